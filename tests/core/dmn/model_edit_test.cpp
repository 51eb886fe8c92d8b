// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"
#include "core/dmn/model_edit.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QStringEncoder>

using namespace chuangkou;
using namespace chuangkou::dmn;
using namespace Qt::StringLiterals;

namespace {

// Everything that an editor might lose: a prefix, single quotes, comments, a vendor's elements and
// attributes, CDATA, a table in an extension, layout and a diagram.
const QByteArray kBytes =
    "<?xml version='1.0' encoding='UTF-8'?>\r\n"
    "<!-- 留着 -->\r\n"
    "<d:definitions xmlns:d='https://www.omg.org/spec/DMN/20211108/MODEL/' xmlns:v='urn:vendor'\r\n"
    "    name='t' namespace='urn:t' v:saved=\"2026 > 2025\">\r\n"
    "  <d:extensionElements><v:decisionTable><v:rule/></v:decisionTable></d:extensionElements>\r\n"
    "  <d:inputData id='i' name='档'/>\r\n"
    "  <d:decision id='e' name='结果'>\r\n"
    "    <d:informationRequirement><d:requiredInput href='#i'/></d:informationRequirement>\r\n"
    "    <d:decisionTable id='t' hitPolicy='UNIQUE' v:width='300'>\r\n"
    "      <d:input id='c' label='档 &amp; 级'><d:inputExpression "
    "typeRef='number'><d:text>档</d:text>"
    "</d:inputExpression></d:input>\r\n"
    "      <d:output id='o'/>\r\n"
    "      <d:annotation name='依据'/>\r\n"
    "      <d:rule id='r_1' v:colour='red'>\r\n"
    "        <d:extensionElements><v:note>旧</v:note></d:extensionElements>\r\n"
    "        <!-- 第一行 -->\r\n"
    "        <d:inputEntry id='r_1_i'><d:text> &lt; 5 </d:text></d:inputEntry>\r\n"
    "        <d:outputEntry id='r_1_o'><d:text><![CDATA[100]]></d:text></d:outputEntry>\r\n"
    "        <d:annotationEntry><d:text/></d:annotationEntry>\r\n"
    "      </d:rule>\r\n"
    "      <d:rule id='r_2'><d:inputEntry id='x7'><d:text>&gt;= 5</d:text></d:inputEntry>"
    "<d:outputEntry/></d:rule>\r\n"
    "    </d:decisionTable>\r\n"
    "  </d:decision>\r\n"
    "  <d:decision id='f' name='合计'><d:context><d:contextEntry><d:variable name='甲'/>"
    "<d:literalExpression id='l1'><d:text>1 + 1</d:text></d:literalExpression></d:contextEntry>"
    "<d:contextEntry><d:literalExpression><d:text>甲 * 2</d:text></d:literalExpression>"
    "</d:contextEntry></d:context></d:decision>\r\n"
    "  <v:diagram>\t<v:shape ref='e' x='1'></v:shape></v:diagram>\r\n"
    "</d:definitions>\r\n";

ModelEditor opened(const QByteArray& bytes) {
    auto editor = ModelEditor::open(bytes);
    INFO((editor ? std::string() : editor.error().detail.toStdString()));
    REQUIRE(editor);
    return std::move(*editor);
}

QByteArray with(const QByteArray& bytes, const QByteArray& before, const QByteArray& after) {
    CHECK(bytes.count(before) == 1);
    return QByteArray(bytes).replace(before, after);
}

QByteArray inGbk(const QByteArray& utf8) {
    QStringEncoder encoder("GB18030");
    return encoder(QString::fromUtf8(utf8).replace(u"UTF-8"_s, u"GBK"_s));
}

} // namespace

TEST_CASE("A table is shown with its columns, cells and annotations", "[dmn]") {
    const ModelEditor editor = opened(kBytes);
    CHECK(editor.bytes() == kBytes);
    REQUIRE(editor.tables().size() == 1);
    const TableView& table = editor.tables()[0];
    CHECK(table.id == u"t");
    CHECK(table.node == u"结果");
    CHECK(table.hitPolicy == u"UNIQUE");
    CHECK(table.inputs[0].name == u"档");
    CHECK(table.inputs[0].label == u"档 & 级");
    CHECK(table.inputs[0].type == u"number");
    CHECK(table.annotations == QStringList{u"依据"_s});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].id == u"r_1");
    CHECK(table.rows[0].inputs == QStringList{u"< 5"_s});
    CHECK(table.rows[0].outputs == QStringList{u"100"_s});
    CHECK(table.rows[1].outputs == QStringList{QString()});
    CHECK(table.rows[1].annotations == QStringList{QString()});
}

