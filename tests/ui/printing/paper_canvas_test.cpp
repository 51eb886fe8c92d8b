// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_canvas.h"

#include "tests/ui/printing/paper_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

double heightOfForm(const QString& value) {
    PaperCanvas canvas(PaperSheet::A4Portrait, QStringLiteral("form"));
    canvas.form({{{QStringLiteral("姓名"), value}}}, 36);
    return canvas.used();
}

} // namespace

TEST_CASE("a row is as high as its wrapped words need", "[printing]") {
    const QString name = QStringLiteral("公主岭市虚构中心医院");
    CHECK(heightOfForm(name.repeated(8)) > 2 * heightOfForm(name));
    // A word without a place to break is broken all the same.
    CHECK(heightOfForm(QString(200, QLatin1Char('W'))) > 2 * heightOfForm(name));
}

TEST_CASE("signatures and stamp stay together on a page", "[printing]") {
    PaperCanvas canvas(PaperSheet::A4Portrait, QStringLiteral("stamp"));
    canvas.space(canvas.roomLeft() - 40);
    canvas.signaturesAndStamp({QStringLiteral("签字")}, QStringLiteral("盖章"));
    CHECK(canvas.used() > 45);
    CHECK(canvas.used() < 60);
    CHECK(pagesOf(canvas.finish()) == 2);
}
