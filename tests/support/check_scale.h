// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <random>

namespace chuangkou {

/// How often a long-running check is repeated: a tenth of `full` in the suite, all of it in
/// `./dev check NAME`, fifty times in `./dev check torture`; they set CHUANGKOU_CHECK_SCALE.
[[nodiscard]] inline int scaled(int full) {
    const QByteArray scale = qgetenv("CHUANGKOU_CHECK_SCALE");
    return scale == "full" ? full : scale == "release" ? full * 50 : (full + 9) / 10;
}
/// Nothing is left out.
[[nodiscard]] inline bool isWholeCheck() {
    return !qEnvironmentVariableIsEmpty("CHUANGKOU_CHECK_SCALE");
}

/// A new seed for each run, or the one that CHUANGKOU_SEED names to see a failure again. Print it.
[[nodiscard]] inline std::uint32_t checkSeed() {
    bool isGiven = false;
    const std::uint32_t given = qgetenv("CHUANGKOU_SEED").toUInt(&isGiven);
    return isGiven ? given : std::random_device()();
}

} // namespace chuangkou
