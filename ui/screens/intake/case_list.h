// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/intake/intake_controller.h"
#include "ui/shell/screen.h"
#include "ui/widgets/rows_model.h"

class QComboBox;
class QLabel;

namespace chuangkou {

class QuestionPanel;
class TableView;

/// Cases of the day, or all that are open, with what may be done to the one that is chosen.
class CaseList final : public QWidget {
    Q_OBJECT
public:
    CaseList(const ScreenContext& context, Screen* screen, IntakeController& controller);

    /// Shows this case among all and chooses it.
    void show(const CaseId& id);
    /// Asks for the cases that the filter names.
    void refresh();
    void showCases();
    /// Closes the question that is open; false when none is.
    bool closeQuestion();
    [[nodiscard]] const ListedCase* chosen() const;
    void ask(const CaseChange::Kind& kind);

Q_SIGNALS:
    /// F6 or Enter on a case with an amount.
    void traceAsked(const chuangkou::CaseId& id);

private:
    QAction* addAction(const ActionSpec& spec, Screen* screen);
    void addActions(Screen* screen);
    void layOut();
    void enableActions();
    void askResult(const ListedCase& which);
    void askDelivery(const ListedCase& which);
    void askReason(const ListedCase& which, CaseChange::Kind kind);
    void askSupplement(const ListedCase& which);
    [[nodiscard]] ShownRow shownRow(const ListedCase& each) const;
    [[nodiscard]] QString title(const ListedCase& which) const;

    const ScreenContext m_context;
    IntakeController& m_controller;
    CaseId m_wanted; ///< to be chosen when it comes
    QComboBox* m_filter;
    QLabel* m_count;
    RowsModel* m_model;
    TableView* m_table;
    QuestionPanel* m_question;
    QAction* m_find = nullptr;
    QAction* m_accept = nullptr;
    QAction* m_finish = nullptr;
    QAction* m_deliver = nullptr;
    QAction* m_supplement = nullptr;
    QAction* m_withdraw = nullptr;
    QAction* m_print = nullptr;
};

} // namespace chuangkou
