// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/record_form.h"

namespace chuangkou {

namespace {

constexpr qsizetype kHashSize = 32;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kLongestKind = 200;
/// Times and counters of an honest clock stay far below; beyond, sums of them could overflow.
constexpr std::int64_t kLatestMs = std::int64_t{1} << 52;
constexpr std::uint64_t kLargestCounter = std::uint64_t{1} << 31;
constexpr std::uint64_t kLargestKindVersion = 1'000'000;

/// The difference of two times with its sign in the lowest bit, so that small ones stay short.
std::uint64_t zigzag(std::int64_t value, std::int64_t base) {
    const auto difference = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(base);
    const bool negative = (difference >> 63) != 0;
    return (difference << 1) ^ (negative ? ~std::uint64_t{0} : 0);
}

std::int64_t unzigzag(std::uint64_t coded, std::int64_t base) {
    const std::uint64_t difference = (coded >> 1) ^ ((coded & 1) != 0 ? ~std::uint64_t{0} : 0);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + difference);
}

bool isTime(std::int64_t ms) {
    return ms >= 0 && ms < kLatestMs;
}

/// The key's place in a table that grows with new keys.
template <typename Key>
std::uint64_t placeOf(std::map<Key, std::uint64_t>& table, const Key& key,
                      std::vector<Key>& fresh) {
    const auto [found, isNew] = table.emplace(key, table.size());
    if (isNew)
        fresh.push_back(key);
    return found->second;
}

} // namespace

QByteArray RecordEncoder::block(const std::vector<Item>& items) {
    std::vector<QByteArray> actors;
    std::vector<QByteArray> subjects;
    std::vector<QString> kinds;
    CanonicalWriter records;
    records.number(items.size());
    for (const auto& [range, event] : items) {
        records.number(range)
            .number(zigzag(event.at, std::exchange(m_lastAt, event.at)))
            .number(zigzag(event.hlc.ms, event.at))
            .number(event.hlc.counter)
            .number(placeOf(m_actors, event.actor.bytes(), actors))
            .number(placeOf(m_subjects, event.subject.bytes(), subjects))
            .number(placeOf(m_kinds, event.kind, kinds))
            .number(static_cast<std::uint64_t>(event.kindVersion))
            .number(event.parents.size());
        const auto own = static_cast<std::uint64_t>(m_events.size());
        for (const QByteArray& parent : event.parents) {
            const auto found = m_events.constFind(parent);
            if (found == m_events.constEnd())
                records.number(0).raw(parent);
            else
                records.number(own - *found);
        }
        m_events.insert(event.hash, own);
        records.bytes(event.body);
        records.raw(event.isWithheld() ? event.bodyHash : event.salt);
    }
    CanonicalWriter block;
    block.number(actors.size());
    for (const QByteArray& actor : actors)
        block.bytes(actor);
    block.number(subjects.size());
    for (const QByteArray& subject : subjects)
        block.raw(subject);
    block.number(kinds.size());
    for (const QString& kind : kinds)
        block.text(kind);
    return block.raw(records.result()).result();
}

RecordDecoder::RecordDecoder(const std::vector<BundleRange>& ranges) : m_ranges(ranges) {
    for (const BundleRange& range : ranges)
        m_chains.push_back({range.from, range.previous});
}

bool RecordDecoder::readTables(CanonicalReader& reader) {
    for (std::uint64_t left = reader.count(1); left > 0; --left) {
        const QByteArray bytes = reader.bytes();
        const auto actor = ActorId::fromBytes(bytes);
        if (!actor && !bytes.isEmpty())
            return false;
        m_actors.push_back(actor ? *actor : ActorId());
    }
    // As many as are counted are there.
    for (std::uint64_t left = reader.count(SubjectId::kSize); left > 0; --left)
        m_subjects.push_back(SubjectId::fromHash(reader.raw(SubjectId::kSize)));
    for (std::uint64_t left = reader.count(1); left > 0; --left) {
        const QString kind = reader.text();
        if (kind.isEmpty() || kind.size() > kLongestKind)
            return false;
        m_kinds.push_back(kind);
    }
    return !reader.failed();
}

