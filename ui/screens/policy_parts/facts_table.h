// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policy_parts/field_editor.h"

#include <QJsonArray>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace chuangkou {

/// A field that is a table, or a list of choices (供养亲属): a row of editors an entry, one more
/// with a button.
class FactsTable final : public QWidget {
    Q_OBJECT
public:
    FactsTable(const PolicyField& field, const FieldContext& context, QWidget* parent = nullptr);

    /// Whether a field is entered here.
    [[nodiscard]] static bool takes(const PolicyField& field);
    /// What stands in the rows that are not empty, as typed.
    [[nodiscard]] QJsonArray typed() const;
    void setTyped(const QJsonArray& rows);
    /// The facts, or the first thing that is wrong.
    struct Reading {
        QJsonValue value = QJsonValue(QJsonValue::Undefined);
        QString fault;
    };
    [[nodiscard]] Reading read() const;
    void addRow();
    /// Puts the rows into the order of Tab after `before`; the last of them.
    [[nodiscard]] QWidget* chainAfter(QWidget* before);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QJsonObject rowOf(const QJsonValue& entry) const;
    PolicyField m_field;
    FieldContext m_context;
    bool m_isPlainList = false; ///< its entries are single values
    QGridLayout* m_grid;
    QPushButton* m_more;
    std::vector<std::vector<QWidget*>> m_rows;
};

} // namespace chuangkou
