// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_file.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/dmn/model.h"
#include "core/dmn/tck.h"
#include "core/store/file_system.h"

namespace chuangkou::cli {

namespace {

constexpr qint64 kLargestModel = 16 * 1024 * 1024;

void sayTable(Answer& answer, const dmn::TableTrace& table) {
    for (const dmn::RuleHit& hit : table.hits) {
        QStringList notes;
        for (const auto& [column, text] : hit.annotations)
            notes += text;
        answer.say(
            CliText::tr("    row %1 (%2)  %3")
                .arg(QString::number(hit.row), table.hitPolicy, notes.join(QStringLiteral("; "))));
    }
}

void sayTrace(Answer& answer, const dmn::Trace& trace) {
    for (const dmn::DecisionTrace& decision : trace.decisions) {
        answer.say(CliText::tr("%1 = %2").arg(decision.name, decision.result.toFeel()));
        for (const auto& [name, value] : decision.inputs)
            answer.say(CliText::tr("    from %1 = %2").arg(name, value.toFeel()));
        for (const dmn::TableTrace& table : decision.tables)
            sayTable(answer, table);
        for (const auto& [name, value] : decision.intermediates)
            answer.say(CliText::tr("    %1 = %2").arg(name, value.toFeel()));
        for (const dmn::RoundingTrace& rounding : decision.roundings)
            answer.say(
                CliText::tr("    %1 of %2 gives %3")
                    .arg(rounding.function, rounding.before.toFeel(), rounding.after.toFeel()));
    }
}

Reply evaluate(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto bytes = readWhole(arguments.operand(0), kLargestModel);
    if (!bytes)
        return fail(bytes.error());
    const auto model =
        dmn::Model::load(*bytes, dmn::OnFault::Refuse, dmn::importsBeside(arguments.operand(0)));
    if (!model)
        return fail(model.error());
    const auto input = readJsonObject(arguments.text("input"));
    if (!input)
        return fail(input.error());
    const QString decision = arguments.text("decision");
    dmn::EvaluationOptions options;
    options.clock = &call.context().clock;
    const auto result = (*model)->evaluate(decision, (*model)->typedInputs(*input), options);
    if (!result)
        return fail(result.error());

    Answer answer;
    answer.set("decision", decision);
    answer.set("value", dmn::toJson(result->value));
    if (arguments.has("trace")) {
        answer.set("trace", result->trace.toJson());
        sayTrace(answer, result->trace);
    } else {
        answer.say(CliText::tr("%1 = %2").arg(decision, result->value.toFeel()));
    }
    if (result->value.isNull()) {
        answer.set("cause", result->value.cause().toText());
        answer.say(CliText::tr("No value, because: %1").arg(result->value.cause().toText()));
    }
    return answer;
}

qint64 casesWith(const std::vector<dmn::TckOutcome>& outcomes, dmn::TckStatus status) {
    return dmn::tckCases(outcomes, status).size();
}

Reply runKit(Call& call) {
    std::vector<dmn::TckOutcome> outcomes;
    std::vector<Row> kits;
    std::vector<Row> folders;
    Progress progress(CliText::tr("Cases"));
    for (const QString& folder : call.arguments().operands()) {
        const auto ran = dmn::runTckFolder(folder);
        if (!ran)
            return fail(ran.error());
        kits.push_back({folder, casesWith(*ran, dmn::TckStatus::Passed),
                        casesWith(*ran, dmn::TckStatus::Failed),
                        casesWith(*ran, dmn::TckStatus::Skipped)});
        for (const dmn::TckTally& tally : dmn::tckTallies(*ran))
            folders.push_back({tally.folder, tally.passed, tally.failed, tally.skipped});
        outcomes.insert(outcomes.end(), ran->begin(), ran->end());
        progress.report(static_cast<qint64>(outcomes.size()), 0);
    }
    std::vector<Row> failures;
    for (const dmn::TckOutcome& outcome : outcomes)
        if (outcome.status == dmn::TckStatus::Failed)
            failures.push_back({outcome.folder, outcome.file, outcome.caseId, outcome.node,
                                outcome.expected, outcome.actual});
    const std::vector<Column> columns{{"folder", CliText::tr("Folder")},
                                      {"passed", CliText::tr("Passed")},
                                      {"failed", CliText::tr("Failed")},
                                      {"skipped", CliText::tr("Skipped")}};
    Answer answer;
    answer.list("folders", columns, folders);
    answer.say(QString());
    answer.list("kits", columns, kits);
    answer.set("failures", QJsonArray());
    if (failures.empty())
        return answer;
    answer.say(QString());
    answer.list("failures",
                {{"folder", CliText::tr("Folder")},
                 {"file", CliText::tr("File")},
                 {"case", CliText::tr("Case")},
                 {"node", CliText::tr("Node")},
                 {"expected", CliText::tr("Expected")},
                 {"actual", CliText::tr("Got")}},
                failures);
    answer.refuse(QStringLiteral("tck_failed"),
                  CliText::tr("%1 values are not those of the kit.").arg(failures.size()));
    return answer;
}

} // namespace

std::vector<Verb> modelVerbs() {
    return {
        {"dmn",
         QT_TRANSLATE_NOOP("CliText", "evaluate a decision of a DMN model"),
         {{"MODEL", QT_TRANSLATE_NOOP("CliText", "the .dmn file")}},
         {{"decision", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "name of the decision"),
           Count::Needed},
          {"input", Takes::Text, "F.json",
           QT_TRANSLATE_NOOP("CliText", "the inputs by name, as one JSON object"), Count::Needed},
          {"trace", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "show the steps that led to the value")}},
         evaluate,
         Needs::Nothing},
        {"tck",
         QT_TRANSLATE_NOOP("CliText", "run the cases of the DMN Technology Compatibility Kit"),
         {{"FOLDER", QT_TRANSLATE_NOOP("CliText", "folder with its cases"), Count::Many}},
         {},
         runKit,
         Needs::Nothing},
    };
}

} // namespace chuangkou::cli
