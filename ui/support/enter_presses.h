// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chuangkou {

/// Enter presses the button that has the focus, wherever it stands; Qt does so only with a
/// dialog's. Installed on the application.
class EnterPresses final : public QObject {
    Q_OBJECT
public:
    explicit EnterPresses(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace chuangkou
