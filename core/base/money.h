// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <compare>
#include <cstdint>

namespace chuangkou {

/// An amount of renminbi as a whole number of fen in 64 bits. Arithmetic is checked: what does not
/// fit is an error, never a wrapped number.
class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromFen(std::int64_t fen) { return Money(fen); }

    /// Reads "1584", "1,584.00", "-3.5", "¥1,584.00" (yuan, at most two decimals).
    /// Errors: InvalidInput, OutOfRange (more than two decimals), Overflow.
    [[nodiscard]] static Result<Money> parse(QStringView text);

    [[nodiscard]] constexpr std::int64_t fen() const { return m_fen; }
    [[nodiscard]] Result<Money> plus(Money other) const;
    [[nodiscard]] Result<Money> minus(Money other) const;
    [[nodiscard]] Result<Money> times(std::int64_t factor) const;

    /// "1584.00": yuan with two decimals and no grouping, for files.
    [[nodiscard]] QString toPlain() const;
    /// "1,584.00": yuan grouped by thousands, for people.
    [[nodiscard]] QString toGrouped() const;

    constexpr auto operator<=>(const Money&) const = default;

private:
    explicit constexpr Money(std::int64_t fen) : m_fen(fen) {}
    std::int64_t m_fen = 0;
};

} // namespace chuangkou
