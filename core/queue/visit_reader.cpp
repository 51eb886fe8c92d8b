// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/visit_reader.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

Unexpected bad(const char* why, const QString& column, const QString& value) {
    return fail(ErrorCode::InvalidInput, QLatin1String(why) + (u'|' + column + u'|' + value));
}

void put(QJsonObject& body, const QString& name, const std::optional<std::int64_t>& value) {
    if (value)
        body.insert(name, static_cast<qint64>(*value));
}

} // namespace

Result<VisitReader> VisitReader::make(const VisitMap& map, const QStringList& header) {
    VisitReader reader(map);
    for (qsizetype column = 0; column < header.size(); ++column)
        reader.m_columns.insert(header[column].trimmed(), column);
    const QStringList named = map.columns();
    for (const QString& column : named)
        if (!reader.m_columns.contains(column) && !map.ignored.contains(column))
            return fail(ErrorCode::Missing, QStringLiteral("column|") + column);
    for (const QString& column : header)
        if (!named.contains(column.trimmed()))
            reader.m_unused.append(column.trimmed());
    reader.m_header = header;
    return reader;
}

QString VisitReader::cell(const QStringList& row, const QString& column) const {
    return row.value(m_columns.value(column, -1)).trimmed();
}

Result<QDate> VisitReader::dayOf(const QString& text) {
    auto known = m_days.find(text);
    if (known == m_days.end())
        known = m_days.insert(text, QDate::fromString(text, m_map.dateFormat));
    return known->isValid() ? Result<QDate>(*known) : bad("date", m_map.day, text);
}

Result<std::optional<std::int64_t>> VisitReader::time(const QStringList& row, const QString& column,
                                                      QDate day,
                                                      std::optional<std::int64_t> arrival) {
    using Found = std::optional<std::int64_t>;
    const QString text = column.isEmpty() ? QString() : cell(row, column);
    if (text.isEmpty())
        return Found();
    auto known = m_times.find(text);
    if (known == m_times.end())
        known = m_times.insert(text, QTime::fromString(text, m_map.timeFormat));
    if (!known->isValid())
        return bad("time", column, text);
    std::int64_t at = 0;
    if (m_map.zone.hasDaylightTime()) {
        at = QDateTime(day, *known, m_map.zone).toMSecsSinceEpoch();
    } else {
        auto midnight = m_midnights.find(day);
        if (midnight == m_midnights.end())
            midnight = m_midnights.insert(
                day, QDateTime(day, QTime(0, 0), m_map.zone).toMSecsSinceEpoch());
        at = *midnight + known->msecsSinceStartOfDay();
    }
    if (arrival && *arrival - at > m_map.nextDayAfterS * 1000LL)
        at += 24 * 3600 * 1000LL;
    return Found(at);
}

Result<std::optional<std::int64_t>> VisitReader::number(const QStringList& row,
                                                        const QString& column) const {
    using Found = std::optional<std::int64_t>;
    const QString text = column.isEmpty() ? QString() : cell(row, column);
    if (text.isEmpty())
        return Found();
    bool ok = false;
    const qlonglong value = text.toLongLong(&ok);
    return ok ? Result<Found>(Found(value)) : bad("number", column, text);
}

Result<VisitReader::Interval> VisitReader::interval(const QStringList& row, const QString& start,
                                                    const QString& end, const QString& seconds,
                                                    QDate day, std::int64_t arrival) {
    const auto duration = number(row, seconds);
    if (!duration)
        return fail(duration.error());
    const bool absent = !m_map.absentTime.isEmpty() && duration->value_or(0) == 0 &&
                        cell(row, start) == m_map.absentTime && cell(row, end) == m_map.absentTime;
    if (absent)
        return Interval{{}, {}, *duration};
    const auto from = time(row, start, day, arrival);
    const auto to = time(row, end, day, arrival);
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    return Interval{*from, *to, *duration};
}

QJsonArray VisitReader::kindsOf(const std::vector<VisitCheck>& checks, const QStringList& row,
                                const std::map<QString, std::int64_t>& times,
                                bool servedWithoutService) const {
    QJsonArray kinds;
    for (const VisitCheck& check : checks) {
        bool holds = false;
        switch (check.rule) {
        case VisitCheck::Rule::ServedWithoutService:
            holds = servedWithoutService;
            break;
        case VisitCheck::Rule::OutcomeIs:
            holds = cell(row, m_map.outcome) == check.value;
            break;
        case VisitCheck::Rule::Negative:
            holds = cell(row, check.column).toLongLong() < 0;
            break;
        case VisitCheck::Rule::Over:
            holds = cell(row, check.column).toLongLong() > check.limitS;
            break;
        case VisitCheck::Rule::GapOver: {
            const auto from = times.find(check.column);
            const auto to = times.find(check.to);
            holds = from != times.end() && to != times.end() &&
                    std::abs(to->second - from->second) > check.limitS * 1000LL;
            break;
        }
        }
        if (holds)
            kinds.append(check.kind);
    }
    return kinds;
}

