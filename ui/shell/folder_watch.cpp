// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/folder_watch.h"

#include "ui/support/exchange_thread.h"

namespace chuangkou {

struct FolderWatch::Held {
    std::unique_ptr<FolderExchange> exchange;
};

namespace {

/// Empty: there is nothing to be watched.
Result<QString> folderToWatch(Store& store, const Session&) {
    return store.mode() == StoreMode::Normal ? watchedFolder(store) : Result<QString>(QString());
}

} // namespace

FolderWatch::FolderWatch(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store), m_held(std::make_shared<Held>()) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    m_timer.start(kEvery);
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::soon() {
    if (!m_isLooking)
        m_timer.start(m_isWaiting ? kEveryWaiting : kEvery);
}

void FolderWatch::look() {
    m_isLooking = true;
    answer(m_store.run(&folderToWatch), this, [this](const Result<QString>& folder) {
        if (!folder)
            tell(fail(folder.error()));
        else if (folder->isEmpty())
            turnOff();
        else
            lookInto(*folder);
    });
}

void FolderWatch::turnOff() {
    m_isLooking = false;
    m_timer.start(kEveryOff);
    if (std::exchange(m_isOn, false))
        m_store.exchange().release([held = m_held] { held->exchange.reset(); });
}

void FolderWatch::lookInto(const QString& folder) {
    m_isOn = true;
    const auto work = [held = m_held, folder, listing = m_listing](
                          Store& store, const Session&, ImportProgress& progress) -> Result<Look> {
        if (!held->exchange || held->exchange->folder() != folder)
            held->exchange = std::make_unique<FolderExchange>(store, folder, listing);
        const auto round = held->exchange->round(&progress);
        if (!round)
            return fail(round.error());
        Look look;
        look.isChanged = !round->imported.empty() || round->written || !round->troubles.empty();
        if (!round->troubles.empty())
            look.trouble = round->troubles.front().error;
        return look;
    };
    answer(m_store.exchange().run(work, ExchangeThread::Connection::Stays), this,
           [this](const Result<Look>& look) { tell(look); });
}

void FolderWatch::tell(const Result<Look>& look) {
    m_isLooking = false;
    m_timer.start(m_isWaiting ? kEveryWaiting : kEvery);
    const std::optional<Error> trouble = look ? look->trouble : look.error();
    if (trouble && trouble != m_told)
        Q_EMIT failed(*trouble);
    if (trouble || (look && look->isChanged))
        m_told = trouble;
    if (look && look->isChanged)
        Q_EMIT m_store.storeChanged();
}

} // namespace chuangkou
