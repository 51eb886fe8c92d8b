// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/counter_screen.h"

#include "ui/screens/counter/day_column.h"
#include "ui/screens/counter/issue_panel.h"
#include "ui/screens/counter/visit_panel.h"
#include "ui/screens/counter/waiting_column.h"
#include "ui/screens/queue_parts/item_offers.h"
#include "ui/screens/queue_parts/queue_slip.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/suggest_line.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chuangkou {

CounterScreen::CounterScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new CounterController(context.store, this)), m_actions(context.actions, this),
      m_bar(new CounterKeysBar(m_actions)), m_pages(new QStackedWidget),
      m_waiting(new WaitingColumn(*m_controller, m_actions.issue,
                                  context.office.who.may(Right::Override)
                                      ? WaitingColumn::Overriding::Offered
                                      : WaitingColumn::Overriding::Hidden)),
      m_visit(new VisitPanel(*m_controller, context.store, m_actions.callNext)),
      m_issue(new IssuePanel(*m_controller, context.store)), m_day(new DayColumn(*m_controller)) {
    layOut();
    connectActions();
    connectController();
    if (const QString& why = m_context.actions.readOnlyReason(); !why.isEmpty())
        m_issue->forbidIssuing(why);
    m_controller->setDialogProbe([] { return QApplication::activeModalWidget() != nullptr; });
    m_actions.follow(*m_controller);
}

void CounterScreen::layOut() {
    m_visit->setButtons({new ActionButton(m_actions.accept, ButtonLook::Primary),
                         new ActionButton(m_actions.finish, ButtonLook::Plain),
                         new ActionButton(m_actions.addService, ButtonLook::Plain)});
    auto* middle = new QVBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_visit, 1);
    middle->addWidget(m_issue);
    auto* work = new QWidget;
    auto* columns = new QHBoxLayout(work);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    columns->addWidget(m_waiting, 9);
    columns->addLayout(middle, 17);
    columns->addWidget(m_day, 9);
    m_pages->addWidget(work);
    m_pages->addWidget(
        new EmptyState(tr("The hall is not open today yet. Open it to issue tickets and to call."),
                       m_actions.openDay));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(6);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
}

void CounterScreen::connectActions() {
    const auto on = [this](QAction* action, auto slot) {
        connect(action, &QAction::triggered, m_controller, slot);
    };
    on(m_actions.callNext, &CounterController::pressCallNext);
    on(m_actions.recall, &CounterController::pressRecall);
    on(m_actions.notPresent, &CounterController::pressNotPresent);
    on(m_actions.undo, &CounterController::undo);
    on(m_actions.start, &CounterController::pressStart);
    on(m_actions.finish, &CounterController::finishOnly);
    on(m_actions.openDay, &CounterController::openDay);
    connect(m_actions.accept, &QAction::triggered, this, &CounterScreen::goToIntake);
    connect(m_actions.closeDay, &QAction::triggered, this, &CounterScreen::askToClose);
    connect(m_actions.leave, &QAction::triggered, this, [this] {
        if (m_waiting->waiting().hasFocus()) // elsewhere the key means something else
            m_waiting->leaveChosen();
    });
    connect(m_actions.addService, &QAction::triggered, this, [this] {
        const ItemPlace place = placeOf(m_visit->item(), {});
        m_controller->addService(place.item, place.line);
    });
    connect(m_actions.issue, &QAction::triggered, this, [this] {
        m_context.shell.goTo(QStringLiteral("counter"));
        m_issue->begin();
    });
}

void CounterScreen::connectController() {
    connect(m_controller, &CounterController::stateChanged, this, &CounterScreen::show);
    connect(m_controller, &CounterController::secondPassed, m_visit, &VisitPanel::showCountdown);
    connect(m_controller, &CounterController::said, this,
            [this](const QString& text, Tone tone, bool canUndo) {
                m_context.shell.say(text, tone, canUndo ? m_actions.undo : nullptr);
            });
    connect(m_controller, &CounterController::failed, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &CounterController::issued, this, &CounterScreen::tellIssued);
}

