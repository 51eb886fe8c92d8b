// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace chuangkou {

FirstInstance::FirstInstance(const QString& stateFolder, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this)) {
    const QByteArray place = QDir(stateFolder).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    m_name = QStringLiteral("chuangkou-") + QString::fromLatin1(hash.first(16));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection())
            caller->deleteLater();
        Q_EMIT raiseAsked();
    });
}

bool FirstInstance::claim() {
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(500))
        return false;
    // What a killed window left behind. Without a server a second window is only not raised:
    // every process may open the store.
    QLocalServer::removeServer(m_name);
    (void)m_server->listen(m_name);
    return true;
}

} // namespace chuangkou
