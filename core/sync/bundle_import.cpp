// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_import.h"

#include "core/store/event_intake.h"
#include "core/store/revocation.h"
#include "core/sync/bundle_trust.h"

#include <QFile>

#include <span>

namespace chuangkou {

namespace {

Unexpected damaged(const char* what) {
    return fail(ErrorCode::BundleDamaged, QString::fromLatin1(what));
}

/// More are read a second time rather than kept in memory.
constexpr std::int64_t kMostKeptEvents = 100'000;

/// An event that is held has all before it of its chain beside it (M2), so that the last one of
/// each range tells of all; unless one is held as an envelope, whose body may come now.
Result<bool> isHeldWhole(Store& store, const BundleHeader& header) {
    return store.read([&](Sql& sql) -> Result<bool> {
        const auto hasEnvelope = [&](const BundleRange& range) {
            return sql
                .integer(QStringLiteral("SELECT 1 FROM ev_events e "
                                        "INDEXED BY ev_events_withheld JOIN ev_origins o "
                                        "ON o.id = e.origin WHERE o.origin = :origin AND "
                                        "e.body IS NULL AND e.kind <> 'store_moved' LIMIT 1"),
                         {{":origin", range.origin}})
                .has_value();
        };
        return std::all_of(
            header.ranges.begin(), header.ranges.end(), [&](const BundleRange& range) {
                return !hasEnvelope(range) &&
                       sql.integer(QStringLiteral("SELECT 1 FROM ev_events e JOIN ev_origins o "
                                                  "ON o.id = e.origin WHERE e.hash = :hash AND "
                                                  "e.seq = :seq AND o.origin = :origin"),
                                   {{":hash", range.head},
                                    {":seq", static_cast<qint64>(range.to)},
                                    {":origin", range.origin}})
                           .has_value();
            });
    });
}

/// Collects what the conclusion needs, and binds each origin to its device by its genesis.
class CheckingVisitor final : public BundleVisitor {
public:
    explicit CheckingVisitor(CheckedBundle& bundle) : m_bundle(bundle) {}

    Result<void> certificates(const std::vector<Certificate>& all) override {
        m_bundle.certificates = all;
        return {};
    }
    Result<void> origins(const std::vector<RangeOrigin>& all) override {
        m_bundle.origins = all;
        for (const RangeOrigin& origin : all) {
            const auto [known, isNew] = m_writers.emplace(origin.head.origin, origin);
            if (!isNew &&
                (known->second.device != origin.device || known->second.epoch != origin.epoch))
                return damaged("origins");
        }
        return {};
    }
    Result<void> state(const SenderState& state) override {
        m_bundle.state = state;
        return {};
    }
    Result<void> events(std::vector<Event> events) override {
        for (const Event& event : events) {
            if (event.seq == 1 && !isGenesis(event))
                return damaged("genesis");
            if (isLevelKind(event.kind) && !event.isWithheld())
                m_levelEvents.emplace_back(m_writers.at(event.origin).device, event);
        }
        if (m_bundle.header.events() <= kMostKeptEvents)
            std::move(events.begin(), events.end(), std::back_inserter(m_bundle.events));
        return {};
    }
    Result<void> blob(const QByteArray& hash, const QByteArray&) override {
        m_bundle.blobs.push_back(hash);
        return {};
    }
    Result<void> local(const QByteArray& block) override {
        m_bundle.localBlocks.push_back(block);
        return {};
    }

    /// Which offices the bundle itself says are accepted, with the devices that wrote it.
    using LevelWords = std::vector<std::pair<QByteArray, Event>>;
    [[nodiscard]] const LevelWords& levelEvents() const { return m_levelEvents; }

private:
    bool isGenesis(const Event& event) const {
        const QJsonObject body = event.json();
        const QByteArray nonce =
            QByteArray::fromHex(body.value(QLatin1String("nonce")).toString().toLatin1());
        const RangeOrigin& writer = m_writers.at(event.origin);
        return event.kind == QLatin1String("origin_began") && !nonce.isEmpty() &&
               body.value(QLatin1String("epoch")).toInt(-1) == writer.epoch &&
               originId(writer.device, writer.epoch, nonce) == event.origin;
    }

