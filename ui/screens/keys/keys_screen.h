// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/keys/keys_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

namespace chuangkou {

class OthersPasswordPanel;
class OwnPasswordPanel;
class RecoveryPanel;

/// 密码与恢复码: everybody's own password; for the administrator another's, and the recovery code.
class KeysScreen final : public Screen {
    Q_OBJECT
public:
    KeysScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    /// What was typed or shown here stays nowhere.
    void deactivated() override;
    void saveDrafts() override { deactivated(); }
    [[nodiscard]] QWidget* firstFocus() override;

private:
    QAction* add(const char* name, const QString& text, const QString& tip, const QKeySequence& key,
                 Effect effect);
    void makeOthers();
    void makeRecovery();
    void layOut();
    void connectParts();
    void useCode();
    void printCode();

    ScreenContext m_context;
    PaperPrinter& m_printer;
    KeysController* m_controller;
    OwnPasswordPanel* m_own;
    OthersPasswordPanel* m_others = nullptr; ///< for who manages accounts
    RecoveryPanel* m_recovery = nullptr;     ///< for who manages keys
};

/// For the list of screens.
[[nodiscard]] ScreenEntry keysScreen(PaperPrinter& printer);

} // namespace chuangkou
