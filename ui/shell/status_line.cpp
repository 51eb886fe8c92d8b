// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/message_line.h"

#include <QHBoxLayout>
#include <QLabel>

namespace chuangkou {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_message(new MessageLine), m_saved(new QLabel) {
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_saved->setProperty("muted", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_saved);
    setFixedHeight(fontMetrics().height() + 18);
}

void StatusLine::setSaved(std::int64_t at) {
    m_saved->setText(tr("Saved %1").arg(shownSecond(at)));
}

} // namespace chuangkou
