// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <cstdint>

namespace chuangkou::papers {

/// The context of all sentences on papers.
class Paper {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

/// Of data that carry both languages the Chinese is wanted.
[[nodiscard]] bool isChinese();
/// "2020年2月14日"; empty when invalid.
[[nodiscard]] QString dayText(QDate date);
/// The same with "10:42", for people, in the office's time.
[[nodiscard]] QString momentText(std::int64_t utcMs);
/// "编号：" before a value that follows on the same line.
[[nodiscard]] QString labelled(const QString& label, const QString& value);

} // namespace chuangkou::papers
