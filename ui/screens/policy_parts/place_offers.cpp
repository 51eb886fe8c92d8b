// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/place_offers.h"

#include "core/base/divisions.h"
#include "core/office/catalogue.h"

#include <algorithm>

namespace chuangkou {

namespace {

constexpr int kNow = 2024; ///< the last year of the tables
constexpr std::size_t kMost = 30;

struct Place {
    Suggestion offer;
    QString name;
    QString initials;
};

Place placeOf(const Division& division) {
    const QString above = division.prefecture.isEmpty() ? division.province : division.prefecture;
    const QString detail = above == division.name ? QString() : above;
    return {{division.code, QStringLiteral("%1 %2").arg(division.code, division.name), detail},
            division.name,
            pinyinInitials(division.name)};
}

void addBelow(std::vector<Place>& places, const QString& code) {
    for (const Division& each : Divisions::shipped().below(code, kNow)) {
        places.push_back(placeOf(each));
        if (each.level == DivisionLevel::Prefecture)
            addBelow(places, each.code);
    }
}

const std::vector<Place>& allPlaces() {
    static const std::vector<Place> places = [] {
        std::vector<Place> all;
        for (int province = 11; province <= 65; ++province) {
            const QString code = QString::number(province) + QStringLiteral("0000");
            if (const auto division = Divisions::shipped().at(code, kNow)) {
                all.push_back(placeOf(*division));
                addBelow(all, code);
            }
        }
        return all;
    }();
    return places;
}

bool fits(const Place& place, const QString& text) {
    return place.offer.key.startsWith(text) || place.name.contains(text) ||
           place.offer.text == text || place.initials.startsWith(text.toLower());
}

} // namespace

std::vector<Suggestion> placeOffers(const QString& text, const QString& home) {
    std::vector<Suggestion> near;
    std::vector<Suggestion> far;
    for (const Place& place : allPlaces()) {
        if (!fits(place, text))
            continue;
        const bool isNear = !home.isEmpty() && place.offer.key.startsWith(home.left(2));
        std::vector<Suggestion>& list = isNear ? near : far;
        if (list.size() < kMost)
            list.push_back(place.offer);
    }
    near.insert(near.end(), far.begin(), far.end());
    return near;
}

Suggestion placeOffer(const QString& code) {
    for (const Place& place : allPlaces())
        if (place.offer.key == code)
            return place.offer;
    return {code, code, {}};
}

} // namespace chuangkou
