// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/hall_now.h"
#include "ui/support/store_thread.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace chuangkou {

/// Counter, person and line of service; waiting; hall; time; what is not exported yet.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(const OpenOffice& office, const Clock& clock, QWidget* parent = nullptr);
    void setHallNow(const HallNow& now);
    /// The action that opens the choice of a counter; its key stands on the button.
    void setChoice(QAction* choice);
    void openChoice();

Q_SIGNALS:
    void counterChosen(const chuangkou::CounterId& counter);

private:
    void showCounters(const HallNow& now);
    void tick();
    const Clock& m_clock;
    QToolButton* m_counter;
    QAction* m_choice = nullptr; ///< owned by who shows the bar
    QLabel* m_lines;
    QLabel* m_waiting;
    QLabel* m_hall;
    QLabel* m_time;
    QLabel* m_exchange;
    QTimer m_timer;
};

} // namespace chuangkou
