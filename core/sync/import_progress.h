// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace chuangkou {

/// How far an exchange is; it may be read, and stopped, from any thread. One that is stopped ends
/// with Cancelled at the next slice, file or piece: what was brought in stays, and the rest of an
/// import goes on with the next one or with `continueImports`.
struct ImportProgress {
    std::atomic<bool> isBegun = false;   ///< its turn has come
    std::atomic<std::int64_t> done = 0;  ///< events brought in
    std::atomic<std::int64_t> total = 0; ///< 0 until the file is verified
    std::atomic<bool> isStopped = false;

    [[nodiscard]] static bool isStopping(const ImportProgress* progress) {
        return progress != nullptr && progress->isStopped;
    }
};

} // namespace chuangkou
