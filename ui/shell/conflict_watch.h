// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/store_thread.h"

#include <QTimer>

namespace chuangkou {

/// Counts what waits for a decision, on whatever screen somebody looks. It follows imports and
/// other processes a moment later: many changes are one question.
class ConflictWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kSoon{700};
    ConflictWatch(StoreThread& store, QObject* parent);
    /// Nothing is asked before.
    void begin();
    void askSoon();

Q_SIGNALS:
    void counted(int count);

private:
    void ask();
    StoreThread& m_store;
    QTimer m_soon;
    bool m_isBegun = false;
    QFuture<Result<int>> m_asked;
};

} // namespace chuangkou
