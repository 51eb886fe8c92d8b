// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/change_panel.h"
#include "ui/screens/policies/parameters_tab.h"
#include "ui/screens/policies/policies_screen.h"
#include "ui/screens/policies/tables_tab.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

// The second half of PoliciesScreen: what it is made of.

namespace chuangkou {

void PoliciesScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act,
                            chuangkou::Effect effect = chuangkou::Effect::Reads) {
        QAction* action =
            m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_find = add("policies.find", tr("Find"), tr("Finds a policy by name or initials"),
                 QKeySequence(Qt::CTRL | Qt::Key_F),
                 [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    m_changeAction =
        add("policies.change", tr("New notice"),
            tr("Changes the chosen value or cell with its first day and reference"),
            QKeySequence(Qt::Key_F8), &PoliciesScreen::beginChange, chuangkou::Effect::Writes);
    m_confirm =
        add("policies.confirm", tr("Confirm value"),
            tr("Enters or confirms the chosen value; two persons must agree"),
            QKeySequence(Qt::Key_F9), &PoliciesScreen::beginConfirm, chuangkou::Effect::Writes);
    m_openAction = add("policies.open", tr("Values to confirm"),
                       tr("Lists what this office must enter or confirm"), QKeySequence(Qt::Key_F7),
                       [this] { showOpenValues(true); });
    m_print = add("policies.print", tr("Print the list"),
                  tr("Prints the values to be confirmed, for signature by two persons"),
                  QKeySequence(Qt::CTRL | Qt::Key_P), &PoliciesScreen::printOpen);
    m_import = add("policies.import", tr("Import package"),
                   tr("Reads a policy package from a zip and checks it"),
                   QKeySequence(Qt::CTRL | Qt::Key_O), &PoliciesScreen::importFile,
                   chuangkou::Effect::Writes);
    m_export = add("policies.export", tr("Save package"),
                   tr("Saves the shown version as a zip for another office"),
                   QKeySequence(Qt::CTRL | Qt::Key_E), &PoliciesScreen::exportFile);
    m_runCases =
        add("policies.cases", tr("Run the cases"), tr("Runs the package's own cases now"),
            QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_tabs->setCurrentIndex(Cases); });
    m_try = add("policies.try", tr("Try the change"),
                tr("Runs the cases with the change and shows its effect; keeps nothing"),
                QKeySequence(Qt::CTRL | Qt::Key_Return), &PoliciesScreen::tryOrAdopt);
    m_propose = add("policies.propose", tr("Propose"),
                    tr("Keeps the new version until a second person adopts it"),
                    QKeySequence(Qt::CTRL | Qt::Key_S), &PoliciesScreen::propose,
                    chuangkou::Effect::Writes);
    m_scan = add("policies.scan", tr("Choose the scan"), tr("Adds the notice's picture or PDF"),
                 QKeySequence(Qt::CTRL | Qt::Key_B), &PoliciesScreen::attachScan);
    m_adopt = add(
        "policies.adopt", tr("Adopt"), tr("From now on the office calculates with this version"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
        [this] {
            if (const ShelfVersion* version = chosen())
                m_controller->adopt(version->row.identity);
        },
        chuangkou::Effect::Writes);
    m_giveBack = add(
        "policies.giveBack", tr("Give back"), tr("Does not adopt the version; the reason is kept"),
        QKeySequence(Qt::CTRL | Qt::Key_R), &PoliciesScreen::giveBack, chuangkou::Effect::Writes);
    m_back = add("policies.back", tr("Back"), tr("Goes back to the policy; keeps nothing"),
                 QKeySequence(Qt::Key_Escape), &PoliciesScreen::goBack);
    m_propose->setEnabled(false);
}

void PoliciesScreen::makeTabActions() {
    const QString names[] = {tr("Parameters"), tr("Decision tables"), tr("Documents"),
                             tr("Versions"),   tr("Cases"),           tr("Changes and effect")};
    for (int i = 0; i < m_tabs->count(); ++i) {
        QAction* action =
            m_context.actions.addTo(this, {QStringLiteral("policies.tab%1").arg(i + 1), names[i],
                                           tr("Shows this part of the policy"),
                                           QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i))});
        connect(action, &QAction::triggered, this, [this, i] {
            goBack();
            m_tabs->setCurrentIndex(i);
            if (QWidget* next = m_tabs->currentWidget()->focusProxy())
                next->setFocus(Qt::ShortcutFocusReason);
        });
    }
}

QWidget* PoliciesScreen::head() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_filter->setObjectName(QStringLiteral("policyFilter"));
    m_filter->setAccessibleName(tr("Find a policy"));
    m_filter->setPlaceholderText(tr("Name or initials (Ctrl+F)"));
    m_filter->setMaximumWidth(260);
    row->addWidget(m_filter);
    row->addWidget(new ActionButton(m_changeAction, ButtonLook::Primary));
    row->addWidget(new ActionButton(m_confirm, ButtonLook::Plain));
    row->addWidget(new ActionButton(m_openAction, ButtonLook::Plain));
    row->addWidget(new ActionButton(m_print, ButtonLook::Quiet));
    row->addStretch();
    row->addWidget(new ActionButton(m_import, ButtonLook::Quiet));
    row->addWidget(new ActionButton(m_export, ButtonLook::Quiet));
    return head;
}