    CheckedBundle& m_bundle;
    std::map<QByteArray, RangeOrigin> m_writers;
    LevelWords m_levelEvents;
};

/// Compares a verified bundle with what the store holds.
class Conclusion {
public:
    Conclusion(Sql& sql, CheckedBundle& bundle, const QByteArray& officePublic,
               const std::set<size_t>& heldInBundle, const CheckingVisitor::LevelWords& words)
        : m_sql(sql), m_bundle(bundle), m_heldInBundle(heldInBundle),
          m_trusted(officePublic, wordsWith(words)), m_officePublic(officePublic) {}

    Result<void> draw() {
        for (const Certificate& certificate : m_bundle.certificates) {
            if (!m_trusted.contains(certificate.officePublic))
                return fail(ErrorCode::BundleUncertified, certificate.name);
            m_certified.emplace(certificate.device, certificate);
        }
        for (size_t i = 0; i < m_bundle.origins.size(); ++i)
            if (const auto good = judge(i); !good)
                return good;
        return {};
    }

private:
    std::vector<LevelEvent> wordsWith(const CheckingVisitor::LevelWords& words) {
        std::map<QByteArray, QByteArray> offices;
        for (const Certificate& certificate : m_bundle.certificates)
            offices.emplace(certificate.device, certificate.officePublic);
        std::vector<LevelEvent> all = levelEvents(m_sql);
        for (const auto& [device, event] : words) {
            if (const auto found = offices.find(device); found != offices.end())
                all.push_back({found->second, event});
            else if (const auto held = certificateOf(m_sql, device))
                all.push_back({held->officePublic, event});
        }
        return all;
    }

    std::optional<Certificate> writerOf(const RangeOrigin& origin) {
        const auto found = m_certified.find(origin.device);
        if (found != m_certified.end())
            return found->second;
        auto held = certificateOf(m_sql, origin.device);
        if (held && m_trusted.contains(held->officePublic))
            return held;
        return std::nullopt;
    }

    void noteOffice(const BundleRange& range, const Certificate& writer) {
        if (const auto side = m_trusted.sideOf(writer.officePublic);
            side && writer.officePublic != m_officePublic)
            m_bundle.foreign.emplace(range.origin, *side);
    }

    Result<void> judge(size_t index) {
        const BundleRange& range = m_bundle.header.ranges[index];
        const RangeOrigin& origin = m_bundle.origins[index];
        const auto writer = writerOf(origin);
        if (!writer)
            return fail(ErrorCode::BundleUncertified,
                        QString::fromLatin1(range.origin.first(4).toHex()));
        if (!checkHead(origin.head, writer->signingPublic))
            return damaged("head");
        noteOffice(range, *writer);
        const auto known = EventLog::deviceOf(m_sql, range.origin);
        if (!known.isEmpty() && known != origin.device)
            return damaged("origin");
        // What is passed over leaves no gap.
        if (range.from == 1 || m_heldInBundle.contains(index) ||
            m_revoked.passesOver(range.origin, origin.device, range.from))
            return {};
        const auto before = EventLog::byHash(m_sql, range.previous);
        if (before && (before->origin != range.origin || before->seq != range.from - 1))
            return damaged("previous");
        if (!before) {
            const auto last = EventLog::head(m_sql, range.origin);
            // On a chain that we hold in another form as far as that, only its last link is named.
            const std::int64_t from = last ? std::min(last->seq + 1, range.from - 1) : 1;
            m_bundle.gaps.push_back({range.origin, writer->name, from, range.from - 1});
        }
        return {};
    }

    Sql& m_sql;
    CheckedBundle& m_bundle;
    const std::set<size_t>& m_heldInBundle;
    TrustedOffices m_trusted;
    const QByteArray& m_officePublic;
    std::map<QByteArray, Certificate> m_certified;
    RevokedOrigins m_revoked{m_sql};
};

void keepPassedOver(Sql& sql, const RangeOrigin& origin) {
    sql.exec(QStringLiteral("INSERT OR IGNORE INTO l_passed_over (origin, device, seq, hash, at, "
                            "signature) VALUES (:origin, :device, :seq, :hash, :at, :signature)"),
             {{":origin", origin.head.origin},
              {":device", origin.device},
              {":seq", static_cast<qint64>(origin.head.seq)},
              {":hash", origin.head.hash},
              {":at", static_cast<qint64>(origin.head.at)},
              {":signature", origin.head.signature}});
}

/// One transaction of an import.
class Slice {
public:
    Slice(Store& store, Sql& sql, BundleKind kind)
        : m_sql(sql), m_kind(kind), m_revoked(sql), m_held(sql),
          m_intake(sql, store.context().clock, store.context().projections) {}

