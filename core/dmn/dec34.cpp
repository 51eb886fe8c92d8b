// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/dec34.h"

#include <bid_conf.h>
#include <bid_functions.h>

#include <array>

namespace chuangkou::dmn {

/// Between our two words and Intel's.
struct Dec34Bits {
    static BID_UINT128 of(const Dec34& value) {
        BID_UINT128 bits;
        bits.w[0] = value.m_low;
        bits.w[1] = value.m_high;
        return bits;
    }
    static Dec34 from(const BID_UINT128& bits) {
        Dec34 value;
        value.m_low = bits.w[0];
        value.m_high = bits.w[1];
        return value;
    }
};

namespace {

constexpr unsigned kNearestEven = 0;
constexpr unsigned kToNegative = 1;
constexpr unsigned kToPositive = 2;
constexpr unsigned kToZero = 3;
constexpr unsigned kNearestAway = 4;
constexpr int kExponentBias = 6176;
constexpr std::int64_t kSmallestScale = -6111;
constexpr std::int64_t kLargestScale = 6176;
constexpr qsizetype kDigits = 34;

std::optional<Dec34> finite(const BID_UINT128& bits) {
    if (!bid128_isFinite(bits))
        return std::nullopt;
    return Dec34Bits::from(bits);
}

int exponentOf(const BID_UINT128& bits) {
    return static_cast<int>((bits.w[1] >> 49) & 0x3fffU) - kExponentBias;
}

BID_UINT128 powerOfTen(int exponent) {
    BID_UINT128 bits;
    bits.w[0] = 1;
    bits.w[1] = static_cast<std::uint64_t>(exponent + kExponentBias) << 49;
    return bits;
}

BID_UINT128 quantized(const BID_UINT128& bits, int exponent, unsigned mode) {
    _IDEC_flags flags = 0;
    return bid128_quantize(bits, powerOfTen(exponent), mode, &flags);
}

unsigned awayFromZero(const BID_UINT128& bits) {
    return bid128_isSigned(bits) ? kToNegative : kToPositive;
}

/// A tie goes towards zero: Intel has no such mode, so the rest is compared with one half.
BID_UINT128 halfDown(const BID_UINT128& bits, int exponent) {
    _IDEC_flags flags = 0;
    const BID_UINT128 low = quantized(bits, exponent, kToZero);
    const BID_UINT128 rest = bid128_abs(bid128_sub(bits, low, kNearestEven, &flags));
    BID_UINT128 half = powerOfTen(exponent - 1);
    half.w[0] = 5;
    return bid128_quiet_greater(rest, half, &flags) ? quantized(bits, exponent, awayFromZero(bits))
                                                    : low;
}

bool isNumberText(QStringView text) {
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype start = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return at - start;
    };
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    qsizetype count = digits();
    if (at < text.size() && text[at] == u'.') {
        ++at;
        const qsizetype decimals = digits();
        if (decimals == 0)
            return false;
        count += decimals;
    }
    if (count == 0)
        return false;
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            ++at;
        if (const qsizetype exponent = digits(); exponent == 0 || exponent > 6)
            return false;
    }
    return at == text.size();
}

/// "-123" and the exponent of its last digit as text without exponent where that stays short.
QString written(QString digits, int exponent, bool negative) {
    while (digits.size() > 1 && digits.endsWith(u'0')) {
        digits.chop(1);
        ++exponent;
    }
    if (digits == u"0")
        return digits;
    const qsizetype point = digits.size() + exponent; // digits before the point
    QString text;
    if (point > kDigits || point < -kDigits) {
        text = digits.left(1);
        if (digits.size() > 1)
            text += QLatin1Char('.') + digits.mid(1);
        text +=
            QStringLiteral("E%1%2").arg(point > 0 ? QStringLiteral("+") : QString()).arg(point - 1);
    } else if (point <= 0) {
        text = QStringLiteral("0.") + QString(-point, QLatin1Char('0')) + digits;
    } else if (exponent >= 0) {
        text = digits + QString(exponent, QLatin1Char('0'));
    } else {
        text = digits.left(point) + QLatin1Char('.') + digits.mid(point);
    }
    return negative ? QLatin1Char('-') + text : text;
}

/// By squaring; nothing when a step was inexact, so that the caller can take the better way.
std::optional<BID_UINT128> exactPower(BID_UINT128 base, std::uint64_t exponent) {
    _IDEC_flags flags = 0;
    BID_UINT128 result = powerOfTen(0);
    while (exponent > 0) {
        if ((exponent & 1U) != 0)
            result = bid128_mul(result, base, kNearestEven, &flags);
        exponent >>= 1U;
        if (exponent > 0)
            base = bid128_mul(base, base, kNearestEven, &flags);
        if (flags != 0)
            return std::nullopt;
    }
    return result;
}

} // namespace

Dec34 Dec34::fromInt(std::int64_t value) {
    return Dec34Bits::from(bid128_from_int64(value));
}

