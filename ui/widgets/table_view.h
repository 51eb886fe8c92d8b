// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace chuangkou {

class EmptyState;

/// A table as all screens show it: whole rows, no editing, Tab leaves it, Enter opens the row.
/// What does not fit into a cell is its tool tip. Without rows it shows its empty state.
class TableView final : public QTableView {
    Q_OBJECT
public:
    /// `name`: what a screen reader calls it.
    TableView(const QString& name, EmptyState* empty, QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    /// The row that is chosen; -1 when none is.
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    void opened(int row); ///< Enter or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void showOrHideEmpty();
    QWidget* m_empty;
};

} // namespace chuangkou
