// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

namespace chuangkou {

/// An amount in the capital numerals of 正确填写票据和结算凭证的基本规定 (支付结算办法, annex 1):
/// 7750.00 is 柒仟柒佰伍拾元整. Errors: OutOfRange when it is negative or 10^12 yuan and more.
[[nodiscard]] Result<QString> chineseAmount(Money amount);

} // namespace chuangkou
