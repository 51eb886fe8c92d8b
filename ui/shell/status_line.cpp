// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/message_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace chuangkou {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_message(new MessageLine), m_conflicts(new QToolButton),
      m_policies(new QToolButton), m_saved(new QLabel) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_saved->setProperty("muted", true);
    m_policies->setObjectName(QStringLiteral("policyState"));
    m_policies->setAutoRaise(true);
    m_policies->setFocusPolicy(Qt::NoFocus); // the key of the screen goes there, too
    m_policies->setToolTip(tr("Shows the policies"));
    m_policies->hide();
    connect(m_policies, &QToolButton::clicked, this, &StatusLine::policiesAsked);
    m_conflicts->setObjectName(QStringLiteral("conflictCount"));
    m_conflicts->setAutoRaise(true);
    m_conflicts->setFocusPolicy(Qt::NoFocus);
    m_conflicts->setToolTip(tr("Shows the conflicts"));
    QFont strong = m_conflicts->font();
    strong.setBold(true);
    m_conflicts->setFont(strong);
    m_conflicts->hide();
    connect(m_conflicts, &QToolButton::clicked, this, &StatusLine::conflictsAsked);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_policies);
    layout->addWidget(m_saved);
    setFixedHeight(fontMetrics().height() + 18);
}

void StatusLine::setSaved(std::int64_t at) {
    m_saved->setText(tr("Saved %1").arg(shownSecond(at)));
}

void StatusLine::setConflicts(int count) {
    const QString text = tr("%n conflict(s) to decide", nullptr, count);
    m_conflicts->setText(text);
    m_conflicts->setAccessibleName(text);
    m_conflicts->setVisible(count > 0);
}

void StatusLine::setPolicies(const QString& text, bool needsCare) {
    QFont font = m_policies->font();
    font.setBold(needsCare);
    m_policies->setFont(font);
    m_policies->setText(text);
    m_policies->setAccessibleName(text);
    m_policies->setVisible(!text.isEmpty());
}

} // namespace chuangkou
