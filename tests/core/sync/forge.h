// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chunk_stream.h"
#include "core/store/canonical.h"
#include "core/sync/bundle_state.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/record_form.h"
#include "tests/core/sync/sync_bench.h"

#include <QBuffer>

namespace chuangkou {

/// An office's machine and a second one that is given bad files.
struct Two {
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString file(const QString& name) const { return machine.path(name); }

    ErrorCode refusal(const QByteArray& bytes) {
        const QString path = file(QStringLiteral("changed.ckb"));
        writeBytes(path, bytes);
        const auto done = imported(second, path);
        REQUIRE_FALSE(done);
        return done.error().code;
    }
    /// Verifies without the copy in the quarantine.
    bool accepts(const QByteArray& bytes) {
        const QString path = file(QStringLiteral("changed.ckb"));
        writeBytes(path, bytes);
        const Device& device = second.store->device();
        return checkBundle(*second.store, {path, 0}, {device.officePublic, device.sealing})
            .has_value();
    }
};

/// A bundle of the office's machine with any blocks: what a machine gone bad could write.
inline QByteArray forged(Store& store, const QByteArray& recipient, const BundleHeader& form,
                         const CompressedBlocks::Next& next,
                         const std::function<QByteArray(QByteArray)>& change = {}) {
    const QByteArray fileKey = randomBytes(32);
    BundleHeader header = form;
    header.recipients = {recipientOf(recipient, fileKey).value()};
    CompressedBlocks payload(next);
    QByteArray sealed;
    QBuffer out(&sealed);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(sealStream(fileKey, payload, out));
    if (change)
        sealed = change(sealed);
    header.ciphertextHash = hash256(sealed);
    return header.encode(store.device().signing).value() + sealed;
}

inline BundleHeader senderOf(Store& store) {
    BundleHeader header;
    header.sender = store
                        .read([&](Sql& sql) -> Result<Certificate> {
                            return *certificateOf(sql, store.device().id);
                        })
                        .value();
    header.ciphertextHash = QByteArray(32, '\0');
    return header;
}

inline Block blockOf(BlockType type, const QByteArray& content) {
    return {static_cast<char>(type), content};
}

inline Block stateBlock() {
    SenderState state;
    state.origin = QByteArray(32, '\x5A');
    return blockOf(BlockType::State, state.encode().value());
}

inline CompressedBlocks::Next listed(std::vector<Block> blocks) {
    auto at = std::make_shared<size_t>(0);
    return [blocks = std::move(blocks), at]() -> Result<std::optional<Block>> {
        if (*at == blocks.size())
            return std::optional<Block>();
        return std::optional(blocks[(*at)++]);
    };
}

} // namespace chuangkou
