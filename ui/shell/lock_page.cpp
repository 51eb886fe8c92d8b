// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_page.h"

#include "ui/support/answer.h"
#include "ui/support/error_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

LockPage::LockPage(StoreThread& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_who(new QLabel), m_password(new QLineEdit),
      m_message(new QLabel), m_unlock(new QPushButton(tr("Unlock"))) {
    setObjectName(QStringLiteral("lockPage"));
    auto* heading = new QLabel(tr("The screen is locked"));
    heading->setProperty("heading", true);
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_message->setObjectName(QStringLiteral("unlockMessage"));
    m_message->setWordWrap(true);
    m_message->setMargin(8);
    setTone(*m_message, Tone::Danger);
    setLook(*m_unlock, ButtonLook::Primary);
    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    auto* logOut = new QPushButton(tr("Another person logs in"));
    logOut->setObjectName(QStringLiteral("anotherPerson"));
    setLook(*logOut, ButtonLook::Quiet);

    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setFixedWidth(fontMetrics().averageCharWidth() * 52);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{heading, m_who, m_message, m_password, m_unlock, logOut})
        column->addWidget(widget);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch();
    outer->addWidget(card, 0, Qt::AlignCenter);
    outer->addStretch();

    connect(m_unlock, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(logOut, &QPushButton::clicked, this, &LockPage::logOutAsked);
}

void LockPage::begin(const QString& personName) {
    m_who->setText(tr("%1 is logged in. Tickets and drafts are kept.").arg(personName));
    m_message->hide();
    m_password->clear();
    m_password->setFocus();
}

void LockPage::unlock() {
    if (!m_unlock->isEnabled())
        return;
    m_unlock->setEnabled(false);
    answer(m_store.checkPassword(m_password->text()), this, [this](const Result<void>& done) {
        m_unlock->setEnabled(true);
        m_password->clear();
        if (done) {
            Q_EMIT unlocked();
            return;
        }
        m_message->setText(errorText(done.error()));
        m_message->show();
        m_password->setFocus();
    });
}

} // namespace chuangkou
