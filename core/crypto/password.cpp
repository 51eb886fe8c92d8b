// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"

#include "core/crypto/aead.h"
#include "core/crypto/botan_guard.h"
#include "core/crypto/keys.h"
#include "core/crypto/password_blocklist.h"

#include <botan/pwdhash.h>

#include <QtEndian>

namespace chuangkou {

namespace {

constexpr qsizetype kMinimumLength = 10;
constexpr char kFormVersion = 1;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kHeaderSize = 1 + 3 * 4 + kSaltSize;
constexpr std::uint32_t kMaximumMemoryKiB = 1024 * 1024;
constexpr std::uint32_t kMaximumPasses = 64;
constexpr std::uint32_t kMaximumLanes = 64;

/// Argon2 itself asks for 8 KiB a lane.
bool isAcceptable(const PasswordCost& cost) {
    return cost.passes >= 1 && cost.passes <= kMaximumPasses && cost.lanes >= 1 &&
           cost.lanes <= kMaximumLanes && cost.memoryKiB >= 8 * cost.lanes &&
           cost.memoryKiB <= kMaximumMemoryKiB;
}

void appendNumber(QByteArray& bytes, std::uint32_t number) {
    const auto bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

std::uint32_t numberAt(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<std::uint32_t>(bytes.constData() + at);
}

Result<QByteArray> passwordKey(const QString& password, const QByteArray& salt,
                               const PasswordCost& cost) {
    return guarded(QStringLiteral("password"), [&]() -> Result<QByteArray> {
        // Input methods differ in how they compose: the same characters must be the same bytes.
        auto text = password.normalized(QString::NormalizationForm_C).toUtf8();
        const auto family = Botan::PasswordHashFamily::create_or_throw("Argon2id");
        const auto hash = family->from_params(cost.memoryKiB, cost.passes, cost.lanes);
        QByteArray key(kKeySize, '\0');
        hash->derive_key(reinterpret_cast<std::uint8_t*>(key.data()), rawSize(key),
                         text.constData(), rawSize(text), raw(salt), rawSize(salt));
        wipe(text);
        return key;
    });
}

} // namespace

Result<QByteArray> wrapWithPassword(const QString& password, const QByteArray& secret,
                                    const PasswordCost& cost) {
    if (!isAcceptable(cost))
        return fail(ErrorCode::Crypto, QStringLiteral("cost"));
    const auto salt = randomBytes(kSaltSize);
    QByteArray header(1, kFormVersion);
    appendNumber(header, cost.memoryKiB);
    appendNumber(header, cost.passes);
    appendNumber(header, cost.lanes);
    header += salt;
    auto key = passwordKey(password, salt, cost);
    if (!key)
        return key;
    const auto sealed = encrypt(*key, header, secret);
    wipe(*key);
    if (!sealed)
        return sealed;
    return header + *sealed;
}

Result<QByteArray> unwrapWithPassword(const QString& password, const QByteArray& wrapped) {
    if (wrapped.size() < kHeaderSize + kNonceSize + kTagSize || wrapped[0] != kFormVersion)
        return fail(ErrorCode::Crypto, QStringLiteral("form"));
    const PasswordCost cost{numberAt(wrapped, 1), numberAt(wrapped, 5), numberAt(wrapped, 9)};
    if (!isAcceptable(cost))
        return fail(ErrorCode::Crypto, QStringLiteral("cost"));
    const auto header = wrapped.first(kHeaderSize);
    auto key = passwordKey(password, header.last(kSaltSize), cost);
    if (!key)
        return key;
    auto secret = decrypt(*key, header, wrapped.sliced(kHeaderSize));
    wipe(*key);
    if (!secret)
        return fail(ErrorCode::WrongPassword);
    return secret;
}

Result<void> checkPasswordStrength(const QString& password) {
    const auto text = password.normalized(QString::NormalizationForm_C);
    if (text.toUcs4().size() < kMinimumLength)
        return fail(ErrorCode::WeakPassword, QStringLiteral("length"));
    if (isKnownPassword(text))
        return fail(ErrorCode::WeakPassword, QStringLiteral("known"));
    return {};
}

} // namespace chuangkou
