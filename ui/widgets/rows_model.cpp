// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_model.h"

#include <QBrush>

#include <algorithm>

namespace chuangkou {

RowsModel::RowsModel(QStringList headers, QObject* parent)
    : QAbstractTableModel(parent), m_headers(std::move(headers)) {}

void RowsModel::setRows(std::vector<ShownRow> rows) {
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        const QByteArray& key = m_rows[static_cast<size_t>(row)].key;
        const bool stays = std::any_of(rows.begin(), rows.end(),
                                       [&](const ShownRow& each) { return each.key == key; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (size_t i = 0; i < rows.size(); ++i)
        place(static_cast<int>(i), std::move(rows[i]));
}

void RowsModel::place(int row, ShownRow wanted) {
    const int present = rowOf(wanted.key);
    if (present < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, std::move(wanted));
        endInsertRows();
        return;
    }
    if (present != row) { // rows above are in place already: it can only stand further down
        beginMoveRows({}, present, present, {}, row);
        std::rotate(m_rows.begin() + row, m_rows.begin() + present, m_rows.begin() + present + 1);
        endMoveRows();
    }
    ShownRow& shown = m_rows[static_cast<size_t>(row)];
    if (shown == wanted)
        return;
    shown = std::move(wanted);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

QByteArray RowsModel::keyAt(int row) const {
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? m_rows[static_cast<size_t>(row)].key : QByteArray();
}

int RowsModel::rowOf(const QByteArray& key) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const ShownRow& each) { return each.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ShownRow& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::ForegroundRole:
        if (row.isMuted)
            return QBrush(lightTheme().mutedInk);
        if (row.tone != Tone::Neutral)
            return QBrush(lightTheme().badge(row.tone).ink);
        return {};
    case Qt::AccessibleTextRole:
        return m_headers.value(index.column()) + u' ' + row.cells.value(index.column());
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return {};
}

} // namespace chuangkou
