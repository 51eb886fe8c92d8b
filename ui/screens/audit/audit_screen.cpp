// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/audit/audit_screen.h"

#include "ui/support/audit_lists.h"
#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTabWidget>

namespace chuangkou {

AuditScreen::AuditScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new AuditController(context.store, this)),
      m_mode(new QLabel), m_tabs(new QTabWidget), m_list(new QComboBox), m_about(new QLabel),
      m_from(new QDateEdit), m_to(new QDateEdit),
      m_rows(new RowsModel({tr("Time"), tr("Who"), tr("PC"), tr("Roles"), tr("What")}, this)),
      m_detail(new QLabel), m_state(new QLabel), m_progress(new QProgressBar),
      m_findings(new RowsModel({tr("Finding"), tr("Where")}, this)), m_head(new QLineEdit),
      m_headState(new QLabel), m_seed(new QLineEdit), m_count(new QLineEdit),
      m_sampleFrom(new QDateEdit), m_sampleTo(new QDateEdit), m_sampleState(new QLabel),
      m_sampleRows(new RowsModel({tr("No."), tr("Case"), tr("Service item"), tr("State"),
                                  tr("Taken in"), tr("Amount"), tr("Clerk")},
                                 this)) {
    makeActions();
    layOut();
    connectParts();
}

void AuditScreen::connectParts() {
    connect(m_controller, &AuditController::modeChanged, this, &AuditScreen::showMode);
    connect(m_controller, &AuditController::rowsChanged, this, &AuditScreen::showRows);
    connect(m_controller, &AuditController::verifying, this, &AuditScreen::showVerifying);
    connect(m_controller, &AuditController::verified, this, &AuditScreen::showReport);
    connect(m_controller, &AuditController::headFound, this, &AuditScreen::showHead);
    connect(m_controller, &AuditController::sampleDrawn, this, &AuditScreen::showSample);
    connect(m_controller, &AuditController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &AuditController::exported, this,
            [this](const QString& path, qint64 rows) {
                m_context.shell.say(tr("%1 entries written to %2").arg(rows).arg(path), Tone::Good);
            });
    connect(m_list, &QComboBox::currentIndexChanged, this, &AuditScreen::askRows);
    connect(m_from, &QDateEdit::dateChanged, this, &AuditScreen::askRows);
    connect(m_to, &QDateEdit::dateChanged, this, &AuditScreen::askRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AuditScreen::showChosen);
    connect(m_head, &QLineEdit::returnPressed, m_findHead, &QAction::trigger);
    connect(m_seed, &QLineEdit::returnPressed, this, &AuditScreen::draw);
    connect(m_count, &QLineEdit::returnPressed, this, &AuditScreen::draw);
}

QWidget* AuditScreen::firstFocus() {
    return m_list;
}

void AuditScreen::activated() {
    m_controller->loadMode();
    askRows();
}

void AuditScreen::storeChanged() {
    activated();
}

void AuditScreen::goToTab(int tab, QWidget* focus) {
    m_tabs->setCurrentIndex(tab);
    focus->setFocus(Qt::ShortcutFocusReason);
}

void AuditScreen::showMode() {
    const AuditMode& mode = m_controller->mode();
    QStringList joined;
    for (const Account& account : mode.joined)
        joined.append(
            tr("%1 (%2)", "a person and their roles").arg(account.name, rolesText(account.roles)));
    const QString list = joined.join(tr(", ", "between persons"));
    if (!mode.separation) {
        QString text = tr("The three administrators' roles may be joined: three people are not "
                          "named yet.");
        if (!list.isEmpty())
            text += u' ' + tr("Joined roles: %1.").arg(list);
        m_mode->setText(text);
        setTone(*m_mode, Tone::Warning);
        return;
    }
    QString text = tr("The three administrators are three persons since %1 (%2). What was done "
                      "before was done with joined roles.")
                       .arg(shownDateTime(mode.separation->since),
                            mode.separatedBy.isEmpty() ? tr("found by a PC") : mode.separatedBy);
    if (!list.isEmpty())
        text += u' ' + tr("To be mended under People: %1; of these roles only the first "
                          "administrator's holds.")
                           .arg(list);
    m_mode->setText(text);
    setTone(*m_mode, list.isEmpty() ? Tone::Good : Tone::Danger);
}

void AuditScreen::askRows() {
    const QString name = m_list->currentData().toString();
    for (const AuditListName& list : auditLists())
        if (list.name == name)
            m_about->setText(list.about);
    m_about->setToolTip(m_about->text());
    m_controller->ask({name, m_from->date(), std::max(m_from->date(), m_to->date())});
}

void AuditScreen::showRows() {
    std::vector<ShownRow> rows;
    const QString& list = m_controller->choice().list;
    for (const AuditRow& row : m_controller->rows())
        rows.push_back({row.event,
                        {shownDateTime(row.at), auditWho(row), auditMachine(row), auditRoles(row),
                         auditSentence(list, row)},
                        Tone::Neutral,
                        row.isWithheld});
    m_export->setEnabled(!rows.empty());
    m_rows->setRows(std::move(rows));
    showChosen();
}

