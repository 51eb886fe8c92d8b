// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appointments/slot_choice.h"

#include "ui/support/shown_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace chuangkou {

namespace {
constexpr int kColumns = 4;
}

SlotChoice::SlotChoice(QWidget* parent)
    : QWidget(parent), m_day(new QLabel), m_before(new QToolButton), m_after(new QToolButton),
      m_slots(new QListWidget) {
    m_day->setObjectName(QStringLiteral("slotDay"));
    QFont strong = m_day->font();
    strong.setBold(true);
    m_day->setFont(strong);
    m_before->setArrowType(Qt::LeftArrow);
    m_before->setAccessibleName(tr("Day before"));
    m_before->setToolTip(tr("Day before (PgUp)"));
    m_after->setArrowType(Qt::RightArrow);
    m_after->setAccessibleName(tr("Next day"));
    m_after->setToolTip(tr("Next day (PgDn)"));
    for (QToolButton* button : {m_before, m_after})
        button->setFocusPolicy(Qt::NoFocus);
    m_slots->setObjectName(QStringLiteral("slots"));
    m_slots->setAccessibleName(tr("Free slots"));
    m_slots->setFlow(QListView::LeftToRight);
    m_slots->setWrapping(true);
    m_slots->setResizeMode(QListView::Adjust);
    m_slots->setUniformItemSizes(true);
    m_slots->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_slots->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_before);
    head->addWidget(m_day, 1);
    head->addWidget(m_after);
    m_day->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(m_slots);
    setFocusProxy(m_slots);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_before, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_slots, &QListWidget::itemDoubleClicked, this, &SlotChoice::finished);
}

void SlotChoice::show(QDate date, QDate today, QDate last, const std::vector<SlotPlace>& free) {
    const auto before = chosen();
    m_date = date;
    m_first = today;
    m_last = last;
    m_free = free;
    m_day->setText(shownDate(date) + u' ' + QLocale().dayName(date.dayOfWeek()));
    m_before->setEnabled(date > today);
    m_after->setEnabled(date < last);
    m_slots->clear();
    int row = 0;
    for (const SlotPlace& each : free) {
        m_slots->addItem(
            tr("%1  %2 left").arg(each.time.toString(QStringLiteral("HH:mm"))).arg(each.free));
        if (before && before->date == each.date && before->time == each.time)
            row = m_slots->count() - 1;
    }
    sizeSlots();
    if (free.empty()) {
        m_slots->addItem(tr("Nothing is free on this day: PgDn for the next"));
        m_slots->item(0)->setFlags(Qt::NoItemFlags);
        sizeSlots();
        return;
    }
    m_slots->setCurrentRow(row);
}

/// Four columns over the whole width; a sentence takes all of it.
void SlotChoice::sizeSlots() {
    const int columns = m_free.empty() ? 1 : kColumns;
    const QSize size(m_slots->viewport()->width() / columns - 1,
                     m_slots->fontMetrics().height() + 14);
    for (int i = 0; i < m_slots->count(); ++i)
        if (m_slots->item(i)->sizeHint() != size)
            m_slots->item(i)->setSizeHint(size);
}

std::optional<SlotPlace> SlotChoice::chosen() const {
    const int row = m_slots->currentRow();
    const bool isSlot = row >= 0 && row < static_cast<int>(m_free.size());
    return isSlot ? std::optional(m_free[static_cast<size_t>(row)]) : std::nullopt;
}

void SlotChoice::focusSlots() {
    m_slots->setFocus(Qt::OtherFocusReason);
}

void SlotChoice::turn(int days) {
    const QDate wanted = m_date.addDays(days);
    if (wanted >= m_first && wanted <= m_last)
        Q_EMIT dayAsked(wanted);
}

bool SlotChoice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slots && event->type() == QEvent::Resize)
        sizeSlots();
    if (watched != m_slots || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_PageUp:
        turn(-1);
        return true;
    case Qt::Key_PageDown:
        turn(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT finished();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace chuangkou
