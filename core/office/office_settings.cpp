// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_settings.h"

#include "core/office/office_table.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace chuangkou {

namespace {

constexpr const char* kWhole = "[0-9]{1,9}";
constexpr const char* kLockMinutes = "[1-9]|[1-5][0-9]|60";
constexpr const char* kAnyText = ".*";
constexpr const char* kHallMode = "appointment_only|appointment_first|open";
constexpr const char* kHours =
    "[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}(,[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2})*";

/// The fallbacks are those of QueueRules (core/queue/queue_rules.h); a test compares them.
constexpr KnownSetting kSettings[] = {
    {"door.limit_tenths", "373", kWhole},
    {"door.retention_days", "14", kWhole},
    {"exchange.blob_limit_mib", "64", kWhole},
    {"office_phone", "", kAnyText},
    {"queue.auto_start_s", "20", kWhole},
    {"queue.booking_days", "14", kWhole},
    {"queue.doubtful_after_s", "3600", kWhole},
    {"queue.early_s", "1800", kWhole},
    {"queue.early_tolerance_s", "120", kWhole},
    {"queue.grace_s", "600", kWhole},
    {"queue.hall_mode", "appointment_first", kHallMode},
    {"queue.max_wait_s", "0", kWhole},
    {"queue.opening_hours", "08:30-11:30,13:30-16:30", kHours},
    {"queue.places_per_slot", "5", kWhole},
    {"queue.quick_counters", "", kAnyText},
    {"queue.quick_items", "", kAnyText},
    {"queue.raised_per_normal", "0", kWhole},
    {"queue.recall_delay_s", "300", kWhole},
    {"queue.recalls_allowed", "3", kWhole},
    {"queue.slot_s", "1800", kWhole},
    {"queue.tickets_per_person", "0", kWhole},
    {"queue.undo_time_s", "600", kWhole},
    {"queue.usual_service_s", "600", kWhole},
    {"queue.walk_ins_per_day", "0", kWhole},
    {"queue.walk_out_s", "180", kWhole},
    {"queue.withhold_s", "0", kWhole},
    {"receipt_copies", "", kAnyText},
    {"receipt_progress_query", "", kAnyText},
    {"screen_lock_minutes", "10", kLockMinutes},
};

bool isHallOrDate(const QString& part) {
    return QDate::fromString(part, Qt::ISODate).isValid() || HallId::fromText(part).has_value();
}

} // namespace

std::span<const KnownSetting> knownSettings() {
    return kSettings;
}

const KnownSetting* knownSetting(const QString& name) {
    const QStringList parts = name.split(u'@');
    const bool isOfHall =
        name.startsWith(QLatin1String("queue.")) || name.startsWith(QLatin1String("door."));
    if (parts.size() > (isOfHall ? 3 : 1) ||
        !std::all_of(parts.begin() + 1, parts.end(), isHallOrDate))
        return nullptr;
    for (const KnownSetting& known : kSettings)
        if (parts.first() == QLatin1String(known.name))
            return &known;
    return nullptr;
}

QString settingText(const QJsonValue& value) {
    if (!value.isArray())
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    QStringList parts;
    for (const QJsonValue& part : value.toArray())
        parts += settingText(part);
    return parts.join(u',');
}

Result<void> checkSetting(const QString& name, const QString& value) {
    const KnownSetting* known = knownSetting(name);
    if (!known)
        return fail(ErrorCode::NotFound, name);
    const QRegularExpression form(
        QRegularExpression::anchoredPattern(QString::fromLatin1(known->form)),
        QRegularExpression::DotMatchesEverythingOption);
    if (!form.match(value).hasMatch())
        return fail(ErrorCode::InvalidInput, QStringLiteral("setting|%1|%2").arg(name, value));
    return {};
}

Result<int> screenLockMinutes(Store& store) {
    const QString name = QStringLiteral("screen_lock_minutes");
    return store.read([&](Sql& sql) -> Result<int> {
        QString set = OfficeTable::setting(sql, name).value_or(
            QString::fromLatin1(knownSetting(name)->fallback));
        set.remove(u'[').remove(u']'); // a number stands as a JSON array of one
        return std::clamp(set.toInt(), 1, 60);
    });
}

} // namespace chuangkou
