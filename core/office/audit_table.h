// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/projection.h"

#include <vector>

namespace chuangkou {

struct AuditEntry {
    QByteArray event; ///< its hash
    QString kind;
    ActorId actor;
    std::int64_t at = 0;
    QString detail; ///< the body as JSON
};

/// p_audit: the audit events, for the auditor's list and export.
class AuditTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("audit"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_audit")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    /// Entries with from <= at < to, oldest first.
    [[nodiscard]] static std::vector<AuditEntry> between(Sql& sql, std::int64_t from,
                                                         std::int64_t to);
};

/// The event of an audited act. Each act is a subject of its own: a person's trail may be long.
[[nodiscard]] NewEvent audit(IdSource& ids, const char* kind, QJsonObject body = {});

} // namespace chuangkou
