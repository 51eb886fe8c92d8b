// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/backups/backups_controller.h"
#include "ui/shell/screen.h"

class QLabel;

namespace chuangkou {

class BackupSettingsForm;
class RowsModel;
class TableView;
struct BackupRound;

/// 备份: those that there are, what restoring one would lose, and when they are taken.
class BackupsScreen final : public Screen {
    Q_OBJECT
public:
    BackupsScreen(const ScreenContext& context, QWidget* parent);

    void activated() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    void connectParts();
    void showList();
    void choose();
    void showLoss(const BackupLoss& loss);
    void showRound(const BackupRound& round);
    void restore();
    [[nodiscard]] QString placeOf(const BackupDescription& backup) const;
    [[nodiscard]] const BackupDescription* chosen() const;

    ScreenContext m_context;
    BackupsController* m_controller;
    RowsModel* m_model;
    TableView* m_table = nullptr;
    BackupSettingsForm* m_settings;
    QLabel* m_loss;
    QAction* m_now = nullptr;
    QAction* m_restore = nullptr;
    QAction* m_list = nullptr;
    QAction* m_toSettings = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_save = nullptr;
    QString m_lossText;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry backupsScreen();

} // namespace chuangkou
