// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_events.h"
#include "core/store/projection.h"

#include <QDate>

#include <set>

namespace chuangkou {

/// A version that an office of the tree imported.
struct VersionRow {
    QByteArray identity;
    QString policy;
    QString title;
    QByteArray package; ///< blob: the zip
    QDate validFrom;    ///< invalid: open
    QDate validTo;
    QDate knownFrom;
    QString note;
    ActorId importedBy;
    std::int64_t importedAt = 0;
    ActorId adoptedBy;
    std::int64_t adoptedAt = 0; ///< 0: only proposed
    ActorId rejectedBy;
    std::int64_t rejectedAt = 0; ///< 0: not rejected; an adopted version is never
    QString reason;              ///< of the rejection
    bool isFromAbove = false;    ///< a level above adopted it and sent it down

    [[nodiscard]] bool isAdopted() const { return adoptedAt != 0; }
    [[nodiscard]] bool isProposed() const { return adoptedAt == 0 && rejectedAt == 0; }
};

/// p_policy_versions: one row a version.
class VersionTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("policy_versions"); }
    [[nodiscard]] int version() const override { return 3; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kPolicyKinds; }
    [[nodiscard]] QStringList tables() const override {
        return {QStringLiteral("p_policy_versions")};
    }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    /// In the order in which they were imported.
    [[nodiscard]] static std::vector<VersionRow> all(Sql& sql);
    [[nodiscard]] static std::optional<VersionRow> find(Sql& sql, const QByteArray& identity);
};

[[nodiscard]] SubjectId versionSubject(const QString& policy, const QByteArray& identity);

/// Who stands behind a version so far: the office's own people who imported it, and those of the
/// level above once it was adopted there. Nobody: it is no proposal here.
[[nodiscard]] std::set<ActorId> versionImporters(const std::vector<Event>& events);

/// The state of a version by its events: who imported it, and the first other person who adopted
/// it. An adoption by the only person who imported it does not count. What a level above adopted
/// is a proposal here, imported by its person there; its adoption and rejection are not ours.
[[nodiscard]] std::optional<VersionRow> foldVersion(const std::vector<Event>& ordered);

} // namespace chuangkou
