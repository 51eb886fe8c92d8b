// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "app/demo.h"
#include "core/base/divisions.h"
#include "ui/support/shown_text.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

/// The demonstration office: its people and their passwords are no secret.
Reply makeDemo(Call& call, const QString& folder) {
    const auto accounts = makeDemoOffice(folder, call.context());
    if (!accounts)
        return fail(accounts.error());
    std::vector<Row> rows;
    for (const DemoAccount& account : *accounts)
        rows.push_back({account.login, account.password, account.name, rolesText(account.roles)});
    Answer answer;
    answer.fact("store", CliText::tr("Store"), QFileInfo(folder).absoluteFilePath());
    answer.list("accounts",
                {{"login", CliText::tr("Log-in")},
                 {"password", CliText::tr("Password")},
                 {"name", CliText::tr("Name")},
                 {"roles", CliText::tr("Roles")}},
                rows);
    return answer;
}

Reply initialise(Call& call) {
    const Arguments& arguments = call.arguments();
    const bool isDemo = arguments.has("demo");
    if (!isDemo && !(arguments.has("office") && arguments.has("area")))
        return UsageProblem{CliText::tr("An office has a name and a place: --office and --area.")};
    const QString folder = arguments.operand(0);
    if (folder.trimmed().isEmpty())
        return UsageProblem{CliText::tr("STORE is the name of a folder.")};
    const QString login = call.options().user;
    const QString area = arguments.text("area").trimmed();
    if (!isDemo && area != kChangbaishan && Divisions::shipped().lookup(area).isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("area|") + area);
    // Told before a password is thought out.
    if (QFileInfo::exists(Store::databasePath(folder)))
        return fail(ErrorCode::StoreExists, folder);
    if (isDemo)
        return makeDemo(call, folder);
    const Asked password = call.passwords().first(
        CliText::tr("A password for %1 (at least 10 characters)").arg(login));
    if (const auto* problem = std::get_if<Reply>(&password))
        return *problem;
    NewOffice office;
    office.name = arguments.text("office");
    office.area = area;
    office.machineName =
        arguments.has("machine-name") ? arguments.text("machine-name") : CliText::tr("Computer 1");
    office.adminLogin = login;
    office.adminName =
        arguments.has("name") ? arguments.text("name") : CliText::tr("Administrator");
    office.adminPassword = std::get<QString>(password);
    const auto code = foundOffice(folder, call.context(), office);
    if (!code)
        return fail(code.error());

    Answer answer;
    answer.fact("store", CliText::tr("Store"), QFileInfo(folder).absoluteFilePath());
    answer.fact("office", CliText::tr("Office"), office.name);
    answer.fact("login", CliText::tr("First account"), login);
    answer.fact("recovery_code", CliText::tr("Recovery code"), code->toText());
    answer.say(CliText::tr("Print the recovery code and lock it away: it is shown only now, and "
                           "without it a lost password cannot be made good."));
    return answer;
}

} // namespace

std::vector<Verb> setUpVerbs() {
    return {
        {"init",
         QT_TRANSLATE_NOOP("CliText", "make a new office with its first account"),
         {{"STORE", QT_TRANSLATE_NOOP("CliText", "folder to be made")}},
         {{"office", Takes::Text, "NAME", QT_TRANSLATE_NOOP("CliText", "name of the office")},
          {"area", Takes::Text, "CODE",
           QT_TRANSLATE_NOOP("CliText", "code of its administrative division: 220102")},
          {"machine-name", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "name of this computer")},
          {"name", Takes::Text, "NAME",
           QT_TRANSLATE_NOOP("CliText", "name of the person of the first account")},
          {"demo", Takes::Nothing, "",
           QT_TRANSLATE_NOOP("CliText", "the demonstration office, with its accounts")}},
         initialise,
         Needs::Nothing},
    };
}

} // namespace chuangkou::cli
