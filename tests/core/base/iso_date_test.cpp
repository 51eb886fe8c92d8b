// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_date.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("a date is written as Qt writes it", "[base]") {
    for (const QDate date :
         {QDate(2020, 2, 29), QDate(2020, 12, 31), QDate(1, 1, 1), QDate(999, 10, 9),
          QDate(9999, 11, 10), QDate(12'345, 1, 1), QDate(-5, 3, 4), QDate()})
        CHECK(isoDate(date) == date.toString(Qt::ISODate));
    for (QDate day(2019, 12, 1); day < QDate(2021, 2, 1); day = day.addDays(1))
        CHECK(isoDate(day) == day.toString(Qt::ISODate));
}
