// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/login/entry_page.h"

namespace chuangkou {

/// What a PC without a store may begin with.
class FirstRunPage final : public EntryPage {
    Q_OBJECT
public:
    explicit FirstRunPage(EntryController& controller, QWidget* parent = nullptr);
    void begin() override;

Q_SIGNALS:
    void newOfficeAsked();
    void joinAsked();
    void openAsked();
    void restoreAsked();

private:
    QPushButton* addChoice(const char* name, const QString& title, const QString& text);
    QPushButton* m_demo;
};

} // namespace chuangkou
