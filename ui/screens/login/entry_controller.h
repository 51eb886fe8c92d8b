// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/lock_lifting.h"
#include "core/sync/enrolment.h"
#include "ui/support/store_thread.h"

#include <functional>
#include <variant>

namespace chuangkou {

/// An account of the demonstration office, offered on the log-in page.
struct EntryAccount {
    QString login;
    QString name;
    std::set<Role> roles;
    QString password;
};

/// What the way in is given by the program.
struct EntryParts {
    QString folder;     ///< the store to open; empty: the last one
    QString newFolder;  ///< where a new store is proposed
    QString demoFolder; ///< where the demonstration office is made
    std::vector<EntryAccount> demoAccounts;
    /// Makes the demonstration office unless it is there; on the store's thread.
    std::function<Result<void>(const QString& folder, const StoreContext& context)> makeDemo;
};

struct EntryIdle {};
struct EntryBusy {
    QString what; ///< for the person: "正在登录…"
};
struct EntryFailed {
    Error error;
};
using EntryState = std::variant<EntryIdle, EntryBusy, EntryFailed>;

/// Opens and makes stores for the pages of the way in.
class EntryController final : public QObject {
    Q_OBJECT
public:
    EntryController(StoreThread& store, EntryParts parts, QObject* parent);

    void logIn(const QString& folder, const QString& login, const QString& password);
    void makeDemo();
    void makeOffice(const QString& folder, const NewOffice& office);
    /// Makes the store of a PC that joins, or opens the one that waits, and writes its request.
    /// `login` is empty for the set-up password; the copy of another PC's store has accounts.
    void writeRequest(const QString& folder, const QString& login, const QString& password,
                      const QString& file);
    /// Brings the office's answer in.
    void acceptAnswer(const QString& folder, const QString& login, const QString& password,
                      const QString& file);
    /// The copy of the office's own PC takes its place.
    void replaceOffice(const QString& folder, const QString& recoveryCode, const QString& name);
    /// A second person, by their own password, lifts the lock of another on this PC.
    void liftLock(const QString& folder, const SecondPerson& second, const LockToLift& lock);
    /// Of who has just logged in with a password that another person gave.
    void choosePassword(const QString& password);
    /// Who does not choose one is not let in.
    void leave();
    void forgetFailure();

    [[nodiscard]] const EntryState& state() const { return m_state; }
    [[nodiscard]] const EntryParts& parts() const { return m_parts; }
    [[nodiscard]] QString startFolder() const;
    /// A store, whole or waiting to be admitted, is in this folder.
    [[nodiscard]] static bool holdsStore(const QString& folder);

Q_SIGNALS:
    void stateChanged();
    void entered(const chuangkou::OpenOffice& office);
    /// Logged in, but a password of one's own is to be chosen first.
    void passwordNeeded(const QString& login);
    void lockLifted(const QString& login);
    void demoMade(const QString& folder);
    /// The code is shown once and stored nowhere.
    void officeMade(const QString& folder, const QString& login, const QString& recoveryCode);
    void requestWritten(const QString& file, const QString& fingerprint);
    void joined(const QString& folder, const chuangkou::Admission& admission);
    void replaced(const QString& folder, const chuangkou::RejoinedOffice& office);

private:
    void setState(EntryState state);
    [[nodiscard]] bool isBusy() const { return std::holds_alternative<EntryBusy>(m_state); }
    StoreThread& m_store;
    EntryParts m_parts;
    EntryState m_state;
    std::optional<OpenOffice> m_waiting; ///< until a password is chosen
};

} // namespace chuangkou
