// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_preview.h"

#include "core/store/merge.h"
#include "core/store/revocation.h"
#include "core/sync/peers.h"

#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// Counts what is new; the events of one subject are compared with those that are held.
class PreviewVisitor final : public BundleVisitor {
public:
    PreviewVisitor(Sql& sql, const EventKinds& kinds, const std::vector<RangeOrigin>& origins,
                   BundlePreview& preview)
        : m_sql(sql), m_kinds(kinds), m_preview(preview) {
        for (const RangeOrigin& origin : origins)
            m_writers.emplace(origin.head.origin, origin.device);
    }

    Result<void> certificates(const std::vector<Certificate>&) override { return {}; }
    Result<void> origins(const std::vector<RangeOrigin>&) override { return {}; }
    Result<void> state(const SenderState& state) override {
        m_preview.offeredBlobs = static_cast<int>(state.offered.size());
        return {};
    }
    Result<void> events(std::vector<Event> events) override {
        for (Event& event : events)
            add(std::move(event));
        return {};
    }
    Result<void> blob(const QByteArray& hash, const QByteArray&) override {
        ++m_preview.blobs;
        m_preview.freshBlobs += Blobs::has(m_sql, hash) ? 0 : 1;
        return {};
    }
    Result<void> local(const QByteArray&) override { return {}; }

    Result<void> allKnown(std::int64_t events) {
        m_preview.known = events;
        return {};
    }

    void finish() {
        m_preview.subjects = static_cast<std::int64_t>(m_fresh.size());
        for (auto& [subject, fresh] : m_fresh)
            m_preview.conflicts += isConflicting(subject, fresh) ? 1 : 0;
    }

private:
    void add(Event event) {
        if (m_sql.integer(QStringLiteral("SELECT 1 FROM ev_events WHERE hash = :hash"),
                          {{":hash", event.hash}})) {
            ++m_preview.known;
            return;
        }
        // Its origin need not be known here yet.
        if (m_revoked.passesOver(event.origin, m_writers.at(event.origin), event.seq)) {
            ++m_preview.passedOver;
            return;
        }
        ++m_preview.fresh;
        m_preview.firstAt = std::min(m_preview.firstAt.value_or(event.at), event.at);
        m_preview.lastAt = std::max(m_preview.lastAt.value_or(event.at), event.at);
        m_fresh[event.subject].push_back(std::move(event));
    }

    /// Whether the events of both together are in a conflict in which those that are held are not.
    bool isConflicting(const SubjectId& subject, const std::vector<Event>& fresh) const {
        const std::vector<Event> held = EventLog::loadAll(m_sql, subject);
        if (held.empty())
            return false;
        std::vector<Event> all = held;
        all.insert(all.end(), fresh.begin(), fresh.end());
        const std::vector<Event> ordered = foldOrder(std::move(all));
        const MergeRules rules(m_kinds);
        const MergedSubject after(ordered, rules);
        return !after.conflicts().empty() &&
               after.conflicts() != MergedSubject(held, rules).conflicts();
    }

    Sql& m_sql;
    const EventKinds& m_kinds;
    BundlePreview& m_preview;
    std::map<QByteArray, QByteArray> m_writers; ///< devices by their origins
    std::map<SubjectId, std::vector<Event>> m_fresh;
    RevokedOrigins m_revoked{m_sql};
};

/// What the check kept is not read again.
Result<void> readInto(PreviewVisitor& visitor, const CheckedBundle& bundle, const QString& path) {
    if (!bundle.isKnown && bundle.events.empty() && bundle.header.events() > 0) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(bundle.header.size))
            return fail(ErrorCode::FileUnreadable, path);
        return readPayload(file, bundle.header, bundle.fileKey, visitor);
    }
    for (const QByteArray& hash : bundle.blobs)
        if (const auto taken = visitor.blob(hash, {}); !taken)
            return taken;
    if (bundle.state)
        if (const auto taken = visitor.state(*bundle.state); !taken)
            return taken;
    return bundle.isKnown ? visitor.allKnown(bundle.header.events())
                          : visitor.events(bundle.events);
}

} // namespace

Result<BundlePreview> previewBundle(Store& store, const QString& path) {
    const BundleSource source{path, 0};
    const auto bundle =
        checkBundle(store, source, {store.device().officePublic, store.device().sealing});
    if (!bundle)
        return fail(bundle.error());
    const BundleHeader& header = bundle->header;
    if (header.kind == BundleKind::Backup)
        return fail(ErrorCode::Unsupported, QStringLiteral("backup"));
    BundlePreview preview;
    preview.file = QFileInfo(path).fileName();
    preview.bytes = QFileInfo(path).size();
    preview.checksum = checksumText(header);
    preview.kind = header.kind;
    preview.sender = header.sender.name;
    preview.writtenAt = header.writtenAt;
    const std::int64_t ahead = header.writtenAt - store.clock().nowMs();
    preview.clockAheadMs = ahead > kClockToleranceMs ? ahead : 0;
    preview.gaps = bundle->gaps;
    const auto compared = store.read([&](Sql& sql) -> Result<void> {
        PreviewVisitor visitor(sql, store.context().projections.kinds(), bundle->origins, preview);
        const auto read = readInto(visitor, *bundle, path);
        if (read)
            visitor.finish();
        return read;
    });
    if (!compared)
        return fail(compared.error());
    return preview;
}

} // namespace chuangkou
