// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/conflicts/conflict_bench.h"

using namespace chuangkou;

namespace {

const QString kPhone = QStringLiteral("office_phone");

std::optional<QString> phoneAt(Store& store) {
    return store
        .read([](Sql& sql) -> Result<std::optional<QString>> {
            return OfficeTable::setting(sql, kPhone);
        })
        .value();
}

/// The office's phone set on both PCs, each without knowledge of the other.
struct TwoPhones : TwoPcs {
    TwoPhones() {
        REQUIRE(officeDesk().setSetting(kPhone, QStringLiteral("0431-1")));
        REQUIRE(secondDesk().setSetting(kPhone, QStringLiteral("0431-2")));
        exchange();
    }
    [[nodiscard]] ConflictItem item() {
        const auto items = conflicts().list();
        REQUIRE((items && items->size() == 1));
        return items->front();
    }
};

Event lastAudit(Store& store) {
    return store
        .read([](Sql& sql) -> Result<Event> {
            const auto all = AuditTable::between(sql, 0, std::numeric_limits<std::int64_t>::max());
            for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
                if (entry->kind == QLatin1String("audit_conflict_resolved"))
                    return *EventLog::byHash(sql, entry->event);
            return fail(ErrorCode::NotFound);
        })
        .value();
}

} // namespace

TEST_CASE("two values of one setting are a conflict on both machines", "[conflicts]") {
    TwoPhones two;
    CHECK(idsOf(two.conflicts().list()) == idsOf(two.secondConflicts().list()));
    const ConflictItem item = two.item();
    CHECK(item.matter == ConflictMatter::Field);
    CHECK(item.about == ConflictAbout::Setting);
    CHECK(item.title == kPhone);
    CHECK(item.mayResolve);
    CHECK(two.conflicts().count().value() == 1);
    // The later in the fold order holds meanwhile, on both.
    CHECK(phoneAt(*two.office.store) == QStringLiteral("0431-2"));
    CHECK(phoneAt(*two.second.store) == QStringLiteral("0431-2"));
    checkRebuild(*two.office.store);

    const auto view = two.secondConflicts().load(item.id.left(14)).value();
    REQUIRE(view.versions.size() == 2);
    CHECK(view.versions[0].who == QStringLiteral("管理员"));
    CHECK(view.versions[0].machine == QStringLiteral("1号窗口"));
    CHECK(view.versions[1].machine == QStringLiteral("2号窗口"));
    CHECK(view.versions[0].at + 1000 == view.versions[1].at);
    CHECK_FALSE(view.versions[0].holds);
    CHECK(view.versions[1].holds);
    REQUIRE(view.lines.size() == 2);
    CHECK(view.lines[0].key == QStringLiteral("name"));
    CHECK(view.lines[0].mark == LineMark::Same);
    CHECK(view.lines[1].mark == LineMark::Differs);
    CHECK(view.lines[1].values[0].toString() == QStringLiteral("0431-1"));
}

TEST_CASE("a person's choice ends a conflict everywhere and stands in the audit trail",
          "[conflicts]") {
    TwoPhones two;
    const ConflictItem item = two.item();
    CHECK(two.conflicts().resolve(choiceOf(item, 0, QStringLiteral(" "))).error().code ==
          ErrorCode::NeedsReason);
    ConflictChoice wrong = choiceOf(item, 0);
    wrong.chosen = QByteArray(32, 'x');
    CHECK(two.conflicts().resolve(wrong).error().code == ErrorCode::NotFound);
    REQUIRE(two.conflicts().resolve(choiceOf(item, 0)));
    CHECK(two.conflicts().list()->empty());
    CHECK(phoneAt(*two.office.store) == QStringLiteral("0431-1"));
    const QJsonObject trail = lastAudit(*two.office.store).json();
    CHECK(trail.value(QStringLiteral("chosen")).toString() ==
          QString::fromLatin1(item.versions[0].toHex()));
    two.exchange();
    CHECK(two.secondConflicts().list()->empty());
    CHECK(phoneAt(*two.second.store) == QStringLiteral("0431-1"));
    CHECK(two.conflicts().resolve(choiceOf(item, 1)).error().code == ErrorCode::NotFound);
    checkRebuild(*two.second.store);
}

