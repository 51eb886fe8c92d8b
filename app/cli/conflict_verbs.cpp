// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/conflicts/conflict_desk.h"
#include "ui/support/conflict_text.h"

namespace chuangkou::cli {

namespace {

Reply listConflicts(Call& call) {
    const auto items = ConflictDesk(call.store(), call.session()).list();
    if (!items)
        return fail(items.error());
    std::vector<Row> rows;
    for (const ConflictItem& item : *items)
        rows.push_back({{conflictAboutKey(item.about), conflictNameText(item)},
                        {conflictMatterKey(item.matter), conflictMatterText(item)},
                        {item.field, QString()},
                        timeCell(item.newestAt),
                        yesNo(item.mayResolve),
                        item.id});
    Answer answer;
    answer.list("conflicts",
                {{"about", CliText::tr("About")},
                 {"matter", CliText::tr("Conflict")},
                 {"field", QString()},
                 {"newest", CliText::tr("Newest")},
                 {"may_resolve", CliText::tr("May be decided")},
                 {"id", CliText::tr("Id")}},
                rows);
    if (rows.empty())
        answer.say(CliText::tr("No conflicts."));
    return answer;
}

QJsonObject versionJson(const ConflictVersion& version) {
    return {{QStringLiteral("event"), QString::fromLatin1(version.event.toHex())},
            {QStringLiteral("kind"), version.kind},
            {QStringLiteral("who"), version.who},
            {QStringLiteral("at"), timeCell(version.at).json},
            {QStringLiteral("machine"), version.machine},
            {QStringLiteral("holds"), version.holds}};
}

Reply showConflict(Call& call) {
    const auto view = ConflictDesk(call.store(), call.session()).load(call.arguments().operand(0));
    if (!view)
        return fail(view.error());
    Answer answer;
    answer.fact("id", CliText::tr("Id"), view->item.id);
    answer.fact("matter", CliText::tr("Conflict"),
                {conflictMatterKey(view->item.matter), conflictMatterText(view->item)});
    QJsonArray versions;
    int number = 0;
    for (const ConflictVersion& version : view->versions) {
        versions.append(versionJson(version));
        answer.say(CliText::tr("%1: %2, %3, %4 %5")
                       .arg(QString::number(++number), version.who, timeCell(version.at).text,
                            version.machine, conflictKindText(version.kind)));
    }
    answer.set("versions", versions);
    QJsonArray lines;
    for (const ConflictLine& line : view->lines) {
        QJsonArray values;
        QStringList texts;
        for (const QJsonValue& value : line.values) {
            values.append(value.isUndefined() ? QJsonValue() : value);
            texts.append(conflictValueText(line.key, value));
        }
        lines.append(QJsonObject{{QStringLiteral("field"), line.key},
                                 {QStringLiteral("values"), values},
                                 {QStringLiteral("differs"), line.mark == LineMark::Differs}});
        const QString mark = lineMarkText(line.mark);
        answer.say(QStringLiteral("%1: %2%3")
                       .arg(conflictFieldText(line.key), texts.join(QStringLiteral(" | ")),
                            mark.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(mark)));
    }
    answer.set("lines", lines);
    answer.say(conflictHintText(view->item));
    return answer;
}

Reply resolveConflict(Call& call) {
    const Arguments& arguments = call.arguments();
    ConflictDesk desk(call.store(), call.session());
    const auto view = desk.load(arguments.operand(0));
    if (!view)
        return fail(view.error());
    const int number = arguments.number("choose").value_or(0);
    if (number < 1 || static_cast<std::size_t>(number) > view->item.versions.size())
        return UsageProblem{
            CliText::tr("--choose takes a number from 1 to %1.").arg(view->item.versions.size())};
    const QByteArray chosen = view->item.versions[static_cast<std::size_t>(number) - 1];
    const auto done =
        desk.resolve({view->item.id, view->item.versions, chosen, arguments.text("reason")});
    if (!done)
        return fail(done.error());
    Answer answer;
    answer.set("id", view->item.id);
    answer.set("chosen", QString::fromLatin1(chosen.toHex()));
    answer.say(CliText::tr("Decided; it holds on every computer after the next exchange."));
    return answer;
}

} // namespace

std::vector<Verb> conflictVerbs() {
    return {
        {"conflicts list",
         QT_TRANSLATE_NOOP("CliText", "what two computers changed or decided differently"),
         {},
         {},
         listConflicts},
        {"conflicts show",
         QT_TRANSLATE_NOOP("CliText", "one conflict with its versions side by side"),
         {{"ID", QT_TRANSLATE_NOOP("CliText", "id of the conflict, or its beginning")}},
         {},
         showConflict},
        {"conflicts resolve",
         QT_TRANSLATE_NOOP("CliText", "decide which version holds"),
         {{"ID", QT_TRANSLATE_NOOP("CliText", "id of the conflict, or its beginning")}},
         {{"choose", Takes::Number, "N",
           QT_TRANSLATE_NOOP("CliText", "number of the version, as `conflicts show` counts"),
           Count::Needed},
          {"reason", Takes::Text, "TEXT",
           QT_TRANSLATE_NOOP("CliText", "why; kept with the decision"), Count::Needed}},
         resolveConflict},
    };
}

} // namespace chuangkou::cli
