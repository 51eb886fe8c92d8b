// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QFrame>

class QLabel;

namespace chuangkou {

/// A figure with its caption, on a card: "12 / 等候".
class NumberBadge final : public QFrame {
    Q_OBJECT
public:
    explicit NumberBadge(const QString& caption, QWidget* parent = nullptr);
    void setValue(const QString& value, Tone tone = Tone::Neutral);
    [[nodiscard]] QString value() const;

private:
    QLabel* m_value;
    QString m_caption;
};

} // namespace chuangkou
