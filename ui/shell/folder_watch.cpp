// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/folder_watch.h"

#include "core/sync/folder_exchange.h"
#include "ui/support/answer.h"

namespace chuangkou {

struct FolderWatch::Held {
    std::unique_ptr<FolderExchange> exchange;
};

namespace {

struct Look {
    bool isOn = false;
    bool isChanged = false;
    std::optional<Error> trouble;
};

Result<Look> lookInto(Store& store, const QString& folder, FolderExchange& exchange) {
    Look look{!folder.isEmpty(), false, {}};
    const auto round = exchange.round();
    if (!round)
        return fail(round.error());
    look.isChanged = !round->imported.empty() || round->written || !round->troubles.empty();
    if (!round->troubles.empty())
        look.trouble = round->troubles.front().error;
    store.keepAnchor(Store::AnchorTime::WhenDue);
    return look;
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
    const auto work = [held = m_held](Store& store, const Session&) -> Result<Look> {
        const auto folder = watchedFolder(store);
        if (!folder)
            return fail(folder.error());
        if (folder->isEmpty() || store.mode() != StoreMode::Normal) {
            held->exchange.reset();
            return Look();
        }
        if (!held->exchange || held->exchange->folder() != *folder)
            held->exchange = std::make_unique<FolderExchange>(store, *folder);
        return lookInto(store, *folder, *held->exchange);
    };
    answer(m_store.run(work), this, [this](const Result<Look>& look) {
        m_isLooking = false;
        const bool isOn = !look || look->isOn;
        m_timer.start(!isOn ? kEveryOff : m_isWaiting ? kEveryWaiting : kEvery);
        const std::optional<Error> trouble = look ? look->trouble : look.error();
        if (trouble && trouble != m_told)
            Q_EMIT failed(*trouble);
        if (trouble || (look && look->isChanged))
            m_told = trouble;
        if (look && look->isChanged)
            Q_EMIT m_store.storeChanged();
    });
}

} // namespace chuangkou
