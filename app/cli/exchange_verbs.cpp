// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/medium_advice.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/claim_tags.h"
#include "core/sync/enrolment.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
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
    };
}

} // namespace chuangkou::cli
