// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>

namespace chuangkou {

/// A detail that is a key of ours, with what stands after its bar as %1, %2 ... A key that ends
/// in a bar or a space takes any rest.
struct KeyedSentence {
    ErrorCode code;
    const char* key;
    const char* text; ///< for QCoreApplication::translate in the context ErrorText
};

/// Of two keys that fit a detail the first holds.
[[nodiscard]] std::span<const KeyedSentence> keyedSentences();

} // namespace chuangkou
