// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/staff/staff_screen.h"

#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr Role kRoles[] = {Role::Clerk,       Role::Reception,     Role::Supervisor,
                           Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor};

} // namespace

StaffScreen::StaffScreen(const ScreenContext& context, QWidget* parent)
    : Screen(parent), m_context(context), m_controller(new StaffController(context.store, this)),
      m_model(new RowsModel({tr("Log-in name"), tr("Name of the person"), tr("Roles"), tr("State")},
                            this)),
      m_table(nullptr), m_mode(new QLabel), m_form(new Form(MessagePlace::Below)),
      m_login(new QLineEdit), m_name(new QLineEdit), m_reasonPart(new QFrame),
      m_reasonLabel(new QLabel), m_reason(new QLineEdit), m_password(new QLabel) {
    makeActions();
    layOut();
    connectParts();
}

void StaffScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act) {
        QAction* action = m_context.actions.addTo(
            this, {QString::fromLatin1(name), text, tip, key, Effect::Writes});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_new = add("staff.new", tr("New person"), tr("Makes an account with a first password"),
                QKeySequence(Qt::Key_F2), &StaffScreen::beginNew);
    m_save = add("staff.save", tr("Save"), tr("Makes the account, or sets the chosen roles"),
                 QKeySequence(Qt::CTRL | Qt::Key_Return), &StaffScreen::save);
    m_give = add("staff.password", tr("First password"),
                 tr("Gives the person a new first password, shown once"), QKeySequence(Qt::Key_F7),
                 [this] { m_controller->giveFirstPassword(chosenLogin()); });
    m_lift = add("staff.lift", tr("Lift the lock"),
                 tr("Ends the lock after wrong passwords on this PC, with a reason"),
                 QKeySequence(Qt::Key_F8), [this] { askReason(m_lift); });
    m_disable = add("staff.disable", tr("End the access"),
                    tr("The person can no longer log in; what they did stays"),
                    QKeySequence(Qt::Key_F9), [this] { askReason(m_disable); });
}

QWidget* StaffScreen::listPart() {
    m_table = new TableView(tr("People"), new EmptyState(tr("Nobody is here yet."), m_new));
    m_table->setObjectName(QStringLiteral("staffList"));
    m_table->setModel(m_model);
    const int widths[] = {130, 130, 300};
    for (int i = 0; i < 3; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_mode->setObjectName(QStringLiteral("rolesMode"));
    m_mode->setWordWrap(true);
    m_mode->setProperty("muted", true);
    m_reason->setObjectName(QStringLiteral("staffReason"));
    m_reasonLabel->setBuddy(m_reason);
    m_reasonPart->setProperty("card", true);
    auto* reason = new QHBoxLayout(m_reasonPart);
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason, 1);
    m_reasonPart->hide();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_mode);
    column->addWidget(m_table, 1);
    column->addWidget(m_reasonPart);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : {m_new, m_give, m_lift, m_disable})
        buttons->addWidget(new ActionButton(action, ButtonLook::Quiet));
    buttons->addStretch();
    column->addLayout(buttons);
    return part;
}

QWidget* StaffScreen::editPart() {
    m_form->addField(QStringLiteral("staffLogin"), tr("Log-in name"), m_login);
    m_form->addField(QStringLiteral("staffName"), tr("Name of the person"), m_name);
    for (const Role role : kRoles) {
        auto* box = new QCheckBox(roleText(role));
        box->setObjectName(QStringLiteral("role.") + roleKey(role));
        m_roles.emplace(role, box);
        m_form->addRow(box);
    }
    m_password->setObjectName(QStringLiteral("firstPassword"));
    m_password->setWordWrap(true);
    m_password->setMargin(8);
    m_password->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_password->setProperty("tone", QStringLiteral("info"));
    m_password->hide();
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->addWidget(m_form);
    column->addWidget(new ActionButton(m_save, ButtonLook::Primary));
    column->addWidget(m_password);
    column->addStretch();
    return card;
}

void StaffScreen::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(listPart(), 5);
    row->addWidget(editPart(), 3);
}

void StaffScreen::connectParts() {
    connect(m_controller, &StaffController::changed, this, &StaffScreen::showList);
    connect(m_controller, &StaffController::refused, this,
            [this](const Error& error) { m_context.shell.sayError(error); });
    connect(m_controller, &StaffController::done, this,
            [this](const QString& sentence) { m_context.shell.say(sentence, Tone::Good); });
    connect(m_controller, &StaffController::passwordGiven, this, &StaffScreen::showPassword);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_isNew = false;
        showChosen();
    });
    connect(m_table, &TableView::opened, this,
            [this] { m_roles.at(Role::Clerk)->setFocus(Qt::OtherFocusReason); });
    connect(m_reason, &QLineEdit::returnPressed, this, &StaffScreen::actWithReason);
}

QWidget* StaffScreen::firstFocus() {
    return m_table;
}

void StaffScreen::activated() {
    m_password->hide(); // it was shown once
    m_password->clear();
    m_controller->load();
}

void StaffScreen::storeChanged() {
    m_controller->load();
}

