// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/policy_words.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/effect_desk.h"
#include "core/office/account_table.h"
#include "core/policy/change_check.h"
#include "core/store/file_system.h"
#include "ui/support/policy_text.h"

#include <QDir>

namespace chuangkou::cli {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// Faults and warnings; refused with the first sentence when there are faults.
Answer checkedAnswer(const CheckedPackage& checked) {
    Answer answer;
    if (checked.package) {
        answer.fact("policy", CliText::tr("Policy"), checked.package->id());
        answer.fact("version", CliText::tr("Version"), hex(checked.package->identity()));
    }
    QJsonArray faults;
    for (const PackageFault& fault : checked.faults) {
        const QString sentence = faultSentence(fault);
        answer.say(sentence);
        QJsonObject json{{QStringLiteral("subject"), fault.subject},
                         {QStringLiteral("detail"), fault.detail},
                         {QStringLiteral("sentence"), sentence}};
        if (fault.lint)
            json.insert(QStringLiteral("lint"), fault.lint->toJson());
        faults.append(json);
    }
    answer.set("faults", faults);
    QJsonArray warnings;
    for (const dmn::LintFinding& finding : checked.warnings) {
        answer.say(CliText::tr("Note: %1").arg(inLanguage(finding.chinese(), finding.english())));
        warnings.append(finding.toJson());
    }
    answer.set("warnings", warnings);
    if (!checked.faults.empty())
        answer.refuse(QStringLiteral("package_refused"), faultSentence(checked.faults.front()));
    return answer;
}

QString groupText(EffectGroup group) {
    switch (group) {
    case EffectGroup::Open:
        return CliText::tr("open");
    case EffectGroup::Calculated:
        return CliText::tr("calculated");
    case EffectGroup::Decided:
        return CliText::tr("decided");
    }
    return {};
}
QString groupKey(EffectGroup group) {
    constexpr const char* kKeys[] = {"open", "calculated", "decided"};
    return QLatin1String(kKeys[static_cast<int>(group)]);
}

Cell moneyCell(const std::optional<Money>& money) {
    return money ? Cell(money->toPlain(), money->toGrouped()) : emptyCell();
}

void sayEffect(Answer& answer, const PolicyEffect& effect) {
    std::vector<Row> rows;
    for (const EffectRow& row : effect.changed)
        rows.push_back({row.number.isEmpty() ? row.id.toText().right(8) : row.number,
                        {row.id.toText(), row.id.toText().right(8)},
                        {groupKey(row.group), groupText(row.group)},
                        moneyCell(row.before),
                        moneyCell(row.after),
                        moneyCell(row.difference()),
                        row.refusal});
    answer.fact("checked", CliText::tr("Cases looked at"), effect.checked);
    answer.list("changed",
                {{"number", CliText::tr("No.")},
                 {"case", CliText::tr("Case", "of the office")},
                 {"state", CliText::tr("State")},
                 {"before", CliText::tr("Before")},
                 {"after", CliText::tr("After")},
                 {"difference", CliText::tr("Difference")},
                 {"refused", CliText::tr("Refused")}},
                rows);
    for (const EffectGroup group :
         {EffectGroup::Open, EffectGroup::Calculated, EffectGroup::Decided})
        if (effect.count(group) > 0)
            answer.say(CliText::tr("%1: %2 cases change by %3")
                           .arg(groupText(group), QString::number(effect.count(group)),
                                effect.difference(group).toGrouped()));
}

/// What the notice makes of the package's own cases, for both persons to look at.
void sayChangedCases(Answer& answer, const std::vector<dmn::TckOutcome>& cases) {
    if (cases.empty())
        return;
    std::vector<Row> rows;
    for (const dmn::TckOutcome& each : cases)
        rows.push_back({each.file, each.caseId, each.node, each.expected, each.actual});
    answer.say(CliText::tr("The change alters these cases; look at each one:"));
    answer.list("changed_cases",
                {{"file", CliText::tr("File")},
                 {"case", CliText::tr("Case")},
                 {"node", CliText::tr("Result")},
                 {"before", CliText::tr("Before")},
                 {"after", CliText::tr("After")}},
                rows);
}

Result<PackageFiles> filesOf(const QString& word) {
    return isPolicyPath(word) ? PackageFiles::fromPath(word) : PackageFiles::shipped(word);
}

Reply lintVerb(Call& call) {
    const auto files = filesOf(call.arguments().operand(0));
    return files ? Reply(checkedAnswer(lintPackage(*files))) : Reply(fail(files.error()));
}

Reply proposed(Call& call, const CheckedPackage& checked, const QString& note,
               const std::vector<dmn::TckOutcome>& changedCases = {}) {
    Answer answer = checkedAnswer(checked);
    sayChangedCases(answer, changedCases);
    if (!checked.isSound())
        return answer;
    const auto identity = PolicyDesk(call.store(), call.session()).importPackage(checked, note);
    if (!identity)
        return fail(identity.error());
    const auto effect =
        EffectDesk(call.store(), call.session()).effect(checked.package->id(), &*checked.package);
    if (!effect)
        return fail(effect.error());
    answer.set("state", QStringLiteral("proposed"));
    answer.fact("cases", CliText::tr("Checked by its own cases"), checked.cases);
    sayEffect(answer, *effect);
    answer.say(CliText::tr("Proposed; a second person adopts it: policy adopt %1 %2")
                   .arg(checked.package->id(), hex(*identity).left(12)));
    return answer;
}

Reply importPolicy(Call& call) {
    const auto files = PackageFiles::fromPath(call.arguments().operand(0));
    if (!files)
        return fail(files.error());
    return proposed(call, checkPackage(*files), call.arguments().text("note"));
}

Reply changePolicy(Call& call) {
    const Arguments& arguments = call.arguments();
    const QDate today = officeDate(call.store().clock().nowMs());
    const auto present = PolicyDesk(call.store(), call.session()).files(arguments.operand(0));
    if (!present)
        return fail(present.error());
    const auto changed = changedPackage(
        *present,
        {arguments.text("parameter"), arguments.date("from").value_or(QDate()),
         arguments.text("value"), arguments.text("reference"), arguments.text("area")},
        today);
    const auto change = changed ? checkChange(*changed) : fail(changed.error());
    if (!change)
        return fail(change.error());
    return proposed(call, change->checked, arguments.text("reference"), change->changedCases);
}

Reply adoptPolicy(Call& call) {
    const Arguments& arguments = call.arguments();
    const auto version = PolicyDesk(call.store(), call.session())
                             .versionOf(arguments.operand(0), arguments.operand(1));
    if (!version)
        return fail(version.error());
    const auto effect =
        EffectDesk(call.store(), call.session()).adopt(version->identity, arguments.text("note"));
    if (!effect)
        return fail(effect.error());
    Answer answer;
    answer.set("policy", version->policy);
    answer.set("version", hex(version->identity));
    answer.set("state", QStringLiteral("adopted"));
    answer.say(CliText::tr("Adopted. This office now calculates with it."));
    sayEffect(answer, *effect);
    return answer;
}

Reply exportPolicy(Call& call) {
    const Arguments& arguments = call.arguments();
    PolicyDesk desk(call.store(), call.session());
    QByteArray identity;
    if (arguments.has("version")) {
        const auto version = desk.versionOf(arguments.operand(0), arguments.text("version"));
        if (!version)
            return fail(version.error());
        identity = version->identity;
    }
    const auto files = desk.files(arguments.operand(0), identity);
    const auto zip = files ? files->toZip() : fail(files.error());
    if (!zip)
        return fail(zip.error());
    const QString path = arguments.operand(1);
    if (const auto written = writeDurably(path, *zip); !written)
        return fail(written.error());
    Answer answer;
    answer.fact("file", CliText::tr("Written"), path);
    return answer;
}

Reply showEffect(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString policy = arguments.operand(0);
    PolicyDesk desk(call.store(), call.session());
    std::optional<PolicyPackage> package;
    if (arguments.has("version")) {
        const auto version = desk.versionOf(policy, arguments.text("version"));
        const auto files = version ? desk.files(policy, version->identity) : fail(version.error());
        auto read = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
        if (!read)
            return fail(read.error());
        package = std::move(*read);
    }
    EffectDesk effects(call.store(), call.session());
    const auto effect = effects.effect(policy, package ? &*package : nullptr);
    if (!effect)
        return fail(effect.error());
    const auto proposals = effects.proposals(policy);
    if (!proposals)
        return fail(proposals.error());
    Answer answer;
    sayEffect(answer, *effect);
    std::vector<Row> rows;
    for (const Recalculation& proposal : *proposals)
        rows.push_back({{proposal.id.toText(), proposal.id.toText().right(8)},
                        proposal.isSupplement()
                            ? Cell(QStringLiteral("supplement"), CliText::tr("supplement"))
                            : Cell(QStringLiteral("recovery"), CliText::tr("recovery")),
                        moneyCell(proposal.before),
                        moneyCell(proposal.after),
                        moneyCell(proposal.difference()),
                        proposal.day.toString(Qt::ISODate)});
    if (rows.empty()) {
        answer.set("proposals", QJsonArray());
        return answer;
    }
    answer.say(QString());
    answer.list("proposals",
                {{"case", CliText::tr("Case", "of the office")},
                 {"kind", CliText::tr("Proposed")},
                 {"before", CliText::tr("Decided")},
                 {"after", CliText::tr("By the later version")},
                 {"difference", CliText::tr("Difference")},
                 {"day", CliText::tr("Day")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> policyVersionVerbs() {
    const Operand policy{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of the policy")};
    const Operand version{"VERSION",
                          QT_TRANSLATE_NOOP("CliText", "its identity, or how that begins")};
    return {
        {"policy lint",
         QT_TRANSLATE_NOOP("CliText", "look for gaps, overlaps and figures that are not rounded"),
         {{"POLICY", QT_TRANSLATE_NOOP("CliText", "id of a shipped policy, a folder or a zip")}},
         {},
         lintVerb,
         Needs::Nothing},
        {"policy import",
         QT_TRANSLATE_NOOP("CliText", "take a package in as a proposal and show its effect"),
         {{"PATH", QT_TRANSLATE_NOOP("CliText", "a folder or a zip")}},
         {{"note", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "why, as the list shows it")}},
         importPolicy},
        {"policy change",
         QT_TRANSLATE_NOOP("CliText", "propose a version with a new value of a parameter"),
         {policy},
         {{"parameter", Takes::Text, "ID", QT_TRANSLATE_NOOP("CliText", "id of the parameter"),
           Count::Needed},
          {"from", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "first day on which the value holds"), Count::Needed},
          {"value", Takes::Text, "VALUE", QT_TRANSLATE_NOOP("CliText", "its value"), Count::Needed},
          {"reference", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "the notice and its article"), Count::Needed},
          {"area", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "where it holds; without it as the parameter does")}},
         changePolicy},
        {"policy adopt",
         QT_TRANSLATE_NOOP("CliText", "let a proposed version hold, as the second person"),
         {policy, version},
         {{"note", Takes::Text, "TEXT", QT_TRANSLATE_NOOP("CliText", "why, as the list shows it")}},
         adoptPolicy},
        {"policy export",
         QT_TRANSLATE_NOOP("CliText", "write a version as a zip"),
         {policy, {"FILE", QT_TRANSLATE_NOOP("CliText", "the zip to be written")}},
         {{"version", Takes::Text, "VERSION",
           QT_TRANSLATE_NOOP("CliText", "which one; without it the present one")}},
         exportPolicy},
        {"policy effect",
         QT_TRANSLATE_NOOP("CliText", "which cases a version changes, and what is proposed"),
         {policy},
         {{"version", Takes::Text, "VERSION",
           QT_TRANSLATE_NOOP("CliText", "a proposed one; without it the present one")}},
         showEffect},
    };
}

} // namespace chuangkou::cli
