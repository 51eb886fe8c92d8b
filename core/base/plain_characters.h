// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chuangkou {

/// What was typed or scanned, without blanks (also full-width, no-break and invisible ones), with
/// full-width letters, digits and signs made plain and letters in capitals.
[[nodiscard]] QString plainCharacters(QStringView text);

/// Whether every character is one of 0-9; false for an empty text.
[[nodiscard]] bool isAllDigits(QStringView text);

} // namespace chuangkou
