// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include "core/crypto/botan_guard.h"

#include <botan/aead.h>

namespace chuangkou {

namespace {

Result<QByteArray> process(Botan::Cipher_Dir direction, const QByteArray& key,
                           const QByteArray& nonce, const QByteArray& context,
                           const QByteArray& input) {
    const auto what =
        direction == Botan::ENCRYPTION ? QStringLiteral("encrypt") : QStringLiteral("decrypt");
    // Botan takes 8 and 12 byte nonces too and would then be another cipher.
    if (key.size() != kKeySize || nonce.size() != kNonceSize)
        return fail(ErrorCode::Crypto, what);
    return guarded(what, [&]() -> Result<QByteArray> {
        const auto mode = Botan::AEAD_Mode::create_or_throw("ChaCha20Poly1305", direction);
        mode->set_key(raw(key), rawSize(key));
        mode->set_associated_data(raw(context), rawSize(context));
        mode->start(raw(nonce), rawSize(nonce));
        Botan::secure_vector<std::uint8_t> buffer(raw(input), raw(input) + input.size());
        mode->finish(buffer);
        return toBytes(buffer);
    });
}

} // namespace

Result<QByteArray> aeadSeal(const QByteArray& key, const QByteArray& nonce,
                            const QByteArray& context, const QByteArray& plain) {
    return process(Botan::ENCRYPTION, key, nonce, context, plain);
}

Result<QByteArray> aeadOpen(const QByteArray& key, const QByteArray& nonce,
                            const QByteArray& context, const QByteArray& sealed) {
    if (sealed.size() < kTagSize)
        return fail(ErrorCode::Crypto, QStringLiteral("decrypt"));
    return process(Botan::DECRYPTION, key, nonce, context, sealed);
}

} // namespace chuangkou
