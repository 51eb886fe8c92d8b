// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/system_printer.h"

#include "tests/support/string_makers.h"
#include "ui/printing/paper_canvas.h"
#include "ui/printing/pdf_pages.h"

#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QByteArray twoPages() {
    PaperCanvas canvas(PaperSheet::A4Landscape, QStringLiteral("two"));
    canvas.text(QStringLiteral("一"));
    canvas.newPage();
    canvas.text(QStringLiteral("二"));
    return canvas.finish();
}

QByteArray sent(const QByteArray& pdf, const QString& mark) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.pdf"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        REQUIRE(sendPages(printer, pdf, mark));
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a paper reaches the printer page by page in its own size", "[ui-support]") {
    const QByteArray paper = twoPages();
    const QByteArray out = sent(paper, {});
    CHECK(pdfPageCount(out).value() == 2);
    const QSizeF size = pdfPageSizeMm(out, 1).value();
    CHECK(std::abs(size.width() - 297) < 1.5);
    CHECK(std::abs(size.height() - 210) < 1.5);
}

TEST_CASE("a reprint carries its mark on the way to the printer only", "[ui-support]") {
    const QByteArray paper = twoPages();
    const QImage plain = pdfPageImage(sent(paper, {}), 0, 50).value();
    const QImage marked = pdfPageImage(sent(paper, reprintMark(2)), 0, 50).value();
    CHECK(plain != marked);
}

TEST_CASE("what is no PDF is refused and nothing is printed", "[ui-support]") {
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nowhere/out.pdf"));
    CHECK_FALSE(sendPages(printer, "no paper", {}).has_value());
}
