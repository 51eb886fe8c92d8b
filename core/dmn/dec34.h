// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace chuangkou::dmn {

enum class Rounding {
    HalfEven,
    HalfUp,   ///< a tie goes away from zero, 四舍五入
    HalfDown, ///< a tie goes towards zero
    Up,       ///< away from zero
    Down,     ///< towards zero
    Floor,
    Ceiling,
};

/// A decimal128 number: 34 digits, half-even, never NaN nor infinity. An operation without a number
/// as its result (division by zero, too large) gives nothing. Equal values are equal whatever their
/// trailing zeros.
class Dec34 {
public:
    constexpr Dec34() = default;
    [[nodiscard]] static Dec34 fromInt(std::int64_t value);
    [[nodiscard]] static Dec34 fromMoney(Money money);
    /// Reads `[+-]digits[.digits][e[+-]digits]`, also `.5`; more than 34 digits round half-even.
    [[nodiscard]] static std::optional<Dec34> parse(QStringView text);

    /// The shortest FEEL literal of the value: no trailing zeros, an exponent only outside 34
    /// places.
    [[nodiscard]] QString toString() const;

    [[nodiscard]] std::optional<Dec34> plus(const Dec34& other) const;
    [[nodiscard]] std::optional<Dec34> minus(const Dec34& other) const;
    [[nodiscard]] std::optional<Dec34> times(const Dec34& other) const;
    [[nodiscard]] std::optional<Dec34> dividedBy(const Dec34& other) const;
    /// Whole exponents whose result fits 34 digits are exact.
    [[nodiscard]] std::optional<Dec34> power(const Dec34& exponent) const;
    /// FEEL's modulo: the sign is the divisor's.
    [[nodiscard]] std::optional<Dec34> modulo(const Dec34& divisor) const;
    [[nodiscard]] std::optional<Dec34> squareRoot() const;
    [[nodiscard]] std::optional<Dec34> exponential() const;
    [[nodiscard]] std::optional<Dec34> logarithm() const;
    [[nodiscard]] Dec34 negated() const;
    [[nodiscard]] Dec34 absolute() const;

    /// To `scale` decimals (negative: tens, hundreds ...). Nothing when scale is outside
    /// -6111..6176.
    [[nodiscard]] std::optional<Dec34> rounded(std::int64_t scale, Rounding rounding) const;

    [[nodiscard]] bool isZero() const;
    [[nodiscard]] bool isNegative() const; ///< less than zero
    [[nodiscard]] bool isWhole() const;
    /// Whether no digit stands behind `scale` decimals.
    [[nodiscard]] bool fitsScale(std::int64_t scale) const;
    /// Nothing unless whole and within 64 bits.
    [[nodiscard]] std::optional<std::int64_t> toInt() const;
    /// The number as yuan. Errors: OutOfRange (not a whole number of fen), Overflow.
    [[nodiscard]] Result<Money> toMoney() const;

    bool operator==(const Dec34& other) const { return (*this <=> other) == 0; }
    std::strong_ordering operator<=>(const Dec34& other) const;

private:
    friend struct Dec34Bits;
    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0x3040000000000000ULL; ///< the encoding of exponent zero
};

} // namespace chuangkou::dmn
