// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

#include <sqlite3.h>

#include <algorithm>

namespace chuangkou {

namespace {

Error errorOf(int code, const QString& words) {
    // Extended result codes are on: the low byte is the primary code.
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreBusy, words};
    case SQLITE_READONLY:
    case SQLITE_IOERR:
        return {ErrorCode::FileUnwritable, words};
    case SQLITE_CORRUPT:
        return {ErrorCode::StoreDamaged, words};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, words};
    case SQLITE_CANTOPEN:
        return {ErrorCode::FileUnreadable, words};
    case SQLITE_NOTADB:
        return {ErrorCode::StoreForeign, words};
    default:
        return {ErrorCode::Database, words};
    }
}

/// Binds without a copy: the value outlives the run. Returns SQLite's code.
int bindValue(sqlite3_stmt* statement, int place, const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(statement, place);
    case QMetaType::QByteArray: {
        const auto& bytes = *static_cast<const QByteArray*>(value.constData());
        // A null array's data is a pointer all the same, so that it is bound as an empty blob.
        return sqlite3_bind_blob64(statement, place, bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    }
    case QMetaType::QString: {
        const auto& text = *static_cast<const QString*>(value.constData());
        return sqlite3_bind_text64(
            statement, place, reinterpret_cast<const char*>(text.constData()),
            static_cast<sqlite3_uint64>(text.size()) * sizeof(QChar), SQLITE_STATIC, SQLITE_UTF16);
    }
    case QMetaType::Double:
    case QMetaType::Float:
        return sqlite3_bind_double(statement, place, value.toDouble());
    default:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

} // namespace

struct Sql::Prepared {
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
    std::vector<QByteArray> placeholders; ///< ":name", in the order of their numbers from 1
    bool isRunning = false;
};

/// A statement from its first step to its last.
class Sql::Run {
public:
    Run(Sql& sql, const QString& text, const SqlBinds& binds)
        : m_sql(sql), m_prepared(sql.idle(text)) {
        m_prepared.isRunning = true;
        try {
            sql.bind(m_prepared, text, binds);
        } catch (const SqlFailure&) {
            finish();
            throw;
        }
    }
    ~Run() { finish(); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    /// True when it stands on a row, false at the end.
    bool next() {
        const int code = sqlite3_step(statement());
        if (code == SQLITE_ROW)
            return true;
        if (code != SQLITE_DONE)
            throw m_sql.failure(code);
        return false;
    }
    [[nodiscard]] sqlite3_stmt* statement() const { return m_prepared.statement.get(); }

private:
    void finish() {
        sqlite3_reset(statement());
        sqlite3_clear_bindings(statement()); // what was bound goes with the caller
        m_prepared.isRunning = false;
    }
    Sql& m_sql;
    Prepared& m_prepared;
};

qint64 SqlRow::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
QString SqlRow::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}
QByteArray SqlRow::bytes(int column) const {
    if (isNull(column))
        return {};
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return size > 0 ? QByteArray(data, size) : QByteArray("", 0);
}
bool SqlRow::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
QVariant SqlRow::value(int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}
int SqlRow::columns() const {
    return sqlite3_column_count(m_statement);
}
QString SqlRow::columnName(int column) const {
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

Sql::Sql(sqlite3& connection) : m_connection(connection) {}
Sql::~Sql() = default;

void Sql::failFrom(int nthStatement, ErrorCode code) {
    m_failFrom = nthStatement;
    m_failWith = code;
    m_statementsRun = 0;
}

void Sql::countStatement() {
    ++m_statementsRun;
    if (m_failFrom > 0 && m_statementsRun >= m_failFrom)
        throw SqlFailure{{m_failWith, QStringLiteral("injected")}};
}

SqlFailure Sql::failure(int code) const {
    return {errorOf(code, QString::fromUtf8(sqlite3_errmsg(&m_connection)))};
}

void Sql::forgetStatements() {
    m_byText.clear();
    m_prepared.clear();
}

Sql::Prepared& Sql::idle(const QString& text) {
    countStatement();
    // A statement that is still being stepped (a query inside a query) gets a second handle.
    std::vector<Prepared*>& handles = m_byText[text];
    const auto known = std::find_if(handles.begin(), handles.end(),
                                    [](const Prepared* each) { return !each->isRunning; });
    if (known != handles.end())
        return **known;
    const QByteArray utf8 = text.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code =
        sqlite3_prepare_v3(&m_connection, utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    auto fresh = std::make_unique<Prepared>();
    fresh->statement.reset(statement);
    if (code != SQLITE_OK)
        throw failure(code);
    if (!statement || !QByteArrayView(rest, utf8.constEnd()).trimmed().isEmpty())
        throw SqlFailure{{ErrorCode::Database, QStringLiteral("not one statement: ") + text}};
    for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place)
        fresh->placeholders.emplace_back(sqlite3_bind_parameter_name(statement, place));
    handles.push_back(fresh.get());
    m_prepared.push_back(std::move(fresh));
    return *handles.back();
}

void Sql::bind(Prepared& prepared, const QString& text, const SqlBinds& binds) {
    const std::vector<QByteArray>& names = prepared.placeholders;
    if (binds.size() != names.size())
        throw SqlFailure{{ErrorCode::Database, QStringLiteral("binds of: ") + text}};
    for (std::size_t i = 0; i < binds.size(); ++i) {
        // Most are given in the order of the text.
        auto name = names.begin() + static_cast<std::ptrdiff_t>(i);
        if (*name != binds[i].name)
            name = std::find(names.begin(), names.end(), binds[i].name);
        if (name == names.end())
            throw SqlFailure{{ErrorCode::Database, QString::fromLatin1(binds[i].name) +
                                                       QStringLiteral(" is not in: ") + text}};
        const int place = static_cast<int>(name - names.begin()) + 1;
        if (const int code = bindValue(prepared.statement.get(), place, binds[i].value);
            code != SQLITE_OK)
            throw failure(code);
    }
}

qint64 Sql::exec(const QString& text, const SqlBinds& binds) {
    Run run(*this, text, binds);
    while (run.next()) {
    }
    return sqlite3_changes64(&m_connection);
}

void Sql::each(const QString& text, const SqlBinds& binds,
               const std::function<void(const SqlRow&)>& visit) {
    Run run(*this, text, binds);
    while (run.next())
        visit(SqlRow(run.statement()));
}

std::optional<qint64> Sql::integer(const QString& text, const SqlBinds& binds) {
    std::optional<qint64> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.integer(0);
    });
    return found;
}

std::optional<QString> Sql::text(const QString& text, const SqlBinds& binds) {
    std::optional<QString> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.text(0);
    });
    return found;
}

std::optional<QByteArray> Sql::bytes(const QString& text, const SqlBinds& binds) {
    std::optional<QByteArray> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.bytes(0);
    });
    return found;
}

} // namespace chuangkou
