// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "tests/support/string_makers.h"

#include <QByteArray>
#include <QString>

namespace chuangkou {

/// All words of a paper without white space, so that a wrapped name is found whole.
[[nodiscard]] QString wordsOf(const QByteArray& pdf);
/// Without white space, as wordsOf() gives it.
[[nodiscard]] QString squeezed(const QString& text);
[[nodiscard]] bool hasWords(const QByteArray& pdf, const QString& words);
[[nodiscard]] int pagesOf(const QByteArray& pdf);
/// Whether every page, painted as for the printer, has black and white pixels only, and some black.
[[nodiscard]] bool isBlackOnWhite(const QByteArray& pdf);
/// Keeps the paper as a file to be looked at when SHOTS_DIR is set.
void keepPaper(const QString& name, const QByteArray& pdf);
/// 2020-02-14 10:42 of the office.
[[nodiscard]] inline std::int64_t paperTime() {
    return officeMs(QDate(2020, 2, 14), QTime(10, 42));
}

} // namespace chuangkou
