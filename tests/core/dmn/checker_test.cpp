// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

struct Example {
    const char16_t* feel;
    const char16_t* fault; ///< behind "line 1, column N, 结果: "
};

/// Inputs 数 (number), 字 (string), 日 (date), 表 (list of numbers), 人 (姓名 string, 年龄 number),
/// 任 (of any type); the function 加倍(数量: number).
QByteArray typedModel(const QString& feel) {
    return QStringLiteral(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='n'>"
               "<itemDefinition name='数表' isCollection='true'><typeRef>number</typeRef>"
               "</itemDefinition><itemDefinition name='人员'>"
               "<itemComponent name='姓名'><typeRef>string</typeRef></itemComponent>"
               "<itemComponent name='年龄'><typeRef>number</typeRef></itemComponent>"
               "</itemDefinition>"
               "<inputData id='a' name='数'><variable name='数' typeRef='number'/></inputData>"
               "<inputData id='b' name='字'><variable name='字' typeRef='string'/></inputData>"
               "<inputData id='c' name='日'><variable name='日' typeRef='date'/></inputData>"
               "<inputData id='d' name='表'><variable name='表' typeRef='数表'/></inputData>"
               "<inputData id='e' name='人'><variable name='人' typeRef='人员'/></inputData>"
               "<inputData id='f' name='任'/>"
               "<businessKnowledgeModel id='g' name='加倍'><encapsulatedLogic>"
               "<formalParameter name='数量' typeRef='number'/><literalExpression>"
               "<text>数量 * 2</text></literalExpression></encapsulatedLogic>"
               "</businessKnowledgeModel><decision id='r' name='结果'>"
               "<informationRequirement><requiredInput href='#a'/></informationRequirement>"
               "<informationRequirement><requiredInput href='#b'/></informationRequirement>"
               "<informationRequirement><requiredInput href='#c'/></informationRequirement>"
               "<informationRequirement><requiredInput href='#d'/></informationRequirement>"
               "<informationRequirement><requiredInput href='#e'/></informationRequirement>"
               "<informationRequirement><requiredInput href='#f'/></informationRequirement>"
               "<knowledgeRequirement><requiredKnowledge href='#g'/></knowledgeRequirement>"
               "<literalExpression><text>%1</text></literalExpression></decision></definitions>")
        .arg(feel.toHtmlEscaped())
        .toUtf8();
}

QStringList faultsOf(const QByteArray& bytes) {
    const auto model = Model::load(bytes, OnFault::Keep);
    REQUIRE(model);
    // What Keep tells is what Refuse refuses.
    CHECK(Model::load(bytes).has_value() == (*model)->faults().isEmpty());
    return (*model)->faults();
}

QByteArray replaced(const char* before, const char* after) {
    QByteArray bytes = readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
    REQUIRE(bytes.contains(before));
    return bytes.replace(before, after);
}

} // namespace

TEST_CASE("What can only give null is a fault with line, column and types", "[dmn]") {
    for (const Example& example : std::initializer_list<Example>{
             {u"数 + 字", u"'+' does not take number and string"},
             {u"字 * 2", u"'*' does not take string and number"},
             {u"日 + 1", u"'+' does not take date and number"},
             {u"-字", u"'-' does not take string"},
             {u"数 = 字", u"'=' does not compare number with string"},
             {u"日 < 数", u"'<' does not compare date with number"},
             {u"人 < 人", u"'<' does not compare context with context"},
             {u"数 between \"a\" and 3", u"'>=' does not compare number with string"},
             {u"数 in (\"a\", 3)", u"the input is number and never string"},
             {u"数 in [@\"2020-01-01\"..@\"2020-02-01\"]", u"the input is number and never date"},
             {u"if 数 then 1 else 2", u"a condition gives number"},
             {u"数 and true", u"a condition gives number"},
             {u"some x in 表 satisfies x", u"a condition gives number"},
             {u"表[\"a\"]", u"a filter gives string"},
             {u"人.工资", u"context has no '工资'"},
             {u"日.hour", u"date has no 'hour'"},
             {u"{甲: 1}.乙", u"context has no '乙'"},
             {u"(for x in 表 return x + 字)", u"'+' does not take number and string"},
             {u"sum(字)", u"'sum': string where number is wanted"},
             {u"round half up(字, 2)", u"'round half up': string where number is wanted"},
             {u"substring(数, 1)", u"'substring': number where string is wanted"},
             {u"round half up(数)", u"'round half up' does not take these arguments"},
             {u"加倍(字)", u"'加倍': string where number is wanted"},
             {u"加倍(1, 2)", u"'加倍' takes 1 arguments, not 2"},
             {u"加倍(数目: 1)", u"'加倍' has no parameter '数目'"},
             {u"数(1)", u"number is no function"},
             {u"没有 + 1", u"unknown name '没有'"},
         }) {
        INFO(QString::fromUtf16(example.feel).toStdString());
        const QStringList faults = faultsOf(typedModel(QString::fromUtf16(example.feel)));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].startsWith(u"line 1, column "));
        CHECK(faults[0].section(QStringLiteral(", 结果: "), 1) ==
              QString::fromUtf16(example.fault));
    }
}

