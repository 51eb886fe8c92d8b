// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

namespace chuangkou::dmn {

struct TestColumn {
    QString name;
    QString type;   ///< of the input
    QString values; ///< inputValues, none when empty
};

/// A model whose decision 金额 is one table over inputs; each row has its cells and its output.
[[nodiscard]] inline QByteArray tableModel(const QString& hitPolicy,
                                           const QList<TestColumn>& columns,
                                           const QList<QStringList>& rows,
                                           const QString& more = {}) {
    QString inputs;
    QString requirements;
    QString heads;
    for (const TestColumn& column : columns) {
        inputs += QStringLiteral("<inputData id=\"i_%1\" name=\"%1\"><variable name=\"%1\" "
                                 "typeRef=\"%2\"/></inputData>")
                      .arg(column.name, column.type);
        requirements += QStringLiteral("<informationRequirement><requiredInput href=\"#i_%1\"/>"
                                       "</informationRequirement>")
                            .arg(column.name);
        heads +=
            QStringLiteral("<input><inputExpression><text>%1</text></inputExpression>%2"
                           "</input>")
                .arg(column.name, column.values.isEmpty()
                                      ? QString()
                                      : QStringLiteral("<inputValues><text>%1</text></inputValues>")
                                            .arg(column.values.toHtmlEscaped()));
    }
    QString rules;
    for (const QStringList& row : rows) {
        rules += QStringLiteral("<rule id=\"r%1\">").arg(rules.count(u"<rule") + 1);
        for (qsizetype at = 0; at < row.size(); ++at) {
            const QString entry =
                at < columns.size() ? QStringLiteral("inputEntry") : QStringLiteral("outputEntry");
            rules += QStringLiteral("<%1><text>%2</text></%1>").arg(entry, row[at].toHtmlEscaped());
        }
        rules += QStringLiteral("</rule>");
    }
    return QStringLiteral(
               "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"t\" "
               "namespace=\"urn:t\">%1%2<decision id=\"d\" name=\"金额\">%3"
               "<decisionTable id=\"t1\" hitPolicy=\"%4\">%5<output/>%6</decisionTable>"
               "</decision></definitions>")
        .arg(inputs, more, requirements, hitPolicy, heads, rules)
        .toUtf8();
}

[[nodiscard]] inline std::vector<LintFinding> linted(const QByteArray& bytes,
                                                     const LintOptions& options = {}) {
    const auto model = Model::load(bytes);
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    return lintModel(**model, {QStringLiteral("金额")}, options);
}

/// The brief of every error, in order.
[[nodiscard]] inline QStringList errorsOf(const std::vector<LintFinding>& findings) {
    QStringList texts;
    for (const LintFinding& finding : lintErrors(findings))
        texts += finding.brief();
    return texts;
}

[[nodiscard]] inline QStringList warningsOf(const std::vector<LintFinding>& findings) {
    QStringList texts;
    for (const LintFinding& finding : findings)
        if (finding.severity == LintSeverity::Warning)
            texts += finding.brief();
    return texts;
}

} // namespace chuangkou::dmn
