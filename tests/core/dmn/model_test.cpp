// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QStringEncoder>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

QByteArray p1Bytes() {
    return readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
}

QString amountOf(const QByteArray& bytes) {
    const auto model = Model::load(bytes);
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    CHECK((*model)->bytes() == bytes);
    Context inputs;
    inputs.set(QStringLiteral("人员类别"), Value(QStringLiteral("B")));
    inputs.set(QStringLiteral("天数"), Value::number(3));
    return (*model)->evaluate(QStringLiteral("金额"), inputs)->value.toFeel();
}

/// A table of two columns over the input 档, with the rows' cells and the hit policy.
QByteArray table(const char* policy, const QList<std::pair<const char*, const char*>>& rows) {
    QByteArray rules;
    for (const auto& [cell, output] : rows)
        rules += QByteArray("<rule><inputEntry><text>") + cell +
                 "</text></inputEntry><outputEntry><text>" + output +
                 "</text></outputEntry></rule>";
    return QByteArray(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20211108/MODEL/' namespace='n'>"
               "<inputData id='i' name='档'/><decision id='d' name='结果'>"
               "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
               "<decisionTable ") +
           policy +
           "><input><inputExpression><text>档</text></inputExpression></input>"
           "<output><outputValues><text>3, 2, 1</text></outputValues></output>" +
           rules + "</decisionTable></decision></definitions>";
}

QString hit(const QByteArray& bytes, int input) {
    const auto model = Model::load(bytes);
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    Context inputs;
    inputs.set(QStringLiteral("档"), Value::number(input));
    return (*model)->evaluate(QStringLiteral("结果"), inputs)->value.toFeel();
}

} // namespace

TEST_CASE("The namespaces of DMN 1.2 to 1.5 give the same results", "[dmn]") {
    for (const char* uri : {"http://www.omg.org/spec/DMN/20180521/MODEL/",
                            "https://www.omg.org/spec/DMN/20191111/MODEL/",
                            "https://www.omg.org/spec/DMN/20211108/MODEL/",
                            "https://www.omg.org/spec/DMN/20230324/MODEL/"}) {
        QByteArray bytes = p1Bytes();
        bytes.replace("https://www.omg.org/spec/DMN/20191111/MODEL/", uri);
        CHECK(amountOf(bytes) == u"600");
    }
}

TEST_CASE("A model in GBK reads like one in UTF-8", "[dmn]") {
    QStringEncoder encoder("GB18030");
    REQUIRE(encoder.isValid());
    QString text = QString::fromUtf8(p1Bytes());
    text.replace(QStringLiteral("encoding=\"UTF-8\""), QStringLiteral("encoding=\"GBK\""));
    const QByteArray bytes = encoder(text);
    CHECK(amountOf(bytes) == u"600");
}

TEST_CASE("A DOCTYPE, a foreign namespace and broken XML are refused with the line", "[dmn]") {
    QByteArray bytes = p1Bytes();
    bytes.replace("<definitions", "<!DOCTYPE definitions [<!ENTITY a 'b'>]>\n<definitions");
    CHECK(Model::load(bytes).error() ==
          Error{ErrorCode::Unsupported, QStringLiteral("line 2: DOCTYPE")});
    bytes = p1Bytes();
    bytes.replace("20191111/MODEL", "20151101/MODEL");
    CHECK(Model::load(bytes).error().code == ErrorCode::Unsupported);
    CHECK(Model::load("<definitions").error().code == ErrorCode::InvalidInput);
    CHECK(Model::load("").error().code == ErrorCode::InvalidInput);
    CHECK(Model::load("\xff\xff\x80<a/>").error().code == ErrorCode::WrongEncoding);
}

TEST_CASE("A fault names line, decision and column, and all faults are told at once", "[dmn]") {
    QByteArray bytes = p1Bytes();
    bytes.replace("P1.日标准 * 天数", "P1.日标准 * 日数");
    bytes.replace("<outputEntry><text>6000", "<outputEntry><text>6000 +");
    const auto model = Model::load(bytes);
    REQUIRE_FALSE(model);
    const QStringList faults = model.error().detail.split(u'\n');
    REQUIRE(faults.size() == 2);
    CHECK(faults[0] == u"line 21, column 7, P1: unexpected end");
    CHECK(faults[1] == u"line 31, column 10, 金额: unknown name '日数'");
    const auto kept = Model::load(bytes, OnFault::Keep);
    REQUIRE(kept);
    CHECK((*kept)->faults() == faults);
}

