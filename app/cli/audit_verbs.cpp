// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/claims/case_table.h"
#include "core/report/audit_desk.h"
#include "ui/support/audit_lists.h"
#include "ui/support/case_text.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"

#include <QJsonDocument>

namespace chuangkou::cli {

namespace {

struct Days {
    QDate from;
    QDate to;
};

Days daysOf(Call& call) {
    const QDate today = officeDate(call.store().clock().nowMs());
    const QDate from = call.arguments().date("from").value_or(today);
    return {from, call.arguments().date("to").value_or(std::max(from, today))};
}

Cell rolesHeld(const AuditRow& row) {
    return {row.isOfJoinedRoles ? QStringLiteral("joined") : QStringLiteral("apart"),
            auditRoles(row)};
}

Answer listAnswer(const QString& list, const std::vector<AuditRow>& rows) {
    std::vector<Row> shown;
    for (const AuditRow& row : rows) {
        const QString word = keyText(row.kind);
        shown.push_back(
            {timeCell(row.at),
             {row.actor.toText(), auditWho(row)},
             {row.machine, auditMachine(row)},
             {row.kind, word.isEmpty() ? row.kind : word},
             auditSentence(list, row),
             rolesHeld(row),
             {row.body, row.body.isEmpty() ? QString()
                                           : QString::fromUtf8(QJsonDocument(row.body).toJson(
                                                 QJsonDocument::Compact))}});
    }
    Answer answer;
    answer.set("list", list);
    answer.list("entries",
                {{"at", CliText::tr("Time")},
                 {"actor", CliText::tr("Who")},
                 {"machine", CliText::tr("PC")},
                 {"kind", CliText::tr("Kind of event")},
                 {"what", CliText::tr("What")},
                 {"roles", CliText::tr("Roles")},
                 {"detail", CliText::tr("Detail")}},
                shown);
    return answer;
}

Reply list(Call& call) {
    const QString name = call.arguments().operands().value(0, QStringLiteral("trail"));
    const Days days = daysOf(call);
    const auto query = auditQuery(name, days.from, days.to);
    if (!query) {
        QStringList known;
        for (const AuditListName& each : auditLists())
            known += each.name;
        return UsageProblem{CliText::tr("There is no list %1; the lists are %2.")
                                .arg(name, known.join(QStringLiteral(", ")))};
    }
    AuditDesk desk(call.store(), call.session());
    const auto rows = desk.rows(*query);
    if (!rows)
        return fail(rows.error());
    const QString path = call.arguments().text("out");
    // A trail that leaves the store as data is an export, and stands in the trail itself.
    if (call.options().isJson || !path.isEmpty())
        if (const auto recorded =
                desk.recordExport(name, days.from, days.to, static_cast<qint64>(rows->size()));
            !recorded)
            return fail(recorded.error());
    if (path.isEmpty())
        return listAnswer(name, *rows);
    if (const auto written = writeAuditFile(path, auditSheet(name, *rows)); !written)
        return fail(written.error());
    Answer answer;
    answer.set("path", path);
    answer.set("rows", static_cast<qint64>(rows->size()));
    answer.say(CliText::tr("%1 entries are written to %2.").arg(rows->size()).arg(path));
    return answer;
}

Reply mode(Call& call) {
    const auto mode = AuditDesk(call.store(), call.session()).mode();
    if (!mode)
        return fail(mode.error());
    Answer answer;
    answer.set("is_separate", mode->separation.has_value());
    QJsonArray joined;
    for (const Account& account : mode->joined)
        joined.append(account.login);
    answer.set("joined", joined);
    if (mode->separation)
        answer.fact("since", CliText::tr("The three administrators are three persons since"),
                    timeCell(mode->separation->since));
    else
        answer.say(CliText::tr("The administrators' roles may be joined: three people are not "
                               "named yet."));
    for (const Account& account : mode->joined)
        answer.say(CliText::tr("%1 holds %2.").arg(account.name, rolesText(account.roles)));
    return answer;
}

Reply sample(Call& call) {
    const Days days = daysOf(call);
    const auto drawn =
        AuditDesk(call.store(), call.session())
            .draw({call.arguments().text("seed"), call.arguments().number("count").value_or(10),
                   days.from, days.to});
    if (!drawn)
        return fail(drawn.error());
    std::vector<Row> rows;
    for (const CaseRow& each : drawn->cases) {
        const ServiceItem* item = Catalogue::shipped().find(each.item);
        rows.push_back({{each.id.toText(), each.number.isEmpty() ? each.id.toText() : each.number},
                        {each.item, item != nullptr ? itemText(*item) : each.item},
                        {caseStateKey(each.state), caseStateText(each.state)},
                        each.takenDay.toString(Qt::ISODate)});
    }
    Answer answer;
    answer.fact("seed", CliText::tr("Seed"), drawn->order.seed);
    answer.fact("set_size", CliText::tr("Drawn from"), drawn->setSize);
    answer.fact("set", CliText::tr("Name of the set"), drawn->setName);
    answer.list("cases",
                {{"case", CliText::tr("Case")},
                 {"item", CliText::tr("Service item")},
                 {"state", CliText::tr("State")},
                 {"taken", CliText::tr("Taken in")}},
                rows);
    return answer;
}

Reply head(Call& call) {
    const auto found =
        AuditDesk(call.store(), call.session()).findHead(call.arguments().operand(0));
    if (!found)
        return fail(found.error());
    std::vector<Row> rows;
    for (const HeldHead& each : *found)
        rows.push_back({{each.machine, QString::number(each.machine)},
                        each.machineName,
                        qint64{each.seq},
                        timeCell(each.at),
                        QString::fromLatin1(each.hash.toHex())});
    Answer answer;
    answer.set("is_held", !found->empty());
    if (found->empty())
        answer.refuse(QStringLiteral("not_found"),
                      CliText::tr("This store holds no event with these characters: it is not the "
                                  "one that the paper was printed from, or it was changed."));
    else
        answer.say(CliText::tr("It is held:"));
    answer.list("heads",
                {{"machine", CliText::tr("PC")},
                 {"name", CliText::tr("Name")},
                 {"seq", CliText::tr("No.")},
                 {"at", CliText::tr("Time")},
                 {"event", CliText::tr("Event")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> auditVerbs() {
    const Option from{"from", Takes::Date, "DATE",
                      QT_TRANSLATE_NOOP("CliText", "first day; without it today")};
    const Option to{"to", Takes::Date, "DATE",
                    QT_TRANSLATE_NOOP("CliText", "last day; without it today")};
    return {
        {"audit list",
         QT_TRANSLATE_NOOP("CliText", "the audit trail or one of its lists, oldest entry first"),
         {{"LIST",
           QT_TRANSLATE_NOOP("CliText", "trail, overrides, parameters, without_case, exports, "
                                        "clocks, locks, staff, samples"),
           Count::Optional}},
         {from,
          to,
          {"out", Takes::Text, "FILE",
           QT_TRANSLATE_NOOP("CliText", "write it as a table (.xlsx or .csv)")}},
         list},
        {"audit mode",
         QT_TRANSLATE_NOOP("CliText", "whether the three administrators are three persons"),
         {},
         {},
         mode},
        {"audit sample",
         QT_TRANSLATE_NOOP("CliText", "draw cases; the same seed draws the same again"),
         {},
         {{"seed", Takes::Text, "SEED",
           QT_TRANSLATE_NOOP("CliText", "of an earlier draw; without it a new one")},
          {"count", Takes::Number, "N", QT_TRANSLATE_NOOP("CliText", "how many; without it 10")},
          from,
          to},
         sample},
        {"audit head",
         QT_TRANSLATE_NOOP("CliText", "whether a head printed on a summary is held"),
         {{"CHARACTERS", QT_TRANSLATE_NOOP("CliText", "the 16 characters")}},
         {},
         head},
    };
}

} // namespace chuangkou::cli
