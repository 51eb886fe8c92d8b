// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/medium_advice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/office/recovery_desk.h"
#include "core/store/file_system.h"
#include "core/sync/backup_round.h"
#include "core/sync/restore.h"
#include "ui/printing/recovery_paper.h"
#include "ui/support/backup_text.h"
#include "ui/support/error_text.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

Result<BackupSettings> settingsOf(Store& store) {
    return store.read([](Sql& sql) -> Result<BackupSettings> { return backupSettings(sql); });
}

void tellBackup(Answer& answer, const BackupReport& report) {
    answer.fact("folder", CliText::tr("Backup"), report.folder);
    answer.fact("events", CliText::tr("Events"), qint64{report.events});
    answer.fact("blobs", CliText::tr("Attachments"), report.blobs);
    answer.set("is_read_from_medium", report.isReadFromMedium);
    const auto& rotation = report.rotation;
    answer.set("removed",
               rotation ? QJsonValue(rotation->removed + rotation->removedForRoom) : QJsonValue());
    if (rotation && rotation->removed > 0)
        answer.say(CliText::tr("Older backups removed: %1").arg(rotation->removed));
}

QString secondKey(SecondCopy second) {
    switch (second) {
    case SecondCopy::None:
        return QStringLiteral("none");
    case SecondCopy::Whole:
        return QStringLiteral("whole");
    case SecondCopy::Absent:
        return QStringLiteral("absent");
    case SecondCopy::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

Reply listThem(Call& call) {
    const auto settings = settingsOf(call.store());
    if (!settings)
        return fail(settings.error());
    QStringList folders{ownBackups(call.store().folder())};
    if (!settings->secondFolder.isEmpty())
        folders.append(settings->secondFolder);
    std::vector<Row> rows;
    for (const BackupDescription& each : describeBackups(folders))
        rows.push_back({timeCell(each.takenAt),
                        each.isReadable() ? Cell(each.machine) : emptyCell(),
                        qint64{each.events},
                        {each.bytes, bytesText(each.bytes)},
                        each.folder});
    Answer answer;
    answer.list("backups",
                {{"taken_at", CliText::tr("Taken")},
                 {"machine", CliText::tr("Computer")},
                 {"events", CliText::tr("Events")},
                 {"bytes", CliText::tr("Size")},
                 {"folder", CliText::tr("Folder")}},
                rows);
    return answer;
}

Reply scheduled(Call& call, BackupWhen when) {
    Store& store = call.store();
    if (when == BackupWhen::Now && store.mode() != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    // One that falls due is the PC's own act, one that is asked for the person's.
    const ActorId actor = when == BackupWhen::Now ? call.session().account : ActorId();
    const auto settings = settingsOf(store);
    const auto round = backUpWhenDue(store, when, actor);
    if (!settings || !round)
        return fail(settings ? round.error() : settings.error());
    Answer answer;
    answer.set("is_taken", *round && (*round)->taken.has_value());
    if (!*round) {
        answer.say(CliText::tr("No backup is due."));
        return answer;
    }
    if ((*round)->error)
        return fail((*round)->error->code, (*round)->error->detail);
    if ((*round)->taken)
        tellBackup(answer, *(*round)->taken);
    answer.set("second_folder", secondKey((*round)->second));
    if (const QString text = roundText(**round, *settings); !text.isEmpty())
        answer.say(text);
    return answer;
}

Reply backUp(Call& call) {
    const Arguments& arguments = call.arguments();
    if (int{arguments.has("to")} + int{arguments.has("list")} + int{arguments.has("due")} > 1)
        return UsageProblem{CliText::tr("Give one of --to, --list and --due.")};
    if (arguments.has("list"))
        return listThem(call);
    if (!arguments.has("to"))
        return scheduled(call, arguments.has("due") ? BackupWhen::Due : BackupWhen::Now);
    const auto report = backup(call.store(), call.session(), arguments.text("to"));
    if (!report)
        return fail(report.error());
    Answer answer;
    tellBackup(answer, *report);
    answer.say(mediumAdvice(report->isReadFromMedium));
    return answer;
}

Reply changeSettings(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto before = settingsOf(call.store());
    if (!before)
        return fail(before.error());
    BackupSettings settings = *before;
    if (arguments.has("daily")) {
        const QString daily = arguments.text("daily");
        if (daily != QLatin1String("yes") && daily != QLatin1String("no"))
            return UsageProblem{CliText::tr("--daily is yes or no.")};
        settings.isDaily = daily == QLatin1String("yes");
    }
    settings.everyHours = arguments.number("every").value_or(settings.everyHours);
    settings.limitGb = arguments.number("limit").value_or(settings.limitGb);
    if (arguments.has("second"))
        settings.secondFolder = arguments.text("second").isEmpty()
                                    ? QString()
                                    : QFileInfo(arguments.text("second")).absoluteFilePath();
    if (!(settings == *before))
        if (const auto set = setBackupSettings(call.store(), call.session(), settings); !set)
            return fail(set.error());
    Answer answer;
    answer.fact("is_daily", CliText::tr("Each day"), yesNo(settings.isDaily));
    answer.fact("every_hours", CliText::tr("Every so many hours"), settings.everyHours);
    answer.fact("second_folder", CliText::tr("Second folder"), settings.secondFolder);
    answer.fact("limit_gb", CliText::tr("Room in GB"), settings.limitGb);
    return answer;
}

Answer previewAnswer(const RestorePreview& preview) {
    Answer answer;
    answer.fact("machine", CliText::tr("Computer"), preview.machine);
    answer.fact("taken_at", CliText::tr("Taken"), timeCell(preview.takenAt));
    answer.fact("events", CliText::tr("Events"), qint64{preview.events});
    answer.fact("lost", CliText::tr("What would be lost"),
                {qint64{preview.lost}, lostByAnchorText(preview)});
    answer.set("is_same_host", preview.isSameHost);
    if (preview.quickAt)
        answer.fact("quick_at", CliText::tr("By the quick copy of"), timeCell(*preview.quickAt));
    if (!preview.isSameHost)
        answer.say(CliText::tr("It is another computer's: it takes the recovery code, and what is "
                               "restored can only be read here, until this computer joins anew."));
    return answer;
}

Result<RestoreKey> keyOf(Call& call, const QString& text) {
    if (!call.arguments().has("recovery-code"))
        return RestoreKey(LogInKey{call.options().user, text});
    const auto code = RecoveryCode::parse(text);
    return code ? Result<RestoreKey>(RestoreKey(*code)) : fail(code.error());
}

Reply restoreNow(Call& call, const RestoreOrder& order, Answer answer) {
    const Arguments& arguments = call.arguments();
    const Asked secret =
        arguments.has("recovery-code")
            ? call.passwords().recoveryCode(CliText::tr("Recovery code"))
            : call.passwords().current(CliText::tr("Password of %1").arg(call.options().user));
    if (const auto* problem = std::get_if<Reply>(&secret))
        return *problem;
    const auto key = keyOf(call, std::get<QString>(secret));
    if (!key)
        return fail(key.error());
    const auto* logIn = std::get_if<LogInKey>(&*key);
    if (logIn != nullptr && order.place == RestorePlace::InPlace)
        if (const auto may = mayReplaceStore(order.folder, call.context(), *logIn); !may)
            return fail(may.error());
    const auto report = restore(call.context(), order, *key);
    if (!report)
        return fail(report.error());
    answer.fact("store", CliText::tr("Store"), QFileInfo(order.folder).absoluteFilePath());
    answer.set("restored_events", qint64{report->events});
    answer.set("restored_blobs", report->blobs);
    answer.set("missing_blobs", report->missingBlobs);
    answer.set("damaged_blobs", report->damagedBlobs);
    answer.set("is_from_quick_copy", report->isFromQuickCopy);
    answer.set("moved_aside", report->movedAside);
    answer.say(restoredText(*report));
    return answer;
}

Reply restoreBackup(Call& call) {
    const Arguments& arguments = call.arguments();
    RestoreOrder order{arguments.operand(0), arguments.operands().value(1),
                       arguments.has("in-place") ? RestorePlace::InPlace : RestorePlace::NewFolder,
                       arguments.has("exact") ? RestoreFrom::ThisBackup : RestoreFrom::Quickest};
    const auto preview =
        previewRestore(call.context(), order.backupFolder, order.folder, order.from);
    if (!preview)
        return fail(preview.error());
    Answer answer = previewAnswer(*preview);
    if (arguments.has("preview") || order.folder.isEmpty()) {
        answer.say(CliText::tr("Nothing was restored: name the folder STORE to do it."));
        return answer;
    }
    return restoreNow(call, order, std::move(answer));
}

Result<void> printRecovery(Call& call, const RecoveryCode& code, const QString& path) {
    const auto office = OfficeDesk(call.store(), call.session()).office();
    if (!office)
        return fail(office.error());
    return writeDurably(path,
                        recoveryPaper({office->name, code.toText(), call.store().clock().nowMs()}));
}

Reply makeRecovery(Call& call) {
    const auto fresh = newRecovery(call.store(), call.session());
    if (!fresh)
        return fail(fresh.error());
    const QString code = fresh->code.toText();
    const QString paper = call.arguments().text("pdf");
    if (!paper.isEmpty())
        if (const auto printed = printRecovery(call, fresh->code, paper); !printed)
            return fail(printed.error());
    if (!call.arguments().has("at-once")) {
        const Asked typed = call.passwords().typedBack(
            CliText::tr("The new recovery code is %1. Write it down, then type it back").arg(code));
        if (const auto* problem = std::get_if<Reply>(&typed))
            return *problem;
        const auto back = RecoveryCode::parse(std::get<QString>(typed));
        if (!back || back->toText() != code)
            return fail(ErrorCode::WrongRecoveryCode, QStringLiteral("typed_back"));
    }
    if (const auto set = setRecovery(call.store(), call.session(), *fresh); !set)
        return fail(set.error());
    Answer answer;
    answer.fact("recovery_code", CliText::tr("Recovery code"), code);
    answer.say(CliText::tr("The former code no longer opens this store. The other computers "
                           "follow with their next exchange; older backups keep the code of "
                           "their time, so keep its paper as well."));
    return answer;
}

} // namespace

std::vector<Verb> backupVerbs() {
    return {
        {"backup",
         QT_TRANSLATE_NOOP("CliText", "write a backup, also into the second folder"),
         {},
         {{"to", Takes::Text, "FOLDER",
           QT_TRANSLATE_NOOP("CliText", "only there; without it backups/ of the store")},
          {"list", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "list those that there are")},
          {"due", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "only when one is due")}},
         backUp},
        {"backup settings",
         QT_TRANSLATE_NOOP("CliText", "show or change when this computer backs itself up"),
         {},
         {{"daily", Takes::Text, "yes|no",
           QT_TRANSLATE_NOOP("CliText", "at the close of a day or the next log-in")},
          {"every", Takes::Number, "HOURS",
           QT_TRANSLATE_NOOP("CliText", "every so many hours; 0: not")},
          {"second", Takes::Text, "FOLDER",
           QT_TRANSLATE_NOOP("CliText", "a folder on another disk or a share; empty: none")},
          {"limit", Takes::Number, "GB",
           QT_TRANSLATE_NOOP("CliText", "room that the backups may take in each folder")}},
         changeSettings},
        {"restore",
         QT_TRANSLATE_NOOP("CliText", "show what a backup holds, or bring it into a folder"),
         {{"BACKUP", QT_TRANSLATE_NOOP("CliText", "folder of the backup")},
          {"STORE", QT_TRANSLATE_NOOP("CliText", "folder to be made; without it a preview only"),
           Count::Optional}},
         {{"recovery-code", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "open it with the recovery code (CHUANGKOU_RECOVERY_CODE, "
                                        "else asked) in place of a log-in")},
          {"preview", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "only show what would be lost")},
          {"in-place", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "move a store that is there aside")},
          {"exact", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "this backup, also when a newer quick copy is there")}},
         restoreBackup,
         Needs::Nothing},
        {"recovery new",
         QT_TRANSLATE_NOOP("CliText", "make a new recovery code, at the office's own computer"),
         {},
         {{"pdf", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "write its paper; to be deleted once it is printed")},
          {"at-once", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "it counts without having been typed back")}},
         makeRecovery,
         Needs::LogIn,
         Paints::Papers},
    };
}

} // namespace chuangkou::cli
