// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/office_view.h"

#include "core/sync/import_desk.h"
#include "ui/shell/backup_care.h"
#include "ui/shell/conflict_watch.h"
#include "ui/shell/folder_watch.h"
#include "ui/shell/hall_care.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/support/error_text.h"
#include "ui/support/exchange_thread.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_help.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

enum class ShowKey { Yes, No }; ///< No: the tool tip and F1 have it

QToolButton* navigationButton(QAction* action, ShowKey show = ShowKey::Yes) {
    auto* button = new QToolButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setCheckable(action->isCheckable());
    button->setText(show == ShowKey::No
                        ? action->text()
                        : action->text() + QStringLiteral("  ") +
                              action->shortcut().toString(QKeySequence::NativeText));
    button->setAccessibleName(action->text());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    return button;
}

QToolButton* menuButton(QMenu* menu) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("moreScreens"));
    button->setText(OfficeView::tr("More"));
    button->setAccessibleName(OfficeView::tr("More screens"));
    button->setToolTip(OfficeView::tr("More screens; F1 shows their keys"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

} // namespace

OfficeView::OfficeView(StoreThread& store, Ask& ask, OpenOffice office,
                       const std::vector<ScreenEntry>& screens, BackupCare& backups,
                       QWidget* parent)
    : QWidget(parent), m_store(store), m_ask(ask), m_office(std::move(office)),
      m_actions(new Actions(this)), m_topBar(new TopBar(m_office, store.clock())),
      m_notice(new NoticeBar), m_stack(new QStackedWidget), m_status(new StatusLine),
      m_keyHelp(new KeyHelp(this)), m_care(new HallCare(store, this)),
      m_watch(new FolderWatch(store, this)), m_conflicts(new ConflictWatch(store, this)) {
    setObjectName(QStringLiteral("officeView"));
    m_actions->setReadOnly(readOnlyReason());
    auto* navigation = new QWidget;
    navigation->setObjectName(QStringLiteral("navigation"));
    navigation->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(navigation);
    row->setContentsMargins(8, 0, 8, 1);
    row->setSpacing(0);
    addScreens(screens, backups, *row);
    row->addStretch();
    addCounterChoice();
    addShellActions(*row);
    layOut(navigation);

    connect(m_topBar, &TopBar::counterChosen, this, [this](const CounterId& counter) {
        (void)m_store.write(
            [counter](Store& open, const Session&) { return chooseCounter(open, counter); });
    });
    connect(&m_store, &StoreThread::saved, m_status, &StatusLine::setSaved);
    connect(m_watch, &FolderWatch::failed, this, &OfficeView::sayError);
    connect(&m_store, &StoreThread::storeChanged, m_watch, &FolderWatch::soon);
    connect(&m_store, &StoreThread::storeChanged, this, [this] {
        askHallNow();
        askPolicyNow();
        m_conflicts->askSoon();
        if (!m_pages.empty())
            m_pages[m_present].screen->storeChanged();
    });
    connect(m_status, &StatusLine::policiesAsked, this,
            [this] { goTo(QStringLiteral("policies")); });
    followBackups(backups);
    followConflicts();
    continueImporting();
    showNotice();
    askHallNow();
    askPolicyNow();
    if (!m_pages.empty())
        showPage(homePage());
}

std::size_t OfficeView::homePage() const {
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i].home && m_office.who.has(*m_pages[i].home))
            return i;
    return 0;
}

void OfficeView::addScreens(const std::vector<ScreenEntry>& screens, BackupCare& backups,
                            QHBoxLayout& navigation) {
    int numbered = 0;
    // Who has no screen for every day has room in the bar for the others.
    const bool hasDaily = std::any_of(screens.begin(), screens.end(), [&](const ScreenEntry& each) {
        return each.key.isEmpty() && (!each.right || m_office.who.may(*each.right));
    });
    auto* more = new QMenu(this);
    more->setObjectName(QStringLiteral("moreMenu"));
    for (const ScreenEntry& entry : screens) {
        if (entry.right && !m_office.who.may(*entry.right))
            continue;
        const std::size_t index = m_pages.size();
        const bool isNumbered = entry.key.isEmpty();
        QAction* go = m_actions->addEverywhere(
            {QStringLiteral("go.") + entry.name, entry.title, tr("Go to: %1").arg(entry.title),
             isNumbered ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + numbered++)) : entry.key});
        go->setCheckable(true);
        connect(go, &QAction::triggered, this, [this, index] { showPage(index); });
        if (isNumbered)
            navigation.addWidget(navigationButton(go));
        else if (hasDaily)
            more->addAction(go);
        else
            navigation.addWidget(navigationButton(go, ShowKey::No));
        Screen* screen =
            entry.make({m_store, m_ask, *m_actions, *this, m_office, backups}, m_stack);
        screen->setObjectName(entry.name + QStringLiteral("Screen"));
        m_stack->addWidget(screen);
        m_pages.push_back({entry.name, entry.title, screen, go, entry.home, {}});
    }
    // What is not for every day stands in one menu: the bar has room for nine.
    if (!more->isEmpty())
        navigation.addWidget(menuButton(more));
    if (m_pages.empty())
        m_stack->addWidget(new EmptyState(
            tr("Your role has no screen in this program. The system administrator can give you "
               "another one."),
            nullptr));
}

