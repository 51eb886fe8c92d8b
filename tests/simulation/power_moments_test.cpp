// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backup.h"
#include "core/sync/bundle_read.h"
#include "core/sync/export_desk.h"
#include "core/sync/restore.h"
#include "tests/simulation/power_life.h"
#include "tests/support/check_scale.h"
#include "tests/support/store_checks.h"

// One thing is done again and again, and the power goes, or the stick is pulled, at its first,
// second, third ... operation.

using namespace chuangkou;

namespace {

void firstForm(Sql& sql) {
    sql.exec(QStringLiteral("CREATE TABLE notes (n INTEGER NOT NULL) STRICT"));
}
void secondForm(Sql& sql) {
    sql.exec(QStringLiteral("ALTER TABLE notes ADD COLUMN word TEXT NOT NULL DEFAULT 'none'"));
    sql.exec(QStringLiteral("CREATE TABLE words (word TEXT NOT NULL) STRICT"));
    sql.exec(QStringLiteral("INSERT INTO words SELECT word FROM notes"));
}
constexpr Migration kFirst[] = {{1, &firstForm}};
constexpr Migration kBoth[] = {{1, &firstForm}, {2, &secondForm}};
constexpr int kNotes = 500;

/// Makes a database of the first form, then cuts the power at the n-th operation of its migration.
/// False when that is behind its end.
bool cutMigration(int nth, std::uint64_t seed) {
    const QTemporaryDir folder(testFolderTemplate());
    const QString path = folder.filePath(QStringLiteral("store.db"));
    const QByteArray key(32, 'k');
    {
        auto made = Database::create(path, key, {7, kFirst});
        REQUIRE(made);
        REQUIRE((*made)->write([](Sql& sql) -> Result<void> {
            for (int n = 0; n < kNotes; ++n)
                sql.exec(QStringLiteral("INSERT INTO notes (n) VALUES (:n)"), {{":n", n}});
            return {};
        }));
    }
    PowerDisk disk(folder.path(), seed);
    disk.cutAfter(nth);
    (void)Database::open(path, key, {7, kBoth});
    const bool wasCut = disk.isCut();
    disk.restorePower();
    auto opened = Database::open(path, key, {7, kBoth});
    REQUIRE(opened);
    CHECK((*opened)->integrityFindings().isEmpty());
    const auto words = (*opened)->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT count(*) FROM notes JOIN (SELECT count(*) AS "
                                    "words FROM words) ON words = 500"))
            .value_or(0);
    });
    REQUIRE(words);
    CHECK(*words == kNotes);
    return wasCut;
}

} // namespace

TEST_CASE("fault 13: a power cut at any moment of a migration leaves the old form or the new",
          "[simulation]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    int cuts = 0;
    while (cutMigration(cuts + 1, seed + static_cast<std::uint32_t>(cuts)))
        ++cuts;
    CHECK(cuts > 10);
}

