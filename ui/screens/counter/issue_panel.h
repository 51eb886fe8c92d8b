// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/counter/counter_controller.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace chuangkou {

class DraftKeeper;
class SuggestLine;

/// 查人 and 取号 in two rows: who is it, what for. Who is booked today is checked in by Enter.
class IssuePanel final : public QFrame {
    Q_OBJECT
public:
    IssuePanel(CounterController& controller, StoreThread& store, QWidget* parent = nullptr);
    void begin();
    /// In a store that can only be read; finding goes on.
    void forbidIssuing(const QString& why);
    void setLines(const QStringList& lines) { m_lines = lines; }
    void saveDraft();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QWidget* firstField() const;

private:
    void layOut();
    void connectFields();
    void show(const KnownVisitor& visitor);
    void whoEntered();
    void issue();
    void clear();
    void tell(const QString& text, Tone tone);
    [[nodiscard]] Result<Person> person();

    CounterController& m_controller;
    QStringList m_lines;
    KnownVisitor m_visitor;
    QString m_askedFor; ///< the text that m_visitor answers
    QLineEdit* m_who;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    SuggestLine* m_item;
    QComboBox* m_class;
    QComboBox* m_reason;
    QSpinBox* m_companions;
    QPushButton* m_issue;
    QLabel* m_message;
    DraftKeeper* m_draft;
};

} // namespace chuangkou
