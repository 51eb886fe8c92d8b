// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to core/crypto: XChaCha20-Poly1305 with a nonce that the caller answers for.

#include "core/base/result.h"

#include <QByteArray>

namespace chuangkou {

inline constexpr qsizetype kKeySize = 32;
inline constexpr qsizetype kNonceSize = 24;
inline constexpr qsizetype kTagSize = 16;

/// Ciphertext and tag. The nonce must never have been used with this key. Errors: Crypto.
[[nodiscard]] Result<QByteArray> aeadSeal(const QByteArray& key, const QByteArray& nonce,
                                          const QByteArray& context, const QByteArray& plain);
/// Errors: Crypto when the tag does not fit.
[[nodiscard]] Result<QByteArray> aeadOpen(const QByteArray& key, const QByteArray& nonce,
                                          const QByteArray& context, const QByteArray& sealed);

} // namespace chuangkou
