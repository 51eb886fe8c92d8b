// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_screen.h"
#include "ui/shell/screen.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace chuangkou {

class BackupCare;
class IdleWatch;
class LockPage;
class OfficeView;
class OtherWindows;

/// The window: the way in, the office view of who is logged in, the locked screen.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(StoreThread& store, Ask& ask, const EntryParts& entry,
               std::vector<ScreenEntry> screens);

    /// Null until somebody is logged in.
    [[nodiscard]] OfficeView* officeView() const { return m_office; }
    [[nodiscard]] IdleWatch& idleWatch() { return *m_idle; }
    [[nodiscard]] BackupCare& backups() { return *m_backups; }
    /// Covers everything, the title too. Calls, drafts and the hall's display go on.
    void lock();
    void logOut();
    /// Comes to the front: a second start asked for it.
    void comeForward();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void enter(const OpenOffice& office);
    void unlock();
    void showTitle();
    /// The office's setting for how long nobody may touch the PC.
    void askIdleTime();
    void leaveToRestore(const QString& storeFolder, const QString& backupFolder);

    StoreThread& m_store;
    Ask& m_ask;
    std::vector<ScreenEntry> m_screens;
    QStackedWidget* m_pages;
    EntryScreen* m_entry;
    LockPage* m_lock;
    IdleWatch* m_idle;
    OtherWindows* m_others;
    BackupCare* m_backups;
    OfficeView* m_office = nullptr; ///< owned by m_pages
};

} // namespace chuangkou
