// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/merge.h"
#include "core/store/projection.h"

#include <optional>

namespace chuangkou {

/// A conflict that waits for a person.
struct ConflictRow {
    SubjectId subject;
    QString field;                    ///< empty: decisions
    QString kind;                     ///< of the subject's first event: "hall_set"
    std::vector<QByteArray> versions; ///< hashes in fold order, two or more
    std::int64_t newestAt = 0;        ///< of the newest version, by its author's clock
};

/// p_conflicts: of every part's subjects, beside what their own tables hold.
class ConflictTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("conflicts"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_conflicts")}; }
    [[nodiscard]] QStringList schema() const override;
    /// A person's word changes the rows of the part whose subject it is about.
    void fold(Sql&, const SubjectId&, const std::vector<Event>&) const override {}

    /// Replaces the subject's rows. A chain is in no conflict, has no rows and is passed over.
    static void record(Sql& sql, const SubjectId& subject, const std::vector<Event>& ordered,
                       const EventKinds& kinds);

    /// The newest first.
    [[nodiscard]] static std::vector<ConflictRow> all(Sql& sql);
    [[nodiscard]] static std::vector<ConflictRow> of(Sql& sql, const SubjectId& subject);
};

} // namespace chuangkou
