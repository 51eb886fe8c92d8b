// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/power_life.h"

#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/backup_list.h"
#include "core/sync/bundle_read.h"
#include "core/sync/enrolment.h"
#include "tests/support/store_checks.h"

#include <sqlite3.h>

namespace chuangkou {

namespace {

const QString kAdmin = QStringLiteral("admin");
constexpr int kCommandsADay = 6;

void copyAll(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& entry :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyAll(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("not copied: %s", qPrintable(target));
    }
}

template <typename T> T sure(Result<T> result) {
    if (!result)
        qFatal("not prepared: %d %s", static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
    return *std::move(result);
}

/// Admits a second machine, which then writes a bundle for the first.
QString bundleOfAnother(TestOffice& office, NumberPc& other, const QString& answer,
                        SealingKey& key) {
    const QString folder = other.path(QStringLiteral("store"));
    const QString request = other.path(QStringLiteral("request"));
    const QString setup = QStringLiteral("only until admitted 9");
    (void)sure(joinRequest(folder, other.context(), setup, request));
    (void)sure(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
    (void)sure(acceptAdmission(folder, other.context(), setup, answer));
    LoggedIn in = sure(logIn(folder, other.context(), kAdmin, kTestPassword));
    key = in.store->device().sealing;
    for (int i = 0; i < 700; ++i) // two slices
        (void)sure(noteNumbers(*in.store, numberSubject(1000 + i % 50), {i}));
    (void)sure(in.store->write(
        [&](Sql& sql) { return in.store->blobs().put(sql, QByteArray(50'000, 'b')); }));
    return sure(ExportDesk(*in.store, in.session).exportFull(other.folder.path())).path;
}

} // namespace

PowerHouse::PowerHouse()
    : store(pc.path(QStringLiteral("store"))), stick(pc.path(QStringLiteral("stick"))) {
    TestOffice office(pc);
    NumberPc other;
    const QString answer = m_kept.filePath(QStringLiteral("answer"));
    const QString written = bundleOfAnother(office, other, answer, otherKey);
    bundle = m_kept.filePath(QStringLiteral("other.ckb"));
    if (!QFile::rename(written, bundle) && !QFile::copy(written, bundle))
        qFatal("no bundle");
    office.store.reset();
    QDir().mkpath(stick);
    copyAll(pc.folder.path(), m_kept.filePath(QStringLiteral("pc")));
}

void PowerHouse::reset() {
    for (const QFileInfo& entry :
         QDir(pc.folder.path())
             .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        entry.isDir() ? QDir(entry.filePath()).removeRecursively()
                      : QFile::remove(entry.filePath());
    copyAll(m_kept.filePath(QStringLiteral("pc")), pc.folder.path());
}

PowerLife::PowerLife(PowerHouse& house, std::uint64_t seed)
    : m_house((house.reset(), house)), m_disk(house.pc.folder.path(), seed), m_chance(seed + 1),
      m_passwords{kTestPassword} {}

std::optional<LoggedIn> PowerLife::open() {
    for (const QString& password : m_passwords) {
        m_house.pc.boot.advanceMs(700'000); // the lock after wrong passwords is not the matter here
        auto in = logIn(m_house.store, m_house.pc.context(), kAdmin, password);
        if (in)
            return std::optional<LoggedIn>(*std::move(in));
        m_refusal =
            QStringLiteral("%1 %2").arg(static_cast<int>(in.error().code)).arg(in.error().detail);
        ++m_refusals;
    }
    return std::nullopt;
}

/// The last event of the own origin stands for all before it: they are its chain.
void PowerLife::remember(Store& store) {
    const auto last = store.read([&](Sql& sql) -> Result<QByteArray> {
        return EventLog::head(sql, store.device().origin)->hash;
    });
    if (last)
        m_events.push_back(*last);
}

void PowerLife::note(LoggedIn& in) {
    std::vector<int> numbers(1 + m_chance() % 3);
    for (int& number : numbers)
        number = ++m_next;
    const auto noted =
        noteNumbers(*in.store, numberSubject(static_cast<int>(m_chance() % 20)), numbers);
    if (!noted) {
        ++m_refusals;
        return;
    }
    for (const Event& event : *noted)
        m_events.push_back(event.hash);
}

void PowerLife::changePassword(LoggedIn& in) {
    const QString fresh = QStringLiteral("another horse %1").arg(m_chance() % 1'000'000);
    const auto changed = OfficeDesk(*in.store, in.session).setPassword(kAdmin, fresh);
    if (!changed) {
        ++m_refusals;
        m_passwords.prepend(fresh); // it may have come through all the same
        return;
    }
    m_passwords = {fresh};
    remember(*in.store);
}

void PowerLife::exportTo(LoggedIn& in) {
    const QString path = QStringLiteral("%1/%2.ckb").arg(m_house.stick).arg(++m_next);
    if (const auto written = ExportDesk(*in.store, in.session).exportFull(path)) {
        m_exports.append(written->path);
        remember(*in.store);
    } else {
        ++m_refusals;
    }
}

void PowerLife::bringIn(LoggedIn& in) {
    const auto done = ImportDesk(*in.store, in.session).importFile(m_house.bundle);
    m_isIn = m_isIn || done.has_value();
    m_refusals += done ? 0 : 1;
}

void PowerLife::backUp(LoggedIn& in) {
    const auto written = backup(*in.store, in.session);
    m_refusals += written ? 0 : 1;
    if (written)
        m_exports.append(backupBundlePath(written->folder));
}

void PowerLife::checkpoint(Store& store) {
    try {
        store.database().sql().each(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {},
                                    [](const SqlRow&) {});
    } catch (const SqlFailure&) {
        ++m_refusals;
    }
}

void PowerLife::command(LoggedIn& in) {
    m_house.pc.clock.advanceSeconds(3);
    m_house.pc.boot.advanceMs(300);
    switch (m_chance() % 16) {
    case 0:
        return changePassword(in);
    case 1:
        return exportTo(in);
    case 2:
    case 3:
        return bringIn(in);
    case 4:
        return backUp(in);
    case 5:
        return checkpoint(*in.store);
    default:
        return note(in);
    }
}

void PowerLife::workADay() {
    auto in = open();
    if (!in)
        return;
    remember(*in->store);
    if (m_syncsLess)
        in->store->database().sql().each(QStringLiteral("PRAGMA synchronous = NORMAL"), {},
                                         [](const SqlRow&) {});
    if (m_isStarved)
        sqlite3_hard_heap_limit64(static_cast<sqlite3_int64>(
            static_cast<std::uint64_t>(sqlite3_memory_used()) + m_chance() % 300'000));
    (void)continueImports(*in->store);
    for (int i = 0; i < kCommandsADay && !m_disk.isCut(); ++i)
        command(*in);
    in->store.reset();
    sqlite3_hard_heap_limit64(0);
}

void PowerLife::judgeStore(LoggedIn& in, QStringList& faults) {
    Store& store = *in.store;
    if (store.anchorFinding() != AnchorFinding::Known || store.mode() != StoreMode::Normal)
        faults.append(QStringLiteral("the anchor says %1, the mode is %2")
                          .arg(static_cast<int>(store.anchorFinding()))
                          .arg(static_cast<int>(store.mode())));
    int lost = 0;
    (void)store.read([&](Sql& sql) -> Result<void> {
        for (const QByteArray& hash : m_events)
            lost += EventLog::byHash(sql, hash) ? 0 : 1;
        return {};
    });
    if (lost > 0)
        faults.append(QStringLiteral("%1 acknowledged events are lost").arg(lost));
    faults += findingsOf(store);
    if (const auto done = continueImports(store); !done)
        faults.append(QStringLiteral("imports do not go on: %1 %2")
                          .arg(static_cast<int>(done.error().code))
                          .arg(done.error().detail));
    if (!m_isIn)
        return;
    const auto again = importBundle(store, {m_house.bundle, 0});
    if (!again || again->applied.events != 0)
        faults.append(QStringLiteral("an acknowledged import is not whole"));
}

/// I12: a file with its final name is complete; and what was acknowledged is there.
void PowerLife::judgeStick(QStringList& faults) const {
    QStringList all = m_exports;
    for (const QFileInfo& file : QDir(m_house.stick).entryInfoList({QStringLiteral("*.ckb")}))
        all.append(file.filePath());
    for (const BackupEntry& entry : listBackups(m_house.store + QStringLiteral("/backups")))
        all.append(backupBundlePath(entry.folder));
    for (const QString& path : all) {
        QFile file(path);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto header = isOpen ? BundleHeader::read(file)
                                   : Result<BundleHeader>(fail(ErrorCode::FileUnreadable));
        if (!header || !checkCiphertext(file, *header))
            faults.append(QStringLiteral("not whole: ") + path);
    }
}

QStringList PowerLife::judge() {
    QStringList faults;
    judgeStick(faults);
    m_refusals = 0;
    auto in = open();
    if (!in)
        return faults + QStringList{QStringLiteral("nobody can log in: ") + m_refusal};
    judgeStore(*in, faults);
    remember(*in->store);
    in->store.reset();
    return faults;
}

} // namespace chuangkou
