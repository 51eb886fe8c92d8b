// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/lint_cover.h"

namespace chuangkou::dmn {

namespace {

/// The columns in which two boxes differ, as far as the second one.
std::vector<std::size_t> differences(const LintBox& a, const LintBox& b) {
    std::vector<std::size_t> columns;
    for (std::size_t at = 0; at < a.size() && columns.size() < 2; ++at)
        if (a[at] != b[at])
            columns.push_back(at);
    return columns;
}

QString partText(const LintColumn& column, const QBitArray& set) {
    const QString text = column.textOf(set);
    const QChar first = text.isEmpty() ? QChar() : text.front();
    const bool hasSign = QStringView(u"<>!").contains(first);
    const bool isRange = first == u'(' || first == u'[';
    return column.label() +
           (hasSign   ? QStringLiteral(" ")
            : isRange ? QStringLiteral(" in ")
                      : QStringLiteral(" = ")) +
           text;
}

} // namespace

std::vector<LintBox> LintCover::leftOut(const LintBox& within, const std::vector<std::size_t>& rows,
                                        std::size_t most) {
    m_within = within;
    m_most = most;
    m_steps = 0;
    m_complete.clear();
    std::vector<LintBox> found;
    LintBox box = within;
    search(0, rows, box, found);
    return found;
}

void LintCover::search(std::size_t column, const std::vector<std::size_t>& rows, LintBox& box,
                       std::vector<LintBox>& found) {
    if (rows.empty()) {
        found.push_back(box);
        return;
    }
    if (column == m_columns.size() || m_complete.contains({column, rows}))
        return;
    std::map<std::vector<std::size_t>, QBitArray> groups;
    for (qsizetype piece = 0; piece < m_columns[column].pieces(); ++piece) {
        if (!m_within[column].testBit(piece) || ++m_steps > kMostSteps)
            continue;
        std::vector<std::size_t> takers;
        for (const std::size_t row : rows) {
            const LintColumn& cells = m_columns[column];
            if ((m_match == LintMatch::May ? cells.may(row) : cells.must(row)).testBit(piece))
                takers.push_back(row);
        }
        QBitArray& group = groups[takers];
        group.resize(m_columns[column].pieces());
        group.setBit(piece);
    }
    const std::size_t before = found.size();
    for (const auto& [takers, pieces] : groups) {
        if (found.size() >= m_most || gaveUp())
            return;
        box[column] = pieces;
        search(column + 1, takers, box, found);
        box[column] = m_within[column];
    }
    if (found.size() == before && !gaveUp())
        m_complete.emplace(column, rows);
}

void mergeBoxes(std::vector<LintBox>& boxes) {
    for (bool merged = true; merged;) {
        merged = false;
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size();) {
                const auto columns = differences(boxes[a], boxes[b]);
                if (columns.size() > 1) {
                    ++b;
                    continue;
                }
                for (const std::size_t column : columns)
                    boxes[a][column] |= boxes[b][column];
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(b));
                merged = true;
            }
    }
}

LintBox domainBox(const std::vector<LintColumn>& columns) {
    LintBox box;
    for (const LintColumn& column : columns)
        box.push_back(column.domain());
    return box;
}

QString boxText(const std::vector<LintColumn>& columns, const LintBox& box) {
    if (columns.size() == 1)
        return columns.front().textOf(box.front());
    QStringList parts;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (box[at] != columns[at].domain())
            parts += partText(columns[at], box[at]);
    return parts.isEmpty() ? QStringLiteral("any") : parts.join(QStringLiteral(", "));
}

} // namespace chuangkou::dmn
