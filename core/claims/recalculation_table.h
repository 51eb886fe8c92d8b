// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"
#include "core/store/projection.h"

namespace chuangkou {

// Subject: H(case, version). What a decided case would get by a later version; it changes nothing
// by itself.
//
// recalculation_proposed {case, policy, version, before (fen), after (fen),
//                         kind: supplement | recovery, trace (blob), day}
// Independent: a proposal that is made anew whenever somebody asks.
inline constexpr EventKind kRecalculationKinds[] = {
    {"recalculation_proposed", 1, Reach::Upward, Merge::Independent}};

/// A proposed supplement 补发 or recovery 追回.
struct Recalculation {
    CaseId id;
    QString policy;
    QByteArray version;
    Money before;
    Money after;
    QByteArray trace; ///< blob: the calculation
    ActorId by;
    std::int64_t at = 0;
    QDate day;

    [[nodiscard]] Money difference() const { return Money::fromFen(after.fen() - before.fen()); }
    [[nodiscard]] bool isSupplement() const { return after > before; }
};

/// p_recalculations: one row a case and version.
class RecalculationTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("recalculations"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kRecalculationKinds; }
    [[nodiscard]] QStringList tables() const override {
        return {QStringLiteral("p_recalculations")};
    }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    /// The last proposal of each case; earlier ones are overtaken. An empty policy: all.
    [[nodiscard]] static std::vector<Recalculation> open(Sql& sql, const QString& policy = {});
};

[[nodiscard]] SubjectId recalculationSubject(const CaseId& id, const QByteArray& version);

} // namespace chuangkou
