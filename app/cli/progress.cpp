// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/text.h"

#include <cstdio>

namespace chuangkou::cli {

void Progress::report(qint64 done, qint64 total) {
    const qint64 now = m_timer.elapsed();
    if (now - m_shownAt < 1000)
        return;
    m_shownAt = now;
    const QString line = total > 0 ? CliText::tr("%1: %2 of %3").arg(m_what).arg(done).arg(total)
                                   : CliText::tr("%1: %2").arg(m_what).arg(done);
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    std::fflush(stderr);
}

} // namespace chuangkou::cli
