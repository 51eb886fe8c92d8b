// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/tck.h"
#include "tests/core/dmn/feel_fixture.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

const QString kAmount = QStringLiteral("金额");

QString claimPath() {
    return sourcePath(QStringLiteral("tests/data/dmn/imports/claim.dmn"));
}

QStringList faultsOf(const QByteArray& bytes, const ImportFinder& imports) {
    const auto model = Model::load(bytes, OnFault::Keep, imports);
    REQUIRE(model);
    return (*model)->faults();
}

QByteArray serviceModel() {
    return QStringLiteral(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' namespace='n'>"
               "<inputData id='i' name='天数'><variable name='天数' typeRef='number'/></inputData>"
               "<decision id='r' name='标准'><literalExpression><text>300</text>"
               "</literalExpression></decision>"
               "<decision id='p' name='乘积'>"
               "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
               "<informationRequirement><requiredDecision href='#r'/></informationRequirement>"
               "<literalExpression><text>天数 * 标准</text></literalExpression></decision>"
               "<decisionService id='s' name='核算'><outputDecision href='#p'/>"
               "<inputDecision href='#r'/><inputData href='#i'/></decisionService>"
               "<decisionService id='t' name='两项'><outputDecision href='#p'/>"
               "<outputDecision href='#r'/><inputData href='#i'/></decisionService>"
               "<decision id='c' name='比较'>"
               "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
               "<informationRequirement><requiredDecision href='#r'/></informationRequirement>"
               "<knowledgeRequirement><requiredKnowledge href='#s'/></knowledgeRequirement>"
               "<literalExpression><text>[核算(天数, 320), 核算(标准: 100, 天数: 1), 标准]</text>"
               "</literalExpression></decision></definitions>")
        .toUtf8();
}

Context days(int count) {
    Context inputs;
    inputs.set(QStringLiteral("天数"), Value::number(count));
    return inputs;
}

} // namespace

TEST_CASE("A decision service is a function of its inputs and then its input decisions", "[dmn]") {
    const auto model = Model::load(serviceModel());
    REQUIRE(model);
    const auto result = (*model)->evaluate(QStringLiteral("比较"), days(2));
    CHECK(result->value.toFeel() == u"[640, 100, 300]");
    // What the service was given stays within it; each of its runs is in the trace.
    CHECK(result->trace.find(u"乘积")->result.toFeel() == u"640");
    CHECK(result->trace.decisions.size() == 4);
}

TEST_CASE("A decision service is evaluated by its name, with its input decisions as inputs",
          "[dmn]") {
    const auto model = Model::load(serviceModel());
    REQUIRE(model);
    Context inputs = days(2);
    inputs.set(QStringLiteral("标准"), Value::number(50));
    CHECK((*model)->evaluate(QStringLiteral("核算"), inputs)->value.toFeel() == u"100");
    CHECK((*model)->evaluate(QStringLiteral("两项"), inputs)->value.toFeel() ==
          u"{乘积: 600, 标准: 300}");
    CHECK((*model)->evaluate(QStringLiteral("乘积"), inputs)->value.toFeel() == u"600");
    const Value missing = (*model)->evaluate(QStringLiteral("核算"), days(2))->value;
    REQUIRE(missing.isNull());
    CHECK(missing.cause().toText() == u"标准 is missing → 乘积");
}

TEST_CASE("A service that calls itself ends with a null", "[dmn]") {
    QByteArray bytes = serviceModel();
    bytes.replace("<decision id='p' name='乘积'>",
                  "<decision id='p' name='乘积'><knowledgeRequirement><requiredKnowledge "
                  "href='#s'/></knowledgeRequirement>");
    bytes.replace("天数 * 标准", "核算(天数, 标准)");
    const auto model = Model::load(bytes);
    REQUIRE(model);
    CHECK((*model)->evaluate(QStringLiteral("乘积"), days(2))->value.isNull());
}

