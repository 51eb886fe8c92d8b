// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/claim_tags.h"
#include "core/office/level_tree.h"
#include "core/sync/enrolment.h"
#include "core/sync/level_desk.h"
#include "ui/support/case_text.h"

namespace chuangkou::cli {

namespace {

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QString sideKey(LevelSide side) {
    return side == LevelSide::Above ? QStringLiteral("above") : QStringLiteral("below");
}
QString sideText(LevelSide side) {
    return side == LevelSide::Above ? CliText::tr("above") : CliText::tr("below");
}

LevelSide sideOf(Call& call) {
    return call.arguments().has("below") ? LevelSide::Below : LevelSide::Above;
}

Reply writeCard(Call& call) {
    const QString file = call.arguments().text("out");
    const auto card = LevelDesk(call.store(), call.session()).writeCard(file);
    if (!card)
        return fail(card.error());
    Answer answer;
    answer.fact("card", CliText::tr("Card"), file);
    answer.fact("office", CliText::tr("Office"), card->name);
    answer.fact("fingerprint", CliText::tr("Fingerprint"), card->fingerprint());
    answer.say(CliText::tr("Bring the card to the other office and read the fingerprint out by "
                           "phone."));
    return answer;
}

/// A warning where the tree knows another superior for that area.
void warnOfTree(Call& call, Answer& answer, const AcceptedOffice& accepted) {
    const auto own = OfficeDesk(call.store(), call.session()).office();
    if (!own)
        return;
    const bool isAbove = accepted.side == LevelSide::Above;
    const int year = officeDate(call.store().clock().nowMs()).year();
    const bool isUsual = isUsualSuperior(Divisions::shipped(), isAbove ? accepted.area : own->area,
                                         isAbove ? own->area : accepted.area, year);
    answer.set("is_usual", isUsual);
    if (!isUsual)
        answer.say(
            CliText::tr("Attention: by the divisions %1 does not report to %2.")
                .arg(isAbove ? own->area : accepted.area, isAbove ? accepted.area : own->area));
}

Reply acceptOffice(Call& call, LevelSide side) {
    const Arguments& arguments = call.arguments();
    const auto accepted = LevelDesk(call.store(), call.session())
                              .accept(arguments.operand(0), side, arguments.text("fingerprint"));
    if (!accepted)
        return fail(accepted.error());
    Answer answer;
    answer.fact("office", CliText::tr("Office"), accepted->name);
    answer.fact("area", CliText::tr("Area"), accepted->area);
    answer.fact("fingerprint", CliText::tr("Fingerprint"), fingerprintOf(accepted->officePublic));
    answer.fact("side", CliText::tr("Stands"), {sideKey(side), sideText(side)});
    warnOfTree(call, answer, *accepted);
    return answer;
}

Reply acceptSuperior(Call& call) {
    return acceptOffice(call, LevelSide::Above);
}
Reply acceptSubordinate(Call& call) {
    return acceptOffice(call, LevelSide::Below);
}

Reply endTie(Call& call) {
    const QString name = call.arguments().operand(0);
    const LevelSide side = sideOf(call);
    LevelDesk desk(call.store(), call.session());
    const auto offices = desk.offices();
    if (!offices)
        return fail(offices.error());
    const auto found =
        std::find_if(offices->begin(), offices->end(), [&](const LevelOffice& level) {
            return level.office.name == name && level.office.side == side;
        });
    if (found == offices->end())
        return fail(ErrorCode::NotFound, name);
    const auto ended = desk.end(found->office.officePublic, side, call.arguments().text("reason"));
    if (!ended)
        return fail(ended.error());
    Answer answer;
    answer.fact("office", CliText::tr("Office"), name);
    answer.say(CliText::tr("Nothing more is taken from it; what came stays."));
    return answer;
}

Reply listOffices(Call& call) {
    const auto offices = LevelDesk(call.store(), call.session()).offices();
    if (!offices)
        return fail(offices.error());
    std::vector<Row> rows;
    for (const LevelOffice& level : *offices)
        rows.push_back({{sideKey(level.office.side), sideText(level.office.side)},
                        level.office.name,
                        level.office.area,
                        yesNo(level.office.isDirect),
                        yesNo(!level.office.isEnded),
                        level.machines,
                        level.heardUntil ? timeCell(*level.heardUntil) : emptyCell(),
                        level.heardAt ? timeCell(*level.heardAt) : emptyCell(),
                        qint64{level.events},
                        qint64{level.missing},
                        level.contentsElsewhere,
                        fingerprintOf(level.office.officePublic)});
    Answer answer;
    answer.list("offices",
                {{"side", CliText::tr("Stands")},
                 {"name", CliText::tr("Office")},
                 {"area", CliText::tr("Area")},
                 {"is_next", CliText::tr("Next level")},
                 {"is_active", CliText::tr("In force")},
                 {"machines", CliText::tr("Computers")},
                 {"heard_until", CliText::tr("Data until")},
                 {"heard_at", CliText::tr("Last heard")},
                 {"events", CliText::tr("Events")},
                 {"missing", CliText::tr("Missing")},
                 {"contents_elsewhere", CliText::tr("Contents not here")},
                 {"fingerprint", CliText::tr("Fingerprint")}},
                rows);
    return answer;
}

QJsonArray claimsJson(const ClaimMatch& match) {
    QJsonArray claims;
    for (const MatchedClaim& claim : match.claims)
        claims.append(QJsonObject{{QStringLiteral("office"), claim.office},
                                  {QStringLiteral("office_key"), hexOf(claim.officePublic)},
                                  {QStringLiteral("case"), claim.id.toText()},
                                  {QStringLiteral("number"), claim.number},
                                  {QStringLiteral("state"), caseStateKey(claim.state)},
                                  {QStringLiteral("first"), claim.first.toString(Qt::ISODate)},
                                  {QStringLiteral("last"), claim.last.toString(Qt::ISODate)}});
    return claims;
}

Result<int> askAll(Call& call, const std::vector<ClaimMatch>& matches) {
    int asked = 0;
    for (const ClaimMatch& match : matches) {
        if (match.isAsked)
            continue;
        const auto done =
            askForCases(call.store(), call.session(), match, call.arguments().text("reason"));
        if (!done)
            return fail(done.error());
        ++asked;
    }
    return asked;
}

Reply listMatches(Call& call) {
    using Matches = std::vector<ClaimMatch>;
    const auto matches =
        call.store().read([](Sql& sql) -> Result<Matches> { return claimMatches(sql); });
    if (!matches)
        return fail(matches.error());
    Answer answer;
    QJsonArray all;
    for (const ClaimMatch& match : *matches) {
        answer.say(CliText::tr("%1: one person, days that meet").arg(match.scheme));
        for (const MatchedClaim& claim : match.claims)
            answer.say(QStringLiteral("    %1  %2  %3 - %4")
                           .arg(claim.office,
                                claim.number.isEmpty() ? claim.id.toText().right(8) : claim.number,
                                claim.first.toString(Qt::ISODate),
                                claim.last.toString(Qt::ISODate)));
        all.append(QJsonObject{{QStringLiteral("scheme"), match.scheme},
                               {QStringLiteral("is_asked"), match.isAsked},
                               {QStringLiteral("claims"), claimsJson(match)}});
    }
    answer.set("matches", all);
    if (matches->empty())
        answer.say(CliText::tr("No claims of different offices meet."));
    if (!call.arguments().has("ask"))
        return answer;
    const auto asked = askAll(call, *matches);
    if (!asked)
        return fail(asked.error());
    answer.fact("asked", CliText::tr("Asked"), *asked);
    answer.say(CliText::tr("The offices learn of it with the next file downward."));
    return answer;
}

Reply listQuestions(Call& call) {
    const auto questions = LevelDesk(call.store(), call.session()).questions();
    if (!questions)
        return fail(questions.error());
    std::vector<Row> rows;
    for (const CaseQuestion& question : *questions) {
        QStringList cases;
        for (const AskedCase& asked : question.cases)
            if (question.isOwn || asked.officePublic == call.store().device().officePublic)
                cases += asked.id.toText();
        if (cases.isEmpty())
            continue; // asked of others
        rows.push_back({question.scheme, question.first.toString(Qt::ISODate),
                        question.last.toString(Qt::ISODate), listCell(cases), question.reason,
                        timeCell(question.at)});
    }
    Answer answer;
    answer.list("questions",
                {{"scheme", CliText::tr("Policy")},
                 {"first", CliText::tr("From")},
                 {"last", CliText::tr("To")},
                 {"cases", CliText::tr("Cases")},
                 {"reason", CliText::tr("Reason")},
                 {"asked_at", CliText::tr("Asked")}},
                rows);
    return answer;
}

Reply listNotices(Call& call) {
    const auto notices = LevelDesk(call.store(), call.session()).notices();
    if (!notices)
        return fail(notices.error());
    std::vector<Row> rows;
    for (const LevelNotice& notice : *notices)
        rows.push_back({notice.day.toString(Qt::ISODate), notice.title, notice.text, notice.file,
                        yesNo(notice.isOwn)});
    Answer answer;
    answer.list("notices",
                {{"day", CliText::tr("Day")},
                 {"title", CliText::tr("Title")},
                 {"text", CliText::tr("Text")},
                 {"file", CliText::tr("File")},
                 {"is_own", CliText::tr("Own")}},
                rows);
    return answer;
}

Reply giveNotice(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto given = LevelDesk(call.store(), call.session())
                           .giveNotice(arguments.text("title"), arguments.text("text"),
                                       arguments.text("document"));
    if (!given)
        return fail(given.error());
    Answer answer;
    answer.fact("title", CliText::tr("Title"), arguments.text("title"));
    answer.say(CliText::tr("The offices learn of it with the next file downward."));
    return answer;
}

const std::vector<Option>& fingerprintOption() {
    static const std::vector<Option> options{
        {"fingerprint", Takes::Text, "X",
         QT_TRANSLATE_NOOP("CliText", "as that office read it out by phone")}};
    return options;
}

std::vector<Verb> tieVerbs() {
    return {
        {"superior card",
         QT_TRANSLATE_NOOP("CliText", "write this office's card for the office above or below"),
         {},
         {{"out", Takes::Text, "F", QT_TRANSLATE_NOOP("CliText", "its file"), Count::Needed}},
         writeCard},
        {"superior add",
         QT_TRANSLATE_NOOP("CliText", "accept the office of a card above this one"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its card")}},
         fingerprintOption(),
         acceptSuperior},
        {"subordinate add",
         QT_TRANSLATE_NOOP("CliText", "accept the office of a card below this one"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its card")}},
         fingerprintOption(),
         acceptSubordinate},
        {"superior list",
         QT_TRANSLATE_NOOP("CliText", "the offices above and below and what is known of them"),
         {},
         {},
         listOffices},
        {"superior end",
         QT_TRANSLATE_NOOP("CliText", "take nothing more from an office above or below"),
         {{"NAME", QT_TRANSLATE_NOOP("CliText", "its name")}},
         {{"reason", Takes::Text, "WHY", QT_TRANSLATE_NOOP("CliText", "why"), Count::Needed},
          {"below", Takes::Nothing, "", QT_TRANSLATE_NOOP("CliText", "it stands below")}},
         endTie},
    };
}

} // namespace

Reply exportToLevel(Call& call) {
    const Arguments& arguments = call.arguments();
    if (arguments.has("upward") && arguments.has("downward"))
        return UsageProblem{CliText::tr("--upward and --downward exclude each other")};
    const bool isUp = arguments.has("upward");
    if (isUp)
        if (const auto tagged = tagClaims(call.store(), call.session().account); !tagged)
            return fail(tagged.error());
    using Extent = ExportTarget::Extent;
    const auto report = LevelDesk(call.store(), call.session())
                            .exportTo(isUp ? LevelSide::Above : LevelSide::Below,
                                      arguments.text(isUp ? "upward" : "downward"),
                                      arguments.has("full") ? Extent::Everything : Extent::New);
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.fact("path", CliText::tr("File"), report->path);
    answer.fact("events", CliText::tr("Events"), qint64{report->events});
    answer.fact("blobs", CliText::tr("Attachments"), report->blobs);
    answer.fact("recipients", CliText::tr("For computers"), report->recipients);
    answer.fact("checksum", CliText::tr("Checksum"), report->checksum);
    answer.set("is_delta", report->kind == BundleKind::Delta);
    answer.set("is_read_from_medium", report->isReadFromMedium);
    answer.say(report->isReadFromMedium
                   ? CliText::tr("Written and read back; the medium may be pulled out.")
                   : CliText::tr("Written; eject the medium before it is pulled out."));
    return answer;
}

std::vector<Verb> superiorVerbs() {
    std::vector<Verb> verbs = tieVerbs();
    verbs.push_back({"superior notices",
                     QT_TRANSLATE_NOOP("CliText", "notices that came from above or were given"),
                     {},
                     {},
                     listNotices});
    verbs.push_back({"superior questions",
                     QT_TRANSLATE_NOOP("CliText", "cases that an office above asks to look at"),
                     {},
                     {},
                     listQuestions});
    verbs.push_back(
        {"superior matches",
         QT_TRANSLATE_NOOP("CliText", "claims of different offices for one person's same days"),
         {},
         {{"ask", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "ask the offices to look at their cases")},
          {"reason", Takes::Text, "WHY", QT_TRANSLATE_NOOP("CliText", "why, with --ask")}},
         listMatches});
    verbs.push_back(
        {"subordinate notice",
         QT_TRANSLATE_NOOP("CliText", "give a notice to the offices below"),
         {},
         {{"title", Takes::Text, "TITLE", QT_TRANSLATE_NOOP("CliText", "its title"), Count::Needed},
          {"text", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "its text")},
          {"document", Takes::Text, "F", QT_TRANSLATE_NOOP("CliText", "a file that goes along")}},
         giveNotice});
    return verbs;
}

} // namespace chuangkou::cli
