// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/work_calendar.h"

#include "core/base/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chuangkou {

const WorkCalendar& WorkCalendar::shipped() {
    static const WorkCalendar calendar = [] {
        QList<QByteArray> notices;
        for (const QString& name : resourceFolder(u"calendar"))
            if (name.endsWith(QStringLiteral(".json")))
                notices.append(
                    resourceFile(QStringLiteral("calendar/") + name).value_or(QByteArray()));
        Result<WorkCalendar> loaded = fromNotices(notices);
        Q_ASSERT(loaded && loaded->lastPublishedYear() > 0); // a test reads every shipped notice
        return loaded ? std::move(loaded).value() : WorkCalendar();
    }();
    return calendar;
}

Result<WorkCalendar> WorkCalendar::fromNotices(const QList<QByteArray>& notices) {
    WorkCalendar calendar;
    for (const QByteArray& notice : notices)
        if (const Result<void> added = calendar.add(notice); !added)
            return fail(added.error());
    return calendar;
}

Result<WorkCalendar> WorkCalendar::with(const QByteArray& notice) const {
    WorkCalendar calendar = *this;
    if (const Result<void> added = calendar.add(notice); !added)
        return fail(added.error());
    return calendar;
}

Result<void> WorkCalendar::add(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const int year = json[QLatin1String("year")].toInt();
    const QJsonValue days = json[QLatin1String("days")];
    if (year < 1949 || year > 9999 || !days.isArray() || days.toArray().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("notice"));
    Notice notice;
    for (const QJsonValue& paper : json[QLatin1String("papers")].toArray())
        notice.papers.append(paper.toString());
    for (const QJsonValue& value : days.toArray()) {
        const QJsonObject day = value.toObject();
        const QString text = day[QLatin1String("date")].toString();
        const QDate date = QDate::fromString(text, Qt::ISODate);
        const QJsonValue off = day[QLatin1String("isOffDay")];
        // A notice orders its own year and the days around the New Year before it.
        const bool belongs = date.isValid() && (date.year() == year || date.year() == year - 1);
        if (!belongs || !off.isBool() || notice.days.contains(date))
            return fail(ErrorCode::InvalidInput, QStringLiteral("notice|") + text);
        notice.days.insert(date, Day{off.toBool(), day[QLatin1String("name")].toString()});
    }
    m_notices.insert_or_assign(year, std::move(notice));
    return {};
}

const WorkCalendar::Day* WorkCalendar::find(QDate date) const {
    // The next year's notice is the later one and so the one that holds.
    for (const int year : {date.year() + 1, date.year()}) {
        const auto notice = m_notices.find(year);
        if (notice == m_notices.end())
            continue;
        if (const auto day = notice->second.days.constFind(date);
            day != notice->second.days.constEnd())
            return &day.value();
    }
    return nullptr;
}

bool WorkCalendar::isWorkday(QDate date) const {
    if (const Day* day = find(date))
        return !day->off;
    return date.isValid() && date.dayOfWeek() <= Qt::Friday;
}

std::optional<QString> WorkCalendar::holidayName(QDate date) const {
    const Day* day = find(date);
    return day ? std::optional(day->holiday) : std::nullopt;
}

int WorkCalendar::lastPublishedYear() const {
    return m_notices.empty() ? 0 : m_notices.rbegin()->first;
}

QStringList WorkCalendar::papers(int year) const {
    const auto notice = m_notices.find(year);
    return notice == m_notices.end() ? QStringList() : notice->second.papers;
}

bool WorkCalendar::isProvisional(QDate event, QDate last) const {
    if (last <= event)
        return false;
    for (int year = event.addDays(1).year(); year <= last.year(); ++year)
        if (!hasNotice(year))
            return true;
    return false;
}

TermEnd WorkCalendar::nthWorkdayAfter(QDate event, int n) const {
    Q_ASSERT(event.isValid() && n >= 0);
    QDate date = event;
    for (int counted = 0; counted < n;) {
        date = date.addDays(1);
        counted += isWorkday(date) ? 1 : 0;
    }
    return {date, isProvisional(event, date)};
}

TermEnd WorkCalendar::nthCalendarDayAfter(QDate event, int n, LastDay lastDay) const {
    Q_ASSERT(event.isValid() && n >= 0);
    QDate date = event.addDays(n);
    if (lastDay == LastDay::AsCounted)
        return {date, false}; // no notice can change it
    while (!isWorkday(date))
        date = date.addDays(1);
    return {date, !hasNotice(date.year())};
}

int WorkCalendar::workdaysBetween(QDate first, QDate last) const {
    int count = 0;
    for (QDate date = first; date.isValid() && date <= last; date = date.addDays(1))
        count += isWorkday(date) ? 1 : 0;
    return count;
}

} // namespace chuangkou
