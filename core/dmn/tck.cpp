// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/tck.h"

#include "core/dmn/model.h"
#include "core/dmn/xml_tree.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace chuangkou::dmn {

namespace {

Result<QByteArray> contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    return file.readAll();
}

struct Skip {
    QString reason;
};

/// A value of the kit, or why this program cannot have it yet.
std::variant<Value, Skip> simpleValue(const XmlElement& element) {
    if (element.attribute("nil") == u"true")
        return Value();
    const QString full = element.attribute("type");
    const QString type = full.mid(full.indexOf(u':') + 1);
    const QString text = element.text.trimmed();
    if (type == u"decimal" || type == u"double" || type == u"integer" || type == u"float") {
        const auto number = Dec34::parse(text);
        return number ? std::variant<Value, Skip>(Value(*number)) : Skip{text};
    }
    if (type == u"boolean")
        return Value(text == u"true");
    if (type == u"date") {
        const auto date = Date::parse(text);
        return date ? std::variant<Value, Skip>(Value(*date)) : Skip{text};
    }
    if (type == u"duration") {
        if (const auto months = MonthsDuration::parse(text))
            return Value(*months);
        const auto days = DaysDuration::parse(text);
        return days ? std::variant<Value, Skip>(Value(*days)) : Skip{text};
    }
    if (type == u"time" || type == u"dateTime")
        return Skip{QStringLiteral("clock times are not supported")};
    return Value(element.text);
}

std::variant<Value, Skip> valueIn(const XmlElement& element) {
    if (const XmlElement* value = element.child(u"value"))
        return simpleValue(*value);
    if (const XmlElement* list = element.child(u"list")) {
        if (list->attribute("nil") == u"true")
            return Value();
        Value::List items;
        for (const XmlElement& child : list->children) {
            const auto item = valueIn(child);
            if (const Skip* skip = std::get_if<Skip>(&item))
                return *skip;
            items.push_back(std::get<Value>(item));
        }
        return Value(std::move(items));
    }
    Context context;
    for (const XmlElement& child : element.children) {
        if (child.name != u"component")
            continue;
        const auto component = valueIn(child);
        if (const Skip* skip = std::get_if<Skip>(&component))
            return *skip;
        context.set(child.attribute("name"), std::get<Value>(component));
    }
    return context.entries().empty() ? Value() : Value(std::move(context));
}

/// The kit computes long fractions with other arithmetic: eight decimals must agree.
bool sameNumber(const Dec34& expected, const Dec34& actual) {
    if (expected == actual)
        return true;
    const auto difference = expected.minus(actual);
    const auto tolerance = Dec34::parse(QStringLiteral("1e-8"));
    return !expected.fitsScale(7) && difference && difference->absolute() <= *tolerance;
}

bool same(const Value& expected, const Value& actual) {
    if (expected.number() != nullptr && actual.number() != nullptr)
        return sameNumber(*expected.number(), *actual.number());
    if (expected.list() != nullptr && actual.list() != nullptr)
        return std::equal(expected.list()->begin(), expected.list()->end(), actual.list()->begin(),
                          actual.list()->end(), same);
    if (expected.context() != nullptr && actual.context() != nullptr) {
        const Context& other = *actual.context();
        const auto& entries = expected.context()->entries();
        return entries.size() == other.entries().size() &&
               std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
                   const Value* found = other.find(entry.first);
                   return found != nullptr && same(entry.second, *found);
               });
    }
    return equalValues(expected, actual).value_or(false);
}

QString actualText(const Value& value) {
    return value.isNull() ? QStringLiteral("null (%1)").arg(value.cause().toText())
                          : value.toFeel();
}

class CaseRunner {
public:
    CaseRunner(const QString& path, const Model& model, std::vector<TckOutcome>& outcomes)
        : m_file(path), m_model(model), m_outcomes(outcomes) {}

    void run(const XmlElement& testCase) {
        Context inputs;
        const std::optional<Skip> skip = readInputs(testCase, inputs);
        const QString type = testCase.attribute("type");
        for (const XmlElement& child : testCase.children) {
            if (child.name != u"resultNode")
                continue;
            TckOutcome outcome;
            outcome.folder = m_file.dir().dirName();
            outcome.file = m_file.fileName();
            outcome.caseId = testCase.attribute("id");
            outcome.node = child.attribute("name");
            if (skip)
                skipped(outcome, skip->reason);
            else if (type == u"bkm")
                skipped(outcome, QStringLiteral("a function is no decision"));
            else
                check(child, invoked(testCase, child), inputs, outcome);
            m_outcomes.push_back(std::move(outcome));
        }
    }

private:
    static void skipped(TckOutcome& outcome, const QString& reason) {
        outcome.status = TckStatus::Skipped;
        outcome.actual = reason;
    }

    /// The service of the case, or else the decision of the node.
    static QString invoked(const XmlElement& testCase, const XmlElement& node) {
        return testCase.attribute("type") == u"decisionService"
                   ? testCase.attribute("invocableName")
                   : node.attribute("name");
    }

    static std::optional<Skip> readInputs(const XmlElement& testCase, Context& inputs) {
        for (const XmlElement& child : testCase.children) {
            if (child.name != u"inputNode")
                continue;
            const auto value = valueIn(child);
            if (const Skip* skip = std::get_if<Skip>(&value))
                return *skip;
            inputs.set(child.attribute("name"), std::get<Value>(value));
        }
        return std::nullopt;
    }

