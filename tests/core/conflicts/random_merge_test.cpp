// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/conflicts/conflict_bench.h"
#include "tests/support/check_scale.h"

#include <random>

using namespace chuangkou;

namespace {

/// One PC of the random office.
struct Pc {
    Store* store;
    Session* session;
    FixedClock* clock;
};

/// Three PCs that change the same things without asking, and hand each other what they hold in any
/// order, by pieces.
class RandomOffice {
public:
    explicit RandomOffice(std::uint32_t seed) : m_random(seed) {
        m_pcs = {{m_two.office.store.get(), &m_two.office.session, &m_two.machine.clock},
                 {m_two.second.store.get(), &m_two.second.session, &m_two.second.machine.clock},
                 {m_third.store.get(), &m_third.session, &m_third.machine.clock}};
        Hall hall;
        hall.name = value();
        hall.id = deskOf(m_pcs[0]).setHall(hall).value();
        m_hall = hall.id;
        NewCase fresh;
        fresh.item = QStringLiteral("retiree-file-acceptance");
        fresh.person = Person{PersonId(),
                              IdentityKind::ResidentId,
                              QStringLiteral("220104199003070016"),
                              value(),
                              {}};
        for (int i = 0; i < 2; ++i)
            m_cases.push_back(CaseDesk(*m_pcs[0].store, *m_pcs[0].session).take(fresh).value());
        m_person = m_pcs[0]
                       .store
                       ->read([&](Sql& sql) -> Result<PersonId> {
                           return PersonTable::search(sql, fresh.person->number).front().id;
                       })
                       .value();
        m_account = deskOf(m_pcs[0])
                        .addAccount(QStringLiteral("wang"), value(), {Role::Clerk}, kTestPassword)
                        .value();
        shareAll();
    }

    void step() {
        Pc& pc = m_pcs[pick(m_pcs.size())];
        pc.clock->advanceSeconds(static_cast<int>(pick(5)));
        switch (pick(7)) {
        case 0:
            (void)deskOf(pc).setSetting(QStringLiteral("office_phone"), value());
            break;
        case 1:
            changeHall(pc);
            break;
        case 2:
            changePerson(pc);
            break;
        case 3:
            (void)deskOf(pc).setRoles(QStringLiteral("wang"),
                                      {static_cast<Role>(pick(3)), Role::Clerk});
            break;
        case 4:
            decideCase(pc);
            break;
        case 5:
            resolveSomething(pc);
            break;
        default:
            share(m_pcs[pick(m_pcs.size())], pc, pick(2) == 0);
        }
    }

    void shareAll() {
        for (int round = 0; round < 2; ++round)
            for (Pc& from : m_pcs)
                for (Pc& into : m_pcs)
                    share(from, into, true);
    }
    [[nodiscard]] const std::vector<Pc>& pcs() const { return m_pcs; }
    [[nodiscard]] const std::set<QString>& written() const { return m_written; }
    [[nodiscard]] Hall hallAt(const Pc& pc) const {
        return pc.store
            ->read([&](Sql& sql) -> Result<Hall> { return *OfficeTable::hall(sql, m_hall); })
            .value();
    }
    [[nodiscard]] Person personAt(const Pc& pc) const {
        return pc.store
            ->read([&](Sql& sql) -> Result<Person> { return *PersonTable::find(sql, m_person); })
            .value();
    }

private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }
    /// Few enough that two PCs sometimes write the same.
    QString value() {
        const QString made = QStringLiteral("v%1").arg(pick(9));
        m_written.insert(made);
        return made;
    }
    static OfficeDesk deskOf(Pc& pc) { return {*pc.store, *pc.session}; }

    void changeHall(Pc& pc) {
        Hall hall = hallAt(pc);
        if (pick(2) == 0)
            hall.name = value();
        else
            hall.cap = static_cast<int>(pick(9));
        (void)deskOf(pc).setHall(hall);
    }
    void changePerson(Pc& pc) {
        Person person = personAt(pc);
        (pick(2) == 0 ? person.name : person.phone) = value();
        (void)pc.store->write([&](Sql& sql) -> Result<void> {
            const auto event = recordPerson(sql, pc.store->ids(), person);
            if (!event)
                return {};
            const auto done = pc.store->log().append(sql, pc.session->account, {*event});
            return done ? Result<void>() : fail(done.error());
        });
    }
    void decideCase(Pc& pc) {
        CaseDesk desk(*pc.store, *pc.session);
        const CaseId id = m_cases[pick(m_cases.size())];
        switch (pick(5)) {
        case 0:
            (void)desk.accept(id);
            break;
        case 1:
            (void)desk.finish(id);
            break;
        case 2:
            (void)desk.withdraw(id, value());
            break;
        case 3:
            (void)desk.requestSupplement(id, {{value()}, {}});
            break;
        default:
            (void)desk.supplement(id, {{value(), true, 1}});
        }
    }
    void resolveSomething(Pc& pc) {
        ConflictDesk desk(*pc.store, *pc.session);
        const auto items = desk.list().value();
        if (items.empty())
            return;
        const ConflictItem& item = items[pick(items.size())];
        CHECK(desk.resolve(
            {item.id, item.versions, item.versions[pick(item.versions.size())], value()}));
    }

