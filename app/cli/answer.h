// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace chuangkou::cli {

/// One value twice: as programs read it and as people do.
struct Cell {
    Cell(const QString& value) : json(value), text(value) {}
    Cell(int value) : Cell(qint64{value}) {}
    Cell(qint64 value) : json(value), text(QString::number(value)) {}
    Cell(QJsonValue value, QString shown) : json(std::move(value)), text(std::move(shown)) {}

    QJsonValue json;
    QString text;
};
/// null for programs, blank for people.
[[nodiscard]] Cell emptyCell();
[[nodiscard]] Cell yesNo(bool value);
/// Joined by a comma for people, an array for programs.
[[nodiscard]] Cell listCell(const QStringList& values);
/// ISO with the office's offset for programs, "2020-02-17 09:00:05" for people.
[[nodiscard]] Cell timeCell(std::int64_t utcMs);

struct Column {
    const char* key; ///< in the JSON
    QString title;   ///< in the table
};
using Row = std::vector<Cell>;

/// Why the exit code is 1, for programs and for people.
struct ExitReason {
    QString key;
    QString sentence;
};

/// What a verb has to say: lines and tables for people, one JSON object for programs.
class Answer {
public:
    /// A sentence for people only.
    void say(const QString& sentence) { m_text += sentence + QLatin1Char('\n'); }
    /// A value for programs only.
    void set(const char* key, const QJsonValue& value) { m_json[QLatin1String(key)] = value; }
    /// Values for programs; those that are there already are replaced.
    void merge(const QJsonObject& values);
    /// A value for both: "title: text".
    void fact(const char* key, const QString& title, const Cell& cell);
    /// A table, and an array of objects under `key`. Precondition: rows as long as `columns`.
    void list(const char* key, const std::vector<Column>& columns, const std::vector<Row>& rows);
    /// The answer is given, and yet what was asked does not hold: exit code 1.
    void refuse(const QString& key, const QString& sentence) { m_refusal = {key, sentence}; }

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QJsonObject& json() const { return m_json; }
    [[nodiscard]] const std::optional<ExitReason>& refusal() const { return m_refusal; }

private:
    QString m_text;
    QJsonObject m_json;
    std::optional<ExitReason> m_refusal;
};

/// The command was written wrongly: exit code 2.
struct UsageProblem {
    QString sentence;
};

/// How a verb ends: `return answer;`, `return fail(code, detail);`, `return UsageProblem{...};`.
class Reply {
public:
    Reply(Answer answer) : m_state(std::move(answer)) {}
    Reply(Unexpected refusal) : m_state(std::move(refusal.error)) {}
    Reply(UsageProblem problem) : m_state(std::move(problem)) {}

    [[nodiscard]] const Answer* answer() const { return std::get_if<Answer>(&m_state); }
    [[nodiscard]] const Error* error() const { return std::get_if<Error>(&m_state); }
    [[nodiscard]] const UsageProblem* usage() const { return std::get_if<UsageProblem>(&m_state); }

private:
    std::variant<Answer, Error, UsageProblem> m_state;
};

/// Columns that the text takes on a terminal: Chinese characters take two.
[[nodiscard]] int displayWidth(const QString& text);
/// The text with blanks up to `width` columns.
[[nodiscard]] QString padded(const QString& text, int width);

} // namespace chuangkou::cli
