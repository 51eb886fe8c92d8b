// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/door/door_screen.h"

#include "ui/screens/door/door_form.h"
#include "ui/screens/door/hall_column.h"
#include "ui/screens/queue_parts/queue_slip.h"
#include "ui/screens/queue_parts/reason_list.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chuangkou {

DoorScreen::DoorScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new DoorController(context.store, this)),
      m_form(new DoorForm(*m_controller, context.store)), m_pages(new QStackedWidget) {
    makeActions();
    makeRefusals();
    m_hall =
        new HallColumn(*m_controller, {m_countIn, m_countOut, m_recount},
                       context.office.who.may(Right::Override) ? HallColumn::Overriding::Offered
                                                               : HallColumn::Overriding::Hidden);
    layOut();
    connectAll();
    connectResults();
    showScreening();
}

QAction* DoorScreen::add(const char* name, const QString& text, const QString& tip,
                         const QKeySequence& key, Effect effect) {
    return m_context.actions.addTo(
        this, {QStringLiteral("door.") + QLatin1String(name), text, tip, key, effect});
}

void DoorScreen::makeActions() {
    m_admit = add("admit", tr("Let in"), tr("Lets in who is at the door, with a ticket"),
                  QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_mask =
        add("mask", tr("Mask"), tr("With a mask or without"), QKeySequence(Qt::ALT | Qt::Key_K));
    m_symptoms = add("symptoms", tr("Symptoms"), tr("Fever, cough, or none"),
                     QKeySequence(Qt::ALT | Qt::Key_Z));
    m_quarantine = add("quarantine", tr("Quarantine"), tr("In quarantine or not"),
                       QKeySequence(Qt::ALT | Qt::Key_G));
    m_countIn = add("countIn", tr("One more"), tr("Somebody is inside who was not counted"),
                    QKeySequence(Qt::CTRL | Qt::Key_Up), Effect::Writes);
    m_countOut = add("countOut", tr("One out"), tr("Somebody without a ticket has left"),
                     QKeySequence(Qt::CTRL | Qt::Key_Down), Effect::Writes);
    m_recount = add("recount", tr("Recount"), tr("Corrects the count by what was counted"),
                    QKeySequence(Qt::CTRL | Qt::Key_R), Effect::Writes);
    m_openDay = add("openDay", tr("Open the hall"), tr("Begins the hall's day"),
                    QKeySequence(Qt::CTRL | Qt::Key_D), Effect::Writes);
    m_book = add("book", tr("Book for them"), tr("Offers who was turned away the next free slot"),
                 QKeySequence(Qt::CTRL | Qt::Key_B));
    m_book->setEnabled(false);
}

void DoorScreen::makeRefusals() {
    int digit = 0;
    for (const ListedReason& reason : refusalReasons()) {
        const QString name = QStringLiteral("refuse.") + reason.key;
        QAction* refuse =
            add(name.toLatin1().constData(), reason.text, tr("Turns away: %1").arg(reason.text),
                QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + digit++)), Effect::Writes);
        connect(refuse, &QAction::triggered, this,
                [this, key = reason.key] { m_form->refuse(key); });
        m_refusals.append(refuse);
    }
}

void DoorScreen::layOut() {
    auto* buttons = new QVBoxLayout;
    auto* health = new QHBoxLayout;
    for (QAction* action : {m_mask, m_symptoms, m_quarantine})
        health->addWidget(new ActionButton(action, ButtonLook::Plain));
    health->addStretch();
    buttons->addLayout(health);
    buttons->addWidget(new ActionButton(m_admit, ButtonLook::Primary));
    buttons->addWidget(new QLabel(tr("Turn away, with the reason:")));
    auto* refusals = new QGridLayout;
    constexpr int kPerRow = 3; // with English words more do not fit at 1366
    for (int i = 0; i < m_refusals.size(); ++i)
        refusals->addWidget(new ActionButton(m_refusals.at(i), ButtonLook::Plain), i / kPerRow,
                            i % kPerRow);
    refusals->setColumnStretch(kPerRow, 1);
    buttons->addLayout(refusals);
    m_form->addButtons(buttons);
    auto* work = new QWidget;
    auto* columns = new QHBoxLayout(work);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(12);
    columns->addWidget(m_form, 11);
    columns->addWidget(m_hall, 10);
    m_pages->addWidget(work);
    m_pages->addWidget(
        new EmptyState(tr("The hall is not open today yet. Open it to let people in."), m_openDay));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_pages);
}

void DoorScreen::connectAll() {
    connect(m_admit, &QAction::triggered, m_form, &DoorForm::admit);
    connect(m_mask, &QAction::triggered, m_form, &DoorForm::toggleMask);
    connect(m_symptoms, &QAction::triggered, m_form, &DoorForm::toggleSymptoms);
    connect(m_quarantine, &QAction::triggered, m_form, &DoorForm::toggleQuarantine);
    connect(m_form, &DoorForm::screeningChanged, this, &DoorScreen::showScreening);
    connect(m_countOut, &QAction::triggered, m_controller, &DoorController::countOut);
    connect(m_countIn, &QAction::triggered, m_controller, &DoorController::countIn);
    connect(m_recount, &QAction::triggered, m_hall, &HallColumn::beginRecount);
    connect(m_openDay, &QAction::triggered, m_controller, &DoorController::openDay);
    connect(m_book, &QAction::triggered, this,
            [this] { m_context.shell.goTo(QStringLiteral("appointments"), m_refused); });
    connect(m_controller, &DoorController::stateChanged, this, &DoorScreen::show);
}

