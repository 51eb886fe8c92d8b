// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/demo.h"
#include "app/demo_day.h"
#include "core/office/account_table.h"
#include "core/office/office_desk.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sequential_ids.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QByteArray nameOf(Reach reach) {
    switch (reach) {
    case Reach::Machine:
        return "machine";
    case Reach::Office:
        return "office";
    case Reach::Upward:
        return "upward";
    case Reach::Downward:
        return "downward";
    case Reach::Everywhere:
        return "everywhere";
    }
    return {};
}

const std::map<QString, EventKind>& allKinds() {
    static const Projections projections = [] {
        Projections all;
        addAllProjections(all);
        return all;
    }();
    return projections.kinds().all();
}

/// The demonstration office after its day, whose events are read once for all tests.
struct LivedDay {
    LivedDay() {
        addAllProjections(projections);
        const QString store = machine.path(QStringLiteral("store"));
        REQUIRE(liveDemoDay(store, context(), machine.path(QStringLiteral("out")),
                            [](const QString&) {}));
        const DemoAccount& admin = demoAccounts().back();
        auto opened = logIn(store, context(), admin.login, admin.password);
        REQUIRE(opened);
        const auto read = opened->store->read([&](Sql& sql) -> Result<void> {
            sql.each(QStringLiteral("SELECT ") + EventLog::columns() +
                         QStringLiteral(" FROM ev_events e JOIN ev_origins o ON o.id = e.origin"),
                     {}, [&](const SqlRow& row) { events.push_back(EventLog::eventOf(row)); });
            for (const char* query : {"SELECT name, number, phone FROM p_persons",
                                      "SELECT name, code, phone FROM p_units",
                                      "SELECT representative, contact, phone FROM p_units"})
                sql.each(QString::fromLatin1(query), {}, [&](const SqlRow& row) {
                    for (int i = 0; i < 3; ++i)
                        if (!row.text(i).isEmpty())
                            typed.insert(row.text(i));
                });
            return {};
        });
        REQUIRE(read);
        for (const DemoAccount& account : demoAccounts())
            typed.insert(account.name);
    }
    StoreContext context() {
        return {machine.clock,
                machine.ids,
                machine.boot,
                projections,
                machine.path(QStringLiteral("state")),
                PasswordCost::cheapForTests()};
    }
    [[nodiscard]] Reach reachOf(const Event& event) const {
        return projections.kinds().find(event.kind)->reach;
    }

    TestMachine machine;
    Projections projections;
    std::vector<Event> events;
    std::set<QString> typed; ///< names, numbers and phones of persons, units and staff
};

const LivedDay& livedDay() {
    static const LivedDay day;
    return day;
}

} // namespace

TEST_CASE("each kind of event reaches as far as the list says", "[cli][levels]") {
    QByteArray list;
    for (const auto& [name, kind] : allKinds())
        list += name.toLatin1() + ' ' + nameOf(kind.reach) + '\n';
    checkGolden(QStringLiteral("tests/data/store/reach.golden"), list);
}

TEST_CASE("kinds about persons, units and accounts stay within the office", "[cli][levels]") {
    for (const auto& [name, kind] : allKinds()) {
        INFO(name.toStdString());
        for (const char* part : {"person_", "unit_", "account_", "audit_", "setting_", "item_"})
            if (name.startsWith(QLatin1String(part)))
                CHECK(kind.reach == Reach::Office);
    }
}

TEST_CASE("nothing of a person stands in a body that leaves the office", "[cli][levels]") {
    const LivedDay& day = livedDay();
    REQUIRE(day.typed.size() > 20);
    int searched = 0;
    for (const Event& event : day.events) {
        const Reach reach = day.reachOf(event);
        if (reach == Reach::Machine || reach == Reach::Office)
            continue;
        ++searched;
        const QString body = QString::fromUtf8(event.body);
        for (const QString& text : day.typed) {
            INFO(event.kind.toStdString() << ": " << body.toStdString());
            CHECK_FALSE(body.contains(text));
        }
    }
    CHECK(searched > 100);
}

TEST_CASE("all events of a subject reach as far, so that it is seen whole or not at all",
          "[cli][levels]") {
    const LivedDay& day = livedDay();
    std::map<SubjectId, std::set<Reach>> reaches;
    for (const Event& event : day.events)
        reaches[event.subject].insert(day.reachOf(event));
    for (const auto& [subject, set] : reaches) {
        INFO(subject.toText().toStdString());
        CHECK(set.size() == 1);
    }
}
