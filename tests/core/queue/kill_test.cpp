// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/visit_import.h"
#include "tests/core/queue/queue_bench.h"
#include "tests/support/check_scale.h"
#include "tests/support/kill_harness.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <QFile>

using namespace chuangkou;

namespace {

constexpr int kKills = 60;

/// An office with the administrator alone, who may do everything, and a hall with a counter.
struct KilledOffice {
    KilledOffice() : office(machine) {
        OfficeDesk desk(*office.store, office.session);
        Hall set;
        set.name = QStringLiteral("大厅");
        hall = must(desk.setHall(set));
        Counter at;
        at.hall = hall;
        at.number = 1;
        counter = must(desk.setCounter(at));
        must(desk.setSetting(QStringLiteral("queue.places_per_slot"), 1'000'000));
        office.store.reset();
    }
    template <typename Look> void reopened(Look look) {
        auto opened =
            Store::open(office.folder, machine.context(), QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened.has_value());
        must(opened->store->read([&](Sql& sql) -> Result<void> {
            look(sql);
            return {};
        }));
        checkSound(*opened->store);
    }

    QueueMachine machine;
    TestOffice office;
    HallId hall;
    CounterId counter;
};

/// The states of a visit in the order in which it goes through them.
int stepOf(const QString& state) {
    return static_cast<int>(QStringList{QStringLiteral("waiting"), QStringLiteral("called"),
                                        QStringLiteral("serving"), QStringLiteral("done")}
                                .indexOf(state));
}

} // namespace

TEST_CASE("no appointment that was acknowledged is lost when the program is killed",
          "[queue][check-kill]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    KilledOffice office;
    QStringList all;
    for (int kill = 0; kill < scaled(kKills); ++kill) {
        all += runAndKill(office.machine, office.office.folder, QStringLiteral("book"),
                          {office.hall.toText()}, chance);
        office.reopened([&](Sql& sql) {
            for (const QString& id : all) {
                const auto row = AppointmentTable::find(sql, must(AppointmentId::fromText(id)));
                REQUIRE(row.has_value());
                CHECK(row->state == AppointmentState::Booked);
            }
        });
    }
    WARN("seed " << seed << ", " << all.size() << " appointments, none lost");
}

TEST_CASE("after a kill the counter stands at the same ticket with all that was acknowledged",
          "[queue][check-kill]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    KilledOffice office;
    std::map<QString, QString> reached;
    for (int kill = 0; kill < scaled(kKills); ++kill) {
        for (const QString& line :
             runAndKill(office.machine, office.office.folder, QStringLiteral("call"),
                        {office.hall.toText(), office.counter.toText()}, chance))
            reached[line.section(u' ', 0, 0)] = line.section(u' ', 1, 1);
        office.reopened([&](Sql& sql) {
            std::map<QString, QString> present;
            int atCounter = 0;
            for (const QDate day : TicketTable::days(sql))
                for (const TicketRow& row : TicketTable::ofDay(sql, office.hall, day)) {
                    present[row.number] = ticketStateKey(row.state);
                    atCounter +=
                        row.state == TicketState::Called || row.state == TicketState::Serving ? 1
                                                                                              : 0;
                }
            CHECK(atCounter <= 1);
            for (const auto& [number, state] : reached) {
                INFO(number.toStdString());
                CHECK(stepOf(present[number]) >= stepOf(state));
            }
        });
    }
    WARN("seed " << seed << ", " << reached.size() << " tickets, none lost");
}

TEST_CASE("an import that was killed keeps whole slices and goes on", "[queue][check-kill]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    KilledOffice office;
    const QString path = office.machine.path(QStringLiteral("visits.csv"));
    QByteArray text =
        "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,"
        "q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server\n";
    for (int call = 0; call < 1'500; ++call)
        text += "AA0101," + QByteArray::number(call) +
                ",0,0,NE,2010-08-01,9:00:00,9:00:05,5,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,"
                "NO_SERVER\n";
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
    file.close();
    int acknowledged = 0;
    for (int kill = 0; kill < scaled(kKills); ++kill) {
        const QStringList saved =
            runAndKill(office.machine, office.office.folder, QStringLiteral("import"),
                       {path, sourcePath(QStringLiteral("tests/maps/bank_calls.json"))}, chance);
        if (!saved.isEmpty())
            acknowledged = std::max(acknowledged, saved.last().toInt());
        office.reopened([&](Sql& sql) {
            const auto rows =
                static_cast<int>(TicketTable::ofDay(sql, std::nullopt, {2010, 8, 1}).size());
            CHECK(rows >= acknowledged);
            CHECK((rows % 300 == 0 || rows == 1'500));
        });
    }
}