void StaffScreen::showList() {
    const StaffList& list = m_controller->list();
    std::vector<ShownRow> rows;
    for (const Account& account : list.accounts) {
        QString state = tr("active");
        Tone tone = Tone::Neutral;
        if (!account.isActive)
            state = tr("access ended");
        else if (list.separation && joinedRoles(account.roles)) {
            state = tr("roles that belong apart: only %1 holds")
                        .arg(rolesText(rolesHeldApart(account.roles)));
            tone = Tone::Danger;
        } else if (account.hasFirstPassword) {
            state = tr("first password, not changed yet");
            tone = Tone::Warning;
        }
        rows.push_back({account.login.toUtf8(),
                        {account.login, account.name, rolesText(account.roles), state},
                        tone,
                        !account.isActive});
    }
    m_model->setRows(std::move(rows));
    m_mode->setText(
        list.separation
            ? tr("Since %1 the three administrators are three persons without case work.")
                  .arg(shownDateTime(list.separation->since))
            : tr("Roles may be joined until three different people are named as system "
                 "administrator, security administrator and auditor; from then on never again."));
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0 && !m_isNew)
        m_table->selectRow(0);
    showChosen();
}

QString StaffScreen::chosenLogin() const {
    return QString::fromUtf8(m_model->keyAt(m_table->currentRow()));
}

void StaffScreen::showChosen() {
    const Account* account = m_isNew ? nullptr : m_controller->find(chosenLogin());
    const bool isActive = account != nullptr && account->isActive;
    const bool isSelf = account != nullptr && account->id == m_controller->list().self;
    const bool canWrite = m_context.actions.readOnlyReason().isEmpty();
    m_save->setEnabled(canWrite && (m_isNew || isActive));
    m_give->setEnabled(canWrite && isActive && !isSelf);
    m_lift->setEnabled(canWrite && isActive && !isSelf);
    m_disable->setEnabled(canWrite && isActive && !isSelf);
    // What was ticked and is not saved yet stays while the list is read again.
    const QString shown =
        m_isNew              ? QStringLiteral("\n")
        : account != nullptr ? account->login + rolesText(account->roles) + (isActive ? u'+' : u'-')
                             : QString();
    if (m_isNew || shown == m_shown) {
        m_shown = shown;
        return;
    }
    m_shown = shown;
    m_form->clearMessages();
    m_login->setReadOnly(true);
    m_name->setReadOnly(true);
    m_login->setText(account != nullptr ? account->login : QString());
    m_name->setText(account != nullptr ? account->name : QString());
    for (const auto& [role, box] : m_roles) {
        box->setChecked(account != nullptr && account->roles.contains(role));
        box->setEnabled(isActive);
    }
}

void StaffScreen::beginNew() {
    m_isNew = true;
    m_reasonPart->hide();
    m_password->hide();
    m_password->clear();
    m_form->clearMessages();
    for (QLineEdit* line : {m_login, m_name}) {
        line->setReadOnly(false);
        line->clear();
    }
    for (const auto& [role, box] : m_roles) {
        box->setEnabled(true);
        box->setChecked(role == Role::Clerk);
    }
    showChosen();
    m_login->setFocus(Qt::OtherFocusReason);
}

std::set<Role> StaffScreen::chosenRoles() const {
    std::set<Role> roles;
    for (const auto& [role, box] : m_roles)
        if (box->isChecked())
            roles.insert(role);
    return roles;
}

void StaffScreen::save() {
    QList<FieldMessage> wrong;
    if (m_login->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("staffLogin"), tr("Please enter the log-in name.")});
    if (m_name->text().trimmed().isEmpty())
        wrong.append({QStringLiteral("staffName"), tr("Please enter the name.")});
    if (chosenRoles().empty())
        wrong.append({{}, tr("Choose at least one role.")});
    m_form->showMessages(wrong);
    if (!wrong.isEmpty())
        return;
    if (m_isNew)
        m_controller->add(m_login->text(), m_name->text(), chosenRoles());
    else
        m_controller->setRoles(chosenLogin(), chosenRoles());
}

void StaffScreen::askReason(QAction* what) {
    m_asked = what;
    m_reasonLabel->setText((what == m_lift ? tr("Reason for lifting the lock of %1, then Enter")
                                           : tr("Reason for ending the access of %1, then Enter"))
                               .arg(chosenLogin()));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_reason->clear();
    m_reasonPart->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void StaffScreen::actWithReason() {
    if (m_reason->text().trimmed().isEmpty() || m_asked == nullptr)
        return;
    m_reasonPart->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_asked == m_lift)
        m_controller->liftLock(chosenLogin(), m_reason->text());
    else
        m_controller->disable(chosenLogin(), m_reason->text());
}

void StaffScreen::showPassword(const QString& login, const QString& name, const QString& password) {
    m_isNew = false;
    m_password->setText(tr("First password of %1 (%2):\n%3\nIt is shown this once. Hand it over on "
                           "paper; at the first log-in it must be changed.")
                            .arg(name, login, password));
    m_password->show();
}

ScreenEntry staffScreen() {
    return {QStringLiteral("staff"),
            StaffScreen::tr("People"),
            Right::ManageAccounts,
            [](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new StaffScreen(context, parent);
            },
            {},
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)};
}

} // namespace chuangkou
