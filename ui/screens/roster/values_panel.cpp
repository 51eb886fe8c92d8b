// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/values_panel.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QString nameOf(const UsedValue& value) {
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return isChinese || value.english.isEmpty() ? value.name : value.english;
}

bool isMissing(const OpenValue& open) {
    return open.value.value.isEmpty();
}

} // namespace

ValuesPanel::ValuesPanel(QWidget* parent)
    : QFrame(parent), m_what(new QLabel), m_form(new Form(MessagePlace::Below)),
      m_parameter(new QComboBox), m_state(new QLabel), m_save(new QPushButton(tr("Confirm"))) {
    setObjectName(QStringLiteral("valuesPanel"));
    setProperty("notice", true);
    setTone(*this, Tone::Warning);
    m_what->setObjectName(QStringLiteral("valuesText"));
    m_what->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("valueState"));
    m_state->setWordWrap(true);
    m_parameter->setMinimumContentsLength(6);
    m_parameter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addField(QStringLiteral("parameter"), tr("Value of the policy"), m_parameter);
    const auto line = [this](const char* field, const QString& label, const QString& example) {
        auto* edit = new QLineEdit;
        edit->setPlaceholderText(example);
        m_form->addField(QString::fromLatin1(field), label, edit);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    };
    line("value", tr("Value"), tr("as in the document"));
    line("validFrom", tr("Holds from"), tr("yyyy-mm-dd; empty: always"));
    line("document", tr("Document that says so"), tr("number and title"));
    m_save->setObjectName(QStringLiteral("confirmValue"));
    setLook(*m_save, ButtonLook::Primary);
    m_form->addRow(m_save);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_what);
    column->addWidget(m_state);
    column->addWidget(m_form);
    connect(m_parameter, &QComboBox::currentIndexChanged, this, &ValuesPanel::showChosen);
    connect(m_save, &QPushButton::clicked, this, &ValuesPanel::save);
    hide();
}

void ValuesPanel::showValues(const QString& policy, const std::vector<OpenValue>& values,
                             bool mayConfirm) {
    const QString before = m_parameter->currentData().toString();
    m_policy = policy;
    m_values = values;
    m_missing = static_cast<int>(std::count_if(values.begin(), values.end(), isMissing));
    m_parameter->blockSignals(true);
    m_parameter->clear();
    QStringList names;
    for (const OpenValue& open : values) {
        m_parameter->addItem(nameOf(open.value), open.value.parameter);
        if (isMissing(open))
            names.append(nameOf(open.value));
    }
    m_parameter->setCurrentIndex(std::max(0, m_parameter->findData(before)));
    m_parameter->blockSignals(false);
    m_what->setText(
        m_missing > 0
            ? tr("This office must enter: %1. The notice leaves it open; two persons enter the "
                 "same value with the document that says so.")
                  .arg(names.join(tr(", ", "between names")))
            : tr("Values that two persons have not confirmed yet may be calculated with, not "
                 "decided."));
    m_form->setVisible(mayConfirm && !values.empty());
    m_state->setVisible(!values.empty());
    if (m_parameter->currentData().toString() != before)
        showChosen();
    else if (const OpenValue* open = chosen())
        m_state->setText(stateOf(*open));
    setVisible(m_missing > 0);
}

const OpenValue* ValuesPanel::chosen() const {
    for (const OpenValue& open : m_values)
        if (open.value.parameter == m_parameter->currentData().toString())
            return &open;
    return nullptr;
}

QString ValuesPanel::stateOf(const OpenValue& open) const {
    QStringList said;
    bool isOwn = false;
    for (const OpenValue::Said& each : open.said) {
        said.append(tr("%1 says %2 (%3)")
                        .arg(each.byName, each.confirmation.value, each.confirmation.document));
        isOwn |= each.isOwn;
    }
    if (said.isEmpty())
        return tr("Nobody has entered it yet.");
    const QString all = said.join(tr("; ", "between sentences"));
    return isOwn ? tr("%1. Now a second person must log in and enter the same.").arg(all)
                 : tr("%1. Check it against the document and confirm.").arg(all);
}

void ValuesPanel::showChosen() {
    const OpenValue* open = chosen();
    if (open == nullptr)
        return;
    m_state->setText(stateOf(*open));
    setText("value", {});
    setText("validFrom", {});
    setText("document", {});
    for (const OpenValue::Said& each : open->said) {
        if (each.isOwn)
            continue;
        setText("value", each.confirmation.value);
        setText("validFrom", each.confirmation.from.toString(Qt::ISODate));
        setText("document", each.confirmation.document);
    }
}

QString ValuesPanel::text(const char* field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field)));
    return line != nullptr ? line->text().trimmed() : QString();
}

void ValuesPanel::setText(const char* field, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field))))
        line->setText(text);
}

void ValuesPanel::save() {
    QList<FieldMessage> wrong;
    const QDate from = QDate::fromString(text("validFrom"), Qt::ISODate);
    if (text("value").isEmpty())
        wrong.append({QStringLiteral("value"), tr("Fill in the value.")});
    if (!text("validFrom").isEmpty() && !from.isValid())
        wrong.append({QStringLiteral("validFrom"), tr("Write the date as 2020-02-01.")});
    if (text("document").isEmpty())
        wrong.append({QStringLiteral("document"), tr("Name the document that says so.")});
    m_form->showMessages(wrong);
    if (wrong.isEmpty())
        Q_EMIT confirmed({m_policy,
                          m_parameter->currentData().toString(),
                          text("value"),
                          from,
                          text("document"),
                          {}});
}

void ValuesPanel::clearAfterSave() {
    m_form->clearMessages();
    const int next = m_parameter->currentIndex() + 1;
    if (next < m_parameter->count())
        m_parameter->setCurrentIndex(next);
    m_parameter->setFocus(Qt::OtherFocusReason);
}

} // namespace chuangkou
