// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appointments/booked_list.h"

#include "ui/screens/queue_parts/queue_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

BookedList::BookedList(AppointmentsController& controller, QAction* fresh,
                       const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), m_controller(controller),
      m_rows(
          new RowsModel({tr("Time"), tr("State"), tr("Name"), tr("Phone"), tr("Service")}, this)),
      m_table(new TableView(tr("Appointments"),
                            new EmptyState(tr("Nobody is booked on this day yet."), fresh))),
      m_title(new QLabel), m_reason(new QLineEdit) {
    m_table->setObjectName(QStringLiteral("appointmentList"));
    m_table->setModel(m_rows);
    m_title->setObjectName(QStringLiteral("appointmentTitle"));
    m_title->setProperty("heading", true);
    m_reason->setObjectName(QStringLiteral("cancelReason"));
    m_reason->setAccessibleName(tr("Reason for cancelling"));
    m_reason->setPlaceholderText(
        tr("Reason for cancelling, Enter cancels; empty: the person asked for it"));
    m_reason->hide();
    layOut(actions);
    connect(&m_controller, &AppointmentsController::stateChanged, this, &BookedList::show);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        const QString reason = m_reason->text().trimmed();
        m_reason->clear();
        m_reason->hide();
        m_table->setFocus();
        Q_EMIT cancelAsked(reason);
    });
}

void BookedList::layOut(const QList<QAction*>& actions) {
    const QFontMetrics metrics = m_table->fontMetrics();
    const QStringList widest{QStringLiteral("00:00"), QStringLiteral("预约已到场"),
                             QStringLiteral("欧阳***"), QStringLiteral("138****0000")};
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int i = 0; i < widest.size(); ++i)
        m_table->setColumnWidth(i, metrics.horizontalAdvance(widest[i]) + 24);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : actions)
        buttons->addWidget(new ActionButton(action, ButtonLook::Plain));
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
}

void BookedList::show() {
    const BookedDay* day = m_controller.day();
    if (day == nullptr)
        return;
    std::vector<ShownRow> rows;
    int standing = 0;
    for (const AppointmentView& view : day->appointments) {
        const AppointmentRow& row = view.appointment;
        const bool isOpen = row.state == AppointmentState::Booked;
        standing += isOpen || row.state == AppointmentState::CheckedIn ? 1 : 0;
        const Tone tone = row.state == AppointmentState::NoShow      ? Tone::Danger
                          : row.state == AppointmentState::CheckedIn ? Tone::Good
                                                                     : Tone::Neutral;
        rows.push_back({row.id.bytes(),
                        {row.time.toString(QStringLiteral("HH:mm")), stateText(row.state),
                         view.personName, view.personPhone, itemText(row.item, row.line)},
                        tone,
                        !isOpen && tone == Tone::Neutral});
    }
    m_rows->setRows(std::move(rows));
    const bool isToday = day->date == m_controller.today();
    m_title->setText((isToday ? tr("Today, %1: %2 booked") : tr("%1: %2 booked"))
                         .arg(shownDate(day->date))
                         .arg(standing));
}

const AppointmentView* BookedList::chosen() const {
    const BookedDay* day = m_controller.day();
    const QByteArray key = m_rows->keyAt(m_table->currentRow());
    if (day != nullptr && !key.isEmpty())
        for (const AppointmentView& view : day->appointments)
            if (view.appointment.id.bytes() == key)
                return &view;
    return nullptr;
}

void BookedList::askReason() {
    if (chosen() == nullptr)
        return;
    m_reason->show();
    m_reason->setFocus();
}

} // namespace chuangkou
