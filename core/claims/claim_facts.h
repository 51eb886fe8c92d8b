// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"
#include "core/policy/package_calculator.h"

namespace chuangkou {

/// What a claim is calculated from, as its snapshot keeps it: {"policy", "version", "unit",
/// "roster", "person_days": [..]} for a roster, {"policy", "version", "facts", "day"} for a form.
[[nodiscard]] QJsonObject rosterSnapshot(const Case& claim, const PolicyPackage& package);
[[nodiscard]] QJsonObject factsSnapshot(const QJsonObject& facts, QDate day,
                                        const PolicyPackage& package);
[[nodiscard]] QJsonArray personDaysJson(const std::vector<CasePersonDay>& days);
/// First and last day that a claim takes up, for the rule against claiming twice: `unit` of the
/// package's "duplicate".
[[nodiscard]] std::pair<QDate, QDate> takenUp(const QString& unit, QDate first, QDate last);
[[nodiscard]] std::vector<UnitFacts> unitsOf(const std::vector<CasePersonDay>& days);

/// Calculates the snapshot's facts by the calculator's book.
[[nodiscard]] CalculationResult
calculateSnapshot(PolicyCalculator& calculator, const QString& policy, const QByteArray& snapshot);

} // namespace chuangkou
