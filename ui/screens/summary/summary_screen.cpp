// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/summary/summary_screen.h"

#include "core/report/summary_blocks.h"
#include "ui/printing/pdf_pages.h"
#include "ui/printing/summary_paper.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

namespace chuangkou {

namespace {

QString rowName(const SummaryBlock::Row& row) {
    return row.name.isEmpty() ? summaryWord(row.key) : row.name;
}

/// "queue/3号窗口/done" in words.
QString figureText(const QString& path) {
    QStringList words;
    for (const QString& part : path.split(u'/'))
        words.append(summaryWord(part));
    return words.join(QStringLiteral(" · "));
}

} // namespace

SummaryScreen::SummaryScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new SummaryController(context.store, this)), m_date(new QDateEdit),
      m_hall(new QComboBox), m_version(new QLabel), m_tabs(new QTabWidget), m_facts(new QLabel),
      m_drillTitle(new QLabel), m_drillPages(new QStackedWidget),
      m_tickets(new RowsModel(ticketHeaders(), this)), m_cases(new RowsModel(caseHeaders(), this)),
      m_issuedModel(new RowsModel({tr("Version"), tr("Issued"), tr("By"), tr("Changes")}, this)),
      m_differences(new QLabel), m_differencesArea(new QScrollArea) {
    makeActions();
    makeBlocks();
    layOut();
    connectParts();
}

void SummaryScreen::activated() {
    if (m_controller->day() == nullptr)
        m_controller->show(m_controller->date(), chosenHall());
    else
        m_controller->loadAgain();
}

void SummaryScreen::storeChanged() {
    m_controller->loadAgain();
}

QWidget* SummaryScreen::firstFocus() {
    return m_blocks.front().table;
}

HallId SummaryScreen::chosenHall() const {
    const auto id = HallId::fromText(m_hall->currentData().toString());
    return id ? *id : HallId();
}

void SummaryScreen::goToDay(QDate date) {
    m_date->setDate(date);
}

void SummaryScreen::showState() {
    const SummaryState& state = m_controller->state();
    const SummaryDay* day = m_controller->day();
    m_issue->setEnabled(day != nullptr && m_context.office.who.may(Right::IssueSummary));
    m_pdf->setEnabled(day != nullptr);
    m_xlsx->setEnabled(day != nullptr);
    if (day != nullptr)
        showDay(*day);
    else if (const auto* failed = std::get_if<SummaryFailed>(&state))
        m_context.shell.sayError(failed->error);
    else
        m_facts->setText(tr("The day is being added up."));
}

void SummaryScreen::showDay(const SummaryDay& day) {
    for (const Block& block : m_blocks)
        showBlock(block, day);
    m_facts->setText(factsText(day));
    showIssued(day);
}

void SummaryScreen::showBlock(const Block& block, const SummaryDay& day) {
    for (const SummaryBlock& each : summaryBlocks(day.summary)) {
        if (each.key != block.key)
            continue;
        std::vector<ShownRow> rows;
        for (const SummaryBlock::Row& row : each.rows)
            rows.push_back({QByteArray::number(static_cast<qulonglong>(rows.size())),
                            QStringList(rowName(row)) + row.cells, Tone::Neutral, false});
        rows.push_back({QByteArrayLiteral("total"),
                        QStringList(rowName(each.footer)) + each.footer.cells, Tone::Info, false});
        const QModelIndex before = block.table->currentIndex();
        block.model->setRows(std::move(rows));
        if (!before.isValid())
            block.table->setCurrentIndex(block.model->index(block.model->rowCount() - 1, 1));
    }
}

QString SummaryScreen::factsText(const SummaryDay& day) const {
    const Summary& summary = day.summary;
    QStringList lines;
    const Reconciliation& sum = summary.reconciliation;
    lines.append(sum.isOk ? tr("It reconciles: %1 tickets given out, %2 accounted for.")
                                .arg(sum.issued)
                                .arg(sum.accounted)
                          : tr("It does not reconcile: %1 tickets given out, %2 accounted for.")
                                .arg(sum.issued)
                                .arg(sum.accounted));
    if (!sum.missing.isEmpty())
        lines.append(tr("Visits not here: %1").arg(sum.missing.join(QStringLiteral(" "))));
    if (!sum.isDayClosed)
        lines.append(tr("The day is not closed yet."));
    QStringList kinds;
    for (const auto& [kind, count] : summary.doubtful)
        kinds.append(tr("%1 %2").arg(summaryWord(kind)).arg(count));
    lines.append(summary.doubtfulRows == 0
                     ? tr("No doubtful times.")
                     : tr("Doubtful times: %1, counted and kept out of the averages (%2)")
                           .arg(summary.doubtfulRows)
                           .arg(kinds.join(tr(", ", "between kinds"))));
    lines.append(completenessWords(summary.completeness));
    return lines.join(u'\n');
}

