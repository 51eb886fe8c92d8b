// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/keys_screen.h"

#include "ui/printing/recovery_paper.h"
#include "ui/screens/keys/others_password_panel.h"
#include "ui/screens/keys/own_password_panel.h"
#include "ui/screens/keys/recovery_panel.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>

namespace chuangkou {

KeysScreen::KeysScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent)
    : Screen(parent), m_context(context), m_printer(printer),
      m_controller(new KeysController(context.store, this)) {
    QAction* change = add("keys.change", tr("Change my password"),
                          tr("Sets the new password in place of the present one"),
                          QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes);
    m_own = new OwnPasswordPanel(change);
    connect(change, &QAction::triggered, m_own, &OwnPasswordPanel::change);
    if (context.office.who.may(Right::ManageAccounts))
        makeOthers();
    if (context.office.who.may(Right::ManageKeys))
        makeRecovery();
    layOut();
    connectParts();
}

QAction* KeysScreen::add(const char* name, const QString& text, const QString& tip,
                         const QKeySequence& key, Effect effect) {
    return m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key, effect});
}

void KeysScreen::makeOthers() {
    QAction* set = add("keys.others", tr("Set the person's password"),
                       tr("Sets the password of the chosen person, who is here"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), Effect::Writes);
    QAction* go =
        add("keys.toOthers", tr("Another's password"), tr("Goes to the password of another person"),
            QKeySequence(Qt::Key_F8), Effect::Reads);
    m_others = new OthersPasswordPanel(set);
    connect(set, &QAction::triggered, m_others, &OthersPasswordPanel::set);
    connect(go, &QAction::triggered, m_others, &OthersPasswordPanel::takeFocus);
    connect(m_others, &OthersPasswordPanel::setAsked, m_controller, &KeysController::setOthers);
    connect(m_controller, &KeysController::othersSet, this, [this](const QString& login) {
        m_others->clear();
        m_context.shell.say(tr("The password of %1 is set.").arg(login), Tone::Good);
    });
}

void KeysScreen::makeRecovery() {
    const RecoveryPanel::Actions actions{
        add("keys.newCode", tr("New recovery code..."),
            tr("Makes a new recovery code, which counts once it is on paper"),
            QKeySequence(Qt::Key_F9), Effect::Writes),
        add("keys.printCode", tr("Print"), tr("Prints the new code for the safe"),
            QKeySequence(Qt::CTRL | Qt::Key_P), Effect::Reads),
        add("keys.useCode", tr("It is on paper: use it"),
            tr("From now on the new code holds in place of the former one"),
            QKeySequence(Qt::Key_F6), Effect::Writes),
        add("keys.giveUpCode", tr("Give up"), tr("Forgets the new code; the former one holds on"),
            QKeySequence(Qt::Key_Escape), Effect::Reads)};
    m_recovery = new RecoveryPanel(actions);
    connect(actions.make, &QAction::triggered, m_controller, &KeysController::makeNewCode);
    connect(actions.print, &QAction::triggered, this, &KeysScreen::printCode);
    connect(actions.use, &QAction::triggered, this, &KeysScreen::useCode);
    connect(actions.giveUp, &QAction::triggered, this, [this] {
        m_controller->forgetNewCode();
        m_recovery->showCode({});
        m_context.shell.say(tr("The former recovery code holds on."), Tone::Info);
    });
    connect(m_controller, &KeysController::newCodeMade, this,
            [this] { m_recovery->showCode(m_controller->newCode()); });
    connect(m_controller, &KeysController::newCodeUsed, m_recovery, &RecoveryPanel::showUsed);
}

void KeysScreen::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_own, 1);
    if (m_others != nullptr)
        row->addWidget(m_others, 1);
    if (m_recovery != nullptr)
        row->addWidget(m_recovery, 1);
    if (m_others == nullptr)
        row->addStretch(2);
}

void KeysScreen::connectParts() {
    connect(m_own, &OwnPasswordPanel::changeAsked, m_controller, &KeysController::changeOwn);
    connect(m_controller, &KeysController::ownChanged, this, [this] {
        m_own->clear();
        m_context.shell.say(tr("Your password is changed."), Tone::Good);
    });
    connect(m_controller, &KeysController::loaded, this, [this] {
        if (m_others != nullptr)
            m_others->setPersons(m_controller->others());
        if (m_recovery != nullptr)
            m_recovery->showSince(m_controller->codeSince());
    });
    connect(m_controller, &KeysController::refused, this,
            [this](const QString& what, const Error& error) {
                if (what == QLatin1String("own"))
                    m_own->showFault(error);
                else if (what == QLatin1String("others") && m_others != nullptr)
                    m_others->showFault(error);
                else if (what == QLatin1String("code") && m_recovery != nullptr)
                    m_recovery->showFault(error);
                else
                    m_context.shell.sayError(error);
            });
}

void KeysScreen::activated() {
    m_controller->load();
}

void KeysScreen::deactivated() {
    m_own->clear();
    if (m_others != nullptr)
        m_others->clear();
    if (m_recovery == nullptr)
        return;
    m_controller->forgetNewCode();
    m_recovery->showCode({});
}

QWidget* KeysScreen::firstFocus() {
    return m_own->findChild<QLineEdit*>(QStringLiteral("ownPresent"));
}

void KeysScreen::useCode() {
    const auto typed = RecoveryCode::parse(m_recovery->typed());
    if (!typed || typed->toText() != m_controller->newCode())
        m_recovery->showFault({ErrorCode::WrongRecoveryCode, {}});
    else
        m_controller->useNewCode();
}

/// The paper goes to the printer only: a file of it would be the code on a disk.
void KeysScreen::printCode() {
    const std::int64_t now = m_context.store.clock().nowMs();
    const QByteArray pdf =
        recoveryPaper({m_controller->officeName(), m_controller->newCode(), now});
    const PaperJob job{tr("Recovery code"),
                       tr("Recovery code"),
                       [pdf](const QString& path) { return saveFile(path, pdf); },
                       {}};
    const auto printed = m_printer.print(job, officeDate(now));
    if (!printed) {
        m_context.shell.sayError(printed.error());
        return;
    }
    QFile::remove(printed->path);
    if (printed->wasPrinted)
        m_context.shell.say(tr("%1 printed.").arg(job.title), Tone::Good);
    else
        m_context.shell.say(tr("There is no printer: write the code down by hand."), Tone::Warning);
}

ScreenEntry keysScreen(PaperPrinter& printer) {
    return {QStringLiteral("keys"),
            KeysScreen::tr("Passwords and keys"),
            std::nullopt,
            [&printer](const ScreenContext& context, QWidget* parent) -> Screen* {
                return new KeysScreen(context, printer, parent);
            },
            std::nullopt,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)};
}

} // namespace chuangkou
