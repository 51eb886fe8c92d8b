// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/conflicts/conflict_bench.h"

using namespace chuangkou;

TEST_CASE("one log-in name made on two PCs is found and one account is kept", "[conflicts]") {
    TwoPcs two;
    const QString wang = QStringLiteral("wang");
    REQUIRE(
        two.officeDesk().addAccount(wang, QStringLiteral("王小明"), {Role::Clerk}, kTestPassword));
    REQUIRE(two.secondDesk().addAccount(QStringLiteral("Wang"), QStringLiteral("王大明"),
                                        {Role::Clerk}, kTestPassword));
    two.exchange();
    const auto items = two.conflicts().list();
    REQUIRE(items->size() == 1);
    const ConflictItem item = items->front();
    CHECK(item.matter == ConflictMatter::SameLogin);
    CHECK(item.title == wang);
    CHECK(idsOf(two.secondConflicts().list()) == QStringList{item.id});
    const auto view = two.secondConflicts().load(item.id).value();
    std::size_t kept = 2;
    for (std::size_t i = 0; i < view.versions.size(); ++i)
        if (view.versions[i].machine == QStringLiteral("2号窗口"))
            kept = i;
    REQUIRE(kept < 2);
    REQUIRE(two.conflicts().resolve(choiceOf(item, kept)));
    two.exchange();
    CHECK(two.secondConflicts().list()->empty());
    const auto left = two.second.store->read([&](Sql& sql) -> Result<Account> {
        return AccountTable::findLogin(sql, wang).value_or(Account());
    });
    CHECK(left->isActive);
    CHECK(left->name == QStringLiteral("王大明"));
}

TEST_CASE("one number for two counters and one name for two halls are found", "[conflicts]") {
    TwoPcs two;
    Hall hall;
    hall.name = QStringLiteral("一楼大厅");
    hall.id = two.officeDesk().setHall(hall).value();
    two.exchange();
    Hall again;
    again.name = QStringLiteral("一楼大厅 ");
    Counter counter;
    counter.hall = hall.id;
    counter.number = 3;
    REQUIRE(two.officeDesk().setCounter(counter));
    const CounterId third = two.secondDesk().setCounter(counter).value();
    REQUIRE(two.secondDesk().setHall(again));
    two.exchange();
    const auto items = two.secondConflicts().list();
    REQUIRE(items->size() == 2);
    for (const ConflictItem& item : *items) {
        CHECK_FALSE(item.mayResolve);
        CHECK(two.conflicts().resolve(choiceOf(item, 0)).error() ==
              Error{ErrorCode::RuleRefused, QStringLiteral("conflict_elsewhere")});
    }
    // It ends where the thing itself is changed.
    counter.id = third;
    counter.number = 4;
    REQUIRE(two.secondDesk().setCounter(counter));
    CHECK(two.secondConflicts().list()->size() == 1);
    CHECK(two.secondConflicts().list()->front().matter == ConflictMatter::SameHall);
}

TEST_CASE("a decision that its case does not allow stands in the list and is set aside",
          "[conflicts]") {
    TwoPcs two;
    CaseDesk here(*two.office.store, two.office.session);
    NewCase fresh;
    fresh.item = QStringLiteral("retiree-file-acceptance");
    fresh.person = Person{PersonId(),
                          IdentityKind::ResidentId,
                          QStringLiteral("220104199003070016"),
                          QStringLiteral("样例甲"),
                          {}};
    const CaseId id = here.take(fresh).value();
    REQUIRE(here.accept(id));
    // No desk appends this: somebody wrote it past the program.
    REQUIRE(two.office.store->write([&](Sql& sql) {
        return two.office.store->log().append(
            sql, two.office.session.account,
            {{SubjectId::from(id),
              QStringLiteral("case_supplement_requested"),
              {{QStringLiteral("missing"), QJsonArray{QStringLiteral("甲")}},
               {QStringLiteral("day"), QStringLiteral("2020-02-17")}}}});
    }));
    const auto items = two.conflicts().list();
    REQUIRE(items->size() == 1);
    CHECK(items->front().matter == ConflictMatter::BrokenRule);
    CHECK(items->front().field == QStringLiteral("state"));
    CHECK(two.conflicts().load(items->front().id)->versions.size() == 1);
    REQUIRE(two.conflicts().resolve(choiceOf(items->front(), 0)));
    CHECK(two.conflicts().list()->empty());
    CHECK(here.load(id)->state == CaseState::Accepted);
}

TEST_CASE("every kind of event says how it comes together with others", "[conflicts]") {
    FullMachine machine;
    for (const auto& [name, kind] : machine.projections.kinds().all()) {
        INFO(name.toStdString());
        CHECK(kind.merge != Merge::Unstated);
    }
}
