// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/backups/backup_settings_form.h"

#include "ui/screens/backups/backups_controller.h"
#include "ui/support/backup_text.h"
#include "ui/support/error_text.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

QString stateText(const BackupsNow& now) {
    QStringList texts{BackupSettingsForm::tr("In the store's folder: %1 of %2 GB.")
                          .arg(bytesText(now.ownBytes))
                          .arg(now.settings.limitGb)};
    if (now.secondFolder.isEmpty())
        texts.append(BackupSettingsForm::tr("There is no second folder: when this disk fails, the "
                                            "backups go with it."));
    else if (!now.isSecondThere)
        texts.append(BackupSettingsForm::tr("The second folder is not there now. Its copies are "
                                            "made as soon as it is back."));
    else
        texts.append(BackupSettingsForm::tr("In the second folder: %1 of %2 GB.")
                         .arg(bytesText(now.secondBytes))
                         .arg(now.settings.limitGb));
    if (now.isSecondOnSameDisk)
        texts.append(BackupSettingsForm::tr("The second folder is on the same disk as the store. "
                                            "Choose another disk, a stick or a share."));
    return texts.join(u'\n');
}

} // namespace

BackupSettingsForm::BackupSettingsForm(Ask& ask, QWidget* parent)
    : QWidget(parent), m_ask(ask), m_form(new Form(MessagePlace::Below)),
      m_daily(new QCheckBox(tr("At the close of the day, else at the next log-in"))),
      m_hours(new QSpinBox), m_second(new QLineEdit), m_limit(new QSpinBox), m_state(new QLabel) {
    m_hours->setRange(0, 24);
    m_hours->setSpecialValueText(tr("not by the hour"));
    m_hours->setSuffix(tr(" hours"));
    m_limit->setRange(1, 100'000);
    m_limit->setSuffix(tr(" GB"));
    m_second->setPlaceholderText(tr("none"));
    m_state->setObjectName(QStringLiteral("backupRoom"));
    m_state->setWordWrap(true);
    m_state->setProperty("muted", true);
    m_form->addField(QStringLiteral("backupDaily"), tr("Each day"), m_daily);
    m_form->addField(QStringLiteral("backupHours"), tr("And every"), m_hours);
    m_form->addField(QStringLiteral("backupSecond"), tr("Second folder"), m_second,
                     tr("On another disk, a stick or a share; every PC of the office may name the "
                        "same"));
    m_form->addField(QStringLiteral("backupLimit"), tr("Room in each"), m_limit,
                     tr("When it is used up the oldest daily backup goes first"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_state);
    column->addStretch();
}

void BackupSettingsForm::show(const BackupsNow& now) {
    m_state->setText(stateText(now));
    if (m_isShown && !(settings() == m_shown))
        return;
    m_isShown = true;
    m_shown = now.settings;
    m_daily->setChecked(now.settings.isDaily);
    m_hours->setValue(now.settings.everyHours);
    m_second->setText(QDir::toNativeSeparators(now.settings.secondFolder));
    m_limit->setValue(now.settings.limitGb);
}

BackupSettings BackupSettingsForm::settings() const {
    return {m_daily->isChecked(), m_hours->value(),
            QDir::fromNativeSeparators(m_second->text().trimmed()), m_limit->value()};
}

void BackupSettingsForm::wereSaved() {
    m_shown = settings();
    m_form->clearMessages();
}

void BackupSettingsForm::showFault(const Error& error) {
    m_form->showMessages({{QStringLiteral("backupSecond"), errorText(error)}});
}

void BackupSettingsForm::chooseFolder() {
    m_ask.folder(this, {tr("Second folder for backups"), m_second->text(), {}},
                 [this](const QString& chosen) {
                     m_second->setText(QDir::toNativeSeparators(chosen));
                     m_second->setFocus(Qt::OtherFocusReason);
                 });
}

void BackupSettingsForm::takeFocus() {
    m_daily->setFocus(Qt::ShortcutFocusReason);
}

} // namespace chuangkou
