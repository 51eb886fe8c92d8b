// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>

namespace chuangkou {

namespace {

void setWrong(QWidget* widget, bool wrong) {
    if (widget->property("wrong").toBool() == wrong)
        return;
    widget->setProperty("wrong", wrong);
    widget->style()->unpolish(widget); // the sheet looks at properties only when it polishes
    widget->style()->polish(widget);
}

} // namespace

Form::Form(MessagePlace place, QWidget* parent)
    : QWidget(parent), m_place(place), m_grid(new QGridLayout(this)), m_summary(new QLabel) {
    m_summary->setObjectName(QStringLiteral("errorSummary"));
    m_summary->setProperty("tone", QStringLiteral("danger"));
    m_summary->setWordWrap(true);
    m_summary->setMargin(8);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->hide();
    connect(m_summary, &QLabel::linkActivated, this, [this](const QString& field) {
        if (QWidget* wrong = editor(field))
            wrong->setFocus(Qt::OtherFocusReason);
    });
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, m_place == MessagePlace::Beside ? 3 : 1);
    if (m_place == MessagePlace::Beside)
        m_grid->setColumnStretch(2, 2);
    m_grid->addWidget(m_summary, 0, 0, 1, -1);
}

void Form::nextColumn() {
    m_column += m_place == MessagePlace::Beside ? 3 : 2;
    m_row = 1;
    m_grid->setColumnStretch(m_column + 1, m_place == MessagePlace::Beside ? 3 : 1);
    if (m_place == MessagePlace::Beside)
        m_grid->setColumnStretch(m_column + 2, 2);
}

void Form::setFieldShown(const QString& field, bool shown) {
    const auto row = m_rows.find(field);
    if (row == m_rows.end())
        return;
    row->isShown = shown;
    row->caption->setVisible(shown);
    row->editor->setVisible(shown);
    row->message->setVisible(shown &&
                             (m_place == MessagePlace::Beside || !row->message->text().isEmpty()));
}

void Form::addField(const QString& field, const QString& label, QWidget* editor,
                    const QString& hint) {
    editor->setObjectName(field);
    editor->setAccessibleName(label);
    auto* caption = new QLabel(label);
    caption->setBuddy(editor);
    auto* message = new QLabel(hint);
    message->setObjectName(field + QStringLiteral("Message"));
    message->setWordWrap(true);
    const bool isTall = (editor->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag) != 0;
    m_grid->addWidget(caption, m_row, m_column, isTall ? Qt::AlignTop : Qt::Alignment());
    m_grid->addWidget(editor, m_row, m_column + 1);
    if (m_place == MessagePlace::Beside)
        m_grid->addWidget(message, m_row, m_column + 2);
    else
        m_grid->addWidget(message, ++m_row, m_column + 1);
    ++m_row;
    m_rows.insert(field, {label, caption, editor, message, hint});
    mark(m_rows[field], {});
    watch(field, editor);
}

void Form::watch(const QString& field, QWidget* editor) {
    const auto changed = [this, field] { edited(field); };
    QList<QLineEdit*> lines = editor->findChildren<QLineEdit*>();
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        lines.append(line);
    for (QLineEdit* line : std::as_const(lines))
        connect(line, &QLineEdit::textChanged, this, changed, Qt::QueuedConnection);
    if (auto* choice = qobject_cast<QComboBox*>(editor))
        connect(choice, &QComboBox::currentIndexChanged, this, changed, Qt::QueuedConnection);
}

/// Queued, so that who checks while typing has had its say before.
void Form::edited(const QString& field) {
    if (m_told.isEmpty())
        return;
    QList<FieldMessage> left;
    const QList<FieldMessage> wrong = m_check ? m_check() : m_told;
    for (const FieldMessage& told : std::as_const(m_told)) {
        const auto still = std::find_if(wrong.begin(), wrong.end(),
                                        [&](const auto& each) { return each.field == told.field; });
        if (still != wrong.end() && (m_check || told.field != field))
            left.append(*still);
        else if (const auto row = m_rows.constFind(told.field); row != m_rows.constEnd())
            mark(*row, {});
    }
    tell(left);
}

void Form::addRow(QWidget* widget) {
    m_grid->addWidget(widget, m_row++, m_column + 1);
}

void Form::mark(const Row& row, const QString& text) {
    row.message->setText(text.isEmpty() ? row.hint : text);
    row.message->setProperty("muted", text.isEmpty());
    setWrong(row.editor, !text.isEmpty());
    row.message->setProperty("wrong", text.isEmpty()); // so that the line below always polishes
    setWrong(row.message, !text.isEmpty());
    row.message->setVisible(row.isShown &&
                            (m_place == MessagePlace::Beside || !row.message->text().isEmpty()));
    row.editor->setAccessibleDescription(row.message->text());
}

void Form::showMessages(const QList<FieldMessage>& messages) {
    clearMessages();
    tell(messages);
    for (const FieldMessage& each : messages) {
        QWidget* wrong = editor(each.field);
        if (wrong == nullptr)
            continue;
        wrong->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void Form::tell(const QList<FieldMessage>& messages) {
    QStringList lines;
    for (const FieldMessage& each : messages) {
        const QString text = each.text.toHtmlEscaped();
        const auto row = m_rows.constFind(each.field);
        if (row == m_rows.constEnd()) {
            lines.append(text);
            continue;
        }
        mark(*row, each.text);
        lines.append(QStringLiteral("<a href=\"%1\" style=\"color:inherit\">%2</a>: %3")
                         .arg(each.field, row->label.toHtmlEscaped(), text));
    }
    m_told = messages;
    m_summary->setText(lines.join(QStringLiteral("<br>")));
    m_summary->setVisible(!lines.isEmpty());
}

void Form::setMessage(const QString& field, const QString& text) {
    const auto row = m_rows.constFind(field);
    if (row != m_rows.constEnd())
        mark(*row, text);
}

void Form::clearMessages() {
    for (const Row& row : std::as_const(m_rows))
        mark(row, {});
    m_told.clear();
    m_summary->hide();
    m_summary->clear();
}

QString Form::message(const QString& field) const {
    const auto row = m_rows.constFind(field);
    const bool wrong = row != m_rows.constEnd() && row->editor->property("wrong").toBool();
    return wrong ? row->message->text() : QString();
}

QWidget* Form::editor(const QString& field) const {
    return m_rows.value(field).editor;
}

} // namespace chuangkou
