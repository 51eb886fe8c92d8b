// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_line.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace chuangkou {

namespace {
constexpr std::chrono::seconds kStays{12};
}

MessageLine::MessageLine(QWidget* parent) : QWidget(parent), m_text(new QLabel) {
    setObjectName(QStringLiteral("messageLine"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setProperty("chip", true);
    m_text->setAccessibleName(tr("Message"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addStretch();
    m_leave.setSingleShot(true);
    m_leave.setInterval(kStays);
    connect(&m_leave, &QTimer::timeout, this, &MessageLine::clear);
    m_text->hide();
}

void MessageLine::say(const QString& text, Tone tone, QAction* undo) {
    clear();
    m_text->setText(text);
    m_text->setAccessibleDescription(text);
    setTone(*m_text, tone);
    m_text->show();
    if (undo != nullptr) {
        m_undo = new ActionButton(undo, ButtonLook::Quiet);
        qobject_cast<QHBoxLayout*>(layout())->insertWidget(1, m_undo);
    }
    if (tone != Tone::Danger && tone != Tone::Warning)
        m_leave.start();
}

void MessageLine::clear() {
    m_leave.stop();
    m_text->clear();
    m_text->hide();
    if (m_undo != nullptr)
        m_undo->deleteLater(); // it may be what was just clicked
    m_undo = nullptr;
}

QString MessageLine::text() const {
    return m_text->text();
}

} // namespace chuangkou
