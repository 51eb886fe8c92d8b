// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace chuangkou {

/// Calls `then(result)` on the context's thread when the future has its result; never when the
/// future was cancelled or the context is gone by then. Instead of QFuture::then(context, ...),
/// which in Qt 6.4 asserts when the context was destroyed before the result came.
template <typename R, typename Then>
void answer(const QFuture<R>& future, QObject* context, Then then) {
    auto* watcher = new QFutureWatcher<R>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             then(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace chuangkou
