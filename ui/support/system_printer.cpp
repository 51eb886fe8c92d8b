// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/system_printer.h"

#include "core/store/file_system.h"
#include "ui/printing/pdf_pages.h"

#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace chuangkou {

namespace {

constexpr qint64 kLargestPaper = 64LL * 1024 * 1024;

Result<void> setSheet(QPrinter& printer, const QByteArray& pdf, int page) {
    const auto size = pdfPageSizeMm(pdf, page);
    if (!size)
        return fail(size.error());
    const bool isWide = size->width() > size->height();
    printer.setPageSize(QPageSize(isWide ? size->transposed() : *size, QPageSize::Millimeter,
                                  QString(), QPageSize::FuzzyMatch));
    printer.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    return {};
}

} // namespace

Result<void> sendPages(QPrinter& printer, const QByteArray& pdf, const QString& mark) {
    const auto pages = pdfPageCount(pdf);
    if (!pages)
        return fail(pages.error());
    printer.setFullPage(true);
    QPainter painter;
    for (int page = 0; page < *pages; ++page) {
        if (const auto set = setSheet(printer, pdf, page); !set)
            return set;
        const bool begun = page == 0 ? painter.begin(&printer) : printer.newPage();
        if (!begun)
            return fail(ErrorCode::FileUnwritable, printer.printerName());
        if (const auto painted = paintPdfPage(painter, pdf, page, mark); !painted)
            return painted;
    }
    return {};
}

Result<PrintedPaper> SystemPrinter::print(const PaperJob& job, QDate day) {
    auto saved = m_saved.print(job, day);
    const QPrinterInfo printerInfo = QPrinterInfo::defaultPrinter();
    if (!saved || printerInfo.isNull())
        return saved;
    const auto pdf = readWhole(saved->path, kLargestPaper);
    if (!pdf)
        return saved;
    QPrinter printer(printerInfo, QPrinter::HighResolution);
    saved->wasPrinted = sendPages(printer, *pdf, job.mark).has_value();
    return saved;
}

} // namespace chuangkou
