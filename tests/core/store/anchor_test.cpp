// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anchor.h"
#include "core/store/file_system.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace chuangkou;

namespace {

struct Anchored {
    NumberMachine machine;
    TestOffice office{machine};
    QString state = machine.context().stateFolder;

    [[nodiscard]] Result<OpenedStore> open(const QString& folder) {
        return Store::open(folder, machine.context(), QStringLiteral("admin"), kTestPassword);
    }
    /// Opens and expects it to succeed.
    void reopen(const QString& folder) {
        office.store.reset();
        auto opened = open(folder);
        REQUIRE(opened.has_value());
        office.store = std::move(opened->store);
    }
    void note(int number) { REQUIRE(noteNumbers(*office.store, numberSubject(1), {number})); }
    [[nodiscard]] std::optional<Anchor> anchor() const {
        return Anchor::load(state, office.store->device().id);
    }
    [[nodiscard]] QString path(const QString& name) const { return machine.path(name); }
};

Event genesisOf(Store& store) {
    return store
        .read([&](Sql& sql) -> Result<Event> {
            return EventLog::range(sql, store.device().origin, 1, 1).front();
        })
        .value();
}

} // namespace

TEST_CASE("a store that is opened where it was left is known", "[store]") {
    Anchored a;
    a.note(1);
    a.reopen(a.office.folder);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    CHECK(a.office.store->mode() == StoreMode::Normal);
    CHECK(a.office.store->device().epoch == 0);
    CHECK(notedNumbers(*a.office.store) == std::vector{1});
}

TEST_CASE("the anchor follows within a second and at the end", "[store]") {
    Anchored a;
    a.machine.boot.advanceMs(1000);
    a.note(1);
    const auto first = a.anchor();
    REQUIRE(first);
    a.note(2);
    CHECK(a.anchor()->seq == first->seq);
    a.machine.boot.advanceMs(1000);
    a.note(3);
    CHECK(a.anchor()->seq == first->seq + 2);
    a.note(4);
    const QByteArray device = a.office.store->device().id;
    a.office.store.reset();
    CHECK(Anchor::load(a.state, device)->seq == first->seq + 3);
}

TEST_CASE("a renamed folder is recorded as moved and work goes on", "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    const QString moved = a.path(QStringLiteral("moved"));
    REQUIRE(QDir().rename(a.office.folder, moved));
    a.reopen(moved);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Moved);
    CHECK(a.office.store->mode() == StoreMode::Normal);
    const auto recorded = a.office.store->read([](Sql& sql) -> Result<qint64> {
        return sql
            .integer(QStringLiteral("SELECT count(*) FROM ev_events "
                                    "WHERE kind = 'store_moved'"))
            .value_or(0);
    });
    CHECK(recorded.value() == 1);
    a.note(2);
    a.reopen(moved);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    checkSound(*a.office.store);
}

