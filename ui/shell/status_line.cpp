// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/message_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace chuangkou {

namespace {

/// A quiet sentence that is a way to a screen; the key of the screen goes there, too.
QToolButton* wayTo(const char* name, const QString& tip) {
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(tip);
    button->hide();
    return button;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_message(new MessageLine),
      m_conflicts(wayTo("conflictCount", tr("Shows the conflicts"))),
      m_backups(wayTo("backupState", tr("Shows the backups"))),
      m_policies(wayTo("policyState", tr("Shows the policies"))), m_saved(new QLabel) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_saved->setProperty("muted", true);
    connect(m_policies, &QToolButton::clicked, this, &StatusLine::policiesAsked);
    connect(m_backups, &QToolButton::clicked, this, &StatusLine::backupsAsked);
    connect(m_conflicts, &QToolButton::clicked, this, &StatusLine::conflictsAsked);
    QFont strong = m_conflicts->font();
    strong.setBold(true);
    m_conflicts->setFont(strong);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_backups);
    layout->addWidget(m_policies);
    layout->addWidget(m_saved);
    setFixedHeight(fontMetrics().height() + 18);
}

void StatusLine::setSaved(std::int64_t at) {
    m_saved->setText(tr("Saved %1").arg(shownSecond(at)));
}

void StatusLine::setBackups(const QString& text) {
    // The whole sentence is the tip: the line keeps its room for what is being done.
    const int room = fontMetrics().averageCharWidth() * 40;
    m_backups->setText(fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_backups->setToolTip(text);
    m_backups->setAccessibleName(text);
    m_backups->setVisible(!text.isEmpty());
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
