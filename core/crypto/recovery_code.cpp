// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"
#include "core/crypto/password.h"

namespace chuangkou {

namespace {

constexpr qsizetype kBytes = 15;
constexpr qsizetype kCharacters = 24;
constexpr QLatin1String kAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const QByteArray kPurpose = QByteArrayLiteral("ckt-recovery-1");

/// What a person may have read for it: I and L as 1, O as 0.
QChar meant(QChar character) {
    const QChar upper = character.toUpper();
    if (upper == u'I' || upper == u'L')
        return u'1';
    return upper == u'O' ? QChar(u'0') : upper;
}

bool isSeparator(QChar character) {
    return character.isSpace() || character.category() == QChar::Punctuation_Dash ||
           character == u'\u2212'; // the minus sign that some keyboards give
}

} // namespace

RecoveryCode RecoveryCode::generate() {
    RecoveryCode code;
    code.m_bits = randomBytes(kBytes);
    return code;
}

Result<RecoveryCode> RecoveryCode::parse(const QString& text) {
    RecoveryCode code;
    std::uint32_t pending = 0;
    int pendingBits = 0;
    qsizetype count = 0;
    // KC: a Chinese input method left in full width types full-width letters and hyphens.
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (isSeparator(character))
            continue;
        const auto value = kAlphabet.indexOf(meant(character));
        if (value < 0 || ++count > kCharacters)
            return fail(ErrorCode::WrongRecoveryCode);
        pending = (pending << 5) | static_cast<std::uint32_t>(value);
        pendingBits += 5;
        if (pendingBits >= 8) {
            pendingBits -= 8;
            code.m_bits.append(static_cast<char>((pending >> pendingBits) & 0xFF));
        }
    }
    if (count != kCharacters)
        return fail(ErrorCode::WrongRecoveryCode);
    return code;
}

QString RecoveryCode::toText() const {
    QString text;
    std::uint32_t pending = 0;
    int pendingBits = 0;
    qsizetype count = 0;
    for (const char byte : m_bits) {
        pending = (pending << 8) | static_cast<std::uint8_t>(byte);
        pendingBits += 8;
        while (pendingBits >= 5) {
            pendingBits -= 5;
            if (count > 0 && count % 4 == 0)
                text += u'-';
            text += kAlphabet[static_cast<qsizetype>((pending >> pendingBits) & 0x1F)];
            ++count;
        }
    }
    return text;
}

Result<QByteArray> RecoveryCode::wrap(const QByteArray& secret) const {
    if (m_bits.size() != kBytes)
        return fail(ErrorCode::WrongRecoveryCode);
    auto key = deriveKey(m_bits, {}, kPurpose);
    auto wrapped = encrypt(key, kPurpose, secret);
    wipe(key);
    return wrapped;
}

Result<QByteArray> RecoveryCode::unwrap(const QByteArray& wrapped) const {
    if (m_bits.size() != kBytes)
        return fail(ErrorCode::WrongRecoveryCode);
    auto key = deriveKey(m_bits, {}, kPurpose);
    auto secret = decrypt(key, kPurpose, wrapped);
    wipe(key);
    if (!secret)
        return fail(ErrorCode::WrongRecoveryCode);
    return secret;
}

} // namespace chuangkou
