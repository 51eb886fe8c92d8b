// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/json_file.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/base/resident_id.h"
#include "core/claims/claim_desk.h"
#include "core/store/file_system.h"
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/printing/roster_evidence.h"
#include "ui/support/case_text.h"
#include "ui/support/error_text.h"
#include "ui/support/refusal_text.h"

#include <QLocale>

namespace chuangkou::cli {

namespace {

/// By its id, or by the number on its receipt.
Result<CaseId> caseNamed(Call& call, const QString& word) {
    if (const auto id = CaseId::fromText(word))
        return *id;
    return CaseDesk(call.store(), call.session()).find(word);
}

std::variant<NewCase, UsageProblem> freshCase(const Arguments& arguments) {
    const bool isUnit = arguments.has("unit-name");
    if (isUnit == arguments.has("name"))
        return UsageProblem{CliText::tr("Give either --name (and --id-number) of a person or "
                                        "--unit-name (and --unit-code).")};
    NewCase fresh;
    fresh.channel = Channel::Online;
    if (isUnit) {
        Unit unit;
        unit.name = arguments.text("unit-name");
        unit.code = arguments.text("unit-code");
        unit.phone = arguments.text("phone");
        fresh.unit = unit;
        return fresh;
    }
    const QString number = arguments.text("id-number");
    fresh.person = Person{{},
                          number.isEmpty() ? IdentityKind::None : IdentityKind::ResidentId,
                          number,
                          arguments.text("name"),
                          arguments.text("phone")};
    return fresh;
}

void sayResult(Answer& answer, const CalculationResult& result, const PolicyPackage* package) {
    QJsonObject json = groupedJson(result);
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        const QString sentence = refusalSentence(*refusal, package);
        QJsonObject refused = json.value(QLatin1String("refused")).toObject();
        refused.insert(QStringLiteral("sentence"), sentence);
        json.insert(QStringLiteral("refused"), refused);
        answer.refuse(errorKey(refusal->code), sentence);
        answer.say(CliText::tr("The case stays open."));
    } else {
        const auto& calculation = std::get<Calculation>(result);
        for (const PayerTotal& total : calculation.payers())
            answer.say(
                total.period == QLatin1String("monthly")
                    ? CliText::tr("%1, each month: %2").arg(total.payer, total.amount.toGrouped())
                    : CliText::tr("%1, once: %2").arg(total.payer, total.amount.toGrouped()));
        if (calculation.hasAmount)
            answer.say(CliText::tr("Total: %1").arg(calculation.amount.toGrouped()));
        for (const QString& parameter : calculation.unconfirmed)
            answer.say(CliText::tr("Not confirmed, so not to be decided with: %1").arg(parameter));
    }
    answer.merge(json);
}

/// Where the catalogue leaves the item's kind or limit open the case waits, taken in.
Answer waitingAnswer(const CaseId& id, const Error& error) {
    Answer answer;
    answer.set("case", id.toText());
    answer.set("state", QStringLiteral("submitted"));
    answer.set("waits_for", error.detail);
    answer.say(CliText::tr("Taken in. It is not accepted yet: the office must fill in the item's "
                           "%1 first (item complete).")
                   .arg(keyText(error.detail)));
    answer.say(CliText::tr("Case: %1").arg(id.toText()));
    return answer;
}

Reply takeCase(Call& call) {
    const Arguments& arguments = call.arguments();
    auto made = freshCase(arguments);
    if (const auto* problem = std::get_if<UsageProblem>(&made))
        return *problem;
    NewCase fresh = std::get<NewCase>(std::move(made));
    const auto facts = readJsonObject(arguments.text("facts"));
    if (!facts)
        return fail(facts.error());
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    fresh.policy = arguments.text("policy");
    const PolicyPackage* package = book->find(fresh.policy);
    if (!package)
        return fail(ErrorCode::NotFound, fresh.policy);
    fresh.item = package->serviceItem();
    fresh.facts = *facts;
    ClaimDesk desk(call.store(), call.session());
    const auto claimed = desk.claim(fresh);
    if (!claimed && claimed.error().code == ErrorCode::Missing) {
        const auto id = CaseDesk(call.store(), call.session()).take(fresh);
        return id ? Reply(waitingAnswer(*id, claimed.error())) : Reply(fail(id.error()));
    }
    if (!claimed)
        return fail(claimed.error());
    Answer answer;
    answer.fact("number", CliText::tr("Number"), claimed->accepted.number);
    answer.fact("case", CliText::tr("Id"), claimed->accepted.id.toText());
    const bool isRefused = std::holds_alternative<Refusal>(claimed->result);
    answer.set("state", isRefused ? QStringLiteral("accepted") : QStringLiteral("calculated"));
    sayResult(answer, claimed->result, package);
    return answer;
}

Reply calculateCase(Call& call) {
    const auto id = caseNamed(call, call.arguments().operand(0));
    if (!id)
        return fail(id.error());
    ClaimDesk desk(call.store(), call.session());
    const auto state = CaseDesk(call.store(), call.session()).load(*id);
    if (!state)
        return fail(state.error());
    if (state->state == CaseState::Submitted || state->state == CaseState::Supplemented)
        if (const auto accepted = CaseDesk(call.store(), call.session()).accept(*id); !accepted)
            return fail(accepted.error());
    const auto result = desk.tryCalculation(*id);
    if (!result)
        return fail(result.error());
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!book)
        return fail(book.error());
    Answer answer;
    answer.fact("case", CliText::tr("Id"), id->toText());
    sayResult(answer, *result, book->find(state->policy));
    return answer;
}

