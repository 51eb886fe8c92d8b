// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"

#include <QWidget>

namespace chuangkou {

class RowsModel;
class TableView;

/// The versions of a conflict side by side: who, when, where, and line by line what they say. What
/// differs is told by a word and not by its colour alone.
class SideBySide final : public QWidget {
    Q_OBJECT
public:
    explicit SideBySide(QWidget* parent = nullptr);
    void showView(const ConflictView& view);
    void clear();
    [[nodiscard]] TableView& table() { return *m_table; }
    /// "左", "右"; "1", "2", "3" where there are more.
    [[nodiscard]] static QString sideText(std::size_t side, std::size_t count);

private:
    RowsModel* m_model = nullptr;
    TableView* m_table;
};

} // namespace chuangkou
