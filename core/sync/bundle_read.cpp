// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_read.h"

#include "core/crypto/chunk_stream.h"
#include "core/crypto/hasher.h"
#include "core/store/canonical.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/record_form.h"

namespace chuangkou {

namespace {

constexpr qint64 kPiece = 1024 * 1024;
constexpr int kEndPlace = 7;
constexpr std::uint64_t kLargestBlob = 256ULL * 1024 * 1024;

Unexpected damaged(const char* what) {
    return fail(ErrorCode::BundleDamaged, QString::fromLatin1(what));
}

/// Where a block stands in the payload: what comes later has a higher place. Pieces and beginnings
/// of blobs alternate; everything else only moves forward.
int placeOf(BlockType type) {
    switch (type) {
    case BlockType::Certificates:
        return 1;
    case BlockType::Origins:
        return 2;
    case BlockType::State:
        return 3;
    case BlockType::Records:
        return 4;
    case BlockType::BlobBegin:
    case BlockType::BlobPiece:
        return 5;
    case BlockType::Local:
        return 6;
    case BlockType::End:
        return kEndPlace;
    }
    return 0;
}

/// Turns blocks into what the visitor is told, and refuses what stands in the wrong place.
class Content {
public:
    Content(const BundleHeader& header, BundleVisitor& visitor, Records records)
        : m_header(header), m_visitor(visitor), m_records(header.ranges), m_wanted(records) {}

    Result<void> take(const Block& block);
    Result<void> finish() const;
    const RecordDecoder& records() const { return m_records; }

private:
    Result<void> certificates(const QByteArray& content);
    Result<void> origins(const QByteArray& content);
    Result<void> state(const QByteArray& content);
    Result<void> records(const QByteArray& content);
    Result<void> beginBlob(const QByteArray& content);
    Result<void> addToBlob(const QByteArray& content);
    Result<void> endBlob();

