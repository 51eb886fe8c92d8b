// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"

#include "core/crypto/aead.h"
#include "core/crypto/botan_guard.h"

#include <botan/curve25519.h>
#include <botan/ed25519.h>
#include <botan/hash.h>
#include <botan/kdf.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>

#include <array>

namespace chuangkou {

namespace {

constexpr qsizetype kSignatureSize = 64;
const QByteArray kWrapPurpose = QByteArrayLiteral("ckt-wrap-1");

/// RFC 8032 5.1.7: s must be below the group's order; with s + L a second valid signature of the
/// same message could be made from the first.
bool isBelowGroupOrder(const QByteArray& littleEndian) {
    static const QByteArray order =
        QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    for (qsizetype i = order.size() - 1; i >= 0; --i) {
        const auto ours = static_cast<std::uint8_t>(littleEndian[i]);
        const auto limit = static_cast<std::uint8_t>(order[i]);
        if (ours != limit)
            return ours < limit;
    }
    return false;
}

/// Points of order 1, 2, 4 and 8, canonical or not: under such a key a signature can be made that
/// fits messages nobody signed.
bool isSmallOrderPoint(const QByteArray& publicKey) {
    static const std::array points = {
        QByteArray(32, '\0'),
        QByteArray::fromHex("0100000000000000000000000000000000000000000000000000000000000000"),
        QByteArray::fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        QByteArray::fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        QByteArray::fromHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        QByteArray::fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        QByteArray::fromHex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    };
    QByteArray withoutSign = publicKey;
    withoutSign[31] = static_cast<char>(withoutSign[31] & 0x7F);
    return std::find(points.begin(), points.end(), withoutSign) != points.end();
}

/// `purpose` | 0 | `message`; a purpose with a zero byte could be read in two ways.
Result<QByteArray> framed(const QByteArray& purpose, const QByteArray& message) {
    if (purpose.isEmpty() || purpose.contains('\0'))
        return fail(ErrorCode::Crypto, QStringLiteral("purpose"));
    return purpose + '\0' + message;
}

Botan::secure_vector<std::uint8_t> secureCopy(const QByteArray& bytes) {
    return {raw(bytes), raw(bytes) + bytes.size()};
}

/// The wrapping key of B4, for either side of the agreement.
Result<QByteArray> agreedKey(const QByteArray& ownSecret, const QByteArray& otherPublic,
                             const QByteArray& oneTimePublic, const QByteArray& recipientPublic) {
    if (ownSecret.size() != kKeySize || otherPublic.size() != kKeySize)
        return fail(ErrorCode::Crypto, QStringLiteral("key"));
    return guarded(QStringLiteral("agreement"), [&]() -> Result<QByteArray> {
        const Botan::Curve25519_PrivateKey own(secureCopy(ownSecret));
        auto shared = toBytes(own.agree(raw(otherPublic), rawSize(otherPublic)));
        // A point of small order gives zero whatever our secret is: anybody would know the key.
        if (shared == QByteArray(kKeySize, '\0'))
            return fail(ErrorCode::Crypto, QStringLiteral("agreement"));
        const auto key = deriveKey(shared, {}, kWrapPurpose + oneTimePublic + recipientPublic);
        wipe(shared);
        return key;
    });
}

} // namespace

// The four functions without a Result fail only when Botan was built without BLAKE2b or the system
// has no random source; then the exception ends the program, since going on would be worse.

QByteArray hash256(const QByteArray& bytes) {
    // Making one costs as much as hashing an event; after `final` it is as new.
    thread_local const auto hash = Botan::HashFunction::create_or_throw("BLAKE2b(256)");
    hash->update(raw(bytes), rawSize(bytes));
    QByteArray digest(static_cast<qsizetype>(hash->output_length()), Qt::Uninitialized);
    hash->final(reinterpret_cast<std::uint8_t*>(digest.data()));
    return digest;
}

QByteArray randomBytes(qsizetype count) {
    Q_ASSERT(count >= 0);
    QByteArray bytes(count, '\0');
    Botan::system_rng().randomize(reinterpret_cast<std::uint8_t*>(bytes.data()), rawSize(bytes));
    return bytes;
}

QByteArray hmac256(const QByteArray& key, const QByteArray& message) {
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(BLAKE2b(256))");
    mac->set_key(raw(key), rawSize(key));
    mac->update(raw(message), rawSize(message));
    return toBytes(mac->final());
}

QByteArray deriveKey(const QByteArray& secret, const QByteArray& salt, const QByteArray& info,
                     qsizetype length) {
    Q_ASSERT(length > 0 && length <= 255 * 32);
    const auto kdf = Botan::KDF::create_or_throw("HKDF(HMAC(BLAKE2b(256)))");
    return toBytes(kdf->derive_key(static_cast<std::size_t>(length), raw(secret), rawSize(secret),
                                   raw(salt), rawSize(salt), raw(info), rawSize(info)));
}

void wipe(QByteArray& secret) {
    // data() of a shared array would copy first and overwrite the copy.
    if (secret.isDetached())
        Botan::secure_scrub_memory(secret.data(), rawSize(secret));
    secret.clear();
}

Result<SigningKey> newSigningKey() {
    return guarded(QStringLiteral("key"), []() -> Result<SigningKey> {
        const auto seed = randomBytes(kKeySize);
        const Botan::Ed25519_PrivateKey key(secureCopy(seed));
        return SigningKey{toBytes(key.get_public_key()), seed};
    });
}

Result<QByteArray> sign(const SigningKey& key, const QByteArray& purpose,
                        const QByteArray& message) {
    if (key.secretKey.size() != kKeySize)
        return fail(ErrorCode::Crypto, QStringLiteral("key"));
    const auto text = framed(purpose, message);
    if (!text)
        return fail(text.error());
    return guarded(QStringLiteral("sign"), [&]() -> Result<QByteArray> {
        const Botan::Ed25519_PrivateKey secret(secureCopy(key.secretKey));
        if (toBytes(secret.get_public_key()) != key.publicKey)
            return fail(ErrorCode::Crypto, QStringLiteral("key"));
        auto& random = Botan::system_rng();
        Botan::PK_Signer signer(secret, random, "Pure");
        return toBytes(signer.sign_message(raw(*text), rawSize(*text), random));
    });
}

Result<void> checkSignature(const QByteArray& publicKey, const QByteArray& purpose,
                            const QByteArray& message, const QByteArray& signature) {
    if (publicKey.size() != kKeySize || isSmallOrderPoint(publicKey))
        return fail(ErrorCode::Crypto, QStringLiteral("key"));
    if (signature.size() != kSignatureSize || !isBelowGroupOrder(signature.last(32)))
        return fail(ErrorCode::Crypto, QStringLiteral("signature"));
    const auto text = framed(purpose, message);
    if (!text)
        return fail(text.error());
    return guarded(QStringLiteral("signature"), [&]() -> Result<void> {
        const Botan::Ed25519_PublicKey key(raw(publicKey), rawSize(publicKey));
        Botan::PK_Verifier verifier(key, "Pure");
        if (!verifier.verify_message(raw(*text), rawSize(*text), raw(signature),
                                     rawSize(signature)))
            return fail(ErrorCode::Crypto, QStringLiteral("signature"));
        return {};
    });
}

Result<SealingKey> newSealingKey() {
    return guarded(QStringLiteral("key"), []() -> Result<SealingKey> {
        const auto secret = randomBytes(kKeySize);
        const Botan::Curve25519_PrivateKey key(secureCopy(secret));
        return SealingKey{toBytes(key.public_value()), secret};
    });
}

Result<QByteArray> sealTo(const QByteArray& recipientPublic, const QByteArray& context,
                          const QByteArray& plain) {
    auto oneTime = newSealingKey();
    if (!oneTime)
        return fail(oneTime.error());
    auto key = agreedKey(oneTime->secretKey, recipientPublic, oneTime->publicKey, recipientPublic);
    wipe(oneTime->secretKey);
    if (!key)
        return key;
    auto sealed = encrypt(*key, context, plain);
    wipe(*key);
    if (!sealed)
        return sealed;
    return oneTime->publicKey + *sealed;
}

Result<QByteArray> openSealed(const SealingKey& key, const QByteArray& context,
                              const QByteArray& sealed) {
    if (sealed.size() < kKeySize + kNonceSize + kTagSize)
        return fail(ErrorCode::Crypto, QStringLiteral("decrypt"));
    const auto oneTimePublic = sealed.first(kKeySize);
    auto agreed = agreedKey(key.secretKey, oneTimePublic, oneTimePublic, key.publicKey);
    if (!agreed)
        return agreed;
    auto plain = decrypt(*agreed, context, sealed.sliced(kKeySize));
    wipe(*agreed);
    return plain;
}

Result<QByteArray> encrypt(const QByteArray& key, const QByteArray& context,
                           const QByteArray& plain) {
    return guarded(QStringLiteral("encrypt"), [&]() -> Result<QByteArray> {
        const auto nonce = randomBytes(kNonceSize);
        const auto sealed = aeadSeal(key, nonce, context, plain);
        if (!sealed)
            return sealed;
        return nonce + *sealed;
    });
}

Result<QByteArray> decrypt(const QByteArray& key, const QByteArray& context,
                           const QByteArray& sealed) {
    if (sealed.size() < kNonceSize + kTagSize)
        return fail(ErrorCode::Crypto, QStringLiteral("decrypt"));
    return aeadOpen(key, sealed.first(kNonceSize), context, sealed.sliced(kNonceSize));
}

} // namespace chuangkou
