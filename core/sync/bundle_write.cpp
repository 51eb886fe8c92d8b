// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_write.h"

#include "core/crypto/chunk_stream.h"
#include "core/crypto/hasher.h"
#include "core/store/canonical.h"
#include "core/store/file_system.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/record_form.h"

#include <QFile>

namespace chuangkou {

namespace {

constexpr int kEventsPerPage = 500;
constexpr qsizetype kBlobPiece = 1024 * 1024;

/// Passes on what is written and hashes it.
class HashingWriter final : public QIODevice {
public:
    explicit HashingWriter(QIODevice& out) : m_out(out) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] QByteArray hash() { return m_hasher.result(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        m_hasher.add(QByteArray::fromRawData(data, size));
        return m_out.write(data, size);
    }

private:
    QIODevice& m_out;
    Hasher m_hasher;
};

/// The blocks of a plan, one after the other.
class PlanBlocks {
public:
    PlanBlocks(Store& store, Sql& sql, const BundlePlan& plan)
        : m_store(store), m_sql(sql), m_plan(plan) {
        for (size_t i = 0; i < plan.ranges.size(); ++i)
            m_rangesOf[plan.ranges[i].range.origin].push_back(i);
        m_lastId = beforeFirst();
    }
    Result<std::optional<Block>> next();

private:
    Block certificates() const;
    Block origins() const;
    Result<std::optional<Block>> state() const;
    std::optional<Block> records();
    Result<std::optional<Block>> blobs();
    std::optional<size_t> rangeOf(const Event& event) const;
    qint64 beforeFirst() const;

