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

/// What a standing list of the auditor shows: the events of some kinds that a filter keeps.
struct AuditQuery {
    struct Part {
        QString kind;
        bool (*keeps)(const QJsonObject& body) = nullptr; ///< null: all of the kind
    };
    std::vector<Part> parts;
    std::int64_t from = 0; ///< UTC ms, at the author's clock
    std::int64_t to = 0;   ///< not included
};

/// One event as the auditor sees it.
struct AuditRow {
    QByteArray event;
    QString kind;
    SubjectId subject;
    ActorId actor;
    QString who;         ///< empty: the machine itself
    QString subjectName; ///< of an account; empty: the subject is none
    int machine = 0;
    std::int64_t at = 0;
    std::int64_t seq = 0; ///< in its chain
    QJsonObject body;
    bool isWithheld = false;
    /// Done before the three administrators were three persons.
    bool isOfJoinedRoles = false;
};

/// An event whose hash begins with what was typed from paper.
struct HeldHead {
    QByteArray origin;
    QByteArray hash;
    std::int64_t seq = 0;
    std::int64_t at = 0;
    int machine = 0; ///< 0: not known
    QString machineName;
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
    /// Oldest first. Of all events of the log, not only of those that this projection folds; a
    /// kind that this program does not know gives no row.
    [[nodiscard]] static std::vector<AuditRow> rows(Sql& sql, const AuditQuery& query);
    /// Events of the log whose hash begins with these bytes.
    [[nodiscard]] static std::vector<HeldHead> headsThatBeginWith(Sql& sql,
                                                                  const QByteArray& begin);
};

/// The event of an audited act. Each act is a subject of its own: a person's trail may be long.
[[nodiscard]] NewEvent audit(IdSource& ids, const char* kind, QJsonObject body = {});

} // namespace chuangkou
