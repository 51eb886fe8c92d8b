// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/file_system.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <unistd.h>

namespace chuangkou {

namespace {

/// The program must run on the SQLCipher that it was built with: a plain SQLite that came first
/// would write everything in clear.
Result<void> checkLibrary() {
    if (sqlite3_libversion_number() != SQLITE_VERSION_NUMBER)
        return fail(ErrorCode::Unsupported, QStringLiteral("SQLCipher %1, built for %2")
                                                .arg(sqlite3_libversion_number())
                                                .arg(SQLITE_VERSION_NUMBER));
    return {};
}

constexpr useconds_t kTurnUs = 250;

QString quotedKey(const QByteArray& key) {
    return QStringLiteral("\"x'%1'\"").arg(QString::fromLatin1(key.toHex()));
}

} // namespace

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Database::Database(QString path)
    : m_path(std::move(path)), m_room(m_path + QStringLiteral("-wait")) {}

Database::~Database() {
    if (m_inTransaction)
        rollBack();
}

Result<void> Database::connect(const QByteArray& key) {
    if (const auto library = checkLibrary(); !library)
        return library;
    sqlite3* connection = nullptr;
    const int opened =
        sqlite3_open_v2(m_path.toUtf8().constData(), &connection,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_connection.reset(connection);
    if (opened != SQLITE_OK)
        return fail(ErrorCode::FileUnreadable, m_path);
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_handler(connection, &waitForLock, this);
    m_sql = std::make_unique<Sql>(*connection);
    try {
        m_sql->each(QStringLiteral("PRAGMA key = ") + quotedKey(key), {}, [](const SqlRow&) {});
        m_sql->forgetStatements(); // the text of that one holds the key
        m_sql->each(QStringLiteral("PRAGMA cipher_log_level = NONE"), {}, [](const SqlRow&) {});
        if (m_sql->text(QStringLiteral("PRAGMA cipher_version")).value_or(QString()).isEmpty())
            return fail(ErrorCode::Unsupported, QStringLiteral("SQLite without SQLCipher"));
        for (const char* pragma : {"trusted_schema = OFF", "cell_size_check = ON",
                                   "temp_store = MEMORY", "foreign_keys = ON"})
            m_sql->each(QStringLiteral("PRAGMA ") + QLatin1String(pragma), {},
                        [](const SqlRow&) {});
    } catch (const SqlFailure& failure) {
        return fail(failure.error);
    }
    return {};
}

Result<void> Database::checkFormat(const DatabaseFormat& format) {
    const int newest = format.migrations.empty() ? 0 : format.migrations.back().version;
    int version = 0;
    try {
        const qint64 id = m_sql->integer(QStringLiteral("PRAGMA application_id")).value_or(0);
        version =
            static_cast<int>(m_sql->integer(QStringLiteral("PRAGMA user_version")).value_or(0));
        if (id != format.applicationId)
            return fail(ErrorCode::StoreForeign, m_path);
    } catch (const SqlFailure& failure) {
        return fail(failure.error);
    }
    if (version > newest)
        return fail(ErrorCode::StoreNewer, QString::number(version));
    if (version == newest)
        return {};
    return write([&](Sql& sql) -> Result<void> {
        // Another process may have migrated while this one waited for the lock.
        const qint64 present = sql.integer(QStringLiteral("PRAGMA user_version")).value_or(0);
        if (present >= newest)
            return {};
        for (const Migration& migration : format.migrations)
            if (migration.version > present)
                migration.apply(sql);
        sql.exec(QStringLiteral("PRAGMA user_version = %1").arg(newest));
        return {};
    });
}

Result<std::unique_ptr<Database>> Database::create(const QString& path, const QByteArray& key,
                                                   const DatabaseFormat& format) {
    if (QFileInfo::exists(path))
        return fail(ErrorCode::StoreExists, path);
    if (const auto local = refuseUnsuitableFileSystem(QFileInfo(path).path()); !local)
        return fail(local.error());
    {
        std::unique_ptr<Database> fresh(new Database(path));
        if (const auto connected = fresh->connect(key); !connected)
            return fail(connected.error());
        try {
            const auto pragma = [&](const QString& text) {
                fresh->m_sql->each(QStringLiteral("PRAGMA ") + text, {}, [](const SqlRow&) {});
            };
            pragma(QStringLiteral("synchronous = EXTRA"));
            pragma(QStringLiteral("application_id = %1").arg(format.applicationId));
            pragma(QStringLiteral("journal_mode = WAL"));
        } catch (const SqlFailure& failure) {
            return fail(failure.error);
        }
    }
    if (const auto durable = syncFolder(QFileInfo(path).path()); !durable)
        return fail(durable.error());
    return open(path, key, format);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const QByteArray& key,
                                                 const DatabaseFormat& format) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::StoreMissing, path);
    if (const auto local = refuseUnsuitableFileSystem(QFileInfo(path).path()); !local)
        return fail(local.error());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    const QByteArray start = file.read(16);
    if (start == QByteArray("SQLite format 3", 16))
        return fail(ErrorCode::StorePlain, path);
    // SQLite takes a shorter file for a new database and would write into it.
    if (start.size() < 16)
        return fail(ErrorCode::StoreForeign, path);
    file.close();

