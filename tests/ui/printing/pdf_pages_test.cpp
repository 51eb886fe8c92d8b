// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_pages.h"

#include "tests/ui/printing/paper_reading.h"
#include "ui/printing/paper_canvas.h"

#include <QPainter>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QByteArray twoPages() {
    PaperCanvas canvas(PaperSheet::A4Portrait, QStringLiteral("paper"));
    canvas.text(QStringLiteral("first"));
    canvas.newPage();
    canvas.text(QStringLiteral("second"));
    return canvas.finish();
}

QImage painted(const QByteArray& pdf, const QString& mark) {
    constexpr int kDotsPerMetre = 4000;
    QImage image(840, 1188, QImage::Format_RGB32); // A4
    image.setDotsPerMeterX(kDotsPerMetre);
    image.setDotsPerMeterY(kDotsPerMetre);
    image.fill(Qt::white);
    QPainter painter(&image);
    REQUIRE(paintPdfPage(painter, pdf, 0, mark));
    return image;
}

int blackIn(const QImage& image, const QRect& part) {
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            count += qGray(image.pixel(x, y)) < 128;
    return count;
}

} // namespace

TEST_CASE("a stored paper is counted, measured and shown", "[printing]") {
    const QByteArray pdf = twoPages();
    CHECK(pdfPageCount(pdf).value() == 2);
    const QSizeF size = pdfPageSizeMm(pdf, 1).value();
    CHECK(std::abs(size.width() - 210) < 1);
    CHECK(std::abs(size.height() - 297) < 1);
    const QImage image = pdfPageImage(pdf, 1, 72).value();
    CHECK(std::abs(image.width() - 595) <= 1);
    CHECK(std::abs(image.height() - 842) <= 1);
}

TEST_CASE("what is no paper and pages that are not there are refused", "[printing]") {
    const Error noPdf{ErrorCode::InvalidInput, QStringLiteral("pdf")};
    CHECK(pdfPageCount("hello").error() == noPdf);
    CHECK(pdfPageCount({}).error() == noPdf);
    CHECK(pdfPageImage(twoPages(), 2, 72).error().code == ErrorCode::OutOfRange);
    CHECK(pdfPageImage(twoPages(), -1, 72).error().code == ErrorCode::OutOfRange);
}

TEST_CASE("a reprint is marked over the page and nowhere else", "[printing]") {
    const QByteArray pdf = twoPages();
    const QImage plain = painted(pdf, QString());
    const QImage marked = painted(pdf, reprintMark(1));
    const QRect corner(640, 0, 200, 80); // 50 mm × 20 mm at the right upper corner
    const QRect rest(0, 80, 840, 1108);
    CHECK(reprintMark(1) == QStringLiteral("补打 1"));
    CHECK(blackIn(plain, corner) == 0);
    CHECK(blackIn(marked, corner) > 50);
    CHECK(blackIn(plain, rest) == blackIn(marked, rest));
    CHECK(blackIn(plain, rest) > 0);
}
