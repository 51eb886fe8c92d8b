// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/completion_panel.h"

#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QComboBox* choiceOf(const Form& form, const char* field) {
    return qobject_cast<QComboBox*>(form.editor(QString::fromLatin1(field)));
}

} // namespace

CompletionPanel::CompletionPanel(QWidget* parent)
    : QFrame(parent), m_what(new QLabel), m_form(new Form(MessagePlace::Below)),
      m_save(new QPushButton(tr("Fill in"))) {
    setObjectName(QStringLiteral("completionPanel"));
    setProperty("notice", true);
    setTone(*this, Tone::Warning);
    m_what->setObjectName(QStringLiteral("completionText"));
    m_what->setWordWrap(true);
    auto* type = new QComboBox;
    for (const CaseType each : {CaseType::Instant, CaseType::Promised})
        type->addItem(caseTypeText(each), caseTypeKey(each));
    m_form->addField(QStringLiteral("type"), tr("Kind of item"), type);
    auto* days = new QSpinBox;
    days->setRange(1, 366);
    days->setValue(10);
    days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_form->addField(QStringLiteral("limitDays"), tr("Limit in days"), days);
    auto* unit = new QComboBox;
    unit->addItem(tr("working days"), QStringLiteral("working"));
    unit->addItem(tr("calendar days"), QStringLiteral("calendar"));
    m_form->addField(QStringLiteral("limitUnit"), tr("Counted in"), unit);
    m_form->nextColumn();
    m_form->addField(QStringLiteral("limitArticle"), tr("Article"), new QLineEdit);
    m_form->addField(QStringLiteral("fillingDocument"), tr("Document that says so"), new QLineEdit);
    m_save->setObjectName(QStringLiteral("completionSave"));
    setLook(*m_save, ButtonLook::Primary);
    m_form->addRow(m_save);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_what);
    column->addWidget(m_form);
    connect(type, &QComboBox::currentIndexChanged, this, &CompletionPanel::showLimit);
    connect(m_save, &QPushButton::clicked, this, &CompletionPanel::save);
    hide();
}

bool CompletionPanel::isNeeded(const ServiceItem& item) {
    return !item.type || (item.type == CaseType::Promised && !item.limit && !item.promise);
}

void CompletionPanel::show(const ServiceItem* item, bool mayFillIn,
                           const QStringList& supervisors) {
    if (item == nullptr || !isNeeded(*item)) {
        m_item.clear();
        hide();
        return;
    }
    if (m_item == item->id && isVisible())
        return; // what is being typed stays
    m_item = item->id;
    m_asksType = !item->type;
    const QString what =
        m_asksType ? tr("Nobody has said yet whether this item is done at once or by a date.")
                   : tr("Nobody has said yet by when this item must be done.");
    const QString whom = supervisors.isEmpty()
                             ? tr("The supervisor fills it in here; this office has none yet.")
                             : tr("Ask the supervisor to fill it in on this screen: %1")
                                   .arg(supervisors.join(tr(", ", "between the parts of a list")));
    m_what->setText(mayFillIn ? tr("%1 Fill it in with the document that says so.").arg(what)
                              : what + u' ' + whom);
    m_form->setVisible(mayFillIn);
    auto* type = choiceOf(*m_form, "type");
    type->setEnabled(m_asksType);
    type->setCurrentIndex(m_asksType ? 0 : 1);
    showLimit();
    QFrame::show();
}

bool CompletionPanel::isPromised() const {
    return !m_asksType ||
           choiceOf(*m_form, "type")->currentData() == caseTypeKey(CaseType::Promised);
}

void CompletionPanel::showLimit() {
    for (const char* field : {"limitDays", "limitUnit", "limitArticle"})
        m_form->editor(QString::fromLatin1(field))->setEnabled(isPromised());
}

QString CompletionPanel::text(const char* field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field)));
    return line != nullptr ? line->text().trimmed() : QString();
}

void CompletionPanel::save() {
    if (text("fillingDocument").isEmpty()) {
        m_form->showMessages(
            {{QStringLiteral("fillingDocument"), tr("Name the document that says so.")}});
        return;
    }
    m_form->clearMessages();
    std::vector<ItemFilling> fields;
    if (m_asksType)
        fields.push_back(
            {QStringLiteral("type"), choiceOf(*m_form, "type")->currentData().toString()});
    if (isPromised()) {
        const auto* days = qobject_cast<QSpinBox*>(m_form->editor(QStringLiteral("limitDays")));
        fields.push_back({QStringLiteral("limit"),
                          QJsonObject{{QStringLiteral("days"), days->value()},
                                      {QStringLiteral("unit"),
                                       choiceOf(*m_form, "limitUnit")->currentData().toString()},
                                      {QStringLiteral("article"), text("limitArticle")}}});
    }
    Q_EMIT filled(fields, text("fillingDocument"));
}

} // namespace chuangkou
