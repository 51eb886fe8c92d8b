// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/audit/audit_screen.h"

#include "ui/support/audit_lists.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QLabel* labelOf(const QString& text, QWidget* editor) {
    auto* label = new QLabel(text);
    label->setBuddy(editor);
    editor->setAccessibleName(text);
    return label;
}

void prepareDate(QDateEdit& edit, const QString& name, QDate day) {
    edit.setObjectName(name);
    edit.setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit.setCalendarPopup(true);
    edit.setDate(day);
}

} // namespace

void AuditScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act) {
        QAction* action =
            m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_toLists = add("audit.lists", tr("Lists"), tr("Goes to the lists"), QKeySequence(Qt::Key_F2),
                    [this] { goToTab(0, m_list); });
    m_toVerify = add("audit.verification", tr("Verification"), tr("Goes to the verification"),
                     QKeySequence(Qt::Key_F3), [this] { goToTab(1, m_head); });
    m_toSamples = add("audit.samples", tr("Samples"), tr("Goes to the samples"),
                      QKeySequence(Qt::Key_F4), [this] { goToTab(2, m_seed); });
    m_export = add("audit.export", tr("Export"),
                   tr("Writes the list as xlsx or CSV; the export stands in the trail"),
                   QKeySequence(Qt::CTRL | Qt::Key_E), &AuditScreen::exportList);
    m_verify = add("audit.verify", tr("Verify now"),
                   tr("Looks at every event, chain, signature, attachment and table"),
                   QKeySequence(Qt::Key_F6), [this] {
                       goToTab(1, m_head);
                       m_controller->verify();
                   });
    m_stop = add("audit.stop", tr("Stop"), tr("Ends the verification"), QKeySequence(Qt::Key_F7),
                 [this] { m_controller->stopVerifying(); });
    m_findHead = add("audit.head", tr("Compare"),
                     tr("Whether the characters on the printed summary are held here"),
                     QKeySequence(Qt::Key_F8), [this] {
                         goToTab(1, m_head);
                         if (!m_head->text().trimmed().isEmpty())
                             m_controller->findHead(m_head->text());
                     });
    m_draw = add("audit.draw", tr("Draw"), tr("Draws cases; the same seed draws the same again"),
                 QKeySequence(Qt::CTRL | Qt::Key_Return), &AuditScreen::draw);
    m_stop->setEnabled(false);
}

