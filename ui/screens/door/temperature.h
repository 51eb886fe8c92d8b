// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace chuangkou {

/// "36.5", "36,5", "36。5" and "365" are 365 tenths of a degree; nothing for what is none.
[[nodiscard]] std::optional<int> tenthsOf(const QString& text);

} // namespace chuangkou