void OfficeView::addCounterChoice() {
    QAction* choose =
        m_actions->addEverywhere({QStringLiteral("shell.counter"), tr("Choose the counter"),
                                  tr("Chooses the counter at which you work on this PC"),
                                  QKeySequence(Qt::CTRL | Qt::Key_0)});
    choose->setEnabled(false); // until it is known which there are
    m_topBar->setChoice(choose);
    connect(choose, &QAction::triggered, m_topBar, &TopBar::openChoice);
}

void OfficeView::addShellActions(QHBoxLayout& navigation) {
    QAction* keys =
        m_actions->addEverywhere({QStringLiteral("shell.keys"), tr("Keys"),
                                  tr("Shows the keys of this screen"), QKeySequence(Qt::Key_F1)});
    QAction* lock = m_actions->addEverywhere({QStringLiteral("shell.lock"), tr("Lock"),
                                              tr("Locks the screen; tickets and drafts are kept"),
                                              QKeySequence(Qt::CTRL | Qt::Key_L)});
    QAction* logOut = m_actions->addEverywhere({QStringLiteral("shell.logOut"), tr("Log out"),
                                                tr("Lets another person log in"),
                                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
    connect(keys, &QAction::triggered, this, &OfficeView::showKeys);
    connect(lock, &QAction::triggered, this, &OfficeView::lockAsked);
    connect(logOut, &QAction::triggered, this, &OfficeView::logOutAsked);
    // Nine screens and their menu leave no room for the rarest of the three, nor for long keys;
    // the tool tips and F1 have them.
    std::vector<QAction*> shown{keys, lock};
    if (auto* more = findChild<QMenu*>(QStringLiteral("moreMenu")); !more->isEmpty()) {
        more->addSeparator();
        more->addAction(logOut);
    } else {
        shown.push_back(logOut);
    }
    for (QAction* action : shown)
        navigation.addWidget(navigationButton(action, action == keys ? ShowKey::Yes : ShowKey::No));
}

void OfficeView::layOut(QWidget* navigation) {
    auto* work = new QWidget;
    auto* parts = new QVBoxLayout(work);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_topBar);
    parts->addWidget(m_notice);
    parts->addWidget(navigation);
    parts->addWidget(m_stack, 1);
    // On a small or much enlarged screen the work scrolls; what was said of it stays in sight.
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("workArea"));
    area->setWidget(work);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    // While the window is taken down the focus still wanders.
    const auto follow = [area = QPointer<QScrollArea>(area)](QWidget*, QWidget* now) {
        if (area && area->widget() && now != nullptr && area->widget()->isAncestorOf(now))
            area->ensureWidgetVisible(now, 12, 12);
    };
    connect(qApp, &QApplication::focusChanged, area, follow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area, 1);
    column->addWidget(m_status);
}

void OfficeView::showPage(std::size_t index) {
    Page& before = m_pages[m_present];
    Page& now = m_pages[index];
    if (QWidget* focus = QApplication::focusWidget(); focus && before.screen->isAncestorOf(focus))
        before.focus = focus;
    if (index != m_present) {
        before.screen->saveDrafts();
        before.screen->deactivated();
        before.go->setChecked(false);
    }
    m_present = index;
    now.go->setChecked(true);
    m_stack->setCurrentWidget(now.screen);
    now.screen->activated();
    takeFocus();
}

void OfficeView::takeFocus() {
    if (m_pages.empty())
        return;
    const Page& page = m_pages[m_present];
    QWidget* target = page.focus ? page.focus.data() : page.screen->firstFocus();
    if (target != nullptr)
        target->setFocus(Qt::OtherFocusReason);
    else
        page.screen->setFocus(Qt::OtherFocusReason);
}

void OfficeView::goTo(const QString& screen, const QVariant& what) {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].name != screen)
            continue;
        showPage(i);
        m_pages[i].screen->open(what);
    }
}

void OfficeView::say(const QString& text, Tone tone, QAction* undo) {
    m_status->message().say(text, tone, undo);
}

void OfficeView::sayError(const Error& error) {
    say(errorText(error), Tone::Danger);
}

void OfficeView::leaveToRestore(const QString& backupFolder) {
    Q_EMIT restoreAsked(m_office.folder, backupFolder);
}

void OfficeView::followBackups(BackupCare& backups) {
    connect(&backups, &BackupCare::told, m_status, &StatusLine::setBackups);
    connect(m_status, &StatusLine::backupsAsked, this, [this] { goTo(QStringLiteral("backups")); });
}

