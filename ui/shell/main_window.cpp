// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/office/office_settings.h"
#include "ui/shell/backup_care.h"
#include "ui/shell/composing_guard.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/office_view.h"
#include "ui/shell/other_windows.h"
#include "ui/support/answer.h"
#include "ui/support/enter_presses.h"

#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>

namespace chuangkou {

MainWindow::MainWindow(StoreThread& store, Ask& ask, const EntryParts& entry,
                       std::vector<ScreenEntry> screens)
    : m_store(store), m_ask(ask), m_screens(std::move(screens)), m_pages(new QStackedWidget),
      m_entry(new EntryScreen(store, ask, entry)), m_lock(new LockPage(store)),
      m_idle(new IdleWatch(store.bootClock(), this)), m_others(new OtherWindows(*this)),
      m_backups(new BackupCare(store, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Chuangkou"));
    resize(QSize(1366, 768).boundedTo(screen()->availableSize()));
    new ComposingGuard(this);
    new EnterPresses(this);
    m_pages->addWidget(m_entry);
    m_pages->addWidget(m_lock);
    setCentralWidget(m_pages);
    connect(m_entry, &EntryScreen::entered, this, &MainWindow::enter);
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlock);
    connect(m_lock, &LockPage::logOutAsked, this, &MainWindow::logOut);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(&m_store, &StoreThread::storeChanged, this, &MainWindow::askIdleTime);
    m_entry->begin();
}

void MainWindow::enter(const OpenOffice& office) {
    m_office = new OfficeView(m_store, m_ask, office, m_screens, *m_backups);
    m_backups->begin();
    connect(m_office, &OfficeView::restoreAsked, this, &MainWindow::leaveToRestore);
    connect(m_office, &OfficeView::lockAsked, this, &MainWindow::lock);
    connect(m_office, &OfficeView::logOutAsked, this, &MainWindow::logOut);
    connect(m_office, &OfficeView::rejoinAsked, this, [this, folder = office.folder] {
        logOut();
        m_entry->beginRejoin(folder);
    });
    m_pages->addWidget(m_office);
    m_pages->setCurrentWidget(m_office);
    m_office->takeFocus();
    showTitle();
    askIdleTime();
}

void MainWindow::showTitle() {
    const QString name = m_office != nullptr ? m_office->office().officeName : QString();
    setWindowTitle(name.isEmpty() ? tr("Chuangkou") : tr("%1 - Chuangkou").arg(name));
}

void MainWindow::askIdleTime() {
    if (m_office == nullptr || m_office->office().mode == StoreMode::Pending)
        return;
    const auto asked = m_store.run(
        [](Store& open, const Session&) -> Result<int> { return screenLockMinutes(open); });
    answer(asked, this, [this](const Result<int>& minutes) {
        if (minutes) // else what held before goes on
            m_idle->setIdleTime(std::chrono::minutes(*minutes));
    });
}

void MainWindow::lock() {
    if (m_office == nullptr || m_pages->currentWidget() == m_lock)
        return;
    m_office->saveDrafts();
    m_pages->setCurrentWidget(m_lock);
    m_others->shut();
    setWindowTitle(tr("Chuangkou"));
    m_lock->begin(m_office->office().who.name);
}

void MainWindow::unlock() {
    if (m_office == nullptr)
        return;
    m_others->allow();
    m_pages->setCurrentWidget(m_office);
    m_office->takeFocus();
    showTitle();
}

void MainWindow::logOut() {
    if (m_office == nullptr)
        return;
    m_office->saveDrafts();
    m_pages->removeWidget(m_office);
    m_office->deleteLater(); // one of its buttons may be what was clicked
    m_office = nullptr;
    m_others->allow();
    m_backups->end();
    (void)m_store.logOut();
    showTitle();
    m_pages->setCurrentWidget(m_entry);
    m_entry->begin();
}

void MainWindow::leaveToRestore(const QString& storeFolder, const QString& backupFolder) {
    logOut();
    m_entry->beginRestore(storeFolder, backupFolder);
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // Nothing is asked: what was typed is kept as a draft, and StoreThread ends what was given.
    if (m_office != nullptr) {
        m_office->saveDrafts();
        (void)m_store.logOut();
    }
    event->accept();
}

} // namespace chuangkou