    /// What the other does not hold, in any order; `whole`: all of it.
    void share(Pc& from, Pc& into, bool whole) {
        if (from.store == into.store)
            return;
        struct Held {
            std::vector<Event> events;
            std::vector<std::tuple<QByteArray, QByteArray, int>> origins;
        };
        auto held = from.store
                        ->read([](Sql& sql) -> Result<Held> {
                            Held all;
                            for (const OriginHead& head : EventLog::heads(sql)) {
                                for (Event& event : EventLog::range(sql, head.origin, 1, head.seq))
                                    all.events.push_back(std::move(event));
                                all.origins.emplace_back(head.origin,
                                                         EventLog::deviceOf(sql, head.origin), 0);
                            }
                            return all;
                        })
                        .value();
        std::shuffle(held.events.begin(), held.events.end(), m_random);
        if (!whole)
            held.events.resize(held.events.size() * 9 / 10);
        const std::size_t slice = 1 + pick(40);
        for (std::size_t at = 0; at < held.events.size(); at += slice) {
            const std::size_t end = std::min(at + slice, held.events.size());
            REQUIRE(into.store->write([&](Sql& sql) {
                for (const auto& [origin, device, epoch] : held.origins)
                    EventLog::registerOrigin(sql, origin, device, epoch);
                return into.store->log().insertVerified(
                    sql, {held.events.begin() + static_cast<std::ptrdiff_t>(at),
                          held.events.begin() + static_cast<std::ptrdiff_t>(end)});
            }));
        }
    }

    std::mt19937 m_random;
    TwoPcs m_two;
    JoinedMachine m_third{m_two.office, 3, &addPartsInConflict};
    std::vector<Pc> m_pcs;
    HallId m_hall;
    PersonId m_person;
    ActorId m_account;
    std::vector<CaseId> m_cases;
    std::set<QString> m_written;
};

/// What is in conflict of a setting can be told in another way: its heads, if they differ.
bool settingIsInConflict(Store& store) {
    return store
        .read([](Sql& sql) -> Result<bool> {
            const auto events = EventLog::load(sql, settingSubject(QStringLiteral("office_phone")));
            std::map<QByteArray, Event> byHash;
            for (const Event& event : events)
                byHash.emplace(event.hash, event);
            std::set<QString> values;
            for (QByteArray head : headsOf(events)) {
                while (byHash.at(head).kind == QLatin1String("conflict_resolved"))
                    head = QByteArray::fromHex(byHash.at(head)
                                                   .json()
                                                   .value(QLatin1String("chosen"))
                                                   .toString()
                                                   .toLatin1());
                values.insert(byHash.at(head).json().value(QLatin1String("value")).toString());
            }
            return values.size() > 1;
        })
        .value();
}

} // namespace

TEST_CASE("machines that hold the same show the same rows and the same conflicts, whatever was "
          "done and in whatever order it came",
          "[conflicts][check-merge]") {
    const std::uint32_t seed = checkSeed();
    const int runs = scaled(30);
    WARN("merge: seed " << seed << ", " << runs << " runs");
    int conflicts = 0;
    for (int run = 0; run < runs; ++run) {
        const std::uint32_t one = seed + static_cast<std::uint32_t>(run);
        INFO("seed " << one);
        RandomOffice office(one);
        for (int i = 0; i < 60; ++i)
            office.step();
        office.shareAll();
        const Pc& first = office.pcs().front();
        const auto rows = dumpOf(*first.store);
        for (const Pc& pc : office.pcs()) {
            REQUIRE(dumpOf(*pc.store) == rows);
            REQUIRE(idsOf(ConflictDesk(*pc.store, *pc.session).list()) ==
                    idsOf(ConflictDesk(*first.store, *first.session).list()));
        }
        checkRebuild(*first.store);
        const auto stored = first.store->read(
            [](Sql& sql) -> Result<std::vector<ConflictRow>> { return ConflictTable::all(sql); });
        conflicts += static_cast<int>(stored->size());
        const bool hasSetting =
            std::any_of(stored->begin(), stored->end(), [](const ConflictRow& row) {
                return row.subject == settingSubject(QStringLiteral("office_phone"));
            });
        CHECK(hasSetting == settingIsInConflict(*first.store));
        // No value that nobody wrote.
        CHECK(office.written().contains(office.hallAt(first).name));
        CHECK(office.written().contains(office.personAt(first).name));
        const QString phone = office.personAt(first).phone;
        CHECK((phone.isEmpty() || office.written().contains(phone)));
    }
    WARN("merge: " << conflicts << " conflicts left open");
}
