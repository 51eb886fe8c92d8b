// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sheet_parts.h"

#include "core/dmn/explain.h"
#include "core/policy/package_parts.h"

#include <set>

namespace chuangkou {

namespace {

struct Shown {
    QString chinese;
    QString english;
};

QString labelOf(const std::map<QString, QString>& labels, const QString& value) {
    const auto found = labels.find(value);
    return found == labels.end() ? value : found->second;
}

Shown shownValue(const PolicyField& field, const QJsonValue& value);

Shown shownList(const PolicyField& field, const QJsonArray& list) {
    QStringList chinese;
    QStringList english;
    for (const QJsonValue& entry : list) {
        if (!entry.isObject()) {
            const Shown one = shownValue(field, entry);
            chinese.append(one.chinese);
            english.append(one.english);
            continue;
        }
        QStringList cells;
        QStringList cellsEnglish;
        for (const PolicyField& column : field.columns) {
            const Shown one = shownValue(column, entry.toObject().value(column.name));
            cells.append(QStringLiteral("%1 %2").arg(column.name, one.chinese));
            cellsEnglish.append(QStringLiteral("%1 %2").arg(
                column.english.isEmpty() ? column.name : column.english, one.english));
        }
        chinese.append(cells.join(QStringLiteral("，")));
        english.append(cellsEnglish.join(QStringLiteral(", ")));
    }
    return {chinese.join(QStringLiteral("；")), english.join(QStringLiteral("; "))};
}

Shown shownValue(const PolicyField& field, const QJsonValue& value) {
    if (value.isBool())
        return value.toBool() ? Shown{QStringLiteral("是"), QStringLiteral("yes")}
                              : Shown{QStringLiteral("否"), QStringLiteral("no")};
    if (value.isArray())
        return shownList(field, value.toArray());
    const QString text = plainText(value);
    const QString label = labelOf(field.labels, text);
    const auto english = field.labelsEnglish.find(text);
    return {label, english == field.labelsEnglish.end() ? label : english->second};
}

/// What all lines say alike, in the order of the form.
std::vector<SheetFact> factsOf(const PolicyPackage& package,
                               const std::vector<const CalculatedLine*>& lines) {
    std::vector<SheetFact> facts;
    for (const PolicyField& field : package.fields()) {
        const QJsonValue value = lines.front()->inputs.value(field.name);
        const bool isCommon =
            std::all_of(lines.begin(), lines.end(), [&](const CalculatedLine* line) {
                return line->inputs.value(field.name) == value;
            });
        if (value.isUndefined() || value.isNull() || !isCommon)
            continue;
        const Shown shown = shownValue(field, value);
        facts.push_back({field.name, field.english.isEmpty() ? field.name : field.english,
                         field.unit, shown.chinese, shown.english});
    }
    return facts;
}

/// The decisions that a reader of the sheet asks about: the figures and what leads to them.
QStringList toldOf(const PolicyPackage& package) {
    QStringList told = package.explained() + package.payable();
    for (const FigureForm& figure : package.figures())
        told.append(figure.decision);
    told.removeDuplicates();
    return told;
}

/// Where the articles of a trace's decisions stand: in the rows that hit and beside the values.
class Articles {
public:
    Articles(const QJsonObject& trace, const std::vector<UsedValue>& values) : m_values(values) {
        for (const QJsonValue& entry : trace.value(QLatin1String("decisions")).toArray()) {
            const QJsonObject decision = entry.toObject();
            m_decisions.emplace(decision.value(QLatin1String("name")).toString(), decision);
        }
    }

