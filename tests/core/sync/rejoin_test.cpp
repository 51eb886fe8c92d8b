// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/revocation.h"
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/machine_desk.h"
#include "core/sync/restore.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// The store of a PC copied to another one, opened there.
struct CopiedStore {
    CopiedStore(const QString& from, std::uint64_t firstId) : machine(firstId) {
        folder = machine.path(QStringLiteral("store"));
        copyFolder(from, folder);
        logInAgain();
    }
    void logInAgain() {
        store.reset();
        auto opened = logIn(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        store = std::move(opened->store);
        session = std::move(opened->session);
    }
    TestMachine machine;
    QString folder;
    std::unique_ptr<Store> store;
    Session session;
};

std::optional<QString> settingIn(Store& store, const QString& name) {
    return store
        .read([&](Sql& sql) -> Result<std::optional<QString>> {
            return OfficeTable::setting(sql, name);
        })
        .value();
}

MachineStanding stateOf(Store& store, const Session& session, int number) {
    const auto rows = MachineDesk(store, session).machines();
    REQUIRE(rows);
    for (const MachineRow& row : *rows)
        if (row.number == number)
            return row.state;
    FAIL("no such machine");
    return MachineStanding::Own;
}

qint64 officeKeysIn(Store& store) {
    return store
        .read([](Sql& sql) -> Result<qint64> {
            return sql.integer(QStringLiteral("SELECT count(*) FROM l_office_key")).value_or(0);
        })
        .value();
}

RecoveryCode codeOf(const TestOffice& office) {
    return RecoveryCode::parse(office.recoveryCode).value();
}

} // namespace

TEST_CASE("fault 19: a copied store joins as a new machine, both work and nothing is lost",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine pc(office, 2);
    appendSettings(*pc.store, pc.session, QStringLiteral("before"), 5);
    const QByteArray oldSecret = pc.store->device().signing.secretKey;
    const QByteArray oldDevice = pc.store->device().id;
    pc.store.reset();
    CopiedStore copy(pc.folder, 5'000'000);
    pc.logInAgain();
    REQUIRE(copy.store->mode() == StoreMode::Copied);

    const QString request = copy.machine.path(QStringLiteral("request"));
    const QString answer = copy.machine.path(QStringLiteral("answer"));
    const auto asked = requestToRejoin(*copy.store, request);
    REQUIRE(asked);
    CHECK(copy.store->device().id != oldDevice);
    CHECK(copy.store->device().signing.secretKey != oldSecret);
    // While it waits it goes on reading, after a restart as well.
    copy.logInAgain();
    CHECK(copy.store->mode() == StoreMode::Copied);
    CHECK(copy.store->isRejoining());
    CHECK(settingIn(*copy.store, QStringLiteral("before-4")).has_value());
    CHECK(OfficeDesk(*copy.store, copy.session)
              .setSetting(QStringLiteral("queue.recalls_allowed"), 3)
              .error()
              .code == ErrorCode::StoreReadOnly);
    CHECK(requestToRejoin(*copy.store, request).value().fingerprint == asked->fingerprint);

    REQUIRE(admit(*office.store, office.session, request, 3, QStringLiteral("3号窗口"), answer));
    const auto admission = acceptRejoin(*copy.store, answer);
    REQUIRE(admission);
    CHECK(admission->machineNumber == 3);
    copy.logInAgain();
    CHECK(copy.store->mode() == StoreMode::Normal);
    CHECK(copy.store->anchorFinding() == AnchorFinding::Known);
    const Event genesis =
        copy.store
            ->read([&](Sql& sql) -> Result<Event> {
                return EventLog::range(sql, copy.store->device().origin, 1, 1).front();
            })
            .value();
    CHECK(genesis.json().value(QLatin1String("reason")).toString() == QStringLiteral("reinstall"));
    CHECK(
        genesis.json().value(QLatin1String("previous")).toObject().value(QLatin1String("origin")) ==
        QJsonValue(QString::fromLatin1(pc.store->device().origin.toHex())));

    appendSettings(*pc.store, pc.session, QStringLiteral("old"), 7);
    appendSettings(*copy.store, copy.session, QStringLiteral("new"), 9);
    for (int round = 0; round < 2; ++round) {
        REQUIRE(imported(office, exported(copy, machine.path(QStringLiteral("c.ckb")))));
        REQUIRE(imported(office, exported(pc, machine.path(QStringLiteral("p.ckb")))));
        const QString all = exported(office, machine.path(QStringLiteral("o.ckb")));
        REQUIRE(imported(copy, all));
        REQUIRE(imported(pc, all));
    }
    REQUIRE(imported(office, exported(copy, machine.path(QStringLiteral("c.ckb")))));
    for (Store* store : {office.store.get(), pc.store.get(), copy.store.get()}) {
        CHECK(settingIn(*store, QStringLiteral("old-6")).has_value());
        CHECK(settingIn(*store, QStringLiteral("new-8")).has_value());
        CHECK(verifyStore(*store).value().isSound());
    }
    CHECK(dumpOf(*copy.store).at(QStringLiteral("p_settings")) ==
          dumpOf(*office.store).at(QStringLiteral("p_settings")));
}

