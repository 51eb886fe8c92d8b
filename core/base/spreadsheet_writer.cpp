// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spreadsheet.h"

#include <QBuffer>
#include <QDateTime>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>
#include <optional>

// QuaZip and not libxlsxwriter: both bring the functions of minizip under the same names, with
// different meanings, and a program that links both ends in the other's.

namespace chuangkou {

namespace {

constexpr qsizetype kLongestText = 32767;
constexpr qsizetype kExactDigits = 15; // a spreadsheet's number keeps no more

const QByteArray kContentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
const QByteArray kPackageRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
const QByteArray kWorkbookRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
// Cell styles in the order of CellStyle; format 49 is text, so that what is typed over it stays
// text.
const QByteArray kStyles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

enum class CellStyle { Plain = 0, Header = 1, Text = 2, Date = 3 };

QString spreadsheetNamespace() {
    return QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
}

bool isSheetName(const QString& name) {
    const bool hasForbidden = std::any_of(name.begin(), name.end(), [](QChar c) {
        return QStringView(u"[]:*?/\\").contains(c) || c < QChar(u' ');
    });
    return !name.isEmpty() && name.size() <= 31 && !hasForbidden && !name.startsWith(u'\'') &&
           !name.endsWith(u'\'');
}

bool isExactNumber(const QString& text) {
    const auto digits =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
    });
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isPlain && isNumber && digits <= kExactDigits;
}

// Days since 1899-12-30, right from 1900-03-01 on; earlier days differ between programs.
std::optional<qint64> serialOf(const QString& text) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date < QDate(1900, 3, 1))
        return std::nullopt;
    return QDate(1899, 12, 30).daysTo(date);
}

// Characters that XML cannot hold, or would change, are written as _x000D_.
QString escaped(const QString& text) {
    const auto code = [](char16_t unit) {
        return QStringLiteral("_x%1_")
            .arg(unit, 4, 16, QLatin1Char('0'))
            .toUpper()
            .replace(u'X', u'x');
    };
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isPair =
            c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            result += c;
            result += text[++at];
        } else if ((c < u' ' && c != u'\n' && c != u'\t') || c.isSurrogate() ||
                   c >= QChar(0xFFFE) ||
                   (c == u'_' && at + 6 < text.size() && text[at + 1] == u'x' &&
                    text[at + 6] == u'_')) {
            result += code(c.unicode());
        } else {
            result += c;
        }
    }
    return result;
}

QString columnName(qsizetype column) {
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return name;
}

class SheetXml {
public:
    explicit SheetXml(const SheetToWrite& sheet) : m_sheet(sheet), m_xml(&m_bytes) {}

