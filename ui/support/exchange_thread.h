// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import_progress.h"
#include "ui/support/answer.h"
#include "ui/support/store_thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace chuangkou {

/// Where the exchange with other machines is done: on a thread and a connection of its own, one
/// after the other, so that no counter waits for a big file, a stick or a share that hangs. The
/// connection is open while something is done, or as long as one said that it stays.
/// Lives on the window's thread, as a part of StoreThread.
class ExchangeThread final : public QObject {
    Q_OBJECT
public:
    /// How long the program's end waits for a slice to be complete. What hangs in a share after
    /// that is left behind: the process ends over it (see `leftBehind`), and nothing is lost by it.
    static constexpr std::chrono::milliseconds kMoment{3000};

    explicit ExchangeThread(StoreThread& store);
    ~ExchangeThread() override;

    enum class Connection { Closes, Stays };
    /// `work(Store&, const Session&, ImportProgress&) -> Result<T>`; the session has no key. The
    /// future ends with its result, or is cancelled when somebody logs out before its turn.
    /// `progress` may be looked at meanwhile; stopped before its turn, nothing is done.
    /// Errors: StoreMissing, StoreBusy, Cancelled, those of the work.
    template <typename Work>
    auto run(Work work, Connection after = Connection::Closes,
             std::shared_ptr<ImportProgress> progress = std::make_shared<ImportProgress>());
    /// The connection need not stay any longer. What is tied to it goes with `work()`.
    void release(std::function<void()> work);

    /// Nobody is logged in any more: what runs stops at its next slice, what waits is not done.
    void end();
    void setMoment(std::chrono::milliseconds moment) { m_moment = moment; }

    /// Threads that still hang somewhere although their window is gone. They use what the program
    /// is composed of: while there are any, it ends without taking that down.
    [[nodiscard]] static int leftBehind();

private:
    struct Access {
        Store::Beside beside;
        Session session;
    };
    struct Job {
        quint64 logIn = 0;
        std::shared_ptr<ImportProgress> progress;
        std::function<void()> work;
    };
    /// Shared with the thread, which may outlive the object.
    struct Line {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<Job> jobs;
        std::shared_ptr<ImportProgress> present;
        quint64 logIn = 0;
        bool isEnding = false;
        bool isEnded = false;
        bool isLeft = false;
        // Of the thread alone.
        std::unique_ptr<Store> store;
        QByteArray dataKey;
        bool isStaying = false;

        void serve();
        Result<void> open(const Access& access);
        void closeUnlessStaying();
    };

    [[nodiscard]] static Result<Access> accessTo(Store& store, const Session& session);
    void give(Job job);

    StoreThread& m_store;
    std::chrono::milliseconds m_moment = kMoment;
    quint64 m_logIn = 0;
    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::thread m_thread;
};

template <typename Work>
auto ExchangeThread::run(Work work, Connection after, std::shared_ptr<ImportProgress> progress) {
    using R = std::invoke_result_t<Work, Store&, const Session&, ImportProgress&>;
    const auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    answer(m_store.run(&ExchangeThread::accessTo), this,
           [this, promise, work = std::move(work), after, progress,
            logIn = m_logIn](const Result<Access>& access) {
               if (!access) {
                   promise->addResult(R(fail(access.error())));
                   promise->finish();
                   return;
               }
               give({logIn, progress,
                     [line = m_line.get(), access = *access, promise, work, after,
                      progress]() mutable {
                         progress->isBegun = true;
                         const Result<void> opened = ImportProgress::isStopping(progress.get())
                                                         ? fail(ErrorCode::Cancelled)
                                                         : line->open(access);
                         R result = opened ? work(*line->store, access.session, *progress)
                                           : R(fail(opened.error()));
                         if (after == Connection::Stays)
                             line->isStaying = true;
                         line->closeUnlessStaying();
                         promise->addResult(std::move(result));
                         promise->finish();
                     }});
           });
    return promise->future();
}

} // namespace chuangkou
