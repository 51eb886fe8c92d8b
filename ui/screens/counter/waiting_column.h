// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace chuangkou {

class Actions;
class RowsModel;
class TableView;

/// Left: who waits, in the order in which this counter would call, and who stands outside.
class WaitingColumn final : public QWidget {
    Q_OBJECT
public:
    /// `mayOverride`: lets in above the limit, with a reason.
    enum class Overriding { Offered, Hidden };
    WaitingColumn(CounterController& controller, QAction* issue, Overriding overriding,
                  QWidget* parent = nullptr);
    void show(const CounterSnapshot& snapshot);
    /// The chosen one of those that wait gave up.
    void leaveChosen();
    [[nodiscard]] TableView& waiting() { return *m_waiting; }

private:
    void layOut();
    void admitChosen();
    [[nodiscard]] const TicketView* at(const std::vector<TicketView>& list, int row) const;

    CounterController& m_controller;
    Overriding m_overriding;
    RowsModel* m_waitingRows;
    RowsModel* m_outsideRows;
    TableView* m_waiting;
    TableView* m_outside;
    QLabel* m_waitingTitle;
    QLabel* m_outsideTitle;
    QLineEdit* m_reason;
};

} // namespace chuangkou
