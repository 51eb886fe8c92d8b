// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spreadsheet_parts.h"

#include <set>

namespace chuangkou {

namespace {

// ECMA-376 18.8.30; 27-31, 36, 50-54, 57 and 58 are dates in Chinese workbooks.
bool isDateFormat(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
           (id >= 50 && id <= 54) || id == 57 || id == 58;
}

bool isDateFormat(const QString& code) {
    bool hasMonth = false;
    bool hasDay = false;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at].toLower();
        if (c == u'"' || c == u'[') { // literal text, colour, locale
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', at + 1);
            if (end < 0)
                break;
            at = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u';') {
            break; // the part for negative numbers
        } else if (c == u'y') {
            return true;
        } else {
            hasMonth = hasMonth || c == u'm';
            hasDay = hasDay || c == u'd';
        }
    }
    return hasMonth && hasDay;
}

} // namespace

QString xmlAttribute(const QXmlStreamReader& xml, QLatin1String name) {
    // r:id and id mean the same here; prefixes are the writer's choice.
    for (const QXmlStreamAttribute& each : xml.attributes())
        if (each.name() == name)
            return each.value().toString();
    return {};
}

Result<WorkbookPart> readWorkbook(SpreadsheetArchive& archive) {
    const QString part = QStringLiteral("xl/workbook.xml");
    const Result<QByteArray> bytes = archive.part(part);
    if (!bytes)
        return fail(bytes.error());
    WorkbookPart workbook;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("workbookPr")) {
            const QString flag = xmlAttribute(xml, QLatin1String("date1904"));
            workbook.startsIn1904 = flag == QStringLiteral("1") || flag == QStringLiteral("true");
        } else if (xml.name() == QLatin1String("sheet")) {
            const QString state = xmlAttribute(xml, QLatin1String("state"));
            workbook.sheets.append(SheetEntry{
                xmlAttribute(xml, QLatin1String("name")), xmlAttribute(xml, QLatin1String("id")),
                !state.isEmpty() && state != QStringLiteral("visible")});
        }
    }
    if (xml.hasError() || workbook.sheets.isEmpty())
        return damagedPart(part);
    return workbook;
}

Result<QString> findSheetPart(SpreadsheetArchive& archive, const SheetEntry& sheet) {
    const QString part = QStringLiteral("xl/_rels/workbook.xml.rels");
    const Result<QByteArray> bytes = archive.part(part);
    if (!bytes)
        return fail(bytes.error());
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement ||
            xml.name() != QLatin1String("Relationship") ||
            xmlAttribute(xml, QLatin1String("Id")) != sheet.relation)
            continue;
        const QString target = xmlAttribute(xml, QLatin1String("Target"));
        return target.startsWith(u'/') ? target.sliced(1) : QStringLiteral("xl/") + target;
    }
    return damagedPart(part);
}

QString unescapedText(QString text) {
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 7 > text.size() || text[at + 6] != u'_')
            continue;
        bool isHex = false;
        const uint unit = text.mid(at + 2, 4).toUInt(&isHex, 16);
        if (isHex)
            text.replace(at, 7, QChar(static_cast<char16_t>(unit)));
    }
    return text;
}

QString readRichText(QXmlStreamReader& xml) {
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("t"))
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == QLatin1String("r"))
            text += readRichText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

Result<std::vector<QString>> readSharedStrings(SpreadsheetArchive& archive) {
    const QString part = QStringLiteral("xl/sharedStrings.xml");
    std::vector<QString> strings;
    if (!archive.has(part))
        return strings;
    const Result<QByteArray> bytes = archive.part(part);
    if (!bytes)
        return fail(bytes.error());
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si"))
            strings.push_back(unescapedText(readRichText(xml)));
    if (xml.hasError())
        return damagedPart(part);
    return strings;
}

Result<std::vector<bool>> readDateStyles(SpreadsheetArchive& archive) {
    const QString part = QStringLiteral("xl/styles.xml");
    std::vector<bool> styles;
    if (!archive.has(part))
        return styles;
    const Result<QByteArray> bytes = archive.part(part);
    if (!bytes)
        return fail(bytes.error());
    std::set<int> custom;
    std::set<int> customOther;
    bool inCellFormats = false;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (xml.name() == QLatin1String("cellXfs"))
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const int id = xmlAttribute(xml, QLatin1String("numFmtId")).toInt();
        if (xml.name() == QLatin1String("numFmt")) {
            const bool isDate = isDateFormat(xmlAttribute(xml, QLatin1String("formatCode")));
            (isDate ? custom : customOther).insert(id);
        } else if (xml.name() == QLatin1String("xf") && inCellFormats) {
            styles.push_back(custom.contains(id) ||
                             (isDateFormat(id) && !customOther.contains(id)));
        }
    }
    if (xml.hasError())
        return damagedPart(part);
    return styles;
}

} // namespace chuangkou
