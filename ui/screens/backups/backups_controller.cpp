// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/backups/backups_controller.h"

#include "core/store/file_system.h"
#include "core/sync/backup.h"
#include "core/sync/quick_copy.h"
#include "ui/support/answer.h"
#include "ui/support/beside.h"

#include <QFileInfo>

namespace chuangkou {

BackupsController::BackupsController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {
    m_pool.setMaxThreadCount(1);
}

BackupsNow BackupsController::gather(const Facts& facts) {
    BackupsNow now;
    now.settings = facts.settings;
    now.ownFolder = ownBackups(facts.folder);
    reclaimBackups(facts.folder);
    now.ownBytes = bytesOfBackups(listBackups(now.ownFolder), facts.folder);
    const QString second = facts.settings.secondFolder;
    QStringList folders{now.ownFolder};
    if (!second.isEmpty()) {
        folders.append(second);
        now.secondFolder = second + u'/' + facts.machineFolder;
        now.isSecondThere = QFileInfo(now.secondFolder).isDir();
        now.secondBytes = bytesOfBackups(listBackups(now.secondFolder), {});
        now.isSecondOnSameDisk =
            now.isSecondThere && areOnOneFileSystem(now.secondFolder, now.ownFolder);
    }
    now.backups = describeBackups(folders);
    return now;
}

void BackupsController::load() {
    using Shared = std::shared_ptr<const Facts>;
    const auto asked = m_store.run([](Store& store, const Session&) {
        return store.read([&](Sql& sql) -> Result<Shared> {
            return Shared(new Facts{store.context(), backupSettings(sql), store.folder(),
                                    machineFolderName(store, sql)});
        });
    });
    answer(asked, this, [this](const Result<Shared>& facts) {
        if (!facts) {
            Q_EMIT refused(facts.error());
            return;
        }
        m_facts = *facts;
        const auto gathered = runBeside(m_pool, [shared = m_facts] { return gather(*shared); });
        answer(gathered, this, [this](const BackupsNow& now) {
            m_now = now;
            Q_EMIT loaded();
        });
    });
}

void BackupsController::look(const QString& backupFolder) {
    if (!m_facts)
        return;
    m_wanted = backupFolder;
    const auto asked = runBeside(m_pool, [facts = m_facts, backupFolder] {
        return previewRestore(facts->context, backupFolder, facts->folder, RestoreFrom::Quickest);
    });
    answer(asked, this, [this, backupFolder](const Result<RestorePreview>& preview) {
        if (backupFolder != m_wanted)
            return;
        if (!preview)
            Q_EMIT refused(preview.error());
        else
            countLost(backupFolder, *preview);
    });
}

void BackupsController::countLost(const QString& backupFolder, const RestorePreview& preview) {
    using Lost = std::vector<LostThings>;
    if (!preview.isSameHost) {
        Q_EMIT looked({backupFolder, preview, std::nullopt});
        return;
    }
    const auto counted = m_store.run([backupFolder](Store& store, const Session&) {
        return lostThings(store, backupFolder, RestoreFrom::Quickest);
    });
    answer(counted, this, [this, backupFolder, preview](const Result<Lost>& lost) {
        if (backupFolder == m_wanted)
            Q_EMIT looked(
                {backupFolder, preview, lost ? std::optional(*lost) : std::optional<Lost>()});
    });
}

void BackupsController::save(const BackupSettings& settings) {
    const auto done = m_store.keep([settings](Store& store, const Session& session) {
        return setBackupSettings(store, session, settings);
    });
    answer(done, this, [this](const Result<void>& set) {
        if (!set) {
            Q_EMIT refused(set.error());
            return;
        }
        Q_EMIT saved();
        load();
    });
}

} // namespace chuangkou
