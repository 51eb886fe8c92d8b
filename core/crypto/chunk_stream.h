// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace chuangkou {

/// A long text in 64 KiB chunks of XChaCha20-Poly1305, as age's STREAM: nonce of a chunk = 16
/// random bytes | 7-byte big-endian counter | final flag (B4). A removed, added, doubled or
/// reordered chunk, or one after the last, is found. Written form: the 16 bytes, then the chunks.
inline constexpr qsizetype kChunkSize = 64 * 1024;

/// Reads `plain` to its end and writes the sealed form to `out`. A device of one's own says "end"
/// with 0 from readData and "cannot" with -1. Errors: FileUnreadable, FileUnwritable or DiskFull,
/// Crypto.
[[nodiscard]] Result<void> sealStream(const QByteArray& key, QIODevice& plain, QIODevice& out);

/// Opens what sealStream wrote and hands the plain text on, chunk by chunk, each verified before it
/// is handed on; `sink` returns false to stop early (too large). Errors: BundleDamaged with "chunk
/// n" (from 1) or "prefix", BundleTooLarge when the sink stopped, FileUnreadable when the device
/// fails, Crypto when the key has not 32 bytes.
[[nodiscard]] Result<void> openStream(const QByteArray& key, QIODevice& sealed,
                                      const std::function<bool(const QByteArray&)>& sink);

} // namespace chuangkou
