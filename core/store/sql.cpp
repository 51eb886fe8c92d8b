// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <set>

namespace chuangkou {

namespace {

Error errorOf(const QSqlError& failure) {
    // Extended result codes are on: the low byte is the primary code.
    const int native = failure.nativeErrorCode().toInt() & 0xFF;
    const QString words = failure.databaseText();
    switch (native) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorCode::StoreBusy, words};
    case 8: // SQLITE_READONLY
        return {ErrorCode::FileUnwritable, words};
    case 10: // SQLITE_IOERR
        return {ErrorCode::FileUnwritable, words};
    case 11: // SQLITE_CORRUPT
        return {ErrorCode::StoreDamaged, words};
    case 13: // SQLITE_FULL
        return {ErrorCode::DiskFull, words};
    case 14: // SQLITE_CANTOPEN
        return {ErrorCode::FileUnreadable, words};
    case 26: // SQLITE_NOTADB
        return {ErrorCode::StoreForeign, words};
    default:
        return {ErrorCode::Database, words};
    }
}

/// The placeholders ":name" of a statement outside of its quoted strings.
std::set<QByteArray> placeholdersOf(const QString& text) {
    std::set<QByteArray> names;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\'')
            quoted = !quoted;
        if (quoted || text[at] != u':')
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'_'))
            ++end;
        if (end > at + 1)
            names.insert(text.mid(at, end - at).toLatin1());
        at = end - 1;
    }
    return names;
}

/// The driver binds a null QString or QByteArray as NULL, and an empty text is often a null one.
QVariant withoutNullText(const QVariant& value) {
    if (value.metaType().id() == QMetaType::QString && value.toString().isNull())
        return QString(QLatin1String(""));
    if (value.metaType().id() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("", 0);
    return value;
}

} // namespace

struct Sql::Prepared {
    explicit Prepared(const QSqlDatabase& connection) : query(connection) {}
    QSqlQuery query;
    std::set<QByteArray> placeholders;
};

qint64 SqlRow::integer(int column) const {
    return m_query.value(column).toLongLong();
}
QString SqlRow::text(int column) const {
    return m_query.value(column).toString();
}
QByteArray SqlRow::bytes(int column) const {
    return m_query.value(column).toByteArray();
}
bool SqlRow::isNull(int column) const {
    return m_query.isNull(column);
}
QVariant SqlRow::value(int column) const {
    return m_query.value(column);
}
int SqlRow::columns() const {
    return m_query.record().count();
}
QString SqlRow::columnName(int column) const {
    return m_query.record().fieldName(column);
}

Sql::Sql(QSqlDatabase& connection) : m_connection(connection) {}
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

void Sql::forgetStatements() {
    m_byText.clear();
    m_prepared.clear();
}

Sql::Prepared& Sql::run(const QString& text, const SqlBinds& binds) {
    countStatement();
    // A statement that is still being stepped (a query inside a query) gets a second handle.
    std::vector<Prepared*>& handles = m_byText[text];
    const auto idle = std::find_if(handles.begin(), handles.end(),
                                   [](Prepared* known) { return !known->query.isActive(); });
    Prepared* prepared = idle == handles.end() ? nullptr : *idle;
    if (!prepared) {
        auto fresh = std::make_unique<Prepared>(m_connection);
        fresh->query.setForwardOnly(true);
        if (!fresh->query.prepare(text))
            throw SqlFailure{errorOf(fresh->query.lastError())};
        fresh->placeholders = placeholdersOf(text);
        prepared = fresh.get();
        m_prepared.push_back(std::move(fresh));
        handles.push_back(prepared);
    }
    if (binds.size() != prepared->placeholders.size())
        throw SqlFailure{{ErrorCode::Database, QStringLiteral("binds of: ") + text}};
    for (const SqlBind& bind : binds) {
        if (!prepared->placeholders.contains(QByteArray(bind.name)))
            throw SqlFailure{{ErrorCode::Database, QString::fromLatin1(bind.name) +
                                                       QStringLiteral(" is not in: ") + text}};
        prepared->query.bindValue(QString::fromLatin1(bind.name), withoutNullText(bind.value));
    }
    if (!prepared->query.exec()) {
        const Error error = errorOf(prepared->query.lastError());
        prepared->query.finish();
        throw SqlFailure{error};
    }
    return *prepared;
}

qint64 Sql::exec(const QString& text, const SqlBinds& binds) {
    Prepared& prepared = run(text, binds);
    const qint64 changed = prepared.query.numRowsAffected();
    prepared.query.finish();
    return changed;
}

void Sql::each(const QString& text, const SqlBinds& binds,
               const std::function<void(const SqlRow&)>& visit) {
    Prepared& prepared = run(text, binds);
    struct Finish {
        QSqlQuery& query;
        ~Finish() { query.finish(); }
    } finish{prepared.query};
    while (prepared.query.next())
        visit(SqlRow(prepared.query));
    if (prepared.query.lastError().isValid())
        throw SqlFailure{errorOf(prepared.query.lastError())};
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
