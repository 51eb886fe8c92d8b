// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QLabel>

namespace chuangkou {

/// A state as a coloured chip with its word: "等候", "过号".
class StatusChip final : public QLabel {
    Q_OBJECT
public:
    explicit StatusChip(QWidget* parent = nullptr);
    StatusChip(const QString& text, Tone tone, QWidget* parent = nullptr);
    void setState(const QString& text, Tone tone);
};

/// Gives a label or frame the colours of a tone.
void setTone(QWidget& widget, Tone tone);

} // namespace chuangkou
