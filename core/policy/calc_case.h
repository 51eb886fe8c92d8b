// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/tck.h"
#include "core/policy/policy_book.h"

namespace chuangkou {

/// Runs a file of `cases/calc`: one case {"id"?, "facts", "as_of"?, "area"?, "confirmed"?,
/// "expect"} or a list of them. What `expect` says must stand in the answer of groupedJson(); what
/// it does not say may be anything. `figures` may be written {decision: value}. Errors:
/// InvalidInput with the file's name.
[[nodiscard]] Result<void> runCalcFile(const PolicyPackage& package, const QString& name,
                                       const QByteArray& content,
                                       std::vector<dmn::TckOutcome>& outcomes);

} // namespace chuangkou
