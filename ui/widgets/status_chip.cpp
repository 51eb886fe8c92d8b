// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_chip.h"

#include <QStyle>

namespace chuangkou {

namespace {

QString toneKey(Tone tone) {
    switch (tone) {
    case Tone::Info:
        return QStringLiteral("info");
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Danger:
        return QStringLiteral("danger");
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

} // namespace

void setTone(QWidget& widget, Tone tone) {
    const QString key = toneKey(tone);
    if (widget.property("tone").toString() == key)
        return;
    widget.setProperty("tone", key);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

StatusChip::StatusChip(QWidget* parent) : QLabel(parent) {
    setProperty("chip", true);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

StatusChip::StatusChip(const QString& text, Tone tone, QWidget* parent) : StatusChip(parent) {
    setState(text, tone);
}

void StatusChip::setState(const QString& text, Tone tone) {
    setText(text);
    setTone(*this, tone);
}

} // namespace chuangkou
