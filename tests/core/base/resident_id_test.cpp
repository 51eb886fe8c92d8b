// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resident_id.h"

#include "core/base/csv.h"
#include "core/base/divisions.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <map>
#include <string>

using namespace chuangkou;

namespace {

// The number as read, or why not.
QString outcome(const QString& text, QDate today = {}) {
    const Result<ResidentId> id = ResidentId::parse(text, today);
    return id ? id->text() : id.error().detail;
}
QString outcome(const char* text, QDate today = {}) {
    return outcome(QString::fromUtf8(text), today);
}
ResidentId known(const char* text) {
    return ResidentId::parse(QString::fromUtf8(text)).value();
}

// The vectors where a strict reading of the county's years, or a test without a table of areas,
// differs from our rule: an area that was in force at some time is enough.
const std::map<QString, QString>& ourRule() {
    static const std::map<QString, QString> outcomes{
        // invalid in strict county mode: the county was not yet, or no longer, registered at birth
        {QStringLiteral("110111198012010078"), QStringLiteral("110111198012010078")},
        {QStringLiteral("110201199312010077"), QStringLiteral("110201199312010077")},
        // called valid by a test that loads no table of areas; 431389 never was one
        {QStringLiteral("431389760616601"), QStringLiteral("area|431389")},
    };
    return outcomes;
}

} // namespace

TEST_CASE("every vector of the other validators gets its result", "[base]") {
    const Result<CsvTable> table = readCsv(
        readFile(sourcePath(QStringLiteral("tests/data/people/test_vectors_resident_id.csv"))));
    REQUIRE(table);
    REQUIRE(table->rows.size() == 39);
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        const QString value = table->rows[i][0];
        const QString expected = table->rows[i][1];
        const QString actual = outcome(value);
        INFO(value.toStdString() << ": " << expected.toStdString() << ", " << actual.toStdString());
        if (const auto ours = ourRule().find(value); ours != ourRule().end())
            CHECK(actual == ours->second);
        else if (expected.startsWith(QStringLiteral("valid")))
            CHECK(ResidentId::parse(value).has_value());
        else if (expected.contains(QStringLiteral("county")) ||
                 expected == QStringLiteral("invalid"))
            CHECK(actual.startsWith(QStringLiteral("area|")));
        else if (expected.contains(QStringLiteral("checksum")))
            CHECK(actual.startsWith(QStringLiteral("checksum|")));
        else if (expected.contains(QStringLiteral("date")))
            CHECK((actual.startsWith(QStringLiteral("month|")) ||
                   actual.startsWith(QStringLiteral("day|"))));
        else
            CHECK(actual == expected.mid(QStringLiteral("invalid:").size()));
    }
}

TEST_CASE("numbers of the standard and of Jilin's areas are read", "[base]") {
    for (const char* number :
         {"11010519491231002X", "440524188001010014", "34052419800101001X", "370101190102039973",
          "220104199003070016", "22010419870512001X", "220381198506150025", "220184202007010017",
          "222401198811120012", "220102200002290028", "220321198401010011"}) {
        INFO(number);
        CHECK(outcome(number) == QString::fromUtf8(number));
    }
    CHECK(outcome("220104870512007") == QStringLiteral("220104198705120079"));
}

TEST_CASE("a refused number says what is wrong with it", "[base]") {
    CHECK(outcome("229021199001010019") == QStringLiteral("area|229021"));
    CHECK(outcome("220104199003070015") == QStringLiteral("checksum|6"));
    CHECK(outcome("220104198705120011") == QStringLiteral("checksum|X"));
    CHECK(outcome("220104199002300019") == QStringLiteral("day|2-30"));
    CHECK(outcome("220104199013070016") == QStringLiteral("month|13"));
    CHECK(outcome("220104199000070016") == QStringLiteral("month|0"));
    CHECK(outcome("220104199001000016") == QStringLiteral("day|1-0"));
    CHECK(outcome("220102199902290028") == QStringLiteral("day|2-29"));
    CHECK(outcome("220104179903070016") == QStringLiteral("year|1799"));
    CHECK(outcome("220104990231007") == QStringLiteral("day|2-31"));
    CHECK(outcome("") == QStringLiteral("length"));
    CHECK(outcome("22010419900307001") == QStringLiteral("length"));
    CHECK(outcome("2201041990030700166") == QStringLiteral("length"));
    CHECK(outcome("22010419900307001Y") == QStringLiteral("format"));
    CHECK(outcome("X20104199003070016") == QStringLiteral("format"));
    CHECK(outcome("22010487051200X") == QStringLiteral("format"));    // fifteen have no X
    CHECK(outcome("2201041990030700٦6") == QStringLiteral("format")); // Arabic-Indic six
    CHECK(ResidentId::parse(u"1").error().code == ErrorCode::InvalidInput);
}

TEST_CASE("what a keyboard or a copied page adds to a number is dropped", "[base]") {
    CHECK(outcome("22010419870512001x") == QStringLiteral("22010419870512001X"));
    CHECK(outcome("２２０１０４１９８７０５１２００１ｘ") == QStringLiteral("22010419870512001X"));
    CHECK(outcome(" 220104 19900307 0016\t") == QStringLiteral("220104199003070016"));
    CHECK(outcome("220104　1990\u00A003070016\u200B\uFEFF") ==
          QStringLiteral("220104199003070016"));
}

TEST_CASE("nobody is born after today", "[base]") {
    CHECK(outcome("220184202007010017", QDate(2020, 7, 1)) == QStringLiteral("220184202007010017"));
    CHECK(outcome("220184202007010017", QDate(2020, 6, 30)) == QStringLiteral("future|2020-07-01"));
    CHECK(outcome("440524188001010014", QDate(2020, 6, 30)) ==
          QStringLiteral("440524188001010014"));
}

TEST_CASE("a number tells birth date, sex and area", "[base]") {
    const ResidentId man = known("222401198811120012");
    CHECK(man.birthDate() == QDate(1988, 11, 12));
    CHECK(man.isMale()); // the 17th digit is 1
    CHECK_FALSE(known("220381198506150025").isMale());
    CHECK(known("220104870512007").birthDate() == QDate(1987, 5, 12));
    CHECK(man.areaCode() == QStringLiteral("222401"));
    CHECK(Divisions::shipped().pathAt(man.areaCode(), 1988) ==
          QStringLiteral("吉林省延边朝鲜族自治州延吉市"));
}

TEST_CASE("a shown number hides the birth date", "[base]") {
    const ResidentId id = known("220381198506150025");
    CHECK(id.masked() == QStringLiteral("2203****0025"));
    CHECK_FALSE(id.masked().contains(QStringLiteral("1985")));
    CHECK(id.lastSix() == QStringLiteral("150025"));
}

TEST_CASE("one wrong or two swapped neighbouring digits never pass", "[base]") {
    const QString right = QStringLiteral("220104199003070016");
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[at] = digit;
            INFO(wrong.toStdString());
            CHECK(ResidentId::parse(wrong).has_value() == (wrong == right));
        }
        if (at + 1 < right.size() && right[at] != right[at + 1]) {
            QString swapped = right;
            std::swap(swapped[at], swapped[at + 1]);
            INFO(swapped.toStdString());
            CHECK_FALSE(ResidentId::parse(swapped).has_value());
        }
    }
}
