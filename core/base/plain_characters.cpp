// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plain_characters.h"

#include <algorithm>

namespace chuangkou {

QString plainCharacters(QStringView text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        // Format characters (zero width, direction marks) come with text copied from web pages.
        if (c.isSpace() || c.category() == QChar::Other_Format)
            continue;
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            plain += QChar(static_cast<char16_t>(unit - 0xFEE0)).toUpper();
        else
            plain += c.toUpper();
    }
    return plain;
}

bool isAllDigits(QStringView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace chuangkou
