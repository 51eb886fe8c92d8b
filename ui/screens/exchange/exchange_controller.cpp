// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/exchange/exchange_controller.h"

#include "core/sync/folder_exchange.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

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
    const auto unexported =
        store.read([&](Sql& sql) -> Result<std::int64_t> { return unexportedEvents(store, sql); });
    if (!unexported)
        return fail(unexported.error());
    return ExchangeNow{*std::move(peers), *std::move(pending), *std::move(folder), *unexported};
}

} // namespace

ExchangeController::ExchangeController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

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
    const auto work = [path, target](Store& store, const Session& session) {
        return ExportDesk(store, session).exportBundle(path, target);
    };
    answer(m_store.write(work), this, [this](const Result<ExportReport>& report) {
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
    const auto work = [path](Store& store, const Session&) { return previewBundle(store, path); };
    answer(m_store.run(work), this, [this, path](const Result<BundlePreview>& preview) {
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
    setState(ExchangeBusy{ExchangeBusy::With::Importing});
    const auto work = [path](Store& store, const Session& session) {
        return ImportDesk(store, session).importFile(path);
    };
    answer(m_store.write(work), this, [this](const Result<ImportReport>& report) {
        if (report)
            setState(*report);
        else
            setState(ExchangeFailed{ExchangeFailed::At::Reading, report.error()});
        load(); // also after a refusal: the file may wait in the quarantine now
    });
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
    change([folder](Store& store, const Session& session) {
        return setWatchedFolder(store, session, folder);
    });
}

} // namespace chuangkou
