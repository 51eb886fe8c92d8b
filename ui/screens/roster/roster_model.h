// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/roster.h"

#include <QAbstractTableModel>

namespace chuangkou {

/// The rows of a roster as the file has them, each beside what is wrong with it.
class RosterModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRoster(const Roster& roster);
    void clear();
    /// The first row after `row` that is refused or must be looked at; -1: none.
    [[nodiscard]] int nextFault(int row) const;
    [[nodiscard]] int refusedCount() const { return static_cast<int>(m_refused.size()); }
    [[nodiscard]] int flaggedCount() const { return m_flagged; }
    [[nodiscard]] QString reasonsOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    Roster m_roster;
    std::set<int> m_refused;
    std::map<int, QString> m_reasons;
    int m_flagged = 0;
};

/// Chinese or English, as the window speaks.
[[nodiscard]] RosterLanguage rosterLanguage();

} // namespace chuangkou
