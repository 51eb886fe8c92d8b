// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_item.h"

namespace chuangkou {

namespace {

/// {"days", "kind": "working" | "calendar", "basis"}
std::optional<TimeLimit> limitOf(const QJsonValue& json) {
    const QJsonObject limit = json.toObject();
    const int days = limit.value(QLatin1String("days")).toInt();
    if (days <= 0)
        return std::nullopt;
    const bool isCalendar =
        limit.value(QLatin1String("kind")).toString() == QLatin1String("calendar");
    return TimeLimit{days,
                     isCalendar ? LimitUnit::CalendarDays : LimitUnit::WorkingDays,
                     limit.value(QLatin1String("basis")).toString(),
                     {},
                     {}};
}

} // namespace

ServiceItem itemUnder(const ServiceItem& item, const PolicyPackage& package) {
    ServiceItem claimed = item;
    claimed.policy = package.id();
    claimed.applicant =
        package.json().value(QLatin1String("applicant")).toString() == QLatin1String("unit")
            ? ApplicantKind::Unit
            : ApplicantKind::Person;
    if (!item.limit && !item.promise) {
        claimed.limit = limitOf(package.json().value(QLatin1String("time_limit")));
        claimed.promise = limitOf(package.json().value(QLatin1String("promise")));
    }
    if (!claimed.type && (claimed.limit || claimed.promise))
        claimed.type = CaseType::Promised;
    if (!package.documentsToBring().empty()) {
        claimed.documents.clear();
        for (const PolicyDocument& document : package.documentsToBring())
            claimed.documents.push_back({document.name, document.basis, document.source});
    }
    return claimed;
}

} // namespace chuangkou