Result<VisitReader::Visit> VisitReader::read(const QStringList& row) {
    if (row.size() != m_header.size())
        return bad("columns", QString::number(m_header.size()), QString::number(row.size()));
    const auto day = dayOf(cell(row, m_map.day));
    if (!day)
        return fail(day.error());
    const auto arrival = time(row, m_map.arrival, *day, {});
    if (!arrival)
        return fail(arrival.error());
    if (!*arrival)
        return bad("time", m_map.arrival, QString());
    const auto queue =
        interval(row, m_map.queueStart, m_map.queueEnd, m_map.waitSeconds, *day, **arrival);
    if (!queue)
        return fail(queue.error());
    const auto service =
        interval(row, m_map.serviceStart, m_map.serviceEnd, m_map.serviceSeconds, *day, **arrival);
    if (!service)
        return fail(service.error());
    const QString read = cell(row, m_map.outcome);
    const auto outcome = m_map.outcomes.find(read);
    if (outcome == m_map.outcomes.end())
        return bad("outcome", m_map.outcome, read);

    std::map<QString, std::int64_t> seen{{m_map.arrival, **arrival}};
    QJsonObject times;
    QJsonObject seconds;
    const auto putTime = [&](const QString& name, const QString& column,
                             const std::optional<std::int64_t>& at) {
        put(times, name, at);
        if (at)
            seen.insert_or_assign(column, *at);
    };
    putTime(QStringLiteral("queue_start"), m_map.queueStart, queue->start);
    putTime(QStringLiteral("queue_end"), m_map.queueEnd, queue->end);
    putTime(QStringLiteral("service_start"), m_map.serviceStart, service->start);
    putTime(QStringLiteral("service_end"), m_map.serviceEnd, service->end);
    put(seconds, QStringLiteral("wait"), queue->seconds);
    put(seconds, QStringLiteral("service"), service->seconds);
    for (const auto& [name, column] : m_map.otherTimes) {
        const auto at = time(row, column, *day, **arrival);
        if (!at)
            return fail(at.error());
        putTime(name, column, *at);
    }
    for (const auto& [name, column] : m_map.otherSeconds) {
        const auto value = number(row, column);
        if (!value)
            return fail(value.error());
        put(seconds, name, *value);
    }
    return finished(row,
                    {*day, **arrival, times, seconds, outcome->second,
                     outcome->second == TicketState::Done && service->seconds.value_or(0) <= 0},
                    seen);
}

Result<VisitReader::Visit>
VisitReader::finished(const QStringList& row, const Parts& parts,
                      const std::map<QString, std::int64_t>& seen) const {
    QStringList key;
    for (const QString& column : m_map.key)
        key.append(cell(row, column));
    // Rows whose key is not whole would pass for one another.
    if (const qsizetype empty = key.indexOf(QString()); empty >= 0)
        return bad("key", m_map.key[empty], QString());
    TicketState state = parts.outcome;
    if (parts.servedWithoutService && m_map.servedWithoutService)
        state = *m_map.servedWithoutService;
    const QString outcome = state == TicketState::Done   ? QStringLiteral("served")
                            : state == TicketState::Left ? QStringLiteral("left")
                                                         : QStringLiteral("closed");
    QString counter = m_map.counter.isEmpty() ? QString() : cell(row, m_map.counter);
    if (counter == m_map.noCounter)
        counter.clear();
    QJsonObject body{{QStringLiteral("map"), m_map.name},
                     {QStringLiteral("key"), key.join(u' ')},
                     {QStringLiteral("day"), parts.day.toString(Qt::ISODate)},
                     {QStringLiteral("occurred"), static_cast<qint64>(parts.arrival)},
                     {QStringLiteral("times"), parts.times},
                     {QStringLiteral("seconds"), parts.seconds},
                     {QStringLiteral("outcome"), outcome},
                     {QStringLiteral("outcome_read"), cell(row, m_map.outcome)}};
    const auto putText = [&body](const char* name, const QString& text) {
        if (!text.isEmpty())
            body.insert(QLatin1String(name), text);
    };
    putText("counter", counter);
    putText("service", m_map.service.isEmpty() ? QString() : cell(row, m_map.service));
    putText("priority", m_map.priority.isEmpty() ? QString() : cell(row, m_map.priority));
    for (const auto& [name, checks] :
         {std::pair("doubtful", &m_map.checks), std::pair("notes", &m_map.notes)}) {
        const QJsonArray kinds = kindsOf(*checks, row, seen, parts.servedWithoutService);
        if (!kinds.isEmpty())
            body.insert(QLatin1String(name), kinds);
    }
    return Visit{key.join(QChar(0x1F)), parts.day, body};
}

} // namespace chuangkou
