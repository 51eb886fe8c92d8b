// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_desk.h"
#include "tests/ui/await.h"
#include "tests/ui/fake_printer.h"
#include "tests/ui/screen_check.h"
#include "tests/ui/test_window.h"
#include "ui/screens/all_screens.h"

namespace chuangkou {

/// A window with its screens on an office of one hall, one counter and one supervisor, on the
/// morning of a Monday; logged in and looking at the counter.
class QueueWindow {
public:
    explicit QueueWindow(int cap = 30);
    /// The same store opened by a new window, as after a restart.
    void restart();

    void openDay();
    /// Issues a walk-in ticket without the window.
    TicketView issue(const QString& item = QStringLiteral("card-application"),
                     TicketClass ticketClass = TicketClass::Normal, const QString& reason = {});
    /// Keys as a person presses them: to whoever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Later on the clock, so that the next F12 is another one.
    void wait(int seconds = 2) { machine.clock.advanceSeconds(seconds); }
    void untilText(const QString& name, const QString& text);
    void untilSaid(const QString& part);
    [[nodiscard]] QString said();
    [[nodiscard]] QString text(const QString& name) { return textOf(window->window(), name); }
    [[nodiscard]] CounterSnapshot snapshot();
    [[nodiscard]] QAction& action(const QString& name);
    [[nodiscard]] QWidget& find(const QString& name);

    WindowMachine machine;
    FakePrinter printer;
    HallId hall;
    CounterId counter;
    std::unique_ptr<TestWindow> window;
};

} // namespace chuangkou
