// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/policies_screen.h"

#include "ui/printing/open_values_paper.h"
#include "ui/screens/policies/change_panel.h"
#include "ui/screens/policies/parameters_tab.h"
#include "ui/screens/policies/policies_text.h"
#include "ui/screens/policies/tables_tab.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextBrowser>

namespace chuangkou {

namespace {

constexpr int kTabsPage = 0;
constexpr int kChangePage = 1;
constexpr int kOpenPage = 2;

} // namespace

PoliciesScreen::PoliciesScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new PoliciesController(context.store, this)), m_pending(new QLabel),
      m_filter(new QLineEdit),
      m_listModel(new RowsModel({tr("Policy"), tr("For"), tr("Governs facts"), tr("Known from"),
                                 tr("Version"), tr("Values open"), tr("State")},
                                this)),
      m_title(new QLabel), m_pages(new QStackedWidget), m_tabs(new QTabWidget),
      m_documents(new QTextBrowser),
      m_versionsModel(new RowsModel({tr("Version"), tr("Governs facts"), tr("Known from"),
                                     tr("Imported by"), tr("Adopted by"), tr("State"), tr("Note")},
                                    this)),
      m_casesText(new QLabel),
      m_casesModel(new RowsModel(
          {tr("Outcome"), tr("Case"), tr("Result"), tr("Expected"), tr("Got"), tr("File")}, this)),
      m_effect(new QTextBrowser), m_reason(new QLineEdit),
      m_openModel(new RowsModel({tr("Policy"), tr("Parameter"), tr("Value"), tr("Unit"),
                                 tr("Confidence"), tr("Entered by"), tr("Source")},
                                this)) {
    makeActions();
    layOut();
    connectParts();
    connectController();
    const bool mayChange = m_context.office.who.may(Right::ConfirmValues);
    for (QAction* action : {m_confirm, m_changeAction, m_import, m_adopt, m_giveBack})
        action->setEnabled(mayChange);
}

