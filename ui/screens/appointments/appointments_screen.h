// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/appointments/appointments_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

namespace chuangkou {

class BookedList;
class BookingForm;

/// Booking by phone or at the counter, and the day's bookings.
class AppointmentsScreen final : public Screen {
    Q_OBJECT
public:
    AppointmentsScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void saveDrafts() override;
    void storeChanged() override;
    void hallChanged(const HallNow& now) override;
    /// {"name", "phone", "item"}: who shall be booked; each may be absent.
    void open(const QVariant& what) override;
    QWidget* firstFocus() override;

private:
    void makeActions();
    void connectController();
    void checkIn();
    void move();
    void tellBooked(const AppointmentRow& row);

    const ScreenContext m_context;
    PaperPrinter& m_printer;
    AppointmentsController* m_controller;
    QAction* m_new = nullptr;
    QAction* m_book = nullptr;
    QAction* m_checkIn = nullptr;
    QAction* m_move = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_today = nullptr;
    BookingForm* m_form = nullptr;
    BookedList* m_list = nullptr;
};

[[nodiscard]] ScreenEntry appointmentsScreen(PaperPrinter& printer);

} // namespace chuangkou
