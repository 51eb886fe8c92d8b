// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/exchange_thread.h"

#include "tests/core/sync/sync_bench.h"
#include "tests/ui/await.h"
#include "ui/shell/folder_watch.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace chuangkou;

namespace {

const QString kAdmin = QStringLiteral("admin");
constexpr int kEvents = 12'000;

/// An office whose second machine is open on its thread, and a big file for it from the first one.
struct Reading {
    explicit Reading(int events = 3) {
        appendSettings(*office.store, office.session, QStringLiteral("s"), events);
        file = exported(office, machine.path(QStringLiteral("a.ckb")));
        second.store.reset();
        store = std::make_unique<StoreThread>(second.machine.context());
        logIn();
    }
    ~Reading() {
        store.reset();
        // What was left behind still uses the machine.
        until([] { return ExchangeThread::leftBehind() == 0; });
    }
    void logIn() { REQUIRE(await(store->logIn(second.folder, kAdmin, kTestPassword))); }
    QFuture<Result<ImportReport>> import() {
        progress = std::make_shared<ImportProgress>();
        return store->exchange().run(
            [file = file](Store& open, const Session& session, ImportProgress& followed) {
                return ImportDesk(open, session).importFile(file, &followed);
            },
            ExchangeThread::Connection::Closes, progress);
    }
    /// What a counter does: an event of this machine.
    QFuture<Result<void>> command() {
        return store->write([](Store& open, const Session& session) {
            return OfficeDesk(open, session)
                .setSetting(QStringLiteral("office_phone"), QStringLiteral("12333"));
        });
    }
    void untilUnderWay() {
        until([&] { return progress->done > 0; });
    }
    int settings() {
        return await(store->run([](Store& open, const Session&) -> Result<int> {
                   return open.read([](Sql& sql) -> Result<int> {
                       return static_cast<int>(OfficeTable::settings(sql).size());
                   });
               }))
            .value();
    }
    std::vector<PendingImport> pending() {
        return await(store->run([](Store& open, const Session& session) {
                   return ImportDesk(open, session).pending();
               }))
            .value();
    }

    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString file;
    std::unique_ptr<StoreThread> store;
    std::shared_ptr<ImportProgress> progress;
};

/// A share whose listing does not answer before `go` is released.
struct HangingShare {
    explicit HangingShare(Reading& reading)
        : folder(reading.machine.path(QStringLiteral("share"))) {
        REQUIRE(QDir().mkpath(folder));
        REQUIRE(await(reading.store->write([this](Store& open, const Session& session) {
            return setWatchedFolder(open, session, folder);
        })));
        watch = std::make_unique<FolderWatch>(*reading.store, nullptr);
        watch->setListing([hang = hang](const QString& name, ListingOf what) {
            hang->begun.release();
            hang->go.acquire();
            hang->go.release(); // once it answers it goes on answering
            return listFolder(name, what);
        });
        watch->soon();
        until([&] { return hang->begun.tryAcquire(); });
    }
    ~HangingShare() { hang->go.release(); }
    struct Latch {
        QSemaphore begun;
        QSemaphore go;
    };
    QString folder;
    std::shared_ptr<Latch> hang = std::make_shared<Latch>();
    std::unique_ptr<FolderWatch> watch;
};

} // namespace

TEST_CASE("a counter goes on working while a big file is read in", "[ui-support]") {
    Reading reading(kEvents);
    const auto import = reading.import();
    reading.untilUnderWay();
    CHECK(await(reading.command()));
    CHECK_FALSE(import.isFinished());
    CHECK(reading.progress->done < reading.progress->total);
    const auto report = await(import);
    REQUIRE(report);
    CHECK(report->applied.events >= kEvents);
    CHECK(reading.settings() == kEvents + 1);
}

TEST_CASE("a counter goes on working while the shared folder does not answer", "[ui-support]") {
    Reading reading;
    HangingShare share(reading);
    CHECK(await(reading.command()));
    CHECK(reading.settings() == 1);
    CHECK(QDir(share.folder).isEmpty());
    // Once it answers, what was done meanwhile goes out.
    share.hang->go.release();
    until([&] { return !QDir(share.folder).isEmpty(); });
}

TEST_CASE("what was given up before its turn is not done", "[ui-support]") {
    Reading reading;
    HangingShare share(reading);
    const auto import = reading.import();
    CHECK_FALSE(reading.progress->isBegun);
    reading.progress->isStopped = true;
    share.hang->go.release();
    const auto report = await(import);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Cancelled);
    CHECK(reading.progress->isBegun);
    CHECK(reading.settings() == 0);
}

TEST_CASE("an import tells how many records of how many are in", "[ui-support]") {
    Reading reading(kEvents);
    const auto import = reading.import();
    std::int64_t last = 0;
    bool isOrdered = true;
    int steps = 0;
    until([&] {
        const std::int64_t done = reading.progress->done;
        const std::int64_t total = reading.progress->total;
        isOrdered = isOrdered && done >= last && done <= total;
        steps += done > last ? 1 : 0;
        last = done;
        return import.isFinished();
    });
    CHECK(isOrdered);
    CHECK(steps > 1);
    CHECK(reading.progress->total >= kEvents);
    CHECK(reading.progress->done == reading.progress->total);
}

