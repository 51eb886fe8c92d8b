// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/level_events.h"
#include "core/store/accepted_offices.h"
#include "core/store/projection.h"

#include <QDate>

namespace chuangkou {

/// A notice that came from above, or that this office gave.
struct LevelNotice {
    SubjectId id;
    QByteArray office; ///< id of who gave it
    bool isOwn = false;
    QString title;
    QString text;
    QDate day;
    QByteArray document; ///< blob; empty: none
    QString file;
    std::int64_t at = 0;
};

/// One claim among those that look like the same person's for the same days.
struct AskedCase {
    QByteArray officePublic;
    SubjectId id;
    bool operator==(const AskedCase&) const = default;
};
/// A level above asks the offices to look at their cases.
struct CaseQuestion {
    SubjectId id;
    bool isOwn = false; ///< this office asked
    QString scheme;
    QDate first;
    QDate last;
    std::vector<AskedCase> cases;
    QString reason;
    std::int64_t at = 0;
};

/// The key for person tags of an office.
struct TagKey {
    QByteArray key;
    QByteArray office; ///< id of the office that made it
    std::int64_t at = 0;
};

struct ClaimTag {
    QByteArray office; ///< id of the office whose claim it is
    SubjectId claim;
    QString scheme;
    QDate first;
    QDate last;
    QByteArray tag;
};

/// p_level_notices, p_case_questions, p_tag_keys, p_claim_tags. Which offices are accepted is read
/// from the events themselves (core/store/accepted_offices.h).
class LevelTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("levels"); }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kLevelKinds; }
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::vector<LevelNotice> notices(Sql& sql); ///< the newest first
    [[nodiscard]] static std::vector<CaseQuestion> questions(Sql& sql);
    /// The keys with which this office tags: its own and those of its superiors, the oldest of each
    /// office.
    [[nodiscard]] static std::vector<TagKey> tagKeys(Sql& sql);
    /// The tags of one claim of this office.
    [[nodiscard]] static std::vector<ClaimTag> tagsOf(Sql& sql, const SubjectId& claim);
    /// The tags of all offices below and of this one, as their events say.
    [[nodiscard]] static std::vector<ClaimTag> everyTag(Sql& sql);
};

[[nodiscard]] SubjectId levelSubject(const QByteArray& own, const QByteArray& other,
                                     LevelSide side);
[[nodiscard]] SubjectId claimTagSubject(const SubjectId& claim, const QString& scheme,
                                        const QByteArray& tag);

/// HMAC(key, document kind and normalised number): equal in all offices that hold the key (M3).
[[nodiscard]] QByteArray personTag(const QByteArray& key, const QString& idKind,
                                   const QString& number);

} // namespace chuangkou
