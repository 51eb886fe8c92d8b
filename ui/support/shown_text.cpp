// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/shown_text.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct ShownText {
    Q_DECLARE_TR_FUNCTIONS(ShownText)
};

} // namespace

QString shownDate(QDate date) {
    return QLocale().toString(date, ShownText::tr("d MMMM yyyy", "format of a date"));
}

QString shownTime(std::int64_t ms) {
    return officeTime(ms).toString(QStringLiteral("HH:mm"));
}

QString shownSecond(std::int64_t ms) {
    return officeTime(ms).toString(QStringLiteral("HH:mm:ss"));
}

QString shownDateTime(std::int64_t ms) {
    return shownDate(officeDate(ms)) + u' ' + shownTime(ms);
}

QString shownMoney(Money money) {
    const QString text = money.toGrouped();
    return text.startsWith(u'-') ? QStringLiteral("-¥") + text.sliced(1)
                                 : QStringLiteral("¥") + text;
}

QString shownMinutes(std::int64_t seconds) {
    return ShownText::tr("%1 min").arg((seconds + 59) / 60);
}

QString roleText(Role role) {
    switch (role) {
    case Role::Clerk:
        return ShownText::tr("Counter clerk");
    case Role::Reception:
        return ShownText::tr("Reception");
    case Role::Supervisor:
        return ShownText::tr("Supervisor");
    case Role::SystemAdmin:
        return ShownText::tr("System administrator");
    case Role::SecurityAdmin:
        return ShownText::tr("Security administrator");
    case Role::Auditor:
        return ShownText::tr("Auditor");
    }
    return {};
}

QString rolesText(const std::set<Role>& roles) {
    QStringList texts;
    for (const Role role : roles)
        texts.append(roleText(role));
    return texts.join(ShownText::tr(", ", "between the parts of a list"));
}

QString lineText(const QString& line) {
    if (line == QLatin1String("employment"))
        return ShownText::tr("Employment service");
    if (line == QLatin1String("social_insurance"))
        return ShownText::tr("Social insurance");
    if (line == QLatin1String("training"))
        return ShownText::tr("Training and skill appraisal");
    if (line == QLatin1String("personnel"))
        return ShownText::tr("Personnel service");
    if (line == QLatin1String("disputes"))
        return ShownText::tr("Labour disputes");
    return line;
}

QString unitText(const QString& unit) {
    const std::pair<const char*, QString> known[] = {
        {"date", ShownText::tr("date")},
        {"hour", ShownText::tr("hours")},
        {"times", ShownText::tr("times")},
        {"day", ShownText::tr("days")},
        {"month", ShownText::tr("months")},
        {"year", ShownText::tr("years")},
        {"percent", ShownText::tr("percent")},
        {"ratio", ShownText::tr("ratio")},
        {"true/false", ShownText::tr("yes or no")},
        {"CNY", ShownText::tr("yuan")},
        {"CNY/person-day", ShownText::tr("yuan per person-day")},
        {"CNY/day", ShownText::tr("yuan per day")},
        {"CNY/month", ShownText::tr("yuan per month")},
        {"CNY/year", ShownText::tr("yuan per year")},
        {"CNY/hour", ShownText::tr("yuan per hour")}};
    for (const auto& [key, text] : known)
        if (unit == QLatin1String(key))
            return text;
    return unit;
}

} // namespace chuangkou
