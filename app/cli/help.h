// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace chuangkou::cli {

/// All verbs by group, the global options and the exit codes.
[[nodiscard]] QString helpText();
/// The verbs of one word: "user".
[[nodiscard]] QString helpText(const std::vector<const Verb*>& verbs);
/// One verb with its arguments.
[[nodiscard]] QString helpText(const Verb& verb);

} // namespace chuangkou::cli
