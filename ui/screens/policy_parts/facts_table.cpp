// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/facts_table.h"

#include "ui/screens/policy_parts/field_text.h"
#include "ui/widgets/action_button.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace chuangkou {

FactsTable::FactsTable(const PolicyField& field, const FieldContext& context, QWidget* parent)
    : QWidget(parent), m_field(field), m_context(context), m_isPlainList(field.columns.empty()),
      m_grid(new QGridLayout), m_more(new QPushButton(tr("One more row"))) {
    if (m_isPlainList) {
        m_field.columns = {field};
        m_field.columns.front().isList = false;
    }
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    int column = 0;
    for (const PolicyField& each : m_field.columns) {
        if (m_isPlainList)
            break; // the label before it says it already
        auto* head = new QLabel(fieldLabel(each));
        head->setProperty("muted", true);
        head->setToolTip(fieldHint(each));
        m_grid->addWidget(head, 0, column++);
    }
    setLook(*m_more, ButtonLook::Quiet);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addRow();
        m_rows.back().front()->setFocus(Qt::OtherFocusReason);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(m_grid);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    addRow();
}

bool FactsTable::takes(const PolicyField& field) {
    return field.type == QLatin1String("table") || (field.isList && !fieldChoices(field).isEmpty());
}

void FactsTable::addRow() {
    std::vector<QWidget*> row;
    const int number = static_cast<int>(m_rows.size()) + 1;
    int column = 0;
    for (const PolicyField& each : m_field.columns) {
        QWidget* editor = makeFieldEditor(each, m_context);
        editor->setObjectName(QStringLiteral("%1.%2.%3").arg(m_field.name, each.name).arg(number));
        editor->setAccessibleName(tr("%1, row %2").arg(fieldLabel(each)).arg(number));
        m_grid->addWidget(editor, number, column++);
        onFieldEdited(*editor, this, [this] { Q_EMIT edited(); });
        row.push_back(editor);
    }
    if (row.empty())
        return;
    QWidget* before = m_rows.empty() ? nullptr : m_rows.back().back();
    for (QWidget* editor : row) {
        if (before != nullptr)
            setTabOrder(before, editor);
        before = editor;
    }
    setTabOrder(before, m_more);
    setFocusProxy(m_rows.empty() ? row.front() : m_rows.front().front());
    m_rows.push_back(std::move(row));
}

QWidget* FactsTable::chainAfter(QWidget* before) {
    for (const auto& row : m_rows)
        for (QWidget* editor : row) {
            setTabOrder(before, editor);
            before = editor;
        }
    setTabOrder(before, m_more);
    return m_more;
}

QJsonObject FactsTable::rowOf(const QJsonValue& entry) const {
    return m_isPlainList ? QJsonObject{{m_field.name, entry}} : entry.toObject();
}

QJsonArray FactsTable::typed() const {
    QJsonArray rows;
    for (const auto& row : m_rows) {
        QJsonObject cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (const QString text = typedIn(*row[i]).trimmed(); !text.isEmpty())
                cells.insert(m_field.columns[i].name, text);
        if (!cells.isEmpty())
            rows.append(m_isPlainList ? cells.value(m_field.name) : QJsonValue(cells));
    }
    return rows;
}

void FactsTable::setTyped(const QJsonArray& rows) {
    while (static_cast<qsizetype>(m_rows.size()) < rows.size())
        addRow();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const QJsonObject cells = rowOf(rows.at(static_cast<qsizetype>(row)));
        for (std::size_t i = 0; i < m_rows[row].size(); ++i) {
            const QJsonValue cell = cells.value(m_field.columns[i].name);
            typeInto(*m_rows[row][i], cell.isBool() ? (cell.toBool() ? QStringLiteral("true")
                                                                     : QStringLiteral("false"))
                                                    : cell.toString());
        }
    }
}

FactsTable::Reading FactsTable::read() const {
    QJsonArray facts;
    const QJsonArray rows = typed();
    int number = 0;
    for (const QJsonValue& row : rows) {
        ++number;
        QJsonObject fact;
        for (const PolicyField& column : m_field.columns) {
            FieldReading one = readField(column, rowOf(row).value(column.name).toString());
            if (one.fault.isEmpty() && one.value.isUndefined() && column.isRequired)
                one.fault = neededText();
            if (!one.fault.isEmpty())
                return {QJsonValue(QJsonValue::Undefined),
                        tr("Row %1, %2: %3").arg(number).arg(fieldName(column), one.fault)};
            fact.insert(column.name, one.value.isUndefined() ? QJsonValue() : one.value);
        }
        facts.append(m_isPlainList ? fact.value(m_field.name) : QJsonValue(fact));
    }
    return {facts, {}};
}

} // namespace chuangkou
