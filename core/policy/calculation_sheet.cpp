// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/calculation_sheet.h"

#include "core/policy/sheet_parts.h"

#include "core/dmn/dec34.h"

#include <QJsonArray>

#include <map>

namespace chuangkou {

namespace {

using dmn::Dec34;

Dec34 number(const QString& text) {
    return Dec34::parse(text).value_or(Dec34());
}

QString sum(const QString& a, const QString& b) {
    const auto total = number(a).plus(number(b));
    return total ? total->toString() : a;
}

/// Units of one person with the same rate and factor: one row of the sheet.
struct Group {
    std::vector<const CalculatedLine*> lines;
    QString days;
    int full = 0;
    int half = 0;
    Money amount;
};

/// The four figures of a unit by their place in the package's "explain".
struct Roles {
    QString days;
    QString rate;
    QString factor;

    explicit Roles(const PolicyPackage& package)
        : days(package.explained().value(0)), rate(package.explained().value(1)),
          factor(package.explained().value(2)) {}
};

QString gradeOf(const PolicyPackage& package, const CalculatedLine& line) {
    if (package.roster())
        for (const RosterColumn& column : package.roster()->columns)
            if (column.type == QLatin1String("choice"))
                return line.inputs.value(column.input).toString();
    return {};
}

QString articleOf(const Group& group, const QString& figure) {
    QStringList articles;
    for (const CalculatedLine* line : group.lines)
        for (const Figure& entry : line->figures)
            if (entry.name == figure)
                for (const QString& article : entry.articles)
                    if (!articles.contains(article))
                        articles.append(article);
    return articles.join(QStringLiteral("；"));
}

std::vector<SheetStep> stepsOf(const Group& group, const SheetRow& row, const Roles& roles) {
    std::vector<SheetStep> steps;
    steps.push_back({QStringLiteral("%1个整天 × 1 + %2个半天 × 0.5 = %3天")
                         .arg(row.fullDays, row.halfDays, row.days),
                     QStringLiteral("%1 full days × 1 + %2 half days × 0.5 = %3 days")
                         .arg(row.fullDays, row.halfDays, row.days),
                     articleOf(group, roles.days)});
    steps.push_back({QStringLiteral("%1：%2元/人天").arg(row.grade, row.rate),
                     QStringLiteral("%1: %2 yuan a person-day").arg(row.grade, row.rate),
                     articleOf(group, roles.rate)});
    const bool isMultiplied = row.factor != QLatin1String("1");
    if (isMultiplied)
        steps.push_back({QStringLiteral("%1：× %2").arg(roles.factor, row.factor),
                         QStringLiteral("Factor: × %1").arg(row.factor),
                         articleOf(group, roles.factor)});
    const QString product =
        isMultiplied
            ? QStringLiteral("%1 × %2 × %3 = %4")
                  .arg(row.days, row.rate, row.factor, row.amount.toGrouped())
            : QStringLiteral("%1 × %2 = %3").arg(row.days, row.rate, row.amount.toGrouped());
    steps.push_back({product + QStringLiteral("元"), product + QStringLiteral(" yuan"),
                     articleOf(group, roles.rate)});
    return steps;
}

void add(Group& group, const CalculatedLine& line, const Roles& roles) {
    group.lines.push_back(&line);
    const QString days = line.figure(roles.days);
    group.days = sum(group.days, days);
    group.full += number(days) == Dec34::fromInt(1);
    group.half += number(days) == number(QStringLiteral("0.5"));
    group.amount = group.amount.plus(line.amount).value_or(group.amount);
}

std::vector<SheetStep> totalSteps(const std::vector<SheetPerson>& persons, Money total) {
    QStringList amounts;
    for (const SheetPerson& person : persons)
        amounts.append(person.amount.toGrouped());
    QString sumText = amounts.join(QStringLiteral(" + "));
    if (amounts.size() > 8) // a long sum says its length instead
        sumText = QStringLiteral("%1 … %2").arg(amounts.front(), amounts.back());
    const QString text = QStringLiteral("%1 = %2").arg(sumText, total.toGrouped());
    return {{text + QStringLiteral("元（%1人）").arg(persons.size()),
             text + QStringLiteral(" yuan (%1 persons)").arg(persons.size()),
             {}}};
}

QJsonArray stepsJson(const std::vector<SheetStep>& steps) {
    QJsonArray list;
    for (const SheetStep& step : steps)
        list.append(QJsonObject{{QStringLiteral("zh"), step.chinese},
                                {QStringLiteral("en"), step.english},
                                {QStringLiteral("article"), step.article}});
    return list;
}

} // namespace

CalculationSheet calculationSheet(const PolicyPackage& package, const Calculation& calculation,
                                  const SheetNames& names) {
    const Roles roles(package);
    CalculationSheet sheet;
    sheet.paper = package.endPaper();
    sheet.title = package.title();
    sheet.english = package.english();
    sheet.policy = calculation.policy;
    sheet.version = QString::fromLatin1(calculation.version.toHex());
    sheet.firstDay = calculation.firstDay;
    sheet.lastDay = calculation.lastDay;
    sheet.total = calculation.amount;
    sheet.documents = package.documents();
    sheet.values = calculation.values;
    sheet.unconfirmed = calculation.unconfirmed;
    sheet.lines = calculation.lines;
    sheet.payer = package.payer();
    sheet.isRoster = package.roster().has_value();
    sheet.hasAmount = calculation.hasAmount;
    sheet.unit = calculation.unit;
    sheet.figures = calculation.outputs;
    sheet.payers = calculation.payers();
    sheet.footer = package.json().value(QLatin1String("footer")).toString();
    sheet.footerEnglish = package.json().value(QLatin1String("footer_en")).toString(sheet.footer);
    if (!sheet.isRoster) {
        sheet.parts = sheetParts(package, calculation, names);
        return sheet;
    }
    std::map<QString, std::vector<const CalculatedLine*>> linesOf;
    for (const CalculatedLine& line : calculation.lines)
        linesOf[line.person].push_back(&line);
    for (const PersonTotal& person : calculation.persons) {
        const auto named = names.find(person.person);
        const auto [name, id] =
            named == names.end() ? std::pair(QString(), person.person) : named->second;
        SheetPerson total{name, id, QStringLiteral("0"), person.amount};
        std::map<std::tuple<QString, QString, QString>, Group> groups;
        for (const CalculatedLine* line : linesOf[person.person])
            add(groups[{gradeOf(package, *line), line->figure(roles.rate),
                        line->figure(roles.factor)}],
                *line, roles);
        for (const auto& [key, group] : groups) {
            SheetRow row{name,
                         id,
                         std::get<0>(key),
                         QString::number(group.full),
                         QString::number(group.half),
                         group.days,
                         std::get<1>(key),
                         std::get<2>(key),
                         group.amount,
                         {}};
            row.steps = stepsOf(group, row, roles);
            total.days = sum(total.days, group.days);
            sheet.rows.push_back(std::move(row));
        }
        sheet.persons.push_back(std::move(total));
    }
    sheet.totalSteps = totalSteps(sheet.persons, sheet.total);
    return sheet;
}

QJsonObject toJson(const CalculationSheet& sheet) {
    QJsonArray rows;
    for (const SheetRow& row : sheet.rows)
        rows.append(QJsonObject{{QStringLiteral("name"), row.name},
                                {QStringLiteral("person_id"), row.number},
                                {QStringLiteral("grade"), row.grade},
                                {QStringLiteral("full_days"), row.fullDays},
                                {QStringLiteral("half_days"), row.halfDays},
                                {QStringLiteral("days"), row.days},
                                {QStringLiteral("rate"), row.rate},
                                {QStringLiteral("factor"), row.factor},
                                {QStringLiteral("amount"), row.amount.toPlain()},
                                {QStringLiteral("steps"), stepsJson(row.steps)}});
    QJsonArray persons;
    for (const SheetPerson& person : sheet.persons)
        persons.append(QJsonObject{{QStringLiteral("name"), person.name},
                                   {QStringLiteral("person_id"), person.number},
                                   {QStringLiteral("days"), person.days},
                                   {QStringLiteral("amount"), person.amount.toPlain()}});
    QJsonArray documents;
    for (const CitedDocument& document : sheet.documents)
        documents.append(QJsonObject{{QStringLiteral("number"), document.number},
                                     {QStringLiteral("title"), document.title}});
    QJsonArray values;
    for (const UsedValue& value : sheet.values)
        values.append(toJson(value));
    return {{QStringLiteral("paper"), sheet.paper},
            {QStringLiteral("title"), sheet.title},
            {QStringLiteral("title_en"), sheet.english},
            {QStringLiteral("policy"), sheet.policy},
            {QStringLiteral("version"), sheet.version},
            {QStringLiteral("number"), sheet.caseNumber},
            {QStringLiteral("unit"), sheet.unitName},
            {QStringLiteral("unit_uscc"), sheet.unitCode},
            {QStringLiteral("first_day"), sheet.firstDay.toString(Qt::ISODate)},
            {QStringLiteral("last_day"), sheet.lastDay.toString(Qt::ISODate)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("persons"), persons},
            {QStringLiteral("total"), sheet.total.toPlain()},
            {QStringLiteral("steps"), stepsJson(sheet.totalSteps)},
            {QStringLiteral("documents"), documents},
            {QStringLiteral("parameters"), values},
            {QStringLiteral("unconfirmed"), QJsonArray::fromStringList(sheet.unconfirmed)},
            {QStringLiteral("payer"), sheet.payer},
            {QStringLiteral("known"), sheet.knownDay.toString(Qt::ISODate)},
            {QStringLiteral("footer"), sheet.footer},
            {QStringLiteral("figures"), toJson(sheet.figures)},
            {QStringLiteral("payers"), toJson(sheet.payers)},
            {QStringLiteral("parts"), toJson(sheet.parts)}};
}

} // namespace chuangkou
