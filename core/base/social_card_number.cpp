// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/social_card_number.h"

#include "core/base/plain_characters.h"

#include <algorithm>

namespace chuangkou {

Result<QString> parseSocialCardNumber(QStringView text) {
    const QString number = plainCharacters(text);
    if (number.size() < 8 || number.size() > 9)
        return fail(ErrorCode::InvalidInput, QStringLiteral("length"));
    const bool isPlain = std::all_of(number.begin(), number.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
    });
    if (!isPlain)
        return fail(ErrorCode::InvalidInput, QStringLiteral("format"));
    return number;
}

} // namespace chuangkou
