// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QAbstractTableModel>

#include <vector>

namespace chuangkou {

/// One row of a list: what names it, its cells, and how it stands out.
struct ShownRow {
    QByteArray key; ///< names the row from one reading to the next
    QStringList cells;
    Tone tone = Tone::Neutral;
    bool isMuted = false;
    bool operator==(const ShownRow&) const = default;
};

/// Plain rows for a TableView. `setRows` tells only what differs, so that the chosen row stays.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RowsModel(QStringList headers, QObject* parent = nullptr);

    void setRows(std::vector<ShownRow> rows);
    [[nodiscard]] const std::vector<ShownRow>& rows() const { return m_rows; }
    /// Empty when there is no such row.
    [[nodiscard]] QByteArray keyAt(int row) const;
    [[nodiscard]] int rowOf(const QByteArray& key) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void place(int row, ShownRow wanted);
    QStringList m_headers;
    std::vector<ShownRow> m_rows;
};

} // namespace chuangkou