void DoorScreen::connectResults() {
    using Controller = DoorController;
    Shell& shell = m_context.shell;
    connect(m_controller, &Controller::failed, this,
            [&shell](const Error& error) { shell.sayError(error); });
    connect(m_controller, &Controller::admitted, this, &DoorScreen::tellAdmitted);
    connect(m_controller, &Controller::refused, this, &DoorScreen::tellRefused);
    connect(m_controller, &Controller::countedOut, this, [&shell](const HallCount& count) {
        shell.say(tr("One out: %1 in the hall").arg(count.occupancy), Tone::Info);
    });
    connect(m_controller, &Controller::countedIn, this, [&shell](const HallCount& count) {
        shell.say(tr("One more: %1 in the hall").arg(count.occupancy), Tone::Info);
    });
    connect(m_controller, &Controller::recounted, this, [this, &shell](const Recount& recount) {
        shell.say(tr("Recounted: %1 in the hall, corrected by %2")
                      .arg(recount.counted)
                      .arg(recount.drift),
                  Tone::Info);
        m_form->begin();
    });
    connect(m_controller, &Controller::letIn, this, [&shell](const QString& number) {
        shell.say(tr("%1 was let in above the limit; it stands in the daily summary").arg(number),
                  Tone::Good);
    });
    connect(m_controller, &Controller::opened, this, [this, &shell] {
        shell.say(tr("The hall is open."), Tone::Good);
        m_form->begin();
    });
}

void DoorScreen::showScreening() {
    m_mask->setText(m_form->hasMask() ? tr("Mask: yes") : tr("Mask: NO"));
    m_symptoms->setText(m_form->hasSymptoms() ? tr("Symptoms: YES") : tr("Symptoms: none"));
    m_quarantine->setText(m_form->isInQuarantine() ? tr("Quarantine: YES") : tr("Quarantine: no"));
}

void DoorScreen::show() {
    if (const auto* failed = std::get_if<DoorFailed>(&m_controller->state()))
        m_context.shell.sayError(failed->error);
    const DoorNow* now = m_controller->now();
    if (now == nullptr)
        return;
    const bool isOpen = now->snapshot.isDayOpen;
    m_pages->setCurrentIndex(isOpen ? 0 : 1);
    m_openDay->setEnabled(!isOpen);
    QList<QAction*> working{m_admit, m_countIn, m_countOut, m_recount};
    for (QAction* action : working + m_refusals)
        action->setEnabled(isOpen);
    m_hall->show(*now);
}

void DoorScreen::tellAdmitted(const Admitted& admitted) {
    const int inside = admitted.count.occupancy;
    m_form->clear();
    if (!admitted.ticket) {
        m_context.shell.say(tr("Let in: %1 in the hall").arg(inside), Tone::Good);
        return;
    }
    const TicketRow& ticket = admitted.ticket->ticket;
    const DoorNow* door = m_controller->now();
    const std::int64_t now = m_context.store.clock().nowMs();
    const SlipPlace place{m_context.office.officeName, m_context.shell.hallNow(),
                          door != nullptr ? door->snapshot.rules : QueueRules(), now};
    const int ahead = door != nullptr ? door->snapshot.counts.waiting : 0;
    const QString text = ticket.state == TicketState::Outside
                             ? tr("%1: the hall is full, waits outside").arg(ticket.number)
                             : tr("%1 let in: %2 in the hall").arg(ticket.number).arg(inside);
    m_context.shell.say(
        text + printSlip(m_printer, ticketSlipJob(*admitted.ticket, ahead, place), now),
        ticket.state == TicketState::Outside ? Tone::Warning : Tone::Good);
}

void DoorScreen::tellRefused(const QString& reason) {
    m_refused = {{QStringLiteral("name"), m_form->visitorName()},
                 {QStringLiteral("phone"), m_form->visitorPhone()}};
    m_form->clear();
    const bool mayBook = reason == QLatin1String("no_appointment");
    m_book->setEnabled(mayBook);
    m_context.shell.say(tr("Turned away: %1").arg(reasonText(reason)), Tone::Warning,
                        mayBook ? m_book : nullptr);
}

void DoorScreen::activated() {
    m_controller->reload();
}

void DoorScreen::storeChanged() {
    m_controller->reload();
}

void DoorScreen::saveDrafts() {
    m_form->saveDraft();
}

void DoorScreen::hallChanged(const HallNow& now) {
    m_controller->setHall(now.hall);
}

QWidget* DoorScreen::firstFocus() {
    return m_form->firstField();
}

ScreenEntry doorScreen(PaperPrinter& printer) {
    return {QStringLiteral("door"), DoorScreen::tr("Door"), Right::WorkAtDoor,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new DoorScreen(context, printer, parent);
            },
            Role::Reception};
}

} // namespace chuangkou
