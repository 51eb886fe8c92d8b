// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/suggest_line.h"

namespace chuangkou {

/// Divisions in force, by part of the name, by pinyin initials or by code; those of the province
/// of `home` (a code) first.
[[nodiscard]] std::vector<Suggestion> placeOffers(const QString& text, const QString& home);
/// The offer of a code; the code itself when it is unknown.
[[nodiscard]] Suggestion placeOffer(const QString& code);

} // namespace chuangkou