Dec34 Dec34::fromMoney(Money money) {
    _IDEC_flags flags = 0;
    return Dec34Bits::from(
        bid128_mul(bid128_from_int64(money.fen()), powerOfTen(-2), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::parse(QStringView text) {
    if (!isNumberText(text))
        return std::nullopt;
    QByteArray latin = text.toLatin1();
    _IDEC_flags flags = 0;
    return finite(bid128_from_string(latin.data(), kNearestEven, &flags));
}

QString Dec34::toString() const {
    std::array<char, 64> buffer{};
    _IDEC_flags flags = 0;
    bid128_to_string(buffer.data(), Dec34Bits::of(*this), &flags);
    const QString raw = QString::fromLatin1(buffer.data()); // "+12345E-2"
    const qsizetype mark = raw.indexOf(u'E');
    return written(raw.mid(1, mark - 1), raw.mid(mark + 1).toInt(), raw.startsWith(u'-'));
}

std::optional<Dec34> Dec34::plus(const Dec34& other) const {
    _IDEC_flags flags = 0;
    return finite(bid128_add(Dec34Bits::of(*this), Dec34Bits::of(other), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::minus(const Dec34& other) const {
    _IDEC_flags flags = 0;
    return finite(bid128_sub(Dec34Bits::of(*this), Dec34Bits::of(other), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::times(const Dec34& other) const {
    _IDEC_flags flags = 0;
    return finite(bid128_mul(Dec34Bits::of(*this), Dec34Bits::of(other), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::dividedBy(const Dec34& other) const {
    _IDEC_flags flags = 0;
    return finite(bid128_div(Dec34Bits::of(*this), Dec34Bits::of(other), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::power(const Dec34& exponent) const {
    _IDEC_flags flags = 0;
    const BID_UINT128 base = Dec34Bits::of(*this);
    if (const auto whole = exponent.toInt()) {
        const bool inverse = *whole < 0;
        const std::uint64_t count = inverse ? std::uint64_t{0} - static_cast<std::uint64_t>(*whole)
                                            : static_cast<std::uint64_t>(*whole);
        if (inverse && isZero())
            return std::nullopt;
        if (const auto exact = exactPower(base, count))
            return finite(inverse ? bid128_div(powerOfTen(0), *exact, kNearestEven, &flags)
                                  : *exact);
    }
    return finite(bid128_pow(base, Dec34Bits::of(exponent), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::modulo(const Dec34& divisor) const {
    if (divisor.isZero())
        return std::nullopt;
    _IDEC_flags flags = 0;
    const auto rest = finite(bid128_fmod(Dec34Bits::of(*this), Dec34Bits::of(divisor), &flags));
    if (!rest || rest->isZero() || rest->isNegative() == divisor.isNegative())
        return rest;
    return rest->plus(divisor);
}

std::optional<Dec34> Dec34::squareRoot() const {
    _IDEC_flags flags = 0;
    return finite(bid128_sqrt(Dec34Bits::of(*this), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::exponential() const {
    _IDEC_flags flags = 0;
    return finite(bid128_exp(Dec34Bits::of(*this), kNearestEven, &flags));
}

std::optional<Dec34> Dec34::logarithm() const {
    _IDEC_flags flags = 0;
    return finite(bid128_log(Dec34Bits::of(*this), kNearestEven, &flags));
}

Dec34 Dec34::negated() const {
    return Dec34Bits::from(bid128_negate(Dec34Bits::of(*this)));
}

Dec34 Dec34::absolute() const {
    return Dec34Bits::from(bid128_abs(Dec34Bits::of(*this)));
}

std::optional<Dec34> Dec34::rounded(std::int64_t scale, Rounding rounding) const {
    if (scale < kSmallestScale || scale > kLargestScale)
        return std::nullopt;
    const BID_UINT128 bits = Dec34Bits::of(*this);
    const int exponent = -static_cast<int>(scale);
    if (exponentOf(bits) >= exponent)
        return *this;
    switch (rounding) {
    case Rounding::HalfEven:
        return finite(quantized(bits, exponent, kNearestEven));
    case Rounding::HalfUp:
        return finite(quantized(bits, exponent, kNearestAway));
    case Rounding::HalfDown:
        return finite(halfDown(bits, exponent));
    case Rounding::Up:
        return finite(quantized(bits, exponent, awayFromZero(bits)));
    case Rounding::Down:
        return finite(quantized(bits, exponent, kToZero));
    case Rounding::Floor:
        return finite(quantized(bits, exponent, kToNegative));
    case Rounding::Ceiling:
        return finite(quantized(bits, exponent, kToPositive));
    }
    return std::nullopt;
}

bool Dec34::isZero() const {
    return bid128_isZero(Dec34Bits::of(*this)) != 0;
}

bool Dec34::isNegative() const {
    return bid128_isSigned(Dec34Bits::of(*this)) != 0 && !isZero();
}

bool Dec34::isWhole() const {
    return fitsScale(0);
}

bool Dec34::fitsScale(std::int64_t scale) const {
    if (exponentOf(Dec34Bits::of(*this)) >= -scale)
        return true;
    const auto cut = rounded(scale, Rounding::Down);
    return cut && *cut == *this;
}

std::optional<std::int64_t> Dec34::toInt() const {
    _IDEC_flags flags = 0;
    const BID_SINT64 whole = bid128_to_int64_xint(Dec34Bits::of(*this), &flags);
    if (flags != 0)
        return std::nullopt;
    return std::int64_t{whole};
}

Result<Money> Dec34::toMoney() const {
    const auto fen = times(fromInt(100));
    if (!fitsScale(2))
        return fail(ErrorCode::OutOfRange, toString());
    const auto whole = fen ? fen->toInt() : std::nullopt;
    if (!whole)
        return fail(ErrorCode::Overflow, toString());
    return Money::fromFen(*whole);
}

std::strong_ordering Dec34::operator<=>(const Dec34& other) const {
    _IDEC_flags flags = 0;
    const BID_UINT128 a = Dec34Bits::of(*this);
    const BID_UINT128 b = Dec34Bits::of(other);
    if (bid128_quiet_less(a, b, &flags))
        return std::strong_ordering::less;
    return bid128_quiet_greater(a, b, &flags) ? std::strong_ordering::greater
                                              : std::strong_ordering::equal;
}

} // namespace chuangkou::dmn
