// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/store/certificate.h"
#include "core/store/sql.h"

#include <optional>
#include <vector>

namespace chuangkou {

/// This machine's own row in `l_device`: keys that never leave the store but in its backup (K7).
struct Device {
    QByteArray id;
    SigningKey signing;
    SealingKey sealing;
    QByteArray officePublic; ///< empty until admitted
    QByteArray origin;       ///< empty until admitted
    int epoch = -1;

    [[nodiscard]] bool isAdmitted() const { return !origin.isEmpty(); }
    [[nodiscard]] static std::optional<Device> load(Sql& sql);
    void insert(Sql& sql) const;
};

/// Certificates that this store holds (`ev_certificates`): of this office, of the office with the
/// key, of all offices.
[[nodiscard]] std::vector<Certificate> certificates(Sql& sql);
[[nodiscard]] std::vector<Certificate> certificatesOf(Sql& sql, const QByteArray& officePublic);
[[nodiscard]] std::vector<Certificate> everyCertificate(Sql& sql);
[[nodiscard]] std::optional<Certificate> certificateOf(Sql& sql, const QByteArray& device);
void keepCertificate(Sql& sql, const Certificate& certificate);

/// Of heads of one origin those that are held and of which none leads to another: one for each
/// branch.
[[nodiscard]] std::vector<SignedHead> endsAmong(Sql& sql, const QByteArray& origin,
                                                std::vector<SignedHead> heads);

/// Signed heads: the newest of each branch of each origin and those of day closes (`ev_heads`).
[[nodiscard]] std::vector<SignedHead> newestHeads(Sql& sql);
enum class HeadOccasion { Export, DayClose };
void keepHead(Sql& sql, const SignedHead& head, HeadOccasion occasion);

} // namespace chuangkou
