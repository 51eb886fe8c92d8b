// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/visit_differences.h"

#include <QDateTime>

namespace chuangkou {

namespace {

QString timeText(const VisitMap& map, const QJsonValue& value) {
    if (!value.isDouble())
        return {};
    return QDateTime::fromMSecsSinceEpoch(value.toInteger(), map.zone).toString(map.timeFormat);
}

QString plainText(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QStringList keysOf(const QJsonObject& a, const QJsonObject& b) {
    QStringList keys = a.keys() + b.keys();
    keys.removeDuplicates();
    return keys;
}

/// The column that a time or a duration of the body was read from.
QString columnOf(const std::map<QString, QString>& own, const std::map<QString, QString>& other,
                 const QString& name) {
    for (const auto* columns : {&own, &other})
        if (const auto found = columns->find(name); found != columns->end())
            return found->second;
    return name;
}

} // namespace

QStringList visitDifferences(const VisitMap& map, const QJsonObject& before,
                             const QJsonObject& now) {
    QStringList found;
    const auto compare = [&](const QString& column, const QString& was, const QString& is) {
        if (was != is)
            found += QStringLiteral("%1: %2 → %3").arg(column, was, is);
    };
    const auto compareAll = [&](const char* part, const auto& column, const auto& text) {
        const QJsonObject was = before.value(QLatin1String(part)).toObject();
        const QJsonObject is = now.value(QLatin1String(part)).toObject();
        for (const QString& name : keysOf(was, is))
            compare(column(name), text(was.value(name)), text(is.value(name)));
    };
    const auto time = [&](const QJsonValue& value) { return timeText(map, value); };
    const auto value = [](const QJsonObject& body, const char* name) {
        return body.value(QLatin1String(name));
    };
    const auto compareText = [&](const char* name, const QString& column) {
        compare(column, plainText(value(before, name)), plainText(value(now, name)));
    };
    compareText("day", map.day);
    compare(map.arrival, time(value(before, "occurred")), time(value(now, "occurred")));
    const std::map<QString, QString> times{{QStringLiteral("queue_start"), map.queueStart},
                                           {QStringLiteral("queue_end"), map.queueEnd},
                                           {QStringLiteral("service_start"), map.serviceStart},
                                           {QStringLiteral("service_end"), map.serviceEnd}};
    const std::map<QString, QString> seconds{{QStringLiteral("wait"), map.waitSeconds},
                                             {QStringLiteral("service"), map.serviceSeconds}};
    compareAll(
        "times", [&](const QString& name) { return columnOf(times, map.otherTimes, name); }, time);
    compareAll(
        "seconds", [&](const QString& name) { return columnOf(seconds, map.otherSeconds, name); },
        &plainText);
    compareText("outcome_read", map.outcome);
    compareText("counter", map.counter);
    compareText("service", map.service);
    compareText("priority", map.priority);
    if (now.contains(QLatin1String("hall")))
        compareText("hall", QStringLiteral("hall"));
    if (!found.isEmpty())
        return found;
    QJsonObject rest = now;
    if (before.contains(QLatin1String("hall")))
        rest.insert(QStringLiteral("hall"), value(before, "hall"));
    return rest == before ? QStringList() : QStringList{QStringLiteral("map: ") + map.name};
}

} // namespace chuangkou