TEST_CASE("an import that is stopped keeps whole slices and goes on with the next one",
          "[ui-support]") {
    Reading reading(kEvents);
    const auto import = reading.import();
    reading.untilUnderWay();
    reading.progress->isStopped = true;
    CHECK(await(import).error().code == ErrorCode::Cancelled);
    const std::int64_t done = reading.progress->done;
    CHECK(done < kEvents);
    REQUIRE(reading.pending().size() == 1);
    CHECK(reading.pending().front().state == PendingImport::State::Importing);
    CHECK(reading.pending().front().done == done);
    const auto again = await(
        reading.store->exchange().run([](Store& open, const Session&, ImportProgress& progress) {
            return continueImports(open, &progress);
        }));
    REQUIRE(again);
    CHECK(reading.settings() == kEvents);
    CHECK(reading.pending().empty());
}

TEST_CASE("the program closes while an import runs; it goes on at the next start", "[ui-support]") {
    Reading reading(kEvents);
    const auto import = reading.import();
    reading.untilUnderWay();
    reading.store.reset();
    CHECK(ExchangeThread::leftBehind() == 0);
    CHECK(import.isFinished());
    CHECK(reading.progress->done < kEvents);
    reading.store = std::make_unique<StoreThread>(reading.second.machine.context());
    reading.logIn();
    REQUIRE(reading.pending().size() == 1);
    REQUIRE(await(
        reading.store->exchange().run([](Store& open, const Session&, ImportProgress& progress) {
            return continueImports(open, &progress);
        })));
    CHECK(reading.settings() == kEvents);
}

TEST_CASE("who logs out stops the import, and what waited for its turn is not done",
          "[ui-support]") {
    Reading reading(kEvents);
    const auto import = reading.import();
    reading.untilUnderWay();
    std::atomic<bool> ran = false;
    const auto waiting = reading.store->exchange().run(
        [&ran](Store&, const Session&, ImportProgress&) -> Result<int> {
            ran = true;
            return 1;
        });
    REQUIRE(await(reading.store->run([](Store&, const Session&) -> Result<int> { return 1; })));
    CHECK(await(reading.store->logOut()));
    CHECK(await(import).error().code == ErrorCode::Cancelled);
    until([&] { return waiting.isFinished(); });
    CHECK(waiting.resultCount() == 0);
    CHECK_FALSE(ran);
    // The connection is gone: a new one belongs to who logs in now.
    reading.logIn();
    REQUIRE(await(
        reading.store->exchange().run([](Store& open, const Session&, ImportProgress& progress) {
            return continueImports(open, &progress);
        })));
    CHECK(reading.settings() == kEvents);
}

TEST_CASE("the program's end does not wait for a share that hangs", "[ui-support]") {
    Reading reading;
    HangingShare share(reading);
    share.watch.reset();
    reading.store->exchange().setMoment(std::chrono::milliseconds(20));
    reading.store.reset();
    CHECK(ExchangeThread::leftBehind() == 1);
    // Another window on the same store works meanwhile.
    reading.store = std::make_unique<StoreThread>(reading.second.machine.context());
    reading.logIn();
    CHECK(await(reading.command()));
    share.hang->go.release();
    until([] { return ExchangeThread::leftBehind() == 0; });
    CHECK(QDir(share.folder).isEmpty()); // it has stopped instead of going on
}

TEST_CASE("the database gets its new key as soon as no exchange is under way", "[ui-support]") {
    Reading reading;
    REQUIRE(await(reading.import()));
    const auto leave = [&](const QString& login) {
        return await(
            reading.store->write([login](Store& open, const Session& session) -> Result<bool> {
                OfficeDesk desk(open, session);
                if (const auto added = desk.addAccount(login, login, {Role::Clerk}, kTestPassword);
                    !added)
                    return fail(added.error());
                if (const auto left = desk.disableAccount(login, QStringLiteral("调离")); !left)
                    return fail(left.error());
                return open.keyFile().isRekeyDue();
            }));
    };
    CHECK_FALSE(leave(QStringLiteral("wang")).value());
    {
        HangingShare share(reading);
        CHECK(leave(QStringLiteral("liu")).value());
    }
    CHECK(await(reading.store->logOut()));
    const auto closed = reading.store->exchange().run(
        [](Store&, const Session&, ImportProgress&) -> Result<int> { return 1; });
    CHECK(await(closed).error().code == ErrorCode::StoreMissing);
    reading.logIn();
    const auto due = await(reading.store->run(
        [](Store& open, const Session&) -> Result<bool> { return open.keyFile().isRekeyDue(); }));
    CHECK_FALSE(due.value());
    // With the new key the exchange goes on.
    CHECK(await(reading.import()));
}
