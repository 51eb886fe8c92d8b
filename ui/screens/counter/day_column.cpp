// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/day_column.h"

#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/number_badge.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QLabel* title(const QString& text) {
    auto* label = new QLabel(text);
    QFont strong = label->font();
    strong.setBold(true);
    label->setFont(strong);
    return label;
}

void shape(TableView& table, const QStringList& widest) {
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int i = 0; i < widest.size(); ++i)
        table.setColumnWidth(i, table.fontMetrics().horizontalAdvance(widest[i]) + 18);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace

DayColumn::DayColumn(CounterController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_issued(new NumberBadge(tr("Tickets"))),
      m_done(new NumberBadge(tr("Done"))), m_lapsed(new NumberBadge(tr("Lapsed"))),
      m_hall(new NumberBadge(tr("In the hall"))),
      m_bookedRows(new RowsModel({tr("Time"), tr("Name"), tr("Service")}, this)),
      m_overRows(new RowsModel({tr("No."), tr("State"), tr("End"), tr("Service")}, this)),
      m_booked(new TableView(tr("Booked next"),
                             new EmptyState(tr("Nobody else is booked today."), nullptr))),
      m_over(new TableView(tr("Over"), new EmptyState(tr("Nothing is over yet today."), nullptr))),
      m_bookedTitle(title({})) {
    m_booked->setObjectName(QStringLiteral("bookedList"));
    m_booked->setModel(m_bookedRows);
    m_booked->setToolTip(tr("Enter checks the chosen one in"));
    m_over->setObjectName(QStringLiteral("overList"));
    m_over->setModel(m_overRows);
    m_over->setToolTip(tr("Enter puts a lapsed, cancelled or given-up one back in the queue"));
    layOut();
    connect(m_booked, &TableView::opened, this, &DayColumn::checkIn);
    connect(m_over, &TableView::opened, this, &DayColumn::reactivate);
}

void DayColumn::layOut() {
    shape(*m_booked, {QStringLiteral("00:00"), QStringLiteral("欧阳**")});
    shape(*m_over, {QStringLiteral("A0000"), QStringLiteral("过号作废"), QStringLiteral("00:00")});
    auto* badges = new QHBoxLayout;
    badges->setSpacing(6);
    for (NumberBadge* badge : {m_issued, m_done, m_lapsed, m_hall}) {
        badge->layout()->setContentsMargins(4, 4, 4, 4);
        badges->addWidget(badge);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(badges);
    column->addSpacing(2);
    column->addWidget(m_bookedTitle);
    column->addWidget(m_booked, 1);
    column->addWidget(title(tr("Recently over")));
    column->addWidget(m_over, 1);
}

void DayColumn::show(const CounterSnapshot& snapshot) {
    m_issued->setValue(QString::number(snapshot.counts.issued));
    m_done->setValue(QString::number(snapshot.counts.done));
    m_lapsed->setValue(QString::number(snapshot.counts.lapsed));
    const bool isFull = snapshot.cap > 0 && snapshot.occupancy >= snapshot.cap;
    m_hall->setValue(snapshot.cap > 0
                         ? QStringLiteral("%1/%2").arg(snapshot.occupancy).arg(snapshot.cap)
                         : QString::number(snapshot.occupancy),
                     isFull ? Tone::Danger : Tone::Neutral);
    showAppointments(snapshot);
    std::vector<ShownRow> over;
    for (const TicketView& view : snapshot.over) {
        const TicketRow& ticket = view.ticket;
        over.push_back({ticket.id.bytes(),
                        {ticket.number, stateText(ticket.state),
                         shownTime(ticket.endedAt.value_or(0)), itemText(ticket.item, ticket.line)},
                        ticket.state == TicketState::Lapsed ? Tone::Danger : Tone::Neutral,
                        ticket.state == TicketState::Done});
    }
    m_overRows->setRows(std::move(over));
}

void DayColumn::showAppointments(const CounterSnapshot& snapshot) {
    std::vector<ShownRow> booked;
    for (const AppointmentView& view : snapshot.appointments) {
        const AppointmentRow& row = view.appointment;
        if (row.state != AppointmentState::Booked)
            continue;
        const bool isLate = row.at() < snapshot.asOf;
        booked.push_back({row.id.bytes(),
                          {row.time.toString(QStringLiteral("HH:mm")), view.personName,
                           itemText(row.item, row.line)},
                          isLate ? Tone::Warning : Tone::Neutral,
                          false});
    }
    m_bookedTitle->setText(tr("Booked next %1").arg(booked.size()));
    m_bookedRows->setRows(std::move(booked));
}

void DayColumn::checkIn(int row) {
    const CounterSnapshot* shown = m_controller.snapshot();
    if (shown == nullptr)
        return;
    const QByteArray key = m_bookedRows->keyAt(row);
    for (const AppointmentView& view : shown->appointments)
        if (view.appointment.id.bytes() == key)
            m_controller.checkIn(
                {view.appointment.id, view.appointment.version, TicketClass::Normal, {}, 0, 0});
}

void DayColumn::reactivate(int row) {
    const CounterSnapshot* shown = m_controller.snapshot();
    if (shown == nullptr)
        return;
    const QByteArray key = m_overRows->keyAt(row);
    for (const TicketView& view : shown->over)
        if (view.ticket.id.bytes() == key)
            m_controller.reactivate({view.ticket.id, view.ticket.version}, view.ticket.number);
}

} // namespace chuangkou
