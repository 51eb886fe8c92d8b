// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/anchor.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

const QString kWang = QStringLiteral("wang");

/// An office with a second connection to its store, as the window has one for the exchange.
struct TwoConnections {
    TwoConnections() {
        auto opened = Store::openSecond(office.store->beside());
        REQUIRE(opened);
        second = *std::move(opened);
    }
    static OriginHead head(Store& store) {
        return store
            .read([&](Sql& sql) -> Result<OriginHead> {
                return *EventLog::head(sql, store.device().origin);
            })
            .value();
    }
    static QByteArray originOfNext(Store& store) {
        const auto noted = noteNumbers(store, numberSubject(1), {7});
        REQUIRE(noted);
        return noted->front().origin;
    }
    Anchor anchor() {
        return *Anchor::load(machine.path(QStringLiteral("state")), office.store->device().id);
    }
    OfficeDesk desk() { return {*office.store, office.session}; }

    NumberMachine machine;
    TestOffice office{machine};
    std::unique_ptr<Store> second;
};

void checkFollows(TwoConnections& two, Store& leaving, Store& following) {
    const QByteArray former = following.device().origin;
    // Somebody holds a head of this device that this store does not.
    OriginHead lost = TwoConnections::head(leaving);
    lost.seq += 5;
    lost.hash = QByteArray(32, 'l');
    REQUIRE(leaving.leaveOrigin(lost, 0));
    const QByteArray begun = leaving.device().origin;
    REQUIRE(begun != former);

    const auto signedHead =
        following.write([&](Sql& sql) { return following.signOwnHead(sql, HeadOccasion::Export); });
    REQUIRE(signedHead);
    CHECK(signedHead->origin == begun);
    CHECK(TwoConnections::originOfNext(following) == begun);
    CHECK(TwoConnections::originOfNext(leaving) == begun);
    CHECK(following.device().epoch == leaving.device().epoch);
    // The one that follows carries the anchor on, not back.
    following.keepAnchor(Store::AnchorTime::Now);
    CHECK(two.anchor().origin == begun);
    CHECK(two.anchor().seq == TwoConnections::head(leaving).seq);
    // What the other has left already is not left again.
    const int epoch = leaving.device().epoch;
    REQUIRE(following.leaveOrigin(lost, 0));
    CHECK(following.device().epoch == epoch);
}

} // namespace

TEST_CASE("an epoch that the second connection begins is the first one's before its next event",
          "[store]") {
    TwoConnections two;
    checkFollows(two, *two.second, *two.office.store);
    two.second.reset();
    checkSound(*two.office.store);
    two.office.logInAgain(two.machine, QStringLiteral("admin"));
    CHECK(two.office.store->mode() == StoreMode::Normal);
    CHECK(two.office.store->anchorFinding() == AnchorFinding::Known);
}

TEST_CASE("an epoch that the first connection begins is the second one's before its next event",
          "[store]") {
    TwoConnections two;
    checkFollows(two, *two.office.store, *two.second);
    checkSound(*two.office.store);
}

TEST_CASE("two connections write one chain by turns and the anchor only goes forward", "[store]") {
    TwoConnections two;
    for (int number = 1; number <= 6; ++number) {
        Store& store = number % 2 == 0 ? *two.second : *two.office.store;
        REQUIRE(noteNumbers(store, numberSubject(number), {number}));
    }
    two.office.store->keepAnchor(Store::AnchorTime::Now);
    const std::int64_t kept = two.anchor().seq;
    CHECK(kept == TwoConnections::head(*two.second).seq);
    REQUIRE(noteNumbers(*two.second, numberSubject(1), {9}));
    two.second.reset();
    CHECK(two.anchor().seq == kept + 1);
    CHECK(findingsOf(*two.office.store) == QStringList());
}

TEST_CASE("keys.json that one connection wrote is what the other goes on from", "[store]") {
    TwoConnections two;
    OfficeDesk beside(*two.second, two.office.session);
    REQUIRE(beside.addAccount(kWang, QStringLiteral("王芳"), {Role::Clerk}, kTestPassword));
    CHECK(two.office.store->keyFile().unlock(kWang, kTestPassword));
    // Who leaves by the first one must not be forgotten there: the key of the database is due.
    REQUIRE(two.desk().disableAccount(kWang, QStringLiteral("调离")));
    const auto present = KeyFile::load(Store::keyFilePath(two.office.folder));
    REQUIRE(present);
    CHECK_FALSE(present->unlock(kWang, kTestPassword));
    // While both are open the key cannot be changed; it is then done at the next log-in.
    CHECK(present->isRekeyDue());
    two.second.reset();
    two.office.logInAgain(two.machine, QStringLiteral("admin"));
    CHECK_FALSE(two.office.store->keyFile().isRekeyDue());
}

TEST_CASE("what a copied store may not do its second connection may not either", "[store]") {
    TwoConnections two;
    Store::Beside beside = two.office.store->beside();
    beside.mode = StoreMode::Copied;
    two.second.reset();
    const auto second = Store::openSecond(beside);
    REQUIRE(second);
    CHECK(noteNumbers(**second, numberSubject(1), {1}).error().code == ErrorCode::StoreReadOnly);
}
