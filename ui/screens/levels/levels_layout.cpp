// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/levels/levels_screen.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

// The first half of LevelsScreen: its actions and where everything stands.

namespace chuangkou {

namespace {

QFrame* cardFrame() {
    auto* card = new QFrame;
    card->setProperty("card", true);
    return card;
}

QLabel* captionFor(const QString& text, QWidget* buddy) {
    auto* caption = new QLabel(text);
    caption->setBuddy(buddy);
    return caption;
}

QLabel* titleOf(const QString& text) {
    auto* title = new QLabel(text);
    title->setProperty("heading", true);
    return title;
}

void nameLine(QLineEdit& line, const char* name, const QString& says) {
    line.setObjectName(QString::fromLatin1(name));
    line.setAccessibleName(says);
}

} // namespace

QAction* LevelsScreen::add(const ActionSpec& spec, const std::function<void()>& act) {
    QAction* action = m_context.actions.addTo(this, spec);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void LevelsScreen::makeActions() {
    m_card = add({QStringLiteral("levels.card"), tr("Write the card"),
                  tr("Writes this office's card for the office above or below"),
                  QKeySequence(Qt::CTRL | Qt::Key_K)},
                 [this] { writeCard(); });
    m_acceptAbove = add({QStringLiteral("levels.above"), tr("Accept above"),
                         tr("Reads the card of the office above this one"),
                         QKeySequence(Qt::Key_F7), Effect::Writes},
                        [this] { chooseCard(LevelSide::Above); });
    m_acceptBelow = add({QStringLiteral("levels.below"), tr("Accept below"),
                         tr("Reads the card of an office below this one"), QKeySequence(Qt::Key_F8),
                         Effect::Writes},
                        [this] { chooseCard(LevelSide::Below); });
    m_accept = add({QStringLiteral("levels.accept"), tr("Accept"),
                    tr("Accepts the office when the fingerprint that was read out is the card's"),
                    QKeySequence(Qt::CTRL | Qt::Key_Return), Effect::Writes},
                   [this] { m_controller->accept(m_compared->text()); });
    m_putAway =
        add({QStringLiteral("levels.putAway"), tr("Put away"),
             tr("Puts the card away without accepting it"), QKeySequence(Qt::CTRL | Qt::Key_W)},
            [this] { m_controller->putCardAway(); });
    makeExchangeActions();
}

void LevelsScreen::makeExchangeActions() {
    m_upward = add({QStringLiteral("levels.upward"), tr("File upward"),
                    tr("Writes what may go up into a folder or onto a stick"),
                    QKeySequence(Qt::CTRL | Qt::Key_U), Effect::Writes},
                   [this] { chooseFolder(LevelSide::Above); });
    m_downward = add({QStringLiteral("levels.downward"), tr("File downward"),
                      tr("Writes policies, notices and questions for the offices below"),
                      QKeySequence(Qt::CTRL | Qt::Key_D), Effect::Writes},
                     [this] { chooseFolder(LevelSide::Below); });
    m_day =
        add({QStringLiteral("levels.day"), tr("Figures of today"),
             tr("The chosen office's day as far as it is known here"), QKeySequence(Qt::Key_F6)},
            [this] { askDay(); });
    m_ask = add({QStringLiteral("levels.ask"), tr("Ask the offices"),
                 tr("Asks the offices of all these claims to look at their cases"),
                 QKeySequence(Qt::CTRL | Qt::Key_M), Effect::Writes},
                [this] { askForCases(); });
    m_notice = add({QStringLiteral("levels.notice"), tr("Give the notice"),
                    tr("Gives the notice to the offices below, with the next file downward"),
                    QKeySequence(Qt::CTRL | Qt::Key_N), Effect::Writes},
                   [this] { giveNotice(); });
}

QWidget* LevelsScreen::headRow() {
    m_own->setObjectName(QStringLiteral("ownFingerprint"));
    m_own->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_own, 1);
    row->addWidget(new ActionButton(m_card, ButtonLook::Quiet));
    row->addWidget(new ActionButton(m_acceptAbove, ButtonLook::Quiet));
    row->addWidget(new ActionButton(m_acceptBelow, ButtonLook::Quiet));
    return head;
}

QWidget* LevelsScreen::officesCard() {
    m_officeList = new TableView(
        tr("Offices above and below"),
        new EmptyState(tr("No office above or below was accepted yet. Exchange cards first."),
                       m_card));
    m_officeList->setObjectName(QStringLiteral("offices"));
    m_officeList->setModel(m_offices);
    const int widths[] = {60, 170, 75, 55, 115};
    for (int i = 0; i < 5; ++i)
        m_officeList->setColumnWidth(i, widths[i]);
    m_detail->setObjectName(QStringLiteral("officeDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(6 * fontMetrics().height());
    auto* card = cardFrame();
    auto* column = new QVBoxLayout(card);
    column->addWidget(m_officeList, 1);
    column->addWidget(m_detail);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(m_upward, ButtonLook::Primary));
    buttons->addWidget(new ActionButton(m_downward, ButtonLook::Plain));
    buttons->addWidget(new ActionButton(m_day, ButtonLook::Quiet));
    buttons->addStretch();
    column->addLayout(buttons);
    return card;
}

QWidget* LevelsScreen::comparePanel() {
    m_compare = cardFrame();
    m_compare->setObjectName(QStringLiteral("comparePanel"));
    m_cardText->setObjectName(QStringLiteral("cardText"));
    m_cardText->setWordWrap(true);
    m_cardText->setTextFormat(Qt::PlainText);
    nameLine(*m_compared, "compared", tr("Fingerprint as read out"));
    auto* column = new QVBoxLayout(m_compare);
    column->addWidget(m_cardText);
    auto* row = new QHBoxLayout;
    row->addWidget(captionFor(tr("Fingerprint as read out"), m_compared));
    row->addWidget(m_compared, 1);
    row->addWidget(new ActionButton(m_accept, ButtonLook::Primary));
    row->addWidget(new ActionButton(m_putAway, ButtonLook::Quiet));
    column->addLayout(row);
    m_compare->hide();
    return m_compare;
}

QWidget* LevelsScreen::matchesCard() {
    m_matchList =
        new TableView(tr("Claims that meet"),
                      new EmptyState(tr("No claims of different offices meet."), nullptr));
    m_matchList->setObjectName(QStringLiteral("levelMatches"));
    m_matchList->setModel(m_matches);
    m_matchList->setColumnWidth(0, 170);
    m_matchList->setColumnWidth(1, 230);
    nameLine(*m_reason, "askReason", tr("Reason"));
    auto* card = cardFrame();
    auto* column = new QVBoxLayout(card);
    column->addWidget(titleOf(tr("Claims of different offices for one person's same days")));
    column->addWidget(m_matchList, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(captionFor(tr("Reason"), m_reason));
    row->addWidget(m_reason, 1);
    row->addWidget(new ActionButton(m_ask, ButtonLook::Plain));
    column->addLayout(row);
    return card;
}

QWidget* LevelsScreen::newsCard() {
    m_newsList =
        new TableView(tr("Notices and questions"),
                      new EmptyState(tr("Nothing has come down and nothing was given."), nullptr));
    m_newsList->setObjectName(QStringLiteral("levelNews"));
    m_newsList->setModel(m_news);
    m_newsList->setColumnWidth(0, 95);
    m_newsList->setColumnWidth(1, 230);
    nameLine(*m_noticeTitle, "noticeTitle", tr("Notice"));
    nameLine(*m_noticeText, "noticeText", tr("Text of the notice"));
    m_noticeText->setPlaceholderText(tr("Text"));
    auto* card = cardFrame();
    auto* column = new QVBoxLayout(card);
    column->addWidget(titleOf(tr("Notices and questions")));
    column->addWidget(m_newsList, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(captionFor(tr("Notice"), m_noticeTitle));
    row->addWidget(m_noticeTitle, 1);
    row->addWidget(m_noticeText, 2);
    row->addWidget(new ActionButton(m_notice, ButtonLook::Plain));
    column->addLayout(row);
    return card;
}

void LevelsScreen::layOut() {
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(matchesCard(), 1);
    right->addWidget(newsCard(), 1);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addWidget(officesCard(), 10);
    beside->addLayout(right, 11);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(headRow());
    column->addWidget(comparePanel());
    column->addLayout(beside, 1);
}

} // namespace chuangkou