TEST_CASE("What may have a value for some input is no fault", "[dmn]") {
    for (const char16_t* feel : {u"任 + 字",
                                 u"任 + 1",
                                 u"数 = 任",
                                 u"任.甲",
                                 u"任(1)",
                                 u"数 = null",
                                 u"null + 1",
                                 u"sum(表)",
                                 u"sum(数, 1)",
                                 u"max(日, @\"2020-01-01\") + @\"P1M\"",
                                 u"表[1] + 1",
                                 u"表[item > 1]",
                                 u"[人][年龄 > 数].姓名",
                                 u"(if 数 > 1 then 字 else 数) + 1",
                                 u"加倍(表)",
                                 u"[1, \"a\"][1] + 1",
                                 u"日 - @\"P1D\"",
                                 u"(日 - 日) / @\"P1D\"",
                                 u"string length(string(数)) > 1",
                                 u"for x in 1..3 return x + 数",
                                 u"sort(表, function(a, b) a < b)",
                                 u"get value(人, \"年龄\") + 1",
                                 u"表 = 数",
                                 u"{甲: 数, 乙: 甲 + 1}.乙",
                                 u"字 in (\"a\", \"b\")",
                                 u"count(任) + 1",
                                 u"date(字) + @\"P1Y\"",
                                 u"number(字, \",\", \".\") + 1",
                                 u"数 in (> 1, [3..4])"}) {
        INFO(QString::fromUtf16(feel).toStdString());
        const QStringList faults = faultsOf(typedModel(QString::fromUtf16(feel)));
        CHECK(faults.join(u'\n').toStdString() == "");
    }
}

TEST_CASE("A cell that does not fit its column is a fault at the cell's line", "[dmn]") {
    CHECK(
        faultsOf(replaced("<inputEntry><text>\"B\"", "<inputEntry><text>2")) ==
        QStringList{QStringLiteral("line 19, column 1, P1: the input is string and never number")});
    CHECK(faultsOf(replaced("<inputEntry><text>\"B\"", "<inputEntry><text>&gt; 2")) ==
          QStringList{
              QStringLiteral("line 19, column 1, P1: '>' does not compare string with number")});
    CHECK(faultsOf(replaced("<outputEntry><text>200", "<outputEntry><text>\"200\"")) ==
          QStringList{QStringLiteral("line 20, P1: 日标准: string where number is wanted")});
    CHECK(faultsOf(replaced("inputExpression typeRef=\"string\"",
                            "inputExpression typeRef=\"number\"")) ==
          QStringList{QStringLiteral("line 8, P1: 人员类别: string where number is wanted")});
}

TEST_CASE("A decision that gives another type than it declares is a fault", "[dmn]") {
    CHECK(faultsOf(replaced("min(未封顶, P1.上限)", "string(未封顶)")) ==
          QStringList{QStringLiteral("line 26, 金额: number: string where number is wanted")});
    CHECK(faultsOf(replaced("P1.上限", "P1.封顶")) ==
          QStringList{QStringLiteral("line 32, column 12, 金额: context has no '封顶'")});
}