void CounterScreen::show() {
    if (const auto* failed = std::get_if<CounterFailed>(&m_controller->state()))
        m_context.shell.sayError(failed->error);
    const CounterSnapshot* shown = m_controller->snapshot();
    m_actions.follow(*m_controller);
    if (shown == nullptr)
        return;
    const bool hasOpened = shown->isDayOpen && m_pages->currentIndex() != 0;
    m_pages->setCurrentIndex(shown->isDayOpen ? 0 : 1);
    const TicketView* view = m_controller->current();
    const TicketId called =
        view != nullptr && view->ticket.state == TicketState::Called ? view->ticket.id : TicketId();
    // Space shall start the called one, and not be typed where nothing is being typed.
    const bool leavesIssue = !called.isNull() && called != m_called && m_issue->isEmpty() &&
                             m_issue->isAncestorOf(QApplication::focusWidget());
    m_called = called;
    if ((hasOpened || leavesIssue) && isVisible())
        m_waiting->waiting().setFocus(Qt::OtherFocusReason);
    m_waiting->show(*shown);
    m_visit->show();
    m_day->show(*shown);
}

void CounterScreen::activated() {
    for (QAction* action : m_context.actions.everywhere())
        if (action->objectName() == QLatin1String("appointments.new"))
            m_bar->addBooking(action);
    m_controller->reload();
}

void CounterScreen::saveDrafts() {
    m_visit->saveDraft();
    m_issue->saveDraft();
}

void CounterScreen::hallChanged(const HallNow& now) {
    const Counter* counter = now.chosen();
    const QStringList lines = counter != nullptr ? counter->lines : QStringList();
    m_visit->setLines(lines);
    m_issue->setLines(lines);
    m_controller->setPlace(now.hall, now.counter);
}

QWidget* CounterScreen::firstFocus() {
    return &m_waiting->waiting();
}

void CounterScreen::goToIntake() {
    const TicketView* view = m_controller->current();
    if (view == nullptr)
        return;
    m_controller->pressStart(); // who is taken in is here
    m_context.shell.goTo(QStringLiteral("intake"),
                         QVariantMap{{QStringLiteral("ticket"), view->ticket.id.toText()},
                                     {QStringLiteral("counter"), m_controller->counter().toText()},
                                     {QStringLiteral("item"), m_visit->item()}});
}

void CounterScreen::askToClose() {
    const CounterSnapshot* shown = m_controller->snapshot();
    if (shown == nullptr)
        return;
    qsizetype booked = 0;
    for (const AppointmentView& view : shown->appointments)
        booked += view.appointment.state == AppointmentState::Booked ? 1 : 0;
    const QString text =
        tr("%1 tickets are open and will be closed (%2 waiting, %3 outside, the one at a counter "
           "with unreliable time). %4 booked people have not come.")
            .arg(shown->counts.open)
            .arg(shown->counts.waiting)
            .arg(shown->counts.outside)
            .arg(booked);
    m_context.ask.confirm(this, {tr("Close the day"), text, tr("Close the day")},
                          [this] { m_controller->closeDay(); });
}

void CounterScreen::tellIssued(const TicketView& view, int ahead) {
    const TicketRow& ticket = view.ticket;
    const CounterSnapshot* shown = m_controller->snapshot();
    const std::int64_t now = m_context.store.clock().nowMs();
    const SlipPlace place{m_context.office.officeName, m_context.shell.hallNow(),
                          shown != nullptr ? shown->rules : QueueRules(), now};
    const QString text = ticket.state == TicketState::Outside
                             ? tr("%1: the hall is full, waits outside").arg(ticket.number)
                             : tr("%1 is waiting, %2 before").arg(ticket.number).arg(ahead);
    m_context.shell.say(text + printSlip(m_printer, ticketSlipJob(view, ahead, place), now),
                        ticket.state == TicketState::Outside ? Tone::Warning : Tone::Good,
                        m_actions.undo);
}

ScreenEntry counterScreen(PaperPrinter& printer) {
    return {QStringLiteral("counter"), CounterScreen::tr("Counter"), Right::CallTickets,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new CounterScreen(context, printer, parent);
            },
            Role::Clerk};
}

} // namespace chuangkou
