// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/projection.h"

#include <QDate>

#include <optional>
#include <vector>

namespace chuangkou {

// clock_difference_noted {day, device, other, ms}   the clock of `device` was ms (not zero) ahead
// of
//                                                   that of `other`, which noted it
inline constexpr EventKind kClockKinds[] = {
    {"clock_difference_noted", 1, Reach::Office, Merge::Independent},
};

/// Two machines whose clocks differed on a day by more than may be passed over (E7).
struct ClockDifference {
    QDate day;
    QByteArray device; ///< the one that was ahead
    QByteArray other;
    std::int64_t ms = 0; ///< at least so much, over zero
};

/// p_clock_differences: one row for each pair of machines and day.
class ClockDifferenceTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("clock differences"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kClockKinds; }
    [[nodiscard]] QStringList tables() const override {
        return {QStringLiteral("p_clock_differences")};
    }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::vector<ClockDifference> ofDay(Sql& sql, QDate day);
    [[nodiscard]] static bool isNoted(Sql& sql, const QByteArray& a, const QByteArray& b,
                                      QDate day);
};

/// The pair and the day, whichever of the two notes it.
[[nodiscard]] SubjectId clockDifferenceSubject(const QByteArray& a, const QByteArray& b, QDate day);
[[nodiscard]] NewEvent clockDifferenceNoted(const ClockDifference& difference);

} // namespace chuangkou
