// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_checks.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace chuangkou;

namespace {

std::map<QString, QStringList> dumpOf(Store& store) {
    return store
        .read([&](Sql& sql) -> Result<std::map<QString, QStringList>> {
            return store.context().projections.dump(sql);
        })
        .value();
}

void fillOffice(TestOffice& office) {
    OfficeDesk desk(*office.store, office.session);
    const auto hall = desk.setHall({{}, QStringLiteral("一楼大厅"), 30, {}});
    REQUIRE(hall);
    for (int number = 1; number <= 3; ++number)
        REQUIRE(
            desk.setCounter({{}, *hall, number, QStringLiteral("%1号窗口").arg(number), {}, {}}));
    REQUIRE(desk.setSetting(QStringLiteral("queue.recalls_allowed"), 3));
    REQUIRE(desk.setSetting(QStringLiteral("queue.recalls_allowed"), 2));
    REQUIRE(desk.addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                            kTestPassword));
    REQUIRE(desk.setRoles(QStringLiteral("wang"), {Role::Supervisor, Role::Clerk}));
    REQUIRE(desk.disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    for (int number = 1; number <= 20; ++number)
        REQUIRE(noteNumbers(*office.store, numberSubject(number % 4), {number, number * number}));
}

} // namespace

TEST_CASE("the projections after a rebuild equal those before, row by row", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    fillOffice(office);
    const auto before = snapshotOf(*office.store);
    const auto differences = rebuildProjections(*office.store);
    REQUIRE(differences);
    CHECK(differences->empty());
    CHECK(snapshotOf(*office.store) == before);
    CHECK(before.at(QStringLiteral("p_numbers")).size() == 4);
    CHECK(before.at(QStringLiteral("p_counters")).size() == 3);
}

TEST_CASE("a rebuild names the rows that differed and puts them right", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    fillOffice(office);
    const auto before = dumpOf(*office.store);
    tamper(*office.store, QStringLiteral("UPDATE p_numbers SET sum = sum + 1 WHERE subject = :s"),
           {{":s", numberSubject(1).bytes()}});
    tamper(*office.store, QStringLiteral("DELETE FROM p_halls"));
    const auto differences = rebuildProjections(*office.store);
    REQUIRE(differences);
    CHECK(differences->size() == 3); // a row that went, a row that came, a hall that came back
    CHECK(dumpOf(*office.store) == before);
}

TEST_CASE("a raised version builds the tables anew at the next start", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    fillOffice(office);
    office.store.reset();
    TestMachine later;
    later.projections.add(std::make_unique<NumberTable>(2));
    StoreContext context{machine.clock,
                         machine.ids,
                         machine.boot,
                         later.projections,
                         machine.context().stateFolder,
                         PasswordCost::cheapForTests()};
    auto opened = Store::open(office.folder, context, QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    const auto versions = opened->store->read([](Sql& sql) -> Result<std::vector<qint64>> {
        return sql.list(QStringLiteral("SELECT DISTINCT version FROM p_numbers"), {},
                        [](const SqlRow& row) { return row.integer(0); });
    });
    CHECK(versions.value() == std::vector<qint64>{2});
    checkSound(*opened->store);
}

TEST_CASE("a dump stands in key order whatever the order of writing", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    for (const int number : {3, 1, 2})
        REQUIRE(noteNumbers(*office.store, numberSubject(number), {number}));
    const auto rows = dumpOf(*office.store).at(QStringLiteral("p_numbers"));
    REQUIRE(rows.size() == 3);
    CHECK(std::is_sorted(rows.begin(), rows.end()));
}

TEST_CASE("a dump tells a number from the same digits as text", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    REQUIRE(noteNumbers(*office.store, numberSubject(1), {1}));
    const auto before = dumpOf(*office.store);
    tamper(*office.store, QStringLiteral("UPDATE p_numbers SET last = NULL"));
    CHECK(dumpOf(*office.store) != before);
}

TEST_CASE("an office's event whose body stayed elsewhere leaves no empty row", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    fillOffice(office);
    const auto before = dumpOf(*office.store);
    // As an envelope arrives: the event without body and salt.
    const auto added = office.store->writeLocal([&](Sql& sql) {
        const QByteArray origin = originId(hash256("other"), 0, hash256("nonce"));
        EventLog::registerOrigin(sql, origin, hash256("other"), 0);
        std::vector<Event> envelopes;
        for (const char* kind :
             {"hall_set", "counter_set", "setting_set", "item_completed", "account_created",
              "account_key_set", "office_founded", "person_recorded", "unit_recorded"}) {
            Event event;
            event.origin = origin;
            event.seq = static_cast<std::int64_t>(envelopes.size()) + 1;
            event.previous = envelopes.empty() ? QByteArray() : envelopes.back().hash;
            event.subject = SubjectId::fromHash(hash256(kind));
            event.kind = QString::fromLatin1(kind);
            event.bodyHash = hash256("elsewhere");
            event.hash = eventHash(event);
            envelopes.push_back(event);
        }
        return office.store->log().insertVerified(sql, envelopes);
    });
    CHECK(added.value() == 9);
    CHECK(dumpOf(*office.store) == before);
}

TEST_CASE("a program with a kind of event that two parts declare does not start", "[store]") {
    int pipe[2] = {};
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDERR_FILENO);
        qInstallMessageHandler(nullptr);
        std::signal(SIGABRT, SIG_DFL); // this end is the one wanted, not a failed test
        Projections projections;
        projections.add(std::make_unique<NumberTable>());
        projections.add(std::make_unique<NumberTable>());
        ::_exit(0);
    }
    ::close(pipe[1]);
    QFile said;
    REQUIRE(said.open(pipe[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle));
    const QByteArray words = said.readAll();
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(words.contains("number_noted is declared twice"));
}