    /// What the service or decision gives, of a service with several outputs the node's part.
    std::optional<Value> resultOf(const QString& invocable, const QString& node,
                                  const Context& inputs) const {
        const auto evaluation =
            m_model.evaluate(invocable, inputs, {EvaluationMode::Feel, &m_clock, nullptr});
        if (!evaluation)
            return std::nullopt;
        const Context* outputs = evaluation->value.context();
        if (outputs == nullptr || m_model.serviceOutputs(invocable).size() < 2)
            return evaluation->value;
        const Value* output = outputs->find(node);
        return output == nullptr ? std::nullopt : std::optional(*output);
    }

    void check(const XmlElement& node, const QString& invocable, const Context& inputs,
               TckOutcome& outcome) {
        const XmlElement* expected = node.child(u"expected");
        const auto wanted =
            expected == nullptr ? std::variant<Value, Skip>(Value()) : valueIn(*expected);
        if (const Skip* skip = std::get_if<Skip>(&wanted)) {
            skipped(outcome, skip->reason);
            return;
        }
        outcome.expected = std::get<Value>(wanted).toFeel();
        const auto result = resultOf(invocable, outcome.node, inputs);
        if (!result) {
            outcome.actual = QStringLiteral("no decision of this name");
            return;
        }
        outcome.actual = actualText(*result);
        if (same(std::get<Value>(wanted), *result))
            outcome.status = TckStatus::Passed;
    }

    QFileInfo m_file;
    SystemClock m_clock;
    const Model& m_model;
    std::vector<TckOutcome>& m_outcomes;
};

/// A model that does not load fails all its cases.
void failAll(const QString& path, const XmlElement& root, const Error& error,
             std::vector<TckOutcome>& outcomes) {
    const QFileInfo file(path);
    for (const XmlElement& testCase : root.children)
        for (const XmlElement& node : testCase.children)
            if (node.name == u"resultNode")
                outcomes.push_back({file.dir().dirName(),
                                    file.fileName(),
                                    testCase.attribute("id"),
                                    node.attribute("name"),
                                    TckStatus::Failed,
                                    {},
                                    error.detail});
}

/// A case fails with one of its nodes, and is skipped with one unless another fails.
TckStatus worse(TckStatus a, TckStatus b) {
    if (a == TckStatus::Failed || b == TckStatus::Failed)
        return TckStatus::Failed;
    return a == TckStatus::Skipped ? a : b;
}

QString caseName(const TckOutcome& outcome) {
    return QStringLiteral("%1/%2#%3").arg(outcome.folder, outcome.file, outcome.caseId);
}

} // namespace

Result<std::vector<TckOutcome>> runTckFile(const QString& path, const QString& modelPath) {
    const auto bytes = contents(path);
    if (!bytes)
        return fail(bytes.error());
    const auto root = readXml(*bytes, {});
    if (!root)
        return fail(root.error());
    const XmlElement* modelName = root->child(u"modelName");
    if (root->name != u"testCases" || modelName == nullptr)
        return fail(ErrorCode::InvalidInput, path);
    std::vector<TckOutcome> outcomes;
    const QString modelFile =
        modelPath.isEmpty() ? QFileInfo(path).dir().filePath(modelName->text.trimmed()) : modelPath;
    const auto modelBytes = contents(modelFile);
    const auto model = modelBytes
                           ? Model::load(*modelBytes, OnFault::Keep, importsBeside(modelFile))
                           : Result<std::unique_ptr<Model>>(fail(modelBytes.error()));
    if (!model) {
        failAll(path, *root, model.error(), outcomes);
        return outcomes;
    }
    CaseRunner runner(path, **model, outcomes);
    for (const XmlElement& child : root->children)
        if (child.name == u"testCase")
            runner.run(child);
    return outcomes;
}

Result<std::vector<TckOutcome>> runTckFolder(const QString& folder) {
    QStringList files;
    QDirIterator iterator(folder, {QStringLiteral("*test*.xml")}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files += iterator.next();
    if (files.isEmpty())
        return fail(ErrorCode::NotFound, folder);
    files.sort();
    std::vector<TckOutcome> all;
    for (const QString& file : files) {
        auto outcomes = runTckFile(file);
        if (!outcomes)
            return fail(outcomes.error());
        std::move(outcomes->begin(), outcomes->end(), std::back_inserter(all));
    }
    return all;
}

QStringList tckCases(const std::vector<TckOutcome>& outcomes, TckStatus status) {
    QMap<QString, TckStatus> cases;
    for (const TckOutcome& outcome : outcomes) {
        const auto known = cases.find(caseName(outcome));
        if (known == cases.end())
            cases.insert(caseName(outcome), outcome.status);
        else
            *known = worse(*known, outcome.status);
    }
    return cases.keys(status);
}

std::vector<TckTally> tckTallies(const std::vector<TckOutcome>& outcomes) {
    QMap<QString, TckTally> folders;
    for (const TckStatus status : {TckStatus::Passed, TckStatus::Failed, TckStatus::Skipped}) {
        for (const QString& name : tckCases(outcomes, status)) {
            TckTally& tally = folders[name.section(u'/', 0, 0)];
            tally.folder = name.section(u'/', 0, 0);
            (status == TckStatus::Passed   ? tally.passed
             : status == TckStatus::Failed ? tally.failed
                                           : tally.skipped) += 1;
        }
    }
    return {folders.begin(), folders.end()};
}

} // namespace chuangkou::dmn
