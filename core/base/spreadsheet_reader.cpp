// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spreadsheet.h"
#include "core/base/spreadsheet_parts.h"

#include <QDateTime>
#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <optional>

namespace chuangkou {

namespace {

constexpr qsizetype kMostColumns = 16384;
constexpr qsizetype kMostRows = 1048576;
constexpr qsizetype kMostCells = 5'000'000;

struct Position {
    qsizetype row = 0;
    qsizetype column = 0;
};

// "B12" is row 11, column 1.
std::optional<Position> positionOf(QStringView reference) {
    Position position;
    qsizetype at = 0;
    for (; at < reference.size() && at < 4 && reference[at].isLetter(); ++at)
        position.column = position.column * 26 + (reference[at].toUpper().unicode() - u'A' + 1);
    bool isNumber = false;
    position.row = reference.sliced(at).toLongLong(&isNumber) - 1;
    --position.column;
    if (!isNumber || position.row < 0 || position.row >= kMostRows || position.column < 0 ||
        position.column >= kMostColumns)
        return std::nullopt;
    return position;
}

std::optional<QDateTime> dateOfSerial(const QString& number, bool startsIn1904) {
    bool isNumber = false;
    const double serial = number.toDouble(&isNumber);
    if (!isNumber || serial < 1 || serial >= 2958466) // 9999-12-31
        return std::nullopt;
    const double whole = std::floor(serial);
    qint64 days = static_cast<qint64>(whole);
    if (startsIn1904)
        days += 1462;
    else if (days == 60)
        return std::nullopt; // 1900-02-29, which Excel believes in
    else if (days < 60)
        ++days;
    const qint64 seconds = std::llround((serial - whole) * 86400);
    return QDateTime(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC).addDays(days).addSecs(seconds);
}

void setDate(SheetCell& cell, const QDateTime& value) {
    cell.type = CellType::Date;
    cell.date = value.date();
    const bool hasTime = value.time() != QTime(0, 0);
    if (hasTime)
        cell.time = value.time();
    cell.text = hasTime ? value.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                        : value.date().toString(Qt::ISODate);
}

class SheetReader {
public:
    SheetReader(const QByteArray& bytes, QString part, const std::vector<QString>& strings,
                const std::vector<bool>& dateStyles, bool startsIn1904)
        : m_xml(bytes), m_part(std::move(part)), m_strings(strings), m_dateStyles(dateStyles),
          m_startsIn1904(startsIn1904) {}

    Result<Sheet> read() {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            Result<void> done;
            if (m_xml.name() == QLatin1String("row"))
                done = startRow();
            else if (m_xml.name() == QLatin1String("c"))
                done = readCell();
            else if (m_xml.name() == QLatin1String("mergeCell"))
                done = readMerged();
            if (!done)
                return fail(done.error());
        }
        if (m_xml.hasError())
            return damagedPart(m_part);
        fillMerged();
        return std::move(m_sheet);
    }

private:
    Result<void> startRow() {
        const QString number = xmlAttribute(m_xml, QLatin1String("r"));
        m_next = Position{
            number.isEmpty() ? m_next.row + (m_hasRow ? 1 : 0) : number.toLongLong() - 1, 0};
        m_hasRow = true;
        if (m_next.row < 0 || m_next.row >= kMostRows)
            return damagedPart(m_part);
        return {};
    }

