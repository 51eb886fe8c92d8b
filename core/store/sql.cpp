// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

#include <sqlite3.h>

#include <QStringConverter>

#include <algorithm>
#include <cstring>
#include <string_view>

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
int bindOther(sqlite3_stmt* statement, int place, const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(statement, place);
    case QMetaType::QByteArray: {
        const auto& bytes = *static_cast<const QByteArray*>(value.constData());
        // A null array's data is a pointer all the same, so that it is bound as an empty blob.
        return sqlite3_bind_blob64(statement, place, bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    }
    case QMetaType::Double:
    case QMetaType::Float:
        return sqlite3_bind_double(statement, place, value.toDouble());
    default:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

bool isText(const QVariant& value) {
    return value.typeId() == QMetaType::QString;
}
const QString& textIn(const QVariant& value) {
    return *static_cast<const QString*>(value.constData());
}

/// The texts of one run as UTF-8, one behind the other; SQLite would allocate for each.
class Utf8Room {
public:
    void makeRoom(SqlBindView binds) {
        qsizetype size = 0;
        for (std::size_t i = 0; i < binds.size(); ++i)
            if (isText(binds[i].value))
                size += m_encoder.requiredSpace(textIn(binds[i].value).size());
        m_room.resize(std::max(static_cast<std::size_t>(size), m_room.size()));
        m_next = m_room.data();
    }
    [[nodiscard]] std::string_view encode(const QString& text) {
        char* const begin = m_next;
        m_next = m_encoder.appendToBuffer(begin, text);
        return {begin, static_cast<std::size_t>(m_next - begin)};
    }

private:
    QStringEncoder m_encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
    std::vector<char> m_room = std::vector<char>(1); ///< never without an address, which is NULL
    char* m_next = nullptr;
};

} // namespace

struct Sql::Prepared {
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
    std::vector<QByteArray> placeholders; ///< ":name", in the order of their numbers from 1
    Utf8Room texts;
    bool isRunning = false;
};

/// A statement from its first step to its last.
class Sql::Run {
public:
    Run(Sql& sql, const QString& text, SqlBindView binds) : m_sql(sql), m_prepared(sql.idle(text)) {
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
        // What was bound goes with the caller; before the next step all is bound anew.
        sqlite3_reset(statement());
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
    m_byPlace.clear();
    m_byText.clear();
    m_prepared.clear();
}

Sql::Handles& Sql::handlesOf(const QString& text) {
    // The key shares the text with whoever gave it first: nothing else can stand there.
    if (const auto known = m_byPlace.find(text.constData()); known != m_byPlace.end())
        return *known->second;
    const auto [entry, isNew] = m_byText.try_emplace(text);
    if (isNew)
        m_byPlace.emplace(entry->first.constData(), &entry->second);
    return entry->second;
}

Sql::Prepared& Sql::idle(const QString& text) {
    countStatement();
    // A statement that is still being stepped (a query inside a query) gets a second handle.
    Handles& handles = handlesOf(text);
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

int Sql::bindValue(Prepared& prepared, int place, const QVariant& value) {
    if (!isText(value))
        return bindOther(prepared.statement.get(), place, value);
    const std::string_view utf8 = prepared.texts.encode(textIn(value));
    return sqlite3_bind_text64(prepared.statement.get(), place, utf8.data(), utf8.size(),
                               SQLITE_STATIC, SQLITE_UTF8);
}

void Sql::bind(Prepared& prepared, const QString& text, SqlBindView binds) {
    const std::vector<QByteArray>& names = prepared.placeholders;
    if (binds.size() != names.size())
        throw SqlFailure{{ErrorCode::Database, QStringLiteral("binds of: ") + text}};
    prepared.texts.makeRoom(binds);
    for (std::size_t i = 0; i < binds.size(); ++i) {
        // Most are given in the order of the text.
        auto name = names.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::strcmp(name->constData(), binds[i].name) != 0)
            name = std::find(names.begin(), names.end(), binds[i].name);
        if (name == names.end())
            throw SqlFailure{{ErrorCode::Database, QString::fromLatin1(binds[i].name) +
                                                       QStringLiteral(" is not in: ") + text}};
        const int place = static_cast<int>(name - names.begin()) + 1;
        if (const int code = bindValue(prepared, place, binds[i].value); code != SQLITE_OK)
            throw failure(code);
    }
}

qint64 Sql::exec(const QString& text, SqlBindView binds) {
    Run run(*this, text, binds);
    while (run.next()) {
    }
    return sqlite3_changes64(&m_connection);
}

void Sql::each(const QString& text, SqlBindView binds,
               const std::function<void(const SqlRow&)>& visit) {
    Run run(*this, text, binds);
    while (run.next())
        visit(SqlRow(run.statement()));
}

std::optional<qint64> Sql::integer(const QString& text, SqlBindView binds) {
    std::optional<qint64> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.integer(0);
    });
    return found;
}

std::optional<QString> Sql::text(const QString& text, SqlBindView binds) {
    std::optional<QString> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.text(0);
    });
    return found;
}

std::optional<QByteArray> Sql::bytes(const QString& text, SqlBindView binds) {
    std::optional<QByteArray> found;
    each(text, binds, [&](const SqlRow& row) {
        if (!found && !row.isNull(0))
            found = row.bytes(0);
    });
    return found;
}

} // namespace chuangkou
