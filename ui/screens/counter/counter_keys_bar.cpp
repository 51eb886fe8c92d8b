// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/counter_keys_bar.h"

#include "ui/screens/queue_parts/queue_text.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>

namespace chuangkou {

namespace {

QString name(const char* action) {
    return QStringLiteral("counter.") + QLatin1String(action);
}

} // namespace

CounterActions::CounterActions(Actions& actions, QWidget* screen) {
    callNext =
        actions.addEverywhere({name("callNext"), CounterKeysBar::tr("Call next"),
                               CounterKeysBar::tr("Finishes the visit and calls the next ticket"),
                               QKeySequence(Qt::Key_F12), Effect::Writes});
    recall = actions.addEverywhere({name("recall"), CounterKeysBar::tr("Call again"),
                                    CounterKeysBar::tr("Announces the called ticket again"),
                                    QKeySequence(Qt::Key_F11), Effect::Writes});
    notPresent = actions.addEverywhere(
        {name("notPresent"), CounterKeysBar::tr("Not there"),
         CounterKeysBar::tr("The called one did not come; may be called later"),
         QKeySequence(Qt::Key_F10), Effect::Writes});
    undo = actions.addEverywhere({name("undo"), CounterKeysBar::tr("Undo"),
                                  CounterKeysBar::tr("Takes back your last action at the queue"),
                                  QKeySequence(Qt::Key_F5), Effect::Writes});
    issue = actions.addEverywhere({name("issue"), CounterKeysBar::tr("Find or issue ticket"),
                                   CounterKeysBar::tr("Finds a person, checks in, issues a ticket"),
                                   QKeySequence(Qt::Key_F3)});
    start = actions.addTo(screen, {name("start"), CounterKeysBar::tr("Start"),
                                   CounterKeysBar::tr("The called one is at the counter"),
                                   QKeySequence(Qt::Key_Space), Effect::Writes});
    accept = actions.addTo(screen, {name("accept"), CounterKeysBar::tr("Accept a case"),
                                    CounterKeysBar::tr("Goes to the intake form of this ticket"),
                                    QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes});
    finish = actions.addTo(screen, {name("finish"), CounterKeysBar::tr("Finish only"),
                                    CounterKeysBar::tr("Finishes the visit and calls nobody"),
                                    QKeySequence(Qt::SHIFT | Qt::Key_F12), Effect::Writes});
    addService =
        actions.addTo(screen, {name("addService"), CounterKeysBar::tr("Add this service"),
                               CounterKeysBar::tr("The visit is about this service as well"),
                               QKeySequence(Qt::CTRL | Qt::Key_J), Effect::Writes});
    leave =
        actions.addTo(screen, {name("leave"), CounterKeysBar::tr("Gave up"),
                               CounterKeysBar::tr("The chosen one of the waiting list has left"),
                               QKeySequence(Qt::Key_Delete), Effect::Writes});
    openDay = actions.addTo(screen, {name("openDay"), CounterKeysBar::tr("Open the hall"),
                                     CounterKeysBar::tr("Begins the hall's day"),
                                     QKeySequence(Qt::CTRL | Qt::Key_D), Effect::Writes});
    closeDay =
        actions.addTo(screen, {name("closeDay"), CounterKeysBar::tr("Close the day"),
                               CounterKeysBar::tr("Ends the hall's day; shows what will be closed"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), Effect::Writes});
}

void CounterActions::follow(const CounterController& controller) {
    const CounterSnapshot* shown = controller.snapshot();
    const bool isOpen = shown != nullptr && shown->isDayOpen;
    const CounterSituation now = controller.situation();
    const bool isServing = now.current == TicketState::Serving;
    const bool isCalled = now.current == TicketState::Called;
    callNext->setEnabled(isOpen);
    issue->setEnabled(isOpen);
    recall->setEnabled(isCalled);
    notPresent->setEnabled(pressF10(now) != CounterAction::Nothing);
    start->setEnabled(isCalled);
    accept->setEnabled(isCalled || isServing);
    finish->setEnabled(isServing);
    addService->setEnabled(isServing);
    openDay->setEnabled(shown != nullptr && !isOpen);
    closeDay->setEnabled(isOpen);
    const bool canUndo = isOpen && shown->undoable;
    undo->setEnabled(canUndo);
    undo->setText(canUndo ? CounterKeysBar::tr("Undo %1").arg(undoableText(*shown->undoable))
                          : CounterKeysBar::tr("Undo"));
}

CounterKeysBar::CounterKeysBar(const CounterActions& actions, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(new ActionButton(actions.callNext, ButtonLook::Primary));
    for (QAction* action : {actions.start, actions.recall, actions.notPresent, actions.undo})
        row->addWidget(new ActionButton(action, ButtonLook::Plain));
    row->addStretch();
    m_bookingPlace = row->count();
    row->addWidget(new ActionButton(actions.issue, ButtonLook::Plain));
    row->addWidget(new ActionButton(actions.closeDay, ButtonLook::Quiet));
}

void CounterKeysBar::addBooking(QAction* book) {
    if (m_hasBooking)
        return;
    m_hasBooking = true;
    qobject_cast<QHBoxLayout*>(layout())->insertWidget(m_bookingPlace,
                                                       new ActionButton(book, ButtonLook::Plain));
}

} // namespace chuangkou