    Result<QByteArray> write() {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        m_xml.writeStartElement(QStringLiteral("worksheet"));
        m_xml.writeDefaultNamespace(spreadsheetNamespace());
        writeFrozenHeader();
        writeColumns();
        m_xml.writeStartElement(QStringLiteral("sheetData"));
        startRow(0);
        for (qsizetype column = 0; column < m_sheet.columns.size(); ++column)
            writeText(column, m_sheet.columns[column].title, CellStyle::Header);
        m_xml.writeEndElement();
        for (std::size_t row = 0; row < m_sheet.rows.size(); ++row)
            if (const Result<void> done = writeRow(static_cast<qsizetype>(row)); !done)
                return fail(done.error());
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeFrozenHeader() {
        m_xml.writeStartElement(QStringLiteral("sheetViews"));
        m_xml.writeStartElement(QStringLiteral("sheetView"));
        m_xml.writeAttribute(QStringLiteral("workbookViewId"), QStringLiteral("0"));
        m_xml.writeEmptyElement(QStringLiteral("pane"));
        m_xml.writeAttribute(QStringLiteral("ySplit"), QStringLiteral("1"));
        m_xml.writeAttribute(QStringLiteral("topLeftCell"), QStringLiteral("A2"));
        m_xml.writeAttribute(QStringLiteral("activePane"), QStringLiteral("bottomLeft"));
        m_xml.writeAttribute(QStringLiteral("state"), QStringLiteral("frozen"));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeColumns() {
        m_xml.writeStartElement(QStringLiteral("cols"));
        for (qsizetype column = 0; column < m_sheet.columns.size(); ++column) {
            const QString number = QString::number(column + 1);
            m_xml.writeEmptyElement(QStringLiteral("col"));
            m_xml.writeAttribute(QStringLiteral("min"), number);
            m_xml.writeAttribute(QStringLiteral("max"), number);
            m_xml.writeAttribute(QStringLiteral("width"),
                                 QString::number(m_sheet.columns[column].width, 'f', 2));
            if (m_sheet.columns[column].kind == ColumnKind::Text)
                writeStyle(QStringLiteral("style"), CellStyle::Text);
            m_xml.writeAttribute(QStringLiteral("customWidth"), QStringLiteral("1"));
        }
        m_xml.writeEndElement();
    }

    void startRow(qsizetype row) {
        m_row = QString::number(row + 1);
        m_xml.writeStartElement(QStringLiteral("row"));
        m_xml.writeAttribute(QStringLiteral("r"), m_row);
    }

    Result<void> writeRow(qsizetype row) {
        const QStringList& cells = m_sheet.rows[static_cast<std::size_t>(row)];
        startRow(row + 1);
        for (qsizetype column = 0; column < std::min(cells.size(), m_sheet.columns.size());
             ++column) {
            if (cells[column].size() > kLongestText)
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("cell|%1,%2").arg(row).arg(column));
            writeCell(column, cells[column]);
        }
        m_xml.writeEndElement();
        return {};
    }

    void writeCell(qsizetype column, const QString& text) {
        const ColumnKind kind = m_sheet.columns[column].kind;
        if (text.isEmpty())
            return;
        if (kind == ColumnKind::Number && isExactNumber(text))
            writeNumber(column, text, CellStyle::Plain);
        else if (const std::optional<qint64> serial = serialOf(text);
                 kind == ColumnKind::Date && serial)
            writeNumber(column, QString::number(*serial), CellStyle::Date);
        else
            writeText(column, text, CellStyle::Text);
    }

    void writeNumber(qsizetype column, const QString& number, CellStyle style) {
        startCell(column, style);
        m_xml.writeTextElement(QStringLiteral("v"), number);
        m_xml.writeEndElement();
    }

    void writeText(qsizetype column, const QString& text, CellStyle style) {
        startCell(column, style);
        m_xml.writeAttribute(QStringLiteral("t"), QStringLiteral("inlineStr"));
        m_xml.writeStartElement(QStringLiteral("is"));
        m_xml.writeStartElement(QStringLiteral("t"));
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        m_xml.writeCharacters(escaped(text));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void startCell(qsizetype column, CellStyle style) {
        m_xml.writeStartElement(QStringLiteral("c"));
        m_xml.writeAttribute(QStringLiteral("r"), columnName(column) + m_row);
        if (style != CellStyle::Plain)
            writeStyle(QStringLiteral("s"), style);
    }

    void writeStyle(const QString& attribute, CellStyle style) {
        m_xml.writeAttribute(attribute, QString::number(static_cast<int>(style)));
    }

    const SheetToWrite& m_sheet;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QString m_row;
};

QByteArray workbookXml(const QString& sheetName) {
    const QString relations =
        QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("workbook"));
    xml.writeDefaultNamespace(spreadsheetNamespace());
    xml.writeNamespace(relations, QStringLiteral("r"));
    xml.writeStartElement(QStringLiteral("bookViews")); // the frozen pane refers to the first
    xml.writeEmptyElement(QStringLiteral("workbookView"));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("sheets"));
    xml.writeEmptyElement(QStringLiteral("sheet"));
    xml.writeAttribute(QStringLiteral("name"), sheetName);
    xml.writeAttribute(QStringLiteral("sheetId"), QStringLiteral("1"));
    xml.writeAttribute(relations, QStringLiteral("id"), QStringLiteral("rId1"));
    xml.writeEndDocument();
    return bytes;
}

bool addPart(QuaZip& zip, const char* name, const QByteArray& content) {
    // One time for all files, so that the same sheet gives the same bytes.
    QuaZipNewInfo info(QString::fromLatin1(name));
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0));
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::WriteOnly, info))
        return false;
    const bool written = file.write(content) == content.size();
    file.close();
    return written && file.getZipError() == ZIP_OK;
}

std::optional<QByteArray> packed(const QString& sheetName, const QByteArray& sheetXml) {
    QBuffer buffer;
    QuaZip zip(&buffer);
    const bool done = zip.open(QuaZip::mdCreate) &&
                      addPart(zip, "[Content_Types].xml", kContentTypes) &&
                      addPart(zip, "_rels/.rels", kPackageRelations) &&
                      addPart(zip, "xl/workbook.xml", workbookXml(sheetName)) &&
                      addPart(zip, "xl/_rels/workbook.xml.rels", kWorkbookRelations) &&
                      addPart(zip, "xl/styles.xml", kStyles) &&
                      addPart(zip, "xl/worksheets/sheet1.xml", sheetXml);
    zip.close();
    return done && zip.getZipError() == ZIP_OK ? std::optional(buffer.data()) : std::nullopt;
}

} // namespace

Result<QByteArray> writeSheet(const SheetToWrite& sheet) {
    if (sheet.columns.isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("columns"));
    if (!isSheetName(sheet.name))
        return fail(ErrorCode::InvalidInput, QStringLiteral("sheetName|") + sheet.name);
    const Result<QByteArray> xml = SheetXml(sheet).write();
    if (!xml)
        return fail(xml.error());
    const std::optional<QByteArray> xlsx = packed(sheet.name, *xml);
    if (!xlsx)
        return fail(ErrorCode::Overflow, QStringLiteral("xlsx"));
    return *xlsx;
}

Result<void> writeSheetFile(const QString& path, const SheetToWrite& sheet) {
    const Result<QByteArray> xlsx = writeSheet(sheet);
    if (!xlsx)
        return fail(xlsx.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*xlsx) != xlsx->size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path);
    return {};
}

} // namespace chuangkou
