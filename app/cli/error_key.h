// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace chuangkou::cli {

/// The code's name for programs, which never changes: "wrong_password".
[[nodiscard]] QString errorKey(ErrorCode code);

} // namespace chuangkou::cli
