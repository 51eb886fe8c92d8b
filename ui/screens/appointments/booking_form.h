// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/appointments/appointments_controller.h"
#include "ui/widgets/form.h"

#include <QFrame>

class QLineEdit;

namespace chuangkou {

class DraftKeeper;
class SlotChoice;
class SuggestLine;

/// 新预约: name, phone, service, slot. Enter goes on, and books in the last field. A phone or an
/// identity number in the first field fills in who is known.
class BookingForm final : public QFrame {
    Q_OBJECT
public:
    BookingForm(AppointmentsController& controller, StoreThread& store, QAction* book,
                QWidget* parent = nullptr);
    void begin();
    /// From another screen: who was sent away at the door, or a ticket's person.
    void prefill(const QString& name, const QString& phone, const QString& item);
    void book();
    void clear();
    void saveDraft();
    [[nodiscard]] QWidget* firstField() const;
    [[nodiscard]] QString visitorName() const;
    [[nodiscard]] std::optional<SlotPlace> chosenSlot() const;

private:
    void layOut(QAction* book);
    void connectFields();
    void showDay();
    void showKnown(const KnownVisitor& visitor);
    void askWhoItIs(const QString& text);
    void showWhetherVisitIsNeeded();
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] Result<Person> person(QString* field) const;
    [[nodiscard]] QList<FieldMessage> faults() const;

    AppointmentsController& m_controller;
    PersonId m_known;
    QString m_knownNumber;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    SuggestLine* m_item;
    QLineEdit* m_reason;
    SlotChoice* m_slots;
    DraftKeeper* m_draft;
};

} // namespace chuangkou
