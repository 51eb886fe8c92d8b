// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/divisions.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace chuangkou;

namespace {

const Divisions& divisions() {
    return Divisions::shipped();
}
QString pathAt(const char* code, int year) {
    return divisions().pathAt(QString::fromLatin1(code), year);
}
QString nameAt(const char* code, int year) {
    return divisions().nameAt(QString::fromLatin1(code), year).value_or(QStringLiteral("-"));
}
bool isArea(const char* code) {
    return divisions().isAreaOfSomeTime(QString::fromLatin1(code));
}

} // namespace

TEST_CASE("a county that changed its city is found under both codes", "[base]") {
    CHECK(pathAt("220381", 2019) == QStringLiteral("吉林省四平市公主岭市"));
    CHECK(pathAt("220184", 2021) == QStringLiteral("吉林省长春市公主岭市"));
    CHECK(divisions().successor(QStringLiteral("220381")) == QStringLiteral("220184"));
    CHECK_FALSE(divisions().successor(QStringLiteral("220184")).has_value());
    CHECK(nameAt("220381", 2021) == QStringLiteral("-"));
    CHECK(nameAt("220184", 2019) == QStringLiteral("-"));
    // 怀德县 222121 → 220321 → 220319 → 229001 → 220381 → 220184
    CHECK(divisions().successor(QStringLiteral("222121")) == QStringLiteral("220184"));
}

TEST_CASE("a code that was given twice names what it named in the year", "[base]") {
    CHECK(nameAt("220602", 1990) == QStringLiteral("八道江区"));
    CHECK(nameAt("220602", 2010) == QStringLiteral("浑江区"));
    CHECK(pathAt("220602", 1990) == QStringLiteral("吉林省浑江市八道江区"));
    CHECK(pathAt("220602", 2005) == QStringLiteral("吉林省白山市八道江区"));
    CHECK(nameAt("120110", 1980 + 1) == QStringLiteral("东郊区"));
    CHECK(nameAt("120110", 1992) == QStringLiteral("东丽区"));
    CHECK(nameAt("362324", 1981) == QStringLiteral("铅山县"));
    CHECK(divisions().lookup(QStringLiteral("362324")).size() == 2);
    CHECK(nameAt("362324", 1980) == QStringLiteral("丰城县"));
}

TEST_CASE("a divided county has several successors and no single one", "[base]") {
    CHECK_FALSE(divisions().successor(QStringLiteral("220111")).has_value());
    CHECK(divisions().currentCodes(QStringLiteral("220111")).size() > 1);
    CHECK(divisions().currentCodes(QStringLiteral("220104")) ==
          QStringList{QStringLiteral("220104")});
    CHECK(divisions().currentCodes(QStringLiteral("999999")).isEmpty());
}

TEST_CASE("a year without the code gives the path of the nearest time", "[base]") {
    CHECK(pathAt("220184", 1990) == QStringLiteral("吉林省长春市公主岭市"));
    CHECK(pathAt("220602", 1970) == QStringLiteral("吉林省浑江市八道江区"));
    CHECK(pathAt("999999", 2020).isEmpty());
    CHECK(pathAt("", 2020).isEmpty());
}

TEST_CASE("paths name provinces, municipalities and cities once", "[base]") {
    CHECK(pathAt("220000", 2020) == QStringLiteral("吉林省"));
    CHECK(pathAt("220100", 2020) == QStringLiteral("吉林省长春市"));
    CHECK(pathAt("110105", 2020) == QStringLiteral("北京市朝阳区"));
    CHECK(pathAt("222401", 2020) == QStringLiteral("吉林省延边朝鲜族自治州延吉市"));
    CHECK(pathAt("810000", 2020) == QStringLiteral("香港特别行政区"));
}

TEST_CASE("old codes that the list lacks are areas of some time", "[base]") {
    CHECK(isArea("440401")); // 珠海市市辖区
    CHECK(pathAt("440401", 1990) == QStringLiteral("广东省珠海市市辖区"));
    CHECK(nameAt("440401", 1984) == QStringLiteral("市辖区"));
    CHECK(nameAt("220101", 1982) == QStringLiteral("-")); // the standard has it from 1983
    CHECK(isArea("140120"));                              // 太原市市区
    CHECK(isArea("441282"));                              // 罗定市
    CHECK(isArea("371001"));
    CHECK(isArea("110201"));
    CHECK(isArea("220120"));
    CHECK(isArea("441900")); // 东莞市 has no districts and gives its own code
    CHECK(isArea("810000"));
    CHECK(isArea("820000"));
    CHECK(isArea("830000"));
}

TEST_CASE("what never was an area is none", "[base]") {
    CHECK_FALSE(isArea("229021"));
    CHECK_FALSE(isArea("990426"));
    CHECK_FALSE(isArea("111111"));
    CHECK_FALSE(isArea("220000")); // provinces give no numbers
    CHECK_FALSE(isArea("441901")); // no districts, so no 市辖区
    CHECK_FALSE(isArea("22-CBS"));
    CHECK_FALSE(isArea("2201"));
    CHECK_FALSE(isArea(""));
}

TEST_CASE("the Changbaishan committee has a key of its own", "[base]") {
    CHECK(divisions().pathAt(kChangbaishan.toString(), 2020) ==
          QStringLiteral("吉林省长白山保护开发区管委会"));
}

TEST_CASE("a province shows its prefectures and a prefecture its counties of the year", "[base]") {
    const auto codesBelow = [](const char* code, int year) {
        QStringList codes;
        for (const Division& division : divisions().below(QString::fromLatin1(code), year))
            codes.append(division.code);
        return codes;
    };
    CHECK(codesBelow("220000", 2020) ==
          QStringLiteral("22-CBS 220100 220200 220300 220400 220500 220600 220700 220800 222400")
              .split(u' '));
    CHECK(codesBelow("220100", 2020) == QStringLiteral("220102 220103 220104 220105 220106 220112 "
                                                       "220113 220122 220182 220183 220184")
                                            .split(u' '));
    CHECK_FALSE(codesBelow("220100", 2019).contains(QStringLiteral("220184")));
    CHECK(codesBelow("110000", 2020).size() == 16);
    CHECK(codesBelow("220104", 2020).isEmpty());
}

TEST_CASE("a table with a row that cannot be a division is refused with its line", "[base]") {
    const QByteArray header =
        "代码,一级行政区,二级行政区,名称,级别,启用时间,变更/弃用时间,新代码\n";
    const auto refusal = [&](const QByteArray& rows) {
        const Result<Divisions> result = Divisions::fromCsv({header + rows});
        return result ? QStringLiteral("accepted") : result.error().detail;
    };
    CHECK(refusal("220100,吉林省,长春市,长春市,地级,1981,,\n") == QStringLiteral("accepted"));
    CHECK(refusal("220100,吉林省,长春市,长春市,地级,1981,\n") == QStringLiteral("divisions|2"));
    CHECK(refusal("2201,吉林省,长春市,长春市,地级,1981,,\n") == QStringLiteral("divisions|2"));
    CHECK(refusal("220100,吉林省,长春市,长春市,市级,1981,,\n") == QStringLiteral("divisions|2"));
    CHECK(refusal("220100,吉林省,长春市,长春市,地级,soon,,\n") == QStringLiteral("divisions|2"));
    CHECK(Divisions::fromCsv({"a,b\n1,2\n"}).error().detail == QStringLiteral("divisions|1"));
}
