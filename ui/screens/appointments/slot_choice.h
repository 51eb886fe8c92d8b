// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/slot_times.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace chuangkou {

/// The slots of a day with the places left. Arrows choose, PgUp and PgDn turn the days, Enter is
/// `finished`. The first slot with a place is chosen unless the person has chosen another.
class SlotChoice final : public QWidget {
    Q_OBJECT
public:
    explicit SlotChoice(QWidget* parent = nullptr);
    void show(QDate date, QDate today, QDate last, const std::vector<SlotPlace>& free);
    /// Nothing when the day is full.
    [[nodiscard]] std::optional<SlotPlace> chosen() const;
    void focusSlots();

Q_SIGNALS:
    void dayAsked(QDate date);
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void turn(int days);
    void sizeSlots();
    QDate m_date;
    QDate m_first;
    QDate m_last;
    std::vector<SlotPlace> m_free;
    QLabel* m_day;
    QToolButton* m_before;
    QToolButton* m_after;
    QListWidget* m_slots;
};

} // namespace chuangkou
