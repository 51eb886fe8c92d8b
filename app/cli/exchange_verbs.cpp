// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_answers.h"
#include "app/cli/medium_advice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/sync/enrolment.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
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
    };
}

} // namespace chuangkou::cli
