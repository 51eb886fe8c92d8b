// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/test_window.h"

#include "tests/ui/await.h"
#include "tests/ui/screen_check.h"

namespace chuangkou {

TestWindow::TestWindow(TestMachine& machine, std::vector<ScreenEntry> screens,
                       const std::function<void(Store&, const Session&)>& prepare) {
    {
        TestOffice office(machine);
        m_folder = office.folder;
        if (prepare)
            prepare(*office.store, office.session);
    }
    reopen(machine, std::move(screens));
}

void TestWindow::reopen(TestMachine& machine, std::vector<ScreenEntry> screens) {
    m_window.reset();
    m_store.reset();
    EntryParts parts;
    parts.folder = m_folder;
    parts.newFolder = machine.path(QStringLiteral("new"));
    m_store = std::make_unique<StoreThread>(machine.context());
    m_window = std::make_unique<MainWindow>(*m_store, m_ask, parts, std::move(screens));
    showActive(*m_window);
}

void TestWindow::logIn(const QString& login, const QString& password) {
    typeInto(*m_window, QStringLiteral("login"), login);
    typeInto(*m_window, QStringLiteral("password"), password);
    clickOn(*m_window, QStringLiteral("logInButton"));
    until([this] { return m_window->officeView() != nullptr; });
}

} // namespace chuangkou
