// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/door/hall_column.h"

#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/number_badge.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

/// A number that Enter gives on.
class EnterSpinBox final : public QSpinBox {
public:
    using QSpinBox::QSpinBox;
    std::function<void(int)> entered;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        QSpinBox::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            entered(value());
    }
};

} // namespace

HallColumn::HallColumn(DoorController& controller, const QList<QAction*>& counting,
                       Overriding overriding, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_overriding(overriding),
      m_inside(new NumberBadge(tr("In the hall"))), m_admitted(new NumberBadge(tr("Let in"))),
      m_refused(new NumberBadge(tr("Refused"))), m_waiting(new NumberBadge(tr("Waiting"))),
      m_recount(nullptr), m_outsideTitle(new QLabel),
      m_rows(
          new RowsModel({tr("No."), tr("Kind"), tr("Waits"), tr("Expected"), tr("Service")}, this)),
      m_outside(new TableView(
          tr("Waiting outside"),
          new EmptyState(tr("Nobody waits outside: there is room in the hall."), nullptr))),
      m_reason(new QLineEdit) {
    auto* recount = new EnterSpinBox;
    recount->entered = [this](int people) {
        m_recount->hide();
        m_controller.recount(people);
    };
    m_recount = recount;
    m_recount->setObjectName(QStringLiteral("recount"));
    m_recount->setAccessibleName(tr("People counted in the hall"));
    m_recount->setPrefix(tr("Counted: "));
    m_recount->setRange(0, 999);
    m_recount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_recount->hide();
    m_outside->setObjectName(QStringLiteral("doorOutside"));
    m_outside->setModel(m_rows);
    m_reason->setObjectName(QStringLiteral("doorOverride"));
    m_reason->setAccessibleName(tr("Reason for letting in above the limit"));
    m_reason->setPlaceholderText(tr("Reason above the limit, Enter lets in"));
    m_reason->hide();
    layOut(counting);
    connect(m_reason, &QLineEdit::returnPressed, this, &HallColumn::letInChosen);
}

void HallColumn::layOut(const QList<QAction*>& counting) {
    auto* badges = new QHBoxLayout;
    for (NumberBadge* badge : {m_inside, m_admitted, m_refused, m_waiting})
        badges->addWidget(badge);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : counting)
        buttons->addWidget(new ActionButton(action, ButtonLook::Plain));
    buttons->addWidget(m_recount);
    buttons->addStretch();
    QFont strong = m_outsideTitle->font();
    strong.setBold(true);
    m_outsideTitle->setFont(strong);
    const QStringList widest{QStringLiteral("A0000"), QStringLiteral("预约 00:00"),
                             QStringLiteral("000 分钟"), QStringLiteral("00:00约")};
    m_outside->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int i = 0; i < widest.size(); ++i)
        m_outside->setColumnWidth(i, m_outside->fontMetrics().horizontalAdvance(widest[i]) + 20);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(badges);
    column->addLayout(buttons);
    column->addWidget(m_outsideTitle);
    column->addWidget(m_outside, 1);
    column->addWidget(m_reason);
}

void HallColumn::show(const DoorNow& now) {
    const CounterSnapshot& hall = now.snapshot;
    const bool isFull = hall.cap > 0 && hall.occupancy >= hall.cap;
    m_inside->setValue(hall.cap > 0 ? QStringLiteral("%1/%2").arg(hall.occupancy).arg(hall.cap)
                                    : QString::number(hall.occupancy),
                       isFull ? Tone::Danger : Tone::Good);
    m_admitted->setValue(QString::number(now.counts.admitted));
    m_refused->setValue(QString::number(now.counts.refused));
    m_waiting->setValue(QString::number(hall.counts.waiting));
    std::vector<ShownRow> rows;
    for (const TicketView& view : hall.outside) {
        const TicketRow& ticket = view.ticket;
        rows.push_back(
            {ticket.id.bytes(),
             {ticket.number, kindText(ticket),
              shownMinutes(std::max<std::int64_t>(0, hall.asOf - ticket.arrivedAt) / 1000),
              shownTime(view.expectedAt.value_or(hall.asOf)), itemText(ticket.item, ticket.line)},
             ticket.ticketClass < TicketClass::Normal ? Tone::Warning : Tone::Neutral,
             false});
    }
    m_outsideTitle->setText(tr("Waiting outside %1").arg(rows.size()));
    m_reason->setVisible(!rows.empty() && m_overriding == Overriding::Offered);
    m_rows->setRows(std::move(rows));
    if (m_outside->currentRow() < 0 && m_rows->rowCount() > 0)
        m_outside->selectRow(0);
    if (!m_recount->isVisible())
        m_recount->setValue(hall.occupancy);
}

void HallColumn::beginRecount() {
    m_recount->show();
    m_recount->setFocus();
    m_recount->selectAll();
}

void HallColumn::letInChosen() {
    const DoorNow* now = m_controller.now();
    const QByteArray key = m_rows->keyAt(m_outside->currentRow());
    const QString reason = m_reason->text().trimmed();
    if (now == nullptr || key.isEmpty() || reason.isEmpty())
        return;
    for (const TicketView& view : now->snapshot.outside)
        if (view.ticket.id.bytes() == key)
            m_controller.admitOver(view, reason);
    m_reason->clear();
}

} // namespace chuangkou
