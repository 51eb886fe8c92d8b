// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/door/door_controller.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace chuangkou {

class NumberBadge;
class RowsModel;
class TableView;

/// Right side of the door: how full the hall is, and who stands outside.
class HallColumn final : public QWidget {
    Q_OBJECT
public:
    enum class Overriding { Offered, Hidden };
    HallColumn(DoorController& controller, const QList<QAction*>& counting, Overriding overriding,
               QWidget* parent = nullptr);
    void show(const DoorNow& now);
    void beginRecount();

private:
    void layOut(const QList<QAction*>& counting);
    void letInChosen();

    DoorController& m_controller;
    Overriding m_overriding;
    NumberBadge* m_inside;
    NumberBadge* m_admitted;
    NumberBadge* m_refused;
    NumberBadge* m_waiting;
    QSpinBox* m_recount;
    QLabel* m_outsideTitle;
    RowsModel* m_rows;
    TableView* m_outside;
    QLineEdit* m_reason;
};

} // namespace chuangkou
