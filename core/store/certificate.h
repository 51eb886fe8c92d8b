// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/keys.h"

#include <QByteArray>
#include <QString>

namespace chuangkou {

struct OfficeTag;
/// First sixteen bytes of the hash of the office's public key.
using OfficeId = Id<OfficeTag>;
[[nodiscard]] OfficeId officeIdOf(const QByteArray& officePublic);

/// device = H(signing key).
[[nodiscard]] QByteArray deviceIdOf(const QByteArray& signingPublic);

/// The office's word that a machine is its own (K1). No expiry: clocks are wrong.
struct Certificate {
    OfficeId office;
    QByteArray device;        ///< 32 bytes
    QByteArray signingPublic; ///< Ed25519
    QByteArray sealingPublic; ///< X25519
    int machineNumber = 0;    ///< 1 to 99, never given twice
    QString name;             ///< "3号窗口"
    QByteArray officePublic;  ///< the signer
    QByteArray signature;

    [[nodiscard]] QByteArray encode() const;
    /// Errors: BundleDamaged when the form is wrong, BundleUncertified when the signature does not
    /// hold or device and office do not match their keys.
    [[nodiscard]] static Result<Certificate> decode(const QByteArray& bytes);
};

/// Signs the certificate with the office key ("ckt-cert-1").
[[nodiscard]] Result<Certificate> certify(Certificate unsignedForm, const SigningKey& officeKey);

/// Signed last hash of an origin ("ckt-head-1").
struct SignedHead {
    QByteArray origin;
    std::int64_t seq = 0;
    QByteArray hash;
    std::int64_t at = 0;
    QByteArray signature;
};
[[nodiscard]] Result<SignedHead> signHead(const QByteArray& origin, std::int64_t seq,
                                          const QByteArray& hash, std::int64_t at,
                                          const SigningKey& key);
/// Errors: Crypto.
[[nodiscard]] Result<void> checkHead(const SignedHead& head, const QByteArray& signingPublic);

} // namespace chuangkou
