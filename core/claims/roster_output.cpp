// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/roster.h"

#include "core/base/csv.h"
#include "core/base/resources.h"
#include "core/base/spreadsheet.h"
#include "core/claims/batch.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

struct Sentences {
    QString column;
    std::map<QString, QString> reasons;
};

Sentences readSentences(const char* language) {
    const auto bytes = resourceFile(u"policies/roster_reasons.json");
    const QJsonObject root = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const QLatin1String key(language);
    Sentences sentences;
    sentences.column = root.value(QLatin1String("column")).toObject().value(key).toString();
    for (const QJsonValue& entry : root.value(QLatin1String("reasons")).toArray()) {
        const QJsonObject reason = entry.toObject();
        sentences.reasons.emplace(reason.value(QLatin1String("key")).toString(),
                                  reason.value(key).toString());
    }
    return sentences;
}

const Sentences& sentencesIn(RosterLanguage language) {
    static const Sentences chinese = readSentences("zh");
    static const Sentences english = readSentences("en");
    return language == RosterLanguage::Chinese ? chinese : english;
}

QString reasonsOf(const Roster& roster, int row, RosterLanguage language) {
    QStringList reasons;
    for (const RosterFault& fault : roster.faults) {
        if (fault.row != row)
            continue;
        const QString reason = rosterReason(roster, fault, language);
        const QString colon =
            language == RosterLanguage::Chinese ? QStringLiteral("：") : QStringLiteral(": ");
        reasons.append(fault.column.isEmpty() ? reason : fault.column + colon + reason);
    }
    return reasons.join(language == RosterLanguage::Chinese ? QStringLiteral("；")
                                                            : QStringLiteral("; "));
}

Result<QByteArray> written(RosterFormat format, const QString& sheet, const QStringList& header,
                           const std::vector<QStringList>& rows) {
    if (format == RosterFormat::Xlsx) {
        SheetToWrite toWrite{sheet, {}, rows};
        for (const QString& title : header) // text: an identity number must stay one
            toWrite.columns.append({title, 16, ColumnKind::Text});
        return writeSheet(toWrite);
    }
    std::vector<QStringList> all{header};
    all.insert(all.end(), rows.begin(), rows.end());
    QList<qsizetype> textColumns;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (header[i] == QStringLiteral("身份证号") ||
            header[i] == QStringLiteral("统一社会信用代码"))
            textColumns.append(i);
    return writeCsv(all, textColumns);
}

} // namespace

QString rosterReason(const Roster& roster, const RosterFault& fault, RosterLanguage language) {
    const auto& reasons = sentencesIn(language).reasons;
    const auto found = reasons.find(fault.reason);
    QString text = found == reasons.end() ? fault.reason : found->second;
    if (fault.otherRow >= 0)
        text.replace(QLatin1String("{other}"),
                     roster.rows[static_cast<std::size_t>(fault.otherRow)].line);
    text.replace(QLatin1String("{case}"), fault.otherCase);
    text.replace(QLatin1String("{detail}"), fault.detail);
    return text;
}

Result<QByteArray> rosterWithReasons(const Roster& roster, RosterLanguage language) {
    QStringList header = roster.header;
    header.append(sentencesIn(language).column);
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < roster.rows.size(); ++i) {
        QStringList cells = roster.rows[i].cells;
        while (cells.size() < roster.header.size())
            cells.append(QString());
        cells = cells.first(roster.header.size());
        cells.append(reasonsOf(roster, static_cast<int>(i), language));
        rows.push_back(std::move(cells));
    }
    return written(roster.format, QStringLiteral("花名册"), header, rows);
}

Result<QByteArray> rosterTemplate(const PolicyPackage& package, RosterFormat format) {
    const RosterForm form = package.roster() ? *package.roster() : batchForm(package);
    QStringList rules;
    for (const RosterColumn& column : form.columns)
        rules.append(columnRule(column));
    rules.front().prepend(kRuleMark);
    if (format == RosterFormat::Csv) {
        QStringList header;
        for (const RosterColumn& column : form.columns)
            header.append(column.name);
        return written(format, form.sheet, header, {rules});
    }
    SheetToWrite sheet{form.sheet, {}, {rules}};
    for (const RosterColumn& column : form.columns) {
        const double width = std::max(12.0, 2.0 * static_cast<double>(column.name.size()) + 2);
        // Numbers and codes that look like one stay text; a date is one for the reader, too.
        const bool isNumber =
            column.type == QLatin1String("number") || column.type == QLatin1String("decimal");
        sheet.columns.append(
            {column.name, width, isNumber ? ColumnKind::Number : ColumnKind::Text});
    }
    return writeSheet(sheet);
}

} // namespace chuangkou
