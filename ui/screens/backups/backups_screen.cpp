// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/backups/backups_screen.h"

#include "ui/screens/backups/backup_settings_form.h"
#include "ui/shell/backup_care.h"
#include "ui/support/backup_text.h"
#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QFileInfo>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

BackupsScreen::BackupsScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new BackupsController(context.store, this)),
      m_model(new RowsModel({tr("Taken"), tr("PC"), tr("Events"), tr("Size"), tr("Where")}, this)),
      m_settings(new BackupSettingsForm(context.ask)), m_loss(new QLabel) {
    makeActions();
    layOut();
    connectParts();
}

void BackupsScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, Effect effect, auto act) {
        QAction* action =
            m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_now = add("backups.now", tr("Back up now"),
                tr("Takes a backup, also into the second folder; work goes on meanwhile"),
                QKeySequence(Qt::Key_F8), Effect::Writes, [this] { m_context.backups.takeNow(); });
    m_list = add("backups.list", tr("Backups"), tr("Goes to the list of backups"),
                 QKeySequence(Qt::Key_F4), Effect::Reads,
                 [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    m_restore = add("backups.restore", tr("Restore..."),
                    tr("Logs out and puts the chosen backup into the store's place, after asking "
                       "for a password"),
                    QKeySequence(Qt::CTRL | Qt::Key_R), Effect::Reads, &BackupsScreen::restore);
    m_toSettings =
        add("backups.settings", tr("Settings"), tr("Goes to when and where to"),
            QKeySequence(Qt::Key_F9), Effect::Reads, [this] { m_settings->takeFocus(); });
    m_folder = add("backups.folder", tr("Choose..."), tr("Chooses the second folder"),
                   QKeySequence(Qt::CTRL | Qt::Key_O), Effect::Reads,
                   [this] { m_settings->chooseFolder(); });
    m_save =
        add("backups.save", tr("Save the settings"),
            tr("They hold for this PC, whoever is logged in"), QKeySequence(Qt::CTRL | Qt::Key_S),
            Effect::Writes, [this] { m_controller->save(m_settings->settings()); });
}

void BackupsScreen::layOut() {
    m_table = new TableView(tr("Backups"),
                            new EmptyState(tr("There is no backup yet. F8 takes one now; later "
                                              "this PC takes them by itself."),
                                           m_now));
    m_table->setObjectName(QStringLiteral("backups"));
    m_table->setModel(m_model);
    const int widths[] = {170, 120, 80, 90};
    for (int i = 0; i < 4; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_loss->setObjectName(QStringLiteral("backupLoss"));
    m_loss->setWordWrap(true);
    m_loss->setTextFormat(Qt::PlainText);
    m_loss->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_loss->setMinimumHeight(5 * fontMetrics().height());
    auto* left = new QFrame;
    left->setProperty("card", true);
    auto* list = new QVBoxLayout(left);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(m_now, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(m_restore, ButtonLook::Plain));
    buttons->addStretch();
    buttons->addWidget(new ActionButton(m_list, ButtonLook::Quiet));
    list->addLayout(buttons);
    list->addWidget(m_table, 1);
    list->addWidget(m_loss);
    auto* right = new QFrame;
    right->setProperty("card", true);
    auto* settings = new QVBoxLayout(right);
    settings->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("When and where to"))));
    settings->addWidget(m_settings, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(new ActionButton(m_folder, ButtonLook::Plain));
    below->addWidget(new ActionButton(m_save, ButtonLook::Primary));
    below->addStretch();
    below->addWidget(new ActionButton(m_toSettings, ButtonLook::Quiet));
    settings->addLayout(below);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(left, 3);
    row->addWidget(right, 2);
}

void BackupsScreen::connectParts() {
    connect(m_controller, &BackupsController::loaded, this, &BackupsScreen::showList);
    connect(m_controller, &BackupsController::looked, this, &BackupsScreen::showLoss);
    connect(m_controller, &BackupsController::saved, this, [this] {
        m_settings->wereSaved();
        m_context.shell.say(tr("The settings of the backups are saved."), Tone::Good);
    });
    connect(m_controller, &BackupsController::refused, this, [this](const Error& error) {
        const bool isOfFolder =
            error.code == ErrorCode::NotFound || error.code == ErrorCode::FileUnwritable ||
            error == Error{ErrorCode::InvalidInput, QStringLiteral("backup_inside")};
        if (isOfFolder)
            m_settings->showFault(error);
        m_loss->clear();
        m_context.shell.sayError(error);
    });
    connect(&m_context.backups, &BackupCare::finished, this, &BackupsScreen::showRound);
    connect(&m_context.backups, &BackupCare::busyChanged, this, [this] {
        const bool isPossible = m_context.actions.readOnlyReason().isEmpty();
        m_now->setEnabled(isPossible && !m_context.backups.isBusy());
        m_now->setText(m_context.backups.isBusy() ? tr("Backing up...") : tr("Back up now"));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupsScreen::choose);
    connect(m_table, &TableView::opened, this, &BackupsScreen::restore);
}

void BackupsScreen::activated() {
    m_controller->load();
}

QWidget* BackupsScreen::firstFocus() {
    return m_table;
}

QString BackupsScreen::placeOf(const BackupDescription& backup) const {
    const QString parent = QFileInfo(backup.folder).path();
    if (parent == m_controller->now()->ownFolder)
        return tr("this PC");
    return parent == m_controller->now()->secondFolder ? tr("second folder")
                                                       : tr("second folder, another PC");
}

void BackupsScreen::showList() {
    const BackupsNow& now = *m_controller->now();
    std::vector<ShownRow> rows;
    for (const BackupDescription& backup : now.backups)
        rows.push_back({backup.folder.toUtf8(),
                        {shownDateTime(backup.takenAt),
                         backup.isReadable() ? backup.machine : tr("cannot be read"),
                         backup.isReadable() ? QString::number(backup.events) : QString(),
                         bytesText(backup.bytes), placeOf(backup)},
                        backup.isReadable() ? Tone::Neutral : Tone::Danger,
                        !backup.isReadable()});
    m_model->setRows(std::move(rows));
    m_settings->show(now);
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0)
        m_table->selectRow(0);
    choose();
}

const BackupDescription* BackupsScreen::chosen() const {
    const QByteArray key = m_model->keyAt(m_table->currentRow());
    if (m_controller->now())
        for (const BackupDescription& backup : m_controller->now()->backups)
            if (backup.folder.toUtf8() == key)
                return &backup;
    return nullptr;
}

void BackupsScreen::choose() {
    const BackupDescription* backup = chosen();
    m_restore->setEnabled(backup != nullptr && backup->isReadable());
    m_lossText.clear();
    m_loss->clear();
    if (backup != nullptr && backup->isReadable())
        m_controller->look(backup->folder);
    else if (backup != nullptr)
        m_loss->setText(tr("This backup cannot be read: its files are damaged or not complete."));
}

void BackupsScreen::showLoss(const BackupLoss& loss) {
    QString text;
    if (!loss.preview.isSameHost) {
        text = tr("It is another PC's. Restoring it here takes the recovery code, and the store "
                  "can only be read until this PC is admitted by the office.");
    } else {
        m_lossText = loss.lost ? lostText(*loss.lost) : lostByAnchorText(loss.preview);
        text = tr("Restoring it now would lose: %1. What another PC has of it comes back with the "
                  "next exchange; the present store is moved aside and kept.")
                   .arg(m_lossText);
        if (loss.preview.quickAt)
            text += u' ' + tr("The newer quick copy of %1 would be used.")
                               .arg(shownDateTime(*loss.preview.quickAt));
    }
    m_loss->setText(text);
}

void BackupsScreen::showRound(const BackupRound& round) {
    if (round.taken)
        m_context.shell.say(
            tr("Backup taken: %n event(s).", nullptr, static_cast<int>(round.taken->events)),
            Tone::Good);
    else if (round.error)
        m_context.shell.sayError(*round.error);
    if (isVisible())
        m_controller->load();
}

void BackupsScreen::restore() {
    const BackupDescription* backup = chosen();
    if (backup == nullptr || !backup->isReadable())
        return;
    const QString folder = backup->folder;
    Question question{tr("Restore a backup"),
                      tr("You are logged out. On the next page the backup of %1 is put into the "
                         "place of the store, with a password.")
                          .arg(shownDateTime(backup->takenAt)),
                      tr("Go on")};
    if (!m_lossText.isEmpty())
        question.text += u'\n' + tr("It would lose: %1.").arg(m_lossText);
    m_context.ask.confirm(this, question,
                          [this, folder] { m_context.shell.leaveToRestore(folder); });
}

ScreenEntry backupsScreen() {
    return {QStringLiteral("backups"),
            BackupsScreen::tr("Backups", "screen"),
            Right::SetUpOffice,
            [](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new BackupsScreen(context, parent);
            },
            std::nullopt,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)};
}

} // namespace chuangkou
