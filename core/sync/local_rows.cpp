// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/local_rows.h"

#include "core/store/canonical.h"

#include <QRegularExpression>
#include <QSet>

namespace chuangkou {

namespace {

constexpr qsizetype kBlockSize = 1024 * 1024;
enum class Cell : std::uint64_t { Null = 0, Integer = 1, Text = 2, Bytes = 3 };

QByteArray rowOf(const SqlRow& row) {
    CanonicalWriter cells;
    for (int column = 0; column < row.columns(); ++column) {
        const int type = row.value(column).metaType().id();
        if (row.isNull(column))
            cells.number(static_cast<std::uint64_t>(Cell::Null));
        else if (type == QMetaType::QByteArray)
            cells.number(static_cast<std::uint64_t>(Cell::Bytes)).bytes(row.bytes(column));
        else if (type == QMetaType::QString)
            // As it stands: a draft must come back as it was typed, also where it is not NFC.
            cells.number(static_cast<std::uint64_t>(Cell::Text)).bytes(row.text(column).toUtf8());
        else
            cells.number(static_cast<std::uint64_t>(Cell::Integer))
                .number(static_cast<std::uint64_t>(row.integer(column)));
    }
    return cells.result();
}

/// nullopt: of a type that no column has.
std::optional<QVariant> cellFrom(CanonicalReader& reader) {
    switch (static_cast<Cell>(reader.number())) {
    case Cell::Null:
        return QVariant();
    case Cell::Integer:
        return static_cast<qint64>(reader.number());
    case Cell::Text:
        return QString::fromUtf8(reader.bytes());
    case Cell::Bytes:
        return blob(reader.bytes());
    }
    return std::nullopt;
}

Unexpected damaged() {
    return fail(ErrorCode::BundleDamaged, QStringLiteral("local"));
}

QStringList columnsOf(Sql& sql, const QString& table) {
    const auto names =
        sql.list(QStringLiteral("SELECT name FROM pragma_table_info(:table) ORDER BY cid"),
                 {{":table", table}}, [](const SqlRow& row) { return row.text(0); });
    return {names.begin(), names.end()};
}

/// Whether a name from a file may stand in a statement.
bool isName(const QString& name) {
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9_]*$"));
    return form.match(name).hasMatch();
}

void addTable(Sql& sql, const QString& table, const QString& where, const SqlBinds& binds,
              std::vector<QByteArray>& blocks) {
    const QStringList columns = columnsOf(sql, table);
    QByteArray rows;
    std::uint64_t count = 0;
    const auto flush = [&] {
        CanonicalWriter block;
        block.text(table).number(static_cast<std::uint64_t>(columns.size()));
        for (const QString& column : columns)
            block.text(column);
        blocks.push_back(
            block.number(std::exchange(count, 0)).raw(std::exchange(rows, QByteArray())).result());
    };
    sql.each(
        QStringLiteral("SELECT %1 FROM %2 %3").arg(columns.join(QLatin1String(", ")), table, where),
        binds, [&](const SqlRow& row) {
            rows += rowOf(row);
            ++count;
            if (rows.size() > kBlockSize)
                flush();
        });
    flush(); // also an empty table: restoring empties it
}

Result<void> restoreBlock(Sql& sql, const QByteArray& bytes, QSet<QString>& emptied) {
    CanonicalReader reader(bytes);
    const QString table = reader.text();
    QStringList columns;
    for (std::uint64_t left = reader.count(1); left > 0; --left)
        columns.append(reader.text());
    const bool isKnownKind =
        table.startsWith(QLatin1String("l_")) || table == QLatin1String("ev_blobs");
    if (reader.failed() || columns.isEmpty() || !isKnownKind || !isName(table) ||
        !std::all_of(columns.begin(), columns.end(), isName))
        return damaged();
    if (!emptied.contains(table)) {
        sql.exec(QStringLiteral("DELETE FROM ") + table);
        emptied.insert(table);
    }
    const QString statement =
        QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3)")
            .arg(table, columns.join(QLatin1String(", ")), columns.join(QLatin1String(", :")));
    std::vector<QByteArray> names;
    for (const QString& column : columns)
        names.push_back(':' + column.toLatin1());
    for (std::uint64_t left = reader.count(1); left > 0 && !reader.failed(); --left) {
        SqlBinds binds;
        for (const QByteArray& name : names) {
            const auto cell = cellFrom(reader);
            if (!cell)
                return damaged();
            binds.push_back({name.constData(), *cell});
        }
        if (!reader.failed())
            sql.exec(statement, binds);
    }
    if (reader.failed() || !reader.atEnd())
        return damaged();
    return {};
}

} // namespace

std::vector<QByteArray> localBlocks(Sql& sql, QDate firstDoorDay) {
    std::vector<QByteArray> blocks;
    const auto tables =
        sql.list(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                "AND name LIKE 'l\\_%' ESCAPE '\\' ORDER BY name"),
                 {}, [](const SqlRow& row) { return row.text(0); });
    for (const QString& table : tables) {
        if (table == QLatin1String("l_projections"))
            continue;
        if (table == QLatin1String("l_door"))
            addTable(sql, table, QStringLiteral("WHERE day >= :first"),
                     {{":first", firstDoorDay.toString(Qt::ISODate)}}, blocks);
        else if (table == QLatin1String("l_imports"))
            addTable(sql, table, QStringLiteral("WHERE state = 'done'"), {}, blocks);
        else
            addTable(sql, table, QString(), {}, blocks);
    }
    addTable(sql, QStringLiteral("ev_blobs"), QString(), {}, blocks);
    return blocks;
}

Result<void> restoreLocalBlocks(Sql& sql, const std::vector<QByteArray>& blocks) {
    QSet<QString> emptied;
    for (const QByteArray& block : blocks)
        if (const auto restored = restoreBlock(sql, block, emptied); !restored)
            return restored;
    return {};
}

} // namespace chuangkou
