// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_words.h"

#include "core/base/clock.h"

namespace chuangkou::papers {

bool isChinese() {
    return Paper::tr("en", "the language of this list: en or zh") == QLatin1String("zh");
}

QString dayText(QDate date) {
    if (!date.isValid())
        return {};
    return Paper::tr("%1-%2-%3", "year, month, day without zeros")
        .arg(date.year())
        .arg(date.month())
        .arg(date.day());
}

QString momentText(std::int64_t utcMs) {
    const QDateTime local = officeTime(utcMs);
    return dayText(local.date()) + QLatin1Char(' ') +
           local.time().toString(QStringLiteral("HH:mm"));
}

QString labelled(const QString& label, const QString& value) {
    return Paper::tr("%1: %2", "label, value").arg(label, value);
}

} // namespace chuangkou::papers