Reply showSheet(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto id = caseNamed(call, arguments.operand(0));
    if (!id)
        return fail(id.error());
    const auto sheet = ClaimDesk(call.store(), call.session()).sheet(*id);
    if (!sheet)
        return fail(sheet.error());
    Answer answer;
    answer.merge(toJson(*sheet));
    answer.fact("case", CliText::tr("Id"), id->toText());
    if (sheet->hasAmount)
        answer.say(CliText::tr("Total: %1").arg(sheet->total.toGrouped()));
    if (!arguments.has("pdf"))
        return answer;
    const auto context =
        claimSheetContext(call.store(), call.session(), *sheet, Roster(), {},
                          QLocale().language() == QLocale::English ? RosterLanguage::English
                                                                   : RosterLanguage::Chinese);
    if (!context)
        return fail(context.error());
    const auto written =
        writeDurably(arguments.text("pdf"), calculationSheetPaper(*sheet, *context));
    if (!written)
        return fail(written.error());
    answer.fact("sheet_pdf", CliText::tr("Calculation sheet"), arguments.text("pdf"));
    return answer;
}

} // namespace

std::vector<Verb> claimVerbs() {
    const Operand which{"CASE", QT_TRANSLATE_NOOP("CliText", "id or number of the case")};
    return {
        {"case take",
         QT_TRANSLATE_NOOP("CliText", "take, accept and calculate a claim by a policy"),
         {},
         {{"policy", Takes::Text, "ID", QT_TRANSLATE_NOOP("CliText", "id of the policy"),
           Count::Needed},
          {"facts", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "JSON file with what the policy asks for"), Count::Needed},
          {"name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "the person's name")},
          {"id-number", Takes::Text, "NUMBER",
           QT_TRANSLATE_NOOP("CliText", "the person's identity number")},
          {"unit-name", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "the unit's name")},
          {"unit-code", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "its unified social credit code")},
          {"phone", Takes::Text, "NUMBER", QT_TRANSLATE_NOOP("CliText", "telephone number")}},
         takeCase},
        {"case calculate",
         QT_TRANSLATE_NOOP("CliText", "calculate a claim (again) by what is known now"),
         {which},
         {},
         calculateCase},
        {"case sheet",
         QT_TRANSLATE_NOOP("CliText", "the calculation sheet of a claim, as it was calculated"),
         {which},
         {{"pdf", Takes::Text, "F", QT_TRANSLATE_NOOP("CliText", "write it as PDF")}},
         showSheet,
         Needs::LogIn,
         Paints::Papers},
    };
}

} // namespace chuangkou::cli
