// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/feel_fixture.h"
#include "tests/core/dmn/lint_fixture.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace chuangkou;
using namespace chuangkou::dmn;
using namespace Qt::StringLiterals;

namespace {

const QString kResult = QStringLiteral("结果");

/// The findings of a model whose payable decision 结果 is that FEEL text over numbers.
QStringList briefs(const QString& feel, const QStringList& names = {},
                   const LintOptions& options = {}) {
    const auto model = Model::load(oneDecision(feel, names));
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    QStringList texts;
    for (const LintFinding& finding : lintModel(**model, {kResult}, options))
        texts += finding.brief();
    return texts;
}

QStringList unrounded(const QString& why) {
    return {QStringLiteral("unrounded: 结果 (%1)").arg(why)};
}

LintOptions decimals(const QHash<QString, int>& given) {
    return {given};
}

QJsonObject jsonOf(const QString& path) {
    return QJsonDocument::fromJson(readFile(path)).object();
}

/// What a package says of its inputs: the decimals of its parameters' values, and units' amounts.
LintOptions optionsOf(const QString& folder, const QJsonObject& policy) {
    LintOptions options;
    const QJsonObject parameters = jsonOf(folder + QStringLiteral("/parameters.json"));
    for (const QJsonValue parameter : parameters[u"parameters"].toArray()) {
        int most = 2;
        for (const QJsonValue value : parameter[u"values"].toArray()) {
            const QString text = value[u"value"].toString();
            const qsizetype point = text.indexOf(u'.');
            if (point >= 0)
                most = std::max(most, static_cast<int>(text.size() - point - 1));
            else if (!text.isEmpty())
                most = most == 2 ? 0 : most;
        }
        options.decimals.insert(parameter[u"name"].toString(), most);
    }
    if (policy.contains(u"total_input"))
        options.decimals.insert(policy[u"total_input"].toString(), 2);
    return options;
}

} // namespace

TEST_CASE("A payable figure that can have more than two decimals is refused", "[dmn]") {
    CHECK(briefs(u"5102.30 * 15 / 100"_s) == unrounded(u"5102.3 × 15 ÷ 100"_s));
    CHECK(briefs(u"5102.30 * 15 / 100 - 0"_s) == unrounded(u"5102.3 × 15 ÷ 100"_s));
    CHECK(briefs(u"round half up(5102.30 * 15 / 100, 2)"_s).isEmpty());
    CHECK(briefs(u"300 * 0.5 + 1.25"_s).isEmpty());
    CHECK(briefs(u"300 * 1.5 * 1.5 * 1.5"_s) == unrounded(u"300 × 1.5 × 1.5 × 1.5"_s));
    CHECK(briefs(u"100 / 3"_s) == unrounded(u"100 ÷ 3"_s));
    CHECK(briefs(u"100 / 4"_s).isEmpty());
    CHECK(briefs(u"floor(100 / 3)"_s).isEmpty());
    CHECK(briefs(u"round up(100 / 3, 3)"_s) == unrounded(u"round up(100 ÷ 3, 3)"_s));
    CHECK(briefs(u"round half up(scale: 2, n: 100 / 3)"_s).isEmpty());
}

TEST_CASE("Decimals follow names, lists, contexts and functions", "[dmn]") {
    CHECK(briefs(u"月数 * 980"_s, {u"月数"_s}) == unrounded(u"月数"_s));
    CHECK(briefs(u"月数 * 980"_s, {u"月数"_s}, decimals({{u"月数"_s, 0}})).isEmpty());
    CHECK(briefs(u"sum(for m in 各月 return m * 980.55)"_s, {u"各月"_s},
                 decimals({{u"各月"_s, 1}})) == unrounded(u"m × 980.55"_s));
    CHECK(briefs(u"sum(各行)"_s, {u"各行"_s}, decimals({{u"各行"_s, 2}})).isEmpty());
    CHECK(briefs(u"min(月数 * 980, 9000.00)"_s, {u"月数"_s}) == unrounded(u"月数"_s));
    CHECK(briefs(u"{a: 1.5, b: a * a}.b"_s).isEmpty());
    CHECK(briefs(u"{a: 1.05, b: a * a}.b"_s) == unrounded(u"a × a"_s));
    CHECK(briefs(u"if 月数 > 3 then 1.25 else 月数 / 7"_s, {u"月数"_s},
                 decimals({{u"月数"_s, 0}})) == unrounded(u"月数 ÷ 7"_s));
    CHECK(briefs(u"count(各行) * 12.5"_s, {u"各行"_s}).isEmpty());
    CHECK(briefs(u"(date(\"2020-03-01\") - date(\"2020-02-01\")) / duration(\"P1D\") * 12.5"_s)
              .isEmpty());
    CHECK(briefs(
              u"years and months duration(date(\"2020-03-01\"), date(\"2021-02-01\")).months * 2"_s)
              .isEmpty());
    CHECK(briefs(u"[1.25, 2.125][1]"_s) == unrounded(u"2.125"_s));
    CHECK(briefs(u"median([1.25, 2.15])"_s) == unrounded(u"median([1.25, 2.15])"_s));
}

