// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"

#include <QWidget>

class QLabel;

namespace chuangkou {

class NumberBadge;
class RowsModel;
class TableView;

/// Right: the day's counts, who is booked next, and what is over and may be taken up again.
class DayColumn final : public QWidget {
    Q_OBJECT
public:
    explicit DayColumn(CounterController& controller, QWidget* parent = nullptr);
    void show(const CounterSnapshot& snapshot);

private:
    void layOut();
    void showAppointments(const CounterSnapshot& snapshot);
    void checkIn(int row);
    void reactivate(int row);

    CounterController& m_controller;
    NumberBadge* m_issued;
    NumberBadge* m_done;
    NumberBadge* m_lapsed;
    NumberBadge* m_hall;
    RowsModel* m_bookedRows;
    RowsModel* m_overRows;
    TableView* m_booked;
    TableView* m_over;
    QLabel* m_bookedTitle;
};

} // namespace chuangkou
