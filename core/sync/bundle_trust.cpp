// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_trust.h"

namespace chuangkou {

TrustedOffices::TrustedOffices(const QByteArray& own, std::vector<LevelEvent> events) : m_own(own) {
    for (const AcceptedOffice& office : foldLevels(own, std::move(events)))
        m_sides.emplace(office.officePublic, office.side);
}

bool TrustedOffices::contains(const QByteArray& officePublic) const {
    return officePublic == m_own || m_sides.contains(officePublic);
}

std::optional<LevelSide> TrustedOffices::sideOf(const QByteArray& officePublic) const {
    const auto found = m_sides.find(officePublic);
    return found == m_sides.end() ? std::nullopt : std::optional(found->second);
}

Result<void> checkSender(Sql& sql, const BundleHeader& header, const QByteArray& officePublic) {
    if (header.sender.officePublic == officePublic)
        return {};
    const auto office = acceptedOffice(sql, header.sender.officePublic);
    if (!office || !office->isDirect)
        return fail(ErrorCode::BundleForeign, header.sender.office.toText());
    if (office->isEnded)
        return fail(ErrorCode::BundleForeign, QStringLiteral("ended|") + office->name);
    return {};
}

void keepWhatMayCome(Event& event, LevelSide from, const EventKinds& kinds) {
    const LevelSide towardsUs = from == LevelSide::Above ? LevelSide::Below : LevelSide::Above;
    const EventKind* kind = kinds.find(event.kind);
    if (!kind || isForLevel(kind->reach, towardsUs))
        return;
    event.body.clear();
    event.salt.clear();
}

} // namespace chuangkou
