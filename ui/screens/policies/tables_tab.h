// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint.h"
#include "core/dmn/model_edit.h"
#include "core/policy/policy_package.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace chuangkou {

class TableView;

/// 决策表: a table of the model as a table, the article of each row, and what the check says of it.
class TablesTab final : public QWidget {
    Q_OBJECT
public:
    explicit TablesTab(QWidget* parent = nullptr);

    void showPackage(const std::shared_ptr<const PolicyPackage>& package);
    void showFindings(const std::vector<dmn::LintFinding>& findings);
    /// The chosen cell with its table; null table when none is, or when it is no cell of the table.
    struct Chosen {
        const dmn::TableView* table = nullptr;
        dmn::CellPlace place;
        QString text;
    };
    [[nodiscard]] Chosen chosen() const;
    [[nodiscard]] QWidget* chooser() const;

private:
    void showTable();
    [[nodiscard]] QString findingOf(int row) const;

    std::shared_ptr<const PolicyPackage> m_package;
    std::vector<dmn::TableView> m_tables;
    std::vector<dmn::LintFinding> m_findings;
    QComboBox* m_choice;
    QLabel* m_about;
    QLabel* m_faults;
    TableView* m_table;
};

} // namespace chuangkou
