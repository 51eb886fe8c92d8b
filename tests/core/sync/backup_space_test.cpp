// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"
#include "core/sync/backup_list.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// One real backup, of which a test makes as many as it needs.
struct Sample {
    Sample() {
        const auto report =
            backup(*office.store, office.session, machine.path(QStringLiteral("once")));
        REQUIRE(report);
        one = report->folder;
        bytes = bytesOfBackups({{one, 0}}, {});
    }
    void add(std::int64_t at) const { copyFolder(one, folder + u'/' + fileTime(at)); }
    [[nodiscard]] bool has(std::int64_t at) const {
        return QFileInfo::exists(folder + u'/' + fileTime(at));
    }
    /// So that the last byte of its bundle is another.
    void damage(std::int64_t at) const {
        const QString path = backupBundlePath(folder + u'/' + fileTime(at));
        QByteArray all = bytesOf(path);
        all[all.size() - 1] = static_cast<char>(all[all.size() - 1] ^ 1);
        writeBytes(path, all);
    }
    TestMachine machine;
    TestOffice office{machine};
    QString one;
    QString folder = machine.path(QStringLiteral("kept"));
    qint64 bytes = 0;
};

std::int64_t day(int before, int hour = 17) {
    return officeMs(QDate(2020, 12, 31).addDays(-before), QTime(hour, 0));
}

} // namespace

TEST_CASE("when the room is used up the oldest daily backup goes first", "[sync]") {
    Sample sample;
    for (int before = 0; before < 40; ++before)
        sample.add(day(before)); // ten latest, twenty daily ones, and two monthly
    sample.add(day(75));
    const auto all = rotateBackups(sample.folder);
    REQUIRE(all);
    CHECK(all->removed == 9); // days 30 to 39 but for the last of November
    CHECK_FALSE(all->isOverLimit);
    CHECK(all->bytes == 32 * sample.bytes);

    const auto one = rotateBackups(sample.folder, {31 * sample.bytes, {}, {}});
    REQUIRE(one);
    CHECK(one->removedForRoom == 1);
    CHECK(one->bytes == 31 * sample.bytes);
    CHECK_FALSE(sample.has(day(29)));
    CHECK(sample.has(day(28)));
    CHECK(sample.has(day(31))); // of the month
    CHECK(sample.has(day(75)));

    const auto few = rotateBackups(sample.folder, {4 * sample.bytes, {}, {}});
    REQUIRE(few);
    CHECK_FALSE(few->isOverLimit);
    CHECK(sample.has(day(0)));
    CHECK(sample.has(day(1))); // the last of the latest to stay
    CHECK(sample.has(day(31)));
    CHECK(sample.has(day(75)));
}

TEST_CASE("however little room there is the newest whole backup stays", "[sync]") {
    Sample sample;
    for (int before = 0; before < 5; ++before)
        sample.add(day(before));
    sample.damage(day(0));
    sample.damage(day(1));
    const auto rotated = rotateBackups(sample.folder, {1, {}, {}});
    REQUIRE(rotated);
    CHECK(rotated->isOverLimit);
    CHECK(sample.has(day(2)));
    CHECK_FALSE(sample.has(day(3)));
    CHECK_FALSE(sample.has(day(4)));
}

TEST_CASE("the backup that was just written stays although the clock was set back", "[sync]") {
    Sample sample;
    for (int before = 0; before < 12; ++before)
        sample.add(day(before));
    const std::int64_t wrong = officeMs(QDate(1999, 1, 1), QTime(9, 0));
    sample.add(wrong);
    const QString written = sample.folder + u'/' + fileTime(wrong);
    REQUIRE(rotateBackups(sample.folder, {2 * sample.bytes, {}, written}));
    CHECK(sample.has(wrong));
    CHECK(sample.has(day(0)));
}

TEST_CASE("files that the store has as well take no room of their own", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    constexpr int kScan = 300'000;
    REQUIRE(office.store->write(
        [&](Sql& sql) { return office.store->blobs().put(sql, randomBytes(kScan)); }));
    for (int i = 0; i < 3; ++i) {
        machine.clock.advanceSeconds(60);
        REQUIRE(backup(*office.store, office.session));
    }
    const auto entries = listBackups(ownBackups(office.folder));
    REQUIRE(entries.size() == 3);
    CHECK(bytesOfBackups(entries, office.folder) < kScan);
    // Once by itself, however many backups name it.
    const qint64 apart = bytesOfBackups(entries, {});
    CHECK(apart > kScan);
    CHECK(apart < 2 * kScan);
}
