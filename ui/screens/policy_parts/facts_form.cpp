// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/facts_form.h"

#include "core/policy/package_parts.h"
#include "ui/screens/policy_parts/facts_table.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

/// Fields of one group, in the order of the package.
struct Group {
    QString title;
    std::vector<const PolicyField*> fields;
};

std::vector<Group> groupsOf(const std::vector<PolicyField>& fields) {
    std::vector<Group> groups;
    for (const PolicyField& field : fields) {
        const QString title = groupName(field);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& known) { return known.title == title; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {title, {}});
        group->fields.push_back(&field);
    }
    return groups;
}

QString textOf(const QJsonValue& value) {
    if (!value.isArray())
        return plainText(value);
    QStringList parts;
    for (const QJsonValue& each : value.toArray())
        parts.append(textOf(each));
    return parts.join(QStringLiteral(", "));
}

} // namespace

struct FactsForm::Column {
    QVBoxLayout* layout = nullptr;
    std::size_t count = 0;
};

FactsForm::FactsForm(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel), m_columns(new QHBoxLayout) {
    m_summary->setObjectName(QStringLiteral("factsSummary"));
    m_summary->setProperty("tone", QStringLiteral("danger"));
    m_summary->setWordWrap(true);
    m_summary->setMargin(8);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->hide();
    connect(m_summary, &QLabel::linkActivated, this, [this](const QString& field) {
        if (QWidget* wrong = editor(field))
            wrong->setFocus(Qt::OtherFocusReason);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addLayout(m_columns);
    layout->addStretch();
}

void FactsForm::setFields(std::vector<PolicyField> fields, const FieldContext& context,
                          int columns) {
    const QJsonObject before = typed();
    m_entries.clear();
    m_fields = std::move(fields);
    m_summary->hide();
    if (m_body != nullptr) {
        m_columns->removeWidget(m_body);
        m_body->hide();
        m_body->deleteLater();
    }
    layOut(std::max(1, columns), context);
    setTyped(before);
}

void FactsForm::layOut(int columns, const FieldContext& context) {
    m_body = new QWidget;
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    const std::size_t share = (m_fields.size() + static_cast<std::size_t>(columns) - 1) /
                              static_cast<std::size_t>(columns);
    Column column;
    const auto next = [&] {
        column = {new QVBoxLayout, 0};
        column.layout->setSpacing(6);
        row->addLayout(column.layout, 1);
    };
    int begun = 0;
    for (const Group& group : groupsOf(m_fields)) {
        std::size_t at = 0;
        while (at < group.fields.size()) {
            // A group is broken only where it is longer than a column.
            const std::size_t left = group.fields.size() - at;
            const bool isFull = column.count + std::min(left, share) > share + 2;
            if (begun == 0 || (isFull && begun < columns && column.count > 0)) {
                next();
                ++begun;
            }
            const bool isLast = begun == columns;
            const std::size_t taken = isLast ? left : std::min(left, share + 2);
            const auto first = group.fields.begin() + static_cast<std::ptrdiff_t>(at);
            addGroup(column, {first, first + static_cast<std::ptrdiff_t>(taken)},
                     at == 0 ? group.title : QString(), context);
            at += taken;
        }
    }
    for (int i = 0; i < row->count(); ++i)
        qobject_cast<QVBoxLayout*>(row->itemAt(i)->layout())->addStretch();
    m_columns->addWidget(m_body);
    m_body->show(); // at once, so that Tab finds the fields
    orderTabs();
}

void FactsForm::orderTabs() {
    // New widgets stand last in the window's order otherwise.
    QWidget* before = this;
    for (const Group& group : groupsOf(m_fields))
        for (const PolicyField* field : group.fields) {
            QWidget* following = editor(field->name);
            if (auto* table = qobject_cast<FactsTable*>(following)) {
                before = table->chainAfter(before);
                continue;
            }
            setTabOrder(before, following);
            before = following;
        }
}

void FactsForm::addGroup(Column& column, const std::vector<const PolicyField*>& fields,
                         const QString& title, const FieldContext& context) {
    if (!title.isEmpty()) {
        auto* heading = new QLabel(title);
        QFont strong = heading->font();
        strong.setBold(true);
        heading->setFont(strong);
        heading->setContentsMargins(0, column.count > 0 ? 8 : 0, 0, 0);
        column.layout->addWidget(heading);
    }
    auto* form = new Form(MessagePlace::Below);
    for (const PolicyField* field : fields) {
        const QString name = field->name;
        QWidget* editor = nullptr;
        if (FactsTable::takes(*field)) {
            auto* table = new FactsTable(*field, context);
            connect(table, &FactsTable::edited, this, [this, name] { changed(name); });
            editor = table;
        } else {
            editor = makeFieldEditor(*field, context);
            onFieldEdited(*editor, this, [this, name] { changed(name); });
            if (auto* line = qobject_cast<QLineEdit*>(editor))
                connect(line, &QLineEdit::editingFinished, this, [this, name] { left(name); });
        }
        const QString hint = fieldHint(*field);
        editor->setToolTip(hint);
        form->addField(name, fieldLabel(*field), editor, context.hintsAreShown ? hint : QString());
        m_entries[name] = {form, editor};
    }
    column.layout->addWidget(form);
    column.count += fields.size();
}

const PolicyField* FactsForm::field(const QString& name) const {
    for (const PolicyField& each : m_fields)
        if (each.name == name)
            return &each;
    return nullptr;
}

QWidget* FactsForm::editor(const QString& field) const {
    const auto entry = m_entries.find(field);
    return entry == m_entries.end() ? nullptr : entry->second.editor;
}

QWidget* FactsForm::firstEditor() const {
    return m_fields.empty() ? nullptr : editor(groupsOf(m_fields).front().fields.front()->name);
}

QJsonObject FactsForm::facts() const {
    QJsonObject facts;
    for (const PolicyField& field : m_fields) {
        const QWidget* widget = editor(field.name);
        QJsonValue value;
        if (const auto* table = qobject_cast<const FactsTable*>(widget))
            value = table->read().value; // an empty list is a fact: nobody
        else
            value = readField(field, typedIn(*widget)).value;
        if (!value.isUndefined() && !value.isNull())
            facts.insert(field.name, value);
    }
    return facts;
}

void FactsForm::setFacts(const QJsonObject& facts) {
    QJsonObject typed;
    for (const PolicyField& field : m_fields) {
        const QJsonValue value = facts.value(field.name);
        if (value.isUndefined() || value.isNull())
            continue;
        typed.insert(field.name, FactsTable::takes(field) ? value : QJsonValue(textOf(value)));
    }
    setTyped(typed);
}

QJsonObject FactsForm::typed() const {
    QJsonObject typed;
    for (const auto& [name, entry] : m_entries) {
        if (const auto* table = qobject_cast<const FactsTable*>(entry.editor)) {
            if (const QJsonArray rows = table->typed(); !rows.isEmpty())
                typed.insert(name, rows);
        } else if (const QString text = typedIn(*entry.editor); !text.isEmpty()) {
            typed.insert(name, text);
        }
    }
    return typed;
}

void FactsForm::setTyped(const QJsonObject& typed) {
    m_isFilling = true;
    for (const auto& [name, entry] : m_entries) {
        const QJsonValue value = typed.value(name);
        if (value.isUndefined())
            continue;
        if (auto* table = qobject_cast<FactsTable*>(entry.editor))
            table->setTyped(value.toArray());
        else
            typeInto(*entry.editor, value.toString());
    }
    m_isFilling = false;
}

void FactsForm::clear() {
    m_isFilling = true;
    for (const auto& [name, entry] : m_entries) {
        if (auto* table = qobject_cast<FactsTable*>(entry.editor))
            table->setTyped({});
        else
            typeInto(*entry.editor, {});
    }
    m_isFilling = false;
    clearMessages();
}

QString FactsForm::faultOf(const PolicyField& field) const {
    const QWidget* widget = editor(field.name);
    if (const auto* table = qobject_cast<const FactsTable*>(widget))
        return table->read().fault;
    return readField(field, typedIn(*widget)).fault;
}

void FactsForm::changed(const QString& name) {
    if (m_isFilling)
        return;
    // A mark goes as soon as it is right; a new one waits until the field is left.
    const PolicyField* known = field(name);
    if (known != nullptr && !message(name).isEmpty() && faultOf(*known).isEmpty())
        setMessage(name, {});
    Q_EMIT edited();
}

void FactsForm::left(const QString& name) {
    if (const PolicyField* known = field(name))
        setMessage(name, faultOf(*known));
}

QStringList FactsForm::missing() const {
    QStringList names;
    const QJsonObject given = typed();
    for (const PolicyField& field : m_fields)
        if (field.isRequired && !FactsTable::takes(field) && !given.contains(field.name))
            names.append(field.name);
    return names;
}

bool FactsForm::check(Demand demand) {
    const QStringList empty = demand == Demand::Everything ? missing() : QStringList();
    QStringList lines;
    QWidget* first = nullptr;
    for (const Group& group : groupsOf(m_fields)) {
        for (const PolicyField* field : group.fields) {
            const QString fault = empty.contains(field->name) ? neededText() : faultOf(*field);
            setMessage(field->name, fault);
            if (fault.isEmpty())
                continue;
            lines.append(QStringLiteral("<a href=\"%1\" style=\"color:inherit\">%2</a>: %3")
                             .arg(field->name.toHtmlEscaped(), fieldName(*field).toHtmlEscaped(),
                                  fault.toHtmlEscaped()));
            if (first == nullptr)
                first = editor(field->name);
        }
    }
    m_summary->setText(lines.join(QStringLiteral("<br>")));
    m_summary->setVisible(!lines.isEmpty());
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
    return lines.isEmpty();
}

void FactsForm::setMessage(const QString& field, const QString& text) {
    if (const auto entry = m_entries.find(field); entry != m_entries.end())
        entry->second.form->setMessage(field, text);
}

void FactsForm::clearMessages() {
    m_summary->hide();
    for (const PolicyField& field : m_fields)
        setMessage(field.name, {});
}

QString FactsForm::message(const QString& field) const {
    const auto entry = m_entries.find(field);
    return entry == m_entries.end() ? QString() : entry->second.form->message(field);
}

} // namespace chuangkou