    std::unique_ptr<Database> database(new Database(path));
    if (const auto connected = database->connect(key); !connected)
        return fail(connected.error());
    try {
        // The first read of a page tells a wrong key.
        (void)database->m_sql->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        // A copy made by VACUUM INTO is not in WAL mode yet. A page that is read again is decrypted
        // again: 32 MiB of them halve the time of a rebuild.
        for (const char* pragma :
             {"synchronous = FULL", "journal_mode = WAL", "cache_size = -32768"})
            database->m_sql->each(QStringLiteral("PRAGMA ") + QLatin1String(pragma), {},
                                  [](const SqlRow&) {});
    } catch (const SqlFailure& failure) {
        // The file itself could be read: what failed is its log beside it.
        if (failure.error.code == ErrorCode::FileUnreadable ||
            failure.error.code == ErrorCode::FileUnwritable)
            return fail(ErrorCode::FileUnwritable, QFileInfo(path).path());
        return fail(failure.error);
    }
    if (const auto checked = database->checkFormat(format); !checked)
        return fail(checked.error());
    (void)database->changedElsewhere();
    return database;
}

/// An import makes room as soon as it sees somebody wait. SQLite's own waiting, which looks again
/// after up to a tenth of a second, would hardly ever meet that moment.
int Database::waitForLock(void* database, int turn) {
    constexpr int kShortTurns = 400;
    constexpr int kTurns = kShortTurns + 9'900; // ten seconds in all
    static_cast<Database*>(database)->m_room.enter();
    ::usleep(turn < kShortTurns ? kTurnUs : 1000);
    return turn < kTurns ? 1 : 0;
}

void Database::letOthersIn() {
    constexpr int kTurns = 20;
    for (int turn = 0; turn < kTurns && m_room.isOccupied(); ++turn)
        ::usleep(kTurnUs);
}

Result<void> Database::begin(const char* how) {
    Q_ASSERT(!m_inTransaction);
    try {
        m_sql->exec(QLatin1String(how));
    } catch (const SqlFailure& failure) {
        m_room.leave();
        return fail(failure.error);
    }
    m_room.leave();
    m_inTransaction = true;
    return {};
}

Result<void> Database::commit() {
    try {
        m_sql->exec(QStringLiteral("COMMIT"));
    } catch (const SqlFailure& failure) {
        rollBack();
        return fail(failure.error);
    }
    m_inTransaction = false;
    m_undo.clear();
    return {};
}

void Database::rollBack() {
    // Past the fault counter: a failed disk must not leave a transaction open. SQLite may have
    // rolled back by itself (disk full), then this says so and nothing is lost.
    sqlite3_exec(m_connection.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_inTransaction = false;
    const auto undo = std::exchange(m_undo, {});
    for (auto step = undo.rbegin(); step != undo.rend(); ++step)
        (*step)();
}

Result<void> Database::rekey(const QByteArray& key, const std::function<Result<void>()>& prepared) {
    Q_ASSERT(!m_inTransaction);
    m_sql->forgetStatements();
    const auto pragma = [this](const QString& text) {
        m_sql->each(QStringLiteral("PRAGMA ") + text, {}, [](const SqlRow&) {});
        m_sql->forgetStatements();
    };
    Result<void> outcome;
    try {
        // Nobody waits ten seconds for a change that can be made at the next start.
        sqlite3_busy_handler(m_connection.get(), nullptr, nullptr);
        pragma(QStringLiteral("locking_mode = EXCLUSIVE"));
        // Leaving the write-ahead log takes the file for this connection alone.
        pragma(QStringLiteral("journal_mode = DELETE"));
        outcome = prepared();
        if (outcome)
            pragma(QStringLiteral("rekey = ") + quotedKey(key));
    } catch (const SqlFailure& failure) {
        outcome = fail(failure.error);
    }
    sqlite3_busy_handler(m_connection.get(), &waitForLock, this);
    try {
        pragma(QStringLiteral("locking_mode = NORMAL"));
        (void)m_sql->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        m_sql->forgetStatements();
        pragma(QStringLiteral("journal_mode = WAL"));
    } catch (const SqlFailure& failure) {
        return outcome ? fail(failure.error) : outcome;
    }
    return outcome;
}

bool Database::changedElsewhere() {
    try {
        const qint64 now = m_sql->integer(QStringLiteral("PRAGMA data_version")).value_or(0);
        return std::exchange(m_dataVersion, now) != now;
    } catch (const SqlFailure&) {
        return false; // busy: ask again in half a second
    }
}

Result<void> Database::copyTo(const QString& path) {
    try {
        m_sql->exec(QStringLiteral("VACUUM INTO :path"), {{":path", path}});
    } catch (const SqlFailure& failure) {
        return fail(failure.error);
    }
    return {};
}

Result<void> Database::copy(const QString& from, const QByteArray& key, const QString& to) {
    if (!QFileInfo::exists(from))
        return fail(ErrorCode::StoreMissing, from);
    Database database(from);
    if (const auto connected = database.connect(key); !connected)
        return connected;
    return database.copyTo(to);
}

QStringList Database::integrityFindings() {
    QStringList findings;
    // SQLCipher's check looks past the log into the file itself, where a power cut may have left a
    // torn page that stands whole in the log.
    try {
        m_sql->each(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"), {}, [](const SqlRow&) {});
    } catch (const SqlFailure&) {
        // No room, or somebody reads: the check itself then says more than it should, never less.
    }
    try {
        for (const char* check : {"cipher_integrity_check", "integrity_check"})
            m_sql->each(QStringLiteral("PRAGMA ") + QLatin1String(check), {},
                        [&](const SqlRow& row) {
                            if (row.text(0) != QLatin1String("ok"))
                                findings.append(row.text(0));
                        });
    } catch (const SqlFailure& failure) {
        findings.append(failure.error.detail);
    }
    return findings;
}

} // namespace chuangkou
