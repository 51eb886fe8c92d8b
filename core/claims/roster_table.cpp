// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/roster_rows.h"

#include "core/base/csv.h"
#include "core/base/spreadsheet.h"

namespace chuangkou {

namespace {

constexpr std::size_t kHeaderWithin = 20;

RosterCell cellOf(const SheetCell& cell) {
    RosterCell result{cell.text, cell.date, cell.type == CellType::Number};
    // A spreadsheet keeps 4.01 as the nearest binary number; its own fifteen digits are meant.
    if (result.isNumber)
        result.text = QString::number(cell.text.toDouble(), 'g', 15);
    return result;
}

Result<std::vector<RosterTable::Row>> rowsOfSheet(const RosterForm& form,
                                                  const QByteArray& content) {
    const auto names = sheetNames(content);
    if (!names)
        return fail(names.error());
    const auto sheet = readSheet(content, names->contains(form.sheet) ? form.sheet : QString());
    if (!sheet)
        return fail(sheet.error());
    std::vector<RosterTable::Row> rows;
    for (std::size_t i = 0; i < sheet->rows.size(); ++i) {
        RosterTable::Row row{static_cast<int>(i) + 1, {}};
        for (const SheetCell& cell : sheet->rows[i])
            row.cells.push_back(cellOf(cell));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<RosterTable::Row>> rowsOfCsv(const QByteArray& content) {
    const auto csv = readCsv(content);
    if (!csv)
        return fail(csv.error());
    std::vector<RosterTable::Row> rows;
    for (std::size_t i = 0; i < csv->rows.size(); ++i) {
        RosterTable::Row row{static_cast<int>(csv->lines[i]), {}};
        for (const QString& text : csv->rows[i])
            row.cells.push_back({text, {}, false});
        rows.push_back(std::move(row));
    }
    return rows;
}

bool isEmpty(const RosterTable::Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const RosterCell& cell) { return cell.text.trimmed().isEmpty(); });
}

/// Row 2 of our templates.
bool isRule(const RosterTable::Row& row) {
    return row.cells.front().text.startsWith(kRuleMark);
}

int placeOf(const RosterColumn& column, const RosterTable::Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const QString title = row.cells[i].text.simplified();
        if (title == column.name || title.compare(column.english, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

QString textAt(const RosterTable::Row& row, int place) {
    return place >= 0 && static_cast<std::size_t>(place) < row.cells.size()
               ? row.cells[static_cast<std::size_t>(place)].text.trimmed()
               : QString();
}

/// 合计, 小计 ...: a word of sum in some cell and no identity number.
bool isSum(const RosterTable::Row& row, int idPlace) {
    static const QStringList words{QStringLiteral("合计"), QStringLiteral("小计"),
                                   QStringLiteral("总计"), QStringLiteral("共计")};
    if (!textAt(row, idPlace).isEmpty() && !words.contains(textAt(row, idPlace).remove(u' ')))
        return false;
    return std::any_of(row.cells.begin(), row.cells.end(), [](const RosterCell& cell) {
        QString text = cell.text;
        text.remove(u' ').remove(u'\u3000').remove(u':').remove(u'\uFF1A');
        return words.contains(text);
    });
}

/// The header is the first row that names most of the form's columns.
Result<std::size_t> findHeader(const RosterForm& form, const std::vector<RosterTable::Row>& rows) {
    std::size_t best = 0;
    int most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), kHeaderWithin); ++i) {
        int named = 0;
        for (const RosterColumn& column : form.columns)
            named += placeOf(column, rows[i]) >= 0;
        if (named > most) {
            most = named;
            best = i;
        }
    }
    for (const RosterColumn& column : form.columns)
        if (rows.empty() || (column.isRequired && placeOf(column, rows[best]) < 0))
            return fail(ErrorCode::Missing, QStringLiteral("column|") + column.name);
    return best;
}

} // namespace

Result<RosterTable> readRosterTable(const RosterForm& form, const QByteArray& content) {
    static const QByteArray kOldExcel = QByteArray::fromHex("d0cf11e0");
    RosterTable table;
    const bool isSheet = content.startsWith("PK") || content.startsWith(kOldExcel);
    table.format = isSheet ? RosterFormat::Xlsx : RosterFormat::Csv;
    auto rows = isSheet ? rowsOfSheet(form, content) : rowsOfCsv(content);
    if (!rows)
        return fail(rows.error());
    const auto header = findHeader(form, *rows);
    if (!header)
        return fail(header.error());
    for (const RosterCell& cell : (*rows)[*header].cells)
        table.header.append(cell.text.simplified());
    int idPlace = -1;
    for (const RosterColumn& column : form.columns) {
        table.columnOf.push_back(placeOf(column, (*rows)[*header]));
        if (column.type == QLatin1String("resident_id"))
            idPlace = table.columnOf.back();
    }
    for (std::size_t i = 0; i < rows->size(); ++i) {
        RosterTable::Row& row = (*rows)[i];
        if (i == *header || isEmpty(row) || isRule(row))
            continue;
        if (i < *header)
            table.titleRows.append(row.fileRow);
        else if (isSum(row, idPlace))
            table.sumRows.append(row.fileRow);
        else
            table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return fail(ErrorCode::Missing, QStringLiteral("rows"));
    return table;
}

} // namespace chuangkou
