// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// store_worker SCENARIO STORE STATE_FOLDER PASSWORD [ARGUMENT...]
//
// Logs in as admin, says "ready", and runs the scenario, which says "ack ..." after each command
// that was saved. The tests kill it or let two of them work on one store. How scenarios are added:
// tests/support/worker_scenario.h.
#include "tests/support/test_environment.h"
#include "tests/support/worker_scenario.h"

#include "core/office/office_projections.h"
#include "core/store/lockout.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace chuangkou {

namespace {

struct Known {
    Scenario run;
    AddProjections projections;
};

std::map<QString, Known>& scenarios() {
    static std::map<QString, Known> all;
    return all;
}

/// Past every buffer of ours: a line that was written stays written when we are killed.
void say(const QByteArray& line) {
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        std::_Exit(71);
}

int runWorker(const QStringList& arguments) {
    const auto scenario = scenarios().find(arguments.value(1));
    if (arguments.size() < 5 || scenario == scenarios().end()) {
        std::fprintf(stderr, "no such scenario: %s\n", qPrintable(arguments.value(1)));
        return 2;
    }
    const SystemClock clock;
    const SystemBootClock bootClock;
    TimeOrderedIds ids(clock);
    Projections projections;
    addOfficeProjections(projections);
    if (scenario->second.projections)
        scenario->second.projections(projections);
    const StoreContext context{clock,       ids,          bootClock,
                               projections, arguments[3], PasswordCost::cheapForTests()};
    auto loggedIn = logIn(arguments[2], context, QStringLiteral("admin"), arguments[4]);
    if (!loggedIn) {
        std::fprintf(stderr, "log-in refused: %d %s\n", static_cast<int>(loggedIn.error().code),
                     qPrintable(loggedIn.error().detail));
        return 3;
    }
    say("ready\n");
    Worker worker{*loggedIn->store, loggedIn->session, arguments.mid(5)};
    return scenario->second.run(worker);
}

} // namespace

void Worker::acknowledge(const QString& what) const {
    say("ack " + what.toUtf8() + '\n');
}

RegisterScenario::RegisterScenario(const char* name, Scenario run, AddProjections projections) {
    scenarios().emplace(QString::fromLatin1(name), Known{run, projections});
}

} // namespace chuangkou

int main(int argc, char* argv[]) {
    chuangkou::prepareTestEnvironment();
    const QCoreApplication application(argc, argv);
    return chuangkou::runWorker(QCoreApplication::arguments());
}
