// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policies/policies_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTextBrowser;

namespace chuangkou {

class ChangePanel;
class ParametersTab;
class RowsModel;
class TableView;
class TablesTab;

/// 政策: the packages with their values, tables, documents, versions and cases; values confirmed by
/// two persons; a new notice tried, proposed, and adopted by a second person. Opened with
/// {"policy"}, {"open": true} for the values to be confirmed, or alone.
class PoliciesScreen final : public Screen {
    Q_OBJECT
public:
    PoliciesScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    void open(const QVariant& what) override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    enum Tab { Parameters, Tables, Documents, Versions, Cases, Effect };
    void makeActions();
    void makeTabActions();
    void layOut();
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QWidget* tabs();
    [[nodiscard]] QWidget* effectPage();
    [[nodiscard]] QWidget* openPage();
    void connectParts();
    void connectController();

    void showShelf();
    void showChosen();
    void showVersion(const ShelfVersion& version);
    void showPending();
    void showTabContent();
    void showOpenValues(bool shown);
    [[nodiscard]] const ShelfVersion* chosen() const;
    void choose(const QByteArray& identity);

    void beginChange();
    void beginConfirm();
    void tryOrAdopt();
    void propose();
    void giveBack();
    void importFile();
    void exportFile();
    void attachScan();
    void printOpen();
    void goBack();

    ScreenContext m_context;
    PaperPrinter& m_printer;
    PoliciesController* m_controller;
    QLabel* m_pending;
    QLineEdit* m_filter;
    RowsModel* m_listModel;
    TableView* m_list = nullptr;
    QLabel* m_title;
    QStackedWidget* m_pages; ///< tabs, change, open values
    QTabWidget* m_tabs;
    ParametersTab* m_parameters = nullptr;
    TablesTab* m_tables = nullptr;
    QTextBrowser* m_documents;
    RowsModel* m_versionsModel;
    TableView* m_versions = nullptr;
    QLabel* m_casesText;
    RowsModel* m_casesModel;
    TableView* m_cases = nullptr;
    QTextBrowser* m_effect;
    QWidget* m_decision = nullptr; ///< adopt or give back
    QLineEdit* m_reason;
    ChangePanel* m_change = nullptr;
    RowsModel* m_openModel;
    TableView* m_open = nullptr;
    QAction* m_confirm = nullptr;
    QAction* m_changeAction = nullptr;
    QAction* m_try = nullptr;
    QAction* m_propose = nullptr;
    QAction* m_adopt = nullptr;
    QAction* m_giveBack = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_scan = nullptr;
    QAction* m_runCases = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_print = nullptr;
    QAction* m_back = nullptr;
    QAction* m_find = nullptr;
    QByteArray m_shown;   ///< identity of the version in the tabs
    QByteArray m_casesOf; ///< whose cases are shown
    QString m_wanted;     ///< policy to be chosen when the shelf has come
    QString m_wantedParameter;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry policiesScreen(PaperPrinter& printer);

} // namespace chuangkou
