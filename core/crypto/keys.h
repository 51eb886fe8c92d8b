// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace chuangkou {

// Suite S1: Ed25519, X25519, BLAKE2b, XChaCha20-Poly1305, Argon2id (sync.md B2). Every function is
// thread-safe; Botan's exceptions are caught here and become ErrorCode::Crypto.

/// BLAKE2b-256 of the bytes: 32 bytes (E1).
[[nodiscard]] QByteArray hash256(const QByteArray& bytes);

/// `count` bytes from the system's generator.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

/// Overwrites secret bytes before they are released. Best effort: Qt may hold other copies.
void wipe(QByteArray& secret);

struct SigningKey {
    QByteArray publicKey; ///< 32 bytes, Ed25519
    QByteArray secretKey; ///< 32 bytes, the seed
};
[[nodiscard]] Result<SigningKey> newSigningKey();

/// Signs `purpose` | 0 | `message` (B3: a signature of one purpose is none of another). 64 bytes.
[[nodiscard]] Result<QByteArray> sign(const SigningKey& key, const QByteArray& purpose,
                                      const QByteArray& message);
/// Errors: Crypto when the signature is wrong, has s >= L or the key is malformed.
[[nodiscard]] Result<void> checkSignature(const QByteArray& publicKey, const QByteArray& purpose,
                                          const QByteArray& message, const QByteArray& signature);

struct SealingKey {
    QByteArray publicKey; ///< 32 bytes, X25519
    QByteArray secretKey; ///< 32 bytes
};
[[nodiscard]] Result<SealingKey> newSealingKey();

/// Encrypts for one recipient: one-time public key (32) | nonce (24) | ciphertext and tag.
/// Key = HKDF(X25519(one-time, recipient), "ckt-wrap-1" | one-time public | recipient public) (B4).
/// `context` is authenticated and must be given again to open.
[[nodiscard]] Result<QByteArray> sealTo(const QByteArray& recipientPublic,
                                        const QByteArray& context, const QByteArray& plain);
/// Errors: Crypto when not for this key, damaged, another context, or an all-zero shared secret.
[[nodiscard]] Result<QByteArray> openSealed(const SealingKey& key, const QByteArray& context,
                                            const QByteArray& sealed);

/// HKDF with BLAKE2b-256 (extract and expand), `length` bytes.
[[nodiscard]] QByteArray deriveKey(const QByteArray& secret, const QByteArray& salt,
                                   const QByteArray& info, qsizetype length = 32);

/// HMAC-BLAKE2b-256: 32 bytes.
[[nodiscard]] QByteArray hmac256(const QByteArray& key, const QByteArray& message);

/// XChaCha20-Poly1305 with a fresh nonce: nonce (24) | ciphertext | tag (16).
[[nodiscard]] Result<QByteArray> encrypt(const QByteArray& key, const QByteArray& context,
                                         const QByteArray& plain);
/// Errors: Crypto when damaged, another key or another context.
[[nodiscard]] Result<QByteArray> decrypt(const QByteArray& key, const QByteArray& context,
                                         const QByteArray& sealed);

} // namespace chuangkou
