// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace chuangkou::dmn {

/// A day of the proleptic Gregorian calendar, years -999999999 to 999999999.
struct Date {
    std::int32_t year = 1970;
    std::int8_t month = 1;
    std::int8_t day = 1;

    [[nodiscard]] static std::optional<Date> of(std::int64_t year, std::int64_t month,
                                                std::int64_t day);
    /// Reads `YYYY-MM-DD` (a longer year without leading zeros, `-` before it allowed).
    [[nodiscard]] static std::optional<Date> parse(QStringView text);
    [[nodiscard]] static std::optional<Date> fromDays(std::int64_t daysSince1970);

    [[nodiscard]] std::int64_t days() const; ///< since 1970-01-01
    [[nodiscard]] int weekday() const;       ///< 1 Monday to 7 Sunday
    [[nodiscard]] int dayOfYear() const;
    [[nodiscard]] std::optional<Date> plusDays(std::int64_t count) const;
    /// Clamps to the month's end: 2024-01-31 plus one month is 2024-02-29.
    [[nodiscard]] std::optional<Date> plusMonths(std::int64_t count) const;
    [[nodiscard]] QString toString() const;

    auto operator<=>(const Date&) const = default;
};

[[nodiscard]] int daysInMonth(std::int64_t year, std::int64_t month);

/// Years and months.
struct MonthsDuration {
    std::int64_t months = 0;

    /// Reads `P1Y2M`, `-P3M`.
    [[nodiscard]] static std::optional<MonthsDuration> parse(QStringView text);
    [[nodiscard]] QString toString() const;
    auto operator<=>(const MonthsDuration&) const = default;
};

/// Days, hours, minutes and seconds; `nanoseconds` is 0 to 999,999,999 and adds to `seconds`.
struct DaysDuration {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;

    [[nodiscard]] static DaysDuration ofDays(std::int64_t days) { return {days * 86400, 0}; }
    /// Reads `P1DT2H3M4.5S`, `-PT5M`.
    [[nodiscard]] static std::optional<DaysDuration> parse(QStringView text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isWholeDays() const { return nanoseconds == 0 && seconds % 86400 == 0; }
    auto operator<=>(const DaysDuration&) const = default;
};

} // namespace chuangkou::dmn
