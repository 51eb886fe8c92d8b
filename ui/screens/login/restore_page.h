// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"
#include "ui/screens/login/restore_controller.h"
#include "ui/support/ask.h"

class QCheckBox;

namespace chuangkou {

class Form;
class RowsModel;
class TableView;

/// 恢复备份: which backup, what would be lost, where to, and who opens it.
class RestorePage final : public EntryPage {
    Q_OBJECT
public:
    RestorePage(EntryController& controller, StoreThread& store, Ask& ask,
                QWidget* parent = nullptr);
    /// The store whose place the backup takes, and the backup to begin with; both may be empty.
    void setPlace(const QString& storeFolder, const QString& backupFolder);
    void begin() override;

Q_SIGNALS:
    void logInAsked(const QString& folder, const QString& login);

private:
    void layOut();
    void connectParts();
    void list();
    void showList();
    void choose();
    void showPreview(const QString& backupFolder, const RestorePreview& preview);
    void showPlace();
    void showKey();
    void restore();
    void showRestored(const QString& folder, const RestoreReport& report);
    void showRefused(const Error& error);
    [[nodiscard]] bool check();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] const BackupDescription* chosen() const;

    Ask& m_ask;
    RestoreController* m_restore;
    RowsModel* m_model;
    TableView* m_table = nullptr;
    Form* m_form;
    QLineEdit* m_folder;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLineEdit* m_code;
    QCheckBox* m_withCode;
    QCheckBox* m_exact;
    QLabel* m_preview;
    QLabel* m_aside; ///< what becomes of a store that is there
    QPushButton* m_more;
    QPushButton* m_now = nullptr;
    QPushButton* m_logIn;
    QString m_backupFolder; ///< chosen, or to be chosen once it is listed
    QString m_place;        ///< another folder with backups
    bool m_isSameHost = true;
    bool m_isPreviewed = false;
};

} // namespace chuangkou
