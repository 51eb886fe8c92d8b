// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/staff/staff_controller.h"
#include "ui/shell/screen.h"

class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;

namespace chuangkou {

class Form;
class RowsModel;
class TableView;

/// 人员: the list of people, and beside it who is new or which roles somebody has.
class StaffScreen final : public Screen {
    Q_OBJECT
public:
    StaffScreen(const ScreenContext& context, QWidget* parent = nullptr);

    void activated() override;
    void storeChanged() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void makeActions();
    void layOut();
    void connectParts();
    [[nodiscard]] QWidget* listPart();
    [[nodiscard]] QWidget* editPart();
    void showList();
    void showChosen();
    void beginNew();
    void save();
    /// Lifting and ending ask for the reason beside the list; Enter there does it.
    void askReason(QAction* what);
    void actWithReason();
    void showPassword(const QString& login, const QString& name, const QString& password);
    [[nodiscard]] std::set<Role> chosenRoles() const;
    [[nodiscard]] QString chosenLogin() const;

    const ScreenContext m_context;
    StaffController* m_controller;
    RowsModel* m_model;
    TableView* m_table;
    QLabel* m_mode;
    Form* m_form;
    QLineEdit* m_login;
    QLineEdit* m_name;
    std::map<Role, QCheckBox*> m_roles;
    QFrame* m_reasonPart;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_password;
    QAction* m_new = nullptr;
    QAction* m_save = nullptr;
    QAction* m_lift = nullptr;
    QAction* m_give = nullptr;
    QAction* m_disable = nullptr;
    QAction* m_asked = nullptr; ///< what the reason is for
    bool m_isNew = false;
    QString m_shown; ///< whom the form shows, as the list had them
};

[[nodiscard]] ScreenEntry staffScreen();

} // namespace chuangkou