TEST_CASE("different choices on two machines are a conflict again", "[conflicts]") {
    TwoPhones two;
    const ConflictItem item = two.item();
    REQUIRE(two.conflicts().resolve(choiceOf(item, 0)));
    REQUIRE(two.secondConflicts().resolve(choiceOf(item, 1)));
    two.exchange();
    const ConflictItem again = two.item();
    CHECK(again.id == item.id);
    CHECK(again.versions != item.versions);
    const auto view = two.conflicts().load(again.id).value();
    CHECK(view.lines[1].values[0].toString() == QStringLiteral("0431-1"));
    CHECK(view.lines[1].values[1].toString() == QStringLiteral("0431-2"));
    CHECK(two.conflicts().resolve(choiceOf(item, 0)).error().code == ErrorCode::ChangedMeanwhile);
    REQUIRE(two.conflicts().resolve(choiceOf(again, 0)));
    two.exchange();
    CHECK(two.secondConflicts().list()->empty());
    CHECK(phoneAt(*two.second.store) == QStringLiteral("0431-1"));
}

TEST_CASE("who has no right to change a thing does not decide it either", "[conflicts]") {
    TwoPhones two;
    Session clerk = two.office.session;
    clerk.isOnlyAccount = false;
    clerk.roles = {Role::Clerk};
    ConflictDesk desk(*two.office.store, clerk);
    const auto items = desk.list();
    REQUIRE((items && items->size() == 1));
    CHECK_FALSE(items->front().mayResolve);
    CHECK(desk.resolve(choiceOf(items->front(), 0)).error().code == ErrorCode::NotAllowed);
    clerk.roles = {Role::Reception};
    CHECK(ConflictDesk(*two.office.store, clerk).list().error().code == ErrorCode::NotAllowed);
}

TEST_CASE("changes of different fields of a hall combine, of the same one do not", "[conflicts]") {
    TwoPcs two;
    Hall hall;
    hall.name = QStringLiteral("一楼大厅");
    hall.cap = 20;
    hall.id = two.officeDesk().setHall(hall).value();
    two.exchange();
    hall.dispatcher = two.officeDesk().halls()->front().dispatcher;
    Hall renamed = hall;
    renamed.name = QStringLiteral("东大厅");
    Hall capped = hall;
    capped.cap = 35;
    REQUIRE(two.officeDesk().setHall(renamed));
    REQUIRE(two.secondDesk().setHall(capped));
    two.exchange();
    CHECK(two.conflicts().list()->empty());
    Hall held = two.secondDesk().halls()->front();
    CHECK(held.name == QStringLiteral("东大厅"));
    CHECK(held.cap == 35);

    Hall one = held;
    one.cap = 40;
    one.name = QStringLiteral("西大厅");
    Hall other = held;
    other.cap = 50;
    REQUIRE(two.officeDesk().setHall(one));
    REQUIRE(two.secondDesk().setHall(other));
    two.exchange();
    const auto items = two.conflicts().list();
    REQUIRE(items->size() == 1);
    CHECK(items->front().field == QStringLiteral("cap"));
    const auto view = two.conflicts().load(items->front().id).value();
    CHECK(view.lines.front().key == QStringLiteral("cap"));
    CHECK(view.lines.front().mark == LineMark::Differs);
    for (const ConflictLine& line : view.lines)
        if (line.key == QLatin1String("name"))
            CHECK(line.mark == LineMark::Combined);
    held = two.secondDesk().halls()->front();
    CHECK(held.name == QStringLiteral("西大厅"));
    CHECK(held.cap == 50);
    REQUIRE(two.secondConflicts().resolve(choiceOf(items->front(), 0)));
    CHECK(two.secondDesk().halls()->front().cap == 40);
    CHECK(two.secondDesk().halls()->front().name == QStringLiteral("西大厅"));
    two.exchange();
    checkRebuild(*two.second.store);
}

