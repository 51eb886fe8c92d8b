// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/restore.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// Finds backups and brings one in, while nobody is logged in.
class RestoreController final : public QObject {
    Q_OBJECT
public:
    RestoreController(StoreThread& store, QObject* parent);

    /// Those beside the store, in the second folder that was named on this PC, and in `more`.
    void list(const QString& storeFolder, const QString& more);
    void preview(const QString& backupFolder, const QString& storeFolder, RestoreFrom from);
    void restore(const RestoreOrder& order, const RestoreKey& key);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const std::vector<BackupDescription>& backups() const { return m_backups; }

Q_SIGNALS:
    void busyChanged();
    void listed();
    void previewed(const QString& backupFolder, const chuangkou::RestorePreview& preview);
    void restored(const QString& folder, const chuangkou::RestoreReport& report);
    void refused(const chuangkou::Error& error);

private:
    void setBusy(bool isBusy);
    StoreThread& m_store;
    std::vector<BackupDescription> m_backups;
    QFuture<Result<RestorePreview>> m_asked;
    bool m_isBusy = false;
};

} // namespace chuangkou
