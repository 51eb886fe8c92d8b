// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/compressed_stream.h"
#include "tests/core/sync/forge.h"

#include <zstd.h>

using namespace chuangkou;

namespace {

QByteArray compressed(std::vector<Block> blocks) {
    CompressedBlocks source(listed(std::move(blocks)));
    return source.readAll();
}

/// Gives the bytes to a reader in pieces of `step`; what came out, or why not.
Result<QByteArray> unpacked(const QByteArray& bytes, qsizetype step) {
    QByteArray out;
    BlockReader reader(bytes.size(), [&](const Block& block) -> Result<void> {
        out += block.type + block.content;
        return {};
    });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        if (const auto added = reader.add(bytes.mid(at, step)); !added)
            return fail(added.error());
    if (const auto whole = reader.finish(); !whole)
        return fail(whole.error());
    return out;
}

} // namespace

TEST_CASE("blocks come out as they went in, however the bytes arrive", "[sync]") {
    // More than zstd gives out at once, so that its room is full while no input is left.
    const QByteArray random = randomBytes(300'000);
    const QByteArray zeros(700'000, '\0');
    const QByteArray whole = compressed({{'\1', random}, {'\2', zeros}, {'\3', {}}});
    const QByteArray expected = '\1' + random + '\2' + zeros + '\3';
    for (const qsizetype step : {qsizetype{1}, qsizetype{1000}, whole.size()})
        CHECK((unpacked(whole, step).value_or("refused") == expected));
    for (const qsizetype length : {qsizetype{0}, whole.size() / 2, whole.size() - 1})
        CHECK(unpacked(whole.first(length), 1000).error() ==
              Error{ErrorCode::BundleDamaged, QStringLiteral("incomplete")});
}

TEST_CASE("what fills the room to its last byte ends there", "[sync]") {
    const auto room = static_cast<qsizetype>(ZSTD_DStreamOutSize());
    QByteArray plain(room, '\0');
    const auto length = static_cast<quint32>(room - 5);
    for (int i = 0; i < 4; ++i)
        plain[1 + i] = static_cast<char>(length >> (24 - 8 * i) & 0xFF);
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(room))), '\0');
    frame.truncate(
        static_cast<qsizetype>(ZSTD_compress(frame.data(), static_cast<size_t>(frame.size()),
                                             plain.constData(), static_cast<size_t>(room), 3)));
    CHECK((unpacked(frame, frame.size()).value_or("refused") == plain.first(1) + plain.sliced(5)));
}

TEST_CASE("nothing may follow the end of the compressed form", "[sync]") {
    const QByteArray whole = compressed({{'\1', "content"}});
    const Error refused{ErrorCode::BundleDamaged, QStringLiteral("after the end")};
    CHECK(unpacked(whole + 'x', whole.size()).error() == refused);
    CHECK(unpacked(whole + whole, whole.size() * 2).error() == refused);
    CHECK(unpacked("no zstd at all", 100).error() ==
          Error{ErrorCode::BundleDamaged, QStringLiteral("compression")});
}

TEST_CASE("a block that failed or is too large ends the source, also when it is asked again",
          "[sync]") {
    int asked = 0;
    CompressedBlocks failing([&]() -> Result<std::optional<Block>> {
        ++asked;
        return fail(ErrorCode::StoreDamaged, QStringLiteral("blob"));
    });
    char byte = 0;
    CHECK(failing.read(&byte, 1) == -1);
    CHECK(failing.read(&byte, 1) == -1);
    CHECK(asked == 1);
    CHECK(failing.failure() == Error{ErrorCode::StoreDamaged, QStringLiteral("blob")});
    CompressedBlocks large(listed({{'\1', QByteArray(kLargestBlock + 1, '\0')}}));
    CHECK(large.read(&byte, 1) == -1);
    CHECK(large.failure() == Error{ErrorCode::BundleTooLarge, QStringLiteral("block")});
}
