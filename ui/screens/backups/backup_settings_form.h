// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backup_settings.h"
#include "ui/support/ask.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace chuangkou {

class Form;
struct BackupsNow;

/// When this PC backs itself up, where to besides, and how much room that may take.
class BackupSettingsForm final : public QWidget {
    Q_OBJECT
public:
    explicit BackupSettingsForm(Ask& ask, QWidget* parent = nullptr);

    /// What was typed and not saved yet stays.
    void show(const BackupsNow& now);
    [[nodiscard]] BackupSettings settings() const;
    void wereSaved();
    void showFault(const Error& error);
    void chooseFolder();
    void takeFocus();

private:
    Ask& m_ask;
    Form* m_form;
    QCheckBox* m_daily;
    QSpinBox* m_hours;
    QLineEdit* m_second;
    QSpinBox* m_limit;
    QLabel* m_state;
    BackupSettings m_shown;
    bool m_isShown = false;
};

} // namespace chuangkou
