// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/exchange_words.h"
#include "app/cli/medium_advice.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/sync/enrolment.h"
#include "core/sync/findings.h"
#include "core/sync/machine_desk.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

Answer requestAnswer(const QString& file, const JoinRequest& request) {
    Answer answer;
    answer.fact("request", CliText::tr("Request"), file);
    answer.set("device", hexOf(request.device));
    answer.fact("fingerprint", CliText::tr("Fingerprint"), request.fingerprint);
    answer.say(CliText::tr("Take the file to the office's own computer; `admit` shows the same "
                           "fingerprint there."));
    return answer;
}

Answer admissionAnswer(const Admission& admission) {
    Answer answer;
    answer.fact("machine_number", CliText::tr("Computer"), admission.machineNumber);
    answer.fact("machine_name", CliText::tr("Name"), admission.machineName);
    answer.fact("office_fingerprint", CliText::tr("Fingerprint of the office"),
                admission.officeFingerprint);
    answer.set("import", importJson(admission.import));
    sayImport(answer, admission.import);
    return answer;
}

Reply joinFirst(Call& call, const QString& folder, const QString& password) {
    const Arguments& arguments = call.arguments();
    if (arguments.has("request")) {
        const QString file = arguments.text("request");
        const auto request = joinRequest(folder, call.context(), password, file);
        return request ? Reply(requestAnswer(file, *request)) : Reply(fail(request.error()));
    }
    const auto admission =
        acceptAdmission(folder, call.context(), password, arguments.text("accept"));
    if (!admission)
        return fail(admission.error());
    Answer answer = admissionAnswer(*admission);
    answer.say(CliText::tr("From now on the accounts of the office open this store; the set-up "
                           "password no longer does."));
    return answer;
}

/// The copy of another computer's store: its own accounts open it.
Reply joinCopy(Call& call, const QString& folder, const QString& password) {
    const Arguments& arguments = call.arguments();
    const auto opened = Store::open(folder, call.context(), call.options().user, password);
    if (!opened)
        return fail(opened.error());
    Store& store = *opened->store;
    if (arguments.has("request")) {
        const QString file = arguments.text("request");
        const auto request = requestToRejoin(store, file);
        if (!request)
            return fail(request.error());
        Answer answer = requestAnswer(file, *request);
        answer.say(CliText::tr("This copy has keys of its own now. What the other computer owned "
                               "stays with it until somebody takes it over."));
        return answer;
    }
    const auto admission = acceptRejoin(store, arguments.text("accept"));
    return admission ? Reply(admissionAnswer(*admission)) : Reply(fail(admission.error()));
}

Reply joinWithCode(Call& call, const QString& folder) {
    const Asked secret = call.passwords().recoveryCode(CliText::tr("Recovery code"));
    if (const auto* problem = std::get_if<Reply>(&secret))
        return *problem;
    const auto code = RecoveryCode::parse(std::get<QString>(secret));
    if (!code)
        return fail(code.error());
    const auto rejoined =
        rejoinWithRecovery(folder, call.context(), *code, call.arguments().text("name"));
    if (!rejoined)
        return fail(rejoined.error());
    Answer answer;
    answer.fact("machine_number", CliText::tr("Computer"), rejoined->machineNumber);
    answer.fact("machine_name", CliText::tr("Name"), rejoined->machineName);
    answer.fact("office_fingerprint", CliText::tr("Fingerprint of the office"),
                rejoined->officeFingerprint);
    answer.set("revoked", rejoined->former);
    answer.set("accepted_events", qint64{rejoined->accepted});
    answer.say(CliText::tr("This is the office's own computer now. The former one, %1, is revoked; "
                           "%2 of its events are here and count.")
                   .arg(rejoined->former)
                   .arg(rejoined->accepted));
    answer.say(CliText::tr("Export to the other computers, so that they hear of it; halls and "
                           "counters of the former one are moved with `hall set` and `counter "
                           "set`."));
    return answer;
}

