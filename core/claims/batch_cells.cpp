// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plain_characters.h"
#include "core/claims/batch.h"
#include "core/dmn/dec34.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace chuangkou {

namespace {

CellReading refused(const char* reason, const QString& detail = {}) {
    return {QJsonValue(QJsonValue::Undefined), QString::fromLatin1(reason), detail};
}

QString bounds(const PolicyField& field) {
    QStringList parts;
    if (!field.min.isEmpty())
        parts.append((field.minIncluded ? QStringLiteral("≥ ") : QStringLiteral("> ")) + field.min);
    if (!field.max.isEmpty())
        parts.append((field.maxIncluded ? QStringLiteral("≤ ") : QStringLiteral("< ")) + field.max);
    return parts.join(QStringLiteral("，"));
}

bool isInside(const PolicyField& field, const dmn::Dec34& number) {
    const auto min = dmn::Dec34::parse(field.min);
    const auto max = dmn::Dec34::parse(field.max);
    const bool isTooSmall = min && (number < *min || (!field.minIncluded && number == *min));
    const bool isTooLarge = max && (*max < number || (!field.maxIncluded && number == *max));
    return !isTooSmall && !isTooLarge;
}

QString choicesText(const PolicyField& field) {
    QStringList shown;
    for (const QString& choice : field.choices) {
        const auto label = field.labels.find(choice);
        shown.append(label == field.labels.end() ? choice : label->second);
    }
    return shown.join(QStringLiteral("、"));
}

CellReading readNumber(const PolicyField& field, const QString& text) {
    const auto number = dmn::Dec34::parse(plainCharacters(text).remove(u','));
    if (!number)
        return refused("field_not_number");
    if (!isInside(field, *number))
        return refused("field_out_of_range", bounds(field));
    return {number->toString(), {}, {}};
}

CellReading readDate(const RosterCell& cell) {
    if (cell.date.isValid())
        return {cell.date.toString(Qt::ISODate), {}, {}};
    static const QRegularExpression parts(
        QStringLiteral("^(\\d{4})[-./年](\\d{1,2})(?:[-./月](\\d{1,2}))?[月日]?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})?$"));
    const QString text = plainCharacters(cell.text);
    for (const QRegularExpression* form : {&parts, &digits}) {
        const auto match = form->match(text);
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(),
                        match.captured(3).isEmpty() ? 1 : match.captured(3).toInt());
        if (match.hasMatch() && day.isValid())
            return {day.toString(Qt::ISODate), {}, {}};
    }
    return refused("field_not_date");
}

CellReading readChoice(const PolicyField& field, const QString& text) {
    for (const QString& choice : field.choices) {
        const auto label = field.labels.find(choice);
        if (text == choice || (label != field.labels.end() && text == label->second))
            return {choice, {}, {}};
    }
    return refused("field_unknown_choice", choicesText(field));
}

CellReading readBoolean(const QString& text) {
    static const QStringList yes{QStringLiteral("是"), QStringLiteral("TRUE"), QStringLiteral("Y"),
                                 QStringLiteral("YES"), QStringLiteral("1")};
    static const QStringList no{QStringLiteral("否"), QStringLiteral("FALSE"), QStringLiteral("N"),
                                QStringLiteral("NO"), QStringLiteral("0")};
    const QString plain = plainCharacters(text);
    if (yes.contains(plain))
        return {true, {}, {}};
    return no.contains(plain) ? CellReading{false, {}, {}} : refused("field_not_boolean");
}

CellReading readOne(const PolicyField& field, const RosterCell& cell) {
    const QString text = cell.text.trimmed();
    if (!field.choices.isEmpty())
        return readChoice(field, text);
    if (field.type == QLatin1String("number"))
        return readNumber(field, text);
    if (field.type == QLatin1String("date"))
        return readDate(cell);
    if (field.type == QLatin1String("boolean"))
        return readBoolean(text);
    return {text, {}, {}};
}

/// "张三|1980-01-01|儿子": the cells of one entry of a table, in the order of its columns.
CellReading readEntry(const PolicyField& field, const QString& text) {
    static const QRegularExpression between(QStringLiteral("[|｜]"));
    const QStringList cells = text.split(between);
    if (cells.size() > static_cast<qsizetype>(field.columns.size()))
        return refused("field_not_table", fieldRule(field));
    QJsonObject entry;
    for (std::size_t i = 0; i < field.columns.size(); ++i) {
        const QString cell = cells.value(static_cast<qsizetype>(i)).trimmed();
        if (cell.isEmpty() && field.columns[i].isRequired)
            return refused("field_not_table", fieldRule(field));
        if (cell.isEmpty())
            continue;
        CellReading one = readOne(field.columns[i], {cell, {}, false});
        if (!one.reason.isEmpty())
            return one;
        entry.insert(field.columns[i].name, one.value);
    }
    return {entry, {}, {}};
}

CellReading readList(const PolicyField& field, const QString& text) {
    static const QRegularExpression between(QStringLiteral("[;；\\n]"));
    static const QRegularExpression betweenValues(QStringLiteral("[;；,，、\\s]"));
    QJsonArray list;
    for (const QString& part :
         text.split(field.columns.empty() ? betweenValues : between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        CellReading one = field.columns.empty() ? readOne(field, {part.trimmed(), {}, false})
                                                : readEntry(field, part.trimmed());
        if (!one.reason.isEmpty())
            return one;
        list.append(one.value);
    }
    return {list, {}, {}};
}

QString typeRule(const PolicyField& field) {
    if (!field.choices.isEmpty())
        return QStringLiteral("可填：") + choicesText(field);
    if (field.type == QLatin1String("number"))
        return QStringLiteral("数字");
    if (field.type == QLatin1String("date"))
        return QStringLiteral("日期，如2024-03-01");
    if (field.type == QLatin1String("boolean"))
        return QStringLiteral("填“是”或“否”");
    return {};
}

} // namespace

CellReading readFact(const PolicyField& field, const RosterCell& cell) {
    const QString text = cell.text.trimmed();
    const bool isMany = field.isList || !field.columns.empty();
    if (text.isEmpty() && isMany)
        return {QJsonArray(), {}, {}}; // an empty list is a fact: nobody
    if (text.isEmpty())
        return field.isRequired ? refused("field_missing") : CellReading();
    return isMany ? readList(field, text) : readOne(field, cell);
}

QString fieldRule(const PolicyField& field) {
    QStringList parts{field.isRequired ? QStringLiteral("必填") : QStringLiteral("可不填")};
    if (!field.columns.empty()) {
        QStringList names;
        for (const PolicyField& column : field.columns)
            names.append(column.name);
        parts.append(QStringLiteral("每项写“%1”，各项之间用“；”").arg(names.join(u'|')));
    } else if (const QString type = typeRule(field); !type.isEmpty()) {
        parts.append(field.isList ? type + QStringLiteral("；多个之间用“；”") : type);
    }
    if (const QString range = bounds(field); !range.isEmpty())
        parts.append(range);
    if (!field.unit.isEmpty())
        parts.append(QStringLiteral("单位：") + field.unit);
    if (!field.hint.isEmpty())
        parts.append(field.hint);
    return parts.join(QStringLiteral("；"));
}

} // namespace chuangkou
