// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_events.h"
#include "core/queue/day_desk.h"
#include "core/queue/queue_projections.h"
#include "core/store/verify.h"
#include "core/sync/backup_list.h"
#include "core/sync/backup_round.h"
#include "core/sync/restore.h"
#include "tests/core/sync/sync_bench.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

using namespace chuangkou;

namespace {

/// A PC of a clerk; its administrator is seldom there.
struct Desk {
    Desk() {
        addQueueProjections(machine.projections);
        office = std::make_unique<TestOffice>(machine);
        REQUIRE(OfficeDesk(*office->store, office->session)
                    .addAccount(QStringLiteral("wang"), QStringLiteral("王芳"), {Role::Clerk},
                                kTestPassword));
        REQUIRE(QDir().mkpath(second));
    }
    std::optional<BackupRound> round(BackupWhen when = BackupWhen::Due) {
        auto done = backUpWhenDue(*office->store, when, {});
        REQUIRE(done);
        return *done;
    }
    void set(const BackupSettings& settings) {
        REQUIRE(setBackupSettings(*office->store, office->session, settings));
    }
    void work() {
        machine.clock.advanceSeconds(60);
        appendSettings(*office->store, office->session,
                       QStringLiteral("work%1").arg(machine.clock.nowMs()), 3);
    }
    void goTo(QDate date, QTime time) {
        machine.clock.advanceMs(officeMs(date, time) - machine.clock.nowMs());
    }
    [[nodiscard]] QString own() const { return ownBackups(office->folder); }
    [[nodiscard]] QString there() const {
        const QByteArray device = office->store->device().id.left(4).toHex();
        return second + QStringLiteral("/01-") + QString::fromLatin1(device);
    }
    TestMachine machine;
    std::unique_ptr<TestOffice> office;
    QString second = machine.path(QStringLiteral("stick"));
};

QStringList parts(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.part")}, QDir::AllEntries | QDir::Hidden);
}

/// As on a medium that takes no more than so many bytes of a file.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_handler);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("a clerk's PC backs itself up, and a clerk writes none to where he likes", "[sync]") {
    Desk desk;
    desk.office->logInAgain(desk.machine, QStringLiteral("wang"));
    const auto round = desk.round();
    REQUIRE(round);
    CHECK_FALSE(round->error);
    REQUIRE(round->taken);
    CHECK(listBackups(desk.own()).size() == 1);
    desk.machine.clock.advanceSeconds(60);
    CHECK(backup(*desk.office->store, desk.office->session).has_value());
    CHECK(backup(*desk.office->store, desk.office->session, desk.second).error().code ==
          ErrorCode::NotAllowed);
    CHECK(setBackupSettings(*desk.office->store, desk.office->session, {}).error().code ==
          ErrorCode::NotAllowed);
}

TEST_CASE("each day ends up in a backup once: at its close, or at the next log-in", "[sync]") {
    Desk desk;
    const QDate day = officeDate(desk.machine.clock.nowMs());
    REQUIRE(desk.round()); // the first of all
    CHECK_FALSE(desk.round());
    desk.work();
    CHECK_FALSE(desk.round()); // the day is not over

    desk.goTo(day.addDays(1), QTime(8, 0)); // nobody closed it
    desk.office->logInAgain(desk.machine, QStringLiteral("wang"));
    REQUIRE(desk.round());
    CHECK_FALSE(desk.round());

    desk.office->logInAgain(desk.machine, QStringLiteral("admin"));
    const HallId hall = OfficeDesk(*desk.office->store, desk.office->session)
                            .setHall({HallId(), QStringLiteral("大厅"), 0, {}})
                            .value();
    desk.office->logInAgain(desk.machine, QStringLiteral("wang"));
    REQUIRE(DayDesk(*desk.office->store, desk.office->session).openDay(hall));
    CHECK_FALSE(desk.round());
    desk.machine.clock.advanceSeconds(3600);
    REQUIRE(DayDesk(*desk.office->store, desk.office->session).closeDay(hall, day.addDays(1)));
    REQUIRE(desk.round());
    CHECK_FALSE(desk.round());
    desk.goTo(day.addDays(2), QTime(8, 0)); // all of yesterday is in
    CHECK_FALSE(desk.round());
    CHECK(listBackups(desk.own()).size() == 3);
}

