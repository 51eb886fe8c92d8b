// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exchange_words.h"
#include "app/cli/medium_advice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/claim_tags.h"
#include "core/sync/bundle_preview.h"
#include "core/sync/export_desk.h"
#include "core/sync/folder_exchange.h"
#include "core/sync/peer_desk.h"
#include "ui/support/error_text.h"
#include "ui/support/exchange_text.h"

#include <QThread>

#include <cstdio>

namespace chuangkou::cli {

namespace {

constexpr unsigned long kListEveryMs = 500;

QString kindKey(BundleKind kind) {
    switch (kind) {
    case BundleKind::Full:
        return QStringLiteral("full");
    case BundleKind::Delta:
        return QStringLiteral("delta");
    case BundleKind::Acknowledgement:
        return QStringLiteral("acknowledgement");
    case BundleKind::Backup:
        return QStringLiteral("backup");
    }
    return {};
}

Reply exportBundle(Call& call) {
    const Arguments& arguments = call.arguments();
    if (arguments.has("upward") || arguments.has("downward"))
        return exportToLevel(call);
    if (arguments.has("to") && arguments.has("all"))
        return UsageProblem{CliText::tr("Give either --to N or --all.")};
    const QString out = arguments.has("out") ? arguments.text("out") : QStringLiteral(".");
    const ExportTarget target{arguments.has("full") ? ExportTarget::Extent::Everything
                                                    : ExportTarget::Extent::New,
                              arguments.number("to")};
    const auto report = ExportDesk(call.store(), call.session()).exportBundle(out, target);
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.fact("path", CliText::tr("File"), report->path);
    answer.fact("kind", CliText::tr("Kind"), {kindKey(report->kind), bundleKindText(report->kind)});
    answer.fact("events", CliText::tr("Events"), qint64{report->events});
    answer.fact("blobs", CliText::tr("Attachments"), report->blobs);
    answer.fact("blobs_left", CliText::tr("Attachments in later files"), report->blobsLeft);
    answer.fact("recipients", CliText::tr("For computers"), report->recipients);
    answer.fact("bytes", CliText::tr("Bytes"), report->bytes);
    answer.fact("checksum", CliText::tr("Checksum"), report->checksum);
    answer.set("is_read_from_medium", report->isReadFromMedium);
    answer.say(mediumAdvice(report->isReadFromMedium));
    return answer;
}

Answer previewAnswer(const BundlePreview& preview) {
    Answer answer;
    answer.fact("file", CliText::tr("File"), preview.file);
    answer.fact("sender", CliText::tr("From"), preview.sender);
    answer.fact("written_at", CliText::tr("Written"), timeCell(preview.writtenAt));
    answer.fact("kind", CliText::tr("Kind"), {kindKey(preview.kind), bundleKindText(preview.kind)});
    answer.fact("checksum", CliText::tr("Checksum"), preview.checksum);
    answer.fact("bytes", CliText::tr("Bytes"), preview.bytes);
    answer.fact("new_events", CliText::tr("New events"), qint64{preview.fresh});
    answer.fact("known_events", CliText::tr("Known events"), qint64{preview.known});
    answer.fact("subjects", CliText::tr("Changed things"), qint64{preview.subjects});
    answer.fact("conflicts", CliText::tr("In conflict"), qint64{preview.conflicts});
    answer.fact("new_from", CliText::tr("First new event"),
                preview.firstAt ? timeCell(*preview.firstAt) : emptyCell());
    answer.fact("new_to", CliText::tr("Last new event"),
                preview.lastAt ? timeCell(*preview.lastAt) : emptyCell());
    answer.fact("new_blobs", CliText::tr("New attachments"), preview.freshBlobs);
    answer.fact("blobs_left", CliText::tr("Attachments in later files"), preview.offeredBlobs);
    QJsonArray gaps;
    for (const BundleGap& gap : preview.gaps) {
        gaps.append(gap.toText());
        answer.say(errorText({ErrorCode::BundleGap, gap.toText()}));
    }
    answer.set("gaps", gaps);
    if (preview.clockAheadMs != 0)
        answer.say(clockText(preview.sender, preview.clockAheadMs));
    answer.set("clock_ahead_ms", qint64{preview.clockAheadMs});
    answer.say(CliText::tr("Nothing was imported."));
    return answer;
}

Reply importFile(Call& call) {
    const QString file = call.arguments().operand(0);
    if (call.arguments().has("preview")) {
        const auto preview = previewBundle(call.store(), file);
        return preview ? Reply(previewAnswer(*preview)) : Reply(fail(preview.error()));
    }
    const auto report = ImportDesk(call.store(), call.session()).importFile(file);
    if (!report)
        return fail(report.error());
    // A key for person tags may have come along.
    if (const auto tagged = tagClaims(call.store(), call.session().account); !tagged)
        return fail(tagged.error());
    Answer answer;
    answer.merge(importJson(*report));
    sayImport(answer, *report);
    return answer;
}

Row peerRow(const PeerLine& line) {
    const auto& news = line.peer.news;
    const std::int64_t ahead = line.peer.clockAheadMs();
    return {line.peer.machineNumber,
            line.peer.name,
            news ? timeCell(news->heardAt) : emptyCell(),
            qint64{line.distance.lacks},
            qint64{line.distance.ahead},
            {qint64{ahead}, ahead == 0 ? QString() : clockText(line.peer.name, ahead)},
            yesNo(line.isSilent),
            yesNo(line.peer.isSetAside)};
}

Reply listPeers(Call& call) {
    const auto lines = PeerDesk(call.store(), call.session()).list();
    if (!lines)
        return fail(lines.error());
    const auto pending = ImportDesk(call.store(), call.session()).pending();
    if (!pending)
        return fail(pending.error());
    const auto unexported = call.store().read(
        [&](Sql& sql) -> Result<std::int64_t> { return unexportedEvents(call.store(), sql); });
    if (!unexported)
        return fail(unexported.error());
    std::vector<Row> rows;
    for (const PeerLine& line : *lines)
        rows.push_back(peerRow(line));
    Answer answer;
    answer.list("peers",
                {{"machine_number", CliText::tr("No.")},
                 {"name", CliText::tr("Computer")},
                 {"heard_at", CliText::tr("Last heard")},
                 {"lacks", CliText::tr("Lacks")},
                 {"ahead", CliText::tr("Has more")},
                 {"clock_ahead_ms", CliText::tr("Clock")},
                 {"is_silent", CliText::tr("Silent for 14 days")},
                 {"is_set_aside", CliText::tr("Set aside")}},
                rows);
    std::vector<Row> files;
    for (const PendingImport& import : *pending)
        files.push_back({import.file, pendingText(import), timeCell(import.receivedAt)});
    if (!files.empty())
        answer.list("pending",
                    {{"file", CliText::tr("File")},
                     {"state", CliText::tr("State")},
                     {"received_at", CliText::tr("Received")}},
                    files);
    answer.fact("unexported", CliText::tr("Not exported"), qint64{*unexported});
    return answer;
}

Reply setAside(Call& call) {
    const int number = call.arguments().operand(0).toInt();
    PeerDesk desk(call.store(), call.session());
    const auto done = call.arguments().has("undo") ? desk.takeIn(number) : desk.setAside(number);
    return done ? listPeers(call) : Reply(fail(done.error()));
}

Answer roundAnswer(const FolderRound& round) {
    Answer answer;
    QJsonArray imported;
    for (const ImportReport& report : round.imported) {
        imported.append(importJson(report));
        sayImport(answer, report);
    }
    QJsonArray troubles;
    for (const FolderTrouble& trouble : round.troubles) {
        const QString sentence = errorText(trouble.error);
        troubles.append(QJsonObject{{QStringLiteral("file"), trouble.file},
                                    {QStringLiteral("message"), sentence}});
        answer.say(CliText::tr("%1: %2").arg(trouble.file, sentence));
    }
    if (round.written)
        answer.say(CliText::tr("%1 written: %2 events.")
                       .arg(round.writtenFile)
                       .arg(round.written->events()));
    answer.set("imported", imported);
    answer.set("troubles", troubles);
    answer.set("written", round.written ? QJsonValue(round.writtenFile) : QJsonValue());
    return answer;
}

Reply watch(Call& call) {
    if (!call.session().may(Right::Exchange))
        return fail(ErrorCode::NotAllowed);
    FolderExchange exchange(call.store(), call.arguments().operand(0));
    while (true) {
        const auto round = exchange.round();
        if (!round)
            return fail(round.error());
        const Answer answer = roundAnswer(*round);
        if (call.arguments().has("once"))
            return answer;
        const QByteArray lines = answer.text().toUtf8();
        std::fwrite(lines.constData(), 1, static_cast<std::size_t>(lines.size()), stderr);
        call.store().keepAnchor(Store::AnchorTime::WhenDue);
        QThread::msleep(kListEveryMs);
    }
}

} // namespace

std::vector<Verb> exchangeVerbs() {
    return {
        {"export",
         QT_TRANSLATE_NOOP("CliText", "write what the office's other computers do not have yet"),
         {},
         {{"out", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "file or folder; without it the present folder")},
          {"to", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "what computer N has not acknowledged")},
          {"all", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "what the slowest of all has not acknowledged (default)")},
          {"full", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "everything")},
          {"upward", Takes::Text, "PATH",
           QT_TRANSLATE_NOOP("CliText", "for the office above: what may go up")},
          {"downward", Takes::Text, "PATH",
           QT_TRANSLATE_NOOP("CliText", "for the offices below: policies and notices")}},
         exportBundle},
        {"import-bundle",
         QT_TRANSLATE_NOOP("CliText", "bring in what another computer exported"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its file")}},
         {{"preview", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "only verify it and show what it would bring")}},
         importFile},
        {"peers",
         QT_TRANSLATE_NOOP("CliText", "list the other computers and what they have and lack"),
         {},
         {},
         listPeers},
        {"peers set-aside",
         QT_TRANSLATE_NOOP("CliText", "no longer wait for a computer that is silent for 14 days"),
         {{"N", QT_TRANSLATE_NOOP("CliText", "its number")}},
         {{"undo", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "wait for it again")}},
         setAside},
        {"watch",
         QT_TRANSLATE_NOOP("CliText", "exchange through a shared folder until interrupted"),
         {{"FOLDER", QT_TRANSLATE_NOOP("CliText", "the folder that all computers see")}},
         {{"once", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "look once: read, write, and end")}},
         watch},
    };
}

} // namespace chuangkou::cli
