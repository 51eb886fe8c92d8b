// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

#include "app/cli/text.h"
#include "core/base/clock.h"

#include <QStringList>

#include <algorithm>

namespace chuangkou::cli {

namespace {

int widthOf(char32_t c) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    // Unicode TR11: the wide and full-width blocks.
    constexpr std::pair<char32_t, char32_t> kWide[] = {
        {0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD},
    };
    for (const auto& [first, last] : kWide)
        if (c >= first && c <= last)
            return 2;
    return 1;
}

} // namespace

int displayWidth(const QString& text) {
    int width = 0;
    for (const uint c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString padded(const QString& text, int width) {
    return text + QString(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
}

Cell emptyCell() {
    return {QJsonValue(), QString()};
}

Cell yesNo(bool value) {
    return {value, value ? CliText::tr("yes") : CliText::tr("no")};
}

Cell listCell(const QStringList& values) {
    return {QJsonArray::fromStringList(values), values.join(QStringLiteral(", "))};
}

Cell timeCell(std::int64_t utcMs) {
    const QDateTime time = officeTime(utcMs);
    return {time.toString(Qt::ISODate), time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
}

void Answer::merge(const QJsonObject& values) {
    for (auto value = values.begin(); value != values.end(); ++value)
        m_json[value.key()] = value.value();
}

void Answer::fact(const char* key, const QString& title, const Cell& cell) {
    set(key, cell.json);
    say(CliText::tr("%1: %2").arg(title, cell.text));
}

void Answer::list(const char* key, const std::vector<Column>& columns,
                  const std::vector<Row>& rows) {
    QJsonArray array;
    std::vector<int> widths;
    for (const Column& column : columns)
        widths.push_back(displayWidth(column.title));
    for (const Row& row : rows) {
        Q_ASSERT(row.size() == columns.size());
        QJsonObject object;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            object[QLatin1String(columns[i].key)] = row[i].json;
            widths[i] = std::max(widths[i], displayWidth(row[i].text));
        }
        array.append(object);
    }
    set(key, array);
    if (rows.empty()) {
        say(CliText::tr("None."));
        return;
    }

    const auto line = [&](const auto& textOf) {
        QStringList parts;
        for (std::size_t i = 0; i < columns.size(); ++i)
            parts += i + 1 < columns.size() ? padded(textOf(i), widths[i]) : textOf(i);
        say(parts.join(QStringLiteral("  ")));
    };
    line([&](std::size_t i) { return columns[i].title; });
    line([&](std::size_t i) { return QString(widths[i], QLatin1Char('-')); });
    for (const Row& row : rows)
        line([&](std::size_t i) { return row[i].text; });
}

} // namespace chuangkou::cli
