// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_book.h"
#include "ui/widgets/suggest_line.h"

namespace chuangkou {

// Words for what a package carries, in the language that is installed.

[[nodiscard]] QString packageTitle(const PolicyPackage& package);
[[nodiscard]] QString shortVersion(const QByteArray& identity); ///< "3f9a12c4"
/// "2017-01-01 起", "2020-02-01 至 2020-12-31"; what the office must enter is said.
[[nodiscard]] QString validText(const PolicyPackage& package);
[[nodiscard]] QString spanText(QDate from, QDate to);
[[nodiscard]] QString confidenceText(Confidence confidence);
[[nodiscard]] QString parameterName(const PolicyParameter& parameter);
[[nodiscard]] QString valueName(const UsedValue& value);
/// 全国, 吉林省长春市; the code itself when it is unknown.
[[nodiscard]] QString areaText(const QString& code);
[[nodiscard]] QString applicantText(const PolicyPackage& package); ///< 个人, 单位
/// Packages by part of the title, by pinyin initials or by id.
[[nodiscard]] std::vector<Suggestion>
packageOffers(const std::vector<const PolicyPackage*>& packages, const QString& text);
[[nodiscard]] Suggestion packageOffer(const PolicyPackage& package);
/// 月失业保险金 in the language that is installed.
[[nodiscard]] QString nodeText(const PolicyPackage& package, const QString& node);

} // namespace chuangkou
