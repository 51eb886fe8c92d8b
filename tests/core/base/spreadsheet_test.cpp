// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spreadsheet.h"

#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

using namespace chuangkou;

namespace {

using Parts = QList<std::pair<QString, QByteArray>>;

QByteArray zipOf(const Parts& parts, const char* password = nullptr, int method = Z_DEFLATED) {
    QBuffer buffer;
    QuaZip zip(&buffer);
    REQUIRE(zip.open(QuaZip::mdCreate));
    for (const auto& [name, content] : parts) {
        QuaZipFile file(&zip);
        REQUIRE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), password,
                          password == nullptr ? 0 : 1, method));
        REQUIRE(file.write(content) == content.size());
        file.close();
    }
    zip.close();
    return buffer.data();
}

Parts workbookParts(const QByteArray& sheetData, const QByteArray& afterData = {}) {
    return {
        {QStringLiteral("xl/workbook.xml"),
         R"(<workbook xmlns:r="r"><sheets><sheet name="藏" r:id="rId9" state="hidden"/>)"
         R"(<sheet name="名单" r:id="rId1"/><sheet name="二" r:id="rId2"/></sheets></workbook>)"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
        {QStringLiteral("xl/sharedStrings.xml"),
         R"(<sst><si><t>姓名</t></si><si><r><t xml:space="preserve">王 </t></r><r><t>某</t></r>)"
         R"(<rPh><t>wang</t></rPh></si><si><t>a_x000D_b</t></si></sst>)"},
        {QStringLiteral("xl/styles.xml"),
         R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
         R"(<numFmt numFmtId="165" formatCode="0.00&quot;day&quot;"/></numFmts>)"
         R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
         R"(<xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>)"
         R"(</cellXfs></styleSheet>)"},
        {QStringLiteral("xl/worksheets/sheet1.xml"),
         "<worksheet><sheetData>" + sheetData + "</sheetData>" + afterData + "</worksheet>"},
        {QStringLiteral("xl/worksheets/sheet2.xml"),
         R"(<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>)"}};
}

Sheet sheetOf(const QByteArray& sheetData, const QByteArray& afterData = {}) {
    Result<Sheet> sheet = readSheet(zipOf(workbookParts(sheetData, afterData)));
    REQUIRE(sheet);
    return *sheet;
}

QString refusal(const QByteArray& xlsx, const QString& name = {}) {
    const Result<Sheet> sheet = readSheet(xlsx, name);
    return sheet ? QStringLiteral("accepted") : sheet.error().detail;
}

} // namespace

TEST_CASE("texts, numbers and truth values of a sheet are read as they stand", "[base]") {
    const Sheet sheet = sheetOf(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
        R"(<c r="D1" t="inlineStr"><is><t>内</t></is></c></row>)"
        R"(<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3"><v>220104199003070016</v></c>)"
        R"(<c r="C3" t="b"><v>1</v></c><c r="D3" t="str"><f>A1</f><v>式</v></c>)"
        R"(<c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="s"><v>2</v></c></row>)");
    CHECK(sheet.name == QStringLiteral("名单"));
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.at(0, 0).text == QStringLiteral("姓名"));
    CHECK(sheet.at(0, 1).text == QStringLiteral("王 某"));
    CHECK(sheet.at(0, 2).type == CellType::Empty);
    CHECK(sheet.at(0, 3).text == QStringLiteral("内"));
    CHECK(sheet.rows[1].empty());
    CHECK(sheet.at(2, 0).type == CellType::Number);
    CHECK(sheet.at(2, 0).text == QStringLiteral("0.30000000000000004"));
    CHECK(sheet.at(2, 1).text == QStringLiteral("220104199003070016"));
    CHECK(sheet.at(2, 2).type == CellType::Bool);
    CHECK(sheet.at(2, 2).text == QStringLiteral("TRUE"));
    CHECK(sheet.at(2, 3).text == QStringLiteral("式"));
    CHECK(sheet.at(2, 4).text == QStringLiteral("#N/A"));
    CHECK(sheet.at(2, 5).text == QStringLiteral("a\rb"));
    CHECK(sheet.at(99, 99).type == CellType::Empty);
}

