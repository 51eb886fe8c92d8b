// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dmn/lint_fixture.h"

using namespace chuangkou;
using namespace chuangkou::dmn;
using namespace Qt::StringLiterals;

namespace {

const QList<TestColumn> kNumber{{QStringLiteral("数"), QStringLiteral("number"), {}}};
const QList<TestColumn> kDate{{QStringLiteral("日"), QStringLiteral("date"), {}}};

/// Rows of one cell each, with the row's number as the output.
QList<QStringList> cells(const QStringList& texts) {
    QList<QStringList> rows;
    for (const QString& text : texts)
        rows += QStringList{text, QString::number(rows.size())};
    return rows;
}

QStringList errors(const QString& hitPolicy, const QList<TestColumn>& columns,
                   const QList<QStringList>& rows, const LintOptions& options = {}) {
    return errorsOf(linted(tableModel(hitPolicy, columns, rows), options));
}

QStringList uniqueErrors(const QList<TestColumn>& columns, const QStringList& texts,
                         const LintOptions& options = {}) {
    return errors(QStringLiteral("UNIQUE"), columns, cells(texts), options);
}

} // namespace

TEST_CASE("A value between two rows is named as the gap", "[dmn]") {
    CHECK(uniqueErrors(kNumber, {u"< 7"_s, u"> 7"_s}) == QStringList{u"gap: 7"_s});
    CHECK(uniqueErrors(kNumber, {u"< 7"_s, u">= 7"_s}).isEmpty());
    CHECK(uniqueErrors(kNumber, {u"<= 3"_s, u"> 5"_s}) == QStringList{u"gap: (3..5]"_s});
    CHECK(uniqueErrors(kNumber, {u"[1..3]"_s, u"[4..9)"_s}) ==
          QStringList{u"gap: < 1, (3..4), >= 9"_s});
    CHECK(uniqueErrors(kNumber, {u"1"_s, u"2"_s}) == QStringList{u"gap: < 1, (1..2), > 2"_s});
    CHECK(uniqueErrors(kNumber, {u"not(7)"_s}) == QStringList{u"gap: 7"_s});
}

TEST_CASE("A value in two rows of a UNIQUE table is named as the overlap", "[dmn]") {
    const QList<TestColumn> column{{u"数"_s, u"number"_s, u"[1..20]"_s}};
    CHECK(uniqueErrors(column, {u"[1..10]"_s, u"[10..20]"_s}) == QStringList{u"overlap: 10"_s});
    CHECK(uniqueErrors(column, {u"[1..10]"_s, u"(10..20]"_s}).isEmpty());
    CHECK(uniqueErrors(column, {u"<= 12"_s, u"> 9"_s}) == QStringList{u"overlap: (9..12]"_s});
    CHECK(errors(u"FIRST"_s, column, cells({u"<= 12"_s, u"> 9"_s})).isEmpty());
}

TEST_CASE("Rows of an ANY table may overlap when they say the same", "[dmn]") {
    const QList<QStringList> same{{u"<= 12"_s, u"1"_s}, {u"> 9"_s, u"1.0"_s}};
    CHECK(errors(u"ANY"_s, kNumber, same).isEmpty());
    const QList<QStringList> different{{u"<= 12"_s, u"1"_s}, {u"> 9"_s, u"2"_s}};
    CHECK(errors(u"ANY"_s, kNumber, different) == QStringList{u"overlap: (9..12]"_s});
    const QList<QStringList> unknown{{u"<= 12"_s, u"数"_s}, {u"> 9"_s, u"1 * 数"_s}};
    const auto findings =
        linted(tableModel(u"ANY"_s, kNumber, unknown), {{{QStringLiteral("数"), 0}}});
    CHECK(errorsOf(findings).isEmpty());
    CHECK(warningsOf(findings) == QStringList{u"overlap: [10..12]"_s});
}

TEST_CASE("Allowed values bound what must be covered", "[dmn]") {
    CHECK(uniqueErrors({{u"数"_s, u"number"_s, u"[0..24]"_s}}, {u"0"_s, u"(0..24]"_s}).isEmpty());
    CHECK(uniqueErrors({{u"数"_s, u"number"_s, u"[0..24]"_s}}, {u"0"_s, u"(0..20]"_s}) ==
          QStringList{u"gap: (20..24]"_s});
    CHECK(uniqueErrors({{u"数"_s, u"number"_s, u"1, 2, 3"_s}}, {u"1"_s, u"3"_s}) ==
          QStringList{u"gap: 2"_s});
    const QList<TestColumn> grades{{u"档"_s, u"string"_s, u"\"甲\", \"乙\", \"丙\""_s}};
    CHECK(uniqueErrors(grades, {u"\"甲\""_s, u"\"丙\""_s}) == QStringList{u"gap: 乙"_s});
    CHECK(uniqueErrors(grades, {u"\"甲\", \"乙\""_s, u"not(\"甲\")"_s}) ==
          QStringList{u"overlap: 乙"_s});
}

