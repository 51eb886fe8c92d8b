// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/roster_model.h"

#include "ui/support/theme.h"

#include <QBrush>
#include <QLocale>

namespace chuangkou {

namespace {

constexpr int kRowColumn = 0;
constexpr int kReasonColumn = 1;
constexpr int kOwnColumns = 2;

} // namespace

RosterLanguage rosterLanguage() {
    return QLocale().language() == QLocale::Chinese ? RosterLanguage::Chinese
                                                    : RosterLanguage::English;
}

void RosterModel::setRoster(const Roster& roster) {
    beginResetModel();
    m_roster = roster;
    m_refused = roster.refusedRows();
    m_reasons.clear();
    for (const RosterFault& fault : roster.faults) {
        QString& text = m_reasons[fault.row];
        const QString reason = rosterReason(roster, fault, rosterLanguage());
        if (!text.isEmpty())
            text += tr("; ", "between reasons");
        text += fault.isFlag ? tr("To be looked at: %1").arg(reason) : reason;
    }
    m_flagged = 0;
    for (const auto& [row, text] : m_reasons)
        m_flagged += m_refused.contains(row) ? 0 : 1;
    endResetModel();
}

void RosterModel::clear() {
    setRoster({});
}

int RosterModel::nextFault(int row) const {
    const auto next = m_reasons.upper_bound(row);
    return next == m_reasons.end() ? -1 : next->first;
}

QString RosterModel::reasonsOf(int row) const {
    const auto found = m_reasons.find(row);
    return found == m_reasons.end() ? QString() : found->second;
}

int RosterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_roster.rows.size());
}

int RosterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kOwnColumns + static_cast<int>(m_roster.header.size());
}

QVariant RosterModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RosterRow& row = m_roster.rows[static_cast<std::size_t>(index.row())];
    const bool isRefused = m_refused.contains(index.row());
    const QString reasons = reasonsOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == kRowColumn)
            return QString::number(row.fileRow);
        if (index.column() == kReasonColumn)
            return reasons.isEmpty() ? tr("right") : reasons;
        return row.cells.value(index.column() - kOwnColumns);
    case Qt::ToolTipRole:
        return reasons;
    case Qt::ForegroundRole:
        if (isRefused)
            return QBrush(lightTheme().danger.ink);
        if (!reasons.isEmpty())
            return QBrush(lightTheme().warning.ink);
        return {};
    default:
        return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == kRowColumn)
        return tr("Row");
    if (section == kReasonColumn)
        return tr("Check");
    return m_roster.header.value(section - kOwnColumns);
}

} // namespace chuangkou
