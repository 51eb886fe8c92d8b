// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_header.h"
#include "core/sync/bundle_state.h"

namespace chuangkou {

/// What the payload says of a header's range: who wrote the origin and the signature of its head.
struct RangeOrigin {
    QByteArray device;
    int epoch = 0;
    SignedHead head;
};

/// Block types of the payload, in the order in which they come; State is between Origins and
/// Records, from version 2 on.
enum class BlockType : char {
    Certificates = 1,
    Origins = 2, ///< one RangeOrigin for each range
    Records = 3,
    BlobBegin = 4, ///< hash | size
    BlobPiece = 5,
    Local = 6, ///< rows of one table; in backups only
    End = 7,
    State = 8, ///< one SenderState
};

/// Receives the content of a bundle in its order. An error ends the reading and is its result.
class BundleVisitor {
public:
    virtual ~BundleVisitor() = default;
    [[nodiscard]] virtual Result<void> certificates(const std::vector<Certificate>& all) = 0;
    [[nodiscard]] virtual Result<void> origins(const std::vector<RangeOrigin>& all) = 0;
    /// Not called for version 1.
    [[nodiscard]] virtual Result<void> state(const SenderState& state) = 0;
    /// Chained to the ranges of the header, hashes recomputed.
    [[nodiscard]] virtual Result<void> events(std::vector<Event> events) = 0;
    /// The content has been compared with the hash.
    [[nodiscard]] virtual Result<void> blob(const QByteArray& hash, const QByteArray& content) = 0;
    [[nodiscard]] virtual Result<void> local(const QByteArray& block) = 0;
};

/// Compares the bytes after the header with the signed hash. Errors: BundleDamaged, FileUnreadable.
[[nodiscard]] Result<void> checkCiphertext(QIODevice& device, const BundleHeader& header);

enum class Records { Read, PassedOver };

/// Decrypts and reads everything after the header, at whose end the device stands.
/// `heldInBundle`, when given, receives the ranges whose `previous` stands in the bundle itself.
/// With `Records::PassedOver` the events are neither read nor handed out. Errors: BundleDamaged,
/// BundleTooLarge, FileUnreadable, those of the visitor.
[[nodiscard]] Result<void> readPayload(QIODevice& device, const BundleHeader& header,
                                       const QByteArray& fileKey, BundleVisitor& visitor,
                                       std::set<size_t>* heldInBundle = nullptr,
                                       Records records = Records::Read);

} // namespace chuangkou
