// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/certificate.h"
#include "core/store/event.h"
#include "core/store/event_kind.h"
#include "core/store/sql.h"

#include <optional>
#include <vector>

namespace chuangkou {

enum class LevelSide { Above, Below };
/// Whether bodies of this reach go to the offices on that side.
[[nodiscard]] constexpr bool isForLevel(Reach reach, LevelSide towards) {
    return reach == Reach::Everywhere ||
           reach == (towards == LevelSide::Above ? Reach::Upward : Reach::Downward);
}

/// An office of another level whose key was compared and accepted (K3), here or by an accepted
/// office for those beyond it: above its superior, below its subordinates.
struct AcceptedOffice {
    QByteArray officePublic;
    LevelSide side = LevelSide::Above;
    bool isDirect = true; ///< accepted by this office itself
    bool isEnded = false; ///< was accepted once: what came stays, nothing new comes
    QString name;
    QString area;
    QByteArray card; ///< its card as accepted (core/sync/office_card.h)
    std::int64_t at = 0;

    [[nodiscard]] OfficeId id() const { return officeIdOf(officePublic); }
};

/// An event of the kinds below with the office whose device wrote it.
struct LevelEvent {
    QByteArray office; ///< its public key
    Event event;
};
/// superior_accepted, subordinate_accepted, superior_ended, subordinate_ended.
[[nodiscard]] bool isLevelKind(const QString& kind);

/// What the events say to the office `own`: a pure function of their set.
[[nodiscard]] std::vector<AcceptedOffice> foldLevels(const QByteArray& own,
                                                     std::vector<LevelEvent> events);
/// Those that the store holds, to be joined with others.
[[nodiscard]] std::vector<LevelEvent> levelEvents(Sql& sql);
/// All accepted offices as the store's own events say.
[[nodiscard]] std::vector<AcceptedOffice> acceptedOffices(Sql& sql);
[[nodiscard]] std::optional<AcceptedOffice> acceptedOffice(Sql& sql,
                                                           const QByteArray& officePublic);

/// How many subjects of an office (the id in its certificates; empty: this one) have content that
/// is not here, by kind of the missing events. Kinds that never leave their machine are left out.
[[nodiscard]] std::map<QString, int> withheldContents(Sql& sql, const QByteArray& office = {});
/// 内容不在本机 n 件: the subjects, each once.
[[nodiscard]] int withheldSubjects(Sql& sql, const QByteArray& office = {});

} // namespace chuangkou
