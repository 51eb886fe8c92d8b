// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation.h"

namespace chuangkou {

/// A step of a calculation in words; the same key names the same step of another calculation.
struct BasisStep {
    QString key; ///< the decision, and which of its steps
    QString text;
    QString article;
};

/// A part of a calculation: equal units, or the sum.
struct BasisPart {
    QString title; ///< "2022-03-01 至 2022-03-31，4 × ¥300.00 = ¥1,200.00"
    std::vector<BasisStep> steps;
    bool isSum = false;
};

/// How the amount came about, in the language that is installed.
[[nodiscard]] std::vector<BasisPart> basisParts(const PolicyPackage& package,
                                                const Calculation& calculation);
/// The amount, its parts, the values used with their references, as rich text (F6).
[[nodiscard]] QString basisHtml(const PolicyPackage& package, const Calculation& calculation);
/// Two calculations side by side, the steps that differ marked.
[[nodiscard]] QString comparedHtml(const QString& oneTitle, const PolicyPackage& onePackage,
                                   const Calculation& one, const QString& otherTitle,
                                   const PolicyPackage& otherPackage, const Calculation& other);
/// ¥27,072.00; the results that are no money otherwise.
[[nodiscard]] QString resultText(const Calculation& calculation);
/// Each result with its payer: "失业保险金合计 ¥27,072.00（失业保险基金）".
[[nodiscard]] QStringList outputLines(const Calculation& calculation);

} // namespace chuangkou
