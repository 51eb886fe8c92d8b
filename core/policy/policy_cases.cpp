// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_cases.h"

#include "core/dmn/model.h"
#include "core/dmn/xml_tree.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace chuangkou {

namespace {

Result<QByteArray> contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    return file.readAll();
}

QStringList casesIn(const QString& folder) {
    QStringList paths;
    for (const QString& name :
         QDir(folder).entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name))
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

QJsonValue scalar(const dmn::XmlElement& value) {
    if (value.attribute("nil") == QLatin1String("true"))
        return {};
    const QString text = value.text.trimmed();
    if (value.attribute("type").endsWith(QLatin1String("boolean")))
        return text == QLatin1String("true");
    return value.attribute("type").endsWith(QLatin1String("string")) ? value.text : text;
}

/// An input's <value>, or its <list> of <item><value>.
QJsonValue valueOf(const dmn::XmlElement& node) {
    if (const dmn::XmlElement* list = node.child(u"list")) {
        QJsonArray items;
        for (const dmn::XmlElement& item : list->children)
            if (const dmn::XmlElement* value = item.child(u"value"))
                items.append(scalar(*value));
        return items;
    }
    const dmn::XmlElement* value = node.child(u"value");
    return value ? scalar(*value) : QJsonValue();
}

void runBadCase(const dmn::Model& model, const QString& file, const dmn::XmlElement& testCase,
                std::vector<dmn::TckOutcome>& outcomes) {
    QJsonObject inputs;
    for (const dmn::XmlElement& node : testCase.children)
        if (node.name == QLatin1String("inputNode"))
            inputs.insert(node.attribute("name"), valueOf(node));
    for (const dmn::XmlElement& node : testCase.children) {
        if (node.name != QLatin1String("resultNode"))
            continue;
        const auto result = model.evaluate(node.attribute("name"), model.typedInputs(inputs),
                                           {dmn::EvaluationMode::MoneyStrict, nullptr, nullptr});
        const bool isRefused = !result && result.error().code == ErrorCode::Evaluation;
        outcomes.push_back(
            {QStringLiteral("bad"), file, testCase.attribute("id"), node.attribute("name"),
             isRefused ? dmn::TckStatus::Passed : dmn::TckStatus::Failed, QStringLiteral("refused"),
             isRefused ? QStringLiteral("refused")
             : result  ? result->value.toFeel()
                       : result.error().detail});
    }
}

Result<void> runBadFile(const dmn::Model& model, const QString& path,
                        std::vector<dmn::TckOutcome>& outcomes) {
    const auto bytes = contents(path);
    if (!bytes)
        return fail(bytes.error());
    const auto root = dmn::readXml(*bytes, {});
    if (!root)
        return fail(root.error());
    for (const dmn::XmlElement& child : root->children)
        if (child.name == QLatin1String("testCase"))
            runBadCase(model, path.section(u'/', -1), child, outcomes);
    return {};
}

} // namespace

Result<std::vector<dmn::TckOutcome>> runPackageCases(const QString& packageFolder) {
    const QString modelPath = packageFolder + QStringLiteral("/model.dmn");
    const auto bytes = contents(modelPath);
    if (!bytes)
        return fail(bytes.error());
    const auto model = dmn::Model::load(*bytes);
    if (!model)
        return fail(model.error());
    const QString folder = packageFolder + QStringLiteral("/cases");
    std::vector<dmn::TckOutcome> all;
    for (const QString& path : casesIn(folder)) {
        auto outcomes = dmn::runTckFile(path, modelPath);
        if (!outcomes)
            return outcomes;
        std::move(outcomes->begin(), outcomes->end(), std::back_inserter(all));
    }
    for (const QString& path : casesIn(folder + QStringLiteral("/bad")))
        if (const auto run = runBadFile(**model, path, all); !run)
            return fail(run.error());
    if (all.empty())
        return fail(ErrorCode::NotFound, folder);
    return all;
}

} // namespace chuangkou
