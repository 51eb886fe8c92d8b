// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/restore_controller.h"

#include "core/sync/backup.h"
#include "core/sync/backup_settings.h"
#include "ui/support/answer.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

/// Each folder once, by whatever name it was given.
QStringList placesOf(const QString& storeFolder, const QString& second, const QString& more) {
    QStringList places;
    for (const QString& folder :
         {storeFolder.isEmpty() ? QString() : ownBackups(storeFolder), second, more}) {
        const QString place = QDir::cleanPath(folder);
        if (!folder.isEmpty() && !places.contains(place))
            places.append(place);
    }
    return places;
}

Result<RestoreReport> restoreOn(const StoreContext& context, const RestoreOrder& order,
                                const RestoreKey& key) {
    if (!QDir().mkpath(QFileInfo(order.folder).absolutePath()))
        return fail(ErrorCode::FileUnwritable, order.folder);
    const auto* logIn = std::get_if<LogInKey>(&key);
    if (logIn != nullptr && order.place == RestorePlace::InPlace && isStorePlace(order.folder))
        if (const auto may = mayReplaceStore(order.folder, context, *logIn); !may)
            return fail(may.error());
    return chuangkou::restore(context, order, key);
}

} // namespace

RestoreController::RestoreController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void RestoreController::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void RestoreController::list(const QString& storeFolder, const QString& more) {
    using All = std::vector<BackupDescription>;
    const auto found =
        m_store.make([storeFolder, more](const StoreContext& context) -> Result<All> {
            if (!storeFolder.isEmpty())
                reclaimBackups(storeFolder);
            const QString second = rememberedSecondFolder(context.stateFolder);
            return describeBackups(placesOf(storeFolder, second, more));
        });
    answer(found, this, [this](const Result<All>& backups) {
        if (!backups) {
            Q_EMIT refused(backups.error());
            return;
        }
        m_backups = *backups;
        Q_EMIT listed();
    });
}

void RestoreController::preview(const QString& backupFolder, const QString& storeFolder,
                                RestoreFrom from) {
    m_asked.cancel(); // a later question has a newer answer
    m_asked = m_store.make([backupFolder, storeFolder, from](const StoreContext& context) {
        return previewRestore(context, backupFolder, storeFolder, from);
    });
    answer(m_asked, this, [this, backupFolder](const Result<RestorePreview>& preview) {
        if (preview)
            Q_EMIT previewed(backupFolder, *preview);
        else
            Q_EMIT refused(preview.error());
    });
}

void RestoreController::restore(const RestoreOrder& order, const RestoreKey& key) {
    if (m_isBusy)
        return;
    setBusy(true);
    const auto done = m_store.make(
        [order, key](const StoreContext& context) { return restoreOn(context, order, key); });
    answer(done, this, [this, folder = order.folder](const Result<RestoreReport>& report) {
        setBusy(false);
        if (report)
            Q_EMIT restored(folder, *report);
        else
            Q_EMIT refused(report.error());
    });
}

} // namespace chuangkou
