// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <algorithm>
#include <array>

namespace chuangkou {

namespace {

constexpr std::array<char16_t, 3> kSeparators{u',', u';', u'\t'};

// By the first record; a quote opens a field only at its start.
QChar detectSeparator(QStringView text) {
    while (text.startsWith(u'\n') || text.startsWith(u'\r'))
        text = text.sliced(1);
    std::array<qsizetype, kSeparators.size()> counts{};
    bool quoted = false;
    bool atStart = true;
    for (const QChar c : text) {
        if (c == u'"' && (quoted || atStart)) {
            quoted = !quoted;
            atStart = !quoted; // a second quote goes on with the field
            continue;
        }
        if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        const auto* const found = std::find(kSeparators.begin(), kSeparators.end(), c.unicode());
        atStart = !quoted && found != kSeparators.end();
        if (atStart)
            ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
    }
    const auto* const most = std::max_element(counts.begin(), counts.end());
    return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

QString unwrapExcelText(QString field) {
    if (field.size() < 3 || !field.startsWith(u"=\"") || !field.endsWith(u'"'))
        return field;
    const QString inner = field.mid(2, field.size() - 3);
    QString unquoted = inner;
    unquoted.replace(QStringLiteral("\"\""), QStringLiteral("\""));
    // `="a"&"b"` is a formula, not a text.
    return unquoted.count(u'"') * 2 == inner.count(u'"') ? unquoted : field;
}

class CsvReader {
public:
    CsvReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    Result<CsvTable> read() {
        while (m_at < m_text.size()) {
            if (skipEmptyLine())
                continue;
            const qsizetype line = m_line;
            QStringList row;
            row.reserve(m_width);
            if (const Result<void> done = readRow(row); !done)
                return fail(done.error());
            if (m_table.rows.empty())
                m_width = row.size();
            else if (row.size() != m_width)
                ++m_table.raggedRows;
            m_table.rows.push_back(std::move(row));
            m_table.lines.push_back(line);
        }
        if (m_table.rows.empty())
            return fail(ErrorCode::InvalidInput, QStringLiteral("empty"));
        m_table.separator = m_separator;
        return std::move(m_table);
    }

private:
    bool atLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void takeLineEnd() {
        const bool carriage = m_text[m_at] == u'\r';
        ++m_at;
        if (carriage && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
    }

    bool skipEmptyLine() {
        if (!atLineEnd())
            return false;
        takeLineEnd();
        return true;
    }

    Result<void> readRow(QStringList& row) {
        for (;;) {
            const bool quoted = m_at < m_text.size() && m_text[m_at] == u'"';
            Result<QString> field = quoted ? readQuoted() : readPlain();
            if (!field)
                return fail(field.error());
            row.append(unwrapExcelText(std::move(field).value()));
            if (m_at >= m_text.size())
                return {};
            if (m_text[m_at] != m_separator) {
                takeLineEnd();
                return {};
            }
            ++m_at;
        }
    }

    Result<QString> readPlain() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !atLineEnd()) {
            if (m_text[m_at].isNull())
                return fail(ErrorCode::InvalidInput, QStringLiteral("nul|%1").arg(m_line));
            ++m_at;
        }
        return m_text.sliced(start, m_at - start).toString();
    }

    Result<QString> readQuoted() {
        const qsizetype opened = m_line;
        QString field;
        qsizetype start = ++m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c.isNull())
                return fail(ErrorCode::InvalidInput, QStringLiteral("nul|%1").arg(m_line));
            if (c == u'\n' || (c == u'\r' && !m_text.sliced(m_at + 1).startsWith(u'\n')))
                ++m_line;
            if (c != u'"')
                continue;
            field += m_text.sliced(start, m_at - start);
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                start = ++m_at; // the second of two quotes belongs to the text
                continue;
            }
            ++m_at;
            Result<QString> rest = readPlain(); // `"a"b`: kept as it stands
            if (!rest)
                return rest;
            return field + *rest;
        }
        return fail(ErrorCode::InvalidInput, QStringLiteral("quote|%1").arg(opened));
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_width = 0;
    CsvTable m_table;
};

bool runsAsFormula(const QString& field) {
    if (field.isEmpty())
        return false;
    const QChar first = field[0];
    if (first == u'=' || first == u'@' || first == u'\t')
        return true;
    if (first != u'+' && first != u'-')
        return false;
    bool isNumber = false;
    field.toDouble(&isNumber);
    return !isNumber && field.size() > 1;
}

QString quotedField(const QString& field) {
    QString text = field;
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString writtenField(const QString& field, bool asText) {
    // A header over such a column starts with no digit and stays plain.
    const bool looksLikeNumber = !field.isEmpty() && field[0].isDigit();
    if ((asText && looksLikeNumber) || runsAsFormula(field))
        return quotedField(u'=' + quotedField(field));
    // All separators, so that the reader finds the right one.
    const bool needsQuotes =
        std::any_of(field.begin(), field.end(),
                    [](QChar c) { return QStringView(u",;\t\"\n\r").contains(c); }) ||
        field.startsWith(u' ') || field.endsWith(u' ');
    return needsQuotes ? quotedField(field) : field;
}

} // namespace

Result<CsvTable> readCsv(const QByteArray& bytes) {
    // A NUL is named before the encoding is guessed; UTF-16 is full of them.
    const bool utf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0 && !utf16)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("nul|%1").arg(bytes.first(nul).count('\n') + 1));
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return fail(decoded.error());
    Result<CsvTable> table = CsvReader(decoded->text, detectSeparator(decoded->text)).read();
    if (table)
        table->encoding = decoded->encoding;
    return table;
}

QByteArray writeCsv(const std::vector<QStringList>& rows, const QList<qsizetype>& textColumns) {
    QString text;
    for (const QStringList& row : rows) {
        // A row of one empty field would read as an empty line.
        if (row.size() == 1 && row[0].isEmpty())
            text += QStringLiteral("\"\"");
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += u',';
            text += writtenField(row[column], textColumns.contains(column));
        }
        text += QStringLiteral("\r\n");
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace chuangkou
