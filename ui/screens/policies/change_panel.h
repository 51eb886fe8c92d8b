// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/policies/parameters_tab.h"
#include "ui/screens/policies/tables_tab.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace chuangkou {

class Form;

/// A new notice: what changes on the left, what it does on the right (cases, effect, refusals).
class ChangePanel final : public QWidget {
    Q_OBJECT
public:
    ChangePanel(QAction* tryAction, QAction* proposeAction, QAction* scanAction,
                QAction* backAction, QWidget* parent = nullptr);

    void beginParameter(const PolicyPackage& package, const ParametersTab::Chosen& chosen);
    void beginCell(const PolicyPackage& package, const TablesTab::Chosen& chosen);
    /// A package from a file: nothing is typed.
    void beginFile(const QString& path);

    /// What was typed; nothing when something is missing, which is marked then.
    [[nodiscard]] std::optional<PolicyChange> change();
    [[nodiscard]] const QString& policy() const { return m_policy; }
    [[nodiscard]] QString reference() const;
    [[nodiscard]] QString scan() const;
    void setScan(const QString& path);
    [[nodiscard]] bool isFile() const { return m_form == nullptr || m_isFile; }
    void showBusy();
    void showTried(const PolicyShelf& shelf, const TriedChange& tried);
    /// What was tried is not what is typed any more.
    void forgetResult();
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void edited();

private:
    void begin(const QString& policy, const QString& what, const QString& value);
    [[nodiscard]] QString text(const char* field) const;
    void setText(const char* field, const QString& text);

    QString m_policy;
    QString m_parameter;
    std::optional<dmn::CellPlace> m_cell;
    bool m_isFile = false;
    QLabel* m_title;
    QLabel* m_what;
    Form* m_form = nullptr;
    QTextBrowser* m_result;
    QAction* m_propose;
};

} // namespace chuangkou
