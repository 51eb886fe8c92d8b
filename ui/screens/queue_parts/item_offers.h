// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/suggest_line.h"

namespace chuangkou {

/// Service items by part of the name, code or pinyin initials ("sybxjsl"); detail: the line.
/// `lines`: those of these lines come first.
[[nodiscard]] std::vector<Suggestion> itemOffers(const QString& text,
                                                 const QStringList& lines = {});
/// The item as a suggestion, to stand in a line; its key is empty when it is unknown.
[[nodiscard]] Suggestion itemOffer(const QString& id);

/// What a ticket needs to know of an item.
struct ItemPlace {
    QString item;
    QString line;
    QString letter;
};
/// Where an item belongs; the first of `lines` (or of all) when no item is known.
[[nodiscard]] ItemPlace placeOf(const QString& item, const QStringList& lines);

} // namespace chuangkou
