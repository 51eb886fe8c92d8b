// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

#include <QObject>

namespace chuangkou {

class BackupCare;
class OfficeView;

/// Saves a picture of each screen of the demonstration office, as `./dev run` does without a
/// display: logs in, goes from screen to screen, and waits each time until the store has answered.
class DemoPictures final : public QObject {
    Q_OBJECT
public:
    DemoPictures(StoreThread& store, Ask& ask, std::vector<ScreenEntry> screens, QString folder,
                 QObject* parent = nullptr);
    ~DemoPictures() override;

    void start(const QString& storeFolder, const QString& login, const QString& password);

Q_SIGNALS:
    /// `files` as written; `error` is set when a step was refused.
    void finished(const QStringList& files, const std::optional<Error>& error);

private:
    void show(std::size_t index);
    void waitForStore(int rounds, const std::function<void()>& then);
    void save(std::size_t index);

    StoreThread& m_store;
    Ask& m_ask;
    std::vector<ScreenEntry> m_screens;
    QString m_folder;
    BackupCare* m_backups; ///< never begun: the pictures need no backup
    std::unique_ptr<OfficeView> m_view;
    QStringList m_files;
};

} // namespace chuangkou