TEST_CASE("numbers in a date's style are dates", "[base]") {
    const Sheet sheet =
        sheetOf(R"(<row r="1"><c r="A1" s="1"><v>43878</v></c>)"
                R"(<c r="B1" s="2"><v>43878.395833333336</v></c>)"
                R"(<c r="C1" s="3"><v>43878</v></c><c r="D1" s="4"><v>43878</v></c>)"
                R"(<c r="E1" s="1"><v>1</v></c><c r="F1" s="1"><v>60</v></c>)"
                R"(<c r="G1" s="1"><v>-3</v></c></row>)");
    CHECK(sheet.at(0, 0).type == CellType::Date);
    CHECK(sheet.at(0, 0).date == QDate(2020, 2, 17));
    CHECK(sheet.at(0, 0).text == QStringLiteral("2020-02-17"));
    CHECK(sheet.at(0, 1).text == QStringLiteral("2020-02-17T09:30:00"));
    CHECK(sheet.at(0, 1).time == QTime(9, 30));
    CHECK(sheet.at(0, 2).date == QDate(2020, 2, 17));
    CHECK(sheet.at(0, 3).type == CellType::Number); // "day" is quoted text of the format
    CHECK(sheet.at(0, 4).date == QDate(1900, 1, 1));
    CHECK(sheet.at(0, 5).type == CellType::Number); // 1900-02-29 does not exist
    CHECK(sheet.at(0, 6).type == CellType::Number);
}

TEST_CASE("a workbook that counts from 1904 gives the same dates", "[base]") {
    Parts parts = workbookParts(R"(<row r="1"><c r="A1" s="1"><v>42416</v></c></row>)");
    parts[0].second.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    CHECK(readSheet(zipOf(parts)).value().at(0, 0).date == QDate(2020, 2, 17));
}

TEST_CASE("merged cells carry the first cell's value", "[base]") {
    const Sheet sheet =
        sheetOf(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1</v></c></row>)"
                R"(<row r="2"><c r="C2"><v>2</v></c></row>)",
                R"(<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>)");
    CHECK(sheet.rows.size() == 2);
    CHECK(sheet.at(1, 1).text == QStringLiteral("姓名"));
    CHECK(sheet.at(1, 1).isCovered);
    CHECK_FALSE(sheet.at(0, 0).isCovered);
    CHECK(sheet.at(1, 2).text == QStringLiteral("2"));
    REQUIRE(sheet.merged.size() == 1);
}

TEST_CASE("a sheet is found by its name and cells without places follow each other", "[base]") {
    const QByteArray xlsx = zipOf(workbookParts("<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
                                                "<row><c><v>4</v></c></row>"));
    const Sheet first = readSheet(xlsx).value();
    CHECK(first.at(0, 2).text == QStringLiteral("3"));
    CHECK(first.at(1, 0).text == QStringLiteral("4"));
    CHECK(readSheet(xlsx, QStringLiteral("二")).value().at(0, 0).text == QStringLiteral("2"));
    CHECK(readSheet(xlsx, QStringLiteral("三")).error() ==
          Error{ErrorCode::NotFound, QStringLiteral("三")});
    CHECK(sheetNames(xlsx).value() == QStringList{QStringLiteral("名单"), QStringLiteral("二")});
}

TEST_CASE("files that are no xlsx are refused with the kind", "[base]") {
    const QByteArray ole = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(512, '\0');
    CHECK(readSheet(ole).error() == Error{ErrorCode::Unsupported, QStringLiteral("xls")});
    const QString stream = QStringLiteral("EncryptedPackage");
    CHECK(refusal(ole + QByteArray(reinterpret_cast<const char*>(stream.utf16()), 32)) ==
          QStringLiteral("encrypted"));
    CHECK(refusal(zipOf(workbookParts(""), "secret")) == QStringLiteral("encrypted"));
    CHECK(refusal("") == QStringLiteral("notZip"));
    CHECK(refusal("姓名,证号\n") == QStringLiteral("notZip"));
    CHECK(refusal("PK\x03\x04 cut off") == QStringLiteral("notZip"));
    CHECK(readSheetFile(QStringLiteral("/nonexistent/x.xlsx")).error().code ==
          ErrorCode::FileUnreadable);
}

