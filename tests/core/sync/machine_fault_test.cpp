// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"
#include "tests/support/check_scale.h"
#include "tests/support/kill_harness.h"
#include "tests/support/number_table.h"

#include <ctime>
#include <thread>

using namespace chuangkou;

namespace {

struct NumberPc : TestMachine {
    explicit NumberPc(std::uint64_t firstId = 0) : TestMachine(firstId) {
        projections.add(std::make_unique<NumberTable>());
    }
};

} // namespace

TEST_CASE("fault 20: a database without its log goes on in a new epoch and gets the rest back",
          "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    appendSettings(*office.store, office.session, QStringLiteral("before"), 3);
    office.logInAgain(machine, QStringLiteral("admin")); // the log is in the database now
    const QByteArray origin = office.store->device().origin;
    appendSettings(*office.store, office.session, QStringLiteral("in the log"), 3);
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("1.ckb")))));
    const QString database = Store::databasePath(office.folder);
    const QString aside = machine.path(QStringLiteral("aside"));
    REQUIRE(QFileInfo(database + QStringLiteral("-wal")).size() > 0);
    REQUIRE(QFile::copy(database, aside));
    office.store.reset();
    REQUIRE(QFile::remove(database));
    REQUIRE(QFile::rename(aside, database));

    machine.clock.advanceSeconds(60);
    office.logInAgain(machine, QStringLiteral("admin"));
    CHECK(office.store->anchorFinding() == AnchorFinding::Restored);
    CHECK(office.store->device().origin != origin);
    const auto value = [&](const QString& name) {
        return office.store
            ->read([&](Sql& sql) -> Result<bool> {
                return OfficeTable::setting(sql, name).has_value();
            })
            .value();
    };
    CHECK(value(QStringLiteral("before-2")));
    CHECK_FALSE(value(QStringLiteral("in the log-2")));
    REQUIRE(imported(office, exported(second, machine.path(QStringLiteral("2.ckb")))));
    CHECK(value(QStringLiteral("in the log-2")));
    CHECK(verifyStore(*office.store).value().isSound());
}

TEST_CASE("fault 21: window and command line write while many events come in, nothing is lost",
          "[sync][check-simulation]") {
    const int coming = isWholeCheck() ? 20'000 : 2'000;
    NumberPc machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    for (int done = 0; done < coming; done += 1000)
        appendSettings(*second.store, second.session, QStringLiteral("s%1").arg(done), 1000);
    const QString file = exported(second, machine.path(QStringLiteral("many.ckb")));

    WorkerProcess other(machine, office.folder, QStringLiteral("numbers"),
                        {QStringLiteral("100000"), QStringLiteral("40")});
    REQUIRE(other.waitUntilReady());
    std::optional<Result<ImportReport>> import;
    std::thread importing([&] {
        auto opened =
            Store::open(office.folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        if (opened)
            import = importBundle(*opened->store, {file, 0});
    });
    for (int number = 1; number <= 40; ++number)
        CHECK(noteNumbers(*office.store, numberSubject(number), {number}));
    importing.join();
    CHECK(other.waitForEnd() == 0);
    CHECK(other.acknowledged().size() == 40);
    REQUIRE(import);
    REQUIRE(*import);
    CHECK((*import)->applied.events >= coming);
    CHECK(notedNumbers(*office.store).size() == 40 + 40 * 3);
    CHECK(verifyStore(*office.store).value().isSound());
}

TEST_CASE("fault 22: a machine ten years ahead for a day drags no other along", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    second.machine.clock.advanceSeconds(3652LL * 24 * 60 * 60);
    appendSettings(*second.store, second.session, QStringLiteral("shared"), 1);
    REQUIRE(imported(office, exported(second, machine.path(QStringLiteral("1.ckb")))));
    machine.clock.advanceSeconds(60);
    appendSettings(*office.store, office.session, QStringLiteral("shared"), 1);
    second.machine.clock = machine.clock;
    REQUIRE(imported(second, exported(office, machine.path(QStringLiteral("2.ckb")))));
    REQUIRE(imported(office, exported(second, machine.path(QStringLiteral("3.ckb")))));
    // The later one, which had seen the one from 2030, holds on both.
    const auto last = office.store->read([&](Sql& sql) -> Result<Event> {
        return EventLog::load(sql, settingSubject(QStringLiteral("shared-0"))).back();
    });
    REQUIRE(last);
    CHECK(last->origin == office.store->device().origin);
    CHECK(officeDate(last->hlc.ms).year() == 2020);
    CHECK(dumpOf(*office.store) == dumpOf(*second.store));
    CHECK(verifyStore(*second.store).value().isSound());
}

TEST_CASE("fault 23: another time zone of the PC changes nothing", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    const QByteArray before = qgetenv("TZ");
    const std::int64_t evening = officeMs(QDate(2020, 2, 17), QTime(23, 30));
    for (const char* zone : {"America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"}) {
        qputenv("TZ", zone);
        ::tzset();
        appendSettings(*office.store, office.session, QString::fromLatin1(zone), 1);
        CHECK(officeDate(evening) == QDate(2020, 2, 17));
    }
    qputenv("TZ", before);
    ::tzset();
    const auto corrections = office.store->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(
                QStringLiteral("SELECT count(*) FROM ev_events WHERE kind = 'clock_corrected'"))
            .value_or(-1);
    });
    CHECK(*corrections == 0);
    CHECK(verifyStore(*office.store).value().isSound());
}
