// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/temporal.h"

#include <QRegularExpression>

namespace chuangkou::dmn {

namespace {

constexpr std::int64_t kLargestYear = 999'999'999;
constexpr std::int64_t kLargestDays = 366 * kLargestYear;
constexpr std::int32_t kNanosPerSecond = 1'000'000'000;

bool isLeap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::int64_t floorDivided(std::int64_t value, std::int64_t divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// The sum of `count` times `unit` onto `total`; false when it leaves 64 bits.
bool add(std::int64_t& total, const QString& count, std::int64_t unit) {
    if (count.isEmpty())
        return true;
    bool read = false;
    const std::int64_t value = count.toLongLong(&read);
    std::int64_t part = 0;
    return read && !__builtin_mul_overflow(value, unit, &part) &&
           !__builtin_add_overflow(total, part, &total);
}

} // namespace

int daysInMonth(std::int64_t year, std::int64_t month) {
    if (month == 2)
        return isLeap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> Date::of(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < -kLargestYear || year > kLargestYear || month < 1 || month > 12 || day < 1 ||
        day > daysInMonth(year, month))
        return std::nullopt;
    return Date{static_cast<std::int32_t>(year), static_cast<std::int8_t>(month),
                static_cast<std::int8_t>(day)};
}

std::optional<Date> Date::parse(QStringView text) {
    static const QRegularExpression kPattern(
        QStringLiteral("^(-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-([0-9]{2})-([0-9]{2})\\z"));
    const QRegularExpressionMatch match = kPattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return of(match.capturedView(1).toLongLong(), match.capturedView(2).toLongLong(),
              match.capturedView(3).toLongLong());
}

// The era arithmetic of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::optional<Date> Date::fromDays(std::int64_t daysSince1970) {
    if (daysSince1970 < -kLargestDays || daysSince1970 > kLargestDays)
        return std::nullopt;
    const std::int64_t shifted = daysSince1970 + 719468;
    const std::int64_t era = floorDivided(shifted, 146097);
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    const std::int64_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return of(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

std::int64_t Date::days() const {
    const std::int64_t shifted = std::int64_t{year} - (month <= 2 ? 1 : 0);
    const std::int64_t era = floorDivided(shifted, 400);
    const std::int64_t yearOfEra = shifted - era * 400;
    const std::int64_t monthFromMarch = month > 2 ? month - 3 : month + 9;
    const std::int64_t dayOfYear_ = (153 * monthFromMarch + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear_;
    return era * 146097 + dayOfEra - 719468;
}

int Date::weekday() const {
    const std::int64_t sinceMonday = days() + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(sinceMonday - floorDivided(sinceMonday, 7) * 7) + 1;
}

int Date::dayOfYear() const {
    return static_cast<int>(days() - Date{year, 1, 1}.days()) + 1;
}

std::optional<Date> Date::plusDays(std::int64_t count) const {
    if (count < -2 * kLargestDays || count > 2 * kLargestDays)
        return std::nullopt;
    return fromDays(days() + count);
}

std::optional<Date> Date::plusMonths(std::int64_t count) const {
    if (count < -24 * kLargestYear || count > 24 * kLargestYear)
        return std::nullopt;
    const std::int64_t months = std::int64_t{year} * 12 + (month - 1) + count;
    const std::int64_t toYear = floorDivided(months, 12);
    const std::int64_t toMonth = months - toYear * 12 + 1;
    return of(toYear, toMonth, std::min<std::int64_t>(day, daysInMonth(toYear, toMonth)));
}

QString Date::toString() const {
    const QString digits = QString::number(qAbs(year)).rightJustified(4, QLatin1Char('0'));
    return (year < 0 ? QStringLiteral("-") : QString()) + digits +
           QStringLiteral("-%1-%2")
               .arg(int{month}, 2, 10, QLatin1Char('0'))
               .arg(int{day}, 2, 10, QLatin1Char('0'));
}

std::optional<MonthsDuration> MonthsDuration::parse(QStringView text) {
    static const QRegularExpression kPattern(
        QStringLiteral("^(-?)P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?\\z"));
    const QRegularExpressionMatch match = kPattern.match(text.toString());
    std::int64_t months = 0;
    if (!match.hasMatch() || !add(months, match.captured(2), 12) ||
        !add(months, match.captured(3), 1))
        return std::nullopt;
    return MonthsDuration{match.captured(1).isEmpty() ? months : -months};
}

QString MonthsDuration::toString() const {
    if (months == 0)
        return QStringLiteral("P0M");
    const std::int64_t size = months < 0 ? -months : months;
    QString text = months < 0 ? QStringLiteral("-P") : QStringLiteral("P");
    if (size / 12 != 0)
        text += QStringLiteral("%1Y").arg(size / 12);
    if (size % 12 != 0)
        text += QStringLiteral("%1M").arg(size % 12);
    return text;
}

std::optional<DaysDuration> DaysDuration::parse(QStringView text) {
    static const QRegularExpression kPattern(QStringLiteral(
        "^(-?)P(?=[0-9T])(?:([0-9]+)D)?"
        "(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\\.([0-9]*))?S)?)?\\z"));
    const QRegularExpressionMatch match = kPattern.match(text.toString());
    std::int64_t seconds = 0;
    if (!match.hasMatch() || !add(seconds, match.captured(2), 86400) ||
        !add(seconds, match.captured(3), 3600) || !add(seconds, match.captured(4), 60) ||
        !add(seconds, match.captured(5), 1))
        return std::nullopt;
    const QString fraction = match.captured(6).left(9).leftJustified(9, QLatin1Char('0'));
    const std::int32_t nanoseconds = fraction.toInt();
    if (match.captured(1).isEmpty())
        return DaysDuration{seconds, nanoseconds};
    if (nanoseconds == 0)
        return DaysDuration{-seconds, 0};
    return DaysDuration{-seconds - 1, kNanosPerSecond - nanoseconds};
}

QString DaysDuration::toString() const {
    std::int64_t whole = seconds;
    std::int32_t nanos = nanoseconds;
    const bool negative = whole < 0;
    if (negative) {
        whole = -whole - (nanos > 0 ? 1 : 0);
        nanos = nanos > 0 ? kNanosPerSecond - nanos : 0;
    }
    if (whole == 0 && nanos == 0)
        return QStringLiteral("PT0S");
    QString text = negative ? QStringLiteral("-P") : QStringLiteral("P");
    if (whole / 86400 != 0)
        text += QStringLiteral("%1D").arg(whole / 86400);
    const std::int64_t rest = whole % 86400;
    if (rest == 0 && nanos == 0)
        return text;
    text += QLatin1Char('T');
    if (rest / 3600 != 0)
        text += QStringLiteral("%1H").arg(rest / 3600);
    if (rest / 60 % 60 != 0)
        text += QStringLiteral("%1M").arg(rest / 60 % 60);
    if (rest % 60 == 0 && nanos == 0)
        return text;
    text += QString::number(rest % 60);
    if (nanos != 0) {
        QString fraction = QStringLiteral("%1").arg(nanos, 9, 10, QLatin1Char('0'));
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        text += QLatin1Char('.') + fraction;
    }
    return text + QLatin1Char('S');
}

} // namespace chuangkou::dmn
