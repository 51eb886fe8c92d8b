// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/claim_desk.h"
#include "core/office/catalogue.h"
#include "core/store/file_system.h"
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/printing/roster_evidence.h"
#include "ui/support/error_text.h"

#include <QFileInfo>
#include <QLocale>

namespace chuangkou::cli {

namespace {

constexpr qint64 kLargestRoster = 64LL * 1024 * 1024;

RosterLanguage language() {
    return QLocale().language() == QLocale::English ? RosterLanguage::English
                                                    : RosterLanguage::Chinese;
}

void sayFaults(Answer& answer, const Roster& roster) {
    std::vector<Row> rows;
    for (const RosterFault& fault : roster.faults) {
        const RosterRow& row = roster.rows[static_cast<size_t>(fault.row)];
        rows.push_back({row.fileRow, row.line, fault.column, fault.reason,
                        rosterReason(roster, fault, language()), yesNo(fault.isFlag)});
    }
    answer.list("faults",
                {{"file_row", CliText::tr("Row")},
                 {"line", CliText::tr("No.")},
                 {"column", CliText::tr("Column")},
                 {"reason", CliText::tr("Key")},
                 {"sentence", CliText::tr("Reason")},
                 {"is_flag", CliText::tr("Only flagged")}},
                rows);
}

NewCase caseOf(const Arguments& arguments, const PolicyPackage& package) {
    Unit unit;
    unit.name = arguments.text("unit-name");
    unit.code = arguments.text("unit-code");
    unit.contact = arguments.text("contact");
    unit.phone = arguments.text("phone");
    NewCase fresh;
    fresh.item = package.serviceItem();
    fresh.unit = unit;
    fresh.channel = Channel::Online;
    return fresh;
}

Result<void> writePaper(Call& call, Answer& answer, const Roster& roster,
                        const CalculationSheet& sheet) {
    const Arguments& arguments = call.arguments();
    if (!arguments.has("sheet"))
        return {};
    const auto context = claimSheetContext(call.store(), call.session(), sheet, roster,
                                           QFileInfo(arguments.operand(0)).fileName(), language());
    if (!context)
        return fail(context.error());
    const auto written =
        writeDurably(arguments.text("sheet"), calculationSheetPaper(sheet, *context));
    if (!written)
        return written;
    answer.fact("sheet_pdf", CliText::tr("Calculation sheet"), arguments.text("sheet"));
    return {};
}

struct TakenClaim {
    CaseId id;
    CalculationSheet sheet;
    /// What acceptance waits for (待本机构填写); empty: accepted and calculated.
    QString waitsFor;
};

/// The figures before there is a case: what the sheet would say.
Result<CalculationSheet> foreseen(const Arguments& arguments, const PolicyBook& book,
                                  const PolicyPackage& package, const Roster& roster) {
    std::vector<UnitFacts> units;
    SheetNames names;
    for (const PersonDay& day : roster.personDays) {
        units.push_back({day.id.text(), day.day, day.inputs});
        names[day.id.text()] = {day.name, day.id.text()};
    }
    const CalculationResult result = book.calculate(package.id(), units);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return fail(refusal->code, refusal->firstCause);
    CalculationSheet sheet = calculationSheet(package, std::get<Calculation>(result), names);
    sheet.unitName = arguments.text("unit-name");
    sheet.unitCode = arguments.text("unit-code");
    return sheet;
}

/// Takes the claim, accepts it and calculates. Where the catalogue leaves the item's limit open the
/// claim stays taken in, with its figures shown, until the office has filled it in.
Result<TakenClaim> calculated(Call& call, const PolicyBook& book, const PolicyPackage& package,
                              const Roster& roster, const QByteArray& content) {
    const Arguments& arguments = call.arguments();
    auto sheet = foreseen(arguments, book, package, roster);
    if (!sheet)
        return fail(sheet.error());
    ClaimDesk desk(call.store(), call.session());
    const NewCase fresh = caseOf(arguments, package);
    const QString fileName = QFileInfo(arguments.operand(0)).fileName();
    const auto claimed = desk.claimRoster(fresh, content, fileName);
    if (!claimed && claimed.error().code == ErrorCode::Missing) {
        const auto id = desk.takeRoster(fresh, content, fileName);
        return id ? Result<TakenClaim>(TakenClaim{*id, *std::move(sheet), claimed.error().detail})
                  : fail(id.error());
    }
    if (!claimed)
        return fail(claimed.error());
    const CaseId id = claimed->accepted.id;
    auto kept = desk.sheet(id);
    return kept ? Result<TakenClaim>(TakenClaim{id, *std::move(kept), {}}) : fail(kept.error());
}

void sayClaim(Answer& answer, const TakenClaim& claim) {
    answer.merge(toJson(claim.sheet));
    answer.set("case", claim.id.toText());
    answer.set("amount", claim.sheet.total.toPlain());
    answer.set("state", claim.waitsFor.isEmpty() ? QStringLiteral("calculated")
                                                 : QStringLiteral("submitted"));
    if (!claim.waitsFor.isEmpty()) {
        answer.set("waits_for", claim.waitsFor);
        answer.say(CliText::tr("Taken in. It is not accepted yet: the office must fill in the "
                               "item's %1 first (item complete).")
                       .arg(keyText(claim.waitsFor)));
    }
    for (const SheetPerson& person : claim.sheet.persons)
        answer.say(CliText::tr("%1 %2: %3 days, %4")
                       .arg(maskedName(person.name), maskedNumber(person.number), person.days,
                            person.amount.toGrouped()));
    answer.say(CliText::tr("Total: %1").arg(claim.sheet.total.toGrouped()));
}

/// The same table, with the reasons; the verb's answer is a refusal.
Result<void> writeBadRows(Call& call, Answer& answer, const Roster& roster) {
    const Arguments& arguments = call.arguments();
    const auto returned = rosterWithReasons(roster, language());
    if (!returned)
        return fail(returned.error());
    const QString path = arguments.has("bad") ? arguments.text("bad")
                                              : arguments.operand(0) + QStringLiteral(".bad.") +
                                                    QFileInfo(arguments.operand(0)).suffix();
    if (const auto written = writeDurably(path, *returned); !written)
        return written;
    answer.fact("bad_file", CliText::tr("The roster with its reasons"), path);
    answer.refuse(QStringLiteral("roster"),
                  CliText::tr("Some rows are refused; nothing was taken in."));
    return {};
}

/// The roster is checked; bad rows come back; a clean one becomes a case with its amount.
Reply importRoster(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto content = readWhole(arguments.operand(0), kLargestRoster);
    if (!content)
        return fail(content.error());
    const QString policy = arguments.text("policy");
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(policy);
    if (!package)
        return fail(ErrorCode::NotFound, policy);
    ClaimDesk desk(call.store(), call.session());
    const auto roster = desk.checkRoster(policy, *content);
    if (!roster)
        return fail(roster.error());
    Answer answer;
    answer.fact("rows", CliText::tr("Rows"), static_cast<qint64>(roster->rows.size()));
    answer.fact("person_days", CliText::tr("Person-days"),
                static_cast<qint64>(roster->personDays.size()));
    sayFaults(answer, *roster);
    if (!roster->isClean()) {
        if (const auto written = writeBadRows(call, answer, *roster); !written)
            return fail(written.error());
        return answer;
    }
    const auto sheet = calculated(call, *book, *package, *roster, *content);
    if (!sheet)
        return fail(sheet.error());
    sayClaim(answer, *sheet);
    if (const auto written = writePaper(call, answer, *roster, sheet->sheet); !written)
        return fail(written.error());
    return answer;
}

/// The batch is checked; bad rows come back; a clean one becomes a case for each applicant.
Reply importBatch(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto content = readWhole(arguments.operand(0), kLargestRoster);
    if (!content)
        return fail(content.error());
    NewCase common;
    common.policy = arguments.text("policy");
    common.channel = Channel::Online;
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(common.policy);
    if (!package)
        return fail(ErrorCode::NotFound, common.policy);
    if (package->roster())
        return UsageProblem{CliText::tr("%1 takes a roster: import roster.").arg(common.policy)};
    common.item = package->serviceItem();
    ClaimDesk desk(call.store(), call.session());
    const auto batch = desk.checkBatch(common.policy, *content);
    if (!batch)
        return fail(batch.error());
    Answer answer;
    answer.fact("rows", CliText::tr("Rows"), static_cast<qint64>(batch->table.rows.size()));
    answer.fact("applicants", CliText::tr("Applicants"),
                static_cast<qint64>(batch->entries.size()));
    sayFaults(answer, batch->table);
    if (!batch->isClean()) {
        if (const auto written = writeBadRows(call, answer, batch->table); !written)
            return fail(written.error());
        return answer;
    }
    const auto claimed = desk.claimBatch(common, *content);
    if (!claimed)
        return fail(claimed.error());
    std::vector<Row> rows;
    for (const ClaimedCase& each : *claimed) {
        const auto& calculation = std::get<Calculation>(each.result);
        rows.push_back({each.accepted.number, each.accepted.id.toText(),
                        calculation.hasAmount
                            ? Cell(calculation.amount.toPlain(), calculation.amount.toGrouped())
                            : emptyCell()});
    }
    answer.list("cases",
                {{"number", CliText::tr("Number")},
                 {"id", CliText::tr("Id")},
                 {"amount", CliText::tr("Amount")}},
                rows);
    return answer;
}

Reply writeTemplate(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(arguments.operand(0));
    if (!package)
        return fail(ErrorCode::NotFound, arguments.operand(0));
    const QString path = arguments.operand(1);
    const bool isCsv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const auto content = rosterTemplate(*package, isCsv ? RosterFormat::Csv : RosterFormat::Xlsx);
    if (!content)
        return fail(content.error());
    if (const auto written = writeDurably(path, *content); !written)
        return fail(written.error());
    Answer answer;
    answer.fact("file", CliText::tr("Template"), path);
    return answer;
}

} // namespace

std::vector<Verb> rosterVerbs() {
    return {
        {"import batch",
         QT_TRANSLATE_NOOP("CliText", "take a claim for each row's applicant and calculate it"),
         {{"FILE", QT_TRANSLATE_NOOP("CliText", "the filled-in template (CSV or xlsx)")}},
         {{"policy", Takes::Text, "ID", QT_TRANSLATE_NOOP("CliText", "id of the policy"),
           Count::Needed},
          {"bad", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "where refused rows go with their reasons; without it "
                                        "beside FILE")}},
         importBatch},
        {"policy template",
         QT_TRANSLATE_NOOP("CliText", "write the table in which many claims by a policy come"),
         {{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of the policy")},
          {"FILE", QT_TRANSLATE_NOOP("CliText", "the new file (.xlsx or .csv)")}},
         {},
         writeTemplate},
        {"import roster",
         QT_TRANSLATE_NOOP("CliText", "take a unit's claim with its roster and calculate it"),
         {{"FILE", QT_TRANSLATE_NOOP("CliText", "the roster (CSV or xlsx)")}},
         {{"policy", Takes::Text, "ID", QT_TRANSLATE_NOOP("CliText", "id of the policy"),
           Count::Needed},
          {"unit-name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "the unit's name"),
           Count::Needed},
          {"unit-code", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "its unified social credit code")},
          {"contact", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "whom to ask at the unit")},
          {"phone", Takes::Text, "NUMBER", QT_TRANSLATE_NOOP("CliText", "telephone number")},
          {"bad", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "where a refused roster goes with its reasons; without it "
                                        "beside FILE")},
          {"sheet", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "write the calculation sheet as PDF")}},
         importRoster,
         Needs::LogIn,
         Paints::Papers}};
}

} // namespace chuangkou::cli