void AuditScreen::showChosen() {
    const QByteArray key = m_rows->keyAt(m_table->currentRow());
    for (const AuditRow& row : m_controller->rows()) {
        if (row.event != key)
            continue;
        m_detail->setText(
            tr("%1\nEvent %2, %3\n%4")
                .arg(auditSentence(m_controller->choice().list, row),
                     QString::fromLatin1(row.event.toHex().first(16)), row.kind,
                     QString::fromUtf8(QJsonDocument(row.body).toJson(QJsonDocument::Compact))));
        return;
    }
    m_detail->clear();
}

void AuditScreen::exportList() {
    const AuditChoice& choice = m_controller->choice();
    m_context.ask.fileToSave(
        this,
        {tr("Export the list"),
         tr("audit_%1_%2_%3.xlsx", "file name")
             .arg(choice.list, choice.from.toString(Qt::ISODate), choice.to.toString(Qt::ISODate)),
         tr("Tables (*.xlsx *.csv)")},
        [this](const QString& path) { m_controller->exportTo(path); });
}

void AuditScreen::showVerifying(qint64 done, qint64 total) {
    m_verify->setEnabled(false);
    m_stop->setEnabled(true);
    m_state->setText(tr("Verifying..."));
    setTone(*m_state, Tone::Info);
    m_progress->setRange(0, 100);
    m_progress->setValue(total > 0 ? static_cast<int>(done * 100 / total) : 0);
    m_progress->show();
    if (done == 0)
        m_findings->setRows({});
}

void AuditScreen::showReport() {
    m_verify->setEnabled(true);
    m_stop->setEnabled(false);
    m_progress->hide();
    const auto& report = m_controller->report();
    if (!report) {
        m_state->setText(tr("The verification did not come to its end."));
        setTone(*m_state, Tone::Warning);
        return;
    }
    const auto findings = static_cast<int>(report->findings.size());
    m_state->setText((findings == 0
                          ? tr("Everything holds: %1 events in %2 chains, %3 attachments.")
                          : tr("%1 events in %2 chains, %3 attachments were looked at; there are "
                               "findings."))
                         .arg(report->events)
                         .arg(report->origins)
                         .arg(report->blobs));
    setTone(*m_state, findings == 0 ? Tone::Good : Tone::Danger);
    std::vector<ShownRow> rows;
    for (const VerifyFinding& finding : report->findings)
        rows.push_back({QByteArray::number(static_cast<qulonglong>(rows.size())),
                        {findingSentence(finding), findingPlace(finding)},
                        Tone::Danger,
                        false});
    m_findings->setRows(std::move(rows));
}

void AuditScreen::showHead(const AskedHead& head) {
    m_headState->show();
    if (head.held.empty()) {
        m_headState->setText(tr("Not held: the store is not the one that this paper was printed "
                                "from, or what it held then was changed. The exchange may bring "
                                "it, if another PC printed it."));
        setTone(*m_headState, Tone::Danger);
        return;
    }
    const HeldHead& held = head.held.front();
    m_headState->setText(tr("Held: event %1 of PC %2 %3, of %4. Verify to be sure that what comes "
                            "before it is unchanged too.")
                             .arg(held.seq)
                             .arg(held.machine)
                             .arg(held.machineName, shownDateTime(held.at)));
    setTone(*m_headState, Tone::Good);
}

void AuditScreen::draw() {
    goToTab(2, m_seed);
    m_controller->draw(
        {m_seed->text(), m_count->text().toInt(), m_sampleFrom->date(), m_sampleTo->date()});
}

void AuditScreen::showSample() {
    const CaseSample& sample = *m_controller->sample();
    m_seed->setText(sample.order.seed);
    m_sampleState->setText(
        tr("Seed %1: %2 of %3 cases. The same seed draws the same from the same set (%4).")
            .arg(sample.order.seed)
            .arg(sample.cases.size())
            .arg(sample.setSize)
            .arg(sample.setName));
    std::vector<ShownRow> rows;
    for (const DrawnCase& each : m_controller->drawn())
        rows.push_back(
            {each.row.id.toText().toLatin1(),
             {QString::number(rows.size() + 1),
              each.row.number.isEmpty() ? each.row.id.toText().right(8) : each.row.number,
              each.item, caseStateText(each.row.state), shownDate(each.row.takenDay),
              each.row.amount ? shownMoney(*each.row.amount) : QString(), each.clerk},
             Tone::Neutral,
             false});
    m_sampleRows->setRows(std::move(rows));
}

ScreenEntry auditScreen() {
    return {QStringLiteral("audit"),
            AuditScreen::tr("Audit"),
            Right::ReadAudit,
            [](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new AuditScreen(context, parent);
            },
            Role::Auditor,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)};
}

} // namespace chuangkou