    Result<void> take(std::span<Event> step, AppliedBundle& after, std::set<SubjectId>& touched) {
        std::vector<Event> fresh;
        for (Event& event : step) {
            if (m_held.holds(event)) {
                const bool isFilling =
                    !event.isWithheld() && EventLog::isEnvelope(m_sql, event.hash);
                ++(isFilling ? after.filled : after.known);
                if (isFilling)
                    fresh.push_back(std::move(event));
                continue;
            }
            // A backup brings back all that its machine held.
            if (m_kind != BundleKind::Backup && m_revoked.passesOver(event.origin, event.seq)) {
                ++after.passedOver;
                continue;
            }
            ++after.events;
            after.forks += m_held.isFork(event) ? 1 : 0;
            m_held.add(event);
            touched.insert(event.subject);
            fresh.push_back(std::move(event));
        }
        const auto taken = m_intake.take(fresh);
        return taken ? Result<void>() : fail(taken.error());
    }

private:
    Sql& m_sql;
    const BundleKind m_kind;
    RevokedOrigins m_revoked;
    HeldChains m_held;
    EventIntake m_intake;
};

/// Writes slices as they come.
class ApplyingVisitor final : public BundleVisitor {
public:
    ApplyingVisitor(Store& store, const CheckedBundle& bundle, const SliceNote& note)
        : m_store(store), m_bundle(bundle), m_note(note) {}

    Result<void> certificates(const std::vector<Certificate>&) override { return {}; }
    Result<void> origins(const std::vector<RangeOrigin>&) override { return {}; }
    Result<void> state(const SenderState&) override { return {}; }
    Result<void> events(std::vector<Event> events) override {
        for (Event& event : events) {
            if (const auto side = m_bundle.foreign.find(event.origin);
                side != m_bundle.foreign.end())
                keepWhatMayCome(event, side->second, m_store.context().projections.kinds());
            m_slice.push_back(std::move(event));
            if (m_slice.size() < kSliceEvents)
                continue;
            if (const auto written = flush(); !written)
                return written;
        }
        return {};
    }
    Result<void> blob(const QByteArray& hash, const QByteArray& content) override {
        return m_store.database().write([&](Sql& sql) -> Result<void> {
            const bool isKnown = Blobs::has(sql, hash);
            const auto kept = m_store.blobs().put(sql, content);
            if (kept && !isKnown)
                ++m_applied.blobs;
            return kept ? Result<void>() : fail(kept.error());
        });
    }
    Result<void> local(const QByteArray&) override { return {}; }

    /// What the check kept, in place of reading it again.
    Result<void> takeKept() {
        if (!m_bundle.isKnown)
            return events(m_bundle.events);
        m_applied.known = m_bundle.header.events();
        m_done = m_applied.known;
        return m_store.database().write([&](Sql& sql) -> Result<void> {
            registerWriters(sql);
            return {};
        });
    }

    Result<AppliedBundle> finish() {
        if (const auto written = flush(); !written)
            return fail(written.error());
        const auto kept = m_store.database().write([&](Sql& sql) -> Result<void> {
            for (const RangeOrigin& origin : m_bundle.origins)
                keepRangeHead(sql, origin);
            return {};
        });
        if (!kept)
            return fail(kept.error());
        m_applied.subjects = static_cast<std::int64_t>(m_subjects.size());
        return m_applied;
    }

private:
    void registerWriters(Sql& sql) const {
        for (const Certificate& certificate : m_bundle.certificates)
            keepCertificate(sql, certificate);
        for (const RangeOrigin& origin : m_bundle.origins)
            EventLog::registerOrigin(sql, origin.head.origin, origin.device, origin.epoch);
    }
    static void keepRangeHead(Sql& sql, const RangeOrigin& origin) {
        if (EventLog::byHash(sql, origin.head.hash))
            keepHead(sql, origin.head, HeadOccasion::Export);
        else
            keepPassedOver(sql, origin); // only of a revoked machine is anything not brought in
    }
    Result<void> flush() {
        for (size_t next = 0; next < m_slice.size();) {
            AppliedBundle after = m_applied;
            std::set<SubjectId> touched;
            size_t end = next;
            bool isAwaited = false;
            const auto written = m_store.database().write([&](Sql& sql) -> Result<void> {
                if (m_done == 0)
                    registerWriters(sql);
                Slice slice(m_store, sql, m_bundle.header.kind);
                const size_t last = std::min(
                    m_slice.size(), next + (m_isShared ? kShortSliceEvents : kSliceEvents));
                while (end < last && !isAwaited) {
                    const auto step =
                        std::span(m_slice).subspan(end, std::min(kStepEvents, last - end));
                    if (const auto taken = slice.take(step, after, touched); !taken)
                        return taken;
                    end += step.size();
                    isAwaited = m_store.database().isAwaited();
                }
                return m_note(sql, m_done + static_cast<std::int64_t>(end - next));
            });
            if (!written)
                return written;
            m_applied = after;
            m_subjects.merge(touched);
            m_done += static_cast<std::int64_t>(end - next);
            next = end;
            m_isShared = m_isShared || isAwaited;
            m_store.database().letOthersIn(); // the counter goes on working
        }
        m_slice.clear();
        return {};
    }

