// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_json.h"

namespace chuangkou {

namespace {

using Figures = std::map<QString, QString>;

QString textOf(const QJsonValue& value) {
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return QStringLiteral("—");
}

/// Name of a thing in a list: halls are told apart by their name, everything else by its place.
QString nameIn(const QJsonValue& value, qsizetype index) {
    const QString name = value.toObject().value(QLatin1String("name")).toString();
    return name.isEmpty() ? QString::number(index + 1) : name;
}

void flatten(const QString& path, const QJsonValue& value, Figures& into) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            flatten(path + QLatin1Char('/') + at.key(), at.value(), into);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(path + QLatin1Char('/') + nameIn(array[i], i), array[i], into);
    } else {
        into[path] = textOf(value);
    }
}

void flattenRow(const QString& block, const QJsonArray& columns, const QJsonObject& row,
                Figures& into) {
    const QString name = row.value(QLatin1String("name")).toString();
    const QString key = row.value(QLatin1String("key")).toString();
    const QJsonArray cells = row.value(QLatin1String("cells")).toArray();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString text = cells[i].toString();
        if (!text.isEmpty())
            into[QStringList{block, name.isEmpty() ? key : name, columns.at(i + 1).toString()}.join(
                QLatin1Char('/'))] = text;
    }
}

Figures printedFigures(const QJsonObject& summary) {
    Figures figures;
    const QJsonObject blocks = summary.value(QLatin1String("blocks")).toObject();
    for (auto at = blocks.begin(); at != blocks.end(); ++at) {
        const QJsonObject block = at.value().toObject();
        const QJsonArray columns = block.value(QLatin1String("columns")).toArray();
        const QJsonArray rows = block.value(QLatin1String("rows")).toArray();
        for (const QJsonValue& row : rows)
            flattenRow(at.key(), columns, row.toObject(), figures);
        flattenRow(at.key(), columns, block.value(QLatin1String("footer")).toObject(), figures);
    }
    for (const char* part : {"doubtful", "raised_reasons", "reconciliation"})
        flatten(QLatin1String(part), summary.value(QLatin1String(part)), figures);
    const QJsonObject rates = summary.value(QLatin1String("rates")).toObject();
    for (auto at = rates.begin(); at != rates.end(); ++at)
        figures[QStringLiteral("rates/") + at.key()] =
            textOf(at.value().toObject().value(QLatin1String("percent")));
    const QJsonArray halls = summary.value(QLatin1String("halls")).toArray();
    for (qsizetype i = 0; i < halls.size(); ++i) {
        const QString place = QStringLiteral("halls/") + nameIn(halls[i], i);
        for (const char* part : {"refusals", "overrides"})
            flatten(place + QLatin1Char('/') + QLatin1String(part),
                    halls[i].toObject().value(QLatin1String(part)), figures);
    }
    return figures;
}

} // namespace

std::vector<FigureChange> figureChanges(const QJsonObject& was, const QJsonObject& is) {
    const Figures before = printedFigures(was);
    const Figures now = printedFigures(is);
    Figures all = before;
    all.insert(now.begin(), now.end());
    std::vector<FigureChange> changes;
    for (const auto& [figure, text] : all) {
        const auto old = before.find(figure);
        const auto fresh = now.find(figure);
        FigureChange change{figure, old == before.end() ? QString() : old->second,
                            fresh == now.end() ? QString() : fresh->second};
        if (change.was != change.is)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace chuangkou
