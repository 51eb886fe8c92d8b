// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/matching/matching_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

#include <QTimer>

class QComboBox;
class QLabel;

namespace chuangkou {

class FactsForm;
class RowsModel;
class TableView;

/// 政策匹配: facts on the left, each policy's answer on the right; the chosen one is claimed or
/// calculated with the facts kept.
class MatchingScreen final : public Screen {
    Q_OBJECT
public:
    MatchingScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    void connectParts();
    void showFields();
    void match();
    void showMatches();
    void showDetail();
    void beginClaim();
    void calculate();
    void print();
    [[nodiscard]] const PolicyMatch* chosen() const;
    [[nodiscard]] QString whyOf(const PolicyMatch& match) const;
    [[nodiscard]] QString estimateOf(const PolicyMatch& match) const;

    ScreenContext m_context;
    PaperPrinter& m_printer;
    MatchingController* m_controller;
    QComboBox* m_applicant;
    FactsForm* m_form;
    QLabel* m_summary;
    QLabel* m_detail;
    RowsModel* m_model;
    TableView* m_results = nullptr;
    QTimer m_soon;
    QAction* m_match = nullptr;
    QAction* m_claim = nullptr;
    QAction* m_calculate = nullptr;
    QAction* m_print = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_kind = nullptr;
    QAction* m_list = nullptr;
    QByteArray m_fieldsOf; ///< applicant and versions of the fields that are shown
};

/// For the list of screens.
[[nodiscard]] ScreenEntry matchingScreen(PaperPrinter& printer);

} // namespace chuangkou
