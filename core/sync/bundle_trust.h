// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accepted_offices.h"
#include "core/store/event_kind.h"
#include "core/sync/bundle_header.h"

#include <map>

namespace chuangkou {

/// Offices whose machines may have written what a bundle holds: this one, and those above and below
/// that it, or an office that it accepted, has accepted (K3). What a bundle itself says of that
/// counts too, once all of it is verified. Others' certificates do not.
class TrustedOffices {
public:
    TrustedOffices(const QByteArray& own, std::vector<LevelEvent> events);
    [[nodiscard]] bool contains(const QByteArray& officePublic) const;
    /// Where the office stands; nothing for this one and for strangers.
    [[nodiscard]] std::optional<LevelSide> sideOf(const QByteArray& officePublic) const;

private:
    QByteArray m_own;
    std::map<QByteArray, LevelSide> m_sides;
};

/// A machine of this office may write to it, and one of the next office above or below as long as
/// that is accepted. Errors: BundleForeign with the sender's office; with "ended|NAME" when it was
/// accepted once.
[[nodiscard]] Result<void> checkSender(Sql& sql, const BundleHeader& header,
                                       const QByteArray& officePublic);

/// Takes from an event of another office what may not come from there: an office above sends down,
/// one below sends up (E6). Kinds of a newer program stay as they are.
void keepWhatMayCome(Event& event, LevelSide from, const EventKinds& kinds);

} // namespace chuangkou