QWidget* PoliciesScreen::effectPage() {
    auto* page = new QWidget;
    m_effect->setObjectName(QStringLiteral("versionEffect"));
    m_effect->setAccessibleName(tr("Changes and effect"));
    m_effect->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("giveBackReason"));
    m_reason->setAccessibleName(tr("Reason to give it back"));
    m_reason->setPlaceholderText(tr("Reason to give it back"));
    m_decision = new QFrame;
    m_decision->setProperty("notice", true);
    setTone(*m_decision, Tone::Info);
    auto* row = new QHBoxLayout(m_decision);
    row->addWidget(new ActionButton(m_adopt, ButtonLook::Primary));
    row->addWidget(m_reason, 1);
    row->addWidget(new ActionButton(m_giveBack, ButtonLook::Plain));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_decision);
    column->addWidget(m_effect, 1);
    page->setFocusProxy(m_effect);
    return page;
}

QWidget* PoliciesScreen::tabs() {
    m_parameters = new ParametersTab(m_confirm);
    m_parameters->setFocusProxy(m_parameters->table());
    m_tables = new TablesTab;
    m_tables->setFocusProxy(m_tables->chooser());
    m_documents->setObjectName(QStringLiteral("policyDocuments"));
    m_documents->setAccessibleName(tr("Documents"));
    m_documents->setTabChangesFocus(true);
    m_versions = new TableView(tr("Versions"), new EmptyState(tr("No version is known."), nullptr));
    m_versions->setObjectName(QStringLiteral("versions"));
    m_versions->setModel(m_versionsModel);
    const int versionWidths[] = {80, 190, 100, 190, 190, 110};
    for (int i = 0; i < 6; ++i)
        m_versions->setColumnWidth(i, versionWidths[i]);
    m_cases =
        new TableView(tr("Cases"), new EmptyState(tr("The cases have not run yet."), nullptr));
    m_cases->setObjectName(QStringLiteral("policyCases"));
    m_cases->setModel(m_casesModel);
    const int caseWidths[] = {70, 240, 220, 200, 200};
    for (int i = 0; i < 5; ++i)
        m_cases->setColumnWidth(i, caseWidths[i]);
    auto* cases = new QWidget;
    auto* column = new QVBoxLayout(cases);
    column->setContentsMargins(0, 6, 0, 0);
    m_casesText->setObjectName(QStringLiteral("casesText"));
    column->addWidget(m_casesText);
    column->addWidget(m_cases, 1);
    cases->setFocusProxy(m_cases);
    m_tabs->setObjectName(QStringLiteral("policyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the policy"));
    m_tabs->addTab(m_parameters, tr("Parameters") + QStringLiteral("  Alt+1"));
    m_tabs->addTab(m_tables, tr("Decision tables") + QStringLiteral("  Alt+2"));
    m_tabs->addTab(m_documents, tr("Documents") + QStringLiteral("  Alt+3"));
    m_tabs->addTab(m_versions, tr("Versions") + QStringLiteral("  Alt+4"));
    m_tabs->addTab(cases, tr("Cases") + QStringLiteral("  Alt+5"));
    m_tabs->addTab(effectPage(), tr("Changes and effect") + QStringLiteral("  Alt+6"));
    return m_tabs;
}

QWidget* PoliciesScreen::openPage() {
    m_open = new TableView(
        tr("Values to confirm"),
        new EmptyState(tr("Nothing is open: every value is confirmed or was seen."), nullptr));
    m_open->setObjectName(QStringLiteral("openValues"));
    m_open->setModel(m_openModel);
    const int widths[] = {200, 190, 110, 80, 130, 220};
    for (int i = 0; i < 6; ++i)
        m_open->setColumnWidth(i, widths[i]);
    return m_open;
}

void PoliciesScreen::layOut() {
    m_pending->setObjectName(QStringLiteral("pendingText"));
    m_pending->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_pending->setMargin(8);
    setTone(*m_pending, Tone::Info);
    m_pending->hide();
    m_list = new TableView(tr("Policies"),
                           new EmptyState(tr("No policy fits. Empty the search line."), m_find));
    m_list->setObjectName(QStringLiteral("policyList"));
    m_list->setModel(m_listModel);
    m_list->setMinimumHeight(6 * fontMetrics().height());
    const int widths[] = {300, 70, 210, 110, 90, 240};
    for (int i = 0; i < 6; ++i)
        m_list->setColumnWidth(i, widths[i]);
    m_title->setObjectName(QStringLiteral("policyTitle"));
    m_title->setProperty("heading", true);
    m_change = new ChangePanel(m_try, m_propose, m_scan, m_back);
    m_pages->addWidget(tabs());
    m_pages->addWidget(m_change);
    m_pages->addWidget(openPage());
    // A change needs the room.
    connect(m_pages, &QStackedWidget::currentChanged, this, [this](int page) {
        m_list->setVisible(m_pages->widget(page) != m_change);
        m_title->setVisible(m_list->isVisibleTo(this));
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(head());
    column->addWidget(m_pending);
    column->addWidget(m_list, 2);
    column->addWidget(m_title);
    column->addWidget(m_pages, 4);
    makeTabActions();
}

} // namespace chuangkou
