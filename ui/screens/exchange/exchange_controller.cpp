// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/exchange/exchange_controller.h"

#include "core/sync/folder_exchange.h"
#include "ui/support/exchange_thread.h"

namespace chuangkou {

namespace {

constexpr std::chrono::milliseconds kFollowEvery{150};

Result<ExchangeNow> loadNow(Store& store, const Session& session) {
    ExchangeNow now;
    auto peers = PeerDesk(store, session).list();
    if (!peers)
        return fail(peers.error());
    auto pending = ImportDesk(store, session).pending();
    if (!pending)
        return fail(pending.error());
    auto folder = watchedFolder(store);
    if (!folder)
        return fail(folder.error());
    now.peers = *std::move(peers);
    now.pending = *std::move(pending);
    now.folder = *std::move(folder);
    return store.read([&](Sql& sql) -> Result<ExchangeNow> {
        now.unexported = unexportedEvents(store, sql);
        now.contentsElsewhere = withheldSubjects(sql);
        return now;
    });
}

} // namespace

ExchangeController::ExchangeController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {
    m_follow.setInterval(kFollowEvery);
    connect(&m_follow, &QTimer::timeout, this, &ExchangeController::followProgress);
}

void ExchangeController::setState(ExchangeState state) {
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

void ExchangeController::load() {
    m_asked.cancel(); // a later question has a newer answer
    m_asked = m_store.run(loadNow);
    answer(m_asked, this, [this](const Result<ExchangeNow>& now) {
        if (!now) {
            Q_EMIT refused(now.error());
            return;
        }
        m_now = *now;
        Q_EMIT loaded();
    });
}

void ExchangeController::write(const QString& path, const ExportTarget& target) {
    if (isBusy())
        return;
    setState(ExchangeBusy{ExchangeBusy::With::Writing});
    const auto work = [path, target](Store& store, const Session& session, ImportProgress&) {
        return ExportDesk(store, session).exportBundle(path, target);
    };
    answer(m_store.exchange().run(work), this, [this](const Result<ExportReport>& report) {
        if (report)
            tellSaved();
        if (report)
            setState(*report);
        else
            setState(ExchangeFailed{ExchangeFailed::At::Writing, report.error()});
    });
}

void ExchangeController::look(const QString& path) {
    if (isBusy())
        return;
    setState(ExchangeBusy{ExchangeBusy::With::Reading});
    const auto work = [path](Store& store, const Session&, ImportProgress&) {
        return previewBundle(store, path);
    };
    answer(m_store.exchange().run(work), this, [this, path](const Result<BundlePreview>& preview) {
        if (preview)
            setState(ExchangeLooked{path, *preview});
        else
            setState(ExchangeFailed{ExchangeFailed::At::Reading, preview.error()});
    });
}

void ExchangeController::import() {
    const auto* looked = std::get_if<ExchangeLooked>(&m_state);
    if (looked == nullptr)
        return;
    const QString path = looked->path;
    m_progress = std::make_shared<ImportProgress>();
    setState(ExchangeBusy{ExchangeBusy::With::Importing});
    const auto work = [path](Store& store, const Session& session, ImportProgress& progress) {
        return ImportDesk(store, session).importFile(path, &progress);
    };
    m_follow.start();
    answer(m_store.exchange().run(work, ExchangeThread::Connection::Closes, m_progress), this,
           [this](const Result<ImportReport>& report) { endImport(report); });
}

void ExchangeController::endImport(const Result<ImportReport>& report) {
    m_follow.stop();
    const auto progress = std::exchange(m_progress, nullptr);
    if (report)
        tellSaved();
    if (report)
        setState(*report);
    else if (report.error().code == ErrorCode::Cancelled)
        setState(ExchangeStopped{progress->done, progress->total});
    else
        setState(ExchangeFailed{ExchangeFailed::At::Reading, report.error()});
    load(); // also after a refusal: the file may wait in the quarantine now
}

void ExchangeController::followProgress() {
    auto* busy = std::get_if<ExchangeBusy>(&m_state);
    if (busy == nullptr || !m_progress)
        return;
    busy->done = m_progress->done;
    busy->total = m_progress->total;
    Q_EMIT progressed();
}

void ExchangeController::stop() {
    if (m_progress)
        m_progress->isStopped = true;
}

void ExchangeController::tellSaved() {
    Q_EMIT m_store.saved(m_store.clock().nowMs());
    Q_EMIT m_store.storeChanged();
}

void ExchangeController::forget() {
    if (!isBusy())
        setState(ExchangeIdle());
}

template <typename Work> void ExchangeController::change(Work work) {
    answer(m_store.write(std::move(work)), this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT refused(done.error());
        load();
    });
}

void ExchangeController::setAside(int machineNumber) {
    change([machineNumber](Store& store, const Session& session) {
        return PeerDesk(store, session).setAside(machineNumber);
    });
}

void ExchangeController::takeIn(int machineNumber) {
    change([machineNumber](Store& store, const Session& session) {
        return PeerDesk(store, session).takeIn(machineNumber);
    });
}

void ExchangeController::watch(const QString& folder) {
    // The folder is looked for: that may take its time, too.
    const auto work = [folder](Store& store, const Session& session, ImportProgress&) {
        return setWatchedFolder(store, session, folder);
    };
    answer(m_store.exchange().run(work), this, [this](const Result<void>& done) {
        if (done)
            tellSaved();
        else
            Q_EMIT refused(done.error());
        load();
    });
}

} // namespace chuangkou
