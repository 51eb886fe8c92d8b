// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keys/recovery_panel.h"

#include "ui/support/error_text.h"
#include "ui/support/shown_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QAction>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chuangkou {

RecoveryPanel::RecoveryPanel(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_actions(actions), m_since(new QLabel), m_code(new QLabel),
      m_caption(new QLabel(tr("Type it back from the paper:"))), m_typed(new QLineEdit),
      m_message(new QLabel), m_buttons(new QWidget) {
    setProperty("card", true);
    auto* about = new QLabel(tr("It opens the office's stores and backups when no password does. "
                                "Make a new one when its paper was lost or seen by others."));
    about->setProperty("muted", true);
    about->setWordWrap(true);
    m_since->setObjectName(QStringLiteral("recoverySince"));
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 1.4);
    large.setBold(true);
    m_code->setObjectName(QStringLiteral("newRecoveryCode"));
    m_code->setFont(large);
    m_code->setMargin(10);
    m_code->setAlignment(Qt::AlignCenter);
    setTone(*m_code, Tone::Info);
    m_caption->setBuddy(m_typed);
    m_typed->setObjectName(QStringLiteral("recoveryTypedBack"));
    m_typed->setAccessibleName(m_caption->text());
    m_typed->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_message->setObjectName(QStringLiteral("recoveryMessage"));
    m_message->setWordWrap(true);
    m_message->setMargin(8);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(new ActionButton(actions.use, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(actions.print, ButtonLook::Plain));
    buttons->addWidget(new ActionButton(actions.giveUp, ButtonLook::Quiet));
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Recovery code"))));
    for (QWidget* widget : std::initializer_list<QWidget*>{about, m_since, m_message, m_code,
                                                           m_caption, m_typed, m_buttons})
        column->addWidget(widget);
    column->addWidget(new ActionButton(actions.make, ButtonLook::Plain), 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_typed, &QLineEdit::returnPressed, actions.use, &QAction::trigger);
    m_message->hide();
    showCode({});
}

void RecoveryPanel::showSince(std::optional<std::int64_t> since) {
    m_since->setText(since ? tr("The present one holds since %1.").arg(shownDateTime(*since))
                           : QString());
}

void RecoveryPanel::showCode(const QString& code) {
    const bool isMaking = !code.isEmpty();
    const QStringList groups = code.split(u'-');
    m_code->setText(groups.mid(0, 3).join(QStringLiteral(" - ")) + u'\n' +
                    groups.mid(3).join(QStringLiteral(" - ")));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_code, m_caption, m_typed, m_buttons})
        widget->setVisible(isMaking);
    for (QAction* action : {m_actions.print, m_actions.use, m_actions.giveUp})
        action->setEnabled(isMaking);
    m_actions.make->setVisible(!isMaking);
    m_typed->clear();
    if (!isMaking) {
        m_code->clear();
        return;
    }
    say(tr("It is shown this once. Print it or write it down, then type it back: only then it "
           "counts, and until then the former one does."),
        Tone::Info);
    m_typed->setFocus(Qt::OtherFocusReason);
}

QString RecoveryPanel::typed() const {
    return m_typed->text();
}

void RecoveryPanel::showUsed() {
    showCode({});
    say(tr("The new code holds. On this PC the former one no longer opens anything; the other PCs "
           "follow with their next exchange. Backups that were taken before keep the former code: "
           "keep its paper as long as you keep them."),
        Tone::Good);
}

void RecoveryPanel::showFault(const Error& error) {
    if (error.code == ErrorCode::WrongRecoveryCode)
        say(tr("This is not the code that is shown. Look at your paper again."), Tone::Danger);
    else if (error.code == ErrorCode::NotFound)
        say(tr("A new code is made at the office's own PC, which holds the office key."),
            Tone::Warning);
    else
        say(errorText(error), Tone::Danger);
    if (m_typed->isVisible()) {
        m_typed->selectAll();
        m_typed->setFocus(Qt::OtherFocusReason);
    }
}

void RecoveryPanel::say(const QString& text, Tone tone) {
    setTone(*m_message, tone);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace chuangkou
