// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/appointments/appointments_controller.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace chuangkou {

class RowsModel;
class TableView;

/// Who is booked on the day that is shown, with what came of it.
class BookedList final : public QWidget {
    Q_OBJECT
public:
    BookedList(AppointmentsController& controller, QAction* fresh, const QList<QAction*>& actions,
               QWidget* parent = nullptr);
    /// Null when none is chosen.
    [[nodiscard]] const AppointmentView* chosen() const;
    [[nodiscard]] TableView& table() { return *m_table; }
    /// Asks below the list for the reason of cancelling the chosen one.
    void askReason();

Q_SIGNALS:
    void cancelAsked(const QString& reason);

private:
    void layOut(const QList<QAction*>& actions);
    void show();
    AppointmentsController& m_controller;
    RowsModel* m_rows;
    TableView* m_table;
    QLabel* m_title;
    QLineEdit* m_reason;
};

} // namespace chuangkou
