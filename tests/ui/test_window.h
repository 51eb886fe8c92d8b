// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claims_projections.h"
#include "core/queue/queue_projections.h"
#include "tests/support/store_bench.h"
#include "tests/ui/fake_ask.h"
#include "ui/shell/main_window.h"

namespace chuangkou {

/// A PC with all parts of the program: the bar on top counts people.
struct WindowMachine : TestMachine {
    WindowMachine() {
        addQueueProjections(projections);
        addClaimsProjections(projections);
    }
};

/// A window on an office of one PC in three lines:
///     WindowMachine machine;
///     TestWindow window(machine);     // shown and active, on the log-in page
///     window.logIn();                 // as the administrator, or another login
class TestWindow {
public:
    /// `screens`: of the screens under test. `prepare` is called on the open store before.
    explicit TestWindow(TestMachine& machine, std::vector<ScreenEntry> screens = {},
                        const std::function<void(Store&, const Session&)>& prepare = {});
    /// A new window on the same store, as after a restart of the program.
    void reopen(TestMachine& machine, std::vector<ScreenEntry> screens);
    void logIn(const QString& login = QStringLiteral("admin"),
               const QString& password = kTestPassword);

    [[nodiscard]] StoreThread& store() { return *m_store; }
    [[nodiscard]] FakeAsk& ask() { return m_ask; }
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    QString m_folder;
    FakeAsk m_ask;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace chuangkou
