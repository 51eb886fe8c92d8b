// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/certificate.h"
#include "core/store/event_log.h"
#include "core/store/sql.h"

#include <map>
#include <optional>
#include <vector>

namespace chuangkou {

/// The office's word that a device is its own no longer (K1): of what it wrote, only what leads to
/// the accepted heads counts. Several revocations of one device accept what any of them accepts.
struct Revocation {
    QByteArray device;
    std::vector<SignedHead> accepted;
    QString reason;
    QByteArray signature; ///< of the office, "ckt-revoke-1"

    /// The body of a `machine_revoked`.
    [[nodiscard]] QJsonObject json() const;
    /// nullopt when the form is wrong.
    [[nodiscard]] static std::optional<Revocation> of(const Event& event);
    [[nodiscard]] bool isSignedBy(const QByteArray& officePublic) const;
};
[[nodiscard]] inline bool isRevocation(const Event& event) {
    return event.kind == QLatin1String("machine_revoked");
}
[[nodiscard]] Result<Revocation> signRevocation(Revocation unsignedForm,
                                                const SigningKey& officeKey);

/// What the revocations that this store holds mean for its events (`ev_revocations`, `ev_accepted`,
/// `ev_left_out`). Events that do not count stay in the log (I4), are folded nowhere and exported
/// only into backups. In Database::write or read.
class Revocations {
public:
    [[nodiscard]] static bool isRevoked(Sql& sql, const QByteArray& device);
    /// Accepted heads of the origins of revoked devices, of which the event is held.
    [[nodiscard]] static std::vector<SignedHead> heldHeads(Sql& sql);
    /// The same of one origin; nullopt when its device is not revoked.
    [[nodiscard]] static std::optional<std::vector<OriginHead>> endsOf(Sql& sql,
                                                                       const QByteArray& origin);
    /// What this store holds of a device under its signature: what a revocation can accept.
    [[nodiscard]] static std::vector<SignedHead> signedEnds(Sql& sql, const QByteArray& device);
    /// Keeps the revocation of a `machine_revoked` that the office of its author signed.
    static void note(Sql& sql, const Event& event);
    /// Marks anew which events are left out; true when that changed something.
    [[nodiscard]] static bool markAgain(Sql& sql);
    /// The tables anew from the events; true when they changed.
    static bool rebuild(Sql& sql);
    /// Whether the tables are what the events give.
    [[nodiscard]] static bool holds(Sql& sql);
    [[nodiscard]] static std::int64_t leftOut(Sql& sql);
    [[nodiscard]] static std::int64_t leftOutOf(Sql& sql, const QByteArray& device);
};

/// Which events of a bundle are passed over, being a revoked device's and beyond what is accepted.
class RevokedOrigins {
public:
    explicit RevokedOrigins(Sql& sql) : m_sql(sql) {}
    [[nodiscard]] bool passesOver(const QByteArray& origin, std::int64_t seq);
    /// For an origin that the store may not know yet.
    [[nodiscard]] bool passesOver(const QByteArray& origin, const QByteArray& device,
                                  std::int64_t seq);

private:
    /// The highest seq that may still lead to an accepted head; nullopt: the device is not revoked.
    [[nodiscard]] std::optional<std::int64_t> limit(const QByteArray& origin,
                                                    const QByteArray& device);
    Sql& m_sql;
    std::map<QByteArray, std::optional<std::int64_t>> m_limits;
};

} // namespace chuangkou
