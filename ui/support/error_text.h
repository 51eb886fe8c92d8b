// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace chuangkou {

/// The sentence for a person, in the language that is installed. A detail that is a key of ours
/// ("month|13") chooses its own sentence; one that is a value or a path is named; SQLite's words
/// and keys that nobody has translated are never shown.
[[nodiscard]] QString errorText(const Error& error);

/// The word for a field, state or right that a detail names by its key; empty when unknown.
[[nodiscard]] QString keyText(const QString& key);

} // namespace chuangkou
