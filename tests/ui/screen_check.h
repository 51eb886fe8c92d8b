// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>
#include <QWidget>

namespace chuangkou {

/// WCAG contrast, 1 to 21.
[[nodiscard]] double contrastOf(const QColor& one, const QColor& other);

/// What is wrong with what a window shows, one sentence each: a control without a name for the
/// screen reader, a text that is cut, a text of less contrast than 4.5:1 in the rendered pixels.
[[nodiscard]] QStringList screenFaults(QWidget& window);

/// The window as it is at 1366×768, saved as SHOTS_DIR/name.png when that is set, to be looked at.
void shot(QWidget& window, const QString& name);

/// Shows the window at 1366×768 and waits until it is active, so that keys arrive.
void showActive(QWidget& window);

/// objectNames in the order in which Tab visits them, each once, from where the focus is.
[[nodiscard]] QStringList tabOrder(QWidget& window);

/// Clicks the control of this objectName; fails the test when it is not there or not shown.
void clickOn(QWidget& window, const QString& name);
/// Types into the one of this objectName.
void typeInto(QWidget& window, const QString& name, const QString& text);
/// The text of the label, line or button of this objectName; empty when it is hidden.
[[nodiscard]] QString textOf(QWidget& window, const QString& name);

} // namespace chuangkou