QWidget* AuditScreen::listPage() {
    m_list->setObjectName(QStringLiteral("auditList"));
    for (const AuditListName& list : auditLists())
        m_list->addItem(list.title, list.name);
    m_about->setProperty("muted", true);
    m_about->setObjectName(QStringLiteral("auditAbout"));
    const QDate today = officeDate(m_context.store.clock().nowMs());
    prepareDate(*m_from, QStringLiteral("auditFrom"), today.addDays(-30));
    prepareDate(*m_to, QStringLiteral("auditTo"), today);
    auto* head = new QHBoxLayout;
    head->addWidget(labelOf(tr("List"), m_list));
    head->addWidget(m_list);
    head->addWidget(labelOf(tr("From"), m_from));
    head->addWidget(m_from);
    head->addWidget(labelOf(tr("to"), m_to));
    head->addWidget(m_to);
    head->addWidget(m_about, 1);
    head->addWidget(new ActionButton(m_export, ButtonLook::Primary));
    m_table = new TableView(
        tr("Entries"), new EmptyState(tr("Nothing of this kind happened on these days."), nullptr));
    m_table->setObjectName(QStringLiteral("auditRows"));
    m_table->setModel(m_rows);
    const int widths[] = {190, 90, 70, 70};
    for (int i = 0; i < 4; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_detail->setObjectName(QStringLiteral("auditDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setMinimumHeight(3 * fontMetrics().height());
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    return page;
}

QWidget* AuditScreen::verifyPage() {
    m_state->setObjectName(QStringLiteral("verifyState"));
    m_state->setWordWrap(true);
    m_state->setMargin(6);
    m_state->setText(tr("Not verified since this screen was opened."));
    m_progress->setObjectName(QStringLiteral("verifyProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_head->setObjectName(QStringLiteral("headTyped"));
    m_head->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_head->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_headState->setObjectName(QStringLiteral("headState"));
    m_headState->setWordWrap(true);
    m_headState->setMargin(6);
    m_headState->hide();
    auto* verify = new QHBoxLayout;
    verify->addWidget(m_state, 1);
    verify->addWidget(new ActionButton(m_verify, ButtonLook::Primary));
    verify->addWidget(new ActionButton(m_stop, ButtonLook::Quiet));
    m_findingList =
        new TableView(tr("Findings"), new EmptyState(tr("No findings. Verify now: F6."), nullptr));
    m_findingList->setObjectName(QStringLiteral("findings"));
    m_findingList->setModel(m_findings);
    m_findingList->setColumnWidth(0, 420);
    auto* head = new QHBoxLayout;
    head->addWidget(labelOf(tr("16 characters on a printed summary"), m_head));
    head->addWidget(m_head, 1);
    head->addWidget(new ActionButton(m_findHead, ButtonLook::Plain));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(head);
    column->addWidget(m_headState);
    column->addLayout(verify);
    column->addWidget(m_progress);
    column->addWidget(m_findingList, 1);
    return page;
}

QWidget* AuditScreen::samplePage() {
    m_seed->setObjectName(QStringLiteral("sampleSeed"));
    m_seed->setPlaceholderText(tr("Empty: a new seed"));
    m_count->setObjectName(QStringLiteral("sampleCount"));
    m_count->setValidator(new QIntValidator(1, 10'000, m_count));
    m_count->setText(QStringLiteral("10"));
    m_count->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    const QDate today = officeDate(m_context.store.clock().nowMs());
    prepareDate(*m_sampleFrom, QStringLiteral("sampleFrom"), today.addDays(-30));
    prepareDate(*m_sampleTo, QStringLiteral("sampleTo"), today);
    m_sampleState->setObjectName(QStringLiteral("sampleState"));
    m_sampleState->setWordWrap(true);
    m_sampleState->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->addWidget(labelOf(tr("Seed"), m_seed));
    head->addWidget(m_seed, 1);
    head->addWidget(labelOf(tr("Cases"), m_count));
    head->addWidget(m_count);
    head->addWidget(labelOf(tr("taken in from"), m_sampleFrom));
    head->addWidget(m_sampleFrom);
    head->addWidget(labelOf(tr("to"), m_sampleTo));
    head->addWidget(m_sampleTo);
    head->addWidget(new ActionButton(m_draw, ButtonLook::Primary));
    m_sampleTable = new TableView(
        tr("Drawn cases"),
        new EmptyState(tr("Draw a sample: each case is as likely as any other, and the same seed "
                          "draws the same cases again."),
                       m_draw));
    m_sampleTable->setObjectName(QStringLiteral("sampleRows"));
    m_sampleTable->setModel(m_sampleRows);
    const int widths[] = {50, 220, 300, 110, 110, 110};
    for (int i = 0; i < 6; ++i)
        m_sampleTable->setColumnWidth(i, widths[i]);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(head);
    column->addWidget(m_sampleState);
    column->addWidget(m_sampleTable, 1);
    return page;
}

void AuditScreen::layOut() {
    m_mode->setObjectName(QStringLiteral("auditMode"));
    m_mode->setWordWrap(true);
    m_mode->setMargin(6);
    m_tabs->setObjectName(QStringLiteral("auditTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(listPage(), tr("Lists") + QStringLiteral("  F2"));
    m_tabs->addTab(verifyPage(), tr("Verification") + QStringLiteral("  F3"));
    m_tabs->addTab(samplePage(), tr("Samples") + QStringLiteral("  F4"));
    m_tabs->tabBar()->setFocusPolicy(Qt::NoFocus);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the audit"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_mode);
    column->addWidget(m_tabs, 1);
}

} // namespace chuangkou