QString SummaryScreen::versionText(int version) const {
    return version <= 1 ? tr("Version %1").arg(version)
                        : tr("Version %1, correction %2").arg(version).arg(version - 1);
}

void SummaryScreen::showIssued(const SummaryDay& day) {
    std::vector<ShownRow> rows;
    for (const IssuedSummary& each : day.issued) {
        const auto name = day.names.find(each.by);
        rows.push_back({each.event.toHex(),
                        {versionText(each.version), shownTime(each.at),
                         name == day.names.end() ? QString() : name->second,
                         each.version <= 1 ? QString()
                                           : tr("%n figure(s)", nullptr,
                                                static_cast<int>(each.differences.size()))},
                        Tone::Neutral,
                        false});
    }
    const int before = m_issuedModel->rowCount();
    m_issuedModel->setRows(std::move(rows));
    m_reprint->setEnabled(!day.issued.empty());
    const bool hasNew = before < m_issuedModel->rowCount();
    if ((m_issued->currentRow() < 0 || hasNew) && !day.issued.empty())
        m_issued->selectRow(static_cast<int>(day.issued.size()) - 1);
    m_version->setText(day.issued.empty() ? tr("Draft: not issued yet")
                                          : versionText(day.issued.back().version));
    m_issue->setText(day.issued.empty() ? tr("Print and issue")
                                        : tr("Issue correction %1").arg(day.issued.back().version));
    showDifferences();
}

const IssuedSummary* SummaryScreen::chosenIssue() const {
    const SummaryDay* day = m_controller->day();
    const QByteArray key = m_issuedModel->keyAt(m_issued->currentRow());
    if (day != nullptr)
        for (const IssuedSummary& each : day->issued)
            if (each.event.toHex() == key)
                return &each;
    return nullptr;
}

void SummaryScreen::showDifferences() {
    const IssuedSummary* chosen = chosenIssue();
    QStringList lines;
    if (chosen != nullptr)
        for (const FigureChange& change : chosen->differences)
            lines.append(tr("%1: %2 → %3")
                             .arg(figureText(change.figure),
                                  change.was.isEmpty() ? noFigure() : change.was,
                                  change.is.isEmpty() ? noFigure() : change.is));
    m_differences->setText(lines.join(u'\n'));
    m_differencesArea->setVisible(!lines.isEmpty());
}

QString SummaryScreen::titleOf(const SummaryCell& cell) const {
    QString line = cell.name;
    if (cell.isTotal)
        line = summaryWord(QStringLiteral("total"));
    else if (cell.kind == LineKind::NotCalled)
        line = summaryWord(QStringLiteral("not_called"));
    else if (cell.kind == LineKind::OtherChannels)
        line = summaryWord(QStringLiteral("other_channels"));
    return tr("%1, %2").arg(line, summaryWord(cell.column));
}

void SummaryScreen::showDrillDown(const DrillDown& down) {
    if (!down.hasRows) {
        m_context.shell.say(tr("Of %1 only the count is kept; there are no rows behind it.")
                                .arg(summaryWord(down.cell.column)),
                            Tone::Info);
        return;
    }
    m_drillTitle->setText(
        tr("%1: %n row(s)", nullptr, static_cast<int>(down.rows.size())).arg(titleOf(down.cell)));
    (down.isOfCases ? m_cases : m_tickets)->setRows(down.rows);
    m_drillPages->setCurrentIndex(down.isOfCases ? 1 : 0);
    m_drillPages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SummaryScreen::print(const IssuedSummary& issued, const QByteArray& pdf, int copy) {
    QString name =
        tr("Daily summary %1 version %2").arg(issued.date.toString(Qt::ISODate), issued.label());
    if (copy > 0)
        name = tr("%1 reprint %2").arg(name).arg(copy);
    const PaperJob job{name, tr("Daily summary"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       copy > 0 ? reprintMark(copy) : QString()};
    const auto printed = m_printer.print(job, officeDate(m_context.store.clock().nowMs()));
    if (!printed) {
        m_context.shell.sayError(printed.error());
        return;
    }
    const QString what = copy > 0 ? tr("%1, reprint %2").arg(versionText(issued.version)).arg(copy)
                                  : versionText(issued.version);
    m_context.shell.say(printed->wasPrinted ? tr("%1 printed.").arg(what)
                                            : tr("%1 saved: %2").arg(what, printed->path),
                        Tone::Good);
}

void SummaryScreen::exportDraft(const QString& ending) {
    const bool isPdf = ending == QLatin1String("pdf");
    m_context.ask.fileToSave(
        this,
        {isPdf ? tr("Save the draft as PDF") : tr("Save the draft as a table"),
         tr("Daily summary %1 draft.%2").arg(m_controller->date().toString(Qt::ISODate), ending),
         isPdf ? tr("PDF (*.pdf)") : tr("Tables (*.xlsx)")},
        [this, isPdf](const QString& path) {
            if (isPdf)
                m_controller->draftPdf(path);
            else
                m_controller->draftXlsx(path);
        });
}

} // namespace chuangkou
