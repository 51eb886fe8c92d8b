// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/canonical.h"
#include "core/store/event.h"
#include "core/sync/bundle_header.h"

#include <QHash>

#include <array>
#include <map>
#include <optional>

namespace chuangkou {

/// The wire form of events (E2): neither own nor previous hash; actors, subjects and kinds once in
/// tables that grow with the blocks; a parent as the distance back to it, as a hash only when it
/// does not stand earlier in the bundle.
class RecordEncoder {
public:
    struct Item {
        size_t range = 0; ///< index in the header's ranges
        Event event;
    };
    /// The next block. The items of each range come in the order of their chain.
    [[nodiscard]] QByteArray block(const std::vector<Item>& items);

private:
    QHash<QByteArray, std::uint64_t> m_events;
    std::map<QByteArray, std::uint64_t> m_actors;
    std::map<QByteArray, std::uint64_t> m_subjects;
    std::map<QString, std::uint64_t> m_kinds;
    std::int64_t m_lastAt = 0;
};

/// Reads blocks and recomputes every hash along the chains of the header's ranges: what it hands
/// out is chained to `previous`, and `finish` tells whether each chain ended in its `head`.
class RecordDecoder {
public:
    explicit RecordDecoder(const std::vector<BundleRange>& ranges);

    /// Errors: BundleDamaged.
    [[nodiscard]] Result<std::vector<Event>> block(const QByteArray& content);
    /// Errors: BundleDamaged when a chain is incomplete or ends in another hash.
    [[nodiscard]] Result<void> finish() const;
    /// Whether the event stands in the bundle.
    [[nodiscard]] bool holds(const QByteArray& hash) const;

private:
    struct Chain {
        std::int64_t next = 1;
        QByteArray last;
    };
    [[nodiscard]] bool readTables(CanonicalReader& reader);
    [[nodiscard]] std::optional<Event> readRecord(CanonicalReader& reader);
    [[nodiscard]] bool readParents(CanonicalReader& reader, Event& event) const;

    const std::vector<BundleRange>& m_ranges;
    std::vector<Chain> m_chains;
    std::vector<std::array<char, 32>> m_hashes;
    std::vector<ActorId> m_actors;
    std::vector<SubjectId> m_subjects;
    std::vector<QString> m_kinds;
    std::int64_t m_lastAt = 0;
};

} // namespace chuangkou
