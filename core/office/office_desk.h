// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/office/account_table.h"
#include "core/office/administrators.h"
#include "core/office/office_plan.h"
#include "core/office/office_table.h"
#include "core/store/store.h"

namespace chuangkou {

struct NewOffice {
    QString name;
    QString area;        ///< GB/T 2260 code or 22-CBS
    QString machineName; ///< of this PC, "1号窗口"
    QString adminLogin;
    QString adminName;
    QString adminPassword;
    OfficePlan plan = {}; ///< made with it, or nothing is
};

/// Whose choice a password is: one that another person gave is changed at the first log-in.
enum class PasswordBy { Oneself, Another };

/// A store that somebody has logged in to.
struct LoggedIn {
    std::unique_ptr<Store> store;
    Session session;
};

/// Makes the office in `folder` with its first account (系统管理员) and what the plan adds, and
/// returns the recovery code, which is shown once and stored nowhere.
/// Errors: WeakPassword, Missing (name, area or log-in empty), those of checkPlan and Store::found.
[[nodiscard]] Result<RecoveryCode> foundOffice(const QString& folder, const StoreContext& context,
                                               const NewOffice& office);

/// Opens the store for a person, brings keys.json up to date and records the log-in.
/// Errors: those of Store::open; NotAllowed when the account was disabled.
[[nodiscard]] Result<LoggedIn> logIn(const QString& folder, const StoreContext& context,
                                     const QString& login, const QString& password);

/// Keeps the office's signing key sealed to the recovery key, at the machine that holds it. In a
/// write.
[[nodiscard]] Result<void> sealOfficeKeyToRecovery(Sql& sql, const SigningKey& officeKey,
                                                   const RecoveryKeys& recovery);

/// Rewrites keys.json from the accounts and the recovery pair that the store holds now; called
/// after log-in, after a change of accounts and after an import.
[[nodiscard]] Result<void> refreshKeyFile(Store& store);

/// The office's signing key as it lies in this store for an account (its id) or "recovery".
/// Errors: NotFound "office key" (it is at another machine), Crypto.
[[nodiscard]] Result<SigningKey> officeKeyOf(Sql& sql, const QByteArray& holder,
                                             const SealingKey& key, const QByteArray& officePublic);

/// Office, halls, counters, settings, staff: what the set-up screens and `user ...` call.
class OfficeDesk {
public:
    OfficeDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    // Errors of all below: NotAllowed, StoreReadOnly, InvalidInput, those of Store::write.
    [[nodiscard]] Result<HallId> setHall(const Hall& hall); ///< null id: a new hall
    [[nodiscard]] Result<CounterId> setCounter(const Counter& counter);
    /// Errors: NotFound (no such setting), InvalidInput (see checkSetting).
    [[nodiscard]] Result<void> setSetting(const QString& name, const QJsonValue& value);
    /// Fills in what the catalogue leaves open, with the document that says so.
    [[nodiscard]] Result<void> completeItem(const QString& item, const QString& field,
                                            const QJsonValue& value, const QString& document);

    /// Errors: Duplicate (log-in name taken), WeakPassword, those of settleAdministrators.
    [[nodiscard]] Result<ActorId> addAccount(const QString& login, const QString& name,
                                             const std::set<Role>& roles, const QString& password,
                                             PasswordBy by = PasswordBy::Oneself);
    /// Own password, or (系统管理员) another's. The account gets a new key pair; a session that
    /// changes its own goes on with it.
    [[nodiscard]] Result<void> setPassword(const QString& login, const QString& password,
                                           PasswordBy by = PasswordBy::Oneself);
    /// Errors: those of settleAdministrators.
    [[nodiscard]] Result<void> setRoles(const QString& login, const std::set<Role>& roles);
    [[nodiscard]] Result<void> disableAccount(const QString& login, const QString& reason);
    /// The same where a log-in name does not say which one.
    [[nodiscard]] Result<void> disableAccount(const ActorId& id, const QString& reason);
    /// Lifts the lock after wrong passwords on this PC (see core/office/lock_lifting.h).
    [[nodiscard]] Result<void> liftLock(const QString& login, const QString& reason);
    /// Since when the three administrators are three persons; nullopt: their roles may be joined.
    [[nodiscard]] Result<std::optional<Separation>> separation();

    [[nodiscard]] Result<std::vector<Account>> accounts();
    [[nodiscard]] Result<Office> office();
    [[nodiscard]] Result<std::vector<Hall>> halls();
    [[nodiscard]] Result<std::vector<Counter>> counters();

    /// The office's signing key, for an administrator at the office's own machine.
    /// Errors: NotAllowed, NotFound (the key is at another machine).
    [[nodiscard]] Result<SigningKey> officeKey();
    /// Records an audited act of this session.
    [[nodiscard]] Result<void> recordAudit(const char* kind, const QJsonObject& body = {});

private:
    [[nodiscard]] Result<void> append(Right right, const std::vector<NewEvent>& events);

    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
