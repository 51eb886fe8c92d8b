// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backup_care.h"

#include "ui/support/answer.h"
#include "ui/support/backup_text.h"
#include "ui/support/beside.h"

namespace chuangkou {

namespace {

Result<void> noteTaken(Store& store, const QString& folder, qint64 covered) {
    if (store.folder() != folder) // another store was opened meanwhile
        return {};
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        noteCovered(sql, covered);
        return {};
    });
}

} // namespace

BackupCare::BackupCare(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store), m_every(new QTimer(this)), m_soon(new QTimer(this)) {
    m_every->setObjectName(QStringLiteral("backupEvery"));
    m_soon->setObjectName(QStringLiteral("backupSoon"));
    m_soon->setSingleShot(true);
    m_pool.setMaxThreadCount(1);
    connect(m_every, &QTimer::timeout, this, [this] { look(BackupWhen::Due); });
    connect(m_soon, &QTimer::timeout, this, [this] { look(BackupWhen::Due); });
    connect(&m_store, &StoreThread::storeChanged, this, [this] {
        if (m_every->isActive() && !m_soon->isActive())
            m_soon->start(kAfterChange);
    });
}

void BackupCare::begin() {
    m_every->start(kEvery);
    m_soon->start(kAfterLogIn);
}

void BackupCare::end() {
    m_every->stop();
    m_soon->stop();
    m_text.clear();
}

void BackupCare::takeNow() {
    look(BackupWhen::Now);
}

void BackupCare::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void BackupCare::look(BackupWhen when) {
    if (m_isBusy)
        return;
    setBusy(true);
    using Task = std::optional<BackupTask>;
    const auto planned = m_store.run([when](Store& store, const Session& session) {
        // One that falls due is the PC's own act, one that is asked for the person's.
        return nextBackupTask(store, when, when == BackupWhen::Now ? session.account : ActorId());
    });
    answer(planned, this, [this, when](const Result<Task>& task) {
        if (task && *task) {
            run(**task);
            return;
        }
        setBusy(false);
        if (when == BackupWhen::Due)
            return; // nothing is due, or it is tried again
        BackupRound round;
        round.error = task ? Error{ErrorCode::StoreReadOnly, {}} : task.error();
        Q_EMIT finished(round);
    });
}

void BackupCare::run(const BackupTask& task) {
    const auto done = runBeside(m_pool, [task] { return runBackupTask(task); });
    answer(done, this, [this, task](const BackupRound& round) { settle(task, round); });
}

void BackupCare::settle(const BackupTask& task, const BackupRound& round) {
    if (round.taken)
        (void)m_store.run(
            [folder = task.store.folder, covered = round.covered](Store& store, const Session&) {
                return noteTaken(store, folder, covered);
            });
    setBusy(false);
    m_text = roundText(round, task.settings);
    Q_EMIT told(m_text);
    Q_EMIT finished(round);
}

} // namespace chuangkou
