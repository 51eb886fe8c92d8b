// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exchange_words.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/sync/backup.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

Answer exportAnswer(const ExportReport& report) {
    Answer answer;
    answer.fact("path", CliText::tr("File"), report.path);
    answer.fact("events", CliText::tr("Events"), qint64{report.events});
    answer.fact("blobs", CliText::tr("Attachments"), report.blobs);
    answer.fact("recipients", CliText::tr("For computers"), report.recipients);
    answer.set("is_read_from_medium", report.isReadFromMedium);
    answer.say(mediumAdvice(report.isReadFromMedium));
    return answer;
}

Reply exportBundle(Call& call) {
    const QString out =
        call.arguments().has("out") ? call.arguments().text("out") : QStringLiteral(".");
    const auto report = ExportDesk(call.store(), call.session()).exportFull(out);
    if (!report)
        return fail(report.error());
    return exportAnswer(*report);
}

Reply importFile(Call& call) {
    const auto report =
        ImportDesk(call.store(), call.session()).importFile(call.arguments().operand(0));
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.merge(importJson(*report));
    sayImport(answer, *report);
    return answer;
}

Reply backUp(Call& call) {
    const auto report = backup(call.store(), call.session(), call.arguments().text("to"));
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.fact("folder", CliText::tr("Backup"), report->folder);
    answer.fact("events", CliText::tr("Events"), qint64{report->events});
    answer.fact("blobs", CliText::tr("Attachments"), report->blobs);
    answer.set("is_read_from_medium", report->isReadFromMedium);
    answer.set("removed", report->removed ? QJsonValue(*report->removed) : QJsonValue());
    if (!report->removed)
        answer.say(CliText::tr("An older backup could not be removed."));
    else if (*report->removed > 0)
        answer.say(CliText::tr("Older backups removed: %1").arg(*report->removed));
    answer.say(mediumAdvice(report->isReadFromMedium));
    return answer;
}

QString lossText(const RestorePreview& preview) {
    if (preview.lost == 0)
        return CliText::tr("nothing");
    return preview.isLostAtLeast ? CliText::tr("at least %1 events").arg(preview.lost)
                                 : CliText::tr("%1 events").arg(preview.lost);
}

Answer previewAnswer(const RestorePreview& preview) {
    Answer answer;
    answer.fact("machine", CliText::tr("Computer"), preview.machine);
    answer.fact("taken_at", CliText::tr("Taken"), timeCell(preview.takenAt));
    answer.fact("events", CliText::tr("Events"), qint64{preview.events});
    answer.fact("lost", CliText::tr("What would be lost"),
                {qint64{preview.lost}, lossText(preview)});
    answer.set("is_same_host", preview.isSameHost);
    if (!preview.isSameHost)
        answer.say(CliText::tr("It is another computer's: what is restored can only be read here, "
                               "until this computer joins anew."));
    return answer;
}

Result<RestoreReport> restoreNow(Call& call, const Arguments& arguments, Asked& secret) {
    const QString backupFolder = arguments.operand(0);
    const QString store = arguments.operand(1);
    const QString text = std::get<QString>(secret);
    if (!arguments.has("recovery-code"))
        return restore(store, call.context(), backupFolder, call.options().user, text);
    const auto code = RecoveryCode::parse(text);
    if (!code)
        return fail(code.error());
    return restoreWithRecovery(store, call.context(), backupFolder, *code);
}

Reply restoreBackup(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto preview = previewRestore(call.context(), arguments.operand(0));
    if (!preview)
        return fail(preview.error());
    Answer answer = previewAnswer(*preview);
    if (arguments.operands().size() < 2) {
        answer.say(CliText::tr("Nothing was restored: name the folder STORE to do it."));
        return answer;
    }
    Asked secret =
        arguments.has("recovery-code")
            ? call.passwords().recoveryCode(CliText::tr("Recovery code"))
            : call.passwords().current(CliText::tr("Password of %1").arg(call.options().user));
    if (const auto* problem = std::get_if<Reply>(&secret))
        return *problem;
    const auto report = restoreNow(call, arguments, secret);
    if (!report)
        return fail(report.error());
    answer.fact("store", CliText::tr("Store"), QFileInfo(arguments.operand(1)).absoluteFilePath());
    answer.set("restored_events", qint64{report->events});
    answer.set("restored_blobs", report->blobs);
    answer.set("missing_blobs", report->missingBlobs);
    answer.set("damaged_blobs", report->damagedBlobs);
    answer.say(CliText::tr("Restored: %1 events, %2 attachments; %3 attachments are missing.")
                   .arg(report->events)
                   .arg(report->blobs)
                   .arg(report->missingBlobs));
    if (report->damagedBlobs > 0)
        answer.say(CliText::tr("%1 attachments of the backup are damaged and were left out.")
                       .arg(report->damagedBlobs));
    return answer;
}

} // namespace

std::vector<Verb> exchangeVerbs() {
    return {
        {"export",
         QT_TRANSLATE_NOOP("CliText", "write everything for the office's other computers"),
         {},
         {{"out", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "file or folder; without it the present folder")}},
         exportBundle},
        {"import-bundle",
         QT_TRANSLATE_NOOP("CliText", "bring in what another computer exported"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its file")}},
         {},
         importFile},
        {"backup",
         QT_TRANSLATE_NOOP("CliText", "write a backup"),
         {},
         {{"to", Takes::Text, "FOLDER",
           QT_TRANSLATE_NOOP("CliText", "where; without it backups/ of the store")}},
         backUp},
        {"restore",
         QT_TRANSLATE_NOOP("CliText", "show what a backup holds, or bring it into a new folder"),
         {{"BACKUP", QT_TRANSLATE_NOOP("CliText", "folder of the backup")},
          {"STORE", QT_TRANSLATE_NOOP("CliText", "folder to be made; without it a preview only"),
           Count::Optional}},
         {{"recovery-code", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "open it with the recovery code (CHUANGKOU_RECOVERY_CODE, "
                                        "else asked) in place of a log-in")}},
         restoreBackup,
         Needs::Nothing},
    };
}

} // namespace chuangkou::cli
