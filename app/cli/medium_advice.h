// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/text.h"

namespace chuangkou::cli {

/// What to do with the medium after a file was written to it (B7).
[[nodiscard]] inline QString mediumAdvice(bool isReadFromMedium) {
    return isReadFromMedium ? CliText::tr("Written and read back; the medium may be pulled out.")
                            : CliText::tr("Written; eject the medium before it is pulled out.");
}

} // namespace chuangkou::cli
