// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QScrollArea;

namespace chuangkou {

/// Actions under a heading: "本屏", "任何一屏".
struct KeyGroup {
    QString title;
    QList<QAction*> actions;
};

/// The keys that work now, over the window until F1, Esc or a click; where they do not fit they
/// scroll by the arrow keys. Parent: the window's centre.
class KeyHelp final : public QFrame {
    Q_OBJECT
public:
    explicit KeyHelp(QWidget* parent);
    void showKeys(const QString& screenTitle, const QList<KeyGroup>& groups);
    void closeAgain();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void place();
    QScrollArea* m_area;
    QPointer<QWidget> m_focusBefore;
};

} // namespace chuangkou
