// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anchor.h"
#include "core/store/file_system.h"
#include "core/sync/backup.h"
#include "core/sync/quick_copy.h"
#include "core/sync/restore.h"
#include "core/sync/restore_source.h"

#include <QFileInfo>

#include <array>
#include <set>

namespace chuangkou {

namespace {

HeldSeqs heldIn(const BundleHeader& header) {
    HeldSeqs held;
    for (const BundleRange& range : header.ranges) {
        std::int64_t& to = held[range.origin];
        to = std::max(to, range.to);
    }
    return held;
}

constexpr std::array<std::pair<const char*, const char*>, 24> kThings{{
    {"ticket", "tickets"},    {"visit", "tickets"},       {"appointment", "appointments"},
    {"slot", "appointments"}, {"places", "appointments"}, {"case", "cases"},
    {"claim", "cases"},       {"batch", "cases"},         {"payment", "cases"},
    {"roster", "cases"},      {"person", "persons"},      {"unit", "persons"},
    {"policy", "policies"},   {"value", "policies"},      {"account", "office"},
    {"office", "office"},     {"machine", "office"},      {"hall", "office"},
    {"counter", "office"},    {"setting", "office"},      {"item", "office"},
    {"recovery", "office"},   {"audit", "audit"},         {"summary", "summaries"},
}};
constexpr std::array<const char*, 9> kOrder{"tickets", "appointments", "cases",
                                            "persons", "summaries",    "policies",
                                            "office",  "audit",        "other"};

QString thingOf(const QString& kind) {
    const QString first = kind.section(u'_', 0, 0);
    for (const auto& [prefix, thing] : kThings)
        if (first == QLatin1String(prefix))
            return QString::fromLatin1(thing);
    return QStringLiteral("other");
}

struct Counted {
    std::int64_t events = 0;
    std::set<QByteArray> subjects;
};

std::map<QString, Counted> countBeyond(Sql& sql, const HeldSeqs& held) {
    std::map<QString, Counted> counted;
    for (const OriginHead& head : EventLog::heads(sql)) {
        const auto known = held.find(head.origin);
        sql.each(QStringLiteral("SELECT e.kind, e.subject FROM ev_events e "
                                "JOIN ev_origins o ON o.id = e.origin "
                                "WHERE o.origin = :origin AND e.seq > :held"),
                 {{":origin", head.origin},
                  {":held", known == held.end() ? qint64{0} : qint64{known->second}}},
                 [&](const SqlRow& row) {
                     Counted& one = counted[thingOf(row.text(0))];
                     ++one.events;
                     one.subjects.insert(row.bytes(1));
                 });
    }
    return counted;
}

} // namespace

bool isOwnBackup(const StoreContext& context, const QByteArray& device) {
    const auto anchor = Anchor::load(context.stateFolder, device);
    return anchor && anchor->host == hostId(context.stateFolder);
}

std::optional<QuickCopy> quickCopyFor(const BundleHeader& header, const QString& backupFolder,
                                      const QString& storeFolder) {
    std::optional<QuickCopy> best;
    for (const QString& place : {QFileInfo(backupFolder).path(),
                                 storeFolder.isEmpty() ? QString() : ownBackups(storeFolder)}) {
        const auto quick = place.isEmpty() ? std::nullopt : quickCopyIn(place);
        if (quick && quick->device == header.sender.device && quick->takenAt >= header.writtenAt &&
            (!best || quick->takenAt > best->takenAt))
            best = quick;
    }
    return best;
}

Result<RestorePreview> previewRestore(const StoreContext& context, const QString& backupFolder,
                                      const QString& storeFolder, RestoreFrom from) {
    if (const auto whole = checkBackup(backupFolder); !whole)
        return fail(whole.error());
    const auto header = backupHeader(backupFolder);
    if (!header)
        return fail(header.error());
    RestorePreview preview;
    preview.machine = header->sender.name;
    preview.takenAt = header->writtenAt;
    preview.events = header->events();
    preview.isSameHost = isOwnBackup(context, header->sender.device);
    if (!preview.isSameHost)
        return preview;
    HeldSeqs held = heldIn(*header);
    const auto quick = from == RestoreFrom::Quickest
                           ? quickCopyFor(*header, backupFolder, storeFolder)
                           : std::nullopt;
    if (quick) {
        preview.quickAt = quick->takenAt;
        preview.events = quick->events;
        held = quick->held;
    }
    const auto anchor = Anchor::load(context.stateFolder, header->sender.device);
    const auto own = anchor ? held.find(anchor->origin) : held.end();
    preview.isLostAtLeast = own == held.end();
    if (anchor)
        preview.lost =
            std::max<std::int64_t>(0, anchor->seq - (own == held.end() ? 0 : own->second));
    return preview;
}

Result<std::vector<LostThings>> lostThings(Store& store, const QString& backupFolder,
                                           RestoreFrom from) {
    const auto header = backupHeader(backupFolder);
    if (!header)
        return fail(header.error());
    const auto quick = from == RestoreFrom::Quickest && header->sender.device == store.device().id
                           ? quickCopyFor(*header, backupFolder, store.folder())
                           : std::nullopt;
    return store.read([&](Sql& sql) -> Result<std::vector<LostThings>> {
        const auto counted = countBeyond(sql, quick ? quick->held : heldIn(*header));
        std::vector<LostThings> lost;
        for (const char* thing : kOrder)
            if (const auto one = counted.find(QString::fromLatin1(thing)); one != counted.end())
                lost.push_back({one->first, one->second.events,
                                static_cast<std::int64_t>(one->second.subjects.size())});
        return lost;
    });
}

} // namespace chuangkou
