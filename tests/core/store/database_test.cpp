// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"
#include "core/store/schema.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <sqlite3.h>

using namespace chuangkou;

namespace {

const QByteArray kKey(32, '\x5a');
constexpr qint32 kTestId = 0x54455354;

void makeThings(Sql& sql) {
    sql.exec(QStringLiteral("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT) STRICT"));
}
void breakHalfWay(Sql& sql) {
    sql.exec(QStringLiteral("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT"));
    sql.exec(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
}
constexpr Migration kFirst[] = {{1, &makeThings}};
constexpr Migration kBroken[] = {{1, &makeThings}, {2, &breakHalfWay}};
constexpr Migration kNewer[] = {{1, &makeThings}, {7, [](Sql&) {}}};

struct File {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("store.db"));
    std::unique_ptr<Database> database;

    File() {
        auto made = Database::create(path, kKey, {kTestId, kFirst});
        REQUIRE(made.has_value());
        database = *std::move(made);
    }
    [[nodiscard]] ErrorCode refusal(const QByteArray& key = kKey,
                                    const DatabaseFormat& format = {kTestId, kFirst}) {
        database.reset();
        const auto opened = Database::open(path, key, format);
        REQUIRE_FALSE(opened.has_value());
        return opened.error().code;
    }
    [[nodiscard]] qint64 addThings(int count) {
        const auto added = database->write([&](Sql& sql) -> Result<qint64> {
            for (int i = 0; i < count; ++i)
                sql.exec(QStringLiteral("INSERT INTO things (name) VALUES (:name)"),
                         {{":name", QString(400, QChar(u'窗'))}});
            return sql.integer(QStringLiteral("SELECT count(*) FROM things")).value_or(-1);
        });
        REQUIRE(added.has_value());
        return *added;
    }
    void overwrite(qint64 at, const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(at));
        REQUIRE(file.write(bytes) == bytes.size());
    }
};

} // namespace

TEST_CASE("a database that is not there, and one that is there already", "[store]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("store.db"));
    CHECK(Database::open(path, kKey, {kTestId, kFirst}).error().code == ErrorCode::StoreMissing);
    CHECK_FALSE(QFile::exists(path));
    const File file;
    CHECK(Database::create(file.path, kKey, {kTestId, kFirst}).error().code ==
          ErrorCode::StoreExists);
}

TEST_CASE("a plain SQLite file is refused as such", "[store]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plain.db"));
    {
        sqlite3* plain = nullptr;
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &plain) == SQLITE_OK);
        REQUIRE(sqlite3_exec(plain, "CREATE TABLE t (x)", nullptr, nullptr, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_close(plain) == SQLITE_OK);
    }
    REQUIRE(readFile(path).startsWith("SQLite format 3"));
    CHECK(Database::open(path, kKey, {kTestId, kFirst}).error().code == ErrorCode::StorePlain);
}

TEST_CASE("a wrong key, another program's file and an empty file are foreign", "[store]") {
    File file;
    CHECK(file.refusal(QByteArray(32, '\x01')) == ErrorCode::StoreForeign);
    CHECK(file.refusal(kKey, {kTestId + 1, kFirst}) == ErrorCode::StoreForeign);
    file.overwrite(0, QByteArray("not a database at all, but long enough to look like a page"));
    CHECK(file.refusal() == ErrorCode::StoreForeign);
    REQUIRE(QFile::resize(file.path, 0));
    CHECK(file.refusal() == ErrorCode::StoreForeign);
    CHECK(QFile(file.path).size() == 0); // looked at, not written into
}

TEST_CASE("a folder in which the log cannot be written is named", "[store]") {
    File file;
    file.database.reset();
    QFile::remove(file.path + QStringLiteral("-wal"));
    REQUIRE(QDir().mkpath(file.path + QStringLiteral("-wal")));
    const auto opened = Database::open(file.path, kKey, {kTestId, kFirst});
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error() == Error{ErrorCode::FileUnwritable, file.folder.path()});
}

TEST_CASE("a file of a newer program is refused and stays untouched", "[store]") {
    File file;
    file.database.reset();
    REQUIRE(Database::open(file.path, kKey, {kTestId, kNewer}).has_value());
    const QByteArray before = readFile(file.path);
    const auto refused = Database::open(file.path, kKey, {kTestId, kFirst});
    CHECK(refused.error() == Error{ErrorCode::StoreNewer, QStringLiteral("7")});
    CHECK(readFile(file.path) == before);
}

