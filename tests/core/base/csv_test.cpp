// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

CsvTable table(const QByteArray& bytes) {
    Result<CsvTable> read = readCsv(bytes);
    REQUIRE(read);
    return *read;
}
QString refusal(const QByteArray& bytes) {
    const Result<CsvTable> read = readCsv(bytes);
    return read ? QStringLiteral("accepted") : read.error().detail;
}
QStringList fields(const char* joined) {
    return QString::fromUtf8(joined).split(u'|');
}

} // namespace

TEST_CASE("quoted fields keep separators, quotes and line ends", "[base]") {
    const CsvTable read =
        table("a,b,c\r\n\"1,5\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n,\"\",x y\n");
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[1] == fields("1,5|say \"hi\"|two\r\nlines"));
    CHECK(read.rows[2] == fields("||x y"));
    CHECK(read.lines == std::vector<qsizetype>{1, 2, 4});
    CHECK(read.raggedRows == 0);
}

TEST_CASE("a last line without its end and empty lines are read as people mean them", "[base]") {
    const CsvTable read = table("a,b\r\r\n\n1,2\n\n3,");
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[1] == fields("1|2"));
    CHECK(read.rows[2] == fields("3|"));
}

TEST_CASE("the separator is found by the first record", "[base]") {
    CHECK(table("a;b;c,d\n1;2;3\n").separator == u';');
    CHECK(table("a\tb\n1,2\t3\n").rows[1] == fields("1,2|3"));
    CHECK(table("\"x;y;z\",b\n").rows[0] == fields("x;y;z|b"));
    CHECK(table("alone\n1\n").rows[1] == fields("1"));
    CHECK(table("\r\n\na;b\n").rows[0] == fields("a|b"));
    CHECK(table("5\" pipe;b\n").rows[0] == fields("5\" pipe|b"));
    CHECK(table(writeCsv({fields("a;b;c\td|e")})).rows[0] == fields("a;b;c\td|e"));
}

TEST_CASE("text in Chinese encodings is read", "[base]") {
    const QByteArray gb = toGb18030(u"姓名,区\r\n王某,南关区\r\n").value();
    CHECK(table(gb).rows[1] == fields("王某|南关区"));
    CHECK(table(gb).encoding == TextEncoding::Gb18030);
    CHECK(table("\xEF\xBB\xBF姓名,区\n").rows[0] == fields("姓名|区"));
    CHECK(table(QByteArray("\xFF\xFE"
                           "a\0,\0b\0\n\0",
                           10))
              .rows[0] == fields("a|b"));
}

TEST_CASE("rows of other lengths are kept and counted", "[base]") {
    const CsvTable read = table("a,b\n1\n1,2,3\n1,2\n");
    CHECK(read.rows.size() == 4);
    CHECK(read.raggedRows == 2);
    CHECK(read.rows[2].size() == 3);
}

TEST_CASE("a broken file is refused with its line", "[base]") {
    CHECK(refusal("") == QStringLiteral("empty"));
    CHECK(refusal("\r\n\n") == QStringLiteral("empty"));
    CHECK(refusal("a,b\n1,2\n\"open,2\nmore\n") == QStringLiteral("quote|3"));
    CHECK(refusal(QByteArray("a,b\n1,\0\n", 8)) == QStringLiteral("nul|2"));
    CHECK(readCsv("a\xFF\xFF\xFFz").error().code == ErrorCode::WrongEncoding);
}

TEST_CASE("characters after a closing quote stay", "[base]") {
    CHECK(table("\"a\"b,c\n").rows[0] == fields("ab|c"));
    CHECK(table("5\" pipe,c\n").rows[0] == fields("5\" pipe|c"));
}

TEST_CASE("what is written is read back the same", "[base]") {
    const std::vector<QStringList> rows{
        fields("证号|备注|数"), fields("220104199003070016|a,b \"c\"\nd|-1.5"),
        fields("00123||=1+1"), fields("| lead|+86 431"), fields("@x|=\"a\"&\"b\"|7")};
    const QByteArray bytes = writeCsv(rows, {0});
    CHECK(bytes.startsWith("\xEF\xBB\xBF证号")); // a header that Excel sees as UTF-8
    const CsvTable read = table(bytes);
    CHECK(read.rows == rows);
    CHECK(table(writeCsv({{QString()}, {QStringLiteral("x")}})).rows.size() == 2);
}

TEST_CASE("identity numbers are text for a spreadsheet and formulas stay asleep", "[base]") {
    const QByteArray bytes =
        writeCsv({fields("220104199003070016|=HYPERLINK(0)|5"), fields("||-5")}, {0});
    CHECK(bytes == QByteArray("\xEF\xBB\xBF\"=\"\"220104199003070016\"\"\","
                              "\"=\"\"=HYPERLINK(0)\"\"\",5\r\n,,-5\r\n"));
}

TEST_CASE("half a month of a bank's calls is read whole", "[base]") {
    const CsvTable read =
        table(readFile(sharedPath(QStringLiteral("data/queue/bank_calls_2010-08-01_to_15.csv"))));
    CHECK(read.rows.size() == 23668 + 1);
    CHECK(read.rows[0].size() == 17);
    CHECK(read.raggedRows == 0);
}
