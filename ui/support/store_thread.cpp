// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/store_thread.h"

#include "core/office/own_password.h"
#include "ui/support/exchange_thread.h"

namespace chuangkou {

namespace {

constexpr std::chrono::milliseconds kPollEvery{500};

Result<OpenOffice> describe(const LoggedIn& open, const QString& folder) {
    OpenOffice office{open.session, folder, {}, open.store->mode(), open.store->anchorFinding()};
    office.who.key = {};
    if (office.mode == StoreMode::Pending)
        return office;
    auto named = OfficeDesk(*open.store, open.session).office();
    if (!named)
        return fail(named.error());
    office.officeName = named->name;
    return office;
}

} // namespace

StoreThread::StoreThread(const StoreContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_exchange(std::make_unique<ExchangeThread>(*this)) {
    // An SQLite connection is used by the thread that opened it: one thread that never ends.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pollTimer.setInterval(kPollEvery);
    connect(&m_pollTimer, &QTimer::timeout, this, &StoreThread::poll);
    m_pollTimer.start();
}

StoreThread::~StoreThread() {
    m_pollTimer.stop();
    m_exchange.reset();
    m_pool.start([this] { m_open.reset(); });
    m_pool.waitForDone();
}

QFuture<Result<OpenOffice>> StoreThread::logIn(const QString& folder, const QString& login,
                                               const QString& password) {
    m_exchange->end();
    return enqueue<Result<OpenOffice>>(
        [this, folder, login, password]() mutable -> Result<OpenOffice> {
            m_open.reset();
            auto opened = chuangkou::logIn(folder, m_context, login, password);
            if (!opened)
                return fail(opened.error());
            auto office = describe(*opened, folder);
            if (office)
                m_open = *std::move(opened);
            return office;
        });
}

QFuture<Result<void>> StoreThread::logOut() {
    m_exchange->end();
    return enqueue<Result<void>>([this]() -> Result<void> {
        if (!m_open)
            return {};
        Result<void> recorded;
        if (m_open->store->mode() == StoreMode::Normal)
            recorded = OfficeDesk(*m_open->store, m_open->session).recordAudit("audit_logged_out");
        m_open.reset();
        return recorded;
    });
}

QFuture<Result<void>> StoreThread::checkPassword(const QString& password) {
    return run([password](Store& store, const Session& session) {
        return checkOwnPassword(store, session, password);
    });
}

void StoreThread::tell(After after) {
    Q_EMIT saved(m_context.clock.nowMs());
    if (after == After::Told)
        Q_EMIT storeChanged();
}

void StoreThread::poll() {
    if (m_pollWaits.exchange(true))
        return; // the worker is busy; one question in the queue is enough
    m_pool.start([this] {
        m_pollWaits = false;
        if (!m_open)
            return;
        if (m_open->store->database().changedElsewhere())
            Q_EMIT storeChanged();
        m_open->store->keepAnchor(Store::AnchorTime::WhenDue);
    });
}

} // namespace chuangkou
