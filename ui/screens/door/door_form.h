// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/door/door_controller.h"
#include "ui/support/theme.h"
#include "ui/widgets/form.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace chuangkou {

class DraftKeeper;
class SuggestLine;

/// What the door asks: who, what for, temperature; normal by default, one key each to change.
/// Health data is kept in no draft.
class DoorForm final : public QFrame {
    Q_OBJECT
public:
    DoorForm(DoorController& controller, StoreThread& store, QWidget* parent = nullptr);
    /// Rows of buttons below the fields.
    void addButtons(QLayout* buttons);
    void begin();
    void admit();
    void refuse(const QString& reason);
    void clear();
    void saveDraft();
    void toggleMask() { toggle(m_hasMask); }
    void toggleSymptoms() { toggle(m_hasSymptoms); }
    void toggleQuarantine() { toggle(m_isInQuarantine); }
    [[nodiscard]] bool hasMask() const { return m_hasMask; }
    [[nodiscard]] bool hasSymptoms() const { return m_hasSymptoms; }
    [[nodiscard]] bool isInQuarantine() const { return m_isInQuarantine; }
    [[nodiscard]] QWidget* firstField() const;
    [[nodiscard]] QString visitorName() const;
    [[nodiscard]] QString visitorPhone() const;

Q_SIGNALS:
    void screeningChanged();

private:
    void layOut();
    void connectFields();
    void toggle(bool& value);
    void whoEntered();
    void show(const KnownVisitor& visitor);
    void tell(const QString& text, Tone tone);
    void measureAgain();
    [[nodiscard]] QList<FieldMessage> faults() const;
    [[nodiscard]] DoorScreening screening() const;
    [[nodiscard]] Result<Person> person(QString* field) const;

    DoorController& m_controller;
    KnownVisitor m_visitor;
    QString m_askedFor;
    bool m_hasMask = true;
    bool m_hasSymptoms = false;
    bool m_isInQuarantine = false;
    Form* m_form;
    QLineEdit* m_who;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    SuggestLine* m_item;
    QSpinBox* m_companions;
    QLineEdit* m_temperature;
    QLineEdit* m_second;
    QLabel* m_message;
    DraftKeeper* m_draft;
};

} // namespace chuangkou
