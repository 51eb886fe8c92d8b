// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/summary_json.h"
#include "core/store/projection.h"

namespace chuangkou {

/// An issued 窗口日报. Two machines that issue at the same time give two of one version; both stay.
struct IssuedSummary {
    QByteArray event; ///< its hash
    QDate date;
    HallId hall; ///< null: the whole office
    int version = 1;
    int twin = 0; ///< 0; 1, 2 ... for the further ones of the same version, by hash
    ActorId by;
    std::int64_t at = 0;
    QByteArray figures;                    ///< blob: summaryJsonBytes
    QByteArray pdf;                        ///< blob: the paper as it was issued
    std::vector<SummaryHead> vector;       ///< what it was drawn from
    std::vector<FigureChange> differences; ///< against the version before

    [[nodiscard]] QString label() const; ///< "2", "2′", "2″"
};

/// p_summaries.
class SummaryTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("summaries"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_summaries")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    /// By version, then hash.
    [[nodiscard]] static std::vector<IssuedSummary> ofDay(Sql& sql, const HallId& hall, QDate date);
};

[[nodiscard]] SubjectId summarySubject(const HallId& hall, QDate date);

} // namespace chuangkou
