// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/conflicts/conflicts_controller.h"
#include "ui/shell/screen.h"

#include <array>

class QLabel;
class QLineEdit;

namespace chuangkou {

class RowsModel;
class TableView;
class SideBySide;

/// 冲突: the list on the left, the versions of the chosen one beside each other, and below the
/// reason with which one of them is adopted. All else in the program goes on meanwhile.
class ConflictsScreen final : public Screen {
    Q_OBJECT
public:
    ConflictsScreen(const ScreenContext& context, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    void connectParts();
    void showList();
    void showView();
    void take(std::size_t side);
    void openCase();
    void tellResolved();

    ScreenContext m_context;
    ConflictsController* m_controller;
    RowsModel* m_model;
    TableView* m_list = nullptr;
    SideBySide* m_versions;
    QLabel* m_title;
    QLabel* m_hint;
    QLineEdit* m_reason;
    QLabel* m_reasonWrong;
    std::array<QAction*, 4> m_take{};
    QAction* m_goToList = nullptr;
    QAction* m_goToReason = nullptr;
    QAction* m_openCase = nullptr;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry conflictsScreen();

} // namespace chuangkou
