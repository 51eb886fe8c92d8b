// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace chuangkou {

/// The payload of a bundle: blocks `type (1 byte) | length (4 bytes, big-endian) | content`, the
/// whole as one zstd frame.
struct Block {
    char type = 0;
    QByteArray content;
};
inline constexpr qsizetype kLargestBlock = 16 * 1024 * 1024;

/// Reads as the compressed payload while it asks for one block after the other; nullopt ends it.
class CompressedBlocks final : public QIODevice {
public:
    using Next = std::function<Result<std::optional<Block>>()>;
    explicit CompressedBlocks(Next next);
    ~CompressedBlocks() override;
    /// Why reading failed, when it did.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    struct Compressor;
    [[nodiscard]] bool fill();
    [[nodiscard]] bool compress(const QByteArray& bytes, bool isEnd);

    Next m_next;
    std::unique_ptr<Compressor> m_compressor;
    QByteArray m_ready;
    std::optional<Error> m_failure;
    bool m_ended = false;
};

/// Takes the compressed payload piece by piece and hands out whole blocks. Refuses more than
/// 64 MiB + 200 times the compressed size, so that ten kilobytes cannot become ten gigabytes.
class BlockReader {
public:
    using Take = std::function<Result<void>(const Block&)>;
    BlockReader(qint64 compressedSize, Take take);
    ~BlockReader();
    BlockReader(const BlockReader&) = delete;
    BlockReader& operator=(const BlockReader&) = delete;

    /// Errors: BundleDamaged, BundleTooLarge, those of `take`.
    [[nodiscard]] Result<void> add(const QByteArray& compressed);
    /// Errors: BundleDamaged when the frame or a block is not complete.
    [[nodiscard]] Result<void> finish() const;

private:
    struct Decompressor;
    [[nodiscard]] Result<void> split();

    std::unique_ptr<Decompressor> m_decompressor;
    Take m_take;
    QByteArray m_pending;
    qint64 m_allowed;
    bool m_frameEnded = false;
};

} // namespace chuangkou
