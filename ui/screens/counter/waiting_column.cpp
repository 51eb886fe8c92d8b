// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/waiting_column.h"

#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

std::int64_t minutesSince(std::int64_t now, std::int64_t then) {
    return std::max<std::int64_t>(0, (now - then) / 60'000);
}

ShownRow rowOf(const TicketView& view, std::int64_t now) {
    const TicketRow& ticket = view.ticket;
    ShownRow row;
    row.key = ticket.id.bytes();
    row.cells = {ticket.number, kindText(ticket), itemText(ticket.item, ticket.line),
                 QString::number(minutesSince(now, ticket.arrivedAt))};
    if (ticket.ticketClass == TicketClass::Emergency)
        row.tone = Tone::Danger;
    else if (ticket.ticketClass == TicketClass::Priority)
        row.tone = Tone::Warning;
    return row;
}

QLabel* title() {
    auto* label = new QLabel;
    QFont strong = label->font();
    strong.setBold(true);
    label->setFont(strong);
    return label;
}

void shape(TableView& table) {
    const QFontMetrics metrics = table.fontMetrics();
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    table.setColumnWidth(0, metrics.horizontalAdvance(QStringLiteral("A0000")) + 14);
    table.setColumnWidth(1, metrics.horizontalAdvance(QStringLiteral("预约 00:00")) + 18);
    table.setColumnWidth(3, metrics.horizontalAdvance(QStringLiteral("等候分")) + 16);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace

WaitingColumn::WaitingColumn(CounterController& controller, QAction* issue, Overriding overriding,
                             QWidget* parent)
    : QWidget(parent), m_controller(controller), m_overriding(overriding),
      m_waitingRows(new RowsModel({tr("No."), tr("Kind"), tr("Service"), tr("Min")}, this)),
      m_outsideRows(new RowsModel({tr("No."), tr("Kind"), tr("Service"), tr("Min")}, this)),
      m_waiting(new TableView(tr("Waiting list"),
                              new EmptyState(tr("Nobody is waiting. Check in who is booked, or "
                                                "issue a ticket."),
                                             issue))),
      m_outside(new TableView(tr("Waiting outside"), new EmptyState({}, nullptr))),
      m_waitingTitle(title()), m_outsideTitle(title()), m_reason(new QLineEdit) {
    m_waiting->setObjectName(QStringLiteral("waitingList"));
    m_waiting->setModel(m_waitingRows);
    m_waiting->setToolTip(tr("Enter calls the chosen one out of turn, Delete: gave up"));
    m_outside->setObjectName(QStringLiteral("outsideList"));
    m_outside->setModel(m_outsideRows);
    m_reason->setObjectName(QStringLiteral("overrideReason"));
    m_reason->setAccessibleName(tr("Reason for letting in above the limit"));
    m_reason->setPlaceholderText(tr("Reason above the limit, Enter lets in"));
    layOut();
    connect(m_waiting, &TableView::opened, this, [this](int row) {
        const CounterSnapshot* shown = m_controller.snapshot();
        if (const TicketView* view = shown != nullptr ? at(shown->waiting, row) : nullptr)
            m_controller.callTicket({view->ticket.id, view->ticket.version}, view->ticket.number);
    });
    connect(m_reason, &QLineEdit::returnPressed, this, &WaitingColumn::admitChosen);
}

void WaitingColumn::layOut() {
    shape(*m_waiting);
    shape(*m_outside);
    m_outside->setFixedHeight(m_outside->verticalHeader()->defaultSectionSize() * 4 + 14);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_waitingTitle);
    column->addWidget(m_waiting, 1);
    column->addWidget(m_outsideTitle);
    column->addWidget(m_outside);
    column->addWidget(m_reason);
}

void WaitingColumn::show(const CounterSnapshot& snapshot) {
    std::vector<ShownRow> waiting;
    for (const TicketView& view : snapshot.waiting) {
        waiting.push_back(rowOf(view, snapshot.asOf));
        waiting.back().isMuted = static_cast<int>(waiting.size()) > snapshot.callable;
    }
    m_waitingRows->setRows(std::move(waiting));
    std::vector<ShownRow> outside;
    for (const TicketView& view : snapshot.outside)
        outside.push_back(rowOf(view, snapshot.asOf));
    const bool isAnyOutside = !outside.empty();
    m_outsideRows->setRows(std::move(outside));
    if (isAnyOutside && m_outside->currentRow() < 0)
        m_outside->selectRow(0);
    m_waitingTitle->setText(tr("Waiting %1").arg(snapshot.waiting.size()));
    m_outsideTitle->setText(
        tr("Outside %1, next about %2")
            .arg(snapshot.outside.size())
            .arg(isAnyOutside ? shownTime(snapshot.outside.front().expectedAt.value_or(0))
                              : QString()));
    m_outsideTitle->setVisible(isAnyOutside);
    m_outside->setVisible(isAnyOutside);
    m_reason->setVisible(isAnyOutside && m_overriding == Overriding::Offered);
}

const TicketView* WaitingColumn::at(const std::vector<TicketView>& list, int row) const {
    const bool isThere = row >= 0 && row < static_cast<int>(list.size());
    return isThere ? &list[static_cast<size_t>(row)] : nullptr;
}

void WaitingColumn::leaveChosen() {
    const CounterSnapshot* shown = m_controller.snapshot();
    if (shown == nullptr)
        return;
    if (const TicketView* view = at(shown->waiting, m_waiting->currentRow()))
        m_controller.leave({view->ticket.id, view->ticket.version}, view->ticket.number);
}

void WaitingColumn::admitChosen() {
    const CounterSnapshot* shown = m_controller.snapshot();
    if (shown == nullptr)
        return;
    const TicketView* view = at(shown->outside, m_outside->currentRow());
    if (view == nullptr || m_reason->text().trimmed().isEmpty())
        return;
    m_controller.admitOver({view->ticket.id, view->ticket.version}, view->ticket.number,
                           m_reason->text());
    m_reason->clear();
}

} // namespace chuangkou
