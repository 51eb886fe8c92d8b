// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace chuangkou {

/// What the door asks a visitor; normal by default, one key each to change. Health data: it goes
/// into the short-lived register only, never into an event.
struct DoorScreening {
    QString name;
    QString idNumber;
    QString phone;
    int companions = 0;
    int firstTenths = 0;             ///< 36.5 °C is 365; 0: not measured
    std::optional<int> secondTenths; ///< 复测 after rest
    bool hasMask = true;
    bool hasSymptoms = false;
    bool isInQuarantine = false;
};

enum class DoorVerdict {
    Admit,
    MeasureAgain, ///< 复测: the first temperature is at or above the limit
    Refuse,
};

struct DoorAdvice {
    DoorVerdict verdict = DoorVerdict::Admit;
    QString reason; ///< of Refuse: key of resources/catalogue/reasons.json "refusal"
    bool operator==(const DoorAdvice&) const = default;
};

/// What the rules say; who stands at the door decides. Refuses for the first of: not registered
/// (no name), no mask, symptoms or fever, quarantine. Errors: Missing "temperature"; OutOfRange
/// (below 30.0 or above 45.0 °C).
[[nodiscard]] Result<DoorAdvice> judgeAtDoor(const DoorScreening& screening, int limitTenths);

/// A line of the register.
struct DoorEntry {
    std::int64_t at = 0;
    DoorScreening screening;
    bool admitted = true;
    QString reason;
    QString advised;
};

} // namespace chuangkou
