// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_pages.h"

#include "ui/printing/paper_canvas.h"
#include "ui/printing/paper_words.h"

#include <QPainter>

#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

namespace chuangkou {

using papers::Paper;

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kMmPerInch = 25.4;
constexpr double kFinestDpi = 400; // a page of A4 in 60 MB; finer than office printers need

using Document = std::unique_ptr<Poppler::Document>;

Result<Document> load(const QByteArray& pdf) {
    // Poppler looks for the end of a file for long when it is given none.
    if (!pdf.startsWith("%PDF-"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("pdf"));
    Document document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked())
        return fail(ErrorCode::InvalidInput, QStringLiteral("pdf"));
    return document;
}

Result<std::unique_ptr<Poppler::Page>> pageOf(const Document& document, int page) {
    if (page < 0 || page >= document->numPages())
        return fail(ErrorCode::OutOfRange, QString::number(page));
    std::unique_ptr<Poppler::Page> found = document->page(page);
    if (!found)
        return fail(ErrorCode::InvalidInput, QStringLiteral("pdf"));
    return found;
}

void drawMark(QPainter& painter, const QRectF& page, double dotsPerMm, const QString& mark) {
    constexpr double kInsetMm = 3;
    QFont font;
    font.setFamilies(paperFamilies());
    font.setPixelSize(static_cast<int>(4 * dotsPerMm));
    font.setBold(true);
    painter.save();
    painter.setFont(font);
    const QRectF words = QFontMetricsF(font).boundingRect(mark);
    QRectF box(0, 0, words.width() + 3 * dotsPerMm, words.height() + 1.5 * dotsPerMm);
    box.moveTopRight(page.topRight() + QPointF(-kInsetMm, kInsetMm) * dotsPerMm);
    painter.setPen(QPen(Qt::black, 0.25 * dotsPerMm));
    painter.setBrush(Qt::white);
    painter.drawRect(box);
    painter.drawText(box, Qt::AlignCenter, mark);
    painter.restore();
}

} // namespace

Result<int> pdfPageCount(const QByteArray& pdf) {
    const auto document = load(pdf);
    if (!document)
        return fail(document.error());
    return (*document)->numPages();
}

Result<QSizeF> pdfPageSizeMm(const QByteArray& pdf, int page) {
    const auto document = load(pdf);
    if (!document)
        return fail(document.error());
    const auto found = pageOf(*document, page);
    if (!found)
        return fail(found.error());
    return (*found)->pageSizeF() / kPointsPerInch * kMmPerInch;
}

Result<void> paintPdfPage(QPainter& painter, const QByteArray& pdf, int page, const QString& mark) {
    const auto document = load(pdf);
    if (!document)
        return fail(document.error());
    const auto found = pageOf(*document, page);
    if (!found)
        return fail(found.error());
    // Without smoothing there is no grey, which a dot-matrix printer would dither.
    (*document)->setRenderHint(Poppler::Document::Antialiasing, false);
    (*document)->setRenderHint(Poppler::Document::TextAntialiasing, false);
    const double deviceDpi = painter.device()->logicalDpiX();
    const double dpi = std::min(deviceDpi, kFinestDpi);
    const QImage image = (*found)->renderToImage(dpi, dpi);
    const QRectF box(QPointF(0, 0), (*found)->pageSizeF() / kPointsPerInch * deviceDpi);
    painter.drawImage(box, image);
    if (!mark.isEmpty())
        drawMark(painter, box, deviceDpi / kMmPerInch, mark);
    return {};
}

Result<QImage> pdfPageImage(const QByteArray& pdf, int page, double dpi) {
    const auto document = load(pdf);
    if (!document)
        return fail(document.error());
    const auto found = pageOf(*document, page);
    if (!found)
        return fail(found.error());
    (*document)->setRenderHint(Poppler::Document::Antialiasing);
    (*document)->setRenderHint(Poppler::Document::TextAntialiasing);
    return (*found)->renderToImage(dpi, dpi);
}

QString reprintMark(int copy) {
    return Paper::tr("Reprint %1").arg(copy);
}

} // namespace chuangkou
