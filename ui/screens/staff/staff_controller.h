// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/store_thread.h"

namespace chuangkou {

/// The people of the office as the screen shows them.
struct StaffList {
    std::vector<Account> accounts; ///< active ones first, by log-in name
    std::optional<Separation> separation;
    ActorId self;
};

/// 人员: who works here, with which roles.
class StaffController final : public QObject {
    Q_OBJECT
public:
    StaffController(StoreThread& store, QObject* parent);

    void load();
    /// Makes the account with a first password, which `passwordGiven` tells once.
    void add(const QString& login, const QString& name, const std::set<Role>& roles);
    void setRoles(const QString& login, const std::set<Role>& roles);
    void disable(const QString& login, const QString& reason);
    void liftLock(const QString& login, const QString& reason);
    /// A new first password; the old one no longer opens anything.
    void giveFirstPassword(const QString& login);

    [[nodiscard]] const StaffList& list() const { return m_list; }
    [[nodiscard]] const Account* find(const QString& login) const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed();
    void done(const QString& sentence);
    void refused(const chuangkou::Error& error);
    /// To be handed over on paper; it is stored nowhere.
    void passwordGiven(const QString& login, const QString& name, const QString& password);

private:
    template <typename Act> void write(Act act, std::function<void()> then);
    StoreThread& m_store;
    StaffList m_list;
    bool m_isBusy = false;
    QFuture<Result<StaffList>> m_asked;
};

} // namespace chuangkou
