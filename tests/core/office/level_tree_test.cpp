// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/level_tree.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

bool reports(const char* below, const char* above, int year = 2020) {
    return isUsualSuperior(Divisions::shipped(), QString::fromLatin1(above),
                           QString::fromLatin1(below), year);
}

} // namespace

TEST_CASE("the tree goes from the office over county and prefecture to the province",
          "[office][levels]") {
    CHECK(reports("220102", "220102")); // an office and its county
    CHECK(reports("220102", "220100"));
    CHECK(reports("220100", "220000"));
    CHECK_FALSE(reports("220102", "220200"));
    CHECK_FALSE(reports("220102", "220000"));
    CHECK_FALSE(reports("220000", "220102"));
    CHECK_FALSE(reports("220102", "999999"));
}

TEST_CASE("Changbaishan, Meihekou and Gongzhuling report to the province", "[office][levels]") {
    for (const char* area : {"22-CBS", "220581", "220184", "220381"}) {
        INFO(area);
        CHECK(reports(area, "220000", 2021));
    }
    CHECK_FALSE(reports("220581", "220500"));
    CHECK_FALSE(reports("220184", "220100", 2021));
    CHECK(treeLevelOf(Divisions::shipped(), QStringLiteral("22-CBS"), 2020) == TreeLevel::County);
}