    Result<void> readCell() {
        const QString reference = xmlAttribute(m_xml, QLatin1String("r"));
        if (!reference.isEmpty()) {
            const std::optional<Position> position = positionOf(reference);
            if (!position)
                return damagedPart(m_part);
            m_next = *position;
        }
        const QString type = xmlAttribute(m_xml, QLatin1String("t"));
        const std::size_t style = xmlAttribute(m_xml, QLatin1String("s")).toULongLong();
        QString raw;
        QString inlineText;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("v"))
                raw = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_xml.name() == QLatin1String("is"))
                inlineText = unescapedText(readRichText(m_xml));
            else
                m_xml.skipCurrentElement();
        }
        Result<SheetCell> cell = cellOf(type, raw, inlineText, style);
        if (!cell)
            return fail(cell.error());
        return cell->type == CellType::Empty ? advance() : put(std::move(cell).value());
    }

    Result<SheetCell> cellOf(const QString& type, const QString& raw, const QString& inlineText,
                             std::size_t style) const {
        SheetCell cell;
        if (type == QStringLiteral("inlineStr")) {
            setText(cell, inlineText);
        } else if (raw.isEmpty()) {
            return cell;
        } else if (type == QStringLiteral("s")) {
            bool isNumber = false;
            const std::size_t index = raw.toULongLong(&isNumber);
            if (!isNumber || index >= m_strings.size())
                return damagedPart(m_part);
            setText(cell, m_strings[index]);
        } else if (type == QStringLiteral("b")) {
            cell.type = CellType::Bool;
            cell.text =
                raw == QStringLiteral("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        } else if (type == QStringLiteral("d")) {
            const QDateTime value = QDateTime::fromString(raw, Qt::ISODate);
            value.isValid() ? setDate(cell, value) : setText(cell, raw);
        } else if (type.isEmpty() || type == QStringLiteral("n")) {
            setNumber(cell, raw, style);
        } else { // "str" a formula's text, "e" #N/A and the like
            setText(cell, unescapedText(raw));
        }
        return cell;
    }

    static void setText(SheetCell& cell, const QString& text) {
        cell.type = text.isEmpty() ? CellType::Empty : CellType::Text;
        cell.text = text;
    }

    void setNumber(SheetCell& cell, const QString& raw, std::size_t style) const {
        cell.type = CellType::Number;
        cell.text = raw.trimmed();
        if (style < m_dateStyles.size() && m_dateStyles[style])
            if (const std::optional<QDateTime> value = dateOfSerial(raw, m_startsIn1904))
                setDate(cell, *value);
    }

    Result<void> advance() {
        ++m_next.column;
        return {};
    }

    // Far-off cells must not make the rows before them cost memory without a limit.
    Result<void> reserve(qsizetype row, qsizetype column) {
        const auto rows = static_cast<std::size_t>(row) + 1;
        if (m_sheet.rows.size() < rows) {
            m_cellCount += static_cast<qsizetype>(rows - m_sheet.rows.size());
            m_sheet.rows.resize(rows);
        }
        std::vector<SheetCell>& cells = m_sheet.rows[static_cast<std::size_t>(row)];
        const auto width = static_cast<std::size_t>(column) + 1;
        if (cells.size() < width)
            m_cellCount += static_cast<qsizetype>(width - cells.size());
        if (m_cellCount > kMostCells)
            return fail(ErrorCode::InvalidInput, QStringLiteral("tooLarge"));
        if (cells.size() < width)
            cells.resize(width);
        return {};
    }

    Result<void> put(SheetCell cell) {
        if (const Result<void> done = reserve(m_next.row, m_next.column); !done)
            return done;
        m_width = std::max(m_width, m_next.column + 1);
        m_sheet
            .rows[static_cast<std::size_t>(m_next.row)][static_cast<std::size_t>(m_next.column)] =
            std::move(cell);
        return advance();
    }

    Result<void> readMerged() {
        const QString range = xmlAttribute(m_xml, QLatin1String("ref"));
        const QStringList ends = range.split(u':');
        const std::optional<Position> first = positionOf(ends.first());
        const std::optional<Position> last = positionOf(ends.last());
        if (!first || !last || last->row < first->row || last->column < first->column)
            return damagedPart(m_part);
        m_sheet.merged.append(
            QRect(QPoint(static_cast<int>(first->column), static_cast<int>(first->row)),
                  QPoint(static_cast<int>(last->column), static_cast<int>(last->row))));
        return {};
    }

    // Only where there are rows and columns: a merged range may reach to the end of the sheet.
    void fillMerged() {
        for (const QRect& range : std::as_const(m_sheet.merged)) {
            const SheetCell first = m_sheet.at(range.top(), range.left());
            if (first.type == CellType::Empty)
                continue;
            const auto bottom = std::min<qsizetype>(
                range.bottom(), static_cast<qsizetype>(m_sheet.rows.size()) - 1);
            const qsizetype right = std::min<qsizetype>(range.right(), m_width - 1);
            for (qsizetype row = range.top(); row <= bottom; ++row) {
                for (qsizetype column = range.left(); column <= right; ++column) {
                    if ((row == range.top() && column == range.left()) ||
                        !reserve(row, column).has_value())
                        continue;
                    SheetCell& cell =
                        m_sheet
                            .rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
                    cell = first;
                    cell.isCovered = true;
                }
            }
        }
    }

    QXmlStreamReader m_xml;
    QString m_part;
    const std::vector<QString>& m_strings;
    const std::vector<bool>& m_dateStyles;
    bool m_startsIn1904;
    Sheet m_sheet;
    Position m_next;
    bool m_hasRow = false;
    qsizetype m_cellCount = 0;
    qsizetype m_width = 0;
};

std::optional<SheetEntry> chooseSheet(const WorkbookPart& workbook, const QString& name) {
    for (const SheetEntry& sheet : workbook.sheets)
        if (name.isEmpty() ? !sheet.isHidden : sheet.name == name)
            return sheet;
    return name.isEmpty() ? std::optional(workbook.sheets.first()) : std::nullopt;
}

} // namespace

const SheetCell& Sheet::at(qsizetype row, qsizetype column) const {
    static const SheetCell empty;
    if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= rows.size())
        return empty;
    const std::vector<SheetCell>& cells = rows[static_cast<std::size_t>(row)];
    return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                           : empty;
}

Result<Sheet> readSheet(const QByteArray& xlsx, const QString& name) {
    const Result<std::unique_ptr<SpreadsheetArchive>> archive = SpreadsheetArchive::open(xlsx);
    if (!archive)
        return fail(archive.error());
    const Result<WorkbookPart> workbook = readWorkbook(**archive);
    if (!workbook)
        return fail(workbook.error());
    const std::optional<SheetEntry> entry = chooseSheet(*workbook, name);
    if (!entry)
        return fail(ErrorCode::NotFound, name);
    const Result<QString> part = findSheetPart(**archive, *entry);
    const Result<std::vector<QString>> strings = readSharedStrings(**archive);
    const Result<std::vector<bool>> styles = readDateStyles(**archive);
    if (!part || !strings || !styles)
        return fail(!part ? part.error() : !strings ? strings.error() : styles.error());
    const Result<QByteArray> bytes = (*archive)->part(*part);
    if (!bytes)
        return fail(bytes.error());
    Result<Sheet> sheet =
        SheetReader(*bytes, *part, *strings, *styles, workbook->startsIn1904).read();
    if (sheet)
        sheet->name = entry->name;
    return sheet;
}

Result<Sheet> readSheetFile(const QString& path, const QString& name) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    return readSheet(file.readAll(), name);
}

Result<QStringList> sheetNames(const QByteArray& xlsx) {
    const Result<std::unique_ptr<SpreadsheetArchive>> archive = SpreadsheetArchive::open(xlsx);
    if (!archive)
        return fail(archive.error());
    const Result<WorkbookPart> workbook = readWorkbook(**archive);
    if (!workbook)
        return fail(workbook.error());
    QStringList names;
    for (const SheetEntry& sheet : workbook->sheets)
        if (!sheet.isHidden)
            names.append(sheet.name);
    return names;
}

} // namespace chuangkou
