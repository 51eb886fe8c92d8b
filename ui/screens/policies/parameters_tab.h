// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policies/policies_controller.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace chuangkou {

class Form;
class RowsModel;
class TableView;

/// 参数: every value by area and date with its source; below, what one person says of it, twice.
class ParametersTab final : public QWidget {
    Q_OBJECT
public:
    explicit ParametersTab(QAction* confirmAction, QWidget* parent = nullptr);

    void showVersion(const PolicyShelf& shelf, const ShelfVersion& version);
    void choose(const QString& parameter);
    /// The chosen row; null parameter when none is.
    struct Chosen {
        const PolicyParameter* parameter = nullptr;
        const ParameterValue* value = nullptr;
    };
    [[nodiscard]] Chosen chosen() const;
    /// Shows or hides the form in which a value is entered or confirmed.
    void openForm();
    void closeForm();
    [[nodiscard]] bool isFormOpen() const;
    void save();
    [[nodiscard]] QWidget* table() const;

Q_SIGNALS:
    void confirmed(const chuangkou::PolicyDesk::Confirm& confirm);

private:
    void fillForm();
    [[nodiscard]] QString text(const char* field) const;
    void setText(const char* field, const QString& text);

    std::optional<PolicyShelf> m_shelf;
    std::shared_ptr<const PolicyPackage> m_package;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; ///< parameter and value of each row
    RowsModel* m_model;
    TableView* m_table;
    QWidget* m_panel;
    QLabel* m_what;
    Form* m_form;
};

} // namespace chuangkou
