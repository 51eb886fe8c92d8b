// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/machines/machines_controller.h"
#include "ui/shell/screen.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace chuangkou {

class Form;
class RowsModel;
class TableView;

/// 机器与入网: the office's PCs on the left with what exchanges found below, what is done with them
/// on the right.
class MachinesScreen final : public Screen {
    Q_OBJECT
public:
    MachinesScreen(const ScreenContext& context, QWidget* parent);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    [[nodiscard]] QWidget* lists();
    [[nodiscard]] QWidget* admitCard();
    [[nodiscard]] QWidget* lossCard();
    void connectParts();
    void showAll();
    void showFindings();
    void showChoices();
    void showFingerprint();
    void showRequest();
    void showDetail();
    void chooseRequest();
    void admit();
    void revoke(Accepting accepting);
    void moveCounter();
    void takeOver();
    void acknowledge();
    [[nodiscard]] QString givenReason();
    [[nodiscard]] const MachineRow* chosen() const;
    [[nodiscard]] QString detailOf(const MachineRow& machine) const;

    ScreenContext m_context;
    MachinesController* m_controller;
    RowsModel* m_model;
    TableView* m_machines = nullptr;
    RowsModel* m_foundModel;
    TableView* m_found = nullptr;
    QLabel* m_detail;
    QLabel* m_fingerprint;
    Form* m_form;
    QLineEdit* m_number;
    QLineEdit* m_name;
    QLineEdit* m_reason;
    QLabel* m_reasonFault;
    QComboBox* m_counter;
    QComboBox* m_hall;
    QAction* m_choose = nullptr;
    QAction* m_admit = nullptr;
    QAction* m_revoke = nullptr;
    QAction* m_acceptLater = nullptr;
    QAction* m_move = nullptr;
    QAction* m_takeOver = nullptr;
    QAction* m_acknowledge = nullptr;
};

/// For the list of screens.
[[nodiscard]] ScreenEntry machinesScreen();

} // namespace chuangkou