TEST_CASE("The shipped package's tables are shown as the model reads them", "[dmn]") {
    const QByteArray bytes =
        readFile(sourcePath(u"resources/policies/temporary-work-subsidy.policy/model.dmn"_s));
    const ModelEditor editor = opened(bytes);
    const auto model = Model::load(bytes);
    REQUIRE(model);
    std::size_t tables = 0;
    for (const NodeSource& node : (*model)->source().nodes) {
        if (!node.logic || !node.logic->table)
            continue;
        const TableView& view = editor.tables()[tables++];
        CHECK(view.node == node.name);
        REQUIRE(view.rows.size() == node.logic->table->rules.size());
        for (std::size_t row = 0; row < view.rows.size(); ++row) {
            const RuleSource& rule = node.logic->table->rules[row];
            CHECK(view.rows[row].inputs.first() == rule.inputs.front().text);
            CHECK(view.rows[row].outputs.first() == rule.outputs.front().text);
            CHECK(view.rows[row].annotations == rule.annotations);
        }
    }
    CHECK(editor.tables().size() == tables);
}

TEST_CASE("A changed cell changes its own bytes and no other", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    REQUIRE(editor.setCell({0, CellPart::Input, 0, 0}, u"< 7"_s));
    QByteArray expected = with(kBytes, " &lt; 5 ", " &lt; 7 ");
    CHECK(editor.bytes() == expected);
    REQUIRE(editor.setCell({0, CellPart::Output, 0, 0}, u"\"a\" & b"_s));
    expected = with(expected, "<![CDATA[100]]>", "\"a\" &amp; b");
    CHECK(editor.bytes() == expected);
    REQUIRE(editor.setCell({0, CellPart::Annotation, 0, 0}, u"第三条"_s));
    expected = with(expected, "<d:text/>", "<d:text>第三条</d:text>");
    CHECK(editor.bytes() == expected);
    REQUIRE(editor.setCell({0, CellPart::Output, 1, 0}, u"200"_s));
    expected =
        with(expected, "<d:outputEntry/>", "<d:outputEntry><d:text>200</d:text></d:outputEntry>");
    CHECK(editor.bytes() == expected);
    REQUIRE(editor.setCell({0, CellPart::Annotation, 1, 0}, u"第四条"_s));
    expected = with(expected, "200</d:text></d:outputEntry>",
                    "200</d:text></d:outputEntry><d:annotationEntry><d:text>第四条</d:text>"
                    "</d:annotationEntry>");
    CHECK(editor.bytes() == expected);
    CHECK(editor.tables()[0].rows[1].annotations == QStringList{u"第四条"_s});
}

TEST_CASE("Setting what stands there already changes nothing", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    REQUIRE(editor.setCell({0, CellPart::Output, 0, 0}, u"100"_s));
    REQUIRE(editor.setLiteral(0, u"1 + 1"_s));
    CHECK(editor.bytes() == kBytes);
}

TEST_CASE("A changed literal changes its own bytes and no other", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    REQUIRE(editor.literals().size() == 2);
    CHECK(editor.literals()[0].id == u"l1");
    CHECK(editor.literals()[0].node == u"合计");
    CHECK(editor.literals()[0].entry == u"甲");
    CHECK(editor.literals()[1].entry.isEmpty());
    REQUIRE(editor.setLiteral(1, u"if 甲 < 3 then 甲 else 3"_s));
    CHECK(editor.bytes() == with(kBytes, "甲 * 2", "if 甲 &lt; 3 then 甲 else 3"));
}

TEST_CASE("A new row takes the layout of the row beside it, and ids of its own", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    REQUIRE(editor.insertRow(0, 0, {{}, {u"< 1"_s}, {u"50"_s}, {u"第一条"_s}}));
    const QByteArray row =
        "<d:rule id='r_3' v:colour='red'>\r\n"
        "        <d:inputEntry id='r_3_i'><d:text> &lt; 1 </d:text>"
        "</d:inputEntry>\r\n"
        "        <d:outputEntry id='r_3_o'><d:text>50</d:text></d:outputEntry>\r\n"
        "        <d:annotationEntry><d:text>第一条</d:text></d:annotationEntry>\r\n"
        "      </d:rule>\r\n      ";
    QByteArray expected = kBytes;
    expected.insert(expected.indexOf("<d:rule id='r_1'"), row);
    CHECK(editor.bytes() == expected);
}

TEST_CASE("A row is added at the end, and to a table without rows", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    REQUIRE(editor.insertRow(0, 2, {u"last"_s, {u"null"_s}, {u"0"_s}, {u"第九条"_s}}));
    const QByteArray row =
        "\r\n      <d:rule id='last'><d:inputEntry id='x8'><d:text>null</d:text></d:inputEntry>"
        "<d:outputEntry><d:text>0</d:text></d:outputEntry><d:annotationEntry><d:text>第九条</"
        "d:text>"
        "</d:annotationEntry></d:rule>";
    QByteArray expected = kBytes;
    expected.insert(expected.indexOf("\r\n    </d:decisionTable>"), row);
    CHECK(editor.bytes() == expected);
    QByteArray bare = kBytes;
    const qsizetype from = bare.indexOf("\r\n      <d:rule id='r_1'");
    bare.remove(from, bare.indexOf("\r\n    </d:decisionTable>") - from);
    editor = opened(bare);
    REQUIRE(editor.insertRow(0, 0, {{}, {u"-"_s}, {u"7"_s}, {}}));
    CHECK(editor.bytes() ==
          QByteArray(bare).insert(from, "\r\n      <d:rule id=\"t_1\"><d:inputEntry><d:text>-"
                                        "</d:text></d:inputEntry><d:outputEntry><d:text>7</d:text>"
                                        "</d:outputEntry></d:rule>"));
}

