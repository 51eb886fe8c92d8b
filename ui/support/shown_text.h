// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/office/session.h"

#include <QDate>
#include <QString>

namespace chuangkou {

// How values stand on screens and papers, in the language that is installed. Times are UTC ms and
// shown as the office's. Masked names and numbers: maskedName() and maskedNumber() of core/office.

[[nodiscard]] QString shownDate(QDate date);              ///< 2026年11月23日
[[nodiscard]] QString shownTime(std::int64_t ms);         ///< 10:42
[[nodiscard]] QString shownSecond(std::int64_t ms);       ///< 10:42:07
[[nodiscard]] QString shownDateTime(std::int64_t ms);     ///< 2026年11月23日 10:42
[[nodiscard]] QString shownMoney(Money money);            ///< ¥1,584.00
[[nodiscard]] QString shownMinutes(std::int64_t seconds); ///< 12 分钟, rounded up
[[nodiscard]] QString roleText(Role role);
[[nodiscard]] QString rolesText(const std::set<Role>& roles);
/// The name of a line of service by its id in the catalogue; the id itself when unknown.
[[nodiscard]] QString lineText(const QString& line);
/// 元/人天 for "CNY/person-day"; the unit itself when unknown.
[[nodiscard]] QString unitText(const QString& unit);

} // namespace chuangkou
