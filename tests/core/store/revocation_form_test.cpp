// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/device.h"
#include "core/store/revocation.h"
#include "tests/support/store_checks.h"

using namespace chuangkou;

namespace {

/// An office that certified a second PC and revokes it.
struct Revoking {
    NumberMachine machine;
    TestOffice office{machine};
    SigningKey officeKey = OfficeDesk(store(), office.session).officeKey().value();
    Certificate other = [&] {
        Certificate form;
        form.signingPublic = newSigningKey()->publicKey;
        form.sealingPublic = newSealingKey()->publicKey;
        form.machineNumber = 2;
        return certify(form, officeKey).value();
    }();

    Revoking() {
        REQUIRE(store().writeLocal([&](Sql& sql) -> Result<void> {
            keepCertificate(sql, other);
            EventLog::registerOrigin(sql, origin(), other.device, 0);
            return {};
        }));
    }
    [[nodiscard]] Store& store() { return *office.store; }
    [[nodiscard]] static QByteArray origin() { return hash256("an origin of the other PC"); }
    [[nodiscard]] Revocation revocation(const SigningKey& key) const {
        return signRevocation({other.device,
                               {{origin(), 5, hash256("head"), 1, QByteArray(64, 's')}},
                               QStringLiteral("被盗"),
                               {}},
                              key)
            .value();
    }
    void append(const QJsonObject& body) {
        REQUIRE(store().write([&](Sql& sql) {
            return store().log().append(
                sql, office.session.account,
                {{SubjectId::fromHash(other.device), QStringLiteral("machine_revoked"), body}});
        }));
    }
    template <typename Look> bool is(Look look) {
        return store()
            .database()
            .write([&](Sql& sql) -> Result<bool> { return look(sql); })
            .value();
    }
    bool isRevoked() {
        return is([&](Sql& sql) { return Revocations::isRevoked(sql, other.device); });
    }
};

Event eventOf(const QJsonObject& body) {
    Event event;
    event.kind = QStringLiteral("machine_revoked");
    event.body = QJsonDocument(body).toJson();
    return event;
}

} // namespace

TEST_CASE("the body of a revocation comes back, and one that says nothing usable is none",
          "[store]") {
    Revoking r;
    const Revocation good = r.revocation(r.officeKey);
    const auto read = Revocation::of(eventOf(good.json()));
    REQUIRE(read);
    CHECK(read->device == r.other.device);
    CHECK(read->accepted.front().seq == 5);
    CHECK(read->isSignedBy(r.officeKey.publicKey));
    CHECK_FALSE(read->isSignedBy(newSigningKey()->publicKey));

    Event withheld = eventOf(good.json());
    withheld.body.clear();
    CHECK_FALSE(Revocation::of(withheld));
    Event another = eventOf(good.json());
    another.kind = QStringLiteral("machine_certified");
    CHECK_FALSE(Revocation::of(another));
    Revocation wrong = good;
    wrong.accepted.front().seq = 0;
    CHECK_FALSE(Revocation::of(eventOf(wrong.json())));
    wrong = good;
    wrong.device.chop(1);
    CHECK_FALSE(Revocation::of(eventOf(wrong.json())));
    SigningKey half = r.officeKey;
    half.secretKey.chop(1);
    CHECK(signRevocation(good, half).error().code == ErrorCode::Crypto);
}

TEST_CASE("a revocation counts when the office that certified its author and the PC signed it",
          "[store]") {
    Revoking r;
    SECTION("the office's own") {
        r.append(r.revocation(r.officeKey).json());
        CHECK(r.isRevoked());
    }
    SECTION("not one that somebody else signed") {
        r.append(r.revocation(newSigningKey().value()).json());
        CHECK_FALSE(r.isRevoked());
    }
    SECTION("not one whose author nobody certified") {
        tamper(r.store(), QStringLiteral("DELETE FROM ev_certificates WHERE device = :device"),
               {{":device", r.store().device().id}});
        r.append(r.revocation(r.officeKey).json());
        CHECK_FALSE(r.isRevoked());
    }
    SECTION("not one of another office, which has no word in this one") {
        r.append(r.revocation(r.officeKey).json());
        tamper(r.store(), QStringLiteral("UPDATE ev_revocations SET office_public = :other"),
               {{":other", newSigningKey()->publicKey}});
        CHECK_FALSE(r.isRevoked());
    }
    SECTION("not one without its form") {
        QJsonObject body = r.revocation(r.officeKey).json();
        body.insert(QStringLiteral("device"), QStringLiteral("00"));
        r.append(body);
        CHECK_FALSE(r.isRevoked());
        CHECK(r.is([](Sql& sql) { return Revocations::holds(sql); }));
    }
}

TEST_CASE("what is derived of revocations is told from what somebody changed in it", "[store]") {
    Revoking r;
    r.append(r.revocation(newSigningKey().value()).json()); // kept nowhere
    r.append(r.revocation(r.officeKey).json());
    const auto holds = [&] { return r.is([](Sql& sql) { return Revocations::holds(sql); }); };
    REQUIRE(holds());
    SECTION("a mark too many") {
        tamper(r.store(), QStringLiteral("INSERT INTO ev_left_out (event) "
                                         "SELECT id FROM ev_events ORDER BY id LIMIT 1"));
        CHECK_FALSE(holds());
        CHECK(r.is([](Sql& sql) { return Revocations::markAgain(sql); }));
        CHECK(holds());
    }
    SECTION("a revocation too few") {
        tamper(r.store(), QStringLiteral("DELETE FROM ev_accepted"));
        tamper(r.store(), QStringLiteral("DELETE FROM ev_revocations"));
        CHECK_FALSE(holds());
        CHECK_FALSE(r.isRevoked());
        CHECK_FALSE(r.is([](Sql& sql) { return Revocations::rebuild(sql); })); // no marks changed
        CHECK(holds());
        CHECK(r.isRevoked());
    }
}

TEST_CASE("of a revoked PC's chain what may lead to the accepted head is let in, and no more",
          "[store]") {
    Revoking r;
    r.append(r.revocation(r.officeKey).json());
    REQUIRE(r.store().read([&](Sql& sql) -> Result<void> {
        for (int round = 0; round < 2; ++round) { // the second time from what it knows already
            RevokedOrigins revoked(sql);
            CHECK_FALSE(revoked.passesOver(r.origin(), r.other.device, 5));
            CHECK(revoked.passesOver(r.origin(), r.other.device, 6));
            CHECK_FALSE(revoked.passesOver(r.origin(), 5));
            CHECK(revoked.passesOver(r.origin(), 6));
            const QByteArray own = r.store().device().origin;
            CHECK_FALSE(revoked.passesOver(own, 1'000'000));
            CHECK_FALSE(revoked.passesOver(own, 1'000'000));
            CHECK(revoked.passesOver(hash256("a new one"), r.other.device, 1));
        }
        return {};
    }));
}
