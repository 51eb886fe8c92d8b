// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "core/store/waiting_room.h"
#include "core/sync/bundle_import.h"
#include "tests/core/sync/sync_bench.h"

#include <QElapsedTimer>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <random>

using namespace chuangkou;

namespace {

constexpr int kEvents = 1300;

struct Prepared {
    Prepared() {
        appendSettings(*office.store, office.session, QStringLiteral("s"), kEvents);
        REQUIRE(office.store->write(
            [&](Sql& sql) { return office.store->blobs().put(sql, QByteArray(100'000, 'b')); }));
        file = exported(office, machine.path(QStringLiteral("a.ckb")));
    }
    /// The receiving store and its state folder, put aside by `keep` and brought back by `reset`.
    void keep() {
        second.store.reset();
        copyFolder(second.folder, machine.path(QStringLiteral("kept")));
        copyFolder(state, machine.path(QStringLiteral("kept-state")));
    }
    void reset() const {
        REQUIRE(QDir(second.folder).removeRecursively());
        REQUIRE(QDir(state).removeRecursively());
        copyFolder(machine.path(QStringLiteral("kept")), second.folder);
        copyFolder(machine.path(QStringLiteral("kept-state")), state);
    }
    /// For whoever waits the slices of an import are short.
    [[nodiscard]] std::unique_ptr<WaitingRoom> waiter() const {
        auto room = std::make_unique<WaitingRoom>(Store::databasePath(second.folder) +
                                                  QStringLiteral("-wait"));
        room->enter();
        return room;
    }
    std::unique_ptr<Store> open() {
        auto opened = Store::open(second.folder, second.machine.context(), QStringLiteral("admin"),
                                  kTestPassword);
        REQUIRE(opened);
        return std::move(opened->store);
    }
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString state = second.machine.path(QStringLiteral("state"));
    QString file;
};

qint64 rowsOf(Store& store, const char* table) {
    return store
        .read([&](Sql& sql) -> Result<qint64> {
            return sql.integer(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))
                .value_or(0);
        })
        .value();
}

/// Whether an import that brought in so many events ended between two of its slices. What was
/// `known` before counts in a slice, and the oldest comes first.
bool isSliceEnd(qint64 brought, qint64 all, qint64 known) {
    const qint64 events = brought + known;
    const auto step = static_cast<qint64>(kStepEvents);
    const auto slice = static_cast<qint64>(kShortSliceEvents);
    return brought == 0 || brought == all || (events >= step && (events - step) % slice == 0);
}

} // namespace

TEST_CASE("fault 14: an import that fails at any statement leaves whole slices and goes on later",
          "[sync]") {
    Prepared prepared;
    prepared.keep();
    int statements = 0;
    qint64 before = 0;
    qint64 all = 0;
    qint64 known = 0;
    Dump complete;
    {
        const auto waiter = prepared.waiter();
        const auto store = prepared.open();
        before = rowsOf(*store, "ev_events");
        const int start = store->database().sql().statementsRun();
        const auto imported = importBundle(*store, {prepared.file, 0});
        REQUIRE(imported);
        known = imported->applied.known;
        statements = store->database().sql().statementsRun() - start;
        all = rowsOf(*store, "ev_events") - before;
        complete = dumpOf(*store);
    }
    CHECK(all > kEvents);
    std::mt19937 random(std::random_device{}());
    for (int round = 0; round < 8; ++round) {
        prepared.reset();
        const int nth = 1 + static_cast<int>(random() % static_cast<unsigned>(statements));
        INFO("statement " << nth << " of " << statements);
        {
            const auto waiter = prepared.waiter();
            const auto store = prepared.open();
            store->database().sql().failFrom(nth, ErrorCode::DiskFull);
            CHECK_FALSE(importBundle(*store, {prepared.file, 0}));
            store->database().sql().failFrom(0, ErrorCode::DiskFull);
            CHECK(isSliceEnd(rowsOf(*store, "ev_events") - before, all, known));
        }
        const auto store = prepared.open();
        REQUIRE(continueImports(*store));
        if (rowsOf(*store, "ev_events") == before) // it never got as far as the journal
            REQUIRE(importBundle(*store, {prepared.file, 0}));
        CHECK(dumpOf(*store) == complete);
        CHECK(QDir(store->quarantineFolder()).entryList({QStringLiteral("*.ckb")}).isEmpty());
        CHECK(verifyStore(*store).value().isSound());
    }
}

namespace {

/// A child that imports; at its end it says so with its exit code.
pid_t beginImport(Prepared& prepared) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child != 0)
        return child;
    auto opened = Store::open(prepared.second.folder, prepared.second.machine.context(),
                              QStringLiteral("admin"), kTestPassword);
    ::_exit(opened && importBundle(*opened->store, {prepared.file, 0}) ? 0 : 1);
}

} // namespace

TEST_CASE("fault 12: an import that was killed goes on from the quarantine", "[sync]") {
    Prepared prepared;
    prepared.keep();
    QElapsedTimer timer;
    timer.start();
    int status = 0;
    Dump complete;
    qint64 before = 0;
    qint64 all = 0;
    qint64 known = 0;
    {
        before = rowsOf(*prepared.open(), "ev_events");
        const auto waiter = prepared.waiter();
        REQUIRE(::waitpid(beginImport(prepared), &status, 0) > 0);
        REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
        const auto store = prepared.open();
        all = rowsOf(*store, "ev_events") - before;
        complete = dumpOf(*store);
        known = importBundle(*store, {prepared.file, 0}).value().applied.known - all;
    }
    const auto whole = static_cast<unsigned>(timer.nsecsElapsed() / 1000); // us, a little more
    std::mt19937 random(std::random_device{}());
    int killed = 0;
    int halfWay = 0;
    for (int round = 0; round < 8; ++round) {
        prepared.reset();
        const auto waiter = prepared.waiter();
        const pid_t child = beginImport(prepared);
        ::usleep(static_cast<useconds_t>(random() % whole));
        ::kill(child, SIGKILL);
        REQUIRE(::waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status) ? 1 : 0;

        const auto store = prepared.open();
        CHECK(store->mode() == StoreMode::Normal);
        const qint64 in = rowsOf(*store, "ev_events") - before;
        CHECK(isSliceEnd(in, all, known));
        halfWay += in > 0 && in < all ? 1 : 0;
        REQUIRE(continueImports(*store));
        if (in == 0) // it may never have got as far as the journal
            REQUIRE(importBundle(*store, {prepared.file, 0}));
        CHECK(dumpOf(*store) == complete);
        CHECK(QDir(store->quarantineFolder()).entryList({QStringLiteral("*.ckb")}).isEmpty());
        CHECK(verifyStore(*store).value().isSound());
    }
    std::cout << "imports killed: " << killed << " of 8, " << halfWay << " between two slices\n";
    CHECK(killed > 0);
}

TEST_CASE("an interrupted import whose file is gone is told and does not stop the others",
          "[sync]") {
    Prepared prepared;
    prepared.second.store.reset();
    {
        const auto store = prepared.open();
        store->database().sql().failFrom(1500, ErrorCode::DiskFull);
        CHECK_FALSE(importBundle(*store, {prepared.file, 0}));
    }
    const auto store = prepared.open();
    ImportDesk desk(*store, prepared.second.session);
    REQUIRE(desk.pending()->size() == 1);
    CHECK(desk.pending()->front().state == PendingImport::State::Importing);
    CHECK(desk.pending()->front().total > kEvents);
    for (const QString& name : QDir(store->quarantineFolder()).entryList(QDir::Files))
        REQUIRE(QFile::remove(store->quarantineFolder() + QLatin1Char('/') + name));
    REQUIRE(continueImports(*store));
    CHECK(desk.pending()->front().state == PendingImport::State::Failed);
    REQUIRE(importBundle(*store, {prepared.file, 0}));
    CHECK(desk.pending()->empty());
}
