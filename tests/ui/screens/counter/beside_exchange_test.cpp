// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/queue_window.h"
#include "ui/shell/folder_watch.h"

#include <QDir>
#include <QScopeGuard>
#include <QSemaphore>

namespace chuangkou {

TEST_CASE("F12 calls the next person while the shared folder does not answer", "[ui-counter]") {
    struct Latch {
        QSemaphore begun;
        QSemaphore go;
    };
    const auto share = std::make_shared<Latch>();
    QueueWindow desk;
    const auto open = qScopeGuard([share] { share->go.release(); });
    desk.openDay();
    desk.issue();
    const QString folder = desk.machine.path(QStringLiteral("share"));
    REQUIRE(QDir().mkpath(folder));
    auto* watch = desk.window->window().findChild<FolderWatch*>();
    REQUIRE(watch != nullptr);
    watch->setListing([share](const QString& name, ListingOf what) {
        share->begun.release();
        share->go.acquire();
        share->go.release();
        return listFolder(name, what);
    });
    // By the window's own supervisor, as on the screen for the exchange.
    REQUIRE(await(desk.window->store().write([folder](Store& store, const Session& session) {
        return setWatchedFolder(store, session, folder);
    })));
    until([&] { return share->begun.tryAcquire(); });
    desk.press(Qt::Key_F12);
    desk.untilText(QStringLiteral("currentNumber"), QStringLiteral("B001"));
    CHECK(QDir(folder).isEmpty());
    share->go.release();
    until([&] { return !QDir(folder).isEmpty(); });
}

} // namespace chuangkou
