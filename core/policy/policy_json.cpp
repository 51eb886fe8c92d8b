// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/calculation.h"

#include <QJsonArray>

#include <algorithm>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray figuresJson(const std::vector<Figure>& figures) {
    QJsonArray list;
    for (const Figure& figure : figures)
        list.append(
            QJsonObject{{QStringLiteral("name"), figure.name},
                        {QStringLiteral("name_en"), figure.english},
                        {QStringLiteral("value"), figure.value},
                        {QStringLiteral("articles"), QJsonArray::fromStringList(figure.articles)}});
    return list;
}

QJsonObject lineJson(const CalculatedLine& line) {
    QJsonObject json{{QStringLiteral("day"), line.day.toString(Qt::ISODate)},
                     {QStringLiteral("inputs"), line.inputs},
                     {QStringLiteral("amount"), line.amount.toPlain()},
                     {QStringLiteral("figures"), figuresJson(line.figures)},
                     {QStringLiteral("trace"), line.trace}};
    if (!line.person.isEmpty())
        json.insert(QStringLiteral("person"), line.person);
    return json;
}

QJsonArray personsJson(const std::vector<PersonTotal>& persons) {
    QJsonArray list;
    for (const PersonTotal& person : persons)
        list.append(QJsonObject{{QStringLiteral("person"), person.person},
                                {QStringLiteral("amount"), person.amount.toPlain()},
                                {QStringLiteral("figures"), toJson(person.outputs)}});
    return list;
}

QJsonObject refusalJson(const Refusal& refusal) {
    QJsonObject refused{{QStringLiteral("code"), errorCodeKey(refusal.code)},
                        {QStringLiteral("first_cause"), refusal.firstCause},
                        {QStringLiteral("chain"), QJsonArray::fromStringList(refusal.chain)}};
    if (refusal.line > 0)
        refused.insert(QStringLiteral("line"), refusal.line);
    if (!refusal.parameter.isEmpty())
        refused.insert(QStringLiteral("parameter"), refusal.parameter);
    return {{QStringLiteral("refused"), refused}};
}

QDate dayAfter(PolicyUnit unit, QDate day) {
    return unit == PolicyUnit::Month ? day.addMonths(1) : day.addDays(1);
}

bool isAlike(const CalculatedLine& a, const CalculatedLine& b) {
    return a.person == b.person && a.amount == b.amount &&
           std::equal(a.figures.begin(), a.figures.end(), b.figures.begin(), b.figures.end(),
                      [](const Figure& x, const Figure& y) {
                          return x.name == y.name && x.value == y.value && x.articles == y.articles;
                      });
}

} // namespace

QString errorCodeKey(ErrorCode code) {
    switch (code) {
    case ErrorCode::Missing:
        return QStringLiteral("Missing");
    case ErrorCode::Unconfirmed:
        return QStringLiteral("Unconfirmed");
    case ErrorCode::RuleRefused:
        return QStringLiteral("RuleRefused");
    case ErrorCode::NotFound:
        return QStringLiteral("NotFound");
    case ErrorCode::OutOfRange:
        return QStringLiteral("OutOfRange");
    case ErrorCode::Overflow:
        return QStringLiteral("Overflow");
    case ErrorCode::InvalidInput:
        return QStringLiteral("InvalidInput");
    default:
        return QStringLiteral("Evaluation");
    }
}

ErrorCode errorCodeFromKey(const QString& key) {
    for (const ErrorCode code :
         {ErrorCode::Missing, ErrorCode::Unconfirmed, ErrorCode::RuleRefused, ErrorCode::NotFound,
          ErrorCode::OutOfRange, ErrorCode::Overflow, ErrorCode::InvalidInput})
        if (errorCodeKey(code) == key)
            return code;
    return ErrorCode::Evaluation;
}

QString CalculatedLine::figure(const QString& name) const {
    for (const Figure& known : figures)
        if (known.name == name)
            return known.value;
    return {};
}

std::vector<LineGroup> Calculation::groups() const {
    std::vector<LineGroup> list;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CalculatedLine& line = lines[i];
        // The months of one claim begin on its first day: from the 31st they clamp.
        const bool follows = !list.empty() && unit != PolicyUnit::Once &&
                             isAlike(lines[i - 1], line) &&
                             (line.day == dayAfter(unit, list.back().to) ||
                              (unit == PolicyUnit::Month &&
                               line.day == list.back().from.addMonths(list.back().count)));
        if (!follows) {
            list.push_back({line.person, line.day, line.day, 1, line.amount, line.amount, i});
            continue;
        }
        LineGroup& group = list.back();
        ++group.count;
        group.to = line.day;
        group.amount = group.amount.plus(line.amount).value_or(group.amount);
    }
    return list;
}