bool RecordDecoder::readParents(CanonicalReader& reader, Event& event) const {
    for (std::uint64_t left = reader.count(1); left > 0; --left) {
        const std::uint64_t distance = reader.number();
        if (distance > m_hashes.size())
            return false;
        if (distance == 0) {
            event.parents.push_back(reader.raw(kHashSize));
            continue;
        }
        const auto& hash = m_hashes[m_hashes.size() - static_cast<size_t>(distance)];
        event.parents.emplace_back(hash.data(), kHashSize);
    }
    return !reader.failed();
}

std::optional<Event> RecordDecoder::readRecord(CanonicalReader& reader) {
    const std::uint64_t range = reader.number();
    if (range >= m_ranges.size())
        return std::nullopt;
    Chain& chain = m_chains[range];
    if (chain.next > m_ranges[range].to)
        return std::nullopt;
    Event event;
    event.origin = m_ranges[range].origin;
    event.seq = chain.next;
    event.previous = chain.last.isEmpty() ? QByteArray("", 0) : chain.last;
    event.at = unzigzag(reader.number(), m_lastAt);
    event.hlc.ms = unzigzag(reader.number(), event.at);
    const std::uint64_t counter = reader.number();
    const std::uint64_t actor = reader.number();
    const std::uint64_t subject = reader.number();
    const std::uint64_t kind = reader.number();
    const std::uint64_t version = reader.number();
    if (!isTime(event.at) || !isTime(event.hlc.ms) || counter > kLargestCounter ||
        actor >= m_actors.size() || subject >= m_subjects.size() || kind >= m_kinds.size() ||
        version > kLargestKindVersion || !readParents(reader, event))
        return std::nullopt;
    event.hlc.counter = static_cast<std::uint32_t>(counter);
    event.actor = m_actors[actor];
    event.subject = m_subjects[subject];
    event.kind = m_kinds[kind];
    event.kindVersion = static_cast<int>(version);
    event.body = reader.bytes();
    if (event.body.isEmpty()) {
        event.bodyHash = reader.raw(kHashSize);
    } else {
        event.salt = reader.raw(kSaltSize);
        event.bodyHash = bodyHash(event.salt, event.body);
    }
    if (reader.failed())
        return std::nullopt;
    event.hash = eventHash(event);
    m_lastAt = event.at;
    chain = {event.seq + 1, event.hash};
    std::copy_n(event.hash.constData(), kHashSize, m_hashes.emplace_back().data());
    return event;
}

Result<std::vector<Event>> RecordDecoder::block(const QByteArray& content) {
    CanonicalReader reader(content);
    const auto damaged = [this] {
        return fail(ErrorCode::BundleDamaged, QStringLiteral("record %1").arg(m_hashes.size() + 1));
    };
    if (!readTables(reader))
        return damaged();
    std::vector<Event> events;
    for (std::uint64_t left = reader.count(1); left > 0; --left) {
        auto event = readRecord(reader);
        if (!event)
            return damaged();
        events.push_back(*std::move(event));
    }
    if (reader.failed() || !reader.atEnd())
        return damaged();
    return events;
}

Result<void> RecordDecoder::finish() const {
    for (size_t i = 0; i < m_ranges.size(); ++i)
        if (m_chains[i].next != m_ranges[i].to + 1 || m_chains[i].last != m_ranges[i].head)
            return fail(ErrorCode::BundleDamaged,
                        QStringLiteral("chain ") + QString::fromLatin1(m_ranges[i].origin.toHex()));
    return {};
}

bool RecordDecoder::holds(const QByteArray& hash) const {
    return std::any_of(m_hashes.begin(), m_hashes.end(), [&](const auto& held) {
        return hash == QByteArrayView(held.data(), kHashSize);
    });
}

} // namespace chuangkou
