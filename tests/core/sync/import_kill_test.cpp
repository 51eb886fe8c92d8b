// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <random>

using namespace chuangkou;

namespace {

constexpr int kEvents = 1300; // three slices

struct Prepared {
    Prepared() {
        appendSettings(*office.store, office.session, QStringLiteral("s"), kEvents);
        REQUIRE(office.store->write(
            [&](Sql& sql) { return office.store->blobs().put(sql, QByteArray(100'000, 'b')); }));
        file = exported(office, machine.path(QStringLiteral("a.ckb")));
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
    QString file;
};

qint64 settingsIn(Store& store) {
    return store
        .read([](Sql& sql) -> Result<qint64> {
            return sql.integer(QStringLiteral("SELECT count(*) FROM p_settings")).value_or(0);
        })
        .value();
}

} // namespace

TEST_CASE("fault 14: an import that fails at any statement leaves whole slices and goes on later",
          "[sync]") {
    Prepared prepared;
    prepared.second.store.reset();
    copyFolder(prepared.second.folder, prepared.machine.path(QStringLiteral("kept")));
    copyFolder(prepared.second.machine.path(QStringLiteral("state")),
               prepared.machine.path(QStringLiteral("kept-state")));
    const auto reset = [&] {
        const QString state = prepared.second.machine.path(QStringLiteral("state"));
        REQUIRE(QDir(prepared.second.folder).removeRecursively());
        REQUIRE(QDir(state).removeRecursively());
        copyFolder(prepared.machine.path(QStringLiteral("kept")), prepared.second.folder);
        copyFolder(prepared.machine.path(QStringLiteral("kept-state")), state);
    };
    int statements = 0;
    qint64 before = 0;
    Dump complete;
    {
        const auto store = prepared.open();
        before = settingsIn(*store);
        const int start = store->database().sql().statementsRun();
        REQUIRE(importBundle(*store, {prepared.file, 0}));
        statements = store->database().sql().statementsRun() - start;
        complete = dumpOf(*store);
    }
    std::mt19937 random(std::random_device{}());
    for (int round = 0; round < 8; ++round) {
        reset();
        const int nth = 1 + static_cast<int>(random() % static_cast<unsigned>(statements));
        INFO("statement " << nth << " of " << statements);
        {
            const auto store = prepared.open();
            store->database().sql().failFrom(nth, ErrorCode::DiskFull);
            CHECK_FALSE(importBundle(*store, {prepared.file, 0}));
            store->database().sql().failFrom(0, ErrorCode::DiskFull);
            const qint64 in = settingsIn(*store) - before;
            // Whole slices only; the first of them also holds what is no setting.
            CHECK((in == 0 || in == kEvents || in % 500 > 400 || in % 500 < 5));
        }
        const auto store = prepared.open();
        REQUIRE(continueImports(*store));
        if (settingsIn(*store) == before) // it never got as far as the journal
            REQUIRE(importBundle(*store, {prepared.file, 0}));
        CHECK(dumpOf(*store) == complete);
        CHECK(QDir(store->quarantineFolder()).entryList({QStringLiteral("*.ckb")}).isEmpty());
        CHECK(verifyStore(*store).value().isSound());
    }
}

TEST_CASE("fault 12: an import that was killed goes on from the quarantine", "[sync]") {
    Prepared prepared;
    prepared.second.store.reset();
    std::mt19937 random(std::random_device{}());
    int killed = 0;
    for (int round = 0; round < 8; ++round) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto opened = Store::open(prepared.second.folder, prepared.second.machine.context(),
                                      QStringLiteral("admin"), kTestPassword);
            if (opened)
                (void)importBundle(*opened->store, {prepared.file, 0});
            ::_exit(0);
        }
        ::usleep(20'000 + static_cast<useconds_t>(random() % 250'000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        killed += WIFSIGNALED(status) ? 1 : 0;
    }
    std::cout << "imports killed: " << killed << " of 8\n";
    const auto store = prepared.open();
    CHECK(store->mode() == StoreMode::Normal);
    REQUIRE(continueImports(*store));
    REQUIRE(importBundle(*store, {prepared.file, 0}));
    CHECK(settingsIn(*store) == kEvents);
    CHECK(QDir(store->quarantineFolder()).entryList({QStringLiteral("*.ckb")}).isEmpty());
    CHECK(verifyStore(*store).value().isSound());
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
