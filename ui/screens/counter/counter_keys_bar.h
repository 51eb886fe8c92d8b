// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"
#include "ui/shell/actions.h"

namespace chuangkou {

/// The counter's actions. Those of the queue work from every screen, the others on this one.
struct CounterActions {
    CounterActions(Actions& actions, QWidget* screen);
    /// Which are possible now, and what undo would take back.
    void follow(const CounterController& controller);

    // everywhere
    QAction* callNext;
    QAction* recall;
    QAction* notPresent;
    QAction* undo;
    QAction* issue;
    // on this screen
    QAction* start;
    QAction* accept;
    QAction* finish;
    QAction* addService;
    QAction* leave;
    QAction* openDay;
    QAction* closeDay;
};

/// The row of buttons on top.
class CounterKeysBar final : public QWidget {
    Q_OBJECT
public:
    explicit CounterKeysBar(const CounterActions& actions, QWidget* parent = nullptr);
    /// "新预约" belongs to the booking screen, which may not be there for this role. Once.
    void addBooking(QAction* book);

private:
    int m_bookingPlace = 0;
    bool m_hasBooking = false;
};

} // namespace chuangkou
