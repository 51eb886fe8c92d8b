// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/office_desk.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace chuangkou {

class ExchangeThread;

/// What the window knows about who is logged in; the session's key stays on the store's thread.
struct OpenOffice {
    Session who; ///< without its key
    QString folder;
    QString officeName;
    StoreMode mode = StoreMode::Normal;
    AnchorFinding finding = AnchorFinding::Known;
};

/// The one thread that owns the open store; nothing else touches it. Work is done in the order in
/// which it was given. Each future ends: with the work's result; cancelled, when it was cancelled
/// before its turn; with StoreBusy, when its turn did not come in time (then nothing was done).
/// Destruction does what was given before and closes the store. Lives on the window's thread.
class StoreThread final : public QObject {
    Q_OBJECT
public:
    explicit StoreThread(const StoreContext& context, QObject* parent = nullptr);
    ~StoreThread() override;

    QFuture<Result<OpenOffice>> logIn(const QString& folder, const QString& login,
                                      const QString& password);
    QFuture<Result<void>> logOut();
    /// The password of who is logged in, for the locked screen; wrong ones count as at log-in.
    QFuture<Result<void>> checkPassword(const QString& password);

    /// `work(Store&, const Session&) -> Result<T>`. StoreMissing when nobody is logged in.
    template <typename Work> auto run(Work work) { return queue(std::move(work), After::Nothing); }
    /// The same for a person's act: afterwards `saved` and `storeChanged` are told.
    template <typename Work> auto write(Work work) { return queue(std::move(work), After::Told); }
    /// The same for what concerns nobody else (drafts): only `saved` is told.
    template <typename Work> auto keep(Work work) { return queue(std::move(work), After::Saved); }
    /// `work(const StoreContext&) -> Result<T>` without a store: to make one.
    template <typename Work> auto make(Work work) {
        using R = std::invoke_result_t<Work, const StoreContext&>;
        return enqueue<R>([this, work = std::move(work)]() mutable { return work(m_context); });
    }

    /// For what is exchanged with other machines: beside this thread.
    [[nodiscard]] ExchangeThread& exchange() { return *m_exchange; }
    /// The program's clock, for what the window shows; usable on any thread.
    [[nodiscard]] const Clock& clock() const { return m_context.clock; }
    [[nodiscard]] const BootClock& bootClock() const { return m_context.bootClock; }
    [[nodiscard]] const QString& stateFolder() const { return m_context.stateFolder; }
    /// How long work waits for its turn.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    /// Something was written, here or by another process: what is shown is to be asked anew.
    void storeChanged();
    /// A person's act or draft is safe since this time (UTC ms).
    void saved(std::int64_t at);

private:
    enum class After { Nothing, Saved, Told };
    enum class Stage { Waiting, Begun, Expired };
    template <typename R, typename Work> struct Job {
        explicit Job(Work given) : work(std::move(given)) {}
        Work work;
        QPromise<R> promise;
        std::atomic<Stage> stage = Stage::Waiting;
        [[nodiscard]] bool take(Stage next) {
            Stage expected = Stage::Waiting;
            return stage.compare_exchange_strong(expected, next);
        }
    };

    template <typename Work> auto queue(Work work, After after) {
        using R = std::invoke_result_t<Work, Store&, const Session&>;
        return enqueue<R>([this, after, work = std::move(work)]() mutable -> R {
            if (!m_open)
                return fail(ErrorCode::StoreMissing);
            R result = work(*m_open->store, std::as_const(m_open->session));
            if (result && after != After::Nothing)
                tell(after);
            return result;
        });
    }

    template <typename R, typename Work> QFuture<R> enqueue(Work work) {
        auto job = std::make_shared<Job<R, Work>>(std::move(work));
        job->promise.start();
        m_pool.start([job] {
            if (!job->take(Stage::Begun))
                return;
            if (!job->promise.isCanceled())
                job->promise.addResult(job->work());
            job->promise.finish();
        });
        QTimer::singleShot(m_patience, this, [weak = std::weak_ptr(job)] {
            const auto late = weak.lock();
            if (!late || !late->take(Stage::Expired))
                return;
            late->promise.addResult(R(fail(ErrorCode::StoreBusy)));
            late->promise.finish();
        });
        return job->promise.future();
    }

    void tell(After after);
    void poll();

    StoreContext m_context;
    std::optional<LoggedIn> m_open; ///< on the worker only
    std::chrono::milliseconds m_patience{10'000};
    std::atomic<bool> m_pollWaits = false;
    QTimer m_pollTimer;
    QThreadPool m_pool;
    std::unique_ptr<ExchangeThread> m_exchange;
};

} // namespace chuangkou
