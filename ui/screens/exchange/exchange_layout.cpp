// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/exchange/exchange_screen.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

// The second half of ExchangeScreen: what it is made of and how its parts are connected.

namespace chuangkou {

namespace {

QLabel* said(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("heading", true);
    return label;
}

QVBoxLayout* cardColumn(QFrame* card) {
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    return column;
}

QHBoxLayout* buttons(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

void ExchangeScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, Effect effect = Effect::Reads) {
        return m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
    };
    m_write = add("exchange.write", tr("Write to the stick"),
                  tr("Writes what the others do not have yet to a stick or a folder"),
                  QKeySequence(Qt::CTRL | Qt::Key_S));
    m_choose = add("exchange.choose", tr("Read a file"),
                   tr("Looks at another computer's file; nothing is imported yet"),
                   QKeySequence(Qt::CTRL | Qt::Key_O), Effect::Writes);
    m_import = add("exchange.import", tr("Import"), tr("Brings in the file that is shown"),
                   QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_forget = add("exchange.forget", tr("Do not import"), tr("Closes the file that is shown"),
                   QKeySequence(Qt::Key_Escape));
    m_aside = add("exchange.aside", tr("Set aside"),
                  tr("No longer waits for a computer that is silent, or waits for it again"),
                  QKeySequence(Qt::CTRL | Qt::Key_D), Effect::Writes);
    m_watch = add("exchange.watch", tr("Watch a folder"),
                  tr("Exchanges through a folder that all computers of the office see"),
                  QKeySequence(Qt::CTRL | Qt::Key_F), Effect::Writes);
    m_stop = add("exchange.stop", tr("Stop watching"), tr("No longer uses the shared folder"),
                 QKeySequence(Qt::CTRL | Qt::Key_U), Effect::Writes);
    connect(m_write, &QAction::triggered, this, &ExchangeScreen::writeToStick);
    connect(m_choose, &QAction::triggered, this, &ExchangeScreen::chooseFile);
    connect(m_import, &QAction::triggered, m_controller, &ExchangeController::import);
    connect(m_forget, &QAction::triggered, this, [this] {
        if (m_controller->isImporting() || m_controller->isWaiting())
            m_controller->stop();
        else
            m_controller->forget();
    });
    connect(m_aside, &QAction::triggered, this, &ExchangeScreen::changeAwaited);
    connect(m_watch, &QAction::triggered, this, &ExchangeScreen::chooseFolder);
    connect(m_stop, &QAction::triggered, this, &ExchangeScreen::stopWatching);
}

QWidget* ExchangeScreen::writeCard() {
    m_target->setObjectName(QStringLiteral("exchangeTarget"));
    m_target->setAccessibleName(tr("For which computer"));
    m_everything->setObjectName(QStringLiteral("exchangeEverything"));
    m_everything->setText(tr("Everything, not only what is new"));
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(heading(tr("Write for the others")));
    column->addWidget(m_unexported);
    auto* row = new QHBoxLayout;
    auto* forWhom = new QLabel(tr("For"));
    forWhom->setBuddy(m_target);
    row->addWidget(forWhom);
    row->addWidget(m_target, 1);
    column->addLayout(row);
    column->addWidget(m_everything);
    column->addLayout(buttons({new ActionButton(m_write, ButtonLook::Primary)}));
    column->addWidget(m_written);
    return card;
}

QWidget* ExchangeScreen::readCard() {
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(heading(tr("Bring in from another computer")));
    column->addLayout(buttons({new ActionButton(m_choose, ButtonLook::Plain),
                               new ActionButton(m_import, ButtonLook::Primary),
                               new ActionButton(m_forget, ButtonLook::Quiet)}));
    column->addWidget(m_read);
    return card;
}

QWidget* ExchangeScreen::folderCard() {
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(heading(tr("Shared folder")));
    column->addWidget(m_folder);
    column->addLayout(buttons({new ActionButton(m_watch, ButtonLook::Plain),
                               new ActionButton(m_stop, ButtonLook::Quiet)}));
    return card;
}

QWidget* ExchangeScreen::lists() {
    m_peers = new TableView(tr("Other computers"),
                            new EmptyState(tr("This office has no other computer yet. The "
                                              "administrator admits them."),
                                           nullptr));
    m_peers->setObjectName(QStringLiteral("peers"));
    m_peers->setModel(m_peersModel);
    const int widths[] = {110, 150, 70, 80};
    for (int i = 0; i < 4; ++i)
        m_peers->setColumnWidth(i, widths[i]);
    m_peers->setMinimumHeight(150);
    m_pending = new TableView(tr("Files that wait or failed"),
                              new EmptyState(tr("No file waits."), nullptr));
    m_pending->setObjectName(QStringLiteral("pendingImports"));
    m_pending->setModel(m_pendingModel);
    m_pending->setWordWrap(true);
    m_pending->setColumnWidth(0, 170);
    m_pending->setMinimumHeight(110);
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(heading(tr("Other computers")));
    column->addWidget(m_clocks);
    column->addWidget(m_elsewhere);
    column->addWidget(m_peers, 3);
    column->addLayout(buttons({new ActionButton(m_aside, ButtonLook::Quiet)}));
    column->addWidget(heading(tr("Files that wait or failed")));
    column->addWidget(m_pending, 2);
    return card;
}

void ExchangeScreen::layOut() {
    m_unexported = said("unexported");
    m_written = said("writtenText");
    m_read = said("readText");
    m_clocks = said("clockText");
    m_folder = said("folderText");
    m_elsewhere = said("elsewhereText");
    m_progress->setObjectName(QStringLiteral("exchangeProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(writeCard());
    left->addWidget(readCard());
    left->addWidget(folderCard());
    left->addStretch();
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addLayout(left, 1);
    beside->addWidget(lists(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_progress);
    column->addLayout(beside, 1);
}

void ExchangeScreen::connectParts() {
    connect(m_controller, &ExchangeController::loaded, this, &ExchangeScreen::showNow);
    connect(m_controller, &ExchangeController::stateChanged, this, &ExchangeScreen::showState);
    connect(m_controller, &ExchangeController::progressed, this, &ExchangeScreen::showProgress);
    connect(m_controller, &ExchangeController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_peers->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ExchangeScreen::showActions);
    connect(m_peersModel, &QAbstractItemModel::modelReset, this, &ExchangeScreen::showActions);
}

ScreenEntry exchangeScreen() {
    ScreenEntry entry{QStringLiteral("exchange"), ExchangeScreen::tr("Exchange"), Right::Exchange,
                      [](const ScreenContext& context, QWidget* parent) -> Screen* {
                          return new ExchangeScreen(context, parent);
                      }};
    entry.key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    return entry;
}

} // namespace chuangkou
