// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "core/office/office_desk.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

struct DemoCounter {
    int number;
    const char16_t* name;
    const char* lines;
};

constexpr DemoCounter kCounters[] = {
    {1, u"1号窗口", "employment,training"},
    {2, u"2号窗口", "social_insurance"},
    {3, u"3号窗口", "personnel,disputes"},
    {4, u"4号窗口", ""}, // all lines
};

Result<void> setUp(OfficeDesk& desk, const DemoAccounts& accounts) {
    const auto hall = desk.setHall({{}, QStringLiteral("一楼大厅"), 30, {}});
    if (!hall)
        return fail(hall.error());
    for (const DemoCounter& each : kCounters) {
        const auto set =
            desk.setCounter({{},
                             *hall,
                             each.number,
                             QString::fromUtf16(each.name),
                             QString::fromLatin1(each.lines).split(u',', Qt::SkipEmptyParts),
                             {}});
        if (!set)
            return fail(set.error());
    }
    for (const DemoAccount& account : accounts) {
        if (account.login == QLatin1String("admin"))
            continue; // made with the office
        const auto added =
            desk.addAccount(account.login, account.name, account.roles, account.password);
        if (!added)
            return fail(added.error());
    }
    return {};
}

} // namespace

const DemoAccounts& demoAccounts() {
    static const DemoAccounts accounts{
        {QStringLiteral("li"),
         QStringLiteral("李晓梅"),
         {Role::Clerk},
         QStringLiteral("yanshi-li-2020")},
        {QStringLiteral("qian"),
         QStringLiteral("钱芳"),
         {Role::Clerk},
         QStringLiteral("yanshi-qian-2020")},
        {QStringLiteral("zhao"),
         QStringLiteral("赵国强"),
         {Role::Supervisor},
         QStringLiteral("yanshi-zhao-2020")},
        {QStringLiteral("sun"),
         QStringLiteral("孙文"),
         {Role::Reception},
         QStringLiteral("yanshi-sun-2020")},
        {QStringLiteral("zhou"),
         QStringLiteral("周岩"),
         {Role::SecurityAdmin},
         QStringLiteral("yanshi-zhou-2020")},
        {QStringLiteral("admin"),
         QStringLiteral("陈静"),
         {Role::SystemAdmin},
         QStringLiteral("yanshi-admin-2020")},
    };
    return accounts;
}

Result<DemoAccounts> makeDemoOffice(const QString& folder, const StoreContext& context) {
    const DemoAccounts& accounts = demoAccounts();
    if (QFileInfo::exists(Store::databasePath(folder)))
        return accounts;
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return fail(ErrorCode::FileUnwritable, folder);
    const DemoAccount& admin = accounts.back();
    const auto code =
        foundOffice(folder, context,
                    {QStringLiteral("示例市人社局"), QStringLiteral("220184"),
                     QStringLiteral("演示电脑"), admin.login, admin.name, admin.password});
    if (!code)
        return fail(code.error());
    auto opened = logIn(folder, context, admin.login, admin.password);
    if (!opened)
        return fail(opened.error());
    OfficeDesk desk(*opened->store, opened->session);
    const auto done = setUp(desk, accounts);
    return done ? Result<DemoAccounts>(accounts) : fail(done.error());
}

} // namespace chuangkou
