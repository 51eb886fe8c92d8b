// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/paper_reading.h"

#include "ui/printing/pdf_pages.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <poppler-qt6.h>

namespace chuangkou {

QString squeezed(const QString& text) {
    QString plain;
    // A font may give a character as its Kangxi radical, which looks the same.
    for (const QChar character : text.normalized(QString::NormalizationForm_KC))
        if (!character.isSpace())
            plain += character;
    return plain;
}

QString wordsOf(const QByteArray& pdf) {
    const auto document = Poppler::Document::loadFromData(pdf);
    QString words;
    for (int i = 0; document && i < document->numPages(); ++i)
        for (const auto& box : document->page(i)->textList())
            words += box->text();
    return squeezed(words);
}

bool hasWords(const QByteArray& pdf, const QString& words) {
    return wordsOf(pdf).contains(squeezed(words));
}

int pagesOf(const QByteArray& pdf) {
    return pdfPageCount(pdf).value_or(0);
}

namespace {
QImage printed(const QByteArray& pdf, int page) {
    constexpr double kDotsPerMetre = 203 / 0.0254; // a slip printer's
    const QSizeF size = pdfPageSizeMm(pdf, page).value() / 1000 * kDotsPerMetre;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(kDotsPerMetre));
    image.setDotsPerMeterY(static_cast<int>(kDotsPerMetre));
    image.fill(Qt::white);
    QPainter painter(&image);
    if (!paintPdfPage(painter, pdf, page))
        return {};
    return image;
}
} // namespace

bool isBlackOnWhite(const QByteArray& pdf) {
    int black = 0;
    for (int page = 0; page < pagesOf(pdf); ++page) {
        const QImage image = printed(pdf, page);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QRgb colour = image.pixel(x, y) & 0xffffff;
                if (colour != 0 && colour != 0xffffff)
                    return false;
                black += colour == 0;
            }
    }
    return black > 1000;
}

void keepPaper(const QString& name, const QByteArray& pdf) {
    const QString folder = qEnvironmentVariable("SHOTS_DIR");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + name + QStringLiteral(".pdf"));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

} // namespace chuangkou
