// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace chuangkou {

/// What Argon2id costs. The product uses the default (K5: 64 MiB); tests use `cheapForTests`.
struct PasswordCost {
    std::uint32_t memoryKiB = 64 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 1;
    [[nodiscard]] static PasswordCost cheapForTests() { return {64, 1, 1}; }
};

/// Wraps a secret under a password: version | cost | salt (16) | encrypt(Argon2id(password),
/// secret). The password is normalised to NFC first.
[[nodiscard]] Result<QByteArray> wrapWithPassword(const QString& password, const QByteArray& secret,
                                                  const PasswordCost& cost);
/// Errors: WrongPassword when it does not open; Crypto when the form is not ours or the cost that
/// it asks for is over 1 GiB or 64 passes (a hostile file must not stop the machine).
[[nodiscard]] Result<QByteArray> unwrapWithPassword(const QString& password,
                                                    const QByteArray& wrapped);

/// At least 10 characters and not on the blocklist. Errors: WeakPassword with "length" or "known".
[[nodiscard]] Result<void> checkPasswordStrength(const QString& password);

/// 120 random bits shown as six groups of four characters (Crockford's base32 without I, L, O, U),
/// printed once at `init` (K1). Reading forgives case, blanks, hyphens and the letters I, L, O.
class RecoveryCode {
public:
    [[nodiscard]] static RecoveryCode generate();
    /// Errors: WrongRecoveryCode when it is not 24 characters of the alphabet.
    [[nodiscard]] static Result<RecoveryCode> parse(const QString& text);
    [[nodiscard]] QString toText() const; ///< "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
    [[nodiscard]] Result<QByteArray> wrap(const QByteArray& secret) const;
    /// Errors: WrongRecoveryCode.
    [[nodiscard]] Result<QByteArray> unwrap(const QByteArray& wrapped) const;

private:
    QByteArray m_bits; ///< 15 bytes
};

} // namespace chuangkou
