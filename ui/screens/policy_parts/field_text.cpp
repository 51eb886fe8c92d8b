// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/field_text.h"

#include "core/dmn/dec34.h"
#include "core/policy/package_parts.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace chuangkou {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

using dmn::Dec34;

/// The plain value of a bound of the model: 5, or the day in date("2020-02-01").
QString plainBound(const QString& bound) {
    static const QRegularExpression day(QStringLiteral("\\d{4}-\\d{2}-\\d{2}"));
    const auto match = day.match(bound);
    return match.hasMatch() ? match.captured() : bound;
}

template <typename T> bool isBelow(const T& value, const T& bound, bool isIncluded) {
    return isIncluded ? value < bound : !(bound < value);
}

QString lowFault(const PolicyField& field) {
    return field.minIncluded ? FieldText::tr("At least %1.").arg(plainBound(field.min))
                             : FieldText::tr("More than %1.").arg(plainBound(field.min));
}

QString highFault(const PolicyField& field) {
    return field.maxIncluded ? FieldText::tr("At most %1.").arg(plainBound(field.max))
                             : FieldText::tr("Less than %1.").arg(plainBound(field.max));
}

template <typename T, typename Parse>
QString boundFault(const PolicyField& field, const T& value, Parse parse) {
    if (const auto low = parse(plainBound(field.min));
        low && isBelow<T>(value, *low, field.minIncluded))
        return lowFault(field);
    if (const auto high = parse(plainBound(field.max));
        high && isBelow<T>(*high, value, field.maxIncluded))
        return highFault(field);
    return {};
}

FieldReading readNumber(const PolicyField& field, QString typed) {
    typed.remove(u',').remove(u'，').remove(u'¥').remove(u' ');
    const auto number = Dec34::parse(typed);
    if (!number)
        return {{}, FieldText::tr("Write a number, such as 12 or 0.5.")};
    const QString fault = boundFault(field, *number, [](const QString& text) {
        return text.isEmpty() ? std::nullopt : Dec34::parse(text);
    });
    return fault.isEmpty() ? FieldReading{number->toString(), {}} : FieldReading{{}, fault};
}

FieldReading readDate(const PolicyField& field, const QString& typed) {
    const QDate day = looseDate(typed);
    if (!day.isValid())
        return {{}, FieldText::tr("Write the date as 2024-03-01.")};
    const QString fault = boundFault(field, day, [](const QString& text) {
        const QDate bound = QDate::fromString(text, Qt::ISODate);
        return bound.isValid() ? std::optional(bound) : std::nullopt;
    });
    return fault.isEmpty() ? FieldReading{day.toString(Qt::ISODate), {}} : FieldReading{{}, fault};
}

FieldReading readOne(const PolicyField& field, const QString& typed) {
    if (field.type == QLatin1String("number"))
        return readNumber(field, typed);
    if (field.type == QLatin1String("date"))
        return readDate(field, typed);
    if (field.type == QLatin1String("boolean")) {
        if (typed != QLatin1String("true") && typed != QLatin1String("false"))
            return {{}, FieldText::tr("Choose yes or no.")};
        return {typed == QLatin1String("true"), {}};
    }
    if (!field.choices.isEmpty() && !field.choices.contains(typed))
        return {{}, FieldText::tr("Choose one of the list.")};
    return {typed, {}};
}

} // namespace

QString inWindowLanguage(const QString& chinese, const QString& english) {
    return QLocale().language() == QLocale::English && !english.isEmpty() ? english : chinese;
}

QString fieldName(const PolicyField& field) {
    return inWindowLanguage(field.name, field.english);
}

QString fieldLabel(const PolicyField& field) {
    return field.unit.isEmpty() ? fieldName(field)
                                : FieldText::tr("%1 (%2)", "field, unit")
                                      .arg(fieldName(field), unitText(field.unit));
}

QString groupName(const PolicyField& field) {
    return inWindowLanguage(field.group, field.groupEnglish);
}

QString fieldHint(const PolicyField& field) {
    QStringList parts;
    if (const QString hint = inWindowLanguage(field.hint, field.hintEnglish); !hint.isEmpty())
        parts.append(hint);
    if (!field.isRequired)
        parts.append(FieldText::tr("may stay empty"));
    return parts.join(FieldText::tr("; ", "between hints"));
}

QStringList fieldChoices(const PolicyField& field) {
    if (field.type == QLatin1String("boolean"))
        return {QStringLiteral("true"), QStringLiteral("false")};
    return field.choices;
}

QString choiceLabel(const PolicyField& field, const QString& value) {
    const bool isEnglish = QLocale().language() == QLocale::English;
    const auto english = field.labelsEnglish.find(value);
    if (isEnglish && english != field.labelsEnglish.end())
        return english->second;
    if (const auto label = field.labels.find(value); label != field.labels.end())
        return label->second;
    if (field.type == QLatin1String("boolean"))
        return value == QLatin1String("true") ? FieldText::tr("yes") : FieldText::tr("no");
    return value;
}

QString shownFact(const PolicyField& field, const QJsonValue& value) {
    if (value.isBool())
        return choiceLabel(field,
                           value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& each : value.toArray())
            parts.append(shownFact(field, each));
        return parts.join(FieldText::tr("; ", "between hints"));
    }
    if (value.isObject()) {
        QStringList parts;
        for (const PolicyField& column : field.columns)
            if (const QJsonValue cell = value.toObject().value(column.name); !cell.isUndefined())
                parts.append(shownFact(column, cell));
        return parts.join(u' ');
    }
    return choiceLabel(field, plainText(value));
}

FieldReading readField(const PolicyField& field, const QString& typed) {
    const QString plain = typed.trimmed();
    if (plain.isEmpty())
        return {};
    if (!field.isList)
        return readOne(field, plain);
    static const QRegularExpression between(QStringLiteral("[,，、;；\\s]+"));
    QJsonArray values;
    for (const QString& part : plain.split(between, Qt::SkipEmptyParts)) {
        const FieldReading one = readOne(field, part);
        if (!one.fault.isEmpty())
            return one;
        values.append(one.value);
    }
    return {values, {}};
}

QDate looseDate(const QString& typed) {
    static const QRegularExpression parts(
        QStringLiteral("^(\\d{4})\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月]\\s*(\\d{1,2})?)?日?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})?$"));
    for (const QRegularExpression* form : {&parts, &digits})
        if (const auto match = form->match(typed.trimmed()); match.hasMatch())
            return {match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).isEmpty() ? 1 : match.captured(3).toInt()};
    return {};
}

QString neededText() {
    return FieldText::tr("Please fill this in.");
}

} // namespace chuangkou
