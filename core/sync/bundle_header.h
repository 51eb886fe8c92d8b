// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/certificate.h"
#include "core/store/event_log.h"

#include <QIODevice>

#include <vector>

namespace chuangkou {

/// What a bundle is for. An acknowledgement holds its sender's state and neither ranges nor blobs.
enum class BundleKind { Full = 1, Delta = 2, Acknowledgement = 3, Backup = 4 };

/// Part of one chain: seq `from` to `to`, after `previous` (empty for 1), ending at `head`.
struct BundleRange {
    QByteArray origin;
    std::int64_t from = 0;
    std::int64_t to = 0;
    QByteArray previous;
    QByteArray head;
};

/// The file key for one recipient, who is named by a hash of the public key.
struct BundleRecipient {
    QByteArray keyId; ///< 16 bytes
    QByteArray sealed;
};

/// The signed and readable part of a bundle; it names machines and no person (B1). Written form:
/// magic | version (2 bytes) | length of the rest (4 bytes) | suite ... signature.
struct BundleHeader {
    /// 1: without a SenderState; read for ever, no longer written.
    static constexpr quint16 kVersion = 2;
    quint16 version = kVersion;
    Certificate sender;
    std::vector<BundleRecipient> recipients;
    BundleKind kind = BundleKind::Full;
    std::vector<BundleRange> ranges;
    std::vector<OriginHead> vector; ///< what the sender holds
    std::int64_t writtenAt = 0;     ///< by the sender's clock
    QByteArray ciphertextHash;      ///< of all bytes after the header
    QByteArray identity;            ///< hash of what is signed; names the bundle in journals
    qint64 size = 0;                ///< of the written form

    [[nodiscard]] std::int64_t events() const;
    /// Errors: Crypto; BundleTooLarge over 1 MiB, 10,000 ranges or 200 recipients.
    [[nodiscard]] Result<QByteArray> encode(const SigningKey& sender) const;
    /// Reads the header from the device's position and checks limits, then suite, then the sender's
    /// certificate and signature. That the office is ours is the caller's to check.
    /// Errors: BundleDamaged, BundleNewer, BundleTooLarge, BundleUncertified, FileUnreadable.
    [[nodiscard]] static Result<BundleHeader> read(QIODevice& device);
};

inline constexpr qint64 kLargestBundleHeader = 1024 * 1024;
inline constexpr std::uint64_t kMostRanges = 10'000;
inline constexpr std::uint64_t kMostRecipients = 200;

/// "1A2B 3C4D 5E6F 7A8B": names the bundle on both screens, to be compared.
[[nodiscard]] QString checksumText(const BundleHeader& header);

/// Seals the file key to one public key.
[[nodiscard]] Result<BundleRecipient> recipientOf(const QByteArray& publicKey,
                                                  const QByteArray& fileKey);
/// Errors: BundleForeign when the bundle is not for this key.
[[nodiscard]] Result<QByteArray> fileKeyFor(const BundleHeader& header, const SealingKey& key);

} // namespace chuangkou
