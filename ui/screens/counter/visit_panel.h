// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace chuangkou {

class DraftKeeper;
class StatusChip;
class SuggestLine;

/// Middle: the ticket that is called or served, and what comes of the visit. What is typed here is
/// kept per ticket.
class VisitPanel final : public QFrame {
    Q_OBJECT
public:
    VisitPanel(CounterController& controller, StoreThread& store, QAction* callNext,
               QWidget* parent = nullptr);
    void show();
    void showCountdown();
    void saveDraft();
    void setLines(const QStringList& lines) { m_lines = lines; }
    /// Buttons of the visit, below its fields.
    void setButtons(const QList<QWidget*>& buttons);
    /// Item as it stands in the line; the ticket's when nothing was chosen.
    [[nodiscard]] QString item() const;
    [[nodiscard]] SuggestLine& itemLine() { return *m_item; }

private:
    QWidget* ticketPage();
    QWidget* visitFields();
    void showTicket(const TicketView& view);
    /// Kind, time limit and documents of an item; what nobody has filled in yet is said so.
    [[nodiscard]] QString guideOf(const QString& id) const;
    void showTimes(const TicketRow& ticket);
    void showCases(const TicketRow& ticket);
    void begin(const TicketRow& ticket);
    void edited();
    void tellInput();

    CounterController& m_controller;
    TicketId m_ticket;
    QStringList m_lines;
    bool m_isTyped = false;
    QStackedWidget* m_pages;
    QLabel* m_number;
    StatusChip* m_state;
    StatusChip* m_kind;
    QLabel* m_countdown;
    QLabel* m_visitor;
    QLabel* m_itemName;
    QLabel* m_times;
    QLabel* m_cases;
    QLabel* m_guide; ///< what the catalogue says of the item
    SuggestLine* m_item;
    QComboBox* m_result;
    QSpinBox* m_count;
    QHBoxLayout* m_buttons;
    DraftKeeper* m_draft;
};

} // namespace chuangkou
