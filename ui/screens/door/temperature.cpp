// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/door/temperature.h"

#include <QRegularExpression>

namespace chuangkou {

std::optional<int> tenthsOf(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{2})(?:[.,。，．]?(\\d))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * 10 + match.captured(2).toInt();
}

} // namespace chuangkou
