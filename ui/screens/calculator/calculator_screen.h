// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/policy_trial_paper.h"
#include "ui/screens/calculator/calculator_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QTextBrowser;

namespace chuangkou {

class FactsForm;
class SuggestLine;

/// 试算: a policy by name or initials, its form, the sum and how it came about, beside another
/// version or day if wanted. Opened with {"policy", "facts"?}, or alone.
class CalculatorScreen final : public Screen {
    Q_OBJECT
public:
    CalculatorScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void open(const QVariant& what) override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QWidget* resultColumn();
    void connectParts();

    void showPolicy();
    void showCompareChoices();
    void calculate();
    void calculateWhenWhole();
    void showTrials();
    void showRefusal(const Trial& trial);
    void print();
    void clear();
    [[nodiscard]] CompareWith compareWith() const;
    [[nodiscard]] QString htmlOf(const Trial& trial) const;
    [[nodiscard]] PolicyTrialSheet sheet() const;
    void say(const QString& text, Tone tone);

    ScreenContext m_context;
    PaperPrinter& m_printer;
    CalculatorController* m_controller;
    SuggestLine* m_policy;
    QLabel* m_about;
    FactsForm* m_form;
    QComboBox* m_compare;
    QLineEdit* m_compareDay;
    QLabel* m_result;
    QLabel* m_warning;
    QTextBrowser* m_basis;
    QTimer m_soon;
    QAction* m_choose = nullptr;
    QAction* m_calculate = nullptr;
    QAction* m_basisAction = nullptr;
    QAction* m_compareAction = nullptr;
    QAction* m_print = nullptr;
    QAction* m_clear = nullptr;
    QJsonObject m_wantedFacts;
    QString m_wanted;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry calculatorScreen(PaperPrinter& printer);

} // namespace chuangkou
