// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_content.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace chuangkou {

namespace {

// The lines inside spin boxes and editable combo boxes have names of Qt's own.
bool isOwn(const QWidget& widget) {
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith(u"qt_");
}

template <typename Editor, typename Visit> void visitAll(const QWidget& form, Visit visit) {
    for (auto* editor : form.findChildren<Editor*>())
        if (isOwn(*editor))
            visit(*editor);
}

template <typename Visit> void visitLines(const QWidget& form, Visit visit) {
    visitAll<QLineEdit>(form, [&](QLineEdit& line) {
        if (line.echoMode() == QLineEdit::Normal)
            visit(line);
    });
}

const QString kDateFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss");

} // namespace

QJsonObject formContent(const QWidget& form) {
    QJsonObject content;
    visitLines(form, [&](const QLineEdit& e) { content.insert(e.objectName(), e.text()); });
    visitAll<QPlainTextEdit>(
        form, [&](const QPlainTextEdit& e) { content.insert(e.objectName(), e.toPlainText()); });
    visitAll<QComboBox>(
        form, [&](const QComboBox& e) { content.insert(e.objectName(), e.currentText()); });
    visitAll<QCheckBox>(form,
                        [&](const QCheckBox& e) { content.insert(e.objectName(), e.isChecked()); });
    visitAll<QSpinBox>(form, [&](const QSpinBox& e) { content.insert(e.objectName(), e.value()); });
    visitAll<QDateTimeEdit>(form, [&](const QDateTimeEdit& e) {
        content.insert(e.objectName(), e.dateTime().toString(kDateFormat));
    });
    return content;
}

void setFormContent(QWidget& form, const QJsonObject& content) {
    const auto given = [&](const QWidget& e, auto set) {
        const auto value = content.constFind(e.objectName());
        if (value != content.constEnd())
            set(*value);
    };
    visitLines(form, [&](QLineEdit& e) {
        given(e, [&](const QJsonValue& value) { e.setText(value.toString()); });
    });
    visitAll<QPlainTextEdit>(form, [&](QPlainTextEdit& e) {
        given(e, [&](const QJsonValue& value) { e.setPlainText(value.toString()); });
    });
    visitAll<QComboBox>(form, [&](QComboBox& e) {
        given(e, [&](const QJsonValue& value) { e.setCurrentText(value.toString()); });
    });
    visitAll<QCheckBox>(form, [&](QCheckBox& e) {
        given(e, [&](const QJsonValue& value) { e.setChecked(value.toBool()); });
    });
    visitAll<QSpinBox>(form, [&](QSpinBox& e) {
        given(e, [&](const QJsonValue& value) { e.setValue(value.toInt()); });
    });
    visitAll<QDateTimeEdit>(form, [&](QDateTimeEdit& e) {
        given(e, [&](const QJsonValue& value) {
            e.setDateTime(QDateTime::fromString(value.toString(), kDateFormat));
        });
    });
}

void onFormEdited(QWidget& form, QObject* context, const std::function<void()>& changed) {
    const auto tell = [changed] { changed(); };
    visitLines(form,
               [&](QLineEdit& e) { QObject::connect(&e, &QLineEdit::textEdited, context, tell); });
    visitAll<QPlainTextEdit>(form, [&](QPlainTextEdit& e) {
        QObject::connect(&e, &QPlainTextEdit::textChanged, context, tell);
    });
    visitAll<QComboBox>(form, [&](QComboBox& e) {
        QObject::connect(&e, &QComboBox::activated, context, tell);
        QObject::connect(&e, &QComboBox::editTextChanged, context, tell);
    });
    visitAll<QCheckBox>(
        form, [&](QCheckBox& e) { QObject::connect(&e, &QCheckBox::clicked, context, tell); });
    visitAll<QSpinBox>(
        form, [&](QSpinBox& e) { QObject::connect(&e, &QSpinBox::valueChanged, context, tell); });
    visitAll<QDateTimeEdit>(form, [&](QDateTimeEdit& e) {
        QObject::connect(&e, &QDateTimeEdit::dateTimeChanged, context, tell);
    });
}

} // namespace chuangkou