    /// Of all that the decision rests on.
    [[nodiscard]] QStringList of(const QString& decision) const {
        QStringList found;
        std::set<QString> seen;
        collect(decision, found, seen);
        found.removeDuplicates();
        return found;
    }
    /// Of the values that the decision reads itself.
    [[nodiscard]] QStringList ofValues(const QString& decision) const {
        QStringList found;
        for (const QString& input : inputsOf(decision))
            found += references(input);
        found.removeDuplicates();
        return found;
    }

private:
    [[nodiscard]] QStringList inputsOf(const QString& decision) const {
        QStringList names;
        if (const auto known = m_decisions.find(decision); known != m_decisions.end())
            for (const QJsonValue& input : known->second.value(QLatin1String("inputs")).toArray())
                names.append(input.toObject().value(QLatin1String("name")).toString());
        return names;
    }
    [[nodiscard]] QStringList references(const QString& input) const {
        QStringList found;
        for (const UsedValue& value : m_values)
            if (value.name == input && !value.reference.isEmpty())
                found.append(value.reference);
        return found;
    }
    void collect(const QString& name, QStringList& found, std::set<QString>& seen) const {
        const auto known = m_decisions.find(name);
        if (known == m_decisions.end() || !seen.insert(name).second)
            return;
        for (const QJsonValue& table : known->second.value(QLatin1String("tables")).toArray())
            for (const QJsonValue& hit : table.toObject().value(QLatin1String("hits")).toArray())
                for (const QJsonValue& note :
                     hit.toObject().value(QLatin1String("annotations")).toArray())
                    if (const QString text =
                            note.toObject().value(QLatin1String("text")).toString();
                        !text.isEmpty())
                        found.append(text);
        for (const QString& input : inputsOf(name)) {
            found += references(input);
            collect(input, found, seen);
        }
    }

    std::map<QString, QJsonObject> m_decisions;
    const std::vector<UsedValue>& m_values;
};

std::vector<SheetStep> stepsOf(const dmn::Explainer& explainer, const QJsonObject& trace,
                               const std::vector<UsedValue>& values) {
    const Articles articles(trace, values);
    std::vector<SheetStep> steps;
    for (const dmn::ExplainedStep& step : explainer.explain(trace)) {
        const QStringList own =
            step.articles.isEmpty() ? articles.ofValues(step.decision) : step.articles;
        steps.push_back({step.chinese, step.english, own.join(QStringLiteral("；"))});
    }
    return steps;
}

/// The trace of one person's total.
QJsonObject totalTraceOf(const Calculation& calculation, const QString& person) {
    const QJsonValue persons = calculation.totalTrace.value(QLatin1String("persons"));
    if (!persons.isArray())
        return calculation.totalTrace;
    for (const QJsonValue& entry : persons.toArray())
        if (entry.toObject().value(QLatin1String("person")).toString() == person)
            return entry.toObject().value(QLatin1String("trace")).toObject();
    return {};
}

class PartMaker {
public:
    PartMaker(const PolicyPackage& package, const Calculation& calculation, const SheetNames& names)
        : m_package(package), m_calculation(calculation), m_names(names),
          m_groups(calculation.groups()),
          m_explainer(package.model(),
                      {[&package](const QString& node) { return package.englishOf(node); },
                       toldOf(package)}) {}

    [[nodiscard]] SheetPart once(const CalculatedLine& line) const {
        SheetPart part = named(line.person);
        part.facts = factsOf(m_package, {&line});
        part.steps = stepsOf(m_explainer, line.trace, m_calculation.values);
        part.amount = line.amount;
        return part;
    }
    /// All units of one person.
    [[nodiscard]] SheetPart units(const QString& person) const {
        SheetPart part = named(person);
        std::vector<const CalculatedLine*> lines;
        for (const CalculatedLine& line : m_calculation.lines)
            if (line.person == person)
                lines.push_back(&line);
        if (lines.empty())
            return part;
        part.facts = factsOf(m_package, lines);
        for (const LineGroup& group : m_groups)
            if (group.person == person)
                part.groups.push_back({group.from, group.to, group.count, group.rate, group.amount,
                                       stepsOf(m_explainer, m_calculation.lines[group.first].trace,
                                               m_calculation.values)});
        part.steps =
            stepsOf(m_explainer, totalTraceOf(m_calculation, person), m_calculation.values);
        return part;
    }

