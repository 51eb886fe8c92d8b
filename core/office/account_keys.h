// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_desk.h"

namespace chuangkou {

// What the desk and the founding of an office both append of accounts.

inline const QByteArray kOfficeKeyContext = "ckt-office-key-1";

[[nodiscard]] QString hexText(const QByteArray& bytes);
[[nodiscard]] QJsonArray roleKeys(const std::set<Role>& roles);

struct FreshKeys {
    SealingKey pair;
    QByteArray wrapped; ///< the secret half under the password
};
/// Errors: WeakPassword.
[[nodiscard]] Result<FreshKeys> freshKeys(const QString& password, const PasswordCost& cost);

[[nodiscard]] NewEvent createdEvent(const ActorId& account, const QString& login,
                                    const QString& name, const std::set<Role>& roles);
[[nodiscard]] NewEvent keyEvent(const ActorId& account, const FreshKeys& keys, PasswordBy by);

/// `holder`: an account's id, or "recovery".
void keepOfficeKey(Sql& sql, const QByteArray& holder, const QByteArray& sealed);

} // namespace chuangkou