void PoliciesScreen::connectParts() {
    connect(m_filter, &QLineEdit::textEdited, this, &PoliciesScreen::showShelf);
    connect(m_filter, &QLineEdit::returnPressed, this,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PoliciesScreen::showChosen);
    connect(m_list, &TableView::opened, this, [this] {
        if (QWidget* next = m_tabs->currentWidget()->focusProxy())
            next->setFocus(Qt::OtherFocusReason);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &PoliciesScreen::showTabContent);
    connect(m_parameters, &ParametersTab::confirmed, m_controller, &PoliciesController::confirm);
    connect(m_versions, &TableView::opened, this, [this](int row) {
        if (const ShelfVersion* version =
                m_controller->shelf()->version(m_versionsModel->keyAt(row)))
            showVersion(*version);
        m_tabs->setCurrentIndex(Parameters);
    });
    connect(m_open, &TableView::opened, this, [this](int row) {
        const QList<QByteArray> key = m_openModel->keyAt(row).split('|');
        showOpenValues(false);
        m_wanted = QString::fromUtf8(key.value(0));
        m_wantedParameter = QString::fromUtf8(key.value(1));
        m_filter->clear();
        showShelf();
        beginConfirm();
    });
    connect(m_change, &ChangePanel::edited, m_controller, &PoliciesController::forgetTried);
}

void PoliciesScreen::connectController() {
    connect(m_controller, &PoliciesController::shelfChanged, this, &PoliciesScreen::showShelf);
    connect(m_controller, &PoliciesController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &PoliciesController::triedChanged, this, [this] {
        if (!m_controller->shelf() || !m_controller->tried())
            return;
        m_change->showTried(*m_controller->shelf(), *m_controller->tried());
        const bool isSound = m_controller->tried()->checked.isSound();
        m_context.shell.say(isSound ? tr("The cases hold. Ctrl+S proposes the new version.")
                                    : tr("The change is refused; the reasons stand beside it."),
                            isSound ? Tone::Good : Tone::Danger);
    });
    connect(m_controller, &PoliciesController::proposed, this, [this](const QByteArray& identity) {
        m_pages->setCurrentIndex(kTabsPage);
        m_shown = identity;
        m_context.shell.say(tr("Proposed as version %1. A second person must adopt it.")
                                .arg(shortVersion(identity)),
                            Tone::Good);
    });
    connect(m_controller, &PoliciesController::adopted, this, [this](const PolicyEffect& effect) {
        m_context.shell.say(tr("Adopted: the office calculates with it from now on; %1 cases "
                               "change.")
                                .arg(effect.changed.size()),
                            Tone::Good);
    });
    connect(m_controller, &PoliciesController::rejected, this, [this] {
        m_reason->clear();
        m_context.shell.say(tr("Given back; the reason stands in the versions."), Tone::Info);
    });
    connect(m_controller, &PoliciesController::confirmed, this, [this](PolicyDesk::Confirmed how) {
        m_context.shell.say(how == PolicyDesk::Confirmed::Twice
                                ? tr("Two persons agree: the value holds from now on.")
                                : tr("Entered. Now a second person must confirm it."),
                            Tone::Good);
        m_parameters->closeForm();
        m_parameters->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_controller, &PoliciesController::saved, this, [this](const QString& path) {
        m_context.shell.say(tr("Saved: %1").arg(path), Tone::Good);
    });
    connect(m_controller, &PoliciesController::casesRan, this,
            [this](const QByteArray& identity, const std::vector<dmn::TckOutcome>& outcomes) {
                if (identity != m_shown)
                    return;
                m_casesOf = identity;
                m_casesText->setText(casesSummary(outcomes));
                m_casesModel->setRows(caseRows(outcomes));
            });
    connect(m_controller, &PoliciesController::linted, this,
            [this](const QByteArray& identity, const CheckedPackage& checked) {
                if (identity != m_shown)
                    return;
                std::vector<dmn::LintFinding> findings = checked.warnings;
                for (const PackageFault& fault : checked.faults)
                    if (fault.lint)
                        findings.push_back(*fault.lint);
                m_tables->showFindings(findings);
            });
    connect(m_controller, &PoliciesController::effectKnown, this,
            [this](const QByteArray& identity, const PolicyEffect& effect) {
                const ShelfVersion* version = chosen();
                if (!version || identity != m_shown)
                    return;
                const ShelfVersion* present = m_controller->shelf()->current(version->row.policy);
                QString html;
                if (present && version->package)
                    html = changesHtml(*present->package, *version->package);
                m_effect->setHtml(html + effectHtml(effect));
            });
}

QWidget* PoliciesScreen::firstFocus() {
    return m_list;
}

void PoliciesScreen::activated() {
    m_controller->load();
}

void PoliciesScreen::storeChanged() {
    m_controller->load();
}

void PoliciesScreen::open(const QVariant& what) {
    const QVariantMap map = what.toMap();
    m_wanted = map.value(QStringLiteral("policy")).toString();
    if (map.value(QStringLiteral("open")).toBool())
        showOpenValues(true);
    if (m_controller->shelf())
        showShelf();
}

const ShelfVersion* PoliciesScreen::chosen() const {
    return m_controller->shelf() ? m_controller->shelf()->version(m_shown) : nullptr;
}

void PoliciesScreen::showShelf() {
    const auto& shelf = m_controller->shelf();
    if (!shelf)
        return;
    m_listModel->setRows(shelfRows(*shelf, m_filter->text()));
    m_openModel->setRows(openRows(*shelf));
    showPending();
    if (!m_wanted.isEmpty()) {
        if (const ShelfVersion* wanted = shelf->current(m_wanted))
            choose(wanted->row.identity);
        m_wanted.clear();
        if (!m_wantedParameter.isEmpty()) {
            m_tabs->setCurrentIndex(Parameters);
            m_parameters->choose(m_wantedParameter);
            m_wantedParameter.clear();
        }
        return;
    }
    if (m_listModel->rowOf(m_shown) < 0 && m_listModel->rowCount() > 0)
        choose(m_listModel->keyAt(0));
    else
        choose(m_shown);
    if (const ShelfVersion* version = chosen())
        showVersion(*version);
}

void PoliciesScreen::showPending() {
    QStringList lines;
    for (const ShelfVersion& version : m_controller->shelf()->versions)
        if (version.state == ShelfVersion::State::Proposed)
            lines.append(tr("Waits for a second person: %1, version %2, proposed by %3 (%4)")
                             .arg(version.row.title, shortVersion(version.row.identity),
                                  version.importedBy, version.row.note));
    m_pending->setText(lines.join(u'\n'));
    m_pending->setToolTip(m_pending->text());
    m_pending->setVisible(!lines.isEmpty());
}

void PoliciesScreen::choose(const QByteArray& identity) {
    const int row = m_listModel->rowOf(identity);
    if (row >= 0 && m_list->currentRow() != row) {
        m_list->selectRow(row);
        m_list->scrollTo(m_listModel->index(row, 0));
    }
}

void PoliciesScreen::showChosen() {
    const int row = m_list->selectionModel()->currentIndex().row();
    if (!m_controller->shelf())
        return;
    const ShelfVersion* version = m_controller->shelf()->version(m_listModel->keyAt(row));
    if (version == nullptr || version->row.identity == m_shown)
        return;
    if (m_pages->currentIndex() == kOpenPage)
        m_pages->setCurrentIndex(kTabsPage);
    showVersion(*version);
    if (version->state == ShelfVersion::State::Proposed)
        m_tabs->setCurrentIndex(Effect);
    else if (m_tabs->currentIndex() == Effect)
        m_tabs->setCurrentIndex(Parameters);
}

void PoliciesScreen::showVersion(const ShelfVersion& version) {
    m_shown = version.row.identity;
    const bool isProposed = version.state == ShelfVersion::State::Proposed;
    m_title->setText(version.package
                         ? QStringLiteral("%1  %2").arg(packageTitle(*version.package),
                                                        shelfStateText(version.state))
                         : tr("%1: its files have not come yet").arg(version.row.title));
    m_decision->setVisible(isProposed && m_context.office.who.may(Right::ConfirmValues));
    m_parameters->showVersion(*m_controller->shelf(), version);
    m_tables->showPackage(version.package);
    m_documents->setHtml(version.package ? documentsHtml(*version.package) : QString());
    m_versionsModel->setRows(versionRows(*m_controller->shelf(), version.row.policy));
    showTabContent();
}

/// What costs more than a reading is asked for when its tab is looked at.
void PoliciesScreen::showTabContent() {
    const ShelfVersion* version = chosen();
    if (version == nullptr || !version->package)
        return;
    switch (m_tabs->currentIndex()) {
    case Tables:
        m_controller->lint(m_shown);
        break;
    case Cases:
        if (m_casesOf == m_shown)
            break;
        m_casesModel->setRows({});
        m_casesText->setText(tr("The cases are running."));
        m_controller->runCases(m_shown);
        break;
    case Effect:
        if (version->state == ShelfVersion::State::Proposed)
            m_controller->askEffect(m_shown);
        else
            m_effect->setHtml(
                QStringLiteral("<p>%1</p>")
                    .arg(tr("This is no proposal. Press F8 on a value or a cell to change it.")));
        break;
    default:
        break;
    }
}

void PoliciesScreen::showOpenValues(bool shown) {
    m_pages->setCurrentIndex(shown ? kOpenPage : kTabsPage);
    m_title->setText(shown ? tr("Values that this office must enter or confirm") : QString());
    if (!shown) {
        if (const ShelfVersion* version = chosen())
            showVersion(*version);
        return;
    }
    if (m_open->currentRow() < 0 && m_openModel->rowCount() > 0)
        m_open->selectRow(0);
    m_open->setFocus(Qt::OtherFocusReason);
}

void PoliciesScreen::beginChange() {
    const ShelfVersion* version = chosen();
    if (version == nullptr || !version->package)
        return;
    if (version->state != ShelfVersion::State::Current) {
        m_context.shell.say(tr("Only the version in force is changed."), Tone::Info);
        return;
    }
    m_controller->forgetTried();
    if (m_tabs->currentIndex() == Tables) {
        const TablesTab::Chosen cell = m_tables->chosen();
        if (cell.table == nullptr) {
            m_context.shell.say(tr("Choose a cell of a condition or a result first."), Tone::Info);
            return;
        }
        m_pages->setCurrentIndex(kChangePage);
        m_change->beginCell(*version->package, cell);
        return;
    }
    m_tabs->setCurrentIndex(Parameters);
    const ParametersTab::Chosen value = m_parameters->chosen();
    if (value.parameter == nullptr) {
        m_context.shell.say(tr("This policy has no value to change."), Tone::Info);
        return;
    }
    m_pages->setCurrentIndex(kChangePage);
    m_change->beginParameter(*version->package, value);
}

void PoliciesScreen::beginConfirm() {
    m_pages->setCurrentIndex(kTabsPage);
    m_tabs->setCurrentIndex(Parameters);
    m_parameters->openForm();
}

void PoliciesScreen::tryOrAdopt() {
    if (m_pages->currentIndex() != kChangePage || m_change->isFile())
        return;
    const auto change = m_change->change();
    if (!change)
        return;
    m_change->showBusy();
    m_controller->tryChange(m_change->policy(), *change, m_change->reference(), m_change->scan());
}

void PoliciesScreen::propose() {
    m_controller->propose();
}

void PoliciesScreen::giveBack() {
    const ShelfVersion* version = chosen();
    if (version == nullptr || version->state != ShelfVersion::State::Proposed)
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        m_context.shell.say(tr("Write the reason first."), Tone::Warning);
        m_tabs->setCurrentIndex(Effect);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_controller->reject(version->row.identity, m_reason->text());
}

void PoliciesScreen::importFile() {
    m_context.ask.fileToOpen(this,
                             {tr("Choose a policy package"), {}, tr("Policy packages (*.zip)")},
                             [this](const QString& path) {
                                 m_pages->setCurrentIndex(kChangePage);
                                 m_change->beginFile(path);
                                 m_controller->tryFile(path);
                             });
}

void PoliciesScreen::exportFile() {
    const ShelfVersion* version = chosen();
    if (version == nullptr)
        return;
    const QString name =
        QStringLiteral("%1-%2.zip").arg(version->row.policy, shortVersion(version->row.identity));
    m_context.ask.fileToSave(this, {tr("Save the package"), name, tr("Policy packages (*.zip)")},
                             [this, identity = version->row.identity](const QString& path) {
                                 m_controller->exportPackage(identity, path);
                             });
}

void PoliciesScreen::attachScan() {
    if (m_pages->currentIndex() != kChangePage)
        return;
    m_context.ask.fileToOpen(
        this, {tr("Choose the scan of the notice"), {}, tr("Scans (*.pdf *.jpg *.jpeg *.png)")},
        [this](const QString& path) { m_change->setScan(path); });
}

void PoliciesScreen::printOpen() {
    const auto& shelf = m_controller->shelf();
    if (!shelf)
        return;
    OpenValuesList list{shelf->officeName, shelf->today, {}};
    for (const ShownRow& row : m_openModel->rows())
        list.rows.push_back({row.cells.value(0), row.cells.value(1), row.cells.value(2),
                             row.cells.value(3), row.cells.value(4), row.cells.value(5),
                             row.cells.value(6)});
    const QByteArray pdf = openValuesPaper(list);
    const PaperJob job{tr("Values to confirm %1").arg(shelf->today.toString(Qt::ISODate)),
                       tr("Values to confirm"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       {}};
    const auto printed = m_printer.print(job, shelf->today);
    if (!printed)
        m_context.shell.sayError(printed.error());
    else
        m_context.shell.say(printed->wasPrinted ? tr("%1 printed.").arg(job.title)
                                                : tr("%1 saved: %2").arg(job.title, printed->path),
                            Tone::Good);
}

void PoliciesScreen::goBack() {
    if (m_pages->currentIndex() == kTabsPage) {
        if (m_parameters->isFormOpen())
            m_parameters->closeForm();
        else
            m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_controller->forgetTried();
    showOpenValues(false);
    if (QWidget* next = m_tabs->currentWidget()->focusProxy())
        next->setFocus(Qt::OtherFocusReason);
}

ScreenEntry policiesScreen(PaperPrinter& printer) {
    return {QStringLiteral("policies"), PoliciesScreen::tr("Policies"), Right::WorkOnCases,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new PoliciesScreen(context, printer, parent);
            }};
}

} // namespace chuangkou