TEST_CASE("backups by the hour wait for the hour and for something new", "[sync]") {
    Desk desk;
    desk.set({false, 2, {}, 20});
    REQUIRE(desk.round());
    desk.machine.clock.advanceSeconds(3 * 3600);
    CHECK_FALSE(desk.round()); // nothing was done meanwhile
    desk.work();
    REQUIRE(desk.round());
    desk.work();
    CHECK_FALSE(desk.round());
    desk.set({false, 0, {}, 20});
    desk.machine.clock.advanceSeconds(48 * 3600);
    CHECK_FALSE(desk.round()); // switched off
}

TEST_CASE("a backup of the future does not stop those of today", "[sync]") {
    Desk desk;
    const std::int64_t today = desk.machine.clock.nowMs();
    desk.goTo(QDate(2036, 1, 1), QTime(9, 0));
    REQUIRE(desk.round());
    desk.machine.clock.advanceMs(today - desk.machine.clock.nowMs());
    desk.work();
    REQUIRE(desk.round());
    CHECK(listBackups(desk.own()).size() == 2);
}

TEST_CASE("the second folder receives each backup, and what it missed when it is back", "[sync]") {
    Desk desk;
    desk.set({true, 0, desk.second, 20});
    const auto first = desk.round(BackupWhen::Now);
    CHECK(first->second == SecondCopy::Whole);
    CHECK(first->copied == 1);
    CHECK(checkBackup(listBackups(desk.there()).front().folder));

    const QString pocket = desk.machine.path(QStringLiteral("pocket"));
    REQUIRE(QDir().rename(desk.second, pocket));
    for (int i = 0; i < 2; ++i) {
        desk.work();
        const auto round = desk.round(BackupWhen::Now);
        REQUIRE(round->taken); // the work is safe here at any rate
        CHECK(round->second == SecondCopy::Absent);
    }
    REQUIRE(QDir().mkpath(desk.second)); // an empty folder where the stick was
    CHECK(desk.round()->second == SecondCopy::Absent);
    CHECK(QDir(desk.second).isEmpty());
    REQUIRE(QDir().rmdir(desk.second));
    REQUIRE(QDir().rename(pocket, desk.second));
    const auto back = desk.round();
    CHECK_FALSE(back->taken);
    CHECK(back->second == SecondCopy::Whole);
    CHECK(back->copied == 2);
    CHECK(listBackups(desk.there()).size() == 3);
    CHECK(desk.round()->copied == 0);
}

