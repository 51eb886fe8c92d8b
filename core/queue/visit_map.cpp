// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/visit_map.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace chuangkou {

namespace {

using Rule = VisitCheck::Rule;

constexpr std::array<std::pair<const char*, Rule>, 5> kRules{{
    {"served_without_service", Rule::ServedWithoutService},
    {"outcome_is", Rule::OutcomeIs},
    {"negative", Rule::Negative},
    {"over", Rule::Over},
    {"gap_over", Rule::GapOver},
}};

Unexpected invalid(const QString& key, const QString& value) {
    return fail(ErrorCode::InvalidInput, key + u'|' + value);
}

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QStringList texts(const QJsonObject& object, const char* key) {
    QStringList all;
    for (const QJsonValue& value : object.value(QLatin1String(key)).toArray())
        all.append(value.toString());
    return all;
}

std::map<QString, QString> names(const QJsonObject& object, const char* key) {
    std::map<QString, QString> all;
    const QJsonObject inner = object.value(QLatin1String(key)).toObject();
    for (auto entry = inner.begin(); entry != inner.end(); ++entry)
        all.emplace(entry.key(), entry.value().toString());
    return all;
}

std::optional<TicketState> outcomeOf(const QString& key) {
    if (key == QLatin1String("served"))
        return TicketState::Done;
    if (key == QLatin1String("left"))
        return TicketState::Left;
    if (key == QLatin1String("closed"))
        return TicketState::Closed;
    return std::nullopt;
}

Result<std::vector<VisitCheck>> checksOf(const QJsonObject& object, const char* key) {
    std::vector<VisitCheck> checks;
    for (const QJsonValue& value : object.value(QLatin1String(key)).toArray()) {
        const QJsonObject body = value.toObject();
        const QString name = text(body, "check");
        VisitCheck check;
        check.kind = text(body, "kind");
        bool known = false;
        for (const auto& [ruleName, rule] : kRules)
            if (name == QLatin1String(ruleName)) {
                check.rule = rule;
                known = true;
            }
        if (!known || check.kind.isEmpty() || check.kind.contains(u','))
            return invalid(QString::fromLatin1(key), known ? check.kind : name);
        check.value = text(body, "value");
        check.column = check.rule == Rule::GapOver ? text(body, "from") : text(body, "column");
        check.to = text(body, "to");
        check.limitS = body.value(QLatin1String("limit_s")).toInt();
        checks.push_back(std::move(check));
    }
    return checks;
}

Result<void> readOutcome(const QJsonObject& object, VisitMap& map) {
    const QJsonObject outcome = object.value(QLatin1String("outcome")).toObject();
    map.outcome = text(outcome, "column");
    for (const auto& [read, key] : names(outcome, "values")) {
        const auto state = outcomeOf(key);
        if (!state)
            return invalid(QStringLiteral("outcome"), key);
        map.outcomes.emplace(read, *state);
    }
    if (const QString key = text(outcome, "served_without_service"); !key.isEmpty()) {
        map.servedWithoutService = outcomeOf(key);
        if (!map.servedWithoutService)
            return invalid(QStringLiteral("served_without_service"), key);
    }
    return {};
}

void readColumns(const QJsonObject& object, VisitMap& map) {
    map.key = texts(object, "key");
    map.day = text(object, "day");
    map.arrival = text(object, "arrival");
    map.queueStart = text(object, "queue_start");
    map.queueEnd = text(object, "queue_end");
    map.waitSeconds = text(object, "wait_seconds");
    map.serviceStart = text(object, "service_start");
    map.serviceEnd = text(object, "service_end");
    map.serviceSeconds = text(object, "service_seconds");
    map.otherTimes = names(object, "other_times");
    map.otherSeconds = names(object, "other_seconds");
    const QJsonObject counter = object.value(QLatin1String("counter")).toObject();
    map.counter = text(counter, "column");
    map.noCounter = text(counter, "none");
    map.service = text(object, "service");
    map.priority = text(object, "priority");
    map.ignored = texts(object, "ignored");
}

Result<void> checkComplete(const VisitMap& map) {
    for (const auto& [key, value] :
         {std::pair("name", map.name), std::pair("day", map.day), std::pair("arrival", map.arrival),
          std::pair("outcome", map.outcome), std::pair("date_format", map.dateFormat),
          std::pair("time_format", map.timeFormat), std::pair("key", map.key.join(QString()))})
        if (value.isEmpty())
            return fail(ErrorCode::Missing, QString::fromLatin1(key));
    return {};
}

} // namespace

Result<VisitMap> VisitMap::parse(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (object.isEmpty())
        return invalid(QStringLiteral("json"), fault.errorString());
    if (object.value(QLatin1String("format")).toInt() != 1)
        return fail(ErrorCode::Unsupported, QStringLiteral("format"));
    VisitMap map;
    map.name = text(object, "name");
    map.encoding = object.value(QLatin1String("encoding")).toString(QStringLiteral("auto"));
    const QString delimiter =
        object.value(QLatin1String("delimiter")).toString(QStringLiteral(","));
    if (delimiter.size() != 1)
        return invalid(QStringLiteral("delimiter"), delimiter);
    map.delimiter = delimiter.front();
    if (map.encoding != QLatin1String("auto") && map.encoding != QLatin1String("utf-8") &&
        map.encoding != QLatin1String("gb18030"))
        return invalid(QStringLiteral("encoding"), map.encoding);
    map.dateFormat = text(object, "date_format");
    map.timeFormat = text(object, "time_format");
    map.absentTime = text(object, "absent_time");
    map.nextDayAfterS = object.value(QLatin1String("next_day_after_s")).toInt(43200);
    map.zone = QTimeZone(object.value(QLatin1String("time_zone"))
                             .toString(QStringLiteral("Asia/Shanghai"))
                             .toLatin1());
    if (!map.zone.isValid())
        return invalid(QStringLiteral("time_zone"), text(object, "time_zone"));
    readColumns(object, map);
    if (const auto outcome = readOutcome(object, map); !outcome)
        return fail(outcome.error());
    auto checks = checksOf(object, "checks");
    auto notes = checksOf(object, "notes");
    if (!checks || !notes)
        return fail(checks ? notes.error() : checks.error());
    map.checks = std::move(*checks);
    map.notes = std::move(*notes);
    if (const auto complete = checkComplete(map); !complete)
        return fail(complete.error());
    return map;
}

QStringList VisitMap::columns() const {
    QStringList all = key + ignored;
    all << day << arrival << queueStart << queueEnd << waitSeconds << serviceStart << serviceEnd
        << serviceSeconds << counter << service << priority << outcome;
    for (const auto& [shown, column] : otherTimes)
        all << column;
    for (const auto& [shown, column] : otherSeconds)
        all << column;
    for (const auto* list : {&checks, &notes})
        for (const VisitCheck& check : *list)
            all << check.column << check.to;
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

} // namespace chuangkou
