// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/summary/summary_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace chuangkou {

class TableView;

/// 窗口日报: the day in three tables as on the paper, every number opening its rows; issued as
/// version n, exported as a draft, printed again.
class SummaryScreen final : public Screen {
    Q_OBJECT
public:
    SummaryScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    struct Block {
        QString key;
        RowsModel* model = nullptr;
        TableView* table = nullptr;
    };
    void makeActions();
    void makeBlocks();
    void layOut();
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QWidget* rowsBehind();
    [[nodiscard]] QWidget* facts();
    void connectParts();

    void showState();
    void showDay(const SummaryDay& day);
    void showBlock(const Block& block, const SummaryDay& day);
    void showIssued(const SummaryDay& day);
    void showDrillDown(const DrillDown& down);
    void showDifferences();
    void print(const IssuedSummary& issued, const QByteArray& pdf, int copy);
    void goToDay(QDate date);
    void exportDraft(const QString& ending);
    [[nodiscard]] QString factsText(const SummaryDay& day) const;
    [[nodiscard]] HallId chosenHall() const;
    [[nodiscard]] QString titleOf(const SummaryCell& cell) const;
    [[nodiscard]] QString versionText(int version) const;
    [[nodiscard]] const IssuedSummary* chosenIssue() const;

    ScreenContext m_context;
    PaperPrinter& m_printer;
    SummaryController* m_controller;
    QDateEdit* m_date;
    QComboBox* m_hall;
    QLabel* m_version;
    QTabWidget* m_tabs;
    QLabel* m_facts;
    QLabel* m_drillTitle;
    QStackedWidget* m_drillPages;
    RowsModel* m_tickets;
    RowsModel* m_cases;
    RowsModel* m_issuedModel;
    TableView* m_issued = nullptr;
    QLabel* m_differences;
    QScrollArea* m_differencesArea;
    std::vector<Block> m_blocks;
    QAction* m_issue = nullptr;
    QAction* m_pdf = nullptr;
    QAction* m_xlsx = nullptr;
    QAction* m_reprint = nullptr;
    QAction* m_before = nullptr;
    QAction* m_after = nullptr;
    QAction* m_today = nullptr;
    QList<QAction*> m_tabActions;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry summaryScreen(PaperPrinter& printer);

} // namespace chuangkou
