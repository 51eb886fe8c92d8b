// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/certificate.h"

#include <vector>

namespace chuangkou {

/// What one office hands to another so that they accept each other (K3): its name, its key and the
/// certificates of its machines, signed with the office key. It is no secret; that it is the right
/// office's is compared by phone.
struct OfficeCard {
    QByteArray officePublic;
    QString name;
    QString area;
    std::vector<Certificate> machines;
    std::int64_t writtenAt = 0;

    [[nodiscard]] QString fingerprint() const; ///< "1A2B 3C4D ..."
    /// The signed form of a file. Errors: Crypto.
    [[nodiscard]] Result<QByteArray> encode(const SigningKey& officeKey) const;
    /// Errors: BundleDamaged "card", BundleNewer with the version, BundleUncertified when a machine
    /// is another office's.
    [[nodiscard]] static Result<OfficeCard> decode(const QByteArray& bytes);
    /// Errors: those of decode, FileUnreadable, BundleTooLarge.
    [[nodiscard]] static Result<OfficeCard> read(const QString& file);
};

/// Whether a person's reading of the fingerprint is this one; blanks and case do not matter.
[[nodiscard]] bool isFingerprint(const QString& typed, const QByteArray& officePublic);

} // namespace chuangkou