std::vector<PayerTotal> Calculation::payers() const {
    const auto isMoney = [](const Output& output) { return output.kind == QLatin1String("money"); };
    std::vector<PayerTotal> list;
    for (const Output& output : outputs) {
        const auto paid = Money::parse(output.value);
        if (!isMoney(output) || !paid)
            continue;
        auto known = std::find_if(list.begin(), list.end(), [&](const PayerTotal& total) {
            return total.payer == output.payer && total.period == output.period;
        });
        if (known == list.end())
            known = list.insert(list.end(), {output.payer, output.period, {}});
        known->amount = known->amount.plus(*paid).value_or(known->amount);
    }
    return list;
}

QJsonArray toJson(const std::vector<Output>& outputs) {
    QJsonArray list;
    for (const Output& output : outputs)
        list.append(
            QJsonObject{{QStringLiteral("decision"), output.name},
                        {QStringLiteral("name_en"), output.english},
                        {QStringLiteral("kind"), output.kind},
                        {QStringLiteral("unit"), output.unit},
                        {QStringLiteral("payer"), output.payer},
                        {QStringLiteral("period"), output.period},
                        {QStringLiteral("value"), output.value},
                        {QStringLiteral("articles"), QJsonArray::fromStringList(output.articles)}});
    return list;
}

QJsonArray toJson(const std::vector<PayerTotal>& payers) {
    QJsonArray list;
    for (const PayerTotal& payer : payers)
        list.append(QJsonObject{{QStringLiteral("payer"), payer.payer},
                                {QStringLiteral("period"), payer.period},
                                {QStringLiteral("amount"), payer.amount.toPlain()}});
    return list;
}

QJsonObject toJson(const UsedValue& value) {
    QJsonArray events;
    for (const QByteArray& event : value.events)
        events.append(hex(event));
    return {{QStringLiteral("parameter"), value.parameter},
            {QStringLiteral("name"), value.name},
            {QStringLiteral("name_en"), value.english},
            {QStringLiteral("value"), value.value},
            {QStringLiteral("unit"), value.unit},
            {QStringLiteral("area"), value.area},
            {QStringLiteral("from"), value.from.toString(Qt::ISODate)},
            {QStringLiteral("reference"), value.reference},
            {QStringLiteral("source"), value.source},
            {QStringLiteral("confidence"), confidenceKey(value.confidence)},
            {QStringLiteral("confirmed"), value.isConfirmed},
            {QStringLiteral("events"), events}};
}

QJsonObject toJson(const CalculationResult& result) {
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return refusalJson(*refusal);
    const auto& calculation = std::get<Calculation>(result);
    QJsonArray lines;
    for (const CalculatedLine& line : calculation.lines)
        lines.append(lineJson(line));
    QJsonArray values;
    for (const UsedValue& value : calculation.values)
        values.append(toJson(value));
    static const char* const kUnits[] = {"day", "month", "once"};
    QJsonObject json{
        {QStringLiteral("policy"), calculation.policy},
        {QStringLiteral("version"), hex(calculation.version)},
        {QStringLiteral("unit"), QLatin1String(kUnits[static_cast<int>(calculation.unit)])},
        {QStringLiteral("first_day"), calculation.firstDay.toString(Qt::ISODate)},
        {QStringLiteral("last_day"), calculation.lastDay.toString(Qt::ISODate)},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("persons"), personsJson(calculation.persons)},
        {QStringLiteral("figures"), toJson(calculation.outputs)},
        {QStringLiteral("payers"), toJson(calculation.payers())},
        {QStringLiteral("parameters"), values},
        {QStringLiteral("unconfirmed"), QJsonArray::fromStringList(calculation.unconfirmed)},
        {QStringLiteral("trace"), calculation.totalTrace}};
    if (calculation.hasAmount)
        json.insert(QStringLiteral("amount"), calculation.amount.toPlain());
    return json;
}

QJsonObject groupedJson(const CalculationResult& result) {
    QJsonObject json = toJson(result);
    const auto* calculation = std::get_if<Calculation>(&result);
    if (!calculation)
        return json;
    QJsonArray lines;
    for (const LineGroup& group : calculation->groups()) {
        QJsonObject line = lineJson(calculation->lines[group.first]);
        line.remove(QStringLiteral("day"));
        line.insert(QStringLiteral("from"), group.from.toString(Qt::ISODate));
        line.insert(QStringLiteral("to"), group.to.toString(Qt::ISODate));
        line.insert(QStringLiteral("count"), group.count);
        line.insert(QStringLiteral("rate"), group.rate.toPlain());
        line.insert(QStringLiteral("amount"), group.amount.toPlain());
        lines.append(line);
    }
    json.insert(QStringLiteral("units"), json.value(QLatin1String("lines")));
    json.insert(QStringLiteral("lines"), lines);
    return json;
}

} // namespace chuangkou
