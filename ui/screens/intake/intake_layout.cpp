// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/case_list.h"
#include "ui/screens/intake/claim_panel.h"
#include "ui/screens/intake/completion_panel.h"
#include "ui/screens/intake/document_checklist.h"
#include "ui/screens/intake/intake_screen.h"
#include "ui/screens/intake/question_panel.h"
#include "ui/support/case_text.h"
#include "ui/support/draft_keeper.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/scan_catcher.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

// The second half of IntakeScreen: what it is made of and how its parts are connected.

namespace chuangkou {

namespace {

constexpr int kRecentKeys = 8;

QLabel* wrapped(QLabel* label, const char* name) {
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QScrollArea* scrolling(QWidget* content, const QString& name) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false); // the ground of what it stands on
    content->setAutoFillBackground(false);
    area->setAccessibleName(name);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

void IntakeScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, Effect effect = Effect::Reads) {
        return m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
    };
    m_take = add("intake.take", tr("Accept and print"),
                 tr("Accepts the case and prints the receipt; what is done at once is finished, "
                    "too"),
                 QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_notice = add("intake.notice", tr("Papers missing"),
                   tr("Takes the case in and prints the one-time notice of all that is missing"),
                   QKeySequence(Qt::CTRL | Qt::Key_G), Effect::Writes);
    m_refuse = add("intake.refuse", tr("Not accept"),
                   tr("Takes the case in and does not accept it, with the reason"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), Effect::Writes);
    m_roster =
        add("intake.roster", tr("Roster"), tr("Goes on with the unit's roster of this claim"),
            QKeySequence(Qt::CTRL | Qt::Key_R));
    m_trace =
        add("intake.trace", tr("Basis and steps"),
            tr("Shows how the amount of the chosen case was calculated"), QKeySequence(Qt::Key_F6));
    m_fresh = add("intake.fresh", tr("New case"), tr("A case without a ticket"),
                  QKeySequence(Qt::CTRL | Qt::Key_N));
    m_back =
        add("intake.back", tr("Back to the counter"),
            tr("Goes back to the counter; what was typed is kept"), QKeySequence(Qt::Key_Escape));
    connect(m_take, &QAction::triggered, this, &IntakeScreen::take);
    connect(m_notice, &QAction::triggered, this, &IntakeScreen::askPapers);
    connect(m_refuse, &QAction::triggered, this, &IntakeScreen::askRefusal);
    connect(m_roster, &QAction::triggered, this, &IntakeScreen::goToRoster);
    connect(m_fresh, &QAction::triggered, this, &IntakeScreen::startAnew);
    connect(m_back, &QAction::triggered, this, &IntakeScreen::goBack);
    connect(m_trace, &QAction::triggered, this, [this] {
        if (m_claim->hasFields() && !m_cases->isAncestorOf(focusWidget())) {
            toggleBasis();
            return;
        }
        const ListedCase* which = m_cases->chosen();
        if (which != nullptr && !which->row.policy.isEmpty())
            goToTrace(which->row.id);
        else
            m_context.shell.say(tr("Choose a case with an amount in the list first (F4)."),
                                Tone::Info);
    });
}

void IntakeScreen::makeRecentActions() {
    for (int i = 0; i < kRecentKeys; ++i) {
        QAction* action = m_context.actions.addTo(
            this, {QStringLiteral("intake.recent%1").arg(i + 1), tr("Recent item %1").arg(i + 1),
                   tr("Chooses one of the items that were taken in last"),
                   QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i))});
        connect(action, &QAction::triggered, this, [this, i] {
            if (i < m_controller->recentItems().size())
                m_form->setItem(m_controller->recentItems().at(i));
        });
        m_recentActions.append(action);
    }
}

void IntakeScreen::showRecent() {
    for (int i = 0; i < m_recentActions.size(); ++i) {
        const ServiceItem* item =
            i < m_controller->recentItems().size()
                ? m_controller->catalogue().find(m_controller->recentItems().at(i))
                : nullptr;
        m_recentActions[i]->setText(item != nullptr ? itemText(*item)
                                                    : tr("Recent item %1").arg(i + 1));
        m_recentActions[i]->setEnabled(item != nullptr);
    }
}

void IntakeScreen::layOut() {
    m_pages->addWidget(editPage());
    m_pages->addWidget(donePage());
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_pages, 3);
    column->addWidget(m_cases, 2);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(content, tr("Intake")));
}

QWidget* IntakeScreen::buttonRow() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ActionButton(m_take, ButtonLook::Primary));
    layout->addWidget(new ActionButton(m_notice, ButtonLook::Plain));
    layout->addWidget(new ActionButton(m_refuse, ButtonLook::Plain));
    layout->addWidget(new ActionButton(m_roster, ButtonLook::Plain));
    layout->addStretch();
    layout->addWidget(new ActionButton(m_fresh, ButtonLook::Quiet));
    layout->addWidget(new ActionButton(m_back, ButtonLook::Quiet));
    return row;
}

QWidget* IntakeScreen::editPage() {
    auto* page = new QWidget;
    m_visitLabel->setObjectName(QStringLiteral("visit"));
    m_visitLabel->setProperty("heading", true);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_visitLabel);
    left->addWidget(m_form);
    left->addWidget(m_claim);
    left->addWidget(m_question);
    left->addStretch();
    auto* beside = new QHBoxLayout;
    beside->setSpacing(16);
    beside->addLayout(left, 5);
    beside->addWidget(sideColumn(), 3);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(beside, 1);
    column->addWidget(buttonRow());
    return page;
}