TEST_CASE("An imported model's types, decisions and functions carry the import's name", "[dmn]") {
    const auto model =
        Model::load(readFile(claimPath()), OnFault::Refuse, importsBeside(claimPath()));
    INFO((model ? std::string() : model.error().detail.toStdString()));
    REQUIRE(model);
    Context inputs = days(31);
    inputs.set(QStringLiteral("标准.人员类别"), Value(QStringLiteral("A")));
    const auto evaluation = (*model)->evaluate(kAmount, inputs);
    CHECK(evaluation->value.toFeel() == u"9000");
    CHECK(evaluation->trace.find(u"标准.日标准")->result.toFeel() == u"300");
    CHECK((*model)->inputs() ==
          QStringList{QStringLiteral("天数"), QStringLiteral("标准.人员类别")});
    inputs.set(QStringLiteral("天数"), Value::number(32));
    CHECK((*model)->evaluate(kAmount, inputs)->value.cause().reason == NullReason::NotAllowedValue);
}

TEST_CASE("A missing import is named, with its line and file", "[dmn]") {
    const QByteArray bytes = readFile(claimPath());
    const auto model = Model::load(bytes);
    REQUIRE_FALSE(model);
    CHECK(model.error().detail.split(u'\n').first() ==
          u"line 3, import '标准': 'rates.dmn' was not found");
    const auto other = [](const ImportSource&) {
        return std::optional(oneDecision(QStringLiteral("1")));
    };
    CHECK(faultsOf(bytes, other).first() ==
          u"line 3, import '标准': the model found is urn:t and not urn:chuangkou:test:rates");
    const auto broken = [](const ImportSource&) { return std::optional(QByteArray("<a>")); };
    CHECK(faultsOf(bytes, broken).first().startsWith(u"line 3, import '标准': line 1: "));
    const auto itself = [&](const ImportSource&) {
        QByteArray rates = readFile(sourcePath(QStringLiteral("tests/data/dmn/imports/rates.dmn")));
        rates.replace("<itemDefinition", "<import name='回' namespace='urn:chuangkou:test:claim'/>"
                                         "<itemDefinition");
        return std::optional(rates);
    };
    CHECK(faultsOf(bytes, itself) ==
          QStringList{
              QStringLiteral("import '标准', line 3, import '回': the model imports itself")});
}

TEST_CASE("A fault within an import names the import and its line", "[dmn]") {
    const auto spoiled = [&](const ImportSource&) {
        QByteArray rates = readFile(sourcePath(QStringLiteral("tests/data/dmn/imports/rates.dmn")));
        rates.replace("min(金额, 9000)", "min(金额, 上限)");
        return std::optional(rates);
    };
    CHECK(
        faultsOf(readFile(claimPath()), spoiled) ==
        QStringList{QStringLiteral("import '标准', line 12, column 9, 封顶: unknown name '上限'")});
}

TEST_CASE("An import reads no file outside of the model's folder", "[dmn]") {
    const ImportFinder finder = importsBeside(claimPath());
    const auto found = [&](const char* location) {
        return finder({{}, 1, {}, {}, QString::fromLatin1(location)}).has_value();
    };
    CHECK(found("rates.dmn"));
    CHECK(found("./rates.dmn"));
    CHECK_FALSE(found("../p1.dmn"));
    CHECK_FALSE(found("%2e%2e/p1.dmn"));
    CHECK_FALSE(found("file:///etc/passwd"));
    CHECK_FALSE(found(".."));
}

TEST_CASE("Models in the namespaces of DMN 1.2, 1.3 and 1.4 give the figures of 1.5", "[dmn]") {
    const auto outcomes = runTckFolder(sourcePath(QStringLiteral("tests/data/dmn/older_versions")));
    REQUIRE(outcomes);
    CHECK(outcomes->size() == 52);
    QSet<QString> models;
    for (const TckOutcome& outcome : *outcomes) {
        INFO(outcome.folder.toStdString()
             << ' ' << outcome.caseId.toStdString() << ": expected "
             << outcome.expected.toStdString() << ", got " << outcome.actual.toStdString());
        CHECK(outcome.status == TckStatus::Passed);
        models.insert(outcome.folder);
    }
    CHECK(models.size() == 21);
}
