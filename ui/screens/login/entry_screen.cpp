// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/login/entry_screen.h"

#include "ui/screens/login/first_password_page.h"
#include "ui/screens/login/first_run_page.h"
#include "ui/screens/login/handed_passwords_page.h"
#include "ui/screens/login/join_page.h"
#include "ui/screens/login/lift_lock_page.h"
#include "ui/screens/login/login_page.h"
#include "ui/screens/login/new_office_page.h"
#include "ui/screens/login/plan_page.h"
#include "ui/screens/login/recovery_page.h"
#include "ui/screens/login/restore_page.h"
#include "ui/support/theme.h"
#include "ui/widgets/key_help.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

// In average characters.
constexpr int kPageWidth = 62;
constexpr int kWidePage = 100;

QWidget* brandPanel() {
    auto* panel = new QWidget;
    panel->setObjectName(QStringLiteral("brandPanel"));
    panel->setAttribute(Qt::WA_StyledBackground);
    auto* picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(QSize(112, 112)));
    auto* name = new QLabel(EntryScreen::tr("Chuangkou"));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 2.6);
    large.setBold(true);
    name->setFont(large);
    auto* what = new QLabel(EntryScreen::tr("The service window of human resources and social "
                                            "security"));
    what->setWordWrap(true);
    auto* promise = new QLabel(EntryScreen::tr("By appointment, never crowded, and without "
                                               "coming at all where that is possible."));
    promise->setWordWrap(true);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(56, 0, 56, 0);
    column->setSpacing(14);
    column->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{picture, name, what, promise})
        column->addWidget(widget);
    column->addStretch(3);
    return panel;
}

} // namespace

EntryScreen::EntryScreen(StoreThread& store, Ask& ask, EntryParts parts, QWidget* parent)
    : QWidget(parent), m_controller(new EntryController(store, std::move(parts), this)),
      m_keyHelp(new KeyHelp(this)), m_brand(brandPanel()), m_pages(new QStackedWidget),
      m_login(new LoginPage(*m_controller, ask)), m_firstRun(new FirstRunPage(*m_controller)),
      m_newOffice(new NewOfficePage(*m_controller, ask)),
      m_recovery(new RecoveryPage(*m_controller)), m_join(new JoinPage(*m_controller, ask)),
      m_lift(new LiftLockPage(*m_controller)),
      m_firstPassword(new FirstPasswordPage(*m_controller)), m_plan(new PlanPage(*m_controller)),
      m_handed(new HandedPasswordsPage(*m_controller)),
      m_restore(new RestorePage(*m_controller, store, ask)) {
    setObjectName(QStringLiteral("entryScreen"));
    layOut();
    makeKeyHelp();
    connectPages();
}

void EntryScreen::makeKeyHelp() {
    const std::pair<QKeySequence, QString> keys[] = {
        {QKeySequence(Qt::Key_F1), tr("Keys")},
        {QKeySequence(Qt::Key_Return), tr("Does what the page is for; presses the chosen button")},
        {QKeySequence(Qt::Key_Tab), tr("To the next field or button")},
        {QKeySequence(Qt::SHIFT | Qt::Key_Tab), tr("Back to the one before")},
        {QKeySequence(Qt::ALT | Qt::Key_F4), tr("Closes the window")},
    };
    for (const auto& [key, text] : keys) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        m_keys.append(action);
    }
    addAction(m_keys.first()); // the others are the window's and Qt's own
    connect(m_keys.first(), &QAction::triggered, this, &EntryScreen::showKeys);
}

void EntryScreen::showKeys() {
    if (m_keyHelp->isVisible())
        m_keyHelp->closeAgain();
    else
        m_keyHelp->showKeys(tr("Before log-in"), {{tr("On this page"), m_keys}});
}

void EntryScreen::layOut() {
    for (EntryPage* page :
         std::initializer_list<EntryPage*>{m_login, m_firstRun, m_newOffice, m_recovery, m_join,
                                           m_lift, m_firstPassword, m_plan, m_handed, m_restore})
        m_pages->addWidget(page);
    m_pages->setFixedWidth(fontMetrics().averageCharWidth() * kPageWidth);
    auto* form = new QWidget;
    auto* right = new QHBoxLayout(form);
    right->setContentsMargins(24, 96, 24, 32);
    right->addStretch();
    right->addWidget(m_pages);
    right->addStretch();
    auto* area = new QScrollArea;
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_brand, 2);
    row->addWidget(area, 3);
}

void EntryScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A small screen at 200 %: what is to be filled in comes first.
    m_brand->setVisible(width() >= m_pages->width() * 3 / 2);
}

