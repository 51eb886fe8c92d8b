// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appointments/appointments_screen.h"

#include "ui/screens/appointments/booked_list.h"
#include "ui/screens/appointments/booking_form.h"
#include "ui/screens/queue_parts/queue_slip.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>

namespace chuangkou {

AppointmentsScreen::AppointmentsScreen(const ScreenContext& context, PaperPrinter& printer,
                                       QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new AppointmentsController(context.store, this)) {
    makeActions();
    m_form = new BookingForm(*m_controller, context.store, m_book);
    m_list = new BookedList(*m_controller, m_new, {m_checkIn, m_move, m_cancel, m_today});
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(10, 8, 10, 8);
    columns->setSpacing(12);
    columns->addWidget(m_form, 10);
    columns->addWidget(m_list, 13);
    connectController();
}

void AppointmentsScreen::makeActions() {
    const auto name = [](const char* action) {
        return QStringLiteral("appointments.") + QLatin1String(action);
    };
    Actions& actions = m_context.actions;
    m_new =
        actions.addEverywhere({name("new"), tr("New appointment"), tr("Books a place for somebody"),
                               QKeySequence(Qt::Key_F2), Effect::Writes});
    m_book = actions.addTo(this, {name("book"), tr("Book"), tr("Books what the form says"),
                                  QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes});
    m_checkIn =
        actions.addTo(this, {name("checkIn"), tr("Check in"),
                             tr("The chosen one has come and gets a ticket; Enter in the list"),
                             QKeySequence(Qt::CTRL | Qt::Key_I), Effect::Writes});
    m_move = actions.addTo(this, {name("move"), tr("Move to the chosen slot"),
                                  tr("Moves the chosen appointment to the slot of the form"),
                                  QKeySequence(Qt::CTRL | Qt::Key_M), Effect::Writes});
    m_cancel =
        actions.addTo(this, {name("cancel"), tr("Cancel it"), tr("Cancels the chosen appointment"),
                             QKeySequence(Qt::CTRL | Qt::Key_Delete), Effect::Writes});
    m_today = actions.addTo(this, {name("today"), tr("Today"), tr("Shows the bookings of today"),
                                   QKeySequence(Qt::CTRL | Qt::Key_T)});
    connect(m_new, &QAction::triggered, this, [this] {
        m_context.shell.goTo(QStringLiteral("appointments"));
        m_form->begin();
    });
    connect(m_book, &QAction::triggered, this, [this] { m_form->book(); });
    connect(m_checkIn, &QAction::triggered, this, &AppointmentsScreen::checkIn);
    connect(m_move, &QAction::triggered, this, &AppointmentsScreen::move);
    connect(m_cancel, &QAction::triggered, this, [this] { m_list->askReason(); });
    connect(m_today, &QAction::triggered, this,
            [this] { m_controller->showDay(m_controller->today()); });
}

void AppointmentsScreen::connectController() {
    using Controller = AppointmentsController;
    connect(&m_list->table(), &TableView::opened, this, &AppointmentsScreen::checkIn);
    connect(m_list, &BookedList::cancelAsked, this, [this](const QString& reason) {
        if (const AppointmentView* view = m_list->chosen())
            m_controller->cancel(*view,
                                 reason.isEmpty() ? CancelledBy::Citizen : CancelledBy::Office,
                                 reason.isEmpty() ? tr("The person asked for it") : reason);
    });
    connect(m_controller, &Controller::stateChanged, this, [this] {
        if (const auto* failed = std::get_if<BookingFailed>(&m_controller->state()))
            m_context.shell.sayError(failed->error);
    });
    connect(m_controller, &Controller::failed, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &Controller::booked, this, &AppointmentsScreen::tellBooked);
    connect(m_controller, &Controller::checkedIn, this, [this](const TicketView& view) {
        m_context.shell.say(
            view.ticket.state == TicketState::Outside
                ? tr("Checked in as %1: the hall is full, waits outside").arg(view.ticket.number)
                : tr("Checked in as %1").arg(view.ticket.number),
            Tone::Good);
    });
    connect(m_controller, &Controller::cancelled, this, [this](const AppointmentRow& row) {
        m_context.shell.say(
            tr("Cancelled: %1 %2")
                .arg(shownDate(row.date), row.time.toString(QStringLiteral("HH:mm"))),
            Tone::Good);
    });
    connect(m_controller, &Controller::rescheduled, this, [this](const AppointmentRow& row) {
        m_context.shell.say(
            tr("Moved to %1 %2")
                .arg(shownDate(row.date), row.time.toString(QStringLiteral("HH:mm"))),
            Tone::Good);
    });
}

void AppointmentsScreen::activated() {
    m_controller->reload();
}

void AppointmentsScreen::storeChanged() {
    m_controller->reload();
}

void AppointmentsScreen::saveDrafts() {
    m_form->saveDraft();
}

void AppointmentsScreen::hallChanged(const HallNow& now) {
    m_controller->setHall(now.hall);
}

void AppointmentsScreen::open(const QVariant& what) {
    const QVariantMap given = what.toMap();
    if (given.isEmpty())
        return;
    m_form->prefill(given.value(QStringLiteral("name")).toString(),
                    given.value(QStringLiteral("phone")).toString(),
                    given.value(QStringLiteral("item")).toString());
}

QWidget* AppointmentsScreen::firstFocus() {
    return m_form->firstField();
}

void AppointmentsScreen::checkIn() {
    if (const AppointmentView* view = m_list->chosen())
        m_controller->checkIn(*view);
    else
        m_context.shell.say(tr("Choose an appointment of the list first."), Tone::Info);
}

void AppointmentsScreen::move() {
    const AppointmentView* view = m_list->chosen();
    const auto slot = m_form->chosenSlot();
    if (view == nullptr || !slot)
        m_context.shell.say(tr("Choose an appointment of the list and a free slot first."),
                            Tone::Info);
    else
        m_controller->reschedule(*view, slot->date, slot->time);
}

void AppointmentsScreen::tellBooked(const AppointmentRow& row) {
    const BookedDay* day = m_controller->day();
    const std::int64_t now = m_context.store.clock().nowMs();
    const SlipPlace place{m_context.office.officeName, m_context.shell.hallNow(),
                          day != nullptr ? day->rules : QueueRules(), now};
    const PaperJob slip = appointmentSlipJob({row, maskedName(m_form->visitorName()), {}}, place);
    const QString text =
        tr("Booked for %1 %2").arg(shownDate(row.date), row.time.toString(QStringLiteral("HH:mm")));
    m_context.shell.say(text + printSlip(m_printer, slip, now), Tone::Good);
    m_form->clear();
    m_form->begin();
    m_controller->showFirstFreeDay();
}

ScreenEntry appointmentsScreen(PaperPrinter& printer) {
    return {QStringLiteral("appointments"), AppointmentsScreen::tr("Appointments"),
            Right::WorkAtDoor,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new AppointmentsScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
