// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/levels/levels_controller.h"
#include "ui/shell/screen.h"

class QFrame;
class QLabel;
class QLineEdit;

namespace chuangkou {

class RowsModel;
class TableView;

/// 上级与下级: the offices above and below with what is known of them; cards and the comparison of
/// fingerprints; files upward and downward; claims of different offices that meet; what came down.
class LevelsScreen final : public Screen {
    Q_OBJECT
public:
    LevelsScreen(const ScreenContext& context, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void makeExchangeActions();
    QAction* add(const ActionSpec& spec, const std::function<void()>& act);
    void layOut();
    [[nodiscard]] QWidget* headRow();
    [[nodiscard]] QWidget* officesCard();
    [[nodiscard]] QWidget* comparePanel();
    [[nodiscard]] QWidget* matchesCard();
    [[nodiscard]] QWidget* newsCard();
    void connectParts();
    void showState();
    void showOffices();
    void showMatches();
    void showNews();
    void showCard();
    void showDetail();
    void showDay(const OfficeDay& day);
    void say(const ExportReport& report);
    void writeCard();
    void chooseCard(LevelSide side);
    void chooseFolder(LevelSide towards);
    void askDay();
    void askForCases();
    void giveNotice();
    [[nodiscard]] const LevelOffice* chosen() const;

    ScreenContext m_context;
    LevelsController* m_controller;
    RowsModel* m_offices;
    RowsModel* m_matches;
    RowsModel* m_news;
    TableView* m_officeList = nullptr;
    TableView* m_matchList = nullptr;
    TableView* m_newsList = nullptr;
    QLabel* m_own;
    QLabel* m_detail;
    QFrame* m_compare = nullptr;
    QLabel* m_cardText;
    QLineEdit* m_compared;
    QLineEdit* m_reason;
    QLineEdit* m_noticeTitle;
    QLineEdit* m_noticeText;
    QAction* m_card = nullptr;
    QAction* m_acceptAbove = nullptr;
    QAction* m_acceptBelow = nullptr;
    QAction* m_accept = nullptr;
    QAction* m_putAway = nullptr;
    QAction* m_upward = nullptr;
    QAction* m_downward = nullptr;
    QAction* m_day = nullptr;
    QAction* m_ask = nullptr;
    QAction* m_notice = nullptr;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry levelsScreen();

} // namespace chuangkou