TEST_CASE("a damaged page is told when it is read and by the integrity check", "[store]") {
    File file;
    REQUIRE(file.addThings(200) == 200);
    CHECK(file.database->integrityFindings().isEmpty());
    file.database.reset();
    file.overwrite(4096 * 10 + 77, QByteArray(1, '\xff'));
    auto opened = Database::open(file.path, kKey, {kTestId, kFirst});
    REQUIRE(opened.has_value());
    const auto read = (*opened)->read([](Sql& sql) -> Result<qint64> {
        return sql.integer(QStringLiteral("SELECT sum(length(name)) FROM things")).value_or(0);
    });
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::StoreDamaged);
    CHECK_FALSE((*opened)->integrityFindings().isEmpty());
}

TEST_CASE("a store is refused on the file systems whose locks cannot be trusted", "[store]") {
    CHECK(unsuitableFileSystemName(0x6969) == QStringLiteral("NFS"));
    CHECK(unsuitableFileSystemName(0x517B) == QStringLiteral("SMB"));
    // On 32-bit kernels the type is a negative number.
    CHECK(unsuitableFileSystemName(static_cast<std::int32_t>(0xFF534D42)) ==
          QStringLiteral("CIFS"));
    CHECK(unsuitableFileSystemName(0xFE534D42L) == QStringLiteral("SMB2"));
    CHECK(unsuitableFileSystemName(0x4D44) == QStringLiteral("vfat")); // a stick
    CHECK(unsuitableFileSystemName(0x2011BAB0) == QStringLiteral("exFAT"));
    for (const long local : {0xEF53L, 0x9123683EL, 0x58465342L, 0x01021994L, 0x794C7630L})
        CHECK(unsuitableFileSystemName(local).isEmpty());
}

TEST_CASE("a bind that is not in the statement, or one that is missing, is an error", "[store]") {
    File file;
    const auto insert = [&](const SqlBinds& binds) {
        return file.database->write([&](Sql& sql) -> Result<qint64> {
            return sql.exec(QStringLiteral("INSERT INTO things (id, name) VALUES (:id, ':x')"),
                            binds);
        });
    };
    CHECK(insert({{":nmae", 1}}).error().code == ErrorCode::Database);
    CHECK(insert({}).error().code == ErrorCode::Database);
    CHECK(insert({{":id", 1}, {":x", 2}}).error().code == ErrorCode::Database);
    CHECK(insert({{":id", 1}}).value() == 1);
}

TEST_CASE("an empty text and an empty blob are not NULL, and nothing is", "[store]") {
    File file;
    const auto typeOf = [&](const QVariant& value) {
        return file.database
            ->read([&](Sql& sql) -> Result<QString> {
                return sql.text(QStringLiteral("SELECT typeof(:value)"), {{":value", value}})
                    .value_or(QString());
            })
            .value();
    };
    CHECK(typeOf(QString()) == QStringLiteral("text"));
    CHECK(typeOf(QByteArray()) == QStringLiteral("blob"));
    CHECK(typeOf(QVariant()) == QStringLiteral("null"));
    CHECK(typeOf(QVariant(qint64{7})) == QStringLiteral("integer"));
}

TEST_CASE("a refused work and a failed statement leave nothing behind", "[store]") {
    File file;
    REQUIRE(file.addThings(1) == 1);
    const auto refused = file.database->write([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("DELETE FROM things"));
        return fail(ErrorCode::NotAllowed);
    });
    CHECK(refused.error().code == ErrorCode::NotAllowed);
    const auto failed = file.database->write([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("DELETE FROM things"));
        sql.exec(QStringLiteral("INSERT INTO things (id) VALUES ('not a number')"));
        return {};
    });
    CHECK(failed.error().code == ErrorCode::Database);
    CHECK(file.addThings(1) == 2);
}

TEST_CASE("an exception of somebody else's ends the transaction on its way out", "[store]") {
    File file;
    CHECK_THROWS_AS(file.database->write([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO things (name) VALUES ('a')"));
        throw std::bad_alloc();
    }),
                    std::bad_alloc);
    CHECK(file.addThings(1) == 1);
}

