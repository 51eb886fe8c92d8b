// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_preview.h"

#include "core/sync/peers.h"

#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// Counts what is new; the events of one subject are compared with those that are held.
class PreviewVisitor final : public BundleVisitor {
public:
    PreviewVisitor(Sql& sql, BundlePreview& preview) : m_sql(sql), m_preview(preview) {}

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

    void finish() {
        m_preview.subjects = static_cast<std::int64_t>(m_fresh.size());
        for (auto& [subject, fresh] : m_fresh)
            m_preview.changedTwice += isChangedTwice(subject, fresh) ? 1 : 0;
    }

private:
    void add(Event event) {
        if (m_sql.integer(QStringLiteral("SELECT 1 FROM ev_events WHERE hash = :hash"),
                          {{":hash", event.hash}})) {
            ++m_preview.known;
            return;
        }
        ++m_preview.fresh;
        m_preview.firstAt = std::min(m_preview.firstAt.value_or(event.at), event.at);
        m_preview.lastAt = std::max(m_preview.lastAt.value_or(event.at), event.at);
        event.body.clear(); // only who saw whom matters here
        m_fresh[event.subject].push_back(std::move(event));
    }

    /// Both sides end in an event that the other does not build on.
    bool isChangedTwice(const SubjectId& subject, const std::vector<Event>& fresh) const {
        std::vector<Event> all = EventLog::loadAll(m_sql, subject);
        std::set<QByteArray> held;
        for (const Event& event : all)
            held.insert(event.hash);
        if (held.empty())
            return false;
        all.insert(all.end(), fresh.begin(), fresh.end());
        const auto heads = headsOf(all);
        const auto ofUs = std::count_if(heads.begin(), heads.end(), [&](const QByteArray& head) {
            return held.contains(head);
        });
        return ofUs > 0 && static_cast<size_t>(ofUs) < heads.size();
    }

    Sql& m_sql;
    BundlePreview& m_preview;
    std::map<SubjectId, std::vector<Event>> m_fresh;
};

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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(header.size))
        return fail(ErrorCode::FileUnreadable, path);
    const auto compared = store.read([&](Sql& sql) -> Result<void> {
        PreviewVisitor visitor(sql, preview);
        const auto read = readPayload(file, header, bundle->fileKey, visitor);
        if (read)
            visitor.finish();
        return read;
    });
    if (!compared)
        return fail(compared.error());
    return preview;
}

} // namespace chuangkou
