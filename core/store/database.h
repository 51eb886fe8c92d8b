// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/sql.h"
#include "core/store/waiting_room.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace chuangkou {

struct Migration {
    int version;
    void (*apply)(Sql&);
};

/// What kind of file a database is: refused when it is another, or newer than the last migration.
struct DatabaseFormat {
    qint32 applicationId;
    std::span<const Migration> migrations; ///< strictly increasing versions
};

/// An encrypted SQLite file (SQLCipher 4). All calls on one object come from the thread that opened
/// it. `write` and `read` are the only doors: begin, run, commit or roll back.
class Database {
public:
    /// Makes the file (which must not exist) with synchronous=EXTRA, closes it, makes the folder
    /// entry durable and opens it again as `open` does. `key`: 32 bytes.
    /// Errors: StoreExists, DiskFull, FileUnwritable, Database.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    create(const QString& path, const QByteArray& key, const DatabaseFormat& format);

    /// Opens in WAL mode with synchronous=FULL and runs pending migrations in one transaction.
    /// Errors: StoreMissing, StorePlain, StoreForeign (wrong key, no database), StoreNewer,
    /// StoreDamaged, StoreNetwork, FileUnreadable, Database.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const QString& path, const QByteArray& key, const DatabaseFormat& format);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `work(Sql&) -> Result<T>` in a BEGIN IMMEDIATE transaction: commits when it returns a
    /// value, rolls back when it returns an error or a statement fails. Not nested.
    template <typename Work> [[nodiscard]] auto write(Work&& work) {
        return transact("BEGIN IMMEDIATE", std::forward<Work>(work));
    }
    /// The same on a consistent snapshot, without the right to write.
    template <typename Work> [[nodiscard]] auto read(Work&& work) {
        return transact("BEGIN", std::forward<Work>(work));
    }

    /// Inside `write`: what must be taken back in memory when the transaction does not commit.
    void onRollBack(std::function<void()> undo) { m_undo.push_back(std::move(undo)); }

    /// Encrypts the whole file with another key: the only user of it makes it its own, `prepared`
    /// notes both keys durably, then the pages are written in one transaction with a rollback
    /// journal, so that a kill leaves the file under one of the two.
    /// Errors: StoreBusy while another connection is open, those of `prepared`, DiskFull, Database.
    [[nodiscard]] Result<void> rekey(const QByteArray& key,
                                     const std::function<Result<void>()>& prepared);

    /// True once after another process has committed; ask every 500 ms.
    [[nodiscard]] bool changedElsewhere();

    /// Inside a long `write`: whether another connection waits to write.
    [[nodiscard]] bool isAwaited() { return m_room.isOccupied(); }
    /// Between two long ones: waits a moment for whoever waits to have begun.
    void letOthersIn();

    /// A consistent encrypted copy with the same key (VACUUM INTO). Errors as write.
    [[nodiscard]] Result<void> copyTo(const QString& path);
    /// The same of a database of any format, also while others write it.
    /// Errors: StoreMissing, and as `copyTo`.
    [[nodiscard]] static Result<void> copy(const QString& from, const QByteArray& key,
                                           const QString& to);

    /// Damaged pages found by cipher_integrity_check and integrity_check; empty when sound.
    [[nodiscard]] QStringList integrityFindings();

    [[nodiscard]] const QString& path() const { return m_path; }
    /// The statement door for fault injection and pragmas in tests.
    [[nodiscard]] Sql& sql() { return *m_sql; }

private:
    explicit Database(QString path);
    [[nodiscard]] Result<void> connect(const QByteArray& key);
    [[nodiscard]] Result<void> checkFormat(const DatabaseFormat& format);
    [[nodiscard]] Result<void> begin(const char* how);
    static int waitForLock(void* database, int turn);
    [[nodiscard]] Result<void> commit();
    void rollBack();

    template <typename Work>
    auto transact(const char* how, Work&& work) -> std::invoke_result_t<Work, Sql&> {
        if (const auto begun = begin(how); !begun)
            return fail(begun.error());
        try {
            auto result = work(*m_sql);
            if (!result) {
                rollBack();
                return result;
            }
            if (const auto done = commit(); !done)
                return fail(done.error());
            return result;
        } catch (const SqlFailure& failure) {
            rollBack();
            return fail(failure.error);
        } catch (...) {
            rollBack();
            throw;
        }
    }

    QString m_path;
    WaitingRoom m_room;
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> m_connection;
    std::unique_ptr<Sql> m_sql;
    std::vector<std::function<void()>> m_undo;
    qint64 m_dataVersion = 0;
    bool m_inTransaction = false;
};

} // namespace chuangkou
