// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <compare>
#include <vector>

namespace chuangkou {

struct AccountTag;
/// A staff account; null for what a machine does by itself (genesis).
using ActorId = Id<AccountTag>;

/// Hybrid logical clock: breaks ties in the fold and nothing else.
struct Hlc {
    std::int64_t ms = 0;
    std::uint32_t counter = 0;
    auto operator<=>(const Hlc&) const = default;
};

/// A fact, appended once and never changed (sync.md "Event").
struct Event {
    QByteArray hash;      ///< 32 bytes; see eventHash
    QByteArray origin;    ///< 32 bytes
    std::int64_t seq = 0; ///< 1, 2, 3 ... within the origin
    QByteArray previous;  ///< hash of seq - 1; empty for the first
    Hlc hlc;
    std::int64_t at = 0; ///< the author's clock, UTC ms, never corrected
    ActorId actor;
    SubjectId subject;
    std::vector<QByteArray> parents; ///< heads of the subject that the author saw, sorted
    QString kind;
    int kindVersion = 1;
    QByteArray bodyHash; ///< H(salt, body)
    QByteArray salt;     ///< 16 bytes, kept with the body
    QByteArray body;     ///< canonical JSON; empty when withheld
    /// Written in an office above or below; known of events that were read from the store.
    bool isForeign = false;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] bool isWithheld() const { return body.isEmpty(); }
};

/// An event that is still to be appended; what the log adds is not the author's to choose.
struct NewEvent {
    SubjectId subject;
    QString kind;
    QJsonObject body;
    int kindVersion = 1;
};

/// BLAKE2b-256 of the canonical form ("ckt-event-1", suite, previous, origin, seq, hlc, at, actor,
/// subject, parents, kind, kind version, body hash).
[[nodiscard]] QByteArray eventHash(const Event& event);
/// The bytes that eventHash hashes.
[[nodiscard]] QByteArray canonicalForm(const Event& event);
[[nodiscard]] QByteArray bodyHash(const QByteArray& salt, const QByteArray& body);

/// origin = H(device, epoch, nonce).
[[nodiscard]] QByteArray originId(const QByteArray& device, int epoch, const QByteArray& nonce);

/// The order in which a subject's events are folded (F1): after their parents and after earlier
/// events of their origin; only then by (hlc, hash). Parents that are not in `events` count as met.
[[nodiscard]] std::vector<Event> foldOrder(std::vector<Event> events);

/// Each event names just the one before it: the usual subject, which needs no search for order,
/// heads or conflicts.
[[nodiscard]] bool isChain(const std::vector<Event>& events);

/// Hashes of the events that no other of these names as a parent, sorted.
[[nodiscard]] std::vector<QByteArray> headsOf(const std::vector<Event>& events);

} // namespace chuangkou
