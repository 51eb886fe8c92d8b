// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backup_round.h"
#include "ui/support/store_thread.h"

#include <QThreadPool>
#include <QTimer>

namespace chuangkou {

/// Sees to it that this PC is backed up, on whatever screen somebody is and whoever it is. What
/// takes long is done beside the store's thread, so that nobody waits for it. Lives as long as the
/// window; its end waits for a backup that is being written.
class BackupCare final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kAfterLogIn{20};
    static constexpr std::chrono::seconds kAfterChange{30}; ///< the day may have been closed
    static constexpr std::chrono::minutes kEvery{5};

    BackupCare(StoreThread& store, QObject* parent);

    /// Somebody has logged in, or out.
    void begin();
    void end();
    /// A person wants one now. While one is being written that one is it.
    void takeNow();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What was told last; empty: all went well.
    [[nodiscard]] const QString& text() const { return m_text; }

Q_SIGNALS:
    void busyChanged();
    /// A round has ended, or could not be begun.
    void finished(const chuangkou::BackupRound& round);
    /// A quiet sentence for the status line; empty takes the former one back.
    void told(const QString& text);

private:
    void look(BackupWhen when);
    void run(const BackupTask& task);
    void settle(const BackupTask& task, const BackupRound& round);
    void setBusy(bool isBusy);

    StoreThread& m_store;
    QTimer* m_every;
    QTimer* m_soon;
    bool m_isBusy = false;
    QString m_text;
    QThreadPool m_pool;
};

} // namespace chuangkou
