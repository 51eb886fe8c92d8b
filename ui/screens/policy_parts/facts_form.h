// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policy_parts/field_editor.h"

#include <QJsonObject>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace chuangkou {

class Form;

/// A form made from a package's fields: types, choices, units, hints, in their groups; what is
/// wrong stands beside the field and on top. Editors are named as the fields. Its facts are what
/// PolicyBook::calculateJson() takes. It knows no policy and no case.
class FactsForm final : public QWidget {
    Q_OBJECT
public:
    explicit FactsForm(QWidget* parent = nullptr);

    /// Replaces the form. What was typed into fields of the same name stays.
    void setFields(std::vector<PolicyField> fields, const FieldContext& context = {},
                   int columns = 2);
    [[nodiscard]] const std::vector<PolicyField>& fields() const { return m_fields; }

    /// The values that are right; fields left empty are not there.
    [[nodiscard]] QJsonObject facts() const;
    /// Fills in what is given, and leaves the rest.
    void setFacts(const QJsonObject& facts);
    /// As typed, also what is wrong; for drafts.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);
    void clear();

    enum class Demand { Everything, WhatIsThere };
    /// Marks what is wrong (and, of Everything, what is missing) and moves the focus there; true
    /// when nothing is.
    bool check(Demand demand);
    /// Required fields that are empty, by name.
    [[nodiscard]] QStringList missing() const;
    /// A message beside one field, such as what the calculation says of it.
    void setMessage(const QString& field, const QString& text);
    void clearMessages();
    [[nodiscard]] QString message(const QString& field) const;
    [[nodiscard]] QWidget* editor(const QString& field) const;
    [[nodiscard]] QWidget* firstEditor() const;
    [[nodiscard]] const PolicyField* field(const QString& name) const;

Q_SIGNALS:
    void edited();

private:
    struct Entry {
        Form* form = nullptr;
        QWidget* editor = nullptr;
    };
    struct Column;
    void layOut(int columns, const FieldContext& context);
    void orderTabs();
    void addGroup(Column& column, const std::vector<const PolicyField*>& fields,
                  const QString& title, const FieldContext& context);
    [[nodiscard]] QString faultOf(const PolicyField& field) const;
    void changed(const QString& field);
    void left(const QString& field);

    std::vector<PolicyField> m_fields;
    std::map<QString, Entry> m_entries;
    QLabel* m_summary;
    QHBoxLayout* m_columns;
    QWidget* m_body = nullptr;
    bool m_isFilling = false;
};

} // namespace chuangkou
