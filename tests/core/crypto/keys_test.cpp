// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"
#include "core/crypto/keys.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QByteArray kPurpose = QByteArrayLiteral("ckt-test-1");

QByteArray hex(const char* text) {
    return QByteArray::fromHex(text);
}

QByteArray flipped(QByteArray bytes, qsizetype bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

/// s + L in the second half: the same signature for a careless verifier.
QByteArray withOrderAdded(QByteArray signature) {
    const auto order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (qsizetype i = 0; i < 32; ++i) {
        const int sum = static_cast<std::uint8_t>(signature[32 + i]) +
                        static_cast<std::uint8_t>(order[i]) + carry;
        signature[32 + i] = static_cast<char>(sum & 0xFF);
        carry = sum >> 8;
    }
    return signature;
}

} // namespace

TEST_CASE("BLAKE2b-256 gives the published digests", "[crypto]") {
    CHECK(hash256({}) == hex("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
    CHECK(hash256("abc") ==
          hex("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
    CHECK(hash256("The quick brown fox jumps over the lazy dog") ==
          hex("01718cec35cd3d796dd00020e0bfecb473ad23457d063b75eff29c0ffa2e58a9"));
}

// Computed with Python's hmac and hashlib.blake2b(digest_size=32), which share no code with Botan.
TEST_CASE("HMAC and HKDF over BLAKE2b-256 agree with an independent computation", "[crypto]") {
    CHECK(hmac256("key", "msg") ==
          hex("ea48cb6e3033befd567f4a12dae3c046f4ec2895a93751db485417d044dcbb63"));
    CHECK(deriveKey("secret", "salt", "info") ==
          hex("cf771cef2a8dccbde9bedd422ede8a578e1b540b2026d20db79fbb41e5ad314b"));
    CHECK(deriveKey("secret", {}, "info") ==
          hex("0c91e90145fd50cee911befbb2bfc2f69c4af6788360cc7f83505eae24e27e07"));
    CHECK(deriveKey("secret", "salt", "info", 80).size() == 80);
    CHECK(deriveKey("secret", "salt", "info", 80).first(32) == deriveKey("secret", "salt", "info"));
}

TEST_CASE("XChaCha20-Poly1305 opens the vector of draft-irtf-cfrg-xchacha-03 A.3.1", "[crypto]") {
    const auto key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const auto context = hex("50515253c0c1c2c3c4c5c6c7");
    const auto cipher = hex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                            "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                            "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                            "21f9664c97637da9768812f615c68b13b52e");
    const auto tag = hex("c0875924c1c7987947deafd8780acf49");
    const auto plain = decrypt(key, context, nonce + cipher + tag);
    REQUIRE(plain);
    CHECK(*plain ==
          QByteArray("Ladies and Gentlemen of the class of '99: If I could offer you only "
                     "one tip for the future, sunscreen would be it."));
}

TEST_CASE("a signature holds for its message, purpose and key alone", "[crypto]") {
    const auto key = newSigningKey();
    const auto other = newSigningKey();
    REQUIRE(key);
    REQUIRE(other);
    CHECK(key->publicKey.size() == 32);
    CHECK(key->publicKey != other->publicKey);
    const auto signature = sign(*key, kPurpose, "message");
    REQUIRE(signature);
    CHECK(signature->size() == 64);
    CHECK(checkSignature(key->publicKey, kPurpose, "message", *signature));
    CHECK_FALSE(checkSignature(key->publicKey, kPurpose, "messagf", *signature));
    CHECK_FALSE(checkSignature(key->publicKey, "ckt-test-2", "message", *signature));
    CHECK_FALSE(checkSignature(key->publicKey, "ckt-test", "-1message", *signature));
    CHECK_FALSE(checkSignature(other->publicKey, kPurpose, "message", *signature));
    CHECK(checkSignature(other->publicKey, kPurpose, "message", *signature).error().code ==
          ErrorCode::Crypto);
}

// RFC 8032 7.1 test 2 signs the one byte 0x72; made without a purpose it must not pass as ours.
TEST_CASE("a signature made without a purpose is refused", "[crypto]") {
    const auto publicKey = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const auto signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                               "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK_FALSE(checkSignature(publicKey, {}, hex("72"), signature));
    CHECK_FALSE(checkSignature(publicKey, hex("72"), {}, signature));
    CHECK_FALSE(sign(*newSigningKey(), {}, "message"));
    CHECK_FALSE(sign(*newSigningKey(), QByteArray("a\0b", 3), "message"));
}

TEST_CASE("a secret seed gives the public key of RFC 8032", "[crypto]") {
    SigningKey key{hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
                   hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")};
    const auto signature = sign(key, kPurpose, "message");
    REQUIRE(signature);
    CHECK(checkSignature(key.publicKey, kPurpose, "message", *signature));
    key.publicKey = flipped(key.publicKey, 3);
    CHECK_FALSE(sign(key, kPurpose, "message"));
}

TEST_CASE("every flipped bit of a signature and its s plus L are refused", "[crypto]") {
    const auto key = newSigningKey();
    REQUIRE(key);
    const auto signature = sign(*key, kPurpose, "message");
    REQUIRE(signature);
    int accepted = 0;
    for (qsizetype bit = 0; bit < signature->size() * 8; ++bit)
        accepted += checkSignature(key->publicKey, kPurpose, "message", flipped(*signature, bit))
                        .has_value();
    CHECK(accepted == 0);
    CHECK_FALSE(checkSignature(key->publicKey, kPurpose, "message", withOrderAdded(*signature)));
    const auto order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    CHECK(
        checkSignature(key->publicKey, kPurpose, "message", signature->first(32) + order).error() ==
        Error{ErrorCode::Crypto, QStringLiteral("signature")});
}

TEST_CASE("a malformed or small-order signing key and a wrong size are refused", "[crypto]") {
    const auto key = newSigningKey();
    REQUIRE(key);
    const auto signature = sign(*key, kPurpose, "message");
    REQUIRE(signature);
    CHECK_FALSE(checkSignature({}, kPurpose, "message", *signature));
    CHECK_FALSE(checkSignature(key->publicKey + '\0', kPurpose, "message", *signature));
    CHECK_FALSE(checkSignature(key->publicKey, kPurpose, "message", signature->first(63)));
    CHECK_FALSE(checkSignature(key->publicKey, kPurpose, "message", *signature + '\0'));
    CHECK_FALSE(checkSignature(key->publicKey, kPurpose, "message", {}));
    CHECK_FALSE(sign({key->publicKey, key->secretKey.first(31)}, kPurpose, "message"));
    // Under the neutral point R = neutral, s = 0 fits every message.
    const auto neutral = hex("0100000000000000000000000000000000000000000000000000000000000000");
    CHECK_FALSE(checkSignature(neutral, kPurpose, "message", neutral + QByteArray(32, '\0')));
    CHECK_FALSE(checkSignature(QByteArray(32, '\0'), kPurpose, "message", *signature));
}

TEST_CASE("what is sealed to a key opens with it, its context and no other", "[crypto]") {
    const auto key = newSealingKey();
    const auto other = newSealingKey();
    REQUIRE(key);
    REQUIRE(other);
    const auto sealed = sealTo(key->publicKey, "context", "data key");
    REQUIRE(sealed);
    CHECK(openSealed(*key, "context", *sealed).value() == QByteArray("data key"));
    CHECK(openSealed(*other, "context", *sealed).error().code == ErrorCode::Crypto);
    CHECK(openSealed(*key, "another", *sealed).error().code == ErrorCode::Crypto);
    CHECK(*sealTo(key->publicKey, "context", "data key") != *sealed);
    for (qsizetype length = 0; length < sealed->size(); ++length)
        CHECK_FALSE(openSealed(*key, "context", sealed->first(length)));
    const SealingKey half{key->publicKey, key->secretKey.first(16)};
    CHECK(openSealed(half, "context", *sealed).error() ==
          Error{ErrorCode::Crypto, QStringLiteral("key")});
}

TEST_CASE("a key or nonce of another length, which would be another cipher, is refused",
          "[crypto]") {
    const QByteArray key(32, 'k');
    const QByteArray nonce(24, 'n');
    REQUIRE(aeadSeal(key, nonce, {}, "text"));
    for (const qsizetype length : {0, 8, 12, 23})
        CHECK(aeadSeal(key, nonce.first(length), {}, "text").error().code == ErrorCode::Crypto);
    CHECK(aeadSeal(key.first(16), nonce, {}, "text").error().code == ErrorCode::Crypto);
}

// The agreement of RFC 7748 6.1, Bob's key as the one-time key: fixes the written form of B4.
TEST_CASE("the wrapping key is made from the agreement of RFC 7748", "[crypto]") {
    const SealingKey alice{hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"),
                           hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")};
    const auto bobPublic = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    const auto shared = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    const auto key = deriveKey(shared, {}, "ckt-wrap-1" + bobPublic + alice.publicKey);
    const auto sealed = encrypt(key, "context", "file key");
    REQUIRE(sealed);
    const auto opened = openSealed(alice, "context", bobPublic + *sealed);
    REQUIRE(opened);
    CHECK(*opened == QByteArray("file key"));
}

TEST_CASE("a recipient or sender whose secret anybody knows is refused", "[crypto]") {
    const auto key = newSealingKey();
    REQUIRE(key);
    const QByteArray zero(32, '\0');
    CHECK(sealTo(zero, "context", "secret").error() ==
          Error{ErrorCode::Crypto, QStringLiteral("agreement")});
    const auto one = hex("0100000000000000000000000000000000000000000000000000000000000000");
    CHECK_FALSE(sealTo(one, "context", "secret"));
    CHECK_FALSE(sealTo(zero.first(31), "context", "secret"));
    // A forger who sends the zero point knows the agreed secret: it is zero.
    const auto known = deriveKey(zero, {}, "ckt-wrap-1" + zero + key->publicKey);
    const auto forged = encrypt(known, "context", "secret");
    REQUIRE(forged);
    CHECK(openSealed(*key, "context", zero + *forged).error() ==
          Error{ErrorCode::Crypto, QStringLiteral("agreement")});
}

TEST_CASE("every flipped bit of a sealed text is refused", "[crypto]") {
    const auto secretKey = randomBytes(32);
    const auto recipient = newSealingKey();
    REQUIRE(recipient);
    const auto plain = randomBytes(160);
    const auto encrypted = encrypt(secretKey, "context", plain);
    const auto sealed = sealTo(recipient->publicKey, "context", plain);
    REQUIRE(encrypted);
    REQUIRE(sealed);
    REQUIRE(decrypt(secretKey, "context", *encrypted).value() == plain);
    int accepted = 0;
    for (qsizetype bit = 0; bit < encrypted->size() * 8; ++bit)
        accepted += decrypt(secretKey, "context", flipped(*encrypted, bit)).has_value();
    for (qsizetype bit = 0; bit < sealed->size() * 8; ++bit)
        accepted += openSealed(*recipient, "context", flipped(*sealed, bit)).has_value();
    CHECK(accepted == 0);
}

TEST_CASE("an encrypted text needs its key, its context and its whole length", "[crypto]") {
    const auto key = randomBytes(32);
    const auto sealed = encrypt(key, "context", {});
    REQUIRE(sealed);
    CHECK(sealed->size() == 24 + 16);
    CHECK(decrypt(key, "context", *sealed).value().isEmpty());
    CHECK(decrypt(randomBytes(32), "context", *sealed).error().code == ErrorCode::Crypto);
    CHECK(decrypt(key, {}, *sealed).error().code == ErrorCode::Crypto);
    CHECK(decrypt(key, "context", sealed->chopped(1)).error().code == ErrorCode::Crypto);
    CHECK(decrypt(key, "context", {}).error().code == ErrorCode::Crypto);
    CHECK(encrypt(key.first(31), {}, "text").error().code == ErrorCode::Crypto);
    CHECK(encrypt(key, "context", {}).value() != *sealed);
}

TEST_CASE("a wiped secret is gone and a copy of it stays", "[crypto]") {
    auto secret = randomBytes(32);
    const auto copy = secret;
    const auto expected = QByteArray::fromHex(secret.toHex());
    wipe(secret);
    CHECK(secret.isEmpty());
    CHECK(copy == expected);
}
