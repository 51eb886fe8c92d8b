// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/entry_page.h"

#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

EntryPage::EntryPage(EntryController& controller, const QString& heading, const QString& text,
                     QWidget* parent)
    : QWidget(parent), m_controller(controller), m_column(new QVBoxLayout(this)),
      m_message(new QLabel), m_busy(new QLabel) {
    auto* title = new QLabel(heading);
    title->setProperty("heading", true);
    auto* about = new QLabel(text);
    about->setProperty("muted", true);
    about->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("entryMessage"));
    m_message->setWordWrap(true);
    m_message->setMargin(8);
    setTone(*m_message, Tone::Danger);
    m_busy->setObjectName(QStringLiteral("entryBusy"));
    m_busy->setProperty("muted", true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, about, m_message, m_busy})
        m_column->addWidget(widget);
    m_message->hide();
    m_busy->hide();
    connect(&m_controller, &EntryController::stateChanged, this, &EntryPage::follow);
}

QPushButton* EntryPage::addMainButton(const QString& text) {
    m_main = new QPushButton(text);
    setLook(*m_main, ButtonLook::Primary);
    m_column->addWidget(m_main);
    return m_main;
}

QPushButton* EntryPage::addBackButton() {
    auto* back = new QPushButton(tr("Back"));
    setLook(*back, ButtonLook::Quiet);
    m_column->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &EntryPage::backAsked);
    return back;
}

void EntryPage::showMessage(const QString& text, MessageTone tone) {
    setTone(*m_message, tone == MessageTone::Good ? Tone::Good : Tone::Danger);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void EntryPage::follow() {
    const auto* busy = std::get_if<EntryBusy>(&m_controller.state());
    const auto* failed = std::get_if<EntryFailed>(&m_controller.state());
    m_busy->setText(busy != nullptr ? busy->what : QString());
    m_busy->setVisible(busy != nullptr);
    showMessage(failed != nullptr ? errorText(failed->error) : QString());
    if (m_main != nullptr)
        m_main->setEnabled(busy == nullptr);
}

QWidget* folderField(QLineEdit* line, QPushButton* choose) {
    auto* field = new QWidget;
    field->setFocusProxy(line);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(line, 1);
    row->addWidget(choose);
    return field;
}

} // namespace chuangkou
