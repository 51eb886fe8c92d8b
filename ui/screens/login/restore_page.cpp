// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/restore_page.h"

#include "ui/support/backup_text.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr int kShownRows = 6;

/// What a refusal means here.
QString restoreFault(const Error& error) {
    if (error.code == ErrorCode::WrongPassword)
        return RestorePage::tr("The log-in name or the password is wrong. It is the password of "
                               "the time when the backup was taken.");
    if (error.code == ErrorCode::NotAllowed && error.detail.isEmpty())
        return RestorePage::tr("The store in this folder works. Only the system administrator or "
                               "the supervisor puts a backup into its place.");
    return errorText(error);
}

} // namespace

RestorePage::RestorePage(EntryController& controller, StoreThread& store, Ask& ask, QWidget* parent)
    : EntryPage(controller, tr("Restore a backup"),
                tr("When the store of this PC is damaged or gone. A store that is still there is "
                   "moved aside, never deleted, and no backup is removed."),
                parent),
      m_ask(ask), m_restore(new RestoreController(store, this)),
      m_model(new RowsModel({tr("Taken"), tr("PC"), tr("Size")}, this)),
      m_form(new Form(MessagePlace::Below)), m_folder(new QLineEdit), m_login(new QLineEdit),
      m_password(new QLineEdit), m_code(new QLineEdit),
      m_withCode(new QCheckBox(tr("Open it with the recovery code"))),
      m_exact(new QCheckBox(tr("Just this backup, not the newer quick copy"))),
      m_preview(new QLabel), m_aside(new QLabel(tr("The store that is there is moved aside and "
                                                   "kept."))),
      m_more(new QPushButton(tr("Another folder with backups..."))),
      m_logIn(new QPushButton(tr("Log in"))) {
    layOut();
    connectParts();
}