TEST_CASE("Allowed values of the input's type count like those of the column", "[dmn]") {
    const QString type = u"<itemDefinition name=\"档次\"><typeRef>string</typeRef><allowedValues>"_s
                         "<text>\"甲\", \"乙\"</text></allowedValues></itemDefinition>";
    const QByteArray bytes =
        tableModel(u"UNIQUE"_s, {{u"档"_s, u"档次"_s, {}}}, cells({u"\"甲\""_s}), type);
    CHECK(errorsOf(linted(bytes)) == QStringList{u"gap: 乙"_s});
}

TEST_CASE("Dates are whole days, and counts are whole numbers", "[dmn]") {
    CHECK(uniqueErrors(kDate, {u"<= date(\"2020-01-31\")"_s, u">= date(\"2020-02-01\")"_s})
              .isEmpty());
    CHECK(uniqueErrors(kDate, {u"< @\"2020-01-31\""_s, u"> @\"2020-01-31\""_s}) ==
          QStringList{u"gap: 2020-01-31"_s});
    CHECK(uniqueErrors(kDate, {u"<= @\"2020-01-30\""_s, u">= @\"2020-02-02\""_s}) ==
          QStringList{u"gap: [2020-01-31..2020-02-01]"_s});
    const LintOptions whole{{{QStringLiteral("数"), 0}}};
    CHECK(uniqueErrors(kNumber, {u"<= 5"_s, u">= 6"_s}, whole).isEmpty());
    CHECK(uniqueErrors(kNumber, {u"<= 5"_s, u">= 8"_s}, whole) == QStringList{u"gap: [6..7]"_s});
    CHECK(uniqueErrors(kNumber, {u"<= 5"_s, u">= 6"_s}) == QStringList{u"gap: (5..6)"_s});
}

TEST_CASE("A boolean column has two values", "[dmn]") {
    const QList<TestColumn> flag{{u"是"_s, u"boolean"_s, {}}};
    CHECK(uniqueErrors(flag, {u"true"_s}) == QStringList{u"gap: false"_s});
    CHECK(uniqueErrors(flag, {u"true"_s, u"false"_s}).isEmpty());
    CHECK(uniqueErrors(flag, {u"true"_s, u"not(true)"_s}).isEmpty());
    CHECK(uniqueErrors(flag, {u"true"_s, u"-"_s}) == QStringList{u"overlap: true"_s});
}

TEST_CASE("A gap or an overlap of several columns is named as the combination", "[dmn]") {
    const QList<TestColumn> columns{{u"档"_s, u"string"_s, u"\"A\", \"B\""_s},
                                    {u"年"_s, u"number"_s, {}},
                                    {u"是"_s, u"boolean"_s, {}}};
    CHECK(errors(u"UNIQUE"_s, columns,
                 {{u"\"A\""_s, u"<= 5"_s, u"-"_s, u"1"_s},
                  {u"\"A\""_s, u"> 7"_s, u"-"_s, u"2"_s},
                  {u"\"B\""_s, u"-"_s, u"true"_s, u"3"_s},
                  {u"\"B\""_s, u"< 1"_s, u"false"_s, u"4"_s}}) ==
          QStringList{u"gap: 档 = A, 年 in (5..7]"_s, u"gap: 档 = B, 年 >= 1, 是 = false"_s});
    CHECK(errors(u"UNIQUE"_s, columns,
                 {{u"\"A\""_s, u"<= 5"_s, u"-"_s, u"1"_s},
                  {u"-"_s, u"(4..9]"_s, u"true"_s, u"2"_s},
                  {u"\"A\""_s, u"> 5"_s, u"false"_s, u"3"_s},
                  {u"\"A\""_s, u"> 9"_s, u"true"_s, u"4"_s},
                  {u"\"B\""_s, u"<= 4"_s, u"-"_s, u"5"_s},
                  {u"\"B\""_s, u"(4..9]"_s, u"false"_s, u"6"_s},
                  {u"\"B\""_s, u"> 9"_s, u"-"_s, u"7"_s}}) ==
          QStringList{u"overlap: 档 = A, 年 in (4..5], 是 = true"_s});
}

TEST_CASE("A gap outside of payable figures, and one with a default, refuse nothing", "[dmn]") {
    QByteArray bytes = tableModel(u"UNIQUE"_s, kNumber, cells({u"< 7"_s, u"> 7"_s}));
    const auto model = Model::load(bytes);
    REQUIRE(model);
    const auto other = lintModel(**model, {});
    CHECK(errorsOf(other).isEmpty());
    CHECK(warningsOf(other) == QStringList{u"gap: 7"_s});
    bytes.replace("<output/>",
                  "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>");
    CHECK(linted(bytes).empty());
}