TEST_CASE("a folder has many names and is one place", "[store]") {
    Anchored a;
    a.note(1);
    for (const QString& name :
         {a.office.folder + u'/', a.office.folder + QStringLiteral("/../store"),
          QDir::current().relativeFilePath(a.office.folder)}) {
        CAPTURE(name);
        a.reopen(name);
        CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    }
    const QString link = a.path(QStringLiteral("link"));
    REQUIRE(QFile::link(a.office.folder, link));
    a.reopen(link);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("an office is founded where its folder is named with a slash at the end", "[store]") {
    NumberMachine machine;
    TestOffice office(machine, QStringLiteral("slash/"));
    CHECK(QFile::exists(machine.path(QStringLiteral("slash/store.db"))));
    CHECK(QDir(machine.path(QStringLiteral("slash")))
              .entryList({QStringLiteral("*.part")}, QDir::AllEntries | QDir::Hidden)
              .isEmpty());
    CHECK(office.store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("a second copy on the same machine is refused and names the first", "[store]") {
    Anchored a;
    a.note(1);
    const QString copy = a.path(QStringLiteral("copy"));
    copyFolder(a.office.folder, copy);
    CHECK(a.open(copy).error() == Error{ErrorCode::StoreOpenElsewhere, a.office.folder});
    a.reopen(a.office.folder);
    a.note(2);
    CHECK(notedNumbers(*a.office.store) == std::vector{1, 2});
}

TEST_CASE("a restored folder goes on in a new epoch that names the last event it holds",
          "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    copyFolder(a.office.folder, a.path(QStringLiteral("yesterday")));
    a.reopen(a.office.folder);
    const auto lost = noteNumbers(*a.office.store, numberSubject(1), {2}).value().front();
    a.office.store.reset();
    REQUIRE(QDir(a.office.folder).removeRecursively());
    copyFolder(a.path(QStringLiteral("yesterday")), a.office.folder);

    a.reopen(a.office.folder);
    Store& store = *a.office.store;
    CHECK(store.anchorFinding() == AnchorFinding::Restored);
    CHECK(store.mode() == StoreMode::Normal);
    CHECK(store.device().epoch == 1);
    const Event genesis = genesisOf(store);
    CHECK(genesis.kind == QStringLiteral("origin_began"));
    CHECK(genesis.origin != lost.origin);
    const QJsonObject body = genesis.json();
    CHECK(body.value(QLatin1String("reason")) == QJsonValue(QStringLiteral("restore")));
    const QJsonObject previous = body.value(QLatin1String("previous")).toObject();
    CHECK(previous.value(QLatin1String("origin")) ==
          QJsonValue(QString::fromLatin1(lost.origin.toHex())));
    CHECK(previous.value(QLatin1String("seq")).toInteger() < lost.seq);
    // No sequence number is used twice, so that the lost event can still come back from elsewhere.
    a.note(3);
    const auto back =
        store.writeLocal([&](Sql& sql) { return store.log().insertVerified(sql, {lost}); });
    CHECK(back.value() == 1);
    a.note(4);
    a.reopen(a.office.folder);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    CHECK(a.office.store->device().epoch == 1);
    CHECK(notedNumbers(*a.office.store) == std::vector{1, 3, 2, 4});
    // What was appended on yesterday's state before the epoch (the log-in) is lost and shown so.
    checkSound(*a.office.store);
}

TEST_CASE("a second restore opens a third epoch, also from the same old copy", "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    copyFolder(a.office.folder, a.path(QStringLiteral("yesterday")));
    a.reopen(a.office.folder);
    a.note(2);
    for (int epoch = 1; epoch <= 2; ++epoch) {
        a.office.store.reset();
        REQUIRE(QDir(a.office.folder).removeRecursively());
        copyFolder(a.path(QStringLiteral("yesterday")), a.office.folder);
        a.reopen(a.office.folder);
        CHECK(a.office.store->device().epoch == epoch);
        a.note(10 + epoch);
        checkSound(*a.office.store);
    }
}

TEST_CASE("a store on another machine only reads", "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    NumberMachine other;
    copyFolder(a.office.folder, other.path(QStringLiteral("copy")));
    auto opened = Store::open(other.path(QStringLiteral("copy")), other.context(),
                              QStringLiteral("admin"), kTestPassword);
    REQUIRE(opened);
    Store& copy = *opened->store;
    CHECK(copy.anchorFinding() == AnchorFinding::Copied);
    CHECK(copy.mode() == StoreMode::Copied);
    CHECK(notedNumbers(copy) == std::vector{1});
    const auto before = snapshotOf(copy);
    CHECK(noteNumbers(copy, numberSubject(1), {2}).error().code == ErrorCode::StoreReadOnly);
    CHECK(snapshotOf(copy) == before);
    CHECK(findingsOf(copy).isEmpty());
    // Looking at it does not make it ours: no anchor is left behind.
    opened->store.reset();
    CHECK(Store::open(other.path(QStringLiteral("copy")), other.context(), QStringLiteral("admin"),
                      kTestPassword)
              ->store->mode() == StoreMode::Copied);
}

TEST_CASE("a log-in at a copied store works and leaves no event", "[store]") {
    Anchored a;
    a.office.store.reset();
    NumberMachine other;
    copyFolder(a.office.folder, other.path(QStringLiteral("copy")));
    auto first = logIn(other.path(QStringLiteral("copy")), other.context(), QStringLiteral("admin"),
                       kTestPassword);
    REQUIRE(first);
    CHECK(first->session.has(Role::SystemAdmin));
    const auto before = snapshotOf(*first->store);
    first->store.reset();
    auto second = logIn(other.path(QStringLiteral("copy")), other.context(),
                        QStringLiteral("admin"), kTestPassword);
    REQUIRE(second);
    CHECK(snapshotOf(*second->store) == before);
}

TEST_CASE("without its anchor, or with one that cannot be read, a store counts as copied",
          "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    const QDir anchors(a.state + QStringLiteral("/anchors"));
    const QString name = anchors.entryList({QStringLiteral("*.json")}, QDir::Files).value(0);
    REQUIRE_FALSE(name.isEmpty());
    QFile file(anchors.filePath(name));
    SECTION("deleted") {
        REQUIRE(file.remove());
    }
    SECTION("empty") {
        REQUIRE(file.resize(0));
    }
    SECTION("of another host") {
        const QByteArray bytes = readFile(file.fileName());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(bytes).replace(hostId(a.state).toHex(), QByteArray(64, 'a')));
        file.close();
    }
    a.reopen(a.office.folder);
    CHECK(a.office.store->mode() == StoreMode::Copied);
}

TEST_CASE("a database that is ahead of its anchor goes on", "[store]") {
    Anchored a;
    a.note(1);
    a.office.store.reset();
    copyFolder(a.state, a.path(QStringLiteral("state of before")));
    a.reopen(a.office.folder);
    a.note(2);
    a.note(3);
    a.office.store.reset();
    REQUIRE(QDir(a.state).removeRecursively());
    copyFolder(a.path(QStringLiteral("state of before")), a.state);
    a.reopen(a.office.folder);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    CHECK(a.office.store->device().epoch == 0);
    a.note(4);
    checkSound(*a.office.store);
}

TEST_CASE("an anchor never goes back", "[store]") {
    const QTemporaryDir state;
    Anchor anchor{hash256("device"), hash256("origin"),           1, 10, hash256("ten"),
                  hash256("host"),   QStringLiteral("/somewhere")};
    REQUIRE(anchor.save(state.path()));
    anchor.seq = 9;
    anchor.hash = hash256("nine");
    REQUIRE(anchor.save(state.path()));
    CHECK(Anchor::load(state.path(), anchor.device)->seq == 10);
    anchor.epoch = 2;
    anchor.seq = 1;
    REQUIRE(anchor.save(state.path()));
    CHECK(Anchor::load(state.path(), anchor.device)->epoch == 2);
    CHECK_FALSE(Anchor::load(state.path(), hash256("other device")));
}

TEST_CASE("a state folder that cannot be written does not stop the work", "[store]") {
    Anchored a;
    a.note(1);
    const QString anchors = a.state + QStringLiteral("/anchors");
    REQUIRE(QDir().rename(anchors, anchors + QStringLiteral(" away")));
    QFile inTheWay(anchors);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    for (int number = 2; number <= 4; ++number) {
        a.machine.boot.advanceMs(1000);
        a.note(number);
    }
    a.office.store.reset();
    REQUIRE(inTheWay.remove());
    REQUIRE(QDir().rename(anchors + QStringLiteral(" away"), anchors));
    a.reopen(a.office.folder);
    CHECK(a.office.store->anchorFinding() == AnchorFinding::Known);
    CHECK(notedNumbers(*a.office.store) == std::vector{1, 2, 3, 4});
}

TEST_CASE("a machine that is killed right after it was admitted is known at the next start",
          "[store]") {
    NumberMachine machine;
    const QString folder = machine.path(QStringLiteral("joined"));
    const auto open = [&](const StoreContext& context) {
        return Store::open(folder, context, QString(), kTestPassword).value();
    };
    REQUIRE(Store::prepareJoin(folder, machine.context(), kTestPassword));
    {
        const auto officeKey = newSigningKey().value();
        OpenedStore pending = open(machine.context());
        CHECK(pending.store->mode() == StoreMode::Pending);
        Certificate form;
        form.signingPublic = pending.store->device().signing.publicKey;
        form.sealingPublic = pending.store->device().sealing.publicKey;
        form.machineNumber = 2;
        form.name = QStringLiteral("2号窗口");
        REQUIRE(pending.store->database().write([&](Sql& sql) {
            return pending.store->becomeAdmitted(sql, certify(form, officeKey).value());
        }));
        copyFolder(folder, machine.path(QStringLiteral("as the kill left it")));
        copyFolder(machine.context().stateFolder, machine.path(QStringLiteral("state then")));
    }
    REQUIRE(QDir(folder).removeRecursively());
    REQUIRE(QDir(machine.context().stateFolder).removeRecursively());
    copyFolder(machine.path(QStringLiteral("as the kill left it")), folder);
    copyFolder(machine.path(QStringLiteral("state then")), machine.context().stateFolder);
    const OpenedStore again = open(machine.context());
    CHECK(again.store->mode() == StoreMode::Normal);
    CHECK(again.store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("an office that could not be founded leaves nothing behind", "[store]") {
    NumberMachine machine;
    const QString folder = machine.path(QStringLiteral("offices/store"));
    const auto entries = [&] {
        return QDir(machine.path(QStringLiteral("offices")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const NewOffice office{QStringLiteral("测试人社局"), QStringLiteral("220102"),
                           QStringLiteral("1号窗口"),    QStringLiteral("admin"),
                           QStringLiteral("管理员"),     kTestPassword};
    SECTION("because an event was refused") {
        Projections none;
        none.add(std::make_unique<KindsWithoutRows>(QStringLiteral("store"), kStoreKinds));
        const StoreContext context = machine.context();
        CHECK_FALSE(foundOffice(folder,
                                {context.clock, context.ids, context.bootClock, none,
                                 context.stateFolder, context.passwordCost},
                                office));
        CHECK(entries().isEmpty());
    }
    SECTION("because its folder was taken meanwhile") {
        auto founded = Store::found(folder, machine.context(), QStringLiteral("1号窗口"));
        REQUIRE(founded);
        REQUIRE(QDir().mkpath(folder + QStringLiteral("/somebody's")));
        CHECK(Store::publish(std::move(founded->store)).error().code == ErrorCode::StoreExists);
        CHECK(entries() == QStringList{QStringLiteral("store")});
    }
    SECTION("because the state folder cannot be written") {
        REQUIRE(QDir().mkpath(machine.path(QStringLiteral("offices"))));
        QFile state(machine.context().stateFolder);
        REQUIRE(state.open(QIODevice::WriteOnly));
        CHECK_FALSE(Store::prepareJoin(folder, machine.context(), kTestPassword));
        CHECK(entries().isEmpty());
    }
}

TEST_CASE("a founding that was killed does not hinder the next", "[store]") {
    NumberMachine machine;
    const QString folder = machine.path(QStringLiteral("offices/store"));
    const pid_t child = ::fork();
    if (child == 0) {
        auto founded = Store::found(folder, machine.context(), QStringLiteral("1号窗口"));
        ::_exit(founded ? 0 : 1); // no destructor runs
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    const QDir offices(machine.path(QStringLiteral("offices")));
    REQUIRE(offices.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    TestOffice office(machine, QStringLiteral("offices/store"));
    CHECK(offices.entryList(QDir::AllEntries | QDir::NoDotAndDotDot) ==
          QStringList{QStringLiteral("store")});
}
