// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <map>
#include <optional>

namespace chuangkou {

/// The last day of a term.
struct TermEnd {
    QDate date;
    bool provisional = false; ///< 暂定: a day of the term lies in a year without a published notice

    bool operator==(const TermEnd&) const = default;
};

/// What happens to a term in calendar days whose last day is a day off.
enum class LastDay { MovedOffRestDays, AsCounted };

/// Days off and make-up working days by the State Council's yearly notices; a day that no notice
/// names is a working day from Monday to Friday. A value: with() gives a new calendar.
class WorkCalendar {
public:
    /// The notices that the program carries.
    [[nodiscard]] static const WorkCalendar& shipped();

    /// Each notice is JSON: {"year", "papers": [...], "days": [{"name", "date", "isOffDay"}]}.
    /// Errors: InvalidInput "notice" or "notice|DATE".
    [[nodiscard]] static Result<WorkCalendar> fromNotices(const QList<QByteArray>& notices);
    /// This calendar with one more notice, which replaces an earlier one of the same year.
    [[nodiscard]] Result<WorkCalendar> with(const QByteArray& notice) const;

    [[nodiscard]] bool isWorkday(QDate date) const;
    /// 元旦, 春节 ...: the name of the holiday for which the date is off or made up for.
    [[nodiscard]] std::optional<QString> holidayName(QDate date) const;
    [[nodiscard]] bool hasNotice(int year) const { return m_notices.contains(year); }
    /// The last year with a notice; 0 without any.
    [[nodiscard]] int lastPublishedYear() const;
    /// Addresses of a year's notices.
    [[nodiscard]] QStringList papers(int year) const;

    /// The event's day does not count, the n-th working day after it is the last (行政许可法 82).
    /// Precondition: a valid date, n >= 0; n = 0 gives the event's day.
    [[nodiscard]] TermEnd nthWorkdayAfter(QDate event, int n) const;
    /// The same in calendar days; a last day that is off moves to the next working day (民法典
    /// 203).
    [[nodiscard]] TermEnd nthCalendarDayAfter(QDate event, int n,
                                              LastDay lastDay = LastDay::MovedOffRestDays) const;
    /// Working days from `first` to `last`, both counted; 0 when `last` is before `first`.
    [[nodiscard]] int workdaysBetween(QDate first, QDate last) const;

private:
    struct Day {
        bool off = false;
        QString holiday;
    };
    struct Notice {
        QStringList papers;
        QHash<QDate, Day> days;
    };
    [[nodiscard]] Result<void> add(const QByteArray& notice);
    [[nodiscard]] const Day* find(QDate date) const;
    [[nodiscard]] bool isProvisional(QDate event, QDate last) const;

    std::map<int, Notice> m_notices; ///< by the year that the notice orders
};

} // namespace chuangkou
