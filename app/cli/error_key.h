// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace chuangkou::cli {

/// The code's name for programs, which never changes: "wrong_password".
[[nodiscard]] QString errorKey(ErrorCode code);

/// The sentence for the terminal: where it does not say what is wrong, the detail's key follows,
/// which is a name that the caller wrote in a command or a file.
[[nodiscard]] QString refusalText(const Error& error);

} // namespace chuangkou::cli
