// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/event.h"
#include "core/store/projection.h"
#include "core/store/sql.h"

#include <optional>
#include <vector>

namespace chuangkou {

/// A timestamp further ahead than this is somebody's wrong clock and does not pull ours along.
inline constexpr std::int64_t kTrustedLeadMs = 10 * 60 * 1000;

/// Where an origin stands: the signed form travels in bundles and is printed on papers.
struct OriginHead {
    QByteArray origin;
    std::int64_t seq = 0;
    QByteArray hash;
    std::int64_t at = 0; ///< the author's clock; 0 where nobody asked for it
};

/// The append-only log in `ev_` tables. Appending and folding what it touches is one transaction;
/// all calls are made inside Database::write or read.
class EventLog {
public:
    EventLog(const Clock& clock, const Projections& projections)
        : m_clock(clock), m_projections(projections) {}

    /// All events that this office wrote about a subject and that count, in fold order: without
    /// those of a revoked machine beyond what is accepted.
    [[nodiscard]] static std::vector<Event> load(Sql& sql, const SubjectId& subject);
    /// The same with those of the offices above and below, which are marked (Event::isForeign).
    [[nodiscard]] static std::vector<Event> loadAll(Sql& sql, const SubjectId& subject);
    /// True when the subject holds an event of a kind or version that this program does not know.
    [[nodiscard]] bool isReadOnly(const std::vector<Event>& events) const;

    /// Appends to this machine's origin and folds each subject once. Parents are the subject's
    /// heads. Returns the events in the order given. When the clock was set back by over ten
    /// minutes since the last event, `clock_corrected` goes before them (E7).
    /// Errors: Unsupported (kind not declared; subject has events of a newer program),
    /// InvalidInput (a fraction in a body), StoreReadOnly (no origin: not admitted, or copied).
    [[nodiscard]] Result<std::vector<Event>> append(Sql& sql, const ActorId& actor,
                                                    const std::vector<NewEvent>& events);

    /// Stores verified events of other origins (or of our own lost ones) that are not held yet,
    /// fills in the body of those that were held as envelopes, and folds their subjects. Returns
    /// how many were new. Origins must have been registered.
    [[nodiscard]] Result<int> insertVerified(Sql& sql, const std::vector<Event>& events);

    /// Makes an origin known; once per genesis.
    static void registerOrigin(Sql& sql, const QByteArray& origin, const QByteArray& device,
                               int epoch);
    /// Begins a new origin of this device and appends its genesis with the given body.
    [[nodiscard]] Result<Event> beginOrigin(Sql& sql, const QByteArray& device, int epoch,
                                            const QByteArray& nonce, const QJsonObject& body);

    /// Last event of each origin that counts (see Revocations), by origin.
    [[nodiscard]] static std::vector<OriginHead> heads(Sql& sql);
    [[nodiscard]] static std::optional<OriginHead> head(Sql& sql, const QByteArray& origin);
    /// Events of an origin with from <= seq <= to, in order of seq.
    [[nodiscard]] static std::vector<Event> range(Sql& sql, const QByteArray& origin,
                                                  std::int64_t from, std::int64_t to);
    /// All events of a kind, in the order of their arrival.
    [[nodiscard]] static std::vector<Event> ofKind(Sql& sql, const QString& kind);
    [[nodiscard]] static std::optional<Event> byHash(Sql& sql, const QByteArray& hash);
    /// Device that writes the origin; empty when unknown.
    [[nodiscard]] static QByteArray deviceOf(Sql& sql, const QByteArray& origin);
    /// Whether the event is held without its body.
    [[nodiscard]] static bool isEnvelope(Sql& sql, const QByteArray& hash);

    /// Columns that `eventOf` reads, for a SELECT ... FROM ev_events e JOIN ev_origins o; what a
    /// caller adds comes after `kColumns`.
    [[nodiscard]] static QString columns();
    static constexpr int kColumns = 16;
    [[nodiscard]] static Event eventOf(const SqlRow& row);

    /// For EventIntake: one row as it stands, and the body that an envelope was hashed with; false
    /// when there is no such envelope.
    static void insert(Sql& sql, const Event& event, qint64 originRow);
    static bool fillIn(Sql& sql, const Event& event);

private:
    [[nodiscard]] Hlc nextHlc(Sql& sql, std::int64_t at);
    /// Where and when this machine writes.
    struct Place {
        qint64 row; ///< of the origin
        QByteArray origin;
        std::int64_t at;
    };
    [[nodiscard]] Result<std::vector<Event>> appendNoted(Sql& sql, const ActorId& actor,
                                                         const std::vector<NewEvent>& events,
                                                         const Place& place);

    const Clock& m_clock;
    const Projections& m_projections;
};

} // namespace chuangkou