TEST_CASE("a copy that waits for its answer cannot be admitted on yet another PC", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine pc(office, 2);
    pc.store.reset();
    CopiedStore copy(pc.folder, 5'000'000);
    const QString request = copy.machine.path(QStringLiteral("request"));
    const QString answer = copy.machine.path(QStringLiteral("answer"));
    REQUIRE(requestToRejoin(*copy.store, request));
    REQUIRE(admit(*office.store, office.session, request, 3, QStringLiteral("3号窗口"), answer));
    copy.store.reset();
    CopiedStore again(copy.folder, 6'000'000);
    CHECK_FALSE(again.store->isRejoining());
    CHECK(acceptRejoin(*again.store, answer).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("not_asked")});
    copy.logInAgain();
    CHECK(acceptRejoin(*copy.store, answer));
    // Its own keys, asked for anew, make the second copy one more machine.
    REQUIRE(requestToRejoin(*again.store, request));
    REQUIRE(admit(*office.store, office.session, request, 4, QStringLiteral("4号窗口"), answer));
    CHECK(acceptRejoin(*again.store, answer));
}

TEST_CASE("a machine at work does not ask again, and no answer of another office is taken",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    TestMachine elsewhere(7'000'000);
    TestOffice stranger(elsewhere);
    JoinedMachine pc(office, 2);
    const QString request = machine.path(QStringLiteral("request"));
    CHECK(requestToRejoin(*pc.store, request).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("not_copied")});
    pc.store.reset();
    CopiedStore copy(pc.folder, 5'000'000);
    const QString answer = machine.path(QStringLiteral("answer"));
    REQUIRE(requestToRejoin(*copy.store, request));
    REQUIRE(admit(*stranger.store, stranger.session, request, 5, QStringLiteral("5号"), answer));
    CHECK(acceptRejoin(*copy.store, answer).error().code == ErrorCode::BundleForeign);
    CHECK(copy.store->mode() == StoreMode::Copied);
}