    void complete(SheetPart& part, const QJsonObject& trace) const {
        const Articles articles(trace, m_calculation.values);
        for (Output& figure : part.figures)
            if (figure.articles.isEmpty())
                figure.articles = articles.of(figure.name);
        // A sum of months rests on what each month rests on.
        for (Output& figure : part.figures)
            for (const SheetGroup& group : part.groups)
                for (const SheetStep& step : group.steps)
                    if (figure.kind == QLatin1String("money") && !step.article.isEmpty() &&
                        !figure.articles.contains(step.article))
                        figure.articles.append(step.article);
    }

private:
    [[nodiscard]] SheetPart named(const QString& person) const {
        SheetPart part;
        const auto found = m_names.find(person);
        if (found != m_names.end())
            std::tie(part.name, part.number) = found->second;
        else
            part.number = person;
        return part;
    }

    const PolicyPackage& m_package;
    const Calculation& m_calculation;
    const SheetNames& m_names;
    std::vector<LineGroup> m_groups;
    dmn::Explainer m_explainer;
};

QJsonArray stepsJson(const std::vector<SheetStep>& steps) {
    QJsonArray list;
    for (const SheetStep& step : steps)
        list.append(QJsonObject{{QStringLiteral("zh"), step.chinese},
                                {QStringLiteral("en"), step.english},
                                {QStringLiteral("article"), step.article}});
    return list;
}

QJsonArray groupsJson(const std::vector<SheetGroup>& groups) {
    QJsonArray list;
    for (const SheetGroup& group : groups)
        list.append(QJsonObject{{QStringLiteral("from"), group.from.toString(Qt::ISODate)},
                                {QStringLiteral("to"), group.to.toString(Qt::ISODate)},
                                {QStringLiteral("count"), group.count},
                                {QStringLiteral("rate"), group.rate.toPlain()},
                                {QStringLiteral("amount"), group.amount.toPlain()},
                                {QStringLiteral("steps"), stepsJson(group.steps)}});
    return list;
}

} // namespace

std::vector<SheetPart> sheetParts(const PolicyPackage& package, const Calculation& calculation,
                                  const SheetNames& names) {
    const PartMaker maker(package, calculation, names);
    std::vector<SheetPart> parts;
    if (calculation.unit == PolicyUnit::Once) {
        for (const CalculatedLine& line : calculation.lines) {
            parts.push_back(maker.once(line));
            if (calculation.persons.size() == calculation.lines.size())
                parts.back().figures = calculation.persons[parts.size() - 1].outputs;
        }
    } else if (calculation.persons.empty()) {
        parts.push_back(maker.units({}));
        parts.back().amount = calculation.amount;
    } else {
        for (const PersonTotal& person : calculation.persons) {
            parts.push_back(maker.units(person.person));
            parts.back().amount = person.amount;
            parts.back().figures = person.outputs;
        }
    }
    if (parts.size() == 1)
        parts.front().figures = calculation.outputs;
    const bool isOnce = calculation.unit == PolicyUnit::Once;
    for (std::size_t i = 0; i < parts.size(); ++i)
        maker.complete(parts[i],
                       isOnce ? calculation.lines[i].trace
                              : totalTraceOf(calculation, calculation.persons.empty()
                                                              ? QString()
                                                              : calculation.persons[i].person));
    return parts;
}

QJsonArray toJson(const std::vector<SheetPart>& parts) {
    QJsonArray list;
    for (const SheetPart& part : parts) {
        QJsonArray facts;
        for (const SheetFact& fact : part.facts)
            facts.append(QJsonObject{{QStringLiteral("name"), fact.chinese},
                                     {QStringLiteral("name_en"), fact.english},
                                     {QStringLiteral("unit"), fact.unit},
                                     {QStringLiteral("value"), fact.value}});
        list.append(QJsonObject{{QStringLiteral("name"), part.name},
                                {QStringLiteral("number"), part.number},
                                {QStringLiteral("facts"), facts},
                                {QStringLiteral("groups"), groupsJson(part.groups)},
                                {QStringLiteral("steps"), stepsJson(part.steps)},
                                {QStringLiteral("figures"), toJson(part.figures)},
                                {QStringLiteral("amount"), part.amount.toPlain()}});
    }
    return list;
}

} // namespace chuangkou
