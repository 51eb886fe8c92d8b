// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policies/change_panel.h"

#include "ui/screens/policies/policies_text.h"
#include "ui/screens/policy_parts/field_text.h"
#include "ui/screens/policy_parts/package_text.h"
#include "ui/screens/policy_parts/place_offers.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"

#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chuangkou {

ChangePanel::ChangePanel(QAction* tryAction, QAction* proposeAction, QAction* scanAction,
                         QAction* backAction, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_what(new QLabel), m_result(new QTextBrowser),
      m_propose(proposeAction) {
    m_form = new Form(MessagePlace::Below);
    m_title->setProperty("heading", true);
    m_title->setObjectName(QStringLiteral("changeTitle"));
    m_title->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("changeWhat"));
    m_what->setWordWrap(true);
    const auto line = [this](const char* field, const QString& label, QLineEdit* edit,
                             const QString& hint) {
        m_form->addField(QString::fromLatin1(field), label, edit, hint);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
        connect(edit, &QLineEdit::textEdited, this, [this] {
            forgetResult();
            Q_EMIT edited();
        });
    };
    line("newValue", tr("New value"), new QLineEdit, {});
    line("changeFrom", tr("First day"), new QLineEdit, tr("as the notice says: 2026-12-01"));
    line("changeArea", tr("Area"),
         new SuggestLine([](const QString& text) { return placeOffers(text, {}); }),
         tr("empty: where the parameter holds"));
    line("changeReference", tr("Notice and article"), new QLineEdit,
         tr("number and article: joins the value or the row"));
    line("changeScan", tr("Scan of the notice"), new QLineEdit, tr("may stay empty"));
    m_result->setObjectName(QStringLiteral("changeResult"));
    m_result->setAccessibleName(tr("Cases and effect"));
    m_result->setTabChangesFocus(true);
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setFixedWidth(470);
    auto* fields = new QWidget;
    auto* inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->addWidget(m_title);
    inner->addWidget(m_what);
    inner->addWidget(m_form);
    inner->addWidget(new ActionButton(scanAction, ButtonLook::Plain), 0, Qt::AlignLeft);
    inner->addStretch();
    auto* area = new QScrollArea;
    area->setWidget(fields);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    auto* left = new QVBoxLayout(card);
    left->addWidget(area, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(tryAction, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(proposeAction, ButtonLook::Plain));
    buttons->addWidget(new ActionButton(backAction, ButtonLook::Quiet));
    buttons->addStretch();
    left->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(card);
    layout->addWidget(m_result, 1);
}

QString ChangePanel::text(const char* field) const {
    const auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field)));
    return line != nullptr ? line->text().trimmed() : QString();
}

void ChangePanel::setText(const char* field, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(m_form->editor(QString::fromLatin1(field))))
        line->setText(text);
}

void ChangePanel::begin(const QString& policy, const QString& what, const QString& value) {
    m_isFile = false;
    m_policy = policy;
    m_title->setText(tr("A new notice"));
    m_what->setText(what);
    m_form->show();
    m_form->clearMessages();
    for (const char* field : {"changeFrom", "changeArea", "changeReference", "changeScan"})
        setText(field, {});
    setText("newValue", value);
    m_form->setFieldShown(QStringLiteral("changeArea"), !m_cell.has_value());
    forgetResult();
    firstField()->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(firstField()))
        line->selectAll();
}

void ChangePanel::beginParameter(const PolicyPackage& package,
                                 const ParametersTab::Chosen& chosen) {
    m_cell.reset();
    m_parameter = chosen.parameter->id;
    const QString before =
        chosen.value->value.isEmpty() ? confidenceText(Confidence::Missing) : chosen.value->value;
    begin(package.id(),
          tr("%1\nParameter: %2\nUntil now: %3 (%4)")
              .arg(packageTitle(package), parameterName(*chosen.parameter), before,
                   spanText(chosen.value->from, chosen.value->to)),
          chosen.value->value);
    const QString area = chosen.value->areas.value(0);
    if (chosen.value->areas.size() == 1 && area != QLatin1String("CN"))
        if (auto* line = qobject_cast<SuggestLine*>(m_form->editor(QStringLiteral("changeArea"))))
            line->choose(placeOffer(area));
}

void ChangePanel::beginCell(const PolicyPackage& package, const TablesTab::Chosen& chosen) {
    m_parameter.clear();
    m_cell = chosen.place;
    begin(package.id(),
          tr("%1\nTable %2, row %3\nUntil now: %4")
              .arg(packageTitle(package), nodeText(package, chosen.table->node))
              .arg(chosen.place.row + 1)
              .arg(chosen.text),
          chosen.text);
}

void ChangePanel::beginFile(const QString& path) {
    m_isFile = true;
    m_cell.reset();
    m_title->setText(tr("A package from a file"));
    m_what->setText(QFileInfo(path).fileName());
    m_form->hide();
    showBusy();
}

QWidget* ChangePanel::firstField() const {
    return m_form->editor(QStringLiteral("newValue"));
}

QString ChangePanel::reference() const {
    return text("changeReference");
}

QString ChangePanel::scan() const {
    return text("changeScan");
}

void ChangePanel::setScan(const QString& path) {
    setText("changeScan", path);
}

std::optional<PolicyChange> ChangePanel::change() {
    const QDate from = looseDate(text("changeFrom"));
    QList<FieldMessage> wrong;
    if (text("newValue").isEmpty())
        wrong.append({QStringLiteral("newValue"), tr("Fill in the value.")});
    if (!from.isValid())
        wrong.append({QStringLiteral("changeFrom"), tr("Write the date as 2026-12-01.")});
    if (reference().isEmpty())
        wrong.append({QStringLiteral("changeReference"), tr("Name the notice and its article.")});
    if (!scan().isEmpty() && !QFileInfo::exists(scan()))
        wrong.append({QStringLiteral("changeScan"), tr("There is no such file.")});
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return std::nullopt;
    if (m_cell)
        return TableChange{*m_cell, text("newValue"), from, reference()};
    QString area = text("changeArea");
    if (const auto* line = qobject_cast<SuggestLine*>(m_form->editor(QStringLiteral("changeArea"))))
        area = line->key().isEmpty() ? area.section(u' ', 0, 0) : line->key();
    return ParameterChange{m_parameter, from, text("newValue"), reference(), area};
}

void ChangePanel::showBusy() {
    m_propose->setEnabled(false);
    m_result->setHtml(QStringLiteral("<p>%1</p>")
                          .arg(tr("The cases are running and the effect is being looked for.")));
}

void ChangePanel::forgetResult() {
    m_propose->setEnabled(false);
    m_result->setHtml(
        QStringLiteral("<p>%1</p>")
            .arg(tr("Fill in the change and press Ctrl+Enter: the cases of the policy run, and the "
                    "cases "
                    "of this office that would change are listed. Nothing is kept yet.")));
}

void ChangePanel::showTried(const PolicyShelf& shelf, const TriedChange& tried) {
    m_propose->setEnabled(tried.checked.isSound());
    m_result->setHtml(triedHtml(shelf, tried));
}

} // namespace chuangkou
