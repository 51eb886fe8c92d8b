// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunk_stream.h"

#include "core/crypto/aead.h"
#include "core/crypto/keys.h"

#include <QFileDevice>

#include <optional>

namespace chuangkou {

namespace {

constexpr qsizetype kPrefixSize = 16;

QByteArray chunkNonce(const QByteArray& prefix, std::uint64_t counter, bool last) {
    QByteArray nonce = prefix;
    for (int i = 6; i >= 0; --i)
        nonce.append(static_cast<char>((counter >> (8 * i)) & 0xFF));
    nonce.append(last ? '\1' : '\0');
    return nonce;
}

Unexpected damaged(std::uint64_t counter) {
    return fail(ErrorCode::BundleDamaged, QStringLiteral("chunk %1").arg(counter + 1));
}

QString pathOf(const QIODevice& device) {
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    return file == nullptr ? QString() : file->fileName();
}

Unexpected writeFailure(const QIODevice& device) {
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    if (file != nullptr && file->error() == QFileDevice::ResourceError)
        return fail(ErrorCode::DiskFull);
    return fail(ErrorCode::FileUnwritable, pathOf(device));
}

/// As many bytes as there are, at most `size`. A device says "end" with 0 and "cannot" with -1;
/// taking the second for the first would seal half a text as the whole.
Result<QByteArray> readUpTo(QIODevice& device, qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < size) {
        const qint64 got = device.read(bytes.data() + filled, size - filled);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, pathOf(device));
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

Result<void> writeAll(QIODevice& device, const QByteArray& bytes) {
    const qint64 written = device.write(bytes);
    if (written == bytes.size())
        return {};
    // Where a part of it found room no error is set: the rest did not.
    if (written > 0)
        return fail(ErrorCode::DiskFull);
    return writeFailure(device);
}

/// Hands out a device's content in pieces and knows of each whether it is the last.
class PieceReader {
public:
    PieceReader(QIODevice& device, qsizetype size) : m_device(device), m_size(size) {}

    Result<QByteArray> next() {
        if (!m_ahead) {
            auto first = readUpTo(m_device, m_size);
            if (!first)
                return first;
            m_ahead = std::move(*first);
        }
        auto piece = std::move(*m_ahead);
        m_ahead.reset();
        if (piece.size() < m_size) {
            m_last = true;
            return piece;
        }
        auto following = readUpTo(m_device, m_size);
        if (!following)
            return following;
        m_last = following->isEmpty();
        m_ahead = std::move(*following);
        return piece;
    }

    /// Whether nothing follows what next() gave.
    [[nodiscard]] bool wasLast() const { return m_last; }

private:
    QIODevice& m_device;
    qsizetype m_size;
    std::optional<QByteArray> m_ahead;
    bool m_last = false;
};

} // namespace

Result<void> sealStream(const QByteArray& key, QIODevice& plain, QIODevice& out) {
    if (key.size() != kKeySize)
        return fail(ErrorCode::Crypto, QStringLiteral("key"));
    const auto prefix = randomBytes(kPrefixSize);
    if (auto written = writeAll(out, prefix); !written)
        return written;
    PieceReader reader(plain, kChunkSize);
    for (std::uint64_t counter = 0; !reader.wasLast(); ++counter) {
        const auto piece = reader.next();
        if (!piece)
            return fail(piece.error());
        const auto nonce = chunkNonce(prefix, counter, reader.wasLast());
        const auto sealed = aeadSeal(key, nonce, {}, *piece);
        if (!sealed)
            return fail(sealed.error());
        if (auto written = writeAll(out, *sealed); !written)
            return written;
    }
    // A file buffers its last bytes: only the flush tells whether they found room.
    if (auto* file = qobject_cast<QFileDevice*>(&out); file != nullptr && !file->flush())
        return writeFailure(out);
    return {};
}

Result<void> openStream(const QByteArray& key, QIODevice& sealed,
                        const std::function<bool(const QByteArray&)>& sink) {
    if (key.size() != kKeySize)
        return fail(ErrorCode::Crypto, QStringLiteral("key"));
    const auto prefix = readUpTo(sealed, kPrefixSize);
    if (!prefix)
        return fail(prefix.error());
    if (prefix->size() < kPrefixSize)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("prefix"));
    PieceReader reader(sealed, kChunkSize + kTagSize);
    for (std::uint64_t counter = 0; !reader.wasLast(); ++counter) {
        const auto piece = reader.next();
        if (!piece)
            return fail(piece.error());
        // Whether a chunk is the last is read from the file's length and must agree with what its
        // writer sealed into the nonce: so a cut and an appended chunk both fail to open.
        const auto nonce = chunkNonce(*prefix, counter, reader.wasLast());
        const auto plain = aeadOpen(key, nonce, {}, *piece);
        if (!plain || (plain->isEmpty() && counter > 0))
            return damaged(counter);
        if (!sink(*plain))
            return fail(ErrorCode::BundleTooLarge);
    }
    return {};
}

} // namespace chuangkou