    Store& m_store;
    const CheckedBundle& m_bundle;
    const SliceNote& m_note;
    std::vector<Event> m_slice;
    std::set<SubjectId> m_subjects;
    std::int64_t m_done = 0;
    bool m_isShared = false; ///< somebody has waited
    AppliedBundle m_applied;
};

Result<void> refuseRevoked(Store& store, const BundleHeader& header) {
    return store.read([&](Sql& sql) -> Result<void> {
        if (Revocations::isRevoked(sql, header.sender.device))
            return fail(ErrorCode::BundleUncertified,
                        QStringLiteral("revoked|") + header.sender.name);
        return {};
    });
}

Result<void> openAt(QFile& file, qint64 position) {
    if (!file.open(QIODevice::ReadOnly) || !file.seek(position))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    return {};
}

} // namespace

QString BundleGap::toText() const {
    return QStringLiteral("%1|%2|%3-%4")
        .arg(QString::fromLatin1(origin.first(4).toHex()), machine)
        .arg(from)
        .arg(to);
}

Result<CheckedBundle> checkBundle(Store& store, const BundleSource& source,
                                  const BundleTrust& trust) {
    QFile file(source.path);
    if (const auto opened = openAt(file, source.start); !opened)
        return fail(opened.error());
    auto header = BundleHeader::read(file);
    if (!header)
        return fail(header.error());
    CheckedBundle bundle;
    bundle.header = *std::move(header);
    const auto ours =
        store.read([&](Sql& sql) { return checkSender(sql, bundle.header, trust.officePublic); });
    if (!ours)
        return fail(ours.error());
    if (const auto valid = refuseRevoked(store, bundle.header); !valid)
        return fail(valid.error());
    if (const auto whole = checkCiphertext(file, bundle.header); !whole)
        return fail(whole.error());
    auto fileKey = fileKeyFor(bundle.header, trust.recipient);
    if (!fileKey)
        return fail(fileKey.error());
    bundle.fileKey = *std::move(fileKey);
    CheckingVisitor visitor(bundle);
    std::set<size_t> heldInBundle;
    if (!file.seek(source.start + bundle.header.size))
        return fail(ErrorCode::FileUnreadable, source.path);
    const auto known = isHeldWhole(store, bundle.header);
    if (!known)
        return fail(known.error());
    bundle.isKnown =
        *known && !bundle.header.ranges.empty() && bundle.header.kind != BundleKind::Backup;
    const auto read = readPayload(file, bundle.header, bundle.fileKey, visitor, &heldInBundle,
                                  bundle.isKnown ? Records::PassedOver : Records::Read);
    if (!read)
        return fail(read.error());
    const auto concluded = store.read([&](Sql& sql) -> Result<void> {
        return Conclusion(sql, bundle, trust.officePublic, heldInBundle, visitor.levelEvents())
            .draw();
    });
    if (!concluded)
        return fail(concluded.error());
    return bundle;
}

Result<AppliedBundle> applyBundle(Store& store, const BundleSource& source,
                                  const CheckedBundle& bundle, const SliceNote& slice) {
    QFile file(source.path);
    if (const auto opened = openAt(file, source.start + bundle.header.size); !opened)
        return fail(opened.error());
    ApplyingVisitor visitor(store, bundle, slice);
    const bool isKept = bundle.isKnown || !bundle.events.empty();
    if (isKept)
        if (const auto taken = visitor.takeKept(); !taken)
            return fail(taken.error());
    if (!isKept || !bundle.blobs.empty()) {
        const auto read = readPayload(file, bundle.header, bundle.fileKey, visitor, nullptr,
                                      isKept ? Records::PassedOver : Records::Read);
        if (!read)
            return fail(read.error());
    }
    return visitor.finish();
}

} // namespace chuangkou
