// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/credit_code.h"

#include "core/base/plain_characters.h"

#include <array>

namespace chuangkou {

namespace {

constexpr qsizetype kLength = 18;
constexpr QStringView kCharacters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
// GB 32100 with its amendments: 1-9 as in 2015, A 军委, N 农业农村, Y 其他.
constexpr QStringView kRegistrars = u"123456789ANY";

// GB 32100: weights 3^(i-1) mod 31; 31 less the rest, where 31 becomes 0.
QChar checkCharacter(QStringView first17) {
    constexpr std::array<qsizetype, 17> kWeights{1,  3,  9,  27, 19, 26, 16, 17, 20,
                                                 29, 25, 13, 8,  24, 10, 30, 28};
    qsizetype sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += kWeights[i] * kCharacters.indexOf(first17[static_cast<qsizetype>(i)]);
    return kCharacters[(31 - sum % 31) % 31];
}

// GB 11714: letters count from A = 10 to Z = 35; 10 is written X and 11 as 0.
QChar bodyCheckCharacter(QStringView first8) {
    constexpr std::array<int, 8> kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const QChar c = first8[static_cast<qsizetype>(i)];
        sum += kWeights[i] * (c <= u'9' ? c.unicode() - u'0' : c.unicode() - u'A' + 10);
    }
    constexpr QStringView kChecks = u"0123456789X0";
    return kChecks[11 - sum % 11];
}

bool mayStandAt(qsizetype at, QChar c) {
    const bool isDigit = c >= u'0' && c <= u'9';
    if (at == 0)
        return kRegistrars.contains(c);
    if (at == 1)
        return isDigit && c != u'0';
    return at < 8 ? isDigit : kCharacters.contains(c);
}

} // namespace

Result<CheckedCreditCode> CreditCode::parseAllowingChecksum(QStringView text) {
    const QString code = plainCharacters(text);
    if (code.size() != kLength)
        return fail(ErrorCode::InvalidInput, QStringLiteral("length"));
    for (qsizetype at = 0; at < kLength; ++at)
        if (!mayStandAt(at, code[at]))
            return fail(ErrorCode::InvalidInput, QStringLiteral("format|") + code[at]);
    const QChar expected = checkCharacter(QStringView(code).first(kLength - 1));
    return CheckedCreditCode{CreditCode(code), expected == code.back(), expected};
}

Result<CreditCode> CreditCode::parse(QStringView text) {
    const Result<CheckedCreditCode> checked = parseAllowingChecksum(text);
    if (!checked)
        return fail(checked.error());
    if (!checked->isChecksumRight)
        return fail(ErrorCode::InvalidInput, QStringLiteral("checksum|") + checked->expected);
    return checked->code;
}

bool CreditCode::isOrganisationCodeRight() const {
    return bodyCheckCharacter(QStringView(m_text).sliced(8, 8)) == m_text[16];
}

} // namespace chuangkou
