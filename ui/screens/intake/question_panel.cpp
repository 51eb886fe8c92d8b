// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/question_panel.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/status_chip.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace chuangkou {

QuestionPanel::QuestionPanel(QWidget* parent)
    : QFrame(parent), m_title(new QLabel), m_choice(new QComboBox), m_label(new QLabel),
      m_line(new QLineEdit), m_wrong(new QLabel), m_yes(new QPushButton) {
    setObjectName(QStringLiteral("questionPanel"));
    setProperty("notice", true);
    setTone(*this, Tone::Info);
    m_choice->setObjectName(QStringLiteral("questionChoice"));
    m_line->setObjectName(QStringLiteral("questionText"));
    m_yes->setObjectName(QStringLiteral("questionYes"));
    m_label->setBuddy(m_line);
    m_wrong->setProperty("wrong", true);
    setLook(*m_yes, ButtonLook::Primary);
    auto* no = new QPushButton(tr("Cancel  Esc"));
    no->setObjectName(QStringLiteral("questionNo"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_choice);
    row->addWidget(m_label);
    row->addWidget(m_line, 1);
    row->addWidget(m_wrong);
    row->addWidget(m_yes);
    row->addWidget(no);
    connect(m_line, &QLineEdit::returnPressed, this, &QuestionPanel::goOn);
    connect(m_yes, &QPushButton::clicked, this, &QuestionPanel::goOn);
    connect(no, &QPushButton::clicked, this, &QuestionPanel::giveUp);
    hide();
}

void QuestionPanel::ask(const Asked& asked, Answered answered) {
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_answered = std::move(answered);
    m_title->setText(asked.title);
    m_choice->clear();
    m_choice->addItems(asked.choices);
    m_choice->setAccessibleName(asked.title);
    m_choice->setVisible(!asked.choices.isEmpty());
    m_label->setText(asked.label);
    m_label->setVisible(!asked.label.isEmpty());
    m_line->clear();
    m_line->setAccessibleName(asked.label);
    m_line->setVisible(!asked.label.isEmpty());
    m_wrong->hide();
    m_yes->setText(tr("%1  Enter").arg(asked.yes));
    show();
    QWidget* first = m_yes;
    if (!asked.label.isEmpty())
        first = m_line;
    if (!asked.choices.isEmpty())
        first = m_choice;
    first->setFocus(Qt::OtherFocusReason);
}

void QuestionPanel::refuse(const QString& why) {
    m_wrong->setText(why);
    m_wrong->show();
    if (m_line->isVisible())
        m_line->setFocus(Qt::OtherFocusReason);
}

void QuestionPanel::giveUp() {
    hide();
    m_answered = nullptr;
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void QuestionPanel::goOn() {
    if (m_answered) {
        const Answered answered = m_answered; // it may ask again
        answered(m_choice->currentIndex(), m_line->text().trimmed());
    }
}

void QuestionPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        giveUp();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else
        QFrame::keyPressEvent(event);
}

} // namespace chuangkou