Reply join(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString folder = arguments.operand(0);
    const int ways = (arguments.has("request") ? 1 : 0) + (arguments.has("accept") ? 1 : 0) +
                     (arguments.has("with-recovery-code") ? 1 : 0);
    if (ways != 1)
        return UsageProblem{
            CliText::tr("Give one of --request F, --accept G and --with-recovery-code.")};
    const bool isThere = QFileInfo::exists(Store::databasePath(folder));
    if (!isThere && !arguments.has("request"))
        return fail(ErrorCode::StoreMissing, folder);
    if (arguments.has("with-recovery-code"))
        return joinWithCode(call, folder);
    const bool isCopy = isThere && !opensWithSetupPassword(folder);
    const QString question = isCopy ? CliText::tr("Password of %1").arg(call.options().user)
                                    : CliText::tr("Set-up password of this computer");
    const Asked password =
        isThere ? call.passwords().current(question) : call.passwords().first(question);
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    return isCopy ? joinCopy(call, folder, std::get<QString>(password))
                  : joinFirst(call, folder, std::get<QString>(password));
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

Reply revokeMachine(Call& call) {
    const Arguments& arguments = call.arguments();
    bool isNumber = false;
    const int number = arguments.operand(0).toInt(&isNumber);
    if (!isNumber)
        return UsageProblem{CliText::tr("A computer has a number; `machine list` shows them.")};
    const auto report = MachineDesk(call.store(), call.session())
                            .revoke(number, arguments.text("reason"),
                                    arguments.has("accept-later") ? Accepting::AlsoPassedOver
                                                                  : Accepting::WhatIsHeld);
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.set("number", number);
    answer.fact("machine", CliText::tr("Revoked"), report->machine);
    answer.fact("accepted", CliText::tr("Its events that count"), qint64{report->accepted});
    answer.fact("left_out", CliText::tr("Its events that do not count"), qint64{report->leftOut});
    answer.say(CliText::tr("Export to the other computers, so that they hear of it. It gets "
                           "nothing any more, and its files are refused."));
    return answer;
}

QString stateText(MachineStanding state) {
    switch (state) {
    case MachineStanding::Own:
        return CliText::tr("this one");
    case MachineStanding::Normal:
        return CliText::tr("at work");
    case MachineStanding::Revoked:
        return CliText::tr("revoked");
    }
    return {};
}

QString stateKey(MachineStanding state) {
    return state == MachineStanding::Own       ? QStringLiteral("own")
           : state == MachineStanding::Revoked ? QStringLiteral("revoked")
                                               : QStringLiteral("normal");
}

Cell timeOrNothing(const std::optional<std::int64_t>& at) {
    return at && *at > 0 ? timeCell(*at) : emptyCell();
}

Reply listMachines(Call& call) {
    const auto machines = MachineDesk(call.store(), call.session()).machines();
    if (!machines)
        return fail(machines.error());
    std::vector<Row> rows;
    for (const MachineRow& machine : *machines)
        rows.push_back({machine.number, machine.name,
                        Cell(stateKey(machine.state), stateText(machine.state)),
                        timeOrNothing(machine.admittedAt), timeOrNothing(machine.lastHeard),
                        qint64{machine.leftOut + machine.passedOver}, machine.revokedFor,
                        yesNo(machine.state == MachineStanding::Own), hexOf(machine.device),
                        machine.fingerprint});
    Answer answer;
    answer.list("machines",
                {{"number", CliText::tr("Computer")},
                 {"name", CliText::tr("Name")},
                 {"state", CliText::tr("State")},
                 {"admitted_at", CliText::tr("Admitted")},
                 {"last_heard", CliText::tr("Last heard")},
                 {"not_counted", CliText::tr("Not counted")},
                 {"reason", CliText::tr("Reason")},
                 {"is_own", CliText::tr("This one")},
                 {"device", CliText::tr("Device")},
                 {"fingerprint", CliText::tr("Fingerprint")}},
                rows);
    return answer;
}

QString findingText(const Finding& finding) {
    if (finding.what == Finding::What::SetBack)
        return CliText::tr("This computer had been set back (No. %1 was lost); it goes on in a new "
                           "epoch.")
            .arg(finding.seq);
    return CliText::tr("%1 wrote two branches from No. %2; both are kept.")
        .arg(finding.machine)
        .arg(finding.seq);
}

Reply listFindings(Call& call) {
    if (call.arguments().has("acknowledge")) {
        const auto done = acknowledgeFinding(call.store(), call.session(),
                                             call.arguments().number("acknowledge").value_or(0));
        if (!done)
            return fail(done.error());
    }
    const auto all = findings(call.store());
    if (!all)
        return fail(all.error());
    std::vector<Row> rows;
    for (const Finding& finding : *all)
        rows.push_back({qint64{finding.id},
                        Cell(finding.what == Finding::What::Fork ? QStringLiteral("fork")
                                                                 : QStringLiteral("set_back"),
                             findingText(finding)),
                        timeCell(finding.foundAt), timeOrNothing(finding.acknowledgedAt),
                        finding.acknowledgedBy});
    Answer answer;
    answer.list("findings",
                {{"id", CliText::tr("No.")},
                 {"what", CliText::tr("Finding")},
                 {"found_at", CliText::tr("Found")},
                 {"acknowledged_at", CliText::tr("Acknowledged")},
                 {"by", CliText::tr("By")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> deviceVerbs() {
    return {
        {"join",
         QT_TRANSLATE_NOOP("CliText", "make this computer one of an office's"),
         {{"STORE", QT_TRANSLATE_NOOP("CliText", "folder of this computer's store, new or copied "
                                                 "from another computer")}},
         {{"request", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "first: write this computer's request into F")},
          {"accept", Takes::Text, "G",
           QT_TRANSLATE_NOOP("CliText", "then: bring in the office's answer G")},
          {"with-recovery-code", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "a copy or a restored backup of the office's own computer "
                                        "takes its place (CHUANGKOU_RECOVERY_CODE, else asked)")},
          {"name", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "its name then; without it the former one's")}},
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
        {"revoke",
         QT_TRANSLATE_NOOP("CliText", "revoke a lost or dead computer, at the office's own one"),
         {{"NUMBER", QT_TRANSLATE_NOOP("CliText", "its number")}},
         {{"reason", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "why"), Count::Needed},
          {"accept-later", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "accept also what other computers hold of it beyond what "
                                        "this one holds")}},
         revokeMachine},
        {"machine list",
         QT_TRANSLATE_NOOP("CliText", "show the office's computers"),
         {},
         {},
         listMachines},
        {"findings",
         QT_TRANSLATE_NOOP("CliText", "show what exchanges found: forks, computers set back"),
         {},
         {{"acknowledge", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "it has been looked at")}},
         listFindings},
    };
}

} // namespace chuangkou::cli
