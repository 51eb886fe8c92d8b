// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinese_amount.h"

namespace chuangkou {

namespace {

constexpr std::int64_t kFenPerYuan = 100;
constexpr std::int64_t kGroup = 10'000; // 万, 亿: four digits each
constexpr std::int64_t kLimitYuan = kGroup * kGroup * kGroup;

QChar numeral(std::int64_t digit) {
    return QStringLiteral("零壹贰叁肆伍陆柒捌玖").at(digit);
}

/// Four digits without their 万 or 亿: 1050 is 壹仟零伍拾.
QString groupText(std::int64_t group) {
    const QString units[] = {QStringLiteral("仟"), QStringLiteral("佰"), QStringLiteral("拾"), {}};
    QString text;
    bool isZeroDue = false;
    std::int64_t weight = kGroup / 10;
    for (const QString& unit : units) {
        const std::int64_t digit = group / weight % 10;
        weight /= 10;
        if (digit == 0) {
            isZeroDue = !text.isEmpty();
            continue;
        }
        if (isZeroDue)
            text += numeral(0);
        isZeroDue = false;
        text += numeral(digit) + unit;
    }
    return text;
}

QString yuanText(std::int64_t yuan) {
    const std::pair<std::int64_t, QString> groups[] = {
        {yuan / kGroup / kGroup, QStringLiteral("亿")},
        {yuan / kGroup % kGroup, QStringLiteral("万")},
        {yuan % kGroup, {}},
    };
    QString text;
    bool isZeroDue = false;
    for (const auto& [group, unit] : groups) {
        if (group == 0) {
            isZeroDue = !text.isEmpty();
            continue;
        }
        if (isZeroDue || (!text.isEmpty() && group < kGroup / 10))
            text += numeral(0);
        isZeroDue = false;
        text += groupText(group) + unit;
    }
    return text;
}

} // namespace

Result<QString> chineseAmount(Money amount) {
    const std::int64_t yuan = amount.fen() / kFenPerYuan;
    if (amount.fen() < 0 || yuan >= kLimitYuan)
        return fail(ErrorCode::OutOfRange, amount.toPlain());
    const std::int64_t jiao = amount.fen() / 10 % 10;
    const std::int64_t fen = amount.fen() % 10;
    if (amount.fen() == 0)
        return QStringLiteral("零元整");
    QString text = yuanText(yuan);
    if (!text.isEmpty())
        text += QStringLiteral("元");
    if (jiao == 0 && fen == 0)
        return text + QStringLiteral("整");
    // Rule two, 3: a zero in the place of jiao is written; so is one before jiao when the yuan end
    // in zero, where it may also be left out. It is left out where there are no yuan at all.
    if (!text.isEmpty() && (jiao == 0 || yuan % 10 == 0))
        text += numeral(0);
    if (jiao > 0)
        text += numeral(jiao) + QStringLiteral("角");
    // After jiao 整 may be written or not; we write it, so that nothing can be added.
    return text + (fen > 0 ? numeral(fen) + QStringLiteral("分") : QStringLiteral("整"));
}

} // namespace chuangkou
