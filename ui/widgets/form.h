// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace chuangkou {

enum class MessagePlace { Beside, Below };

/// What is wrong with a field, by the field's name; an empty name concerns the whole form.
struct FieldMessage {
    QString field;
    QString text;
};

/// Labels, editors and, beside or below each, what is wrong with it; the same words in a summary
/// on top, and the focus on the first of them.
class Form final : public QWidget {
    Q_OBJECT
public:
    explicit Form(MessagePlace place, QWidget* parent = nullptr);

    /// Takes the editor; `field` becomes its objectName, the label its buddy and its accessible
    /// name. The hint stands where a message would.
    void addField(const QString& field, const QString& label, QWidget* editor,
                  const QString& hint = {});
    /// What follows stands in a column of its own, beside what came before.
    void nextColumn();
    /// Shows or hides a field with its label.
    void setFieldShown(const QString& field, bool shown);
    /// A row without a label: buttons, a check box.
    void addRow(QWidget* widget);

    /// Replaces all messages, and moves the focus to the first wrong field.
    void showMessages(const QList<FieldMessage>& messages);
    /// One field's message while typing, without a summary and without moving the focus; an empty
    /// text takes it back.
    void setMessage(const QString& field, const QString& text);
    void clearMessages();
    /// What is wrong now, asked whenever something is typed after `showMessages`: what has become
    /// right is no longer red. Without it a field is right as soon as something was typed.
    void setCheck(std::function<QList<FieldMessage>()> check) { m_check = std::move(check); }
    [[nodiscard]] QString message(const QString& field) const;
    [[nodiscard]] QWidget* editor(const QString& field) const;

private:
    struct Row {
        QString label;
        QWidget* caption = nullptr;
        QWidget* editor = nullptr;
        QLabel* message = nullptr;
        QString hint;
        bool isShown = true;
    };
    void mark(const Row& row, const QString& text);
    void tell(const QList<FieldMessage>& messages);
    void edited(const QString& field);
    void watch(const QString& field, QWidget* editor);

    MessagePlace m_place;
    int m_row = 1; ///< next one of the column
    int m_column = 0;
    QHash<QString, Row> m_rows;
    QList<FieldMessage> m_told; ///< what the summary holds
    std::function<QList<FieldMessage>()> m_check;
    QGridLayout* m_grid = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace chuangkou
