// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace chuangkou {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_offer(new QPushButton),
      m_close(new QPushButton(tr("Understood"))) {
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("notice", true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    setLook(*m_close, ButtonLook::Quiet);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);
    m_offer->setObjectName(QStringLiteral("noticeOffer"));
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, &NoticeBar::offerTaken);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::say(const QString& text, Tone tone, Closing closing) {
    m_text->setText(text);
    setTone(*this, tone);
    setTone(*m_text, tone);
    m_close->setVisible(closing == Closing::Possible);
    show();
}

void NoticeBar::offer(const QString& text) {
    m_offer->setText(text);
    m_offer->show();
}

} // namespace chuangkou