TEST_CASE("fault 13: a power cut while an office is founded leaves none or a whole one",
          "[simulation][check-simulation]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    bool wasCut = true;
    int founded = 0;
    const int step = isWholeCheck() ? 1 : 6;
    for (int nth = 1 + static_cast<int>(seed % 6) % step; wasCut; nth += step) {
        CAPTURE(nth);
        NumberPc pc;
        const QString folder = pc.path(QStringLiteral("store"));
        PowerDisk disk(pc.folder.path(), seed + static_cast<std::uint32_t>(nth));
        disk.cutAfter(nth);
        const NewOffice form{QStringLiteral("测试人社局"), QStringLiteral("220102"),
                             QStringLiteral("1号窗口"),    QStringLiteral("admin"),
                             QStringLiteral("管理员"),     kTestPassword};
        const bool isAcknowledged = foundOffice(folder, pc.context(), form).has_value();
        wasCut = disk.isCut();
        disk.restorePower();
        const bool isThere = QFileInfo::exists(Store::databasePath(folder));
        CHECK((isThere || !isAcknowledged));
        founded += isThere ? 1 : 0;
        if (!isThere) // again in the same place
            REQUIRE(foundOffice(folder, pc.context(), form));
        auto in = logIn(folder, pc.context(), QStringLiteral("admin"), kTestPassword);
        if (!in && in.error().code == ErrorCode::LockedOut) {
            pc.boot.advanceMs(600'001); // the count of wrong passwords is missing: it begins full
            in = logIn(folder, pc.context(), QStringLiteral("admin"), kTestPassword);
        }
        INFO("acknowledged " << isAcknowledged << ", there " << isThere << ", "
                             << (in ? "" : in.error().detail.toStdString()));
        REQUIRE(in);
        CHECK(in->store->anchorFinding() == AnchorFinding::Known);
        CHECK(findingsOf(*in->store).isEmpty());
    }
    CHECK(founded > 0);
}

TEST_CASE("fault 29: a stick pulled at any moment of an export leaves no file with its name",
          "[simulation]") {
    PowerHouse house;
    auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(in);
    ExportDesk desk(*in->store, in->session);
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    bool isPulled = true;
    int pulled = 0;
    for (int nth = 1; isPulled; ++nth) {
        CAPTURE(nth);
        PowerDisk stick(house.stick, seed + static_cast<std::uint32_t>(nth));
        stick.cutAfter(nth);
        const QString path = QStringLiteral("%1/%2.ckb").arg(house.stick).arg(nth);
        const auto done = desk.exportFull(path);
        isPulled = stick.isCut();
        pulled += isPulled ? 1 : 0;
        CHECK(done.has_value() != isPulled);
        if (!done)
            CHECK((done.error().code == ErrorCode::FileUnwritable ||
                   done.error().code == ErrorCode::DiskFull));
        stick.restorePower();
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) { // complete, or not there under this name
            const auto header = BundleHeader::read(file);
            REQUIRE(header);
            CHECK(checkCiphertext(file, *header));
        }
        CHECK((!done || file.isOpen()));
    }
    CHECK(pulled > 5);
    CHECK(findingsOf(*in->store).isEmpty());
}

TEST_CASE("fault 29: a bundle that reads back otherwise than it was written gets no name",
          "[simulation]") {
    PowerHouse house;
    auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(in);
    ExportDesk desk(*in->store, in->session);
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    for (std::uint32_t turn = 0; turn < 30; ++turn) {
        PowerDisk stick(house.stick, seed + turn);
        stick.spoilSync(1);
        const auto done = desk.exportFull(house.stick + QStringLiteral("/a.ckb"));
        CHECK(stick.failures() == 1);
        REQUIRE_FALSE(done);
        CHECK(done.error().code != ErrorCode::DiskFull);
        CHECK(QDir(house.stick).isEmpty());
    }
    CHECK(desk.exportFull(house.stick + QStringLiteral("/a.ckb")));
    CHECK(findingsOf(*in->store).isEmpty());
}

TEST_CASE("fault 13: a power cut while a backup is restored leaves none or a whole store",
          "[simulation][check-simulation]") {
    PowerHouse house;
    QString kept;
    {
        auto in = logIn(house.store, house.pc.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(in);
        REQUIRE(noteNumbers(*in->store, numberSubject(1), {1, 2, 3}));
        for (const char content : {'a', 'b', 'c'})
            REQUIRE(in->store->write(
                [&](Sql& sql) { return in->store->blobs().put(sql, QByteArray(9'000, content)); }));
        kept = backup(*in->store, in->session, house.stick).value().folder;
    }
    const QString folder = house.pc.path(QStringLiteral("again"));
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    const int step = isWholeCheck() ? 1 : 9;
    bool wasCut = true;
    int whole = 0;
    for (int nth = 1 + static_cast<int>(seed % 9) % step; wasCut; nth += step) {
        CAPTURE(nth);
        REQUIRE(QDir(folder).removeRecursively());
        QDir(house.store).removeRecursively();
        PowerDisk disk(house.pc.folder.path(), seed + static_cast<std::uint32_t>(nth));
        disk.cutAfter(nth);
        const bool isAcknowledged = restore(house.pc.context(), {kept, folder},
                                            LogInKey{QStringLiteral("admin"), kTestPassword})
                                        .has_value();
        wasCut = disk.isCut();
        disk.restorePower();
        const bool isThere = QFileInfo::exists(Store::databasePath(folder));
        CHECK((isThere || !isAcknowledged));
        if (!isThere)
            continue;
        ++whole;
        house.pc.boot.advanceMs(700'000);
        auto in = logIn(folder, house.pc.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(in);
        CHECK(notedNumbers(*in->store) == std::vector{1, 2, 3});
        CHECK(in->store->mode() == StoreMode::Normal);
        CHECK(findingsOf(*in->store).isEmpty()); // every blob is among what it looks at
    }
    CHECK(whole > 0);
}
