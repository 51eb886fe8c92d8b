// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/intake/intake_controller.h"
#include "ui/screens/intake/intake_form.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

class QLabel;
class QStackedWidget;
class QTextBrowser;

namespace chuangkou {

class ActionButton;
class CaseList;
class ClaimPanel;
class CompletionPanel;
class DocumentChecklist;
class DraftKeeper;
class QuestionPanel;

/// 受理: takes in a case in one page by the keyboard, prints its receipt, and moves the day's cases
/// on. Opened with {"ticket", "counter", "item"}, or without for what came by mail or phone.
class IntakeScreen final : public Screen {
    Q_OBJECT
public:
    IntakeScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void saveDrafts() override;
    void storeChanged() override;
    void open(const QVariant& what) override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void makeRecentActions();
    void layOut();
    [[nodiscard]] QWidget* editPage();
    [[nodiscard]] QWidget* sideColumn();
    [[nodiscard]] QWidget* donePage();
    [[nodiscard]] QWidget* buttonRow();
    void connectParts();
    void connectForm();

    void showVisit(const IntakeVisit& visit);
    void showPresent(const IntakeVisit& visit);
    void showRecent();
    void showItem();
    void showPolicies();
    void showClaimed();
    void showFacts(const ServiceItem* item);
    void askSum();
    void showSum(const ForeseenSum& sum);
    void toggleBasis();
    void connectClaim();
    void showKnown(const KnownApplicant& known);
    void showState();
    void showDone(const IntakeDone& done);
    void showRefusal(const Error& error);
    void sayChanged(const CaseChange& change);
    void print(const QString& name, const QString& title, const QByteArray& pdf);

    void take();
    void takeNow();
    void askPapers();
    void askRefusal();
    void goToRoster();
    void goToTrace(const CaseId& id);
    void goBack();
    void startAnew();
    [[nodiscard]] bool readyToTake();
    [[nodiscard]] NewCase freshCase() const;
    [[nodiscard]] QDate today() const;

    ScreenContext m_context;
    PaperPrinter& m_printer;
    IntakeController* m_controller;
    IntakeForm* m_form;
    DocumentChecklist* m_documents;
    CompletionPanel* m_completion;
    QuestionPanel* m_question;
    ClaimPanel* m_claim;
    QLabel* m_sum;
    QTextBrowser* m_basis;
    CaseList* m_cases = nullptr;
    DraftKeeper* m_draft;
    QStackedWidget* m_pages;
    QLabel* m_visitLabel;
    QLabel* m_documentCount;
    std::optional<ServiceItem> m_claimed; ///< the item, as the chosen policy sees it
    QLabel* m_facts;
    QLabel* m_history;
    QLabel* m_doneNumber;
    QLabel* m_doneText;
    QLabel* m_donePaper;
    QAction* m_take = nullptr;
    QAction* m_notice = nullptr;
    QAction* m_refuse = nullptr;
    QAction* m_roster = nullptr;
    QAction* m_trace = nullptr;
    QAction* m_fresh = nullptr;
    QAction* m_back = nullptr;
    QList<QAction*> m_recentActions;
    IntakeVisit m_visit;
    IntakeForm::Who m_asked = IntakeForm::Who::Applicant;
    bool m_isFilling = false; ///< what is shown now was not typed: no draft of it
    bool m_wasShown = false;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry intakeScreen(PaperPrinter& printer);

} // namespace chuangkou
