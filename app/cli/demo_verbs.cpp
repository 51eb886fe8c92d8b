// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "app/composition.h"
#include "app/demo.h"
#include "app/demo_day.h"

#include <QDir>

namespace chuangkou::cli {

namespace {

Reply demo(Call& call) {
    const Arguments& arguments = call.arguments();
    const QString out = arguments.has("out") ? arguments.text("out")
                                             : QDir::currentPath() + QStringLiteral("/demo");
    const QString folder =
        call.options().store.isEmpty() ? out + QStringLiteral("/store") : call.options().store;
    // A demonstration starts from nothing; only one that it made itself is removed.
    if (call.options().store.isEmpty() && QDir(folder).exists() &&
        !QDir(folder).removeRecursively())
        return fail(ErrorCode::FileUnwritable, folder);
    Answer answer;
    const auto lived =
        liveDemoDay(folder, call.context(), out, [&](const QString& path) { answer.say(path); });
    if (!lived)
        return fail(lived.error());
    if (const auto opened = openDemoToday(folder, call.context()); !opened)
        return fail(opened.error());
    answer.fact("date", CliText::tr("Day"), lived->date.toString(Qt::ISODate));
    answer.fact("tickets", CliText::tr("Visitors"), lived->tickets);
    answer.fact("cases", CliText::tr("Cases taken in"), lived->cases);
    answer.fact("amount", CliText::tr("Amount of the roster claim"), lived->amount);
    answer.fact("store", CliText::tr("Store"), folder);
    answer.set("files", QJsonArray::fromStringList(lived->files));
    std::vector<Row> rows;
    for (const DemoAccount& account : demoAccounts()) {
        QStringList roles;
        for (const Role role : account.roles)
            roles += roleKey(role);
        rows.push_back({account.login, account.name, listCell(roles), account.password});
    }
    answer.list("accounts",
                {{"login", CliText::tr("Log-in")},
                 {"name", CliText::tr("Name")},
                 {"roles", CliText::tr("Roles")},
                 {"password", CliText::tr("Password")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> demoVerbs() {
    return {{"demo",
             QT_TRANSLATE_NOOP("CliText", "live a working day in a demonstration office and "
                                          "write its papers"),
             {},
             {{"out", Takes::Text, "FOLDER",
               QT_TRANSLATE_NOOP("CliText", "where the papers go; without it ./demo")}},
             demo,
             Needs::Nothing,
             Paints::Papers}};
}

} // namespace chuangkou::cli
