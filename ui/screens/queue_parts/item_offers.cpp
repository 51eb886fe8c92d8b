// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/item_offers.h"

#include "core/office/catalogue.h"
#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"

#include <algorithm>

namespace chuangkou {

std::vector<Suggestion> itemOffers(const QString& text, const QStringList& lines) {
    auto items = Catalogue::shipped().search(text);
    std::stable_partition(items.begin(), items.end(),
                          [&](const ServiceItem& item) { return lines.contains(item.line); });
    std::vector<Suggestion> offers;
    for (const ServiceItem& item : items)
        offers.push_back({item.id, itemText(item.id, item.line), lineText(item.line)});
    return offers;
}

Suggestion itemOffer(const QString& id) {
    const ServiceItem* item = Catalogue::shipped().find(id);
    if (item == nullptr)
        return {{}, id, {}};
    return {item->id, itemText(id, item->line), lineText(item->line)};
}

ItemPlace placeOf(const QString& item, const QStringList& lines) {
    const Catalogue& catalogue = Catalogue::shipped();
    if (const ServiceItem* known = catalogue.find(item))
        return {known->id, known->line, known->ticketQueue};
    const QString first = lines.isEmpty() ? catalogue.lines().front().id : lines.front();
    const ServiceLine* line = catalogue.line(first);
    return {{}, first, line != nullptr ? line->ticketQueue : QString()};
}

} // namespace chuangkou
