// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/compressed_stream.h"

#include <QtEndian>

#include <zstd.h>

#include <cstring>

namespace chuangkou {

namespace {

constexpr int kLevel = 1;
constexpr qsizetype kPrefixSize = 1 + 4;
constexpr qint64 kAlwaysAllowed = 64LL * 1024 * 1024;
constexpr qint64 kLargestRatio = 200;
/// zstd's window at level 3 has 2 MiB; a frame that asks for more is none of ours.
constexpr int kLargestWindowLog = 23;

QByteArray framed(const Block& block) {
    QByteArray bytes(kPrefixSize, '\0');
    bytes[0] = block.type;
    qToBigEndian(static_cast<quint32>(block.content.size()), bytes.data() + 1);
    return bytes + block.content;
}

Unexpected damaged(const char* what) {
    return fail(ErrorCode::BundleDamaged, QString::fromLatin1(what));
}

} // namespace

struct CompressedBlocks::Compressor {
    Compressor()
        : context(ZSTD_createCCtx()), out(static_cast<qsizetype>(ZSTD_CStreamOutSize()), '\0') {
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    }
    ~Compressor() { ZSTD_freeCCtx(context); }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    ZSTD_CCtx* context;
    QByteArray out;
};

CompressedBlocks::CompressedBlocks(Next next)
    : m_next(std::move(next)), m_compressor(std::make_unique<Compressor>()) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

CompressedBlocks::~CompressedBlocks() = default;

bool CompressedBlocks::compress(const QByteArray& bytes, bool isEnd) {
    ZSTD_inBuffer in{bytes.constData(), static_cast<size_t>(bytes.size()), 0};
    size_t left = 1;
    while (in.pos < in.size || (isEnd && left != 0)) {
        QByteArray& room = m_compressor->out;
        ZSTD_outBuffer out{room.data(), static_cast<size_t>(room.size()), 0};
        left = ZSTD_compressStream2(m_compressor->context, &out, &in,
                                    isEnd ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left)) {
            m_failure = Error{ErrorCode::Unsupported, QStringLiteral("zstd")};
            return false;
        }
        m_ready.append(room.constData(), static_cast<qsizetype>(out.pos));
    }
    return true;
}

bool CompressedBlocks::fill() {
    if (m_failure)
        return false; // a device that is asked again must not go on behind the gap
    while (m_ready.isEmpty() && !m_ended) {
        const auto block = m_next();
        if (!block) {
            m_failure = block.error();
            return false;
        }
        m_ended = !block->has_value();
        if (!m_ended && (*block)->content.size() > kLargestBlock) {
            m_failure = Error{ErrorCode::BundleTooLarge, QStringLiteral("block")};
            return false;
        }
        if (!compress(m_ended ? QByteArray() : framed(**block), m_ended))
            return false;
    }
    return true;
}

qint64 CompressedBlocks::readData(char* data, qint64 size) {
    if (!fill())
        return -1;
    const qint64 count = std::min<qint64>(size, m_ready.size());
    std::memcpy(data, m_ready.constData(), static_cast<size_t>(count));
    m_ready.remove(0, count);
    return count;
}

struct BlockReader::Decompressor {
    Decompressor()
        : context(ZSTD_createDCtx()), out(static_cast<qsizetype>(ZSTD_DStreamOutSize()), '\0') {
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kLargestWindowLog);
    }
    ~Decompressor() { ZSTD_freeDCtx(context); }
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;
    ZSTD_DCtx* context;
    QByteArray out;
};

BlockReader::BlockReader(qint64 compressedSize, Take take)
    : m_decompressor(std::make_unique<Decompressor>()), m_take(std::move(take)),
      m_allowed(kAlwaysAllowed + kLargestRatio * compressedSize) {}

BlockReader::~BlockReader() = default;

Result<void> BlockReader::add(const QByteArray& compressed) {
    ZSTD_inBuffer in{compressed.constData(), static_cast<size_t>(compressed.size()), 0};
    bool roomWasFull = false;
    while (in.pos < in.size || roomWasFull) {
        if (m_frameEnded)
            return damaged("after the end");
        QByteArray& room = m_decompressor->out;
        ZSTD_outBuffer out{room.data(), static_cast<size_t>(room.size()), 0};
        const size_t left = ZSTD_decompressStream(m_decompressor->context, &out, &in);
        if (ZSTD_isError(left))
            return damaged("compression");
        m_frameEnded = left == 0;
        roomWasFull = out.pos == out.size && !m_frameEnded;
        m_allowed -= static_cast<qint64>(out.pos);
        if (m_allowed < 0)
            return fail(ErrorCode::BundleTooLarge, QStringLiteral("ratio"));
        m_pending.append(room.constData(), static_cast<qsizetype>(out.pos));
        if (const auto done = split(); !done)
            return done;
    }
    return {};
}

Result<void> BlockReader::split() {
    qsizetype at = 0;
    while (m_pending.size() - at >= kPrefixSize) {
        const auto length = qFromBigEndian<quint32>(m_pending.constData() + at + 1);
        if (length > kLargestBlock)
            return fail(ErrorCode::BundleTooLarge, QStringLiteral("block"));
        const auto size = static_cast<qsizetype>(length);
        if (m_pending.size() - at - kPrefixSize < size)
            break;
        if (const auto taken = m_take({m_pending[at], m_pending.mid(at + kPrefixSize, size)});
            !taken)
            return taken;
        at += kPrefixSize + size;
    }
    m_pending.remove(0, at);
    return {};
}

Result<void> BlockReader::finish() const {
    if (!m_frameEnded || !m_pending.isEmpty())
        return damaged("incomplete");
    return {};
}

} // namespace chuangkou
