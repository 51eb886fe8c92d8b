// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/exchange_thread.h"

namespace chuangkou {

namespace {

std::atomic<int> leftThreads = 0;

} // namespace

int ExchangeThread::leftBehind() {
    return leftThreads;
}

ExchangeThread::ExchangeThread(StoreThread& store)
    : m_store(store), m_thread([line = m_line] { line->serve(); }) {}

ExchangeThread::~ExchangeThread() {
    end();
    std::unique_lock lock(m_line->mutex);
    m_line->isEnding = true;
    m_line->changed.notify_all();
    if (m_line->changed.wait_for(lock, m_moment, [this] { return m_line->isEnded; })) {
        lock.unlock();
        m_thread.join();
        return;
    }
    m_line->isLeft = true;
    ++leftThreads;
    m_thread.detach();
}

Result<ExchangeThread::Access> ExchangeThread::accessTo(Store& store, const Session& session) {
    Access access{store.beside(), session};
    access.session.key = {}; // is changed on the store's thread
    return access;
}

void ExchangeThread::give(Job job) {
    const std::lock_guard lock(m_line->mutex);
    m_line->jobs.push_back(std::move(job));
    m_line->changed.notify_all();
}

void ExchangeThread::release(std::function<void()> work) {
    give({m_logIn, std::make_shared<ImportProgress>(), [line = m_line.get(), work] {
              work();
              line->isStaying = false;
              line->closeUnlessStaying();
          }});
}

void ExchangeThread::end() {
    const std::lock_guard lock(m_line->mutex);
    m_line->logIn = ++m_logIn;
    if (m_line->present)
        m_line->present->isStopped = true;
    m_line->changed.notify_all();
}

void ExchangeThread::Line::serve() {
    quint64 served = 0;
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex);
            present.reset();
            changed.wait(lock, [&] { return isEnding || served != logIn || !jobs.empty(); });
            if (isEnding)
                break;
            if (std::exchange(served, logIn) == logIn) {
                job = std::move(jobs.front());
                jobs.pop_front();
                present = job.progress;
            }
        }
        if (!job.work) { // who was logged in has left
            isStaying = false;
            closeUnlessStaying();
        } else if (job.logIn == served) {
            job.work();
        }
    }
    store.reset();
    std::deque<Job> undone; // their futures end, cancelled
    const std::lock_guard lock(mutex);
    undone.swap(jobs);
    isEnded = true;
    leftThreads -= isLeft ? 1 : 0;
    changed.notify_all();
}

Result<void> ExchangeThread::Line::open(const Access& access) {
    const Store::Beside& beside = access.beside;
    if (store && store->folder() == beside.folder && store->mode() == beside.mode &&
        dataKey == beside.dataKey)
        return {};
    if (store && isStaying) // something is tied to it
        return fail(ErrorCode::StoreBusy);
    store.reset();
    auto opened = Store::openSecond(beside);
    if (!opened) // its key may have been changed since it was asked for
        return fail(opened.error().code == ErrorCode::StoreForeign ? Error{ErrorCode::StoreBusy, {}}
                                                                   : opened.error());
    store = *std::move(opened);
    dataKey = beside.dataKey;
    return {};
}

void ExchangeThread::Line::closeUnlessStaying() {
    if (isStaying)
        return;
    store.reset();
    wipe(dataKey);
}

} // namespace chuangkou
