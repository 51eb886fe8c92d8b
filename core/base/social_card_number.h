// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace chuangkou {

/// The number printed on a social security card 社会保障卡卡号: 8 or 9 letters and digits, given by
/// the maker and changed with each card; not the identity number, not the bank's number.
/// Errors: InvalidInput "length" or "format".
[[nodiscard]] Result<QString> parseSocialCardNumber(QStringView text);

} // namespace chuangkou
