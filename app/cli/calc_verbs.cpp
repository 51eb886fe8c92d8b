// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/json_file.h"
#include "app/cli/policy_words.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/policy/calculation_words.h"
#include "core/policy/policy_cases.h"
#include "core/policy/policy_desk.h"
#include "ui/support/error_text.h"
#include "ui/support/policy_text.h"
#include "ui/support/refusal_text.h"

namespace chuangkou::cli {

namespace {

QString dates(const LineGroup& group) {
    const QString from = group.from.toString(Qt::ISODate);
    return group.from == group.to
               ? from
               : CliText::tr("%1 to %2").arg(from, group.to.toString(Qt::ISODate));
}

/// Each sentence with the article that it rests on.
void saySteps(Answer& answer, const std::vector<dmn::ExplainedStep>& steps) {
    for (const dmn::ExplainedStep& step : steps) {
        const QString sentence = inLanguage(step.chinese, step.english);
        answer.say(
            step.articles.isEmpty()
                ? QStringLiteral("  ") + sentence
                : CliText::tr("  %1 (%2)").arg(sentence, step.articles.join(QStringLiteral("; "))));
    }
}

void sayLines(Answer& answer, const Calculation& calculation, const CalculationWords& words) {
    std::vector<Row> rows;
    for (const LineGroup& group : calculation.groups())
        rows.push_back({dates(group),
                        qint64{group.count},
                        {group.rate.toPlain(), group.rate.toGrouped()},
                        {group.amount.toPlain(), group.amount.toGrouped()}});
    answer.list("lines",
                {{"day", CliText::tr("Day")},
                 {"count", CliText::tr("Units")},
                 {"rate", CliText::tr("Of one unit")},
                 {"amount", CliText::tr("Amount")}},
                rows);
    for (const LineGroup& group : calculation.groups()) {
        answer.say(dates(group));
        saySteps(answer, words.ofLine(calculation.lines[group.first]));
    }
    saySteps(answer, words.ofTotal(calculation));
}

void sayCalculation(Answer& answer, const Calculation& calculation, const CalculationWords& words) {
    sayLines(answer, calculation, words);
    for (const Output& output : calculation.outputs) {
        QString text =
            CliText::tr("%1: %2").arg(inLanguage(output.name, output.english), output.value);
        if (!output.payer.isEmpty())
            text += CliText::tr(" (paid by %1)").arg(output.payer);
        answer.say(text);
    }
    if (calculation.hasAmount)
        answer.say(CliText::tr("Total: %1").arg(calculation.amount.toGrouped()));
    for (const QString& parameter : calculation.unconfirmed)
        answer.say(CliText::tr("Not confirmed, so not to be decided with: %1").arg(parameter));
}

/// `package` is not null when there is a calculation.
Answer calculationAnswer(const CalculationResult& result, const PolicyPackage* package) {
    Answer answer;
    QJsonObject json = groupedJson(result);
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        const QString sentence = refusalSentence(*refusal, package);
        QJsonObject refused = json.value(QLatin1String("refused")).toObject();
        refused.insert(QStringLiteral("sentence"), sentence);
        json.insert(QStringLiteral("refused"), refused);
        answer.refuse(errorKey(refusal->code), sentence);
        if (refusal->line > 0)
            answer.say(CliText::tr("Line %1 of the facts").arg(refusal->line));
        if (!refusal->chain.isEmpty())
            answer.say(CliText::tr("Chain: %1").arg(refusal->chain.join(QStringLiteral(" → "))));
    } else {
        const auto& calculation = std::get<Calculation>(result);
        const CalculationWords words(*package);
        sayCalculation(answer, calculation, words);
        json = words.addTo(json, calculation);
    }
    answer.merge(json);
    return answer;
}

std::variant<std::map<QString, QString>, UsageProblem> assumedValues(const Arguments& arguments) {
    std::map<QString, QString> assumed;
    for (const QString& word : arguments.texts("set")) {
        const QString name = word.section(u'=', 0, 0);
        if (name.isEmpty() || !word.contains(u'='))
            return UsageProblem{CliText::tr("%1: --set takes PARAMETER=VALUE.").arg(word)};
        assumed[name] = word.section(u'=', 1);
    }
    return assumed;
}

Result<PolicyBook> bookOf(Call& call, std::map<QString, QString> assumed) {
    const QString what = call.arguments().operand(0);
    if (!isPolicyPath(what))
        return PolicyDesk(call.store(), call.session()).book();
    const auto files = PackageFiles::fromPath(what);
    if (!files)
        return fail(files.error());
    auto package = PolicyPackage::fromFiles(*files);
    if (!package)
        return fail(package.error());
    for (const auto& [parameter, value] : assumed)
        if (!package->parameter(parameter))
            return fail(ErrorCode::NotFound, parameter);
    return PolicyBook::alone(std::move(*package), std::move(assumed),
                             call.arguments().text("area"));
}

Reply calculate(Call& call) {
    const Arguments& arguments = call.arguments();
    auto assumed = assumedValues(arguments);
    if (const auto* problem = std::get_if<UsageProblem>(&assumed))
        return *problem;
    auto& values = std::get<0>(assumed);
    const bool isFile = isPolicyPath(arguments.operand(0));
    if (!isFile && (!values.empty() || arguments.has("area")))
        return UsageProblem{
            CliText::tr("--set and --area are for a folder or a zip; an office has its own.")};
    const auto facts = readJsonObject(arguments.text("facts"));
    if (!facts)
        return fail(facts.error());
    auto book = bookOf(call, std::move(values));
    if (!book)
        return fail(book.error());
    const QString id = isFile ? book->versions().front().package->id() : arguments.operand(0);
    if (const auto known = arguments.date("known"))
        book = book->knownOn(*known);
    const CalculationResult result =
        book->calculateJson(id, *facts, arguments.date("as-of").value_or(QDate()));
    const auto* calculation = std::get_if<Calculation>(&result);
    return calculationAnswer(result,
                             calculation ? book->version(calculation->version) : book->find(id));
}

Reply testPolicy(Call& call) {
    const QString what = call.arguments().operand(0);
    const auto files =
        isPolicyPath(what) ? PackageFiles::fromPath(what) : PackageFiles::shipped(what);
    if (!files)
        return fail(files.error());
    const auto outcomes = runPackageCases(*files);
    if (!outcomes)
        return fail(outcomes.error());
    std::vector<Row> failures;
    for (const dmn::TckOutcome& outcome : *outcomes)
        if (outcome.status != dmn::TckStatus::Passed)
            failures.push_back(
                {outcome.file, outcome.caseId, outcome.node, outcome.expected, outcome.actual});
    Answer answer;
    answer.fact("checked", CliText::tr("Checked"), static_cast<qint64>(outcomes->size()));
    answer.fact("failed", CliText::tr("Failed"), static_cast<qint64>(failures.size()));
    answer.set("failures", QJsonArray());
    if (failures.empty())
        return answer;
    answer.list("failures",
                {{"file", CliText::tr("File")},
                 {"case", CliText::tr("Case")},
                 {"node", CliText::tr("Node")},
                 {"expected", CliText::tr("Expected")},
                 {"actual", CliText::tr("Got")}},
                failures);
    answer.refuse(QStringLiteral("cases_failed"),
                  CliText::tr("Case %1 of %2 fails.")
                      .arg(failures.front()[1].text, failures.front()[0].text));
    return answer;
}

Row matchRow(const PolicyMatch& match, const PolicyPackage& package) {
    return {match.policy,
            inLanguage(package.title(), package.english()),
            {matchStateKey(match.state), matchText(match.state)},
            match.reason,
            listCell(match.missing),
            match.estimate ? Cell(match.estimate->toPlain(), match.estimate->toGrouped())
                           : emptyCell(),
            listCell(match.articles)};
}

/// 政策匹配: facts once, each policy's answer.
Reply matchFacts(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto facts = readJsonObject(arguments.text("facts"));
    const auto book = PolicyDesk(call.store(), call.session()).book();
    if (!facts || !book)
        return fail(facts ? book.error() : facts.error());
    const QDate today = officeDate(call.store().clock().nowMs());
    std::vector<Row> rows;
    for (const PolicyMatch& match : matchPolicies(
             *book, *facts, arguments.date("as-of").value_or(today), arguments.text("applicant")))
        rows.push_back(matchRow(match, *book->find(match.policy)));
    Answer answer;
    answer.list("policies",
                {{"policy", CliText::tr("Id")},
                 {"title", CliText::tr("Policy")},
                 {"state", CliText::tr("State")},
                 {"reason", CliText::tr("Why")},
                 {"missing", CliText::tr("Missing")},
                 {"estimate", CliText::tr("Estimate")},
                 {"articles", CliText::tr("Article")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> calcVerbs() {
    return {
        {"policy test",
         QT_TRANSLATE_NOOP("CliText", "run a package's own cases"),
         {{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of a shipped policy, a folder or a zip")}},
         {},
         testPolicy,
         Needs::Nothing},
        {"policy match",
         QT_TRANSLATE_NOOP("CliText", "what somebody is entitled to, why not, or what is missing"),
         {},
         {{"facts", Takes::Text, "F.json", QT_TRANSLATE_NOOP("CliText", "{input: value, ...}"),
           Count::Needed},
          {"as-of", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "the date of facts that have none")},
          {"applicant", Takes::Text, "person|unit",
           QT_TRANSLATE_NOOP("CliText", "only the policies for persons, or for units")}},
         matchFacts},
        {"calc",
         QT_TRANSLATE_NOOP("CliText", "calculate an amount and show why"),
         {{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of the policy, or a folder or zip, which "
                                                  "needs no store")}},
         {{"facts", Takes::Text, "F.json",
           QT_TRANSLATE_NOOP("CliText", "{input: value, ...} or {\"lines\": [{...}, ...]}"),
           Count::Needed},
          {"as-of", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "the date of facts that have none")},
          {"known", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "with the versions and values known on this day")},
          {"set", Takes::Text, "PARAMETER=VALUE",
           QT_TRANSLATE_NOOP("CliText", "taken as confirmed; only with a folder or a zip"),
           Count::Many},
          {"area", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "the office's area; only with a folder or a zip")}},
         calculate,
         Needs::LogInForId},
    };
}

} // namespace chuangkou::cli
