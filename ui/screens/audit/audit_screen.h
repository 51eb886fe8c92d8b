// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/audit/audit_controller.h"
#include "ui/shell/screen.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QTabWidget;

namespace chuangkou {

class RowsModel;
class TableView;

/// 审计: the standing lists and their export, the verification with the heads of printed
/// summaries, and samples that can be drawn again. Nothing of the office is changed here.
class AuditScreen final : public Screen {
    Q_OBJECT
public:
    AuditScreen(const ScreenContext& context, QWidget* parent = nullptr);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    void connectParts();
    [[nodiscard]] QWidget* listPage();
    [[nodiscard]] QWidget* verifyPage();
    [[nodiscard]] QWidget* samplePage();
    void showMode();
    void askRows();
    void showRows();
    void showChosen();
    void showVerifying(qint64 done, qint64 total);
    void showReport();
    void showHead(const AskedHead& head);
    void draw();
    void showSample();
    void exportList();
    void goToTab(int tab, QWidget* focus);

    const ScreenContext m_context;
    AuditController* m_controller;
    QLabel* m_mode;
    QTabWidget* m_tabs;
    QComboBox* m_list;
    QLabel* m_about;
    QDateEdit* m_from;
    QDateEdit* m_to;
    RowsModel* m_rows;
    TableView* m_table = nullptr;
    QLabel* m_detail;
    QLabel* m_state; ///< of the verification
    QProgressBar* m_progress;
    RowsModel* m_findings;
    TableView* m_findingList = nullptr;
    QLineEdit* m_head;
    QLabel* m_headState;
    QLineEdit* m_seed;
    QLineEdit* m_count;
    QDateEdit* m_sampleFrom;
    QDateEdit* m_sampleTo;
    QLabel* m_sampleState;
    RowsModel* m_sampleRows;
    TableView* m_sampleTable = nullptr;
    QAction* m_toLists = nullptr;
    QAction* m_toVerify = nullptr;
    QAction* m_toSamples = nullptr;
    QAction* m_export = nullptr;
    QAction* m_verify = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_findHead = nullptr;
    QAction* m_draw = nullptr;
};

[[nodiscard]] ScreenEntry auditScreen();

} // namespace chuangkou