    Store& m_store;
    Sql& m_sql;
    const BundlePlan& m_plan;
    std::map<QByteArray, std::vector<size_t>> m_rangesOf;
    RecordEncoder m_encoder;
    BlockType m_stage = BlockType::Certificates;
    qint64 m_lastId = 0;
    size_t m_nextBlob = 0;
    QByteArray m_blob;
    qsizetype m_blobAt = 0;
    size_t m_nextLocal = 0;
    bool m_ended = false;
};

Block blockOf(BlockType type, const QByteArray& content) {
    return {static_cast<char>(type), content};
}

Block PlanBlocks::certificates() const {
    CanonicalWriter content;
    content.number(m_plan.certificates.size());
    for (const Certificate& certificate : m_plan.certificates)
        content.bytes(certificate.encode());
    return blockOf(BlockType::Certificates, content.result());
}

Block PlanBlocks::origins() const {
    CanonicalWriter content;
    for (const PlannedRange& planned : m_plan.ranges)
        content.raw(planned.origin.device)
            .number(static_cast<std::uint64_t>(planned.origin.epoch))
            .number(static_cast<std::uint64_t>(planned.origin.head.at))
            .raw(planned.origin.head.signature);
    return blockOf(BlockType::Origins, content.result());
}

Result<std::optional<Block>> PlanBlocks::state() const {
    const auto form = m_plan.state.encode();
    if (!form)
        return fail(form.error());
    return std::optional(blockOf(BlockType::State, *form));
}

std::optional<size_t> PlanBlocks::rangeOf(const Event& event) const {
    if (const auto found = m_rangesOf.find(event.origin); found != m_rangesOf.end())
        for (const size_t i : found->second)
            if (m_plan.ranges[i].contains(event))
                return i;
    return std::nullopt;
}

/// A chain's events arrived in its order: none of the plan stands before the first of its ranges.
qint64 PlanBlocks::beforeFirst() const {
    qint64 first = std::numeric_limits<qint64>::max();
    for (const PlannedRange& planned : m_plan.ranges) {
        const auto id = m_sql.integer(
            QStringLiteral("SELECT min(e.id) FROM ev_events e JOIN ev_origins o "
                           "ON o.id = e.origin WHERE o.origin = :origin AND e.seq = :seq"),
            {{":origin", planned.range.origin}, {":seq", static_cast<qint64>(planned.range.from)}});
        first = std::min(first, id.value_or(0));
    }
    return first - 1;
}

std::optional<Block> PlanBlocks::records() {
    if (m_plan.ranges.empty())
        return std::nullopt;
    static const QString text =
        QStringLiteral("SELECT ") + EventLog::columns() +
        QStringLiteral(", e.id FROM ev_events e JOIN ev_origins o ON o.id = e.origin "
                       "WHERE e.id > :after ORDER BY e.id LIMIT :count");
    const EventKinds& kinds = m_store.context().projections.kinds();
    // In the order of arrival a parent nearly always stands before its child.
    while (true) {
        std::vector<RecordEncoder::Item> items;
        bool isEmpty = true;
        m_sql.each(text, {{":after", m_lastId}, {":count", kEventsPerPage}},
                   [&](const SqlRow& row) {
                       isEmpty = false;
                       Event event = EventLog::eventOf(row);
                       m_lastId = row.integer(EventLog::kColumns);
                       const auto range = rangeOf(event);
                       if (!range)
                           return;
                       if (!m_plan.carries(kinds.find(event.kind))) {
                           event.body.clear();
                           event.salt.clear();
                       }
                       items.push_back({*range, std::move(event)});
                   });
        if (!items.empty())
            return blockOf(BlockType::Records, m_encoder.block(items));
        if (isEmpty)
            return std::nullopt;
    }
}

Result<std::optional<Block>> PlanBlocks::blobs() {
    if (m_blobAt < m_blob.size()) {
        const QByteArray piece = m_blob.mid(m_blobAt, kBlobPiece);
        m_blobAt += piece.size();
        return std::optional(blockOf(BlockType::BlobPiece, piece));
    }
    if (m_nextBlob == m_plan.blobs.size())
        return std::optional<Block>();
    const QByteArray& hash = m_plan.blobs[m_nextBlob++];
    auto content = m_store.blobs().get(m_sql, hash);
    if (!content)
        return fail(content.error());
    m_blob = *std::move(content);
    m_blobAt = 0;
    return std::optional(blockOf(
        BlockType::BlobBegin,
        CanonicalWriter().raw(hash).number(static_cast<std::uint64_t>(m_blob.size())).result()));
}

Result<std::optional<Block>> PlanBlocks::next() {
    if (m_stage == BlockType::Certificates) {
        m_stage = BlockType::Origins;
        return std::optional(certificates());
    }
    if (m_stage == BlockType::Origins) {
        m_stage = BlockType::State;
        return std::optional(origins());
    }
    if (m_stage == BlockType::State) {
        m_stage = BlockType::Records;
        return state();
    }
    if (m_stage == BlockType::Records) {
        if (auto block = records())
            return block;
        m_stage = BlockType::BlobBegin;
    }
    if (m_stage == BlockType::BlobBegin) {
        auto block = blobs();
        if (!block || *block)
            return block;
        m_stage = BlockType::Local;
    }
    if (m_nextLocal < m_plan.localBlocks.size())
        return std::optional(blockOf(BlockType::Local, m_plan.localBlocks[m_nextLocal++]));
    if (std::exchange(m_ended, true))
        return std::optional<Block>();
    return std::optional(blockOf(BlockType::End, {}));
}

/// Wants only to know that everything holds.
class NoVisitor final : public BundleVisitor {
public:
    Result<void> certificates(const std::vector<Certificate>&) override { return {}; }
    Result<void> origins(const std::vector<RangeOrigin>&) override { return {}; }
    Result<void> state(const SenderState&) override { return {}; }
    Result<void> events(std::vector<Event>) override { return {}; }
    Result<void> blob(const QByteArray&, const QByteArray&) override { return {}; }
    Result<void> local(const QByteArray&) override { return {}; }
};

Result<BundleHeader> headerOf(Store& store, Sql& sql, const BundlePlan& plan,
                              const QByteArray& fileKey) {
    BundleHeader header;
    auto own = certificateOf(sql, store.device().id);
    if (!own)
        return fail(ErrorCode::StoreReadOnly);
    header.sender = *std::move(own);
    for (const QByteArray& publicKey : plan.recipients) {
        auto recipient = recipientOf(publicKey, fileKey);
        if (!recipient)
            return fail(recipient.error());
        header.recipients.push_back(*std::move(recipient));
    }
    header.kind = plan.kind;
    for (const PlannedRange& planned : plan.ranges)
        header.ranges.push_back(planned.range);
    header.vector = plan.vector;
    header.writtenAt = store.clock().nowMs();
    header.ciphertextHash = QByteArray(32, '\0');
    return header;
}

Unexpected writeFailure(const QFile& file) {
    return file.error() == QFileDevice::ResourceError
               ? fail(ErrorCode::DiskFull)
               : fail(ErrorCode::FileUnwritable, file.fileName());
}

/// The header's room is kept while the text is sealed: the hash that it signs comes last.
Result<void> writePart(QFile& file, BundleHeader& header, const SigningKey& key,
                       const QByteArray& fileKey, CompressedBlocks& payload,
                       const QByteArray& before) {
    const auto room = header.encode(key);
    if (!room)
        return fail(room.error());
    if (file.write(before + *room) != before.size() + room->size())
        return writeFailure(file);
    HashingWriter out(file);
    if (const auto sealed = sealStream(fileKey, payload, out); !sealed) {
        if (payload.failure())
            return fail(*payload.failure());
        return file.error() != QFileDevice::NoError ? writeFailure(file) : fail(sealed.error());
    }
    header.ciphertextHash = out.hash();
    const auto signedForm = header.encode(key);
    if (!signedForm)
        return fail(signedForm.error());
    if (!file.seek(before.size()) || file.write(*signedForm) != signedForm->size() || !file.flush())
        return writeFailure(file);
    return {};
}

Result<BundleHeader> readBack(const QString& path, qint64 start, const QByteArray& fileKey) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(start))
        return fail(ErrorCode::FileUnreadable, path);
    auto header = BundleHeader::read(file);
    if (!header)
        return header;
    if (const auto same = checkCiphertext(file, *header); !same)
        return fail(same.error());
    NoVisitor visitor;
    if (!file.seek(start + header->size))
        return fail(ErrorCode::FileUnreadable, path);
    // The signed hash has told that the bytes are those that were written, events and all.
    const auto whole = readPayload(file, *header, fileKey, visitor, nullptr, Records::PassedOver);
    if (!whole)
        return fail(whole.error());
    return header;
}