TEST_CASE("A knowledge model and an integer type tell their decimals", "[dmn]") {
    const QString more =
        u"<itemDefinition name=\"整数\"><typeRef>number</typeRef><allowedValues><text>floor(?) = ?"_s
        "</text></allowedValues></itemDefinition>"
        "<inputData id=\"i\" name=\"月数\"><variable name=\"月数\" typeRef=\"%1\"/></inputData>"
        "<businessKnowledgeModel id=\"b\" name=\"折算\"><encapsulatedLogic><formalParameter "
        "name=\"数\"/><literalExpression><text>数 * 0.05</text></literalExpression>"
        "</encapsulatedLogic></businessKnowledgeModel>"
        "<decision id=\"d\" name=\"金额\"><informationRequirement><requiredInput href=\"#i\"/>"
        "</informationRequirement><knowledgeRequirement><requiredKnowledge href=\"#b\"/>"
        "</knowledgeRequirement><literalExpression><text>折算(月数)</text></literalExpression>"
        "</decision></definitions>";
    const QString head = u"<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" "_s
                         "name=\"t\" namespace=\"urn:t\">";
    CHECK(linted((head + more.arg(u"整数"_s)).toUtf8()).empty());
    CHECK(errorsOf(linted((head + more.arg(u"number"_s)).toUtf8())) ==
          QStringList{u"unrounded: 金额 (月数)"_s});
}

TEST_CASE("decimal() in a payable figure needs a note that it is half-even", "[dmn]") {
    QByteArray bytes = oneDecision(u"decimal(100 / 3, 2)"_s);
    const auto findings = [&] {
        const auto model = Model::load(bytes);
        REQUIRE(model);
        return errorsOf(lintModel(**model, {kResult}));
    };
    CHECK(findings() == QStringList{u"decimal() without a note: decimal(100 / 3, 2)"_s});
    bytes.replace("name=\"结果\">",
                  "name=\"结果\"><description>按四舍六入五成双取到分</description>");
    CHECK(findings().isEmpty());
    bytes.replace("按四舍六入五成双取到分", "rounded Half-Even, as 第三条 says");
    CHECK(findings().isEmpty());
    bytes.replace("Half-Even", "四舍五入");
    CHECK(findings().size() == 1);
}

TEST_CASE("A payable figure is followed through a decision service", "[dmn]") {
    const QByteArray bytes =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"t\" "
        "namespace=\"urn:t\"><decision id=\"r\" name=\"比例\"><literalExpression>"
        "<text>decimal(100 / 3, 2)</text></literalExpression></decision>"
        "<decisionService id=\"s\" name=\"服务\"><outputDecision href=\"#r\"/></decisionService>"
        "<decision id=\"d\" name=\"金额\"><knowledgeRequirement><requiredKnowledge "
        "href=\"#s\"/></knowledgeRequirement><literalExpression><text>round half up(服务(), 2)"
        "</text></literalExpression></decision></definitions>";
    CHECK(errorsOf(linted(bytes)) ==
          QStringList{u"decimal() without a note: decimal(100 / 3, 2)"_s});
}

TEST_CASE("The note may stand in the row that uses decimal()", "[dmn]") {
    QByteArray bytes =
        tableModel(u"UNIQUE"_s, {{u"数"_s, u"number"_s, {}}},
                   {{u"<= 5"_s, u"decimal(数, 2)"_s}, {u"> 5"_s, u"round half up(数, 2)"_s}});
    CHECK(errorsOf(linted(bytes)) == QStringList{u"decimal() without a note: decimal(数, 2)"_s});
    bytes.replace("<output/>", "<output/><annotation name=\"依据\"/>");
    bytes.replace("decimal(数, 2)</text></outputEntry>",
                  "decimal(数, 2)</text></outputEntry><annotationEntry><text>第二条："
                  "四舍六入五成双</text></annotationEntry>");
    CHECK(errorsOf(linted(bytes)).isEmpty());
}

TEST_CASE("The machine's date is refused anywhere in a model", "[dmn]") {
    const auto model =
        Model::load(oneDecision(u"if today() > date(\"2020-01-01\") then 1 else 2"_s));
    REQUIRE(model);
    const auto findings = lintModel(**model, {});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].brief() == u"today() is refused");
    CHECK(findings[0].severity == LintSeverity::Error);
}

TEST_CASE("An input that nothing reads is told", "[dmn]") {
    CHECK(briefs(u"1 + 1"_s, {u"月数"_s}) == QStringList{u"unused: 月数"_s});
    CHECK(briefs(u"if 月数 = null then 1 else 2"_s, {u"月数"_s}).isEmpty());
}

TEST_CASE("The shipped packages are linted without an error", "[dmn]") {
    const QDir folder(sourcePath(QStringLiteral("resources/policies")));
    const QStringList packages =
        folder.entryList({QStringLiteral("*.policy")}, QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE_FALSE(packages.isEmpty());
    for (const QString& package : packages) {
        const QString path = folder.filePath(package);
        const QJsonObject policy = jsonOf(path + QStringLiteral("/policy.json"));
        const auto model = Model::load(readFile(path + QStringLiteral("/model.dmn")));
        INFO(package.toStdString());
        REQUIRE(model);
        QStringList payable;
        for (const QJsonValue name : policy[u"payable"].toArray())
            payable += name.toString();
        CHECK(errorsOf(lintModel(**model, payable, optionsOf(path, policy))).join(u'\n') == u"");
    }
}

TEST_CASE("Linting a table of very many combinations ends", "[dmn]") {
    // Sixteen columns, in each of which every row takes another half of the values.
    QList<TestColumn> columns;
    QList<QStringList> rows(16);
    for (int column = 0; column < 16; ++column) {
        columns += {QStringLiteral("c%1").arg(column), u"number"_s, {}};
        for (int row = 0; row < 16; ++row)
            rows[row] += row == column ? u"< 5"_s : row < column ? u"> 3"_s : u"-"_s;
    }
    for (QStringList& row : rows)
        row += u"1"_s;
    const auto findings = linted(tableModel(u"FIRST"_s, columns, rows));
    CHECK(findings.size() >= 1);
    CHECK(findings.size() <= 40);
}