TEST_CASE("the copy of the office's own machine gives up the office's key when it is admitted",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    office.store.reset();
    CopiedStore copy(office.folder, 5'000'000);
    office.logInAgain(machine, QStringLiteral("admin"));
    const QString request = machine.path(QStringLiteral("request"));
    const QString answer = machine.path(QStringLiteral("answer"));
    REQUIRE(requestToRejoin(*copy.store, request));
    REQUIRE(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
    REQUIRE(acceptRejoin(*copy.store, answer));
    CHECK(officeKeysIn(*copy.store) == 0);
    CHECK(officeKeysIn(*office.store) == 2);
}

TEST_CASE("the recovery code makes the copy of the office's own machine the office's machine",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    appendSettings(*office.store, office.session, QStringLiteral("before"), 5);
    office.store.reset();
    CopiedStore copy(office.folder, 5'000'000);
    copy.store.reset();
    const auto rejoined = rejoinWithRecovery(copy.folder, copy.machine.context(), codeOf(office),
                                             QStringLiteral("新1号窗口"));
    REQUIRE(rejoined);
    CHECK(rejoined->machineNumber == 3); // 1 and 2 are never given again
    CHECK(rejoined->former == QStringLiteral("1号窗口"));
    copy.logInAgain();
    CHECK(copy.store->mode() == StoreMode::Normal);
    CHECK(stateOf(*copy.store, copy.session, 1) == MachineStanding::Revoked);
    CHECK(stateOf(*copy.store, copy.session, 3) == MachineStanding::Own);
    CHECK(settingIn(*copy.store, QStringLiteral("before-4")).has_value());
    CHECK(verifyStore(*copy.store).value().isSound());

    // It admits and revokes from now on; the other machines hear of it by an exchange.
    REQUIRE(imported(second, exported(copy, machine.path(QStringLiteral("c.ckb")))));
    CHECK(stateOf(*second.store, second.session, 1) == MachineStanding::Revoked);
    REQUIRE(imported(copy, exported(second, machine.path(QStringLiteral("s.ckb")))));
    CHECK(MachineDesk(*copy.store, copy.session)
              .revoke(2, QStringLiteral("报废"), Accepting::WhatIsHeld));
    // The one that was lost comes back: it is refused.
    office.logInAgain(machine, QStringLiteral("admin"));
    appendSettings(*office.store, office.session, QStringLiteral("thief"), 1);
    CHECK(imported(second, exported(office, machine.path(QStringLiteral("o.ckb")))).error() ==
          Error{ErrorCode::BundleUncertified, QStringLiteral("revoked|1号窗口")});
}

TEST_CASE("the office's own machine is lost altogether: a backup and the code bring it back",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    appendSettings(*office.store, office.session, QStringLiteral("saved"), 5);
    const auto saved =
        backup(*office.store, office.session, machine.path(QStringLiteral("backups")));
    REQUIRE(saved);
    appendSettings(*office.store, office.session, QStringLiteral("later"), 6);
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("later.ckb")))));
    office.store.reset();

    TestMachine fresh(9'000'000);
    const QString folder = fresh.path(QStringLiteral("store"));
    REQUIRE(restore(fresh.context(), {saved->folder, folder}, codeOf(office)));
    REQUIRE(rejoinWithRecovery(folder, fresh.context(), codeOf(office), QString()));
    CopiedStore now(folder, 10'000'000); // only to have a session: another PC's copy
    now.store.reset();
    auto opened = logIn(folder, fresh.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    now.store = std::move(opened->store);
    now.session = std::move(opened->session);
    CHECK(now.store->mode() == StoreMode::Normal);
    CHECK(settingIn(*now.store, QStringLiteral("saved-4")).has_value());

    // What the other machine has beyond the backup is passed over, shown, and accepted by a person.
    REQUIRE(imported(second, exported(now, machine.path(QStringLiteral("n.ckb")))));
    CHECK_FALSE(settingIn(*second.store, QStringLiteral("later-5")).has_value());
    appendSettings(*second.store, second.session, QStringLiteral("second"), 2);
    const QString held = machine.path(QStringLiteral("s.ckb"));
    REQUIRE(imported(now, exported(second, held)));
    CHECK(settingIn(*now.store, QStringLiteral("second-1")).has_value());
    const auto rows = MachineDesk(*second.store, second.session).machines();
    REQUIRE(rows);
    CHECK(rows->front().leftOut > 5);
    CHECK(verifyStore(*now.store).value().isSound());
    CHECK(dumpOf(*now.store).at(QStringLiteral("p_settings")) ==
          dumpOf(*second.store).at(QStringLiteral("p_settings")));
}

TEST_CASE("without the office's key at hand the recovery code says so", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    second.store.reset();
    CopiedStore copy(second.folder, 5'000'000);
    copy.store.reset();
    const Error missing{ErrorCode::NotFound, QStringLiteral("office key")};
    CHECK(rejoinWithRecovery(copy.folder, copy.machine.context(), codeOf(office), QString())
              .error() == missing);
    CHECK(rejoinWithRecovery(second.folder, second.machine.context(), codeOf(office), QString())
              .error() == missing);
    office.store.reset();
    CHECK(rejoinWithRecovery(office.folder, machine.context(), codeOf(office), QString()).error() ==
          Error{ErrorCode::WrongState, QStringLiteral("not_copied")});
    CHECK(rejoinWithRecovery(office.folder, machine.context(), RecoveryCode::generate(), QString())
              .error()
              .code == ErrorCode::WrongRecoveryCode);
}
