// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/crypto/password.h"
#include "core/store/event.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace chuangkou {

/// Keys of one account as its `account_key_set` event carries them (K5).
struct AccountKeys {
    ActorId account;
    QString login;
    QByteArray publicKey;     ///< X25519
    QByteArray wrappedSecret; ///< under the password
    bool operator==(const AccountKeys&) const = default;
};

/// The office's recovery pair (K1): a setting of the office, so every machine can seal to it.
struct RecoveryKeys {
    QByteArray publicKey;
    QByteArray wrappedSecret; ///< under the recovery code
    bool operator==(const RecoveryKeys&) const = default;
};

/// keys.json: who can open this store. Derived from the accounts; holds no name and no log-in in
/// clear (K6).
class KeyFile {
public:
    struct Entry {
        ActorId account;
        QByteArray login; ///< H(salt, log-in name)
        QByteArray publicKey;
        QByteArray wrappedSecret;
        QByteArray dataKey;       ///< sealed to publicKey
        QByteArray formerDataKey; ///< while the database's key is being changed, else empty
    };

    [[nodiscard]] static Result<KeyFile> load(const QString& path);
    [[nodiscard]] Result<void> save(const QString& path) const;

    /// Seals the data key to each account and to the recovery pair.
    [[nodiscard]] static Result<KeyFile> seal(const QByteArray& dataKey, const QByteArray& salt,
                                              const std::vector<AccountKeys>& accounts,
                                              const std::optional<RecoveryKeys>& recovery);
    /// True when it was made from just these accounts and this recovery pair.
    [[nodiscard]] bool matches(const std::vector<AccountKeys>& accounts,
                               const std::optional<RecoveryKeys>& recovery) const;

    /// The same people, for another data key.
    [[nodiscard]] Result<KeyFile> sealedAnew(const QByteArray& dataKey) const;
    /// With a second data key that is tried when the first does not open the database.
    [[nodiscard]] Result<KeyFile> withFormer(const QByteArray& dataKey) const;
    /// Somebody who left could open the database with a former keys.json.
    [[nodiscard]] bool isRekeyDue() const { return m_isRekeyDue; }
    void setRekeyDue(bool isDue) { m_isRekeyDue = isDue; }
    [[nodiscard]] bool holdsOthersThan(const std::vector<AccountKeys>& accounts) const;

    /// These entries and those of `older` that are not among them: opens for both.
    [[nodiscard]] KeyFile with(const KeyFile& older) const;

    struct Unlocked {
        ActorId account; ///< null when opened with the recovery code
        SealingKey key;
        QByteArray dataKey;
        QByteArray formerDataKey; ///< empty, or the one to be tried when `dataKey` does not open
    };
    /// Errors: WrongPassword, also for an unknown log-in name.
    [[nodiscard]] Result<Unlocked> unlock(const QString& login, const QString& password) const;
    /// Errors: WrongRecoveryCode.
    [[nodiscard]] Result<Unlocked> unlock(const RecoveryCode& code) const;

    [[nodiscard]] QByteArray loginHash(const QString& login) const;
    [[nodiscard]] const QByteArray& salt() const { return m_salt; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    QByteArray m_salt;
    std::vector<Entry> m_entries;
    RecoveryKeys m_recovery;
    QByteArray m_recoveryDataKey;
    QByteArray m_recoveryFormerDataKey;
    bool m_isRekeyDue = false;
};

} // namespace chuangkou
