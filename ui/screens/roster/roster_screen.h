// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/roster/roster_controller.h"
#include "ui/screens/roster/roster_model.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"
#include "ui/widgets/form.h"

class QLabel;
class QStackedWidget;
class QTextBrowser;

namespace chuangkou {

class DraftKeeper;
class RowsModel;
class TableView;
class ValuesPanel;

/// 名册: a unit's claim by roster. The file is checked row by row, taken as a whole, calculated,
/// and each figure shows its article and steps. Opened with the fields of the intake, with
/// {"case"} of a claim, or alone.
class RosterScreen final : public Screen {
    Q_OBJECT
public:
    RosterScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void saveDrafts() override;
    void storeChanged() override;
    void open(const QVariant& what) override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    [[nodiscard]] QWidget* unitForm();
    [[nodiscard]] QWidget* sideColumn();
    [[nodiscard]] QWidget* buttonRow();
    void connectParts();

    void chooseFile();
    void saveTemplate();
    void saveBadRows();
    void accept();
    void printSheet();
    void toggleTrace();
    void goToNextFault();
    void goBack();
    void startAnew();
    void save(const QString& path, const Result<QByteArray>& content);

    void showState();
    void showPolicy();
    void showChecked(const CheckedRoster& checked);
    void showTable(const ClaimedTable& table);
    [[nodiscard]] bool isUnitRight();
    void showClaim(const CalculatedClaim& claim);
    void showRefusal(const Error& error);
    void showDays(const Roster& roster);
    [[nodiscard]] int heightOf(const QString& reason) const;
    void checkUnit();
    [[nodiscard]] NewCase freshCase() const;
    [[nodiscard]] CaseDocument documentOf(const QString& name) const;
    [[nodiscard]] QString text(const char* field) const;
    [[nodiscard]] QDate today() const;

    ScreenContext m_context;
    PaperPrinter& m_printer;
    RosterController* m_controller;
    Form* m_unit;
    ValuesPanel* m_values;
    RosterModel* m_rowsModel;
    TableView* m_rows = nullptr;
    RowsModel* m_resultModel;
    TableView* m_result = nullptr;
    RowsModel* m_personsModel;
    TableView* m_persons = nullptr;
    QStackedWidget* m_pages;
    QTextBrowser* m_trace;
    QLabel* m_title;
    QLabel* m_file;
    QLabel* m_counts;
    QLabel* m_amount;
    DraftKeeper* m_draft;
    QAction* m_choose = nullptr;
    QAction* m_template = nullptr;
    QAction* m_badRows = nullptr;
    QAction* m_nextFault = nullptr;
    QAction* m_accept = nullptr;
    QAction* m_basis = nullptr;
    QAction* m_print = nullptr;
    QAction* m_fresh = nullptr;
    QAction* m_back = nullptr;
    SubjectId m_ticket;
    CounterId m_counter;
    Channel m_channel = Channel::Counter;
    QVariantMap m_documents; ///< as ticked at the intake
    bool m_isOfIntake = false;
    QString m_asked; ///< code that was looked up last
};

/// For the list of screens.
[[nodiscard]] ScreenEntry rosterScreen(PaperPrinter& printer);

} // namespace chuangkou
