// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace chuangkou {

/// Does what may take long, or waits for a slow disk, beside the window's and the store's thread.
/// The pool's owner waits for it at its end.
template <typename Work> auto runBeside(QThreadPool& pool, Work work) {
    using R = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace chuangkou
