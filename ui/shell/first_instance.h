// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace chuangkou {

/// A second start of the window raises the first and ends. One window per state folder.
class FirstInstance final : public QObject {
    Q_OBJECT
public:
    explicit FirstInstance(const QString& stateFolder, QObject* parent = nullptr);
    /// False when there is a first one, which has been asked to come forward.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseAsked();

private:
    QString m_name;
    QLocalServer* m_server;
};

} // namespace chuangkou