TEST_CASE("a damaged workbook names its part", "[base]") {
    CHECK(refusal(zipOf({{QStringLiteral("a.txt"), "x"}})) ==
          QStringLiteral("damaged|xl/workbook.xml"));
    CHECK(refusal(zipOf(workbookParts("<row><c><v>1</c></row>"))) ==
          QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
    CHECK(refusal(zipOf(workbookParts(R"(<row><c r="A1" t="s"><v>99</v></c></row>)"))) ==
          QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
    CHECK(refusal(zipOf(workbookParts(R"(<row><c r="XFE1"><v>1</v></c></row>)"))) ==
          QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
    CHECK(refusal(zipOf(workbookParts(R"(<row r="0"><c><v>1</v></c></row>)"))) ==
          QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
    // one bit of the packed sheet turned
    QByteArray xlsx = zipOf(workbookParts("<row><c><v>12345678901234567890</v></c></row>"));
    const qsizetype at = xlsx.indexOf("xl/worksheets/sheet1.xml") + 40;
    xlsx[at] = static_cast<char>(xlsx[at] ^ 0x10);
    CHECK(refusal(xlsx) == QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
}

TEST_CASE("a file cut off anywhere is refused without a warning", "[base]") {
    const QByteArray xlsx = zipOf(workbookParts("<row><c><v>1</v></c></row>"));
    for (qsizetype length = 0; length < xlsx.size() - 22; ++length) {
        INFO(length);
        CHECK_FALSE(readSheet(xlsx.first(length)).has_value());
        QByteArray hole = xlsx; // cut out of the middle: the directory at the end stays
        CHECK_FALSE(readSheet(hole.remove(length, 40)).has_value());
    }
}

TEST_CASE("a figure changed inside the file does not pass its checksum", "[base]") {
    QByteArray xlsx =
        zipOf(workbookParts("<row><c><v>158400</v></c></row>"), nullptr, 0); // stored, not packed
    CHECK(readSheet(xlsx).value().at(0, 0).text == QStringLiteral("158400"));
    xlsx.replace("158400", "958400");
    CHECK(refusal(xlsx) == QStringLiteral("damaged|xl/worksheets/sheet1.xml"));
}

TEST_CASE("a small file that unpacks to a large one is refused unread", "[base]") {
    const QByteArray bomb(8 * 1024 * 1024, ' ');
    CHECK(refusal(zipOf(workbookParts(bomb))) == QStringLiteral("tooLarge"));
    Parts parts = workbookParts("<row><c><v>1</v></c></row>");
    parts.append({QStringLiteral("xl/media/x.bin"), bomb});
    CHECK(refusal(zipOf(parts)) == QStringLiteral("tooLarge"));
}

TEST_CASE("cells far from each other do not fill the memory", "[base]") {
    QByteArray rows;
    for (int row = 1; row <= 400; ++row)
        rows += "<row><c r=\"XFD" + QByteArray::number(row) + "\"><v>" +
                QByteArray::number(row * 7919) + "</v></c></row>";
    CHECK(refusal(zipOf(workbookParts(rows))) == QStringLiteral("tooLarge"));
}

TEST_CASE("a written sheet is read back with identity numbers as text", "[base]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("名单.xlsx"));
    SheetToWrite sheet{QStringLiteral("名单"),
                       {{QStringLiteral("证号"), 20, ColumnKind::Text},
                        {QStringLiteral("金额"), 12, ColumnKind::Number},
                        {QStringLiteral("日期"), 12, ColumnKind::Date}},
                       {}};
    sheet.rows = {
        {QStringLiteral("220104199003070016"), QStringLiteral("1584.00"),
         QStringLiteral("2020-02-17")},
        {QStringLiteral("=1+1"), QStringLiteral("1234567890123456"), QStringLiteral("不详")},
        {QString(), QStringLiteral("-0.5")}};
    REQUIRE(writeSheetFile(path, sheet));
    const Sheet read = readSheetFile(path).value();
    CHECK(read.name == QStringLiteral("名单"));
    REQUIRE(read.rows.size() == 4);
    CHECK(read.at(0, 2).text == QStringLiteral("日期"));
    CHECK(read.at(1, 0).type == CellType::Text);
    CHECK(read.at(1, 0).text == QStringLiteral("220104199003070016"));
    CHECK(read.at(1, 1).type == CellType::Number);
    CHECK(read.at(1, 1).text == QStringLiteral("1584.00"));
    CHECK(read.at(1, 2).date == QDate(2020, 2, 17));
    CHECK(read.at(2, 0).text == QStringLiteral("=1+1"));
    CHECK(read.at(2, 1).type == CellType::Text); // sixteen digits would be rounded
    CHECK(read.at(2, 2).text == QStringLiteral("不详"));
    CHECK(read.at(3, 1).text == QStringLiteral("-0.5"));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1); // no temporary left
}

TEST_CASE("characters that XML cannot hold come back from a written sheet", "[base]") {
    const QString text = QStringLiteral(" a<b>&\"\r\n\t") + QChar(0x01) +
                         QStringLiteral("_x000D_ 𠮷_x") + QChar(0xD842) + u' ';
    const SheetToWrite sheet{
        QStringLiteral("<&>"), {{text, 10, ColumnKind::Text}}, {{text}, {QStringLiteral("x")}}};
    const QByteArray xlsx = writeSheet(sheet).value();
    const Sheet read = readSheet(xlsx).value();
    CHECK(read.name == sheet.name);
    CHECK(read.at(0, 0).text == text);
    CHECK(read.at(1, 0).text == text);
    CHECK(writeSheet(sheet).value() == xlsx); // nothing of the moment in it
}

TEST_CASE("a sheet of many columns names them as spreadsheets do", "[base]") {
    SheetToWrite sheet{QStringLiteral("s"), {}, {}};
    for (int column = 0; column < 800; ++column)
        sheet.columns.append({QString::number(column), 8, ColumnKind::Text});
    const Sheet read = readSheet(writeSheet(sheet).value()).value();
    REQUIRE(read.rows[0].size() == 800);
    for (int column = 0; column < 800; ++column)
        CHECK(read.at(0, column).text == QString::number(column));
}

TEST_CASE("a sheet that cannot be written leaves the old file as it was", "[base]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    SheetToWrite sheet{QStringLiteral("表"), {{QStringLiteral("a"), 10, ColumnKind::Text}}, {}};
    REQUIRE(writeSheetFile(path, sheet));
    const QByteArray before = readFile(path);
    sheet.rows = {{QStringLiteral("x")}, {QString(32768, u'x')}};
    CHECK(writeSheetFile(path, sheet).error() ==
          Error{ErrorCode::InvalidInput, QStringLiteral("cell|1,0")});
    CHECK(readFile(path) == before);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    sheet.name = QStringLiteral("a/b");
    CHECK(writeSheetFile(path, sheet).error().detail == QStringLiteral("sheetName|a/b"));
    sheet.name = QString(32, u'x');
    CHECK(writeSheetFile(path, sheet).error().code == ErrorCode::InvalidInput);
    sheet.columns.clear();
    CHECK(writeSheetFile(path, sheet).error().code == ErrorCode::Missing);
    sheet = {QStringLiteral("表"), {{QStringLiteral("a"), 10, ColumnKind::Text}}, {}};
    CHECK(writeSheetFile(folder.filePath(QStringLiteral("no/x.xlsx")), sheet).error().code ==
          ErrorCode::FileUnwritable);
    // the target is a folder: the rename fails and nothing is left behind
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("d")));
    CHECK(writeSheetFile(folder.filePath(QStringLiteral("d")), sheet).error().code ==
          ErrorCode::FileUnwritable);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}