Result<WrittenBundle> writeAndCheck(Store& store, Sql& sql, const BundlePlan& plan,
                                    const QString& part, const QByteArray& before) {
    const QByteArray fileKey = randomBytes(32);
    auto header = headerOf(store, sql, plan, fileKey);
    if (!header)
        return fail(header.error());
    {
        QFile file(part);
        if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
            return fail(ErrorCode::FileUnwritable, part);
        PlanBlocks blocks(store, sql, plan);
        CompressedBlocks payload([&] { return blocks.next(); });
        const auto written =
            writePart(file, *header, store.device().signing, fileKey, payload, before);
        if (!written)
            return fail(written.error());
    }
    if (const auto durable = syncFile(part); !durable)
        return fail(durable.error());
    const bool isDropped = dropFromCache(part);
    auto back = readBack(part, before.size(), fileKey);
    if (!back)
        // The medium gives back something else than was written, or is gone.
        return fail(ErrorCode::FileUnreadable, QStringLiteral("medium|") + part);
    return WrittenBundle{*std::move(back), isDropped};
}

} // namespace

Result<WrittenBundle> writeBundle(Store& store, Sql& sql, const BundlePlan& plan,
                                  const QString& path, const QByteArray& before) {
    const QString part = newPart(path);
    auto written = writeAndCheck(store, sql, plan, part, before);
    const auto published = written ? publishPart(part, path) : Result<void>(fail(written.error()));
    if (!published) {
        QFile::remove(part);
        return fail(published.error());
    }
    if (const auto synced = syncFileSystem(path); !synced)
        return fail(synced.error());
    return written;
}

} // namespace chuangkou