void RestorePage::layOut() {
    m_table = new TableView(tr("Backups"),
                            new EmptyState(tr("No backup here: choose the folder or stick that "
                                              "holds them."),
                                           nullptr));
    m_table->setObjectName(QStringLiteral("restoreBackups"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setFixedHeight((kShownRows + 1) * (fontMetrics().height() + 14));
    m_more->setObjectName(QStringLiteral("moreBackups"));
    setLook(*m_more, ButtonLook::Quiet);
    m_preview->setObjectName(QStringLiteral("restorePreview"));
    m_preview->setProperty("tone", QStringLiteral("info"));
    m_preview->setWordWrap(true);
    m_preview->setMargin(10);
    m_aside->setProperty("muted", true);
    m_aside->setWordWrap(true);
    m_exact->setObjectName(QStringLiteral("restoreExact"));
    m_withCode->setObjectName(QStringLiteral("restoreWithCode"));
    m_password->setEchoMode(QLineEdit::Password);
    m_login->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_form->addField(QStringLiteral("restoreFolder"), tr("Restore into"), m_folder);
    m_form->addField(QStringLiteral("restoreLogin"), tr("Log-in name"), m_login);
    m_form->addField(QStringLiteral("restorePassword"), tr("Password"), m_password);
    m_form->addField(QStringLiteral("restoreCode"), tr("Recovery code"), m_code,
                     tr("24 characters in six groups, from the paper in the safe"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_more, m_preview, m_exact,
                                                           m_withCode, m_form, m_aside})
        column().addWidget(widget);
    m_now = addMainButton(tr("Restore"));
    m_now->setObjectName(QStringLiteral("restoreNow"));
    m_logIn->setObjectName(QStringLiteral("restoredLogIn"));
    setLook(*m_logIn, ButtonLook::Primary);
    column().addWidget(m_logIn);
    addBackButton()->setObjectName(QStringLiteral("restoreBack"));
    column().addStretch();
}

void RestorePage::connectParts() {
    connect(m_restore, &RestoreController::listed, this, &RestorePage::showList);
    connect(m_restore, &RestoreController::previewed, this, &RestorePage::showPreview);
    connect(m_restore, &RestoreController::restored, this, &RestorePage::showRestored);
    connect(m_restore, &RestoreController::refused, this, &RestorePage::showRefused);
    connect(m_restore, &RestoreController::busyChanged, this, [this] {
        m_now->setEnabled(!m_restore->isBusy());
        m_now->setText(m_restore->isBusy() ? tr("Restoring...") : tr("Restore"));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RestorePage::choose);
    connect(m_table, &TableView::opened, this, [this] {
        (m_login->isVisible() ? (m_login->text().isEmpty() ? m_login : m_password) : m_code)
            ->setFocus(Qt::TabFocusReason);
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_ask.folder(this, {tr("Folder with backups"), m_place, {}}, [this](const QString& place) {
            m_place = place;
            list();
        });
    });
    connect(m_withCode, &QCheckBox::toggled, this, &RestorePage::showKey);
    connect(m_exact, &QCheckBox::toggled, this, &RestorePage::choose);
    connect(m_folder, &QLineEdit::editingFinished, this, &RestorePage::showPlace);
    for (QLineEdit* line : {m_folder, m_login, m_password, m_code})
        connect(line, &QLineEdit::returnPressed, this, &RestorePage::restore);
    connect(m_now, &QPushButton::clicked, this, &RestorePage::restore);
    connect(m_logIn, &QPushButton::clicked, this,
            [this] { Q_EMIT logInAsked(folder(), m_login->text().trimmed()); });
}

void RestorePage::setPlace(const QString& storeFolder, const QString& backupFolder) {
    m_folder->setText(QDir::toNativeSeparators(
        storeFolder.isEmpty() ? controller().parts().newFolder : storeFolder));
    m_backupFolder = backupFolder;
}

void RestorePage::begin() {
    showMessage({});
    m_form->clearMessages();
    m_password->clear();
    m_code->clear();
    m_exact->setChecked(false);
    m_exact->hide();
    m_isSameHost = true;
    m_isPreviewed = false;
    m_preview->hide();
    m_logIn->hide();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_table, m_more, m_withCode, m_form, m_now})
        widget->show();
    showKey();
    showPlace();
    list();
    m_table->setFocus();
}

QString RestorePage::folder() const {
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void RestorePage::list() {
    m_restore->list(folder(), m_place);
}

void RestorePage::showList() {
    std::vector<ShownRow> rows;
    for (const BackupDescription& backup : m_restore->backups())
        rows.push_back(
            {backup.folder.toUtf8(),
             {shownDateTime(backup.takenAt),
              backup.isReadable() ? backup.machine : tr("cannot be read"), bytesText(backup.bytes)},
             backup.isReadable() ? Tone::Neutral : Tone::Danger,
             !backup.isReadable()});
    m_model->setRows(std::move(rows));
    const int wanted = std::max(0, m_model->rowOf(m_backupFolder.toUtf8()));
    if (m_model->rowCount() > 0)
        m_table->selectRow(wanted);
    choose();
}

const BackupDescription* RestorePage::chosen() const {
    const QByteArray key = m_model->keyAt(m_table->currentRow());
    for (const BackupDescription& backup : m_restore->backups())
        if (backup.folder.toUtf8() == key)
            return &backup;
    return nullptr;
}

void RestorePage::choose() {
    const BackupDescription* backup = chosen();
    m_isPreviewed = false;
    if (backup == nullptr) {
        m_preview->hide();
        return;
    }
    m_backupFolder = backup->folder;
    m_restore->preview(backup->folder, folder(),
                       m_exact->isChecked() ? RestoreFrom::ThisBackup : RestoreFrom::Quickest);
}

void RestorePage::showPreview(const QString& backupFolder, const RestorePreview& preview) {
    if (backupFolder != m_backupFolder)
        return;
    showMessage({});
    m_isPreviewed = true;
    m_isSameHost = preview.isSameHost;
    QString text = tr("%1, taken %2, %n event(s).", nullptr, static_cast<int>(preview.events))
                       .arg(preview.machine, shownDateTime(preview.takenAt));
    if (preview.quickAt)
        text += u' ' + tr("A newer quick copy of %1 is used, which is faster.")
                           .arg(shownDateTime(*preview.quickAt));
    text += u'\n';
    text += preview.isSameHost
                ? tr("What this PC entered later and would lose: %1. What another PC has of it "
                     "comes back with the next exchange.")
                      .arg(lostByAnchorText(preview))
                : tr("It is another PC's: it takes the recovery code and can only be read here, "
                     "until this PC is admitted by the office.");
    m_preview->setText(text);
    m_preview->show();
    m_exact->setVisible(preview.quickAt.has_value() || m_exact->isChecked());
    m_withCode->setEnabled(m_isSameHost);
    if (!m_isSameHost)
        m_withCode->setChecked(true);
    showKey();
}

void RestorePage::showPlace() {
    m_aside->setVisible(isStorePlace(folder()));
}

void RestorePage::showKey() {
    const bool withCode = m_withCode->isChecked();
    m_form->setFieldShown(QStringLiteral("restoreLogin"), !withCode);
    m_form->setFieldShown(QStringLiteral("restorePassword"), !withCode);
    m_form->setFieldShown(QStringLiteral("restoreCode"), withCode);
}

bool RestorePage::check() {
    QList<FieldMessage> wrong;
    if (folder().isEmpty())
        wrong.append({QStringLiteral("restoreFolder"), tr("Choose an empty or a new folder.")});
    if (m_withCode->isChecked()) {
        if (!RecoveryCode::parse(m_code->text()))
            wrong.append(
                {QStringLiteral("restoreCode"), errorText({ErrorCode::WrongRecoveryCode, {}})});
    } else {
        if (m_login->text().trimmed().isEmpty())
            wrong.append({QStringLiteral("restoreLogin"), tr("Enter the log-in name.")});
        if (m_password->text().isEmpty())
            wrong.append({QStringLiteral("restorePassword"), tr("Enter the password.")});
    }
    m_form->showMessages(wrong);
    return wrong.isEmpty();
}

void RestorePage::restore() {
    const BackupDescription* backup = chosen();
    if (backup == nullptr || !m_isPreviewed) {
        showMessage(tr("Choose a backup that can be read."));
        return;
    }
    if (!check())
        return;
    showMessage({});
    const RestoreOrder order{backup->folder, folder(), RestorePlace::InPlace,
                             m_exact->isChecked() ? RestoreFrom::ThisBackup
                                                  : RestoreFrom::Quickest};
    if (m_withCode->isChecked())
        m_restore->restore(order, *RecoveryCode::parse(m_code->text()));
    else
        m_restore->restore(order, LogInKey{m_login->text().trimmed(), m_password->text()});
}

void RestorePage::showRestored(const QString&, const RestoreReport& report) {
    m_password->clear();
    m_code->clear();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_more, m_withCode, m_exact,
                                                           m_form, m_aside, m_now})
        widget->hide();
    m_preview->setText(
        restoredText(report) + u'\n' +
        (m_isSameHost
             ? tr("Log in: this PC goes on as the machine it was. Then take what the other PCs "
                  "have in with the next exchange, so that nothing stays lost.")
             : tr("Log in: the store can be read, printed and exported here. To work on this PC, "
                  "have it admitted by the office.")));
    m_preview->show();
    m_logIn->show();
    m_logIn->setFocus();
}

void RestorePage::showRefused(const Error& error) {
    if (!m_isPreviewed)
        m_preview->hide();
    showMessage(restoreFault(error));
    if (error.code == ErrorCode::WrongPassword) {
        m_password->clear();
        m_password->setFocus();
    }
}

} // namespace chuangkou
