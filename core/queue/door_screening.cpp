// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/door_screening.h"

namespace chuangkou {

namespace {

constexpr int kLowestTenths = 300;
constexpr int kHighestTenths = 450;

bool isPlausible(int tenths) {
    return tenths >= kLowestTenths && tenths <= kHighestTenths;
}

DoorAdvice refuse(const char* reason) {
    return {DoorVerdict::Refuse, QString::fromLatin1(reason)};
}

} // namespace

Result<DoorAdvice> judgeAtDoor(const DoorScreening& screening, int limitTenths) {
    if (screening.name.trimmed().isEmpty())
        return refuse("not_registered");
    if (!screening.hasMask)
        return refuse("no_mask");
    if (screening.hasSymptoms)
        return refuse("fever_or_cough");
    if (screening.isInQuarantine)
        return refuse("in_quarantine");
    if (screening.firstTenths == 0)
        return fail(ErrorCode::Missing, QStringLiteral("temperature"));
    for (const int tenths :
         {screening.firstTenths, screening.secondTenths.value_or(screening.firstTenths)})
        if (!isPlausible(tenths))
            return fail(ErrorCode::OutOfRange, QString::number(tenths));
    if (screening.firstTenths < limitTenths)
        return DoorAdvice{};
    if (!screening.secondTenths)
        return DoorAdvice{DoorVerdict::MeasureAgain, {}};
    return *screening.secondTenths < limitTenths ? DoorAdvice{} : refuse("fever_or_cough");
}

} // namespace chuangkou
