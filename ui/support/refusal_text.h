// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation.h"

namespace chuangkou {

/// Why there is no amount, in one sentence: who must enter or confirm what, or what stopped it.
/// `package` names the parameters; it may be null.
[[nodiscard]] QString refusalSentence(const Refusal& refusal, const PolicyPackage* package);

} // namespace chuangkou
