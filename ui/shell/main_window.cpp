// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/composing_guard.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/office_view.h"
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
      m_idle(new IdleWatch(this)) {
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
    m_entry->begin();
}

void MainWindow::enter(const OpenOffice& office) {
    m_office = new OfficeView(m_store, m_ask, office, m_screens);
    connect(m_office, &OfficeView::lockAsked, this, &MainWindow::lock);
    connect(m_office, &OfficeView::logOutAsked, this, &MainWindow::logOut);
    connect(m_office, &OfficeView::rejoinAsked, this, [this, folder = office.folder] {
        logOut();
        m_entry->beginRejoin(folder);
    });
    m_pages->addWidget(m_office);
    m_pages->setCurrentWidget(m_office);
    m_office->takeFocus();
    setWindowTitle(office.officeName.isEmpty() ? tr("Chuangkou")
                                               : tr("%1 - Chuangkou").arg(office.officeName));
}

void MainWindow::lock() {
    if (m_office == nullptr || m_pages->currentWidget() == m_lock)
        return;
    m_office->saveDrafts();
    m_pages->setCurrentWidget(m_lock);
    m_lock->begin(m_office->office().who.name);
}

void MainWindow::unlock() {
    if (m_office == nullptr)
        return;
    m_pages->setCurrentWidget(m_office);
    m_office->takeFocus();
}

void MainWindow::logOut() {
    if (m_office == nullptr)
        return;
    m_office->saveDrafts();
    m_pages->removeWidget(m_office);
    m_office->deleteLater(); // one of its buttons may be what was clicked
    m_office = nullptr;
    (void)m_store.logOut();
    setWindowTitle(tr("Chuangkou"));
    m_pages->setCurrentWidget(m_entry);
    m_entry->begin();
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
