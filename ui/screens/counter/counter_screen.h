// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"
#include "ui/screens/counter/counter_keys_bar.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

class QStackedWidget;

namespace chuangkou {

class DayColumn;
class IssuePanel;
class VisitPanel;
class WaitingColumn;

/// The clerk's screen: who waits, who is here, the day (ux.md "Proposed clerk screen").
class CounterScreen final : public Screen {
    Q_OBJECT
public:
    CounterScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void saveDrafts() override;
    void hallChanged(const HallNow& now) override;
    QWidget* firstFocus() override;

    [[nodiscard]] CounterController& controller() { return *m_controller; }

private:
    void layOut();
    void connectActions();
    void connectController();
    void show();
    void goToIntake();
    void askToClose();
    void tellIssued(const TicketView& ticket, int ahead);

    const ScreenContext m_context;
    PaperPrinter& m_printer;
    CounterController* m_controller;
    CounterActions m_actions;
    TicketId m_called;
    CounterKeysBar* m_bar;
    QStackedWidget* m_pages;
    WaitingColumn* m_waiting;
    VisitPanel* m_visit;
    IssuePanel* m_issue;
    DayColumn* m_day;
};

[[nodiscard]] ScreenEntry counterScreen(PaperPrinter& printer);

} // namespace chuangkou
