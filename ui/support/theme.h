// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QApplication;
class QIcon;

namespace chuangkou {

/// What a colour says; always beside words, never alone.
enum class Tone { Neutral, Info, Good, Warning, Danger };

/// A theme is data, so that a dark one and one of high contrast are a table each. Every text is at
/// least 4.5:1 against its ground (tests/ui/support/theme_test.cpp).
struct Theme {
    QColor ground;   ///< behind everything
    QColor panel;    ///< cards, fields, tables
    QColor ink;      ///< text
    QColor mutedInk; ///< captions, hints
    QColor line;     ///< borders
    QColor primary;  ///< the one button, the present screen, the focus ring
    QColor primaryInk;
    QColor bar; ///< the bar on top
    QColor barInk;
    struct Badge {
        QColor ground;
        QColor ink;
    };
    [[nodiscard]] const Badge& badge(Tone tone) const;
    Badge neutral, info, good, warning, danger;
};

[[nodiscard]] const Theme& lightTheme();

/// Style, palette, style sheet, the Chinese font and the window's icon.
void applyTheme(QApplication& application, const Theme& theme);
[[nodiscard]] QIcon programIcon();

} // namespace chuangkou
