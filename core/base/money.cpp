// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

namespace chuangkou {

Result<Money> Money::parse(QStringView text) {
    const QString all = text.toString().trimmed();
    qsizetype at = 0;
    bool negative = false;
    if (at < all.size() && (all[at] == u'-' || all[at] == u'−')) {
        negative = true;
        ++at;
    }
    if (at < all.size() && (all[at] == u'¥' || all[at] == u'￥'))
        ++at;
    std::int64_t fen = 0;
    int whole = 0;
    int decimals = -1;
    for (; at < all.size(); ++at) {
        const QChar c = all[at];
        if (c == u',' && decimals < 0 && whole > 0)
            continue;
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return fail(ErrorCode::InvalidInput, all);
        if (decimals >= 2)
            return fail(ErrorCode::OutOfRange, all);
        if (__builtin_mul_overflow(fen, std::int64_t{10}, &fen) ||
            __builtin_add_overflow(fen, std::int64_t{c.unicode() - u'0'}, &fen))
            return fail(ErrorCode::Overflow, all);
        if (decimals < 0)
            ++whole;
        else
            ++decimals;
    }
    if (whole == 0 || decimals == 0)
        return fail(ErrorCode::InvalidInput, all);
    for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; --missing)
        if (__builtin_mul_overflow(fen, std::int64_t{10}, &fen))
            return fail(ErrorCode::Overflow, all);
    return Money(negative ? -fen : fen);
}

Result<Money> Money::plus(Money other) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_fen, other.m_fen, &sum))
        return fail(ErrorCode::Overflow);
    return Money(sum);
}

Result<Money> Money::minus(Money other) const {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(m_fen, other.m_fen, &difference))
        return fail(ErrorCode::Overflow);
    return Money(difference);
}

Result<Money> Money::times(std::int64_t factor) const {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(m_fen, factor, &product))
        return fail(ErrorCode::Overflow);
    return Money(product);
}

QString Money::toPlain() const {
    const bool negative = m_fen < 0;
    // The absolute value of the smallest number does not fit 64 signed bits.
    const std::uint64_t fen = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(m_fen)
                                       : static_cast<std::uint64_t>(m_fen);
    return (negative ? QStringLiteral("-") : QString()) +
           QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QString Money::toGrouped() const {
    QString text = toPlain();
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = text.indexOf(u'.') - 3; at > first; at -= 3)
        text.insert(at, u',');
    return text;
}

} // namespace chuangkou
