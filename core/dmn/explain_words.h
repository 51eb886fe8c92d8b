// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/explain.h"

namespace chuangkou::dmn {

enum class Language { Chinese, English };

/// The value of a trace's JSON: texts that are numbers become numbers.
[[nodiscard]] Value tracedValue(const QJsonValue& json);
/// As a sentence has it: 是, yes, 3600, a long quotient cut after eight decimals with "…".
[[nodiscard]] QString shownValue(const Value& value, Language language);
/// A built-in function in a formula: 合计, sum.
[[nodiscard]] QString shownFunction(const QString& name, Language language);
/// "13,500.00" for whole fen, else as shownValue has it.
[[nodiscard]] QString shownAmount(const Value& value);

} // namespace chuangkou::dmn