TEST_CASE("Each hit policy answers as DMN says", "[dmn]") {
    const QList<std::pair<const char*, const char*>> rows{
        {"&gt; 1", "1"}, {"&gt; 2", "3"}, {"[2..3]", "2"}, {"3", "1"}};
    CHECK(hit(table("hitPolicy='FIRST'", rows), 3) == u"1");
    CHECK(hit(table("hitPolicy='RULE ORDER'", rows), 3) == u"[1, 3, 2, 1]");
    CHECK(hit(table("hitPolicy='OUTPUT ORDER'", rows), 3) == u"[3, 2, 1, 1]");
    CHECK(hit(table("hitPolicy='PRIORITY'", rows), 3) == u"3");
    CHECK(hit(table("hitPolicy='ANY'", rows), 3) == u"null");
    CHECK(hit(table("hitPolicy='ANY'", {{"-", "1"}, {"3", "1"}}), 3) == u"1");
    CHECK(hit(table("hitPolicy='UNIQUE'", rows), 3) == u"null");
    CHECK(hit(table("hitPolicy='COLLECT'", rows), 2) == u"[1, 2]");
    CHECK(hit(table("hitPolicy='COLLECT' aggregation='SUM'", rows), 3) == u"7");
    CHECK(hit(table("hitPolicy='COLLECT' aggregation='MIN'", rows), 3) == u"1");
    CHECK(hit(table("hitPolicy='COLLECT' aggregation='MAX'", rows), 3) == u"3");
    CHECK(hit(table("hitPolicy='COLLECT' aggregation='COUNT'", rows), 3) == u"4");
    CHECK(hit(table("hitPolicy='FIRST'", rows), 0) == u"null");
    CHECK_FALSE(Model::load(table("hitPolicy='SOME'", rows)));
}

TEST_CASE("Cells take tests, lists, negations and expressions with the input", "[dmn]") {
    CHECK(hit(table("hitPolicy='FIRST'", {{"not(1, 2)", "1"}, {"-", "2"}}), 3) == u"1");
    CHECK(hit(table("hitPolicy='FIRST'", {{"not(1, 3)", "1"}, {"-", "2"}}), 3) == u"2");
    CHECK(hit(table("hitPolicy='FIRST'", {{"modulo(?, 2) = 1", "1"}, {"-", "2"}}), 3) == u"1");
    CHECK(hit(table("hitPolicy='FIRST'", {{"1, 3", "1"}, {"", "2"}}), 3) == u"1");
    CHECK(hit(table("hitPolicy='FIRST'", {{"]3..9[", "1"}, {"&lt;= 3", "2"}}), 3) == u"2");
}

TEST_CASE("An input outside of its allowed values is a null with that reason", "[dmn]") {
    const QByteArray bytes =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='n'>"
        "<itemDefinition name='类'><typeRef>string</typeRef><allowedValues><text>\"A\", "
        "\"B\"</text>"
        "</allowedValues></itemDefinition>"
        "<inputData id='i' name='类别'><variable name='类别' typeRef='类'/></inputData>"
        "<decision id='d' name='结果'><informationRequirement><requiredInput href='#i'/>"
        "</informationRequirement><literalExpression><text>类别</text></literalExpression></"
        "decision>"
        "</definitions>";
    const auto model = Model::load(bytes);
    REQUIRE(model);
    Context inputs;
    inputs.set(QStringLiteral("类别"), Value(QStringLiteral("X")));
    const Value value = (*model)->evaluate(QStringLiteral("结果"), inputs)->value;
    REQUIRE(value.isNull());
    CHECK(value.cause().reason == NullReason::NotAllowedValue);
    CHECK(value.cause().path == QStringList{QStringLiteral("类别"), QStringLiteral("结果")});
    CHECK((*model)->evaluate(QStringLiteral("没有"), inputs).error().code == ErrorCode::NotFound);
}

TEST_CASE("Decisions that require each other are a fault, not an endless loop", "[dmn]") {
    const QByteArray bytes =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='n'>"
        "<decision id='a' name='甲'><informationRequirement><requiredDecision href='#b'/>"
        "</informationRequirement><literalExpression><text>乙</text></literalExpression></decision>"
        "<decision id='b' name='乙'><informationRequirement><requiredDecision href='#a'/>"
        "</informationRequirement><literalExpression><text>甲</text></literalExpression></decision>"
        "</definitions>";
    CHECK(Model::load(bytes).error().code == ErrorCode::InvalidInput);
    const auto kept = Model::load(bytes, OnFault::Keep);
    REQUIRE(kept);
    CHECK((*kept)->evaluate(QStringLiteral("甲"), {})->value.isNull());
}