TEST_CASE("a query inside the same query does not disturb it", "[store]") {
    File file;
    REQUIRE(file.addThings(3) == 3);
    const QString all = QStringLiteral("SELECT id FROM things ORDER BY id");
    const int before = file.database->sql().statementsKept();
    const auto counted = file.database->read([&](Sql& sql) -> Result<qint64> {
        qint64 sum = 0;
        for (int round = 0; round < 10; ++round)
            sql.each(all, {}, [&](const SqlRow& outer) {
                sql.each(all, {},
                         [&](const SqlRow& inner) { sum += outer.integer(0) * inner.integer(0); });
            });
        return sum;
    });
    CHECK(counted.value() == 360);
    CHECK(file.database->sql().statementsKept() <= before + 3); // not one more each round
}

TEST_CASE("a migration that fails half way leaves the version and the tables as they were",
          "[store]") {
    File file;
    REQUIRE(file.addThings(2) == 2);
    CHECK(file.refusal(kKey, {kTestId, kBroken}) == ErrorCode::Database);
    auto opened = Database::open(file.path, kKey, {kTestId, kFirst});
    REQUIRE(opened.has_value());
    const auto state = (*opened)->read([](Sql& sql) -> Result<std::pair<qint64, qint64>> {
        return std::pair(sql.integer(QStringLiteral("PRAGMA user_version")).value_or(-1),
                         sql.integer(QStringLiteral("SELECT count(*) FROM sqlite_schema "
                                                    "WHERE name = 'half'"))
                             .value_or(-1));
    });
    CHECK(state.value() == std::pair<qint64, qint64>(1, 0));
}

TEST_CASE("a copy has the same content and the same key and is opened like the first", "[store]") {
    File file;
    REQUIRE(file.addThings(5) == 5);
    const QString copy = file.folder.filePath(QStringLiteral("copy.db"));
    REQUIRE(file.database->copyTo(copy).has_value());
    CHECK_FALSE(readFile(copy).startsWith("SQLite format 3"));
    auto opened = Database::open(copy, kKey, {kTestId, kFirst});
    REQUIRE(opened.has_value());
    const auto mode = (*opened)->read([](Sql& sql) -> Result<QString> {
        return sql.text(QStringLiteral("PRAGMA journal_mode")).value_or(QString());
    });
    CHECK(mode.value() == QStringLiteral("wal"));
    CHECK(Database::open(copy, QByteArray(32, '\x01'), {kTestId, kFirst}).error().code ==
          ErrorCode::StoreForeign);
}

TEST_CASE("commits of another connection are noticed once", "[store]") {
    File file;
    auto other = Database::open(file.path, kKey, {kTestId, kFirst});
    REQUIRE(other.has_value());
    REQUIRE_FALSE((*other)->changedElsewhere());
    REQUIRE(file.addThings(1) == 1);
    CHECK((*other)->changedElsewhere());
    CHECK_FALSE((*other)->changedElsewhere());
    CHECK_FALSE(file.database->changedElsewhere());
}

TEST_CASE("store, write-ahead log and header do not look like a database", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    REQUIRE(noteNumbers(*office.store, numberSubject(1), {1, 2, 3}));
    const QByteArray wal = readFile(office.folder + QStringLiteral("/store.db-wal"));
    CHECK(wal.size() > 4096);
    CHECK_FALSE(wal.contains("SQLite format 3"));
    CHECK_FALSE(wal.contains("number_noted"));
    office.store.reset();
    CHECK_FALSE(readFile(Store::databasePath(office.folder)).startsWith("SQLite"));
}

TEST_CASE("the tables that cannot be changed later are those of the golden file", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const auto schema = office.store->read([](Sql& sql) -> Result<QByteArray> {
        QByteArray text =
            "user_version " +
            QByteArray::number(sql.integer(QStringLiteral("PRAGMA user_version")).value_or(-1)) +
            '\n';
        sql.each(QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND "
                                "(tbl_name LIKE 'ev\\_%' ESCAPE '\\' OR "
                                "tbl_name LIKE 'l\\_%' ESCAPE '\\') ORDER BY name"),
                 {}, [&](const SqlRow& row) { text += row.text(0).simplified().toUtf8() + ";\n"; });
        return text;
    });
    checkGolden(QStringLiteral("tests/data/store/schema.golden"), schema.value());
}
