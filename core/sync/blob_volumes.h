// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle_plan.h"
#include "core/sync/peers.h"

namespace chuangkou {

/// Which blobs go into a file and which are only offered in it.
struct BlobChoice {
    std::vector<QByteArray> sent; ///< what was asked for first, then small ones first
    std::vector<BlobOffer> offered;
};

/// Notes when the blobs that are new here came in, by the place of our own chain: until a peer has
/// acknowledged that place, our files name them, and that is how it learns that they arrived.
/// Called before each plan. In a write.
void noteBlobArrivals(Store& store, Sql& sql);

/// For these receivers, at most `limit` bytes beside the first: the others wait for a later file.
[[nodiscard]] BlobChoice chooseBlobs(Store& store, Sql& sql, const std::vector<Peer>& receivers,
                                     qint64 limit);
/// The office's limit of blobs in one file, in bytes ("exchange.blob_limit_mib").
[[nodiscard]] qint64 blobLimit(Sql& sql);

/// Puts the choice for these receivers, within the office's limit, and what we want into the plan.
void addBlobs(Store& store, Sql& sql, const std::vector<Peer>& receivers, BundlePlan& plan);

/// Hashes of blobs that we were offered and lack.
[[nodiscard]] std::vector<QByteArray> wantedBlobs(Sql& sql);

/// What a verified bundle says of blobs: those in it and those offered are at its sender, those
/// wanted are not. Part of `noteHeard`. In a write.
void noteBlobsAt(Sql& sql, const QByteArray& device, const std::vector<QByteArray>& inFile,
                 const SenderState& state);
/// The machine was restored: what it holds is not known any more.
void forgetBlobsAt(Sql& sql, const QByteArray& device);

} // namespace chuangkou