TEST_CASE("A column for articles is added behind the outputs", "[dmn]") {
    const QByteArray bare = with(kBytes, "\r\n      <d:annotation name='依据'/>", "");
    ModelEditor editor = opened(bare);
    REQUIRE(editor.addAnnotationColumn(0, u"依据 \"条\""_s));
    CHECK(editor.bytes() == with(bare, "<d:output id='o'/>",
                                 "<d:output id='o'/>\r\n      <d:annotation name=\"依据 "
                                 "&quot;条&quot;\"/>"));
    CHECK(editor.tables()[0].annotations == QStringList{u"依据 \"条\""_s});
}

TEST_CASE("A file in GBK stays one, and every other byte of it", "[dmn]") {
    const QByteArray bytes = inGbk(kBytes);
    ModelEditor editor = opened(bytes);
    CHECK(editor.tables()[0].node == u"结果");
    REQUIRE(editor.setCell({0, CellPart::Annotation, 0, 0}, u"第三条"_s));
    REQUIRE(editor.setCell({0, CellPart::Input, 0, 0}, u"< 7"_s));
    CHECK(editor.bytes() == inGbk(with(with(kBytes, "<d:text/>", "<d:text>第三条</d:text>"),
                                       " &lt; 5 ", " &lt; 7 ")));
    // What GBK does not have becomes a reference, so that other programs read it too.
    REQUIRE(editor.setCell({0, CellPart::Annotation, 0, 0}, u"𠮷"_s));
    CHECK(editor.bytes().contains("&#x20bb7;"));
    CHECK(editor.tables()[0].rows[0].annotations == QStringList{u"𠮷"_s});
}

TEST_CASE("A character whose second byte is a bracket does not end CDATA", "[dmn]") {
    // 0x81 0x5D is 乚 in GBK, and 0x5D is ']'.
    QByteArray bytes = inGbk(kBytes);
    bytes.replace("<![CDATA[100]]>", "<![CDATA[\"\x81]]]>x\"]]>");
    const auto editor = ModelEditor::open(bytes);
    if (editor)
        CHECK(editor->tables()[0].rows.size() == 2);
    bytes.replace("<![CDATA[\"\x81]]]>x\"]]>", "<![CDATA[\"\x81]\"]]>");
    ModelEditor fine = opened(bytes);
    CHECK(fine.tables()[0].rows[0].outputs.first().size() == 3);
    REQUIRE(fine.setCell({0, CellPart::Input, 0, 0}, u"< 6"_s));
    CHECK(fine.bytes() == with(bytes, " &lt; 5 ", " &lt; 6 "));
}

TEST_CASE("An edit that cannot be made is refused and changes nothing", "[dmn]") {
    ModelEditor editor = opened(kBytes);
    CHECK(editor.setCell({1, CellPart::Input, 0, 0}, u"1"_s).error().code == ErrorCode::NotFound);
    CHECK(editor.setCell({0, CellPart::Input, 2, 0}, u"1"_s).error().code == ErrorCode::NotFound);
    CHECK(editor.setCell({0, CellPart::Annotation, 1, 1}, u"1"_s).error().code ==
          ErrorCode::NotFound);
    CHECK(editor.setLiteral(-1, u"1"_s).error().code == ErrorCode::NotFound);
    CHECK(editor.insertRow(0, 3, {{}, {u"1"_s}, {u"1"_s}, {}}).error().code == ErrorCode::NotFound);
    CHECK(editor.insertRow(0, 0, {{}, {}, {u"1"_s}, {}}).error().code == ErrorCode::InvalidInput);
    CHECK(editor.setCell({0, CellPart::Input, 0, 0}, QString(QChar(1))).error().code ==
          ErrorCode::InvalidInput);
    CHECK(editor.bytes() == kBytes);
    CHECK(ModelEditor::open("<a/>").error().code == ErrorCode::Unsupported);
    CHECK(ModelEditor::open("\xff\xfe<").error().code == ErrorCode::Unsupported);
}

TEST_CASE("An edited model computes with the new cell", "[dmn]") {
    ModelEditor editor = opened(readFile(sourcePath(u"tests/data/dmn/p1.dmn"_s)));
    REQUIRE(editor.setCell({0, CellPart::Output, 0, 0}, u"320"_s));
    REQUIRE(editor.insertRow(0, 2, {{}, {u"\"C\""_s}, {u"100"_s, u"3000"_s}, {u"第二条"_s}}));
    const auto model = Model::load(editor.bytes());
    REQUIRE(model);
    const auto amount = [&](const QString& category) {
        const Context facts = (*model)->typedInputs({{u"人员类别"_s, category}, {u"天数"_s, 2}});
        return (*model)->evaluate(u"金额"_s, facts)->value.toFeel();
    };
    CHECK(amount(u"A"_s) == u"640");
    CHECK(amount(u"C"_s) == u"200");
    CHECK(editor.tables()[0].rows[2].id == u"row_b_2");
}
