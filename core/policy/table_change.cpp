// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/table_change.h"

#include "core/policy/package_parts.h"
#include "core/policy/policy_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <set>

namespace chuangkou {

namespace {

QByteArray indented(const QJsonValue& json) {
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Indented);
}

/// The notice joins the articles of the row.
Result<void> annotate(dmn::ModelEditor& editor, const TableChange& change) {
    const auto index = static_cast<std::size_t>(change.place.table);
    if (editor.tables()[index].annotations.isEmpty())
        if (const auto added =
                editor.addAnnotationColumn(change.place.table, QStringLiteral("依据"));
            !added)
            return added;
    const dmn::TableView::Row row =
        editor.tables()[index].rows[static_cast<std::size_t>(change.place.row)];
    const QString before = row.annotations.value(0);
    const QString reference = change.reference.trimmed();
    if (before.contains(reference))
        return {};
    return editor.setCell({change.place.table, dmn::CellPart::Annotation, change.place.row, 0},
                          before.isEmpty() ? reference : before + QStringLiteral("；") + reference);
}

using FailedCases = std::map<QString, std::vector<const dmn::TckOutcome*>>; ///< by case

/// FEEL's text of a value as a test file writes it; nothing when it is no scalar.
std::optional<QString> plainActual(const QString& feel) {
    if (feel.startsWith(u'"') && feel.endsWith(u'"') && feel.size() >= 2)
        return feel.mid(1, feel.size() - 2);
    static const QRegularExpression plain(QStringLiteral("^(-?[0-9.]+|true|false)$"));
    return plain.match(feel).hasMatch() ? std::optional(feel) : std::nullopt;
}

/// The test case with what it gives now; empty when that is no plain value.
QString testCaseAsNow(QString text, const std::vector<const dmn::TckOutcome*>& failed) {
    for (const dmn::TckOutcome* outcome : failed) {
        const auto actual = plainActual(outcome->actual);
        const QRegularExpression node(
            QStringLiteral("(<resultNode[^>]*name=\"%1\"[^>]*>.*?<value[^>]*>)([^<]*)(</value>)")
                .arg(QRegularExpression::escape(outcome->node.toHtmlEscaped())),
            QRegularExpression::DotMatchesEverythingOption);
        const auto match = node.match(text);
        if (!actual || !match.hasMatch())
            return {};
        text.replace(match.capturedStart(2), match.capturedLength(2), actual->toHtmlEscaped());
    }
    return text;
}

QByteArray testFileAsNow(const QByteArray& content, const FailedCases& failed, bool isBad) {
    static const QRegularExpression testCase(
        QStringLiteral("<testCase[^>]*id=\"([^\"]*)\".*?</testCase>"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(content);
    QString changed;
    qsizetype at = 0;
    for (auto matches = testCase.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        changed += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const auto wrong = failed.find(match.captured(1));
        if (wrong == failed.end())
            changed += match.captured();
        else if (!isBad)
            changed += testCaseAsNow(match.captured(), wrong->second);
    }
    changed += text.mid(at);
    return changed.contains(QLatin1String("<testCase")) ? changed.toUtf8() : QByteArray();
}

QJsonObject figuresAsNow(QJsonObject figures, const QJsonArray& now) {
    for (const QJsonValue& figure : now)
        if (const QString name = jsonText(figure.toObject(), "decision"); figures.contains(name))
            figures.insert(name, figure.toObject().value(QLatin1String("value")));
    return figures;
}

/// What the case expects, as it is now; nothing when the version does not govern its facts.
std::optional<QJsonObject> expectedNow(const QJsonObject& expected, const QJsonObject& answer) {
    if (answer.contains(QLatin1String("refused"))) {
        const QJsonObject refused = answer.value(QLatin1String("refused")).toObject();
        if (jsonText(refused, "code") == QLatin1String("OutOfRange"))
            return std::nullopt;
        return QJsonObject{
            {QStringLiteral("refused"),
             QJsonObject{
                 {QStringLiteral("code"), refused.value(QLatin1String("code"))},
                 {QStringLiteral("first_cause"), refused.value(QLatin1String("first_cause"))}}}};
    }
    QJsonObject now;
    for (auto entry = expected.begin(); entry != expected.end(); ++entry) {
        const QJsonValue given = answer.value(entry.key());
        if (entry->isObject() && given.isArray())
            now.insert(entry.key(), figuresAsNow(entry->toObject(), given.toArray()));
        else if (entry->isDouble() && given.isArray())
            now.insert(entry.key(), given.toArray().size());
        else if (entry->isArray() || entry.key() == QLatin1String("refused"))
            continue; // its parts are in the amount and the figures
        else
            now.insert(entry.key(), given);
    }
    if (now.isEmpty())
        now.insert(QStringLiteral("amount"), answer.value(QLatin1String("amount")));
    return now;
}

QByteArray calcFileAsNow(const PolicyPackage& package, const QByteArray& content,
                         const FailedCases& failed) {
    const QJsonDocument document = QJsonDocument::fromJson(content);
    QJsonArray cases = document.array();
    if (document.isObject() && document.object().value(QLatin1String("cases")).isArray())
        cases = document.object().value(QLatin1String("cases")).toArray();
    else if (document.isObject())
        cases.append(document.object());
    QJsonArray kept;
    int number = 0;
    for (const QJsonValue& entry : std::as_const(cases)) {
        QJsonObject json = entry.toObject();
        ++number;
        const QString id = jsonText(json, "id");
        if (failed.contains(id.isEmpty() ? QString::number(number) : id)) {
            std::map<QString, QString> confirmed;
            const QJsonObject values = json.value(QLatin1String("confirmed")).toObject();
            for (auto value = values.begin(); value != values.end(); ++value)
                confirmed.emplace(value.key(), plainText(value.value()));
            const QJsonObject answer = groupedJson(
                PolicyBook::alone(package, confirmed, jsonText(json, "area"))
                    .calculateJson(package.id(), json.value(QLatin1String("facts")).toObject(),
                                   QDate::fromString(jsonText(json, "as_of"), Qt::ISODate)));
            const auto now = expectedNow(json.value(QLatin1String("expect")).toObject(), answer);
            if (!now)
                continue;
            json.insert(QStringLiteral("expect"), *now);
        }
        kept.append(json);
    }
    return kept.isEmpty() ? QByteArray() : indented(kept);
}

} // namespace

Result<PackageFiles> changedPackage(const PackageFiles& files, const TableChange& change,
                                    QDate today) {
    if (!change.from.isValid())
        return fail(ErrorCode::Missing, QStringLiteral("from"));
    if (change.reference.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("reference"));
    const QString modelName = QStringLiteral("model.dmn");
    auto editor = dmn::ModelEditor::open(files.file(modelName));
    if (!editor)
        return fail(editor.error());
    if (const auto set = editor->setCell(change.place, change.text.trimmed()); !set)
        return fail(set.error());
    if (const auto noted = annotate(*editor, change); !noted)
        return fail(noted.error());
    const QString policyName = QStringLiteral("policy.json");
    QJsonObject policy = QJsonDocument::fromJson(files.file(policyName)).object();
    policy.insert(QStringLiteral("known_from"), today.toString(Qt::ISODate));
    policy.insert(QStringLiteral("valid_from"), change.from.toString(Qt::ISODate));
    policy.remove(QStringLiteral("valid_from_parameter"));
    PackageFiles changed = files;
    changed.put(modelName, editor->bytes());
    changed.put(policyName, indented(policy));
    return changed;
}

Result<PackageFiles> withCasesAsNow(const PackageFiles& files,
                                    const std::vector<dmn::TckOutcome>& outcomes) {
    const auto package = PolicyPackage::fromFiles(files);
    if (!package)
        return fail(package.error());
    std::map<QString, FailedCases> byFile;
    for (const dmn::TckOutcome& outcome : outcomes) {
        if (outcome.status == dmn::TckStatus::Passed)
            continue;
        const bool isOwnFolder =
            outcome.folder == QLatin1String("bad") || outcome.folder == QLatin1String("calc");
        const QString folder =
            isOwnFolder ? QStringLiteral("cases/") + outcome.folder : QStringLiteral("cases");
        byFile[folder + u'/' + outcome.file][outcome.caseId].push_back(&outcome);
    }
    PackageFiles changed;
    for (const auto& [name, content] : files.all()) {
        const auto failed = byFile.find(name);
        if (failed == byFile.end()) {
            changed.put(name, content);
            continue;
        }
        const QByteArray now = name.startsWith(QLatin1String("cases/calc/"))
                                   ? calcFileAsNow(*package, content, failed->second)
                                   : testFileAsNow(content, failed->second,
                                                   name.startsWith(QLatin1String("cases/bad/")));
        if (!now.isEmpty())
            changed.put(name, now);
    }
    return changed;
}

} // namespace chuangkou