TEST_CASE("an account's roles, password and leaving combine, two passwords do not", "[conflicts]") {
    TwoPcs two;
    const QString wang = QStringLiteral("wang");
    REQUIRE(
        two.officeDesk().addAccount(wang, QStringLiteral("王小明"), {Role::Clerk}, kTestPassword));
    two.exchange();
    const QString first = QStringLiteral("river stone 5 lamp");
    const QString other = QStringLiteral("green window 9 tea");
    REQUIRE(two.officeDesk().setPassword(wang, first));
    REQUIRE(two.secondDesk().setPassword(wang, other));
    REQUIRE(two.secondDesk().setRoles(wang, {Role::Supervisor}));
    two.exchange();
    const auto items = two.conflicts().list();
    REQUIRE(items->size() == 1);
    CHECK(items->front().title == QStringLiteral("王小明"));
    CHECK(items->front().field == QStringLiteral("account_key_set"));
    const auto view = two.conflicts().load(items->front().id).value();
    REQUIRE(view.lines.size() == 1);
    CHECK(view.lines[0].key == QStringLiteral("wrapped"));
    CHECK(view.lines[0].values[0].toString().size() == 8); // nothing that could be attacked
    REQUIRE(two.conflicts().resolve(choiceOf(items->front(), 0)));
    two.exchange();
    two.second.logInAgain(); // keys.json follows the accounts
    REQUIRE(refreshKeyFile(*two.second.store));
    two.second.store.reset();
    CHECK(logIn(two.second.folder, two.second.machine.context(), wang, other).error().code ==
          ErrorCode::WrongPassword);
    const auto in = logIn(two.second.folder, two.second.machine.context(), wang, first);
    REQUIRE(in);
    CHECK(in->session.has(Role::Supervisor));
}

TEST_CASE("fault 27: two decisions on one case wait for a person on both machines",
          "[conflicts][fault-27]") {
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
    two.exchange();
    CaseDesk there(*two.second.store, two.second.session);
    REQUIRE(here.accept(id));
    REQUIRE(here.finish(id));
    REQUIRE(there.notAccept(id, QStringLiteral("材料不符")));
    two.exchange();
    CHECK(here.deliver(id).error().code == ErrorCode::Conflict);
    CHECK(there.withdraw(id, QStringLiteral("x")).error().code == ErrorCode::Conflict);
    CHECK(here.note(id, QStringLiteral("等值班主任")));
    // Other work goes on.
    CHECK(there.take(fresh));

    const auto items = two.conflicts().list();
    REQUIRE(items->size() == 1);
    const ConflictItem item = items->front();
    CHECK(item.matter == ConflictMatter::Decision);
    CHECK(item.about == ConflictAbout::Case);
    CHECK(idsOf(two.secondConflicts().list()) == QStringList{item.id});
    const auto view = two.secondConflicts().load(item.id).value();
    REQUIRE(view.versions.size() == 2);
    CHECK(QStringList({view.versions[0].kind, view.versions[1].kind}) ==
          QStringList({QStringLiteral("case_not_accepted"), QStringLiteral("case_finished")}));
    two.bring(two.second, two.office);

    // Refusing it sets both steps of the other branch aside.
    REQUIRE(two.conflicts().resolve(choiceOf(item, 0)));
    two.exchange();
    CHECK(two.secondConflicts().list()->empty());
    const Case found = there.load(id).value();
    CHECK(found.state == CaseState::NotAccepted);
    CHECK_FALSE(found.acceptance.has_value());
    CHECK_FALSE(found.isInConflict());
    CHECK(verifyStore(*two.second.store).value().isSound());
    checkRebuild(*two.second.store);
}

TEST_CASE("documents brought while another machine accepted the case are not lost", "[conflicts]") {
    TwoPcs two;
    CaseDesk here(*two.office.store, two.office.session);
    CaseDesk there(*two.second.store, two.second.session);
    NewCase fresh;
    fresh.item = QStringLiteral("retiree-file-acceptance");
    fresh.person = Person{PersonId(),
                          IdentityKind::ResidentId,
                          QStringLiteral("220104199003070016"),
                          QStringLiteral("样例甲"),
                          {}};
    const CaseId id = here.take(fresh).value();
    REQUIRE(here.requestSupplement(id, {{QStringLiteral("甲"), QStringLiteral("乙")}, {}}));
    two.exchange();
    REQUIRE(here.supplement(id, {{QStringLiteral("甲"), true, 1}}));
    REQUIRE(here.accept(id));
    REQUIRE(there.supplement(id, {{QStringLiteral("乙"), true, 2}}));
    two.exchange();
    CHECK(two.conflicts().list()->empty());
    const Case found = there.load(id).value();
    CHECK(found.state == CaseState::Accepted);
    CHECK(found.missing.isEmpty());
    CHECK(found.documents.size() == 2);
}
