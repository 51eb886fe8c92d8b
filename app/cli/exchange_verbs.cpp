// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/claim_tags.h"
#include "core/sync/backup.h"
#include "core/sync/enrolment.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// What to do with the medium after a file was written to it (B7).
QString mediumAdvice(bool isReadFromMedium) {
    return isReadFromMedium ? CliText::tr("Written and read back; the medium may be pulled out.")
                            : CliText::tr("Written; eject the medium before it is pulled out.");
}

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

QJsonObject importJson(const ImportReport& report) {
    QJsonArray released;
    for (const ImportReport& one : report.released)
        released.append(importJson(one));
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("sender"), report.sender},
            {QStringLiteral("new_events"), qint64{report.applied.events}},
            {QStringLiteral("known_events"), qint64{report.applied.known}},
            {QStringLiteral("new_blobs"), report.applied.blobs},
            {QStringLiteral("forks"), report.applied.forks},
            {QStringLiteral("released"), released}};
}

void sayImport(Answer& answer, const ImportReport& report) {
    answer.say(CliText::tr("%1 from %2: %3 events new, %4 known, %5 attachments new.")
                   .arg(report.file, report.sender)
                   .arg(report.applied.events)
                   .arg(report.applied.known)
                   .arg(report.applied.blobs));
    if (report.applied.forks > 0)
        answer.say(CliText::tr("%1 events stand beside others of the same number: a computer was "
                               "set back.")
                       .arg(report.applied.forks));
    for (const ImportReport& one : report.released)
        sayImport(answer, one);
}

Reply requestToJoin(Call& call, const QString& folder, const QString& password) {
    const QString file = call.arguments().text("request");
    const auto request = joinRequest(folder, call.context(), password, file);
    if (!request)
        return fail(request.error());
    Answer answer;
    answer.fact("request", CliText::tr("Request"), file);
    answer.set("device", hexOf(request->device));
    answer.fact("fingerprint", CliText::tr("Fingerprint"), request->fingerprint);
    answer.say(CliText::tr("Take the file to the office's own computer; `admit` shows the same "
                           "fingerprint there."));
    return answer;
}

Reply acceptAnswer(Call& call, const QString& folder, const QString& password) {
    const auto admission =
        acceptAdmission(folder, call.context(), password, call.arguments().text("accept"));
    if (!admission)
        return fail(admission.error());
    Answer answer;
    answer.fact("machine_number", CliText::tr("Computer"), admission->machineNumber);
    answer.fact("machine_name", CliText::tr("Name"), admission->machineName);
    answer.fact("office_fingerprint", CliText::tr("Fingerprint of the office"),
                admission->officeFingerprint);
    answer.set("import", importJson(admission->import));
    sayImport(answer, admission->import);
    answer.say(CliText::tr("From now on the accounts of the office open this store; the set-up "
                           "password no longer does."));
    return answer;
}

Reply join(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString folder = arguments.operand(0);
    if (arguments.has("request") == arguments.has("accept"))
        return UsageProblem{CliText::tr("Give either --request F or --accept G.")};
    const QString question = CliText::tr("Set-up password of this computer");
    const bool isFirst = !QFileInfo::exists(Store::databasePath(folder));
    if (isFirst && arguments.has("accept"))
        return fail(ErrorCode::StoreMissing, folder);
    const Asked password =
        isFirst ? call.passwords().first(question) : call.passwords().current(question);
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    return arguments.has("request") ? requestToJoin(call, folder, std::get<QString>(password))
                                    : acceptAnswer(call, folder, std::get<QString>(password));
}

Reply admitMachine(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString request = arguments.operand(0);
    const auto read = readJoinRequest(request);
    if (!read)
        return fail(read.error());
    const QString answerFile =
        arguments.has("out") ? arguments.text("out") : request + QStringLiteral(".answer");
    const int number = arguments.number("number").value_or(0);
    const auto report =
        admit(call.store(), call.session(), request, number, arguments.text("name"), answerFile);
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.fact("fingerprint", CliText::tr("Fingerprint"), read->fingerprint);
    answer.fact("office_fingerprint", CliText::tr("Fingerprint of the office"),
                fingerprintOf(call.store().device().officePublic));
    answer.fact("answer", CliText::tr("Answer"), report->path);
    answer.fact("events", CliText::tr("Events"), qint64{report->events});
    answer.say(CliText::tr("Compare the fingerprint with the other computer, then bring the "
                           "answer there for `join --accept`."));
    answer.say(mediumAdvice(report->isReadFromMedium));
    return answer;
}

Reply exportBundle(Call& call) {
    if (call.arguments().has("upward") || call.arguments().has("downward"))
        return exportToLevel(call);
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
    // A key for person tags may have come along.
    if (const auto tagged = tagClaims(call.store(), call.session().account); !tagged)
        return fail(tagged.error());
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
        {"join",
         QT_TRANSLATE_NOOP("CliText", "make this computer one of an office's"),
         {{"STORE", QT_TRANSLATE_NOOP("CliText", "folder of this computer's store")}},
         {{"request", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "first: write this computer's request into F")},
          {"accept", Takes::Text, "G",
           QT_TRANSLATE_NOOP("CliText", "then: bring in the office's answer G")}},
         join,
         Needs::Nothing},
        {"admit",
         QT_TRANSLATE_NOOP("CliText", "admit a computer, at the office's own one"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its request")}},
         {{"number", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "its number, never given twice"), Count::Needed},
          {"name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "its name"), Count::Needed},
          {"out", Takes::Text, "G",
           QT_TRANSLATE_NOOP("CliText", "file of the answer; without it F.answer")}},
         admitMachine},
        {"export",
         QT_TRANSLATE_NOOP("CliText", "write everything for the office's other computers"),
         {},
         {{"out", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "file or folder; without it the present folder")},
          {"upward", Takes::Text, "PATH",
           QT_TRANSLATE_NOOP("CliText", "for the office above: what may go up")},
          {"downward", Takes::Text, "PATH",
           QT_TRANSLATE_NOOP("CliText", "for the offices below: policies and notices")},
          {"everything", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "upward or downward from the first event on")}},
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
