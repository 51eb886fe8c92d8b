// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/exchange/exchange_controller.h"
#include "ui/shell/screen.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;

namespace chuangkou {

class RowsModel;
class TableView;

/// 交换: one button writes to the stick, another looks at a file and brings it in; beside them the
/// other machines, what waits, and the watched folder.
class ExchangeScreen final : public Screen {
    Q_OBJECT
public:
    ExchangeScreen(const ScreenContext& context, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    [[nodiscard]] QWidget* writeCard();
    [[nodiscard]] QWidget* readCard();
    [[nodiscard]] QWidget* folderCard();
    [[nodiscard]] QWidget* lists();
    void connectParts();

    void writeToStick();
    void chooseFile();
    void chooseFolder();
    void stopWatching();
    void changeAwaited();

    void showNow();
    void showPeers();
    void showTargets();
    void showState();
    void showProgress();
    void showPreview(const BundlePreview& preview);
    void showWritten(const ExportReport& report);
    void showImported(const ImportReport& done);
    void showStopped(const ExchangeStopped& stopped);
    void showActions();
    [[nodiscard]] ExportTarget target() const;
    [[nodiscard]] const PeerLine* chosenPeer() const;

    ScreenContext m_context;
    ExchangeController* m_controller;
    QComboBox* m_target;
    QCheckBox* m_everything;
    QLabel* m_unexported;
    QLabel* m_written;
    QLabel* m_read;
    QLabel* m_clocks;
    QLabel* m_folder;
    QLabel* m_elsewhere;
    QProgressBar* m_progress;
    RowsModel* m_peersModel;
    TableView* m_peers = nullptr;
    RowsModel* m_pendingModel;
    TableView* m_pending = nullptr;
    QAction* m_write = nullptr;
    QAction* m_choose = nullptr;
    QAction* m_import = nullptr;
    QAction* m_forget = nullptr;
    QAction* m_aside = nullptr;
    QAction* m_watch = nullptr;
    QAction* m_stop = nullptr;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry exchangeScreen();

} // namespace chuangkou
