// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_controller.h"
#include "ui/support/ask.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace chuangkou {

class EntryPage;
class FirstPasswordPage;
class FirstRunPage;
class HandedPasswordsPage;
class JoinPage;
class KeyHelp;
class LiftLockPage;
class LoginPage;
class NewOfficePage;
class PlanPage;
class RecoveryPage;
class RestorePage;

/// The way in: what the program is on the left, the page on the right.
class EntryScreen final : public QWidget {
    Q_OBJECT
public:
    EntryScreen(StoreThread& store, Ask& ask, EntryParts parts, QWidget* parent = nullptr);
    /// Shows the log-in, or what to begin with where there is no store.
    void begin();
    /// The store of this folder, copied from another PC, joins the office anew.
    void beginRejoin(const QString& folder);
    /// Shows how this backup takes the store's place.
    void beginRestore(const QString& storeFolder, const QString& backupFolder);

Q_SIGNALS:
    void entered(const chuangkou::OpenOffice& office);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectPages();
    void show(EntryPage* page);
    void makeRoom(bool isWide);
    void makeKeyHelp();
    void showKeys();
    void showLogin(const QString& folder, const QString& login);

    EntryController* m_controller;
    KeyHelp* m_keyHelp;
    QList<QAction*> m_keys; ///< named in the list of keys; only the first is ours to do
    QWidget* m_brand;
    QStackedWidget* m_pages;
    LoginPage* m_login;
    FirstRunPage* m_firstRun;
    NewOfficePage* m_newOffice;
    RecoveryPage* m_recovery;
    JoinPage* m_join;
    LiftLockPage* m_lift;
    FirstPasswordPage* m_firstPassword;
    PlanPage* m_plan;
    HandedPasswordsPage* m_handed;
    bool m_isPlanned = false; ///< the office that is made has a plan
    RestorePage* m_restore;
};

} // namespace chuangkou
