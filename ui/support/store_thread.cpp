// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/store_thread.h"

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

Result<void> checkPasswordOf(const Store& store, const Session& session, const QString& password) {
    const StoreContext& context = store.context();
    Lockout lockout(context.stateFolder, context.bootClock, true);
    const QByteArray login = store.keyFile().loginHash(session.login);
    if (const auto free = lockout.check(login); !free)
        return free;
    const auto unlocked = store.keyFile().unlock(session.login, password);
    if (unlocked)
        return lockout.recordSuccess(login);
    if (unlocked.error().code == ErrorCode::WrongPassword)
        if (const auto counted = lockout.recordFailure(login); !counted)
            return counted;
    return fail(unlocked.error());
}

} // namespace

StoreThread::StoreThread(const StoreContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    // An SQLite connection is used by the thread that opened it: one thread that never ends.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pollTimer.setInterval(kPollEvery);
    connect(&m_pollTimer, &QTimer::timeout, this, &StoreThread::poll);
    m_pollTimer.start();
}

StoreThread::~StoreThread() {
    m_pollTimer.stop();
    m_pool.start([this] { m_open.reset(); });
    m_pool.waitForDone();
}

QFuture<Result<OpenOffice>> StoreThread::logIn(const QString& folder, const QString& login,
                                               const QString& password) {
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
        return checkPasswordOf(store, session, password);
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
