// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backup_settings.h"
#include "core/sync/restore.h"
#include "ui/support/store_thread.h"

#include <QThreadPool>

namespace chuangkou {

/// What there is of backups, as the screen shows it.
struct BackupsNow {
    BackupSettings settings;
    std::vector<BackupDescription> backups;
    QString ownFolder;
    QString secondFolder; ///< this PC's own folder within the second one; empty: none is named
    qint64 ownBytes = 0;
    qint64 secondBytes = 0;
    bool isSecondThere = false;
    bool isSecondOnSameDisk = false;
};

/// What restoring one would mean.
struct BackupLoss {
    QString folder;
    RestorePreview preview;
    /// Of the store that is open, when it is the same machine's.
    std::optional<std::vector<LostThings>> lost;
};

/// Lists and looks at backups beside the store's thread: a share that is slow holds up nobody.
class BackupsController final : public QObject {
    Q_OBJECT
public:
    BackupsController(StoreThread& store, QObject* parent);

    void load();
    void look(const QString& backupFolder);
    void save(const BackupSettings& settings);

    [[nodiscard]] const std::optional<BackupsNow>& now() const { return m_now; }

Q_SIGNALS:
    void loaded();
    void looked(const chuangkou::BackupLoss& loss);
    void saved();
    void refused(const chuangkou::Error& error);

private:
    struct Facts {
        StoreContext context;
        BackupSettings settings;
        QString folder;
        QString machineFolder;
    };
    [[nodiscard]] static BackupsNow gather(const Facts& facts);
    void countLost(const QString& backupFolder, const RestorePreview& preview);

    StoreThread& m_store;
    std::shared_ptr<const Facts> m_facts;
    std::optional<BackupsNow> m_now;
    QString m_wanted; ///< the backup that was asked for last
    QThreadPool m_pool;
};

} // namespace chuangkou