/// The proposal is a table: it takes the room of the brand.
void EntryScreen::makeRoom(bool isWide) {
    m_pages->setFixedWidth(fontMetrics().averageCharWidth() * (isWide ? kWidePage : kPageWidth));
    m_brand->setVisible(width() >= m_pages->width() * 3 / 2);
}

void EntryScreen::connectPages() {
    connect(m_controller, &EntryController::entered, this, &EntryScreen::entered);
    connect(m_controller, &EntryController::demoMade, this,
            [this](const QString& folder) { showLogin(folder, {}); });
    connect(m_controller, &EntryController::officeMade, this,
            [this](const QString& folder, const QString& login, const QString& code) {
                m_login->setFolder(folder);
                m_login->setLogin(login);
                m_recovery->showCode(code);
                show(m_recovery);
            });
    connect(m_join, &JoinPage::logInAsked, this,
            [this](const QString& folder) { showLogin(folder, {}); });
    connect(m_recovery, &RecoveryPage::confirmed, this, [this] {
        if (m_isPlanned && !m_plan->made().empty()) {
            m_handed->showAccounts(m_plan->made());
            show(m_handed);
        } else {
            show(m_login);
        }
    });
    connect(m_handed, &HandedPasswordsPage::handedOver, this, [this] { show(m_login); });
    connect(m_newOffice, &NewOfficePage::planAsked, this,
            [this](const QString& folder, const NewOffice& office, int people) {
                m_plan->setProposal(folder, office, people);
                m_isPlanned = true;
                show(m_plan);
            });
    connect(m_plan, &EntryPage::backAsked, this, [this] {
        m_isPlanned = false;
        show(m_newOffice);
    });
    connect(m_login, &LoginPage::firstRunAsked, this, [this] { show(m_firstRun); });
    connect(m_firstRun, &FirstRunPage::newOfficeAsked, this, [this] { show(m_newOffice); });
    connect(m_firstRun, &FirstRunPage::joinAsked, this, [this] { show(m_join); });
    connect(m_firstRun, &FirstRunPage::openAsked, this, [this] { show(m_login); });
    connect(m_login, &LoginPage::liftAsked, this,
            [this](const QString& folder, const QString& login) {
                m_lift->setLock(folder, login);
                show(m_lift);
            });
    connect(m_controller, &EntryController::lockLifted, this, [this](const QString& login) {
        m_login->setLogin(login);
        show(m_login);
        m_login->showNote(tr("The lock of %1 is lifted.").arg(login));
    });
    connect(m_controller, &EntryController::passwordNeeded, this,
            [this] { show(m_firstPassword); });
    connect(m_lift, &EntryPage::backAsked, this, [this] { show(m_login); });
    connect(m_firstPassword, &EntryPage::backAsked, this, [this] {
        m_controller->leave();
        show(m_login);
    });
    connect(m_login, &LoginPage::restoreAsked, this,
            [this](const QString& folder) { beginRestore(folder, {}); });
    connect(m_firstRun, &FirstRunPage::restoreAsked, this, [this] { beginRestore({}, {}); });
    connect(m_restore, &RestorePage::logInAsked, this, &EntryScreen::showLogin);
    connect(m_restore, &EntryPage::backAsked, this, &EntryScreen::begin);
    for (EntryPage* page : std::initializer_list<EntryPage*>{m_newOffice, m_join})
        connect(page, &EntryPage::backAsked, this, [this] { show(m_firstRun); });
}

void EntryScreen::beginRestore(const QString& storeFolder, const QString& backupFolder) {
    m_restore->setPlace(storeFolder, backupFolder);
    show(m_restore);
}

void EntryScreen::begin() {
    const QString folder = m_controller->startFolder();
    const bool isDemo = folder == m_controller->parts().demoFolder && !folder.isEmpty();
    if (EntryController::holdsStore(folder)) {
        showLogin(folder, {});
        return;
    }
    show(m_firstRun);
    if (isDemo && m_controller->parts().makeDemo)
        m_controller->makeDemo();
}

void EntryScreen::beginRejoin(const QString& folder) {
    m_login->setFolder(folder);
    m_join->setFolder(folder);
    show(m_join);
}

void EntryScreen::showLogin(const QString& folder, const QString& login) {
    m_login->setFolder(folder);
    m_login->setLogin(login);
    show(m_login);
}

void EntryScreen::show(EntryPage* page) {
    m_controller->forgetFailure();
    makeRoom(page == m_plan);
    m_pages->setCurrentWidget(page);
    page->begin();
}

} // namespace chuangkou
