// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/enrolment.h"
#include "core/sync/level_desk.h"
#include "tests/core/report/open_office.h"

namespace chuangkou {

/// A PC of an office of the tree, with everything that is folded, and its administrator logged in.
struct LevelMachine : ReportMachine {
    /// Founds an office.
    LevelMachine(const QString& name, const QString& area, std::uint64_t firstId)
        : ReportMachine(firstId) {
        REQUIRE(foundOffice(store(), context(),
                            {name, area, name + QStringLiteral("1号"), QStringLiteral("admin"),
                             QStringLiteral("管理员"), kTestPassword}));
        logInAgain();
    }
    /// Joins the other's office.
    LevelMachine(LevelMachine& office, int number)
        : ReportMachine(static_cast<std::uint64_t>(number) * 10'000'000) {
        const QString request = path(QStringLiteral("request"));
        const QString answer = path(QStringLiteral("answer"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(store(), context(), setup, request));
        REQUIRE(admit(*office.open, office.session, request, number,
                      QStringLiteral("%1号窗口").arg(number), answer));
        REQUIRE(acceptAdmission(store(), context(), setup, answer));
        logInAgain();
    }
    void logInAgain(const QString& login = QStringLiteral("admin")) {
        open.reset();
        auto opened = logIn(store(), context(), login, kTestPassword);
        REQUIRE(opened);
        open = std::move(opened->store);
        session = std::move(opened->session);
        session.roles.insert(Role::Supervisor);
    }
    [[nodiscard]] QString store() const { return path(QStringLiteral("store")); }
    [[nodiscard]] LevelDesk levels() { return LevelDesk(*open, session); }
    [[nodiscard]] Session colleague(const QString& login) {
        const auto id =
            OfficeDesk(*open, session)
                .addAccount(login, login, {Role::Clerk, Role::Supervisor}, kTestPassword);
        REQUIRE(id);
        return {*id, login, login, {Role::Clerk, Role::Supervisor}, {}, false};
    }
    [[nodiscard]] const QByteArray& officePublic() const { return open->device().officePublic; }

    std::unique_ptr<Store> open;
    Session session;
};

/// A county, an office below it with two machines and another with one; nobody has accepted
/// anybody yet.
struct Tree {
    LevelMachine county{QStringLiteral("甲县人社局"), QStringLiteral("220122"), 0};
    LevelMachine a{QStringLiteral("一镇服务所"), QStringLiteral("220122"), 100'000'000};
    LevelMachine a2{a, 2};
    LevelMachine b{QStringLiteral("二镇服务所"), QStringLiteral("220122"), 200'000'000};
    LevelMachine stranger{QStringLiteral("乙县人社局"), QStringLiteral("220182"), 300'000'000};
    int files = 0;

    [[nodiscard]] QString file() { return county.path(QStringLiteral("file-%1").arg(++files)); }
    [[nodiscard]] QString cardOf(LevelMachine& office) {
        const QString path = file();
        REQUIRE(office.levels().writeCard(path));
        return path;
    }
    void accept(LevelMachine& by, LevelMachine& other, LevelSide side) {
        REQUIRE(by.levels().accept(cardOf(other), side, fingerprintOf(other.officePublic())));
    }
    /// County above, the two offices below.
    void connect() {
        for (LevelMachine* office : {&a, &b}) {
            accept(*office, county, LevelSide::Above);
            accept(county, *office, LevelSide::Below);
        }
    }
    [[nodiscard]] Result<ImportReport> carry(LevelMachine& from, LevelSide towards,
                                             LevelMachine& to) {
        const auto written = from.levels().exportTo(towards, file());
        REQUIRE(written);
        return ImportDesk(*to.open, to.session).importFile(written->path);
    }
    /// Within one office.
    [[nodiscard]] Result<ImportReport> share(LevelMachine& from, LevelMachine& to) {
        const auto written = ExportDesk(*from.open, from.session).exportFull(file());
        REQUIRE(written);
        return ImportDesk(*to.open, to.session).importFile(written->path);
    }
};

inline std::map<QString, QStringList> rowsOf(LevelMachine& machine) {
    using Rows = std::map<QString, QStringList>;
    return machine.open
        ->read([&](Sql& sql) -> Result<Rows> { return machine.projections.dump(sql); })
        .value();
}

} // namespace chuangkou
