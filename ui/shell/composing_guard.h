// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chuangkou {

/// While an input method composes, keys are the input method's: no shortcut of ours fires.
/// Installed on the application.
class ComposingGuard final : public QObject {
    Q_OBJECT
public:
    explicit ComposingGuard(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_composing = false;
};

} // namespace chuangkou
