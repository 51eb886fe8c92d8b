// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/policy_now.h"
#include "ui/shell/screen.h"

#include <QPointer>

class QHBoxLayout;
class QStackedWidget;

namespace chuangkou {

class ConflictWatch;
class FolderWatch;
class HallCare;
class KeyHelp;
class NoticeBar;
class StatusLine;
class TopBar;

/// What a person who is logged in sees: the bar on top, the screens that their rights offer, and
/// the status line. Navigation only.
class OfficeView final : public QWidget, public Shell {
    Q_OBJECT
public:
    OfficeView(StoreThread& store, Ask& ask, OpenOffice office,
               const std::vector<ScreenEntry>& screens, BackupCare& backups,
               QWidget* parent = nullptr);

    void say(const QString& text, Tone tone, QAction* undo = nullptr) override;
    void sayError(const Error& error) override;
    void goTo(const QString& screen, const QVariant& what = {}) override;
    void leaveToRestore(const QString& backupFolder) override;
    [[nodiscard]] const HallNow& hallNow() const override { return m_hallNow; }

    [[nodiscard]] const OpenOffice& office() const { return m_office; }
    [[nodiscard]] const Actions& actions() const { return *m_actions; }
    void saveDrafts();
    /// Gives the focus back to where it was on the screen that is shown.
    void takeFocus();

Q_SIGNALS:
    void lockAsked();
    void logOutAsked();
    /// A copied store shall become a PC of its own.
    void rejoinAsked();
    void restoreAsked(const QString& storeFolder, const QString& backupFolder);

private:
    struct Page {
        QString name;
        QString title;
        Screen* screen = nullptr;
        QAction* go = nullptr;
        std::optional<Role> home;
        QPointer<QWidget> focus;
    };
    void addScreens(const std::vector<ScreenEntry>& screens, BackupCare& backups,
                    QHBoxLayout& navigation);
    void addShellActions(QHBoxLayout& navigation);
    void addCounterChoice();
    void layOut(QWidget* navigation);
    void showPage(std::size_t index);
    [[nodiscard]] std::size_t homePage() const;
    void showKeys();
    void showNotice();
    void showCopied();
    [[nodiscard]] QString readOnlyReason() const;
    void askHallNow();
    void askPolicyNow();
    void followBackups(BackupCare& backups);
    void followConflicts();
    void continueImporting();

    StoreThread& m_store;
    Ask& m_ask;
    OpenOffice m_office;
    HallNow m_hallNow;
    QFuture<Result<HallNow>> m_hallAsked;
    PolicyNow m_policyNow;
    QFuture<Result<PolicyNow>> m_policyAsked;
    Actions* m_actions;
    TopBar* m_topBar;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    KeyHelp* m_keyHelp;
    HallCare* m_care;
    FolderWatch* m_watch;
    ConflictWatch* m_conflicts;
    std::vector<Page> m_pages;
    std::size_t m_present = 0;
};

} // namespace chuangkou
