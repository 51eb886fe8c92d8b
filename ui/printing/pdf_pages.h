// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

class QPainter;

namespace chuangkou {

// Pages of a stored paper, counted from 0. Errors of all: InvalidInput "pdf" when the bytes are no
// PDF file, OutOfRange when there is no such page.

[[nodiscard]] Result<int> pdfPageCount(const QByteArray& pdf);
[[nodiscard]] Result<QSizeF> pdfPageSizeMm(const QByteArray& pdf, int page);
/// Paints a page in its own size from the painter's origin, in pure black and white, with `mark`
/// (补打 1) laid over its right upper corner when it is not empty; the stored file stays as it is.
[[nodiscard]] Result<void> paintPdfPage(QPainter& painter, const QByteArray& pdf, int page,
                                        const QString& mark = {});
[[nodiscard]] Result<QImage> pdfPageImage(const QByteArray& pdf, int page, double dpi);
/// "补打 2" in the language of the program.
[[nodiscard]] QString reprintMark(int copy);

} // namespace chuangkou
