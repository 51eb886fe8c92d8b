// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/store/certificate.h"

namespace chuangkou {

/// The two files of an enrolment (K2): what the machine asks with and how the office answers.

/// A key for a person to compare by phone: "1A2B 3C4D ..." (eight groups of its hash).
[[nodiscard]] QString fingerprintOf(const QByteArray& publicKey);

struct JoinRequest {
    QByteArray device;
    QByteArray signingPublic;
    QByteArray sealingPublic;
    QString fingerprint; ///< the same on both screens

    static JoinRequest of(const QByteArray& signingPublic, const QByteArray& sealingPublic);
};

/// The request as a file, signed with the machine's own key. Errors: Crypto.
[[nodiscard]] Result<QByteArray> encodeJoinRequest(const SigningKey& signing,
                                                   const QByteArray& sealingPublic);
/// Reads a request, to show its fingerprint. Errors: BundleDamaged, BundleNewer, FileUnreadable,
/// BundleTooLarge.
[[nodiscard]] Result<JoinRequest> readJoinRequest(const QString& requestFile);

/// An answer: the machine's certificate, and behind it a bundle from `bundleStart` on.
struct AdmissionAnswer {
    Certificate certificate;
    qint64 bundleStart = 0;
};

/// What stands before the bundle.
[[nodiscard]] QByteArray admissionBeginning(const Certificate& certificate);
/// Reads the certificate; the bundle is not looked at. Errors: FileUnreadable, BundleDamaged,
/// BundleNewer, BundleUncertified.
[[nodiscard]] Result<AdmissionAnswer> readAdmissionAnswer(const QString& answerFile);

} // namespace chuangkou