TEST_CASE("Tests against one parameter are cut below, at and above it", "[dmn]") {
    const QList<TestColumn> columns{{u"数"_s, u"number"_s, {}}, {u"限"_s, u"number"_s, {}}};
    CHECK(errors(u"UNIQUE"_s, columns, {{u"<= 限"_s, u"-"_s, u"1"_s}, {u"> 限"_s, u"-"_s, u"2"_s}})
              .isEmpty());
    CHECK(
        errors(u"UNIQUE"_s, columns, {{u"< 限"_s, u"-"_s, u"1"_s}, {u"> 限"_s, u"-"_s, u"2"_s}}) ==
        QStringList{u"gap: 数 = 限"_s});
    CHECK(errors(u"UNIQUE"_s, columns,
                 {{u"<= 限"_s, u"-"_s, u"1"_s}, {u">= 限"_s, u"-"_s, u"2"_s}}) ==
          QStringList{u"overlap: 数 = 限"_s});
}

TEST_CASE("A cell that is no constant test is named and refuses nothing", "[dmn]") {
    const QList<TestColumn> columns{{u"数"_s, u"number"_s, {}}, {u"限"_s, u"number"_s, {}}};
    const auto findings = linted(tableModel(
        u"UNIQUE"_s, columns,
        {{u"< 限"_s, u"-"_s, u"1"_s}, {u"> 限 + 1"_s, u"-"_s, u"2"_s}, {u"5"_s, u"-"_s, u"3"_s}}));
    CHECK(errorsOf(findings).isEmpty());
    CHECK(warningsOf(findings) == QStringList{u"not analysed: 数: < 限"_s,
                                              u"not analysed: 数: > 限 + 1"_s, u"unused: 限"_s});
    CHECK(findings[0].rows == QList<int>{1});
    CHECK(findings[0].rules == QStringList{u"r1"_s});
}

TEST_CASE("Conditions on the tested value are understood", "[dmn]") {
    CHECK(uniqueErrors(kNumber, {u"? < 7 or ? > 9"_s, u"? between 7 and 8"_s}) ==
          QStringList{u"gap: (8..9]"_s});
    CHECK(uniqueErrors(kNumber, {u"not(? >= 7)"_s, u"7 < ?"_s}) == QStringList{u"gap: 7"_s});
    const auto findings = linted(
        tableModel(u"UNIQUE"_s, kNumber, cells({u"modulo(?, 2) = 1"_s, u"modulo(?, 2) = 0"_s})));
    CHECK(errorsOf(findings).isEmpty());
    CHECK(findings.size() == 2);
}

TEST_CASE("A null is a value only where a cell asks for it", "[dmn]") {
    CHECK(uniqueErrors(kNumber, {u"null"_s, u"<= 5"_s, u"> 5"_s}).isEmpty());
    CHECK(uniqueErrors(kNumber, {u"not(null)"_s}) == QStringList{u"gap: null"_s});
    CHECK(uniqueErrors(kNumber, {u"null"_s, u"-"_s}) == QStringList{u"overlap: null"_s});
}

TEST_CASE("A row that nothing can reach is told", "[dmn]") {
    const QList<TestColumn> hours{{u"时"_s, u"number"_s, u"[0..24]"_s}};
    auto findings = linted(tableModel(u"UNIQUE"_s, hours, cells({u"<= 24"_s, u"> 24"_s})));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == LintKind::UnreachableRow);
    CHECK(findings[0].rows == QList<int>{2});
    findings =
        linted(tableModel(u"FIRST"_s, kNumber, cells({u"< 5"_s, u">= 4"_s, u"[3..9]"_s, u"-"_s})));
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].rows == QList<int>{3});
    CHECK(findings[1].rows == QList<int>{4});
}

TEST_CASE("A text column without allowed values is told, not refused", "[dmn]") {
    const QList<TestColumn> category{{u"类"_s, u"string"_s, {}}};
    const auto findings =
        linted(tableModel(u"UNIQUE"_s, category, cells({u"\"A\""_s, u"\"B\""_s})));
    CHECK(errorsOf(findings).isEmpty());
    CHECK(warningsOf(findings) == QStringList{u"no allowed values: 类"_s});
    CHECK(linted(tableModel(u"UNIQUE"_s, category, cells({u"\"A\""_s, u"not(\"A\")"_s}))).empty());
}

TEST_CASE("A finding speaks Chinese and English and names table and rows", "[dmn]") {
    const auto findings = linted(tableModel(u"UNIQUE"_s, {{u"数"_s, u"number"_s, u"[1..20]"_s}},
                                            cells({u"[1..10]"_s, u"[10..20]"_s})));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].chinese() == u"重叠：10（“金额”的决策表第1、2行同时命中）");
    CHECK(findings[0].english() == u"overlap: 10 (rows 1, 2 of the table of 金额 both take it)");
    CHECK(findings[0].table == u"t1");
    CHECK(findings[0].rules == QStringList{u"r1"_s, u"r2"_s});
    CHECK(findings[0].toJson()[u"kind"].toString() == u"overlap");
}
