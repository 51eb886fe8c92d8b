// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"
#include "tests/simulation/power_disk.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

QByteArray textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

/// What the file may hold after a cut behind `write`, over many cuts.
std::set<QByteArray> outcomes(const std::function<void(const QString&)>& write) {
    std::set<QByteArray> seen;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const QTemporaryDir folder(testFolderTemplate());
        const QString path = folder.filePath(QStringLiteral("file"));
        PowerDisk disk(folder.path(), seed);
        write(path);
        disk.restorePower();
        seen.insert(textOf(path));
    }
    return seen;
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("a disk that loses its power forgets, tears or keeps what was not synced",
          "[simulation]") {
    const QByteArray two = QByteArray(512, 'a') + QByteArray(512, 'b');
    const auto seen = outcomes([&](const QString& path) { put(path, two); });
    CHECK(seen == std::set<QByteArray>{"none", "", two.first(512), two});
}

TEST_CASE("what was synced with its folder survives the cut, its name alone does not",
          "[simulation]") {
    CHECK(outcomes([](const QString& path) { REQUIRE(writeDurably(path, "kept")); }) ==
          std::set<QByteArray>{"kept"});
    CHECK(outcomes([](const QString& path) {
              put(path, "kept");
              REQUIRE(syncFile(path));
          }) == std::set<QByteArray>{"kept", "none"});
    CHECK(outcomes([](const QString& path) {
              REQUIRE(writeDurably(path, "old"));
              put(path + QStringLiteral(".part"), "new");
              REQUIRE(syncFile(path + QStringLiteral(".part")));
              REQUIRE(QFile::remove(path));
              REQUIRE(QFile::rename(path + QStringLiteral(".part"), path));
          }) == std::set<QByteArray>{"old", "none", "new"});
}

TEST_CASE("a disk that lies keeps nothing for certain", "[simulation]") {
    std::set<QByteArray> seen;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const QTemporaryDir folder(testFolderTemplate());
        const QString path = folder.filePath(QStringLiteral("file"));
        PowerDisk disk(folder.path(), seed);
        disk.lie();
        REQUIRE(writeDurably(path, "said to be kept"));
        disk.restorePower();
        seen.insert(textOf(path));
    }
    CHECK(seen.contains("none"));
    CHECK(seen.contains("said to be kept"));
}

TEST_CASE("after the cut nothing is written any more, and a full disk says that it is full",
          "[simulation]") {
    const QTemporaryDir folder(testFolderTemplate());
    const QString path = folder.filePath(QStringLiteral("file"));
    PowerDisk disk(folder.path(), 1);
    disk.fullAfter(1, 1);
    CHECK(writeDurably(path, "x").error().code == ErrorCode::DiskFull);
    CHECK(writeDurably(path, "x"));
    disk.failSync(1);
    CHECK(writeDurably(path, "y").error().code == ErrorCode::FileUnwritable);
    disk.cutAfter(1);
    CHECK_FALSE(writeDurably(path, "z"));
    CHECK_FALSE(writeDurably(path, "z"));
    CHECK(disk.isCut());
    disk.restorePower();
    CHECK(textOf(path) == "x");
}

TEST_CASE("no way of writing to a store passes the disk by", "[simulation]") {
    NumberMachine machine;
    TestOffice office(machine);
    office.store.reset();
    PowerDisk disk(machine.folder.path(), 1);
    office.logInAgain(machine, QStringLiteral("admin"));
    REQUIRE(noteNumbers(*office.store, numberSubject(1), {1, 2, 3}));
    REQUIRE(office.store->write(
        [&](Sql& sql) { return office.store->blobs().put(sql, QByteArray(100'000, 'b')); }));
    CHECK(disk.writes() > 20);
    CHECK(disk.syncs() > 3);
    CHECK(disk.strangers().empty());
    office.store.reset();
    CHECK(disk.strangers().empty());
    // What SQLCipher writes is among it: the database as it is now, byte for byte.
    disk.restorePower();
    office.logInAgain(machine, QStringLiteral("admin"));
    CHECK(notedNumbers(*office.store) == std::vector{1, 2, 3});
}
