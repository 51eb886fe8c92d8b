// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One program for each target of sync_targets.h; CHUANGKOU_FUZZ_TARGET names it.
#include "tests/fuzz/sync_targets.h"

#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const chuangkou::SyncTarget* const target = [] {
        for (const chuangkou::SyncTarget& known : chuangkou::syncTargets())
            if (std::strcmp(known.name, CHUANGKOU_FUZZ_TARGET) == 0)
                return &known;
        std::abort();
    }();
    target->run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
