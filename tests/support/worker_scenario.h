// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A scenario is what `store_worker` does in a process of its own, until it is done or killed.
// To add one for another part (booking, calling, importing):
//
// 1. write tests/core/<part>/<name>_scenario.cpp with a function and a registration:
//        int book(Worker& worker) { for (;;) { ...one command...; worker.acknowledge(number); } }
//        const RegisterScenario kBook("book", &book, &addQueueProjections);
//    It acknowledges only what a command has returned as saved.
// 2. add it in tests/core/<part>/CMakeLists.txt (after store in tests/CMakeLists.txt):
//        target_sources(store_worker PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/<name>_scenario.cpp)
//        target_link_libraries(store_worker PRIVATE core_<part>)
// 3. call it from a test case tagged [<part>][check-kill], with scaled(200) and checkSeed():
//        const QStringList saved = runAndKill(machine, folder, QStringLiteral("book"), {}, chance);
//    and look in the reopened store for everything that was acknowledged.

#include "core/office/office_desk.h"

#include <QStringList>

namespace chuangkou {

struct Worker {
    Store& store;
    const Session& session;
    QStringList arguments;

    /// Says at once, in one line, that `what` has been saved.
    void acknowledge(const QString& what) const;
};

using Scenario = int (*)(Worker&); ///< returns the exit code
using AddProjections = void (*)(Projections&);

/// A static object of this type makes a scenario known by its name.
struct RegisterScenario {
    RegisterScenario(const char* name, Scenario run, AddProjections projections = nullptr);
};

} // namespace chuangkou
