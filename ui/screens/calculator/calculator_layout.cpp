// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/calculator/calculator_screen.h"
#include "ui/screens/policy_parts/facts_form.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/suggest_line.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

// The second half of CalculatorScreen: what it is made of.

namespace chuangkou {

void CalculatorScreen::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QString& tip,
                            const QKeySequence& key, auto act) {
        QAction* action =
            m_context.actions.addTo(this, {QString::fromLatin1(name), text, tip, key});
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_choose = add("calculator.policy", tr("Policy"), tr("Chooses the policy by name or initials"),
                   QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
                       m_policy->setFocus(Qt::ShortcutFocusReason);
                       m_policy->selectAll();
                   });
    m_calculate = add("calculator.calculate", tr("Calculate"),
                      tr("Calculates with what is filled in; nothing is kept"),
                      QKeySequence(Qt::CTRL | Qt::Key_Return), &CalculatorScreen::calculate);
    m_basisAction = add("calculator.basis", tr("Basis and steps"),
                        tr("Goes to how the amount came about, and back to the form"),
                        QKeySequence(Qt::Key_F6), [this] {
                            if (m_basis->hasFocus() && m_form->firstEditor() != nullptr)
                                m_form->firstEditor()->setFocus(Qt::ShortcutFocusReason);
                            else
                                m_basis->setFocus(Qt::ShortcutFocusReason);
                        });
    m_compareAction = add("calculator.compare", tr("Compare"),
                          tr("Calculates the same facts by another version or day beside it"),
                          QKeySequence(Qt::CTRL | Qt::Key_D),
                          [this] { m_compare->setFocus(Qt::ShortcutFocusReason); });
    m_print = add("calculator.print", tr("Print"), tr("Prints the trial calculation"),
                  QKeySequence(Qt::CTRL | Qt::Key_P), &CalculatorScreen::print);
    m_clear = add("calculator.clear", tr("Empty the form"), tr("Takes out what is filled in"),
                  QKeySequence(Qt::CTRL | Qt::Key_N), &CalculatorScreen::clear);
}

QWidget* CalculatorScreen::head() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_policy->setObjectName(QStringLiteral("calculatorPolicy"));
    m_policy->setAccessibleName(tr("Policy"));
    m_policy->setPlaceholderText(tr("Name or initials of the policy (Ctrl+F)"));
    m_policy->setMinimumWidth(300);
    m_about->setObjectName(QStringLiteral("calculatorAbout"));
    m_about->setProperty("muted", true);
    row->addWidget(m_policy);
    row->addWidget(m_about, 1);
    row->addWidget(new ActionButton(m_calculate, ButtonLook::Primary));
    row->addWidget(new ActionButton(m_basisAction, ButtonLook::Plain));
    row->addWidget(new ActionButton(m_print, ButtonLook::Quiet));
    row->addWidget(new ActionButton(m_clear, ButtonLook::Quiet));
    return head;
}

QWidget* CalculatorScreen::resultColumn() {
    m_compare->setObjectName(QStringLiteral("compareWith"));
    m_compare->setAccessibleName(tr("Compare with"));
    m_compare->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compare->setMinimumContentsLength(14);
    m_compareDay->setObjectName(QStringLiteral("compareDay"));
    m_compareDay->setAccessibleName(tr("Day to compare with"));
    m_compareDay->setPlaceholderText(QStringLiteral("2024-10-01"));
    m_compareDay->setMaximumWidth(130);
    m_result->setObjectName(QStringLiteral("calculatorResult"));
    m_result->setProperty("heading", true);
    m_result->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("calculatorWarning"));
    m_warning->setWordWrap(true);
    m_warning->setMargin(6);
    setTone(*m_warning, Tone::Warning);
    m_warning->hide();
    m_basis->setObjectName(QStringLiteral("calculatorBasis"));
    m_basis->setAccessibleName(tr("Basis and steps"));
    m_basis->setTabChangesFocus(true);
    auto* compare = new QHBoxLayout;
    auto* caption = new QLabel(tr("Compare with"));
    caption->setBuddy(m_compare);
    compare->addWidget(caption);
    compare->addWidget(m_compare, 1);
    compare->addWidget(m_compareDay);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->addWidget(m_result);
    column->addWidget(m_warning);
    column->addLayout(compare);
    column->addWidget(m_basis, 1);
    return card;
}

void CalculatorScreen::layOut() {
    auto* holder = new QWidget;
    auto* inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, 10, 0);
    inner->addWidget(m_form);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("factsArea"));
    area->setWidget(holder);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addWidget(area, 11);
    beside->addWidget(resultColumn(), 9);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(head());
    column->addLayout(beside, 1);
    // The buttons beside the policy come after what they act on.
    setTabOrder(m_policy, m_form);
}

} // namespace chuangkou