QWidget* IntakeScreen::sideColumn() {
    auto* card = new QFrame;
    card->setProperty("card", true);
    wrapped(m_facts, "facts");
    wrapped(m_history, "history");
    m_documentCount->setObjectName(QStringLiteral("documentCount"));
    auto* history = new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Earlier cases")));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_facts);
    m_sum->setObjectName(QStringLiteral("claimSum"));
    m_sum->setWordWrap(true);
    m_sum->setTextFormat(Qt::RichText);
    m_basis->setObjectName(QStringLiteral("claimBasis"));
    m_basis->setAccessibleName(tr("Basis and steps"));
    m_basis->setMinimumHeight(220);
    m_basis->hide();
    column->addWidget(m_sum);
    column->addWidget(m_basis, 2);
    column->addWidget(m_completion);
    column->addWidget(m_documentCount);
    auto* documents = new QWidget;
    auto* inside = new QVBoxLayout(documents);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_documents);
    inside->addStretch();
    QScrollArea* list = scrolling(documents, tr("Documents"));
    list->setMinimumHeight(120);
    column->addWidget(list, 1);
    column->addWidget(history);
    column->addWidget(m_history);
    return card;
}

QWidget* IntakeScreen::donePage() {
    auto* page = new QFrame;
    page->setProperty("card", true);
    page->setObjectName(QStringLiteral("donePage"));
    page->setFocusPolicy(Qt::StrongFocus);
    page->setAccessibleName(tr("What was done"));
    m_doneNumber->setObjectName(QStringLiteral("doneNumber"));
    m_doneNumber->setProperty("heading", true);
    m_doneNumber->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {m_doneNumber, m_doneText, m_donePaper}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_doneText->setObjectName(QStringLiteral("doneText"));
    m_donePaper->setObjectName(QStringLiteral("donePaper"));
    m_donePaper->setProperty("muted", true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(new ActionButton(m_back, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(m_fresh, ButtonLook::Plain));
    buttons->addStretch();
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_doneNumber);
    column->addWidget(m_doneText);
    column->addWidget(m_donePaper);
    column->addLayout(buttons);
    column->addStretch();
    return page;
}

void IntakeScreen::connectParts() {
    connect(m_controller, &IntakeController::stateChanged, this, &IntakeScreen::showState);
    connect(m_controller, &IntakeController::catalogueChanged, this, [this] {
        m_isFilling = true;
        m_form->setCatalogue(m_controller->catalogue());
        showItem();
        showRecent();
        m_isFilling = false;
    });
    connectClaim();
    connect(m_controller, &IntakeController::visitOpened, this, &IntakeScreen::showVisit);
    connect(m_controller, &IntakeController::presentFound, this, &IntakeScreen::showPresent);
    connect(m_controller, &IntakeController::applicantKnown, this, &IntakeScreen::showKnown);
    connect(m_controller, &IntakeController::changed, this,
            [this](const CaseId&, const CaseChange& change) { sayChanged(change); });
    connect(m_controller, &IntakeController::refused, this, &IntakeScreen::showRefusal);
    connect(m_controller, &IntakeController::filledIn, this, [this] {
        m_context.shell.say(tr("Filled in for this office."), Tone::Good);
        m_form->itemLine()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_controller, &IntakeController::paperReady, this, &IntakeScreen::print);
    connect(m_completion, &CompletionPanel::filled, this,
            [this](const std::vector<ItemFilling>& fields, const QString& document) {
                if (const ServiceItem* item = m_form->item())
                    m_controller->fillIn(item->id, fields, document);
            });
    connect(m_cases, &CaseList::traceAsked, this, &IntakeScreen::goToTrace);
    connect(m_draft, &DraftKeeper::failed, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
}

void IntakeScreen::connectForm() {
    const auto touched = [this] {
        if (!m_isFilling)
            m_draft->touched();
    };
    connect(m_form, &IntakeForm::edited, this, touched);
    connect(m_documents, &DocumentChecklist::edited, this, [this, touched] {
        const QString count = m_documents->count();
        m_documentCount->setText(
            QStringLiteral("<b>%1</b>")
                .arg(count.isEmpty() ? tr("Documents") : tr("Documents %1").arg(count)));
        touched();
    });
    connect(m_form, &IntakeForm::itemChanged, this, &IntakeScreen::showItem);
    connect(m_form, &IntakeForm::personAsked, this,
            [this](const QString& text, IntakeForm::Who who) {
                m_asked = who;
                m_controller->lookUpPerson(text);
            });
    connect(m_form, &IntakeForm::unitAsked, this, [this](const QString& code) {
        m_asked = IntakeForm::Who::Applicant;
        m_controller->lookUpUnit(code);
    });
    auto* scanner = new ScanCatcher(this);
    connect(scanner, &ScanCatcher::scanned, this, [this](const QString& text, QWidget* at) {
        if (!m_form->takeScan(text, at))
            m_context.shell.say(tr("The scanned code is no identity number and no social credit "
                                   "code: %1")
                                    .arg(text),
                                Tone::Warning);
    });
}

ScreenEntry intakeScreen(PaperPrinter& printer) {
    return {QStringLiteral("intake"), IntakeScreen::tr("Intake"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new IntakeScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
