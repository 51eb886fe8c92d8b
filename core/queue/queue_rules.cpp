// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_rules.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

/// Reads settings with the hall's own value before the office's.
class Settings {
public:
    Settings(Sql& sql, const HallId& hall, QDate date)
        : m_sql(sql), m_hall(hall.toText()), m_date(date.toString(Qt::ISODate)) {}

    [[nodiscard]] std::optional<QString> text(const char* name) const {
        const QString plain = QString::fromLatin1(name);
        for (const QString& full : {plain + u'@' + m_hall + u'@' + m_date, plain + u'@' + m_date,
                                    plain + u'@' + m_hall, plain})
            if (auto value = OfficeTable::setting(m_sql, full))
                return value;
        return std::nullopt;
    }
    void number(const char* name, int& value) const {
        // A number stands as a JSON array of one in the settings table, a text as itself.
        const auto stored = text(name);
        if (!stored)
            return;
        const QJsonValue json = QJsonDocument::fromJson(stored->toUtf8()).array().at(0);
        bool ok = json.isDouble();
        const int read = ok ? json.toInt() : stored->toInt(&ok);
        if (ok && read >= 0)
            value = read;
    }
    void list(const char* name, QStringList& values) const {
        const auto stored = text(name);
        if (!stored)
            return;
        const QJsonValue json = QJsonDocument::fromJson(stored->toUtf8()).array().at(0);
        values.clear();
        if (!json.isArray())
            values = stored->split(u',', Qt::SkipEmptyParts);
        for (const QJsonValue& value : json.toArray())
            values.append(value.toString());
    }

private:
    Sql& m_sql;
    QString m_hall;
    QString m_date;
};

} // namespace

QueueRules::QueueRules() : hours{{QTime(8, 30), QTime(11, 30)}, {QTime(13, 30), QTime(16, 30)}} {}

QueueRules queueRules(Sql& sql, const HallId& hall, QDate date) {
    const Settings settings(sql, hall, date);
    QueueRules rules;
    if (const auto mode = settings.text("queue.hall_mode"))
        rules.mode = hallModeFromKey(*mode).value_or(rules.mode);
    settings.number("queue.early_s", rules.earlyS);
    settings.number("queue.grace_s", rules.graceS);
    settings.number("queue.early_tolerance_s", rules.earlyToleranceS);
    settings.number("queue.recalls_allowed", rules.recallsAllowed);
    settings.number("queue.recall_delay_s", rules.recallDelayS);
    settings.number("queue.undo_time_s", rules.undoTimeS);
    settings.number("queue.walk_out_s", rules.walkOutS);
    settings.number("queue.doubtful_after_s", rules.doubtfulAfterS);
    settings.number("queue.auto_start_s", rules.autoStartS);
    settings.number("queue.max_wait_s", rules.maxWaitS);
    settings.number("queue.raised_per_normal", rules.raisedPerNormal);
    settings.number("queue.walk_ins_per_day", rules.walkInsPerDay);
    settings.number("queue.tickets_per_person", rules.ticketsPerPerson);
    settings.number("queue.usual_service_s", rules.usualServiceS);
    settings.list("queue.quick_counters", rules.quickCounters);
    settings.list("queue.quick_items", rules.quickItems);
    if (const auto hours = settings.text("queue.opening_hours"))
        rules.hours = parseOpeningHours(*hours).value_or(rules.hours);
    settings.number("queue.slot_s", rules.slotS);
    settings.number("queue.places_per_slot", rules.placesPerSlot);
    settings.number("queue.withhold_s", rules.withholdS);
    settings.number("queue.booking_days", rules.bookingDays);
    settings.number("door.limit_tenths", rules.doorLimitTenths);
    settings.number("door.retention_days", rules.doorRetentionDays);
    return rules;
}

Result<std::vector<OpenTime>> parseOpeningHours(const QString& text) {
    std::vector<OpenTime> hours;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList ends = part.trimmed().split(u'-');
        const QTime from = QTime::fromString(ends.value(0).trimmed(), QStringLiteral("H:mm"));
        const QTime to = QTime::fromString(ends.value(1).trimmed(), QStringLiteral("H:mm"));
        if (ends.size() != 2 || !from.isValid() || !to.isValid() || to <= from ||
            (!hours.empty() && from < hours.back().to))
            return fail(ErrorCode::InvalidInput, part);
        hours.push_back({from, to});
    }
    return hours;
}

} // namespace chuangkou