    const BundleHeader& m_header;
    BundleVisitor& m_visitor;
    RecordDecoder m_records;
    Records m_wanted;
    int m_place = 0;
    bool m_hasOrigins = false;
    bool m_hasState = false;
    QByteArray m_blobHash;
    qsizetype m_blobSize = -1; ///< -1: none begun
    QByteArray m_blob;
};

Result<void> Content::take(const Block& block) {
    const auto type = static_cast<BlockType>(block.type);
    const int place = placeOf(type);
    if (place < m_place || m_place == kEndPlace)
        return damaged("order");
    m_place = place;
    if (type != BlockType::BlobPiece && m_blobSize >= 0)
        return damaged("blob");
    switch (type) {
    case BlockType::Certificates:
        return certificates(block.content);
    case BlockType::Origins:
        return origins(block.content);
    case BlockType::State:
        return state(block.content);
    case BlockType::Records:
        return records(block.content);
    case BlockType::BlobBegin:
        return beginBlob(block.content);
    case BlockType::BlobPiece:
        return addToBlob(block.content);
    case BlockType::Local:
        if (m_header.kind != BundleKind::Backup)
            return damaged("local");
        return m_visitor.local(block.content);
    case BlockType::End:
        return block.content.isEmpty() ? Result<void>() : damaged("end");
    }
    return damaged("block");
}

Result<void> Content::certificates(const QByteArray& content) {
    CanonicalReader reader(content);
    std::vector<Certificate> all;
    for (std::uint64_t left = reader.count(1); left > 0; --left) {
        auto certificate = Certificate::decode(reader.bytes());
        if (!certificate)
            return fail(certificate.error());
        all.push_back(*std::move(certificate));
    }
    if (reader.failed() || !reader.atEnd())
        return damaged("certificates");
    return m_visitor.certificates(all);
}

Result<void> Content::origins(const QByteArray& content) {
    CanonicalReader reader(content);
    std::vector<RangeOrigin> all;
    for (const BundleRange& range : m_header.ranges) {
        RangeOrigin origin;
        origin.device = reader.raw(32);
        const std::uint64_t epoch = reader.number();
        origin.head = {range.origin, range.to, range.head,
                       static_cast<std::int64_t>(reader.number()), reader.raw(64)};
        if (epoch > 1'000'000)
            return damaged("origins");
        origin.epoch = static_cast<int>(epoch);
        all.push_back(std::move(origin));
    }
    if (reader.failed() || !reader.atEnd() || std::exchange(m_hasOrigins, true))
        return damaged("origins");
    return m_visitor.origins(all);
}

Result<void> Content::state(const QByteArray& content) {
    if (m_header.version < 2 || !m_hasOrigins || std::exchange(m_hasState, true))
        return damaged("state");
    const auto state = SenderState::decode(content);
    return state ? m_visitor.state(*state) : fail(state.error());
}

Result<void> Content::records(const QByteArray& content) {
    if (!m_hasOrigins)
        return damaged("order");
    if (m_wanted == Records::PassedOver)
        return {};
    auto events = m_records.block(content);
    if (!events)
        return fail(events.error());
    return m_visitor.events(*std::move(events));
}

Result<void> Content::beginBlob(const QByteArray& content) {
    if (m_header.kind == BundleKind::Acknowledgement)
        return damaged("acknowledgement");
    CanonicalReader reader(content);
    m_blobHash = reader.raw(32);
    const std::uint64_t size = reader.number();
    if (reader.failed() || !reader.atEnd())
        return damaged("blob");
    if (size > kLargestBlob)
        return fail(ErrorCode::BundleTooLarge, QStringLiteral("blob"));
    m_blobSize = static_cast<qsizetype>(size);
    m_blob.clear();
    return size == 0 ? endBlob() : Result<void>();
}

Result<void> Content::addToBlob(const QByteArray& content) {
    if (m_blobSize < 0 || content.isEmpty() || m_blob.size() + content.size() > m_blobSize)
        return damaged("blob");
    m_blob.append(content);
    return m_blob.size() == m_blobSize ? endBlob() : Result<void>();
}

Result<void> Content::endBlob() {
    m_blobSize = -1;
    if (hash256(m_blob) != m_blobHash)
        return damaged("blob");
    return m_visitor.blob(m_blobHash, m_blob);
}

Result<void> Content::finish() const {
    const bool isStateRight = m_hasState == (m_header.version >= 2);
    if (m_place != kEndPlace || !m_hasOrigins || !isStateRight)
        return damaged("incomplete");
    return m_wanted == Records::Read ? m_records.finish() : Result<void>();
}

} // namespace

Result<void> checkCiphertext(QIODevice& device, const BundleHeader& header) {
    Hasher hasher;
    while (true) {
        QByteArray piece(kPiece, Qt::Uninitialized);
        const qint64 got = device.read(piece.data(), kPiece);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, QStringLiteral("bundle"));
        if (got == 0)
            break;
        piece.truncate(got);
        hasher.add(piece);
    }
    if (hasher.result() != header.ciphertextHash)
        return damaged("ciphertext");
    return {};
}

Result<void> readPayload(QIODevice& device, const BundleHeader& header, const QByteArray& fileKey,
                         BundleVisitor& visitor, std::set<size_t>* heldInBundle, Records records) {
    Content content(header, visitor, records);
    BlockReader blocks(device.size() - device.pos(),
                       [&](const Block& block) { return content.take(block); });
    Result<void> stopped;
    const auto opened = openStream(fileKey, device, [&](const QByteArray& piece) {
        stopped = blocks.add(piece);
        return stopped.has_value();
    });
    if (!stopped)
        return stopped;
    if (!opened)
        return opened;
    if (const auto whole = blocks.finish(); !whole)
        return whole;
    if (const auto complete = content.finish(); !complete)
        return complete;
    if (heldInBundle)
        for (size_t i = 0; i < header.ranges.size(); ++i)
            if (header.ranges[i].from > 1 && content.records().holds(header.ranges[i].previous))
                heldInBundle->insert(i);
    return {};
}

} // namespace chuangkou