/// What was stopped or cut off, also by the end of the program.
void OfficeView::continueImporting() {
    if (m_office.mode != StoreMode::Normal)
        return;
    const auto asked = m_store.run(
        [](Store& store, const Session& session) { return ImportDesk(store, session).pending(); });
    answer(asked, this, [this](const Result<std::vector<PendingImport>>& pending) {
        if (!pending || pending->empty())
            return;
        (void)m_store.exchange().run([](Store& store, const Session&, ImportProgress& progress) {
            return continueImports(store, &progress);
        });
    });
}

void OfficeView::saveDrafts() {
    for (const Page& page : m_pages)
        page.screen->saveDrafts();
}

void OfficeView::showKeys() {
    if (m_keyHelp->isVisible()) {
        m_keyHelp->hide();
        takeFocus();
        return;
    }
    QList<KeyGroup> groups;
    QString title = m_office.officeName;
    if (!m_pages.empty()) {
        const Page& page = m_pages[m_present];
        title = page.title;
        if (const auto own = m_actions->of(page.screen); !own.isEmpty())
            groups.append({tr("On this screen"), own});
    }
    groups.append({tr("On every screen"), m_actions->everywhere()});
    m_keyHelp->showKeys(title, groups);
}

QString OfficeView::readOnlyReason() const {
    switch (m_office.mode) {
    case StoreMode::Normal:
        break;
    case StoreMode::Pending:
        return tr("Not possible before the office has admitted this PC");
    case StoreMode::Copied:
        return tr("Not possible here: this store was copied from another PC and can only be read");
    }
    return {};
}

void OfficeView::showNotice() {
    using Closing = NoticeBar::Closing;
    if (m_office.mode == StoreMode::Pending)
        m_notice->say(tr("The office has not admitted this PC yet: take the request to the "
                         "office's administrator and bring the answer back."),
                      Tone::Warning, Closing::Never);
    else if (m_office.finding == AnchorFinding::Copied)
        showCopied();
    else if (m_office.finding == AnchorFinding::Restored)
        m_notice->say(tr("This store was restored from a backup. What was entered after the "
                         "backup is missing until it comes back with the next exchange."),
                      Tone::Warning, Closing::Possible);
    else if (m_office.finding == AnchorFinding::Moved)
        m_notice->say(tr("The store was moved to this folder: %1").arg(m_office.folder), Tone::Info,
                      Closing::Possible);
}

void OfficeView::showCopied() {
    m_notice->say(tr("This store was copied from another PC. It can be read, printed and "
                     "exported here; to work here, this PC must join the office anew."),
                  Tone::Warning, NoticeBar::Closing::Never);
    m_notice->offer(tr("Join as a new PC"));
    connect(m_notice, &NoticeBar::offerTaken, this, &OfficeView::rejoinAsked);
}

void OfficeView::askHallNow() {
    if (m_office.mode == StoreMode::Pending)
        return;
    m_hallAsked.cancel(); // a later question has a newer answer
    m_hallAsked = m_store.run(loadHallNow);
    answer(m_hallAsked, this, [this](const Result<HallNow>& now) {
        if (!now) {
            sayError(now.error());
            return;
        }
        m_hallNow = *now;
        m_topBar->setHallNow(m_hallNow);
        m_care->setHall(m_hallNow.hall);
        m_watch->setWaiting(m_hallNow.chosen() != nullptr && m_hallNow.waiting == 0);
        for (const Page& page : m_pages)
            page.screen->hallChanged(m_hallNow);
    });
}

/// The count stands on the way to the screen and in the line below every screen.
void OfficeView::followConflicts() {
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [](const Page& each) {
        return each.name == QLatin1String("conflicts");
    });
    if (page == m_pages.end() || m_office.mode == StoreMode::Pending)
        return;
    connect(m_status, &StatusLine::conflictsAsked, this,
            [this] { goTo(QStringLiteral("conflicts")); });
    connect(m_conflicts, &ConflictWatch::counted, this,
            [this, go = page->go, title = page->title](int count) {
                go->setText(count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title);
                if (auto* way =
                        findChild<QToolButton*>(go->objectName() + QStringLiteral("Button")))
                    way->setText(go->text());
                if (auto* more = findChild<QToolButton*>(QStringLiteral("moreScreens")))
                    more->setText(count > 0 ? tr("More (%1)").arg(count) : tr("More"));
                m_status->setConflicts(count);
            });
    m_conflicts->begin();
}

/// Only for who can go there: the line is a way to the screen.
void OfficeView::askPolicyNow() {
    const bool hasScreen = std::any_of(m_pages.begin(), m_pages.end(), [](const Page& page) {
        return page.name == QLatin1String("policies");
    });
    if (!hasScreen || m_office.mode == StoreMode::Pending)
        return;
    m_policyAsked.cancel();
    m_policyAsked = m_store.run([before = m_policyNow](Store& store, const Session&) {
        return loadPolicyNow(store, before);
    });
    answer(m_policyAsked, this, [this](const Result<PolicyNow>& now) {
        if (!now) {
            sayError(now.error());
            return;
        }
        m_policyNow = *now;
        m_status->setPolicies(m_policyNow.text(), m_policyNow.proposed > 0);
    });
}

} // namespace chuangkou
