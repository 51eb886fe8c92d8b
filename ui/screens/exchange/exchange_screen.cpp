// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/exchange/exchange_screen.h"

#include "ui/support/error_text.h"
#include "ui/support/exchange_text.h"
#include "ui/support/removable_media.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>

namespace chuangkou {

namespace {

/// A rich text of lines, each with a name and a value.
QString factLines(const std::vector<std::pair<QString, QString>>& facts) {
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">");
    for (const auto& [name, value] : facts)
        if (!value.isEmpty())
            html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

ExchangeScreen::ExchangeScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new ExchangeController(context.store, this)),
      m_target(new QComboBox), m_everything(new QCheckBox), m_progress(new QProgressBar),
      m_peersModel(new RowsModel(
          {tr("Computer"), tr("Last heard"), tr("Lacks"), tr("Has more"), tr("Remark")}, this)),
      m_pendingModel(new RowsModel({tr("File"), tr("What it waits for")}, this)) {
    makeActions();
    layOut();
    connectParts();
    showNow();
    showState();
}

void ExchangeScreen::activated() {
    m_controller->load();
}

void ExchangeScreen::storeChanged() {
    m_controller->load();
}

QWidget* ExchangeScreen::firstFocus() {
    return m_target;
}

ExportTarget ExchangeScreen::target() const {
    ExportTarget target;
    if (m_everything->isChecked())
        target.extent = ExportTarget::Extent::Everything;
    if (const int number = m_target->currentData().toInt(); number > 0)
        target.machineNumber = number;
    return target;
}

/// With one stick plugged in there is nothing to be asked.
void ExchangeScreen::writeToStick() {
    const auto media = removableMedia();
    if (media.size() == 1) {
        m_controller->write(media.front().folder, target());
        return;
    }
    const QString begin = media.empty() ? QDir::homePath() : QStringLiteral("/media");
    m_context.ask.folder(this, {tr("Write to which stick or folder?"), begin, {}},
                         [this](const QString& folder) { m_controller->write(folder, target()); });
}

void ExchangeScreen::chooseFile() {
    const auto media = removableMedia();
    const QString begin = media.empty() ? QDir::homePath() : media.front().folder;
    m_context.ask.fileToOpen(this,
                             {tr("Which computer's file?"), begin, tr("Exchange files (*.ckb)")},
                             [this](const QString& path) { m_controller->look(path); });
}

void ExchangeScreen::chooseFolder() {
    m_context.ask.folder(this,
                         {tr("Which folder do all computers see?"), m_controller->now().folder, {}},
                         [this](const QString& folder) { m_controller->watch(folder); });
}

void ExchangeScreen::stopWatching() {
    m_controller->watch(QString());
}

const PeerLine* ExchangeScreen::chosenPeer() const {
    const QByteArray key = m_peersModel->keyAt(m_peers->currentRow());
    for (const PeerLine& line : m_controller->now().peers)
        if (line.peer.device == key)
            return &line;
    return nullptr;
}

void ExchangeScreen::changeAwaited() {
    const PeerLine* line = chosenPeer();
    if (line == nullptr)
        m_context.shell.say(tr("Choose a computer in the list first."), Tone::Warning);
    else if (line->peer.isSetAside)
        m_controller->takeIn(line->peer.machineNumber);
    else
        m_controller->setAside(line->peer.machineNumber);
}

void ExchangeScreen::showActions() {
    const bool isBusy = m_controller->isBusy();
    const auto* looked = std::get_if<ExchangeLooked>(&m_controller->state());
    const bool canWrite = m_context.actions.readOnlyReason().isEmpty();
    const PeerLine* line = chosenPeer();
    m_write->setEnabled(!isBusy);
    m_choose->setEnabled(!isBusy && canWrite);
    m_import->setEnabled(looked != nullptr && canWrite);
    m_forget->setEnabled(looked != nullptr || m_controller->isImporting() ||
                         m_controller->isWaiting());
    m_forget->setText(m_controller->isWaiting()     ? tr("Do not wait")
                      : m_controller->isImporting() ? tr("Stop the import")
                                                    : tr("Do not import"));
    m_aside->setEnabled(canWrite && line != nullptr && (line->isSilent || line->peer.isSetAside) &&
                        m_context.office.who.may(Right::Override));
    m_aside->setText(line != nullptr && line->peer.isSetAside ? tr("Wait for it again")
                                                              : tr("Set aside"));
    m_stop->setEnabled(canWrite && !m_controller->now().folder.isEmpty());
}

void ExchangeScreen::showTargets() {
    const QVariant before = m_target->currentData();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    m_target->addItem(tr("All computers"), 0);
    for (const PeerLine& line : m_controller->now().peers)
        m_target->addItem(line.peer.name, line.peer.machineNumber);
    m_target->setCurrentIndex(std::max(0, m_target->findData(before)));
}

void ExchangeScreen::showPeers() {
    std::vector<ShownRow> rows;
    QStringList clocks;
    for (const PeerLine& line : m_controller->now().peers) {
        const auto& news = line.peer.news;
        const QString clock = clockText(line.peer.name, line.peer.clockAheadMs());
        if (!clock.isEmpty())
            clocks.append(clock);
        const QString remark = line.peer.isSetAside      ? tr("Not waited for")
                               : !news                   ? tr("Never heard from")
                               : line.isSilent           ? tr("Silent for over 14 days")
                               : line.distance.isInDoubt ? tr("Gets everything again")
                                                         : QString();
        const Tone tone = !clock.isEmpty() || line.isSilent ? Tone::Warning : Tone::Neutral;
        rows.push_back(
            {line.peer.device,
             {line.peer.name, news ? shownDateTime(news->heardAt) : QString(),
              QString::number(line.distance.lacks), QString::number(line.distance.ahead), remark},
             tone,
             line.peer.isSetAside});
    }
    m_peersModel->setRows(std::move(rows));
    m_clocks->setText(clocks.join(QLatin1Char('\n')));
    m_clocks->setVisible(!clocks.isEmpty());
}

void ExchangeScreen::showNow() {
    const ExchangeNow& now = m_controller->now();
    m_unexported->setText(now.unexported == 0
                              ? tr("Everything of this computer stands in a file already.")
                              : tr("%n record(s) of this computer are in no file yet.", nullptr,
                                   static_cast<int>(now.unexported)));
    m_elsewhere->setText(tr("Contents not on this computer: %n", nullptr, now.contentsElsewhere));
    m_elsewhere->setVisible(now.contentsElsewhere > 0);
    showTargets();
    showPeers();
    std::vector<ShownRow> files;
    for (const PendingImport& import : now.pending)
        files.push_back(
            {import.file.toUtf8() + QByteArray::number(import.receivedAt),
             {import.file, pendingText(import)},
             import.state == PendingImport::State::Failed ? Tone::Danger : Tone::Warning,
             false});
    m_pendingModel->setRows(std::move(files));
    m_folder->setText(
        now.folder.isEmpty()
            ? tr("No folder is watched: the files go by stick.")
            : tr("Exchanges by itself through %1").arg(QDir::toNativeSeparators(now.folder)));
    showActions();
}

void ExchangeScreen::showPreview(const BundlePreview& preview) {
    QString html = factLines({
        {tr("From"), preview.sender},
        {tr("Written"), shownDateTime(preview.writtenAt)},
        {tr("Holds"), bundleKindText(preview.kind)},
        {tr("Checksum"), preview.checksum},
        {tr("Size"), sizeText(preview.bytes)},
        {tr("New"), QString::number(preview.fresh)},
        {tr("Known already"), QString::number(preview.known)},
        {tr("In conflict"), QString::number(preview.conflicts)},
        {tr("New records from"), preview.firstAt ? shownDateTime(*preview.firstAt) : QString()},
        {tr("New records to"), preview.lastAt ? shownDateTime(*preview.lastAt) : QString()},
        {tr("New attachments"), QString::number(preview.freshBlobs)},
    });
    if (preview.conflicts > 0)
        html += paragraph(tr("What two computers changed differently is shown side by side "
                             "after the import; nothing is overwritten."));
    if (preview.clockAheadMs != 0)
        html += paragraph(clockText(preview.sender, preview.clockAheadMs));
    if (preview.passedOver > 0)
        html += paragraph(tr("%n record(s) of a revoked computer will not be brought in: the "
                             "office has not accepted them.",
                             nullptr, static_cast<int>(preview.passedOver)));
    for (const BundleGap& gap : preview.gaps)
        html += paragraph(errorText({ErrorCode::BundleGap, gap.toText()}));
    m_read->setText(html);
}

void ExchangeScreen::showProgress() {
    const auto* busy = std::get_if<ExchangeBusy>(&m_controller->state());
    const bool isCounted = busy != nullptr && busy->total > 0;
    m_progress->setRange(0, isCounted ? 1000 : 0);
    m_progress->setValue(isCounted ? static_cast<int>(1000 * busy->done / busy->total) : 0);
    if (isCounted)
        m_read->setText(tr("Being imported: %1 of %2 records.").arg(busy->done).arg(busy->total));
}

void ExchangeScreen::showWritten(const ExportReport& report) {
    const QString advice = report.isReadFromMedium
                               ? tr("The stick may be pulled out.")
                               : tr("Written. Eject the stick before you pull it out.");
    m_written->setText(
        QStringLiteral("<p><b>%1</b></p>").arg(advice.toHtmlEscaped()) +
        factLines({{tr("File"), QFileInfo(report.path).fileName()},
                   {tr("Holds"), bundleKindText(report.kind)},
                   {tr("Records"), QString::number(report.events)},
                   {tr("Attachments"), QString::number(report.blobs)},
                   {tr("In later files"),
                    report.blobsLeft > 0 ? QString::number(report.blobsLeft) : QString()},
                   {tr("Size"), sizeText(report.bytes)},
                   {tr("Checksum"), report.checksum}}));
    m_context.shell.say(advice, Tone::Good);
}

void ExchangeScreen::showImported(const ImportReport& done) {
    const QString text = tr("Imported from %1: %2 new, %3 known already, %4 attachments new.")
                             .arg(done.sender)
                             .arg(done.applied.events)
                             .arg(done.applied.known)
                             .arg(done.applied.blobs);
    QString html = paragraph(text);
    if (done.applied.passedOver > 0)
        html += paragraph(tr("%n record(s) of a revoked computer were not brought in: the "
                             "office has not accepted them.",
                             nullptr, static_cast<int>(done.applied.passedOver)));
    m_read->setText(html);
    m_context.shell.say(text, Tone::Good);
}

void ExchangeScreen::showStopped(const ExchangeStopped& stopped) {
    const QString text =
        stopped.total == 0 ? tr("Stopped before anything came in.")
                           : tr("Stopped: %1 of %2 records are in. The rest comes in with the next "
                                "import or at the next log-in.")
                                 .arg(stopped.done)
                                 .arg(stopped.total);
    m_read->setText(paragraph(text));
    m_context.shell.say(text, Tone::Warning);
}

void ExchangeScreen::showState() {
    const ExchangeState& state = m_controller->state();
    m_progress->setVisible(m_controller->isBusy());
    showProgress();
    m_written->setText({});
    m_read->setText(tr("A file is looked at first; nothing is written before you import it."));
    if (const auto* busy = std::get_if<ExchangeBusy>(&state)) {
        (busy->with == ExchangeBusy::With::Writing ? m_written : m_read)
            ->setText(
                busy->isWaiting
                    ? tr("Another exchange, of the shared folder perhaps, has not ended. This "
                         "one begins by itself when it has; Esc: do not wait.")
                : busy->with == ExchangeBusy::With::Writing
                    ? tr("Being written and read back. Do not pull the stick out yet.")
                    : tr("Being verified."));
    } else if (const auto* report = std::get_if<ExportReport>(&state)) {
        showWritten(*report);
    } else if (const auto* looked = std::get_if<ExchangeLooked>(&state)) {
        showPreview(looked->preview);
    } else if (const auto* done = std::get_if<ImportReport>(&state)) {
        showImported(*done);
    } else if (const auto* stopped = std::get_if<ExchangeStopped>(&state)) {
        showStopped(*stopped);
    } else if (const auto* failed = std::get_if<ExchangeFailed>(&state)) {
        (failed->at == ExchangeFailed::At::Writing ? m_written : m_read)
            ->setText(paragraph(errorText(failed->error)));
        m_context.shell.sayError(failed->error);
    }
    showActions();
}

} // namespace chuangkou
