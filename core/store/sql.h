// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace chuangkou {

/// The one exception of the house: thrown by Sql, caught in Database::write and read.
struct SqlFailure {
    Error error;
};

/// A row while `Sql::each` stands on it.
class SqlRow {
public:
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// qint64, double, QString or QByteArray as it stands there; invalid for NULL.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QString columnName(int column) const;

private:
    friend class Sql;
    explicit SqlRow(sqlite3_stmt* statement) : m_statement(statement) {}
    sqlite3_stmt* m_statement;
};

struct SqlBind {
    const char* name; ///< ":name"
    QVariant value;   ///< QByteArray is a blob; an invalid QVariant is NULL, and nothing else is
};
using SqlBinds = std::vector<SqlBind>;

/// The binds of one call, where they are: in a list written in place, nothing is copied.
class SqlBindView {
public:
    SqlBindView() = default;
    SqlBindView(std::initializer_list<SqlBind> binds) : m_binds(binds.begin(), binds.size()) {}
    SqlBindView(const SqlBinds& binds) : m_binds(binds) {}
    [[nodiscard]] std::size_t size() const { return m_binds.size(); }
    [[nodiscard]] const SqlBind& operator[](std::size_t i) const { return m_binds[i]; }

private:
    std::span<const SqlBind> m_binds;
};

/// Bytes as a blob, said where the reader might think of NULL.
[[nodiscard]] inline QVariant blob(const QByteArray& bytes) {
    return bytes.isNull() ? QByteArray("", 0) : bytes;
}

/// Statements on one connection, only inside Database::write and read, on the connection's thread.
/// Every bind must occur in the text and every placeholder must be bound: a misnamed one would be
/// a silent NULL. Prepared statements are kept by text.
class Sql {
public:
    explicit Sql(sqlite3& connection);
    ~Sql();
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    /// Runs a statement to its end; returns the number of rows it changed. Throws SqlFailure.
    qint64 exec(const QString& text, SqlBindView binds = {});
    /// Calls `visit` for each row. Throws SqlFailure.
    void each(const QString& text, SqlBindView binds,
              const std::function<void(const SqlRow&)>& visit);
    /// First column of the first row, if there is a row and it is not NULL.
    [[nodiscard]] std::optional<qint64> integer(const QString& text, SqlBindView binds = {});
    [[nodiscard]] std::optional<QString> text(const QString& text, SqlBindView binds = {});
    [[nodiscard]] std::optional<QByteArray> bytes(const QString& text, SqlBindView binds = {});
    /// All rows as `make` reads them.
    template <typename Make>
    [[nodiscard]] auto list(const QString& text, SqlBindView binds, Make make) {
        std::vector<decltype(make(std::declval<const SqlRow&>()))> rows;
        each(text, binds, [&](const SqlRow& row) { rows.push_back(make(row)); });
        return rows;
    }

    /// Lets the n-th statement from now on fail with `code` (and every later one): fault injection.
    void failFrom(int nthStatement, ErrorCode code);
    [[nodiscard]] int statementsRun() const { return m_statementsRun; }

    [[nodiscard]] int statementsKept() const { return static_cast<int>(m_prepared.size()); }

    /// Forgets prepared statements; needed before tables are dropped.
    void forgetStatements();

private:
    friend class Database;
    struct Prepared;
    class Run;
    Prepared& idle(const QString& text);
    static int bindValue(Prepared& prepared, int place, const QVariant& value);
    void bind(Prepared& prepared, const QString& text, SqlBindView binds);
    void countStatement();
    [[nodiscard]] SqlFailure failure(int code) const;

    struct TextHash {
        std::size_t operator()(const QString& text) const { return qHash(text); }
    };
    sqlite3& m_connection;
    std::vector<std::unique_ptr<Prepared>> m_prepared;
    /// More than one where queries nest.
    using Handles = std::vector<Prepared*>;
    [[nodiscard]] Handles& handlesOf(const QString& text);
    std::unordered_map<QString, Handles, TextHash> m_byText;
    /// The same by where the text of a key stands, which a literal does for ever.
    std::unordered_map<const QChar*, Handles*> m_byPlace;
    int m_statementsRun = 0;
    int m_failFrom = 0;
    ErrorCode m_failWith = ErrorCode::DiskFull;
};

} // namespace chuangkou
