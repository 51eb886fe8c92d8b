// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/exchange/exchange_controller.h"

#include "core/sync/folder_exchange.h"
#include "ui/support/exchange_thread.h"

namespace chuangkou {

namespace {

constexpr std::chrono::milliseconds kFollowEvery{150};
constexpr std::chrono::milliseconds kPatience{600};

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

template <typename Work, typename Then>
void ExchangeController::begin(ExchangeBusy::With with, Work work, Then then) {
    m_progress = std::make_shared<ImportProgress>();
    m_patience.setRemainingTime(kPatience);
    setState(ExchangeBusy{with});
    m_follow.start();
    auto done = m_store.exchange().run(work, ExchangeThread::Connection::Closes, m_progress);
    answer(std::move(done), this, [this, then, mine = m_progress](const auto& result) {
        if (mine != m_progress) { // it was given up; its turn came all the same
            load();
            return;
        }
        m_follow.stop();
        m_progress.reset();
        then(result, *mine);
    });
}

void ExchangeController::write(const QString& path, const ExportTarget& target) {
    if (isBusy())
        return;
    const auto work = [path, target](Store& store, const Session& session, ImportProgress&) {
        return ExportDesk(store, session).exportBundle(path, target);
    };
    begin(ExchangeBusy::With::Writing, work,
          [this](const Result<ExportReport>& report, const ImportProgress&) {
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
    const auto work = [path](Store& store, const Session&, ImportProgress&) {
        return previewBundle(store, path);
    };
    begin(ExchangeBusy::With::Reading, work,
          [this, path](const Result<BundlePreview>& preview, const ImportProgress&) {
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
    const auto work = [path = looked->path](Store& store, const Session& session,
                                            ImportProgress& progress) {
        return ImportDesk(store, session).importFile(path, &progress);
    };
    begin(ExchangeBusy::With::Importing, work,
          [this](const Result<ImportReport>& report, const ImportProgress& progress) {
              endImport(report, progress);
          });
}

void ExchangeController::endImport(const Result<ImportReport>& report,
                                   const ImportProgress& progress) {
    if (report)
        tellSaved();
    if (report)
        setState(*report);
    else if (report.error().code == ErrorCode::Cancelled)
        setState(ExchangeStopped{progress.done, progress.total});
    else
        setState(ExchangeFailed{ExchangeFailed::At::Reading, report.error()});
    load(); // also after a refusal: the file may wait in the quarantine now
}

bool ExchangeController::isWaiting() const {
    const auto* busy = std::get_if<ExchangeBusy>(&m_state);
    return busy != nullptr && busy->isWaiting;
}

bool ExchangeController::isImporting() const {
    const auto* busy = std::get_if<ExchangeBusy>(&m_state);
    return busy != nullptr && busy->with == ExchangeBusy::With::Importing;
}

void ExchangeController::followProgress() {
    auto* busy = std::get_if<ExchangeBusy>(&m_state);
    if (busy == nullptr || !m_progress)
        return;
    const bool wasWaiting = busy->isWaiting;
    busy->done = m_progress->done;
    busy->total = m_progress->total;
    busy->isWaiting = m_patience.hasExpired() && !m_progress->isBegun;
    if (busy->isWaiting != wasWaiting)
        Q_EMIT stateChanged();
    else
        Q_EMIT progressed();
}

void ExchangeController::stop() {
    if (!m_progress)
        return;
    m_progress->isStopped = true;
    if (!isWaiting() || m_progress->isBegun)
        return; // its end is told
    m_follow.stop();
    m_progress.reset();
    setState(ExchangeIdle());
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
