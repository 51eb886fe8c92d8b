// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_cases.h"

#include "core/dmn/model.h"
#include "core/dmn/xml_tree.h"
#include "core/policy/calc_case.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace chuangkou {

namespace {

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

Result<void> runBadFile(const dmn::Model& model, const QString& name, const QByteArray& content,
                        std::vector<dmn::TckOutcome>& outcomes) {
    const auto root = dmn::readXml(content, {});
    if (!root)
        return fail(root.error().code, name + QStringLiteral(": ") + root.error().detail);
    for (const dmn::XmlElement& child : root->children)
        if (child.name == QLatin1String("testCase"))
            runBadCase(model, name.section(u'/', -1), child, outcomes);
    return {};
}

/// The kit's own runner reads files.
Result<void> runKitFiles(const PackageFiles& files, std::vector<dmn::TckOutcome>& outcomes) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::FileUnwritable, folder.path());
    if (const auto written = files.writeTo(folder.path()); !written)
        return written;
    for (const QString& name : files.in(QStringLiteral("cases"))) {
        auto ran =
            dmn::runTckFile(folder.filePath(name), folder.filePath(QStringLiteral("model.dmn")));
        if (!ran)
            return fail(ran.error().code, name + QStringLiteral(": ") + ran.error().detail);
        std::move(ran->begin(), ran->end(), std::back_inserter(outcomes));
    }
    return {};
}

} // namespace

Result<std::vector<dmn::TckOutcome>> runPackageCases(const PackageFiles& files) {
    const auto package = PolicyPackage::fromFiles(files);
    if (!package)
        return fail(package.error());
    std::vector<dmn::TckOutcome> all;
    if (const auto ran = runKitFiles(files, all); !ran)
        return fail(ran.error());
    for (const QString& name : files.in(QStringLiteral("cases/bad")))
        if (const auto run = runBadFile(package->model(), name, files.file(name), all); !run)
            return fail(run.error());
    for (const QString& name : files.in(QStringLiteral("cases/calc")))
        if (const auto run = runCalcFile(*package, name, files.file(name), all); !run)
            return fail(run.error());
    if (all.empty())
        return fail(ErrorCode::Missing, QStringLiteral("cases"));
    return all;
}

Result<std::vector<dmn::TckOutcome>> runPackageCases(const QString& packageFolder) {
    const auto files = PackageFiles::fromFolder(packageFolder);
    return files ? runPackageCases(*files) : fail(files.error());
}

} // namespace chuangkou
