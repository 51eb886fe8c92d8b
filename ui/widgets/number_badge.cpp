// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_badge.h"

#include "ui/widgets/status_chip.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

NumberBadge::NumberBadge(const QString& caption, QWidget* parent)
    : QFrame(parent), m_value(new QLabel(QStringLiteral("–"))), m_caption(caption) {
    setProperty("card", true);
    QFont large = m_value->font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setBold(true);
    m_value->setFont(large);
    m_value->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(caption);
    text->setProperty("muted", true);
    text->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(2);
    layout->addWidget(m_value);
    layout->addWidget(text);
}

void NumberBadge::setValue(const QString& value, Tone tone) {
    m_value->setText(value);
    setTone(*m_value, tone);
    if (tone == Tone::Neutral)
        m_value->setStyleSheet(QStringLiteral("background: transparent"));
    else
        m_value->setStyleSheet({});
    setAccessibleName(m_caption + u' ' + value);
}

QString NumberBadge::value() const {
    return m_value->text();
}

} // namespace chuangkou
