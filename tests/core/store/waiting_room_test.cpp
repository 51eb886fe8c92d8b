// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/store_checks.h"

#include <atomic>
#include <thread>

using namespace chuangkou;

namespace {

const QByteArray kKey(32, '\x5a');

qint64 count(Sql& sql) {
    return sql.integer(QStringLiteral("SELECT count(*) FROM l_settings")).value_or(0);
}

} // namespace

TEST_CASE("a seat is seen by others, not by who sits there, and is free with its guest",
          "[store]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("room"));
    WaitingRoom host(path);
    CHECK_FALSE(host.isOccupied());
    {
        WaitingRoom one(path);
        WaitingRoom other(path);
        one.enter();
        other.enter();
        CHECK(host.isOccupied());
        one.leave();
        CHECK(host.isOccupied());
        CHECK_FALSE(other.isOccupied());
    }
    CHECK_FALSE(host.isOccupied());
}

TEST_CASE("a waiting room that cannot be looked into may be full", "[store]") {
    const QTemporaryDir folder;
    WaitingRoom room(folder.filePath(QStringLiteral("none/room")));
    CHECK(room.isOccupied());
}

TEST_CASE("who writes sees that another connection waits, and the other then writes", "[store]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("store.db"));
    auto first = Database::create(path, kKey, storeFormat());
    REQUIRE(first);
    std::atomic<bool> isSeen = false;
    std::thread other;
    const auto written = (*first)->write([&](Sql& sql) -> Result<void> {
        CHECK_FALSE((*first)->isAwaited());
        other = std::thread([&] {
            auto second = Database::open(path, kKey, storeFormat());
            // The first one's row is there: it was waited for.
            const auto done = (*second)->write([&](Sql& own) -> Result<qint64> {
                CHECK_FALSE((*second)->isAwaited());
                return count(own);
            });
            CHECK(done.value() == 1);
        });
        while (!(isSeen = (*first)->isAwaited()))
            std::this_thread::yield();
        sql.exec(QStringLiteral("INSERT INTO l_settings VALUES ('a', 'b')"));
        return {};
    });
    REQUIRE(written);
    CHECK(isSeen);
    (*first)->letOthersIn();
    other.join();
    CHECK_FALSE((*first)->isAwaited());
}