TEST_CASE("a second folder that takes no more loses nothing and is tried again", "[sync]") {
    Desk desk;
    appendSettings(*desk.office->store, desk.office->session, QStringLiteral("many"), 2000);
    desk.set({true, 0, desk.second, 20});
    REQUIRE(desk.round(BackupWhen::Now)->second == SecondCopy::Whole);
    desk.work();
    const auto task = nextBackupTask(*desk.office->store, BackupWhen::Now);
    REQUIRE(*task);
    BackupTask copyOnly = **task;
    copyOnly.start.reset();
    REQUIRE(writeBackup(*desk.office->store, *(*task)->start, desk.own()));
    for (const rlim_t limit : {rlim_t{0}, rlim_t{20'000}}) {
        const FileLimit medium(limit);
        const BackupRound failed = runBackupTask(copyOnly);
        CHECK(failed.second == SecondCopy::Failed);
        CHECK(failed.secondError);
    }
    CHECK(parts(desk.there()).isEmpty());
    REQUIRE(listBackups(desk.there()).size() == 1);
    CHECK(checkBackup(listBackups(desk.there()).front().folder));
    CHECK(runBackupTask(copyOnly).second == SecondCopy::Whole);
    CHECK(listBackups(desk.there()).size() == 2);
}

TEST_CASE("a backup for which the disk has no room half-way leaves the others as they are",
          "[sync]") {
    Desk desk;
    appendSettings(*desk.office->store, desk.office->session, QStringLiteral("many"), 2000);
    REQUIRE(desk.round(BackupWhen::Now)->taken);
    desk.work();
    const auto task = nextBackupTask(*desk.office->store, BackupWhen::Now);
    REQUIRE(*task);
    {
        const FileLimit disk(20'000);
        const BackupRound failed = runBackupTask(**task);
        CHECK(failed.error);
        CHECK_FALSE(failed.taken);
    }
    CHECK(parts(desk.own()).isEmpty());
    CHECK(listBackups(desk.own()).size() == 1);
    CHECK(verifyStore(*desk.office->store)->isSound());
    // It does not count as taken, so that it is due again.
    desk.goTo(officeDate(desk.machine.clock.nowMs()).addDays(1), QTime(8, 0));
    REQUIRE(desk.round());
    CHECK(listBackups(desk.own()).size() == 2);
}

TEST_CASE("rounds that are killed leave whole backups, and their leftovers go", "[sync]") {
    Desk desk;
    appendSettings(*desk.office->store, desk.office->session, QStringLiteral("many"), 1500);
    desk.set({true, 0, desk.second, 20});
    desk.office->store.reset();
    std::mt19937 random(std::random_device{}());
    for (int i = 0; i < 6; ++i) {
        desk.machine.clock.advanceSeconds(60);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto opened = Store::open(desk.office->folder, desk.machine.context(),
                                      QStringLiteral("admin"), kTestPassword);
            if (opened)
                (void)backUpWhenDue(*opened->store, BackupWhen::Now);
            ::_exit(0);
        }
        ::usleep(10'000 + static_cast<useconds_t>(random() % 200'000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
    }
    desk.machine.clock.advanceSeconds(60);
    desk.office->logInAgain(desk.machine, QStringLiteral("admin"));
    CHECK(desk.round(BackupWhen::Now)->second == SecondCopy::Whole);
    for (const QString& folder : {desk.own(), desk.there()}) {
        CHECK(parts(folder).isEmpty());
        for (const BackupEntry& entry : listBackups(folder))
            CHECK(checkBackup(entry.folder));
    }
    CHECK(verifyStore(*desk.office->store)->isSound());
}

TEST_CASE("a round on another thread does not hold up the work", "[sync]") {
    Desk desk;
    appendSettings(*desk.office->store, desk.office->session, QStringLiteral("many"), 2000);
    const auto task = nextBackupTask(*desk.office->store, BackupWhen::Now);
    REQUIRE(*task);
    BackupRound round;
    std::thread beside([&] { round = runBackupTask(**task); });
    for (int i = 0; i < 30; ++i)
        desk.work();
    beside.join();
    REQUIRE(round.taken);
    CHECK(checkBackup(round.taken->folder));
    CHECK(round.covered <
          desk.office->store->read([](Sql& sql) -> Result<qint64> { return lastEventRow(sql); })
              .value());
}

TEST_CASE("the second folder must be there and outside of the store", "[sync]") {
    Desk desk;
    Store& store = *desk.office->store;
    const Session& session = desk.office->session;
    const QString nowhere = desk.machine.path(QStringLiteral("nowhere"));
    CHECK(setBackupSettings(store, session, {true, 0, nowhere, 20}).error() ==
          Error{ErrorCode::NotFound, nowhere});
    CHECK(setBackupSettings(store, session, {true, 0, desk.own(), 20}).error() ==
          Error{ErrorCode::InvalidInput, QStringLiteral("backup_inside")});
    CHECK(setBackupSettings(store, session, {true, 25, {}, 20}).error().code ==
          ErrorCode::OutOfRange);
    CHECK(setBackupSettings(store, session, {true, 0, {}, 0}).error().code ==
          ErrorCode::OutOfRange);
    desk.set({false, 6, desk.second, 5});
    CHECK(store.read([](Sql& sql) -> Result<BackupSettings> { return backupSettings(sql); })
              .value() == BackupSettings{false, 6, desk.second, 5});
    CHECK(rememberedSecondFolder(desk.machine.context().stateFolder) == desk.second);
}
