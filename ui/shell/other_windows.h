// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace chuangkou {

/// The program's windows beside the main one: dialogs, pickers, menus, tips. While they are shut
/// none stays and none appears, so that nothing of the work stands over the locked screen. What
/// a dialog asked is answered with no.
class OtherWindows final : public QObject {
    Q_OBJECT
public:
    explicit OtherWindows(QWidget& main);
    void shut();
    void allow() { m_areShut = false; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_main;
    bool m_areShut = false;
};

} // namespace chuangkou
