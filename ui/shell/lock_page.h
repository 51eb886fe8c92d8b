// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/store_thread.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chuangkou {

/// Covers the screens until who is logged in gives the password again, or logs out. What runs in
/// the background goes on.
class LockPage final : public QWidget {
    Q_OBJECT
public:
    explicit LockPage(StoreThread& store, QWidget* parent = nullptr);
    void begin(const QString& personName);

Q_SIGNALS:
    void unlocked();
    void logOutAsked();

private:
    void unlock();
    StoreThread& m_store;
    QLabel* m_who;
    QLineEdit* m_password;
    QLabel* m_message;
    QPushButton* m_unlock;
};

} // namespace chuangkou
