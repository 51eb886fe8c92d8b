// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace chuangkou {

/// The number of a case and its receipt (sync.md P3): office code – line's letter – year – machine
/// number and epoch letter – serial of that origin in that year – check character:
/// "220102-B-2020-03A-00017-K".
struct CaseNumber {
    QString area; ///< GB/T 2260 code of the office, hyphens left out: "22CBS"
    QString scheme;
    int year = 0;
    int machine = 0; ///< 1 to 99
    int epoch = 0;   ///< 0: the first, no letter
    int serial = 0;

    [[nodiscard]] QString toText() const;
    /// Blanks and full-width characters are made plain. Errors: InvalidInput "format" or
    /// "checksum|K" (the right character).
    [[nodiscard]] static Result<CaseNumber> parse(QStringView text);
    bool operator==(const CaseNumber&) const = default;
};

/// ISO 7064 MOD 37,36 over letters and digits: finds every single wrong character and, but for one
/// pair, every exchange of neighbours.
[[nodiscard]] QChar caseCheckCharacter(const QString& lettersAndDigits);

} // namespace chuangkou
