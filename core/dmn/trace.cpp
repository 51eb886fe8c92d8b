// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/trace.h"

#include <QJsonArray>

namespace chuangkou::dmn {

namespace {

/// A value, and for a null why it is one.
QJsonObject valueJson(const Value& value) {
    QJsonObject object{{QStringLiteral("value"), dmn::toJson(value)}};
    if (value.isNull())
        object.insert(QStringLiteral("cause"), value.cause().toText());
    return object;
}

QJsonArray namedJson(const std::vector<std::pair<QString, Value>>& values) {
    QJsonArray array;
    for (const auto& [name, value] : values) {
        QJsonObject object = valueJson(value);
        object.insert(QStringLiteral("name"), name);
        array.append(object);
    }
    return array;
}

QJsonObject hitJson(const RuleHit& hit) {
    QJsonArray annotations;
    for (const auto& [column, text] : hit.annotations)
        annotations.append(
            QJsonObject{{QStringLiteral("name"), column}, {QStringLiteral("text"), text}});
    return {{QStringLiteral("row"), hit.row},
            {QStringLiteral("id"), hit.id},
            {QStringLiteral("annotations"), annotations}};
}

QJsonObject tableJson(const TableTrace& table) {
    QJsonArray hits;
    for (const RuleHit& hit : table.hits)
        hits.append(hitJson(hit));
    return {{QStringLiteral("id"), table.id},
            {QStringLiteral("hitPolicy"), table.hitPolicy},
            {QStringLiteral("inputs"), namedJson(table.inputs)},
            {QStringLiteral("hits"), hits}};
}

QJsonObject roundingJson(const RoundingTrace& rounding) {
    return {{QStringLiteral("function"), rounding.function},
            {QStringLiteral("before"), toJson(rounding.before)},
            {QStringLiteral("scale"), toJson(rounding.scale)},
            {QStringLiteral("after"), toJson(rounding.after)}};
}

QJsonObject decisionJson(const DecisionTrace& decision) {
    QJsonArray tables;
    for (const TableTrace& table : decision.tables)
        tables.append(tableJson(table));
    QJsonArray roundings;
    for (const RoundingTrace& rounding : decision.roundings)
        roundings.append(roundingJson(rounding));
    return {{QStringLiteral("id"), decision.id},
            {QStringLiteral("name"), decision.name},
            {QStringLiteral("inputs"), namedJson(decision.inputs)},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("intermediates"), namedJson(decision.intermediates)},
            {QStringLiteral("roundings"), roundings},
            {QStringLiteral("result"), valueJson(decision.result)}};
}

} // namespace

const DecisionTrace* Trace::find(QStringView decision) const {
    for (const DecisionTrace& entry : decisions)
        if (entry.name == decision)
            return &entry;
    return nullptr;
}

QJsonObject Trace::toJson() const {
    QJsonArray array;
    for (const DecisionTrace& decision : decisions)
        array.append(decisionJson(decision));
    return {{QStringLiteral("decisions"), array}};
}

} // namespace chuangkou::dmn
