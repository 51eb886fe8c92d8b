// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <catch2/generators/catch_generators.hpp>

using namespace chuangkou;

namespace {

/// Ten numbers on one subject; the events are 1 to 10 of `events`.
struct Verified {
    NumberMachine machine;
    TestOffice office{machine};
    std::vector<Event> events =
        noteNumbers(*office.store, numberSubject(1), {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).value();

    [[nodiscard]] Store& store() { return *office.store; }
    [[nodiscard]] QString at(size_t index) const { return QString::number(events[index].seq); }
    void change(const QString& set, size_t index, const QVariant& value) {
        tamper(store(),
               QStringLiteral("UPDATE ev_events SET ") + set +
                   QStringLiteral(" WHERE hash = :hash"),
               {{":hash", events[index].hash}, {":value", value}});
    }
};

Certificate certificateFor(const SigningKey& officeKey) {
    Certificate form;
    form.signingPublic = newSigningKey()->publicKey;
    form.sealingPublic = newSealingKey()->publicKey;
    form.machineNumber = 2;
    return certify(form, officeKey).value();
}

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

} // namespace

TEST_CASE("verify names the event of which one byte was changed from inside", "[store]") {
    Verified v;
    REQUIRE(findingsOf(v.store()).isEmpty());
    const Event& event = v.events[4];
    const QString place = QStringLiteral(" number_noted ") + v.at(4);
    SECTION("in its body") {
        v.change(QStringLiteral("body = :value"), 4, QByteArray("{\"n\":6}"));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("BodyChanged") + place));
    }
    SECTION("in its salt") {
        v.change(QStringLiteral("salt = :value"), 4, flipped(event.salt, 0));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("BodyChanged") + place));
    }
    SECTION("by taking its body away") {
        v.change(QStringLiteral("salt = NULL, body = :value"), 4, QVariant());
        CHECK(findingsOf(v.store()).contains(QStringLiteral("BodyChanged") + place));
    }
    SECTION("in its time") {
        v.change(QStringLiteral("at = :value"), 4, static_cast<qint64>(event.at + 1));
        CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("EventChanged") + place});
    }
    SECTION("in its logical time") {
        v.change(QStringLiteral("hlc_counter = :value"), 4, event.hlc.counter + 1);
        CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("EventChanged") + place});
    }
    SECTION("in its actor") {
        v.change(QStringLiteral("actor = :value"), 4, QByteArray(16, '\x01'));
        CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("EventChanged") + place});
    }
    SECTION("in its parents") {
        v.change(QStringLiteral("parents = :value"), 4, flipped(event.parents.front(), 31));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("EventChanged") + place));
    }
    SECTION("in its parents, by a byte too many") {
        v.change(QStringLiteral("parents = :value"), 4, event.parents.front() + '\x01');
        CHECK(findingsOf(v.store()).contains(QStringLiteral("EventChanged") + place));
    }
    SECTION("in its kind") {
        v.change(QStringLiteral("kind = :value"), 4, QStringLiteral("number_notee"));
        CHECK(
            findingsOf(v.store()).contains(QStringLiteral("EventChanged number_notee ") + v.at(4)));
    }
    SECTION("in its hash") {
        v.change(QStringLiteral("hash = :value"), 4, flipped(event.hash, 7));
        const auto findings = findingsOf(v.store());
        CHECK(findings.contains(QStringLiteral("EventChanged") + place));
        CHECK(findings.contains(QStringLiteral("ChainBroken number_noted ") + v.at(5)));
    }
}

TEST_CASE("verify finds a changed event that was hashed again", "[store]") {
    Verified v;
    Event forged = v.events[4];
    forged.body = "{\"n\":500}";
    forged.bodyHash = bodyHash(forged.salt, forged.body);
    forged.hash = eventHash(forged);
    v.change(QStringLiteral("body = :value, body_hash = :body_hash, hash = :forged")
                 .replace(QStringLiteral(":body_hash"),
                          QStringLiteral("x'%1'").arg(QString::fromLatin1(forged.bodyHash.toHex())))
                 .replace(QStringLiteral(":forged"),
                          QStringLiteral("x'%1'").arg(QString::fromLatin1(forged.hash.toHex()))),
             4, forged.body);
    CHECK(findingsOf(v.store()).contains(QStringLiteral("ChainBroken number_noted ") + v.at(5)));
}

TEST_CASE("verify finds a deleted event by the one after it", "[store]") {
    Verified v;
    tamper(v.store(), QStringLiteral("DELETE FROM ev_events WHERE hash = :hash"),
           {{":hash", v.events[4].hash}});
    CHECK(findingsOf(v.store()).contains(QStringLiteral("ChainBroken number_noted ") + v.at(5)));
}

TEST_CASE("verify finds the end of the chain cut off behind a signed head", "[store]") {
    Verified v;
    const auto head = v.store().write(
        [&](Sql& sql) { return v.store().signOwnHead(sql, HeadOccasion::DayClose); });
    REQUIRE(head);
    CHECK(head->hash == v.events.back().hash);
    REQUIRE(findingsOf(v.store()).isEmpty());
    tamper(v.store(), QStringLiteral("DELETE FROM ev_events WHERE hash = :hash"),
           {{":hash", v.events.back().hash}});
    CHECK(findingsOf(v.store()).contains(QStringLiteral("HeadWrong  ") + v.at(9)));
}

TEST_CASE("verify finds a head that its device did not sign", "[store]") {
    Verified v;
    REQUIRE(v.store().write(
        [&](Sql& sql) { return v.store().signOwnHead(sql, HeadOccasion::Export); }));
    tamper(v.store(), QStringLiteral("UPDATE ev_heads SET at = at + 1"));
    CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("HeadWrong  ") + v.at(9)});
}

TEST_CASE("verify finds an origin that was given to another device", "[store]") {
    Verified v;
    tamper(v.store(), QStringLiteral("UPDATE ev_origins SET device = :device"),
           {{":device", hash256("nobody")}});
    CHECK(findingsOf(v.store()).contains(QStringLiteral("DeviceUncertified  0")));
}

TEST_CASE("verify finds an origin that was given to another certified device", "[store]") {
    Verified v;
    const auto officeKey = OfficeDesk(v.store(), v.office.session).officeKey();
    const Certificate other = certificateFor(officeKey.value());
    REQUIRE(v.store().writeLocal([&](Sql& sql) -> Result<void> {
        keepCertificate(sql, other);
        return {};
    }));
    REQUIRE(findingsOf(v.store()).isEmpty());
    tamper(v.store(), QStringLiteral("UPDATE ev_origins SET device = :device"),
           {{":device", other.device}});
    CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("DeviceUncertified origin_began 1")});
}

TEST_CASE("verify finds a certificate that the office did not sign", "[store]") {
    Verified v;
    Certificate forged =
        v.store()
            .read([](Sql& sql) -> Result<Certificate> { return certificates(sql).front(); })
            .value();
    forged.machineNumber = 2;
    tamper(v.store(), QStringLiteral("UPDATE ev_certificates SET certificate = :certificate"),
           {{":certificate", forged.encode()}});
    CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("DeviceUncertified  0")});
}

TEST_CASE("verify names the row of a projection that was changed", "[store]") {
    Verified v;
    tamper(v.store(), QStringLiteral("UPDATE p_numbers SET sum = 56"));
    const auto findings = findingsOf(v.store());
    REQUIRE(findings.size() == 2);
    CHECK(findings.join(u'\n').contains(QStringLiteral("ProjectionDiffers  0 p_numbers: + ")));
    // Verifying reads only: the wrong row is still there, and is found again.
    CHECK(findingsOf(v.store()) == findings);
}

TEST_CASE("verify tells a damaged and a missing file from a sound one", "[store]") {
    Verified v;
    const auto put = [&](const QByteArray& content) {
        return v.store()
            .write([&](Sql& sql) { return v.store().blobs().put(sql, content); })
            .value();
    };
    const QByteArray sound = put("sound");
    const QString damaged = v.store().blobs().pathOf(put("damaged"));
    REQUIRE(findingsOf(v.store()).isEmpty());
    const QByteArray bytes = readFile(damaged);
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(flipped(bytes, bytes.size() / 2));
    file.close();
    CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("BlobDamaged  0")});
    REQUIRE(QFile::remove(v.store().blobs().pathOf(sound)));
    CHECK(findingsOf(v.store()).size() == 2);
}

TEST_CASE("verify names a damaged page where the store can still be opened", "[store]") {
    Verified v;
    for (int i = 0; i < 50; ++i)
        REQUIRE(noteNumbers(v.store(), numberSubject(i), {i, i, i}));
    v.office.store.reset();
    const QByteArray sound = readFile(Store::databasePath(v.office.folder));
    constexpr qsizetype kPage = 4096;
    int opened = 0;
    for (qsizetype at = sound.size() - kPage; at > 0 && opened < 3; at -= kPage) {
        QFile file(Store::databasePath(v.office.folder));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(flipped(sound, at + 100));
        file.close();
        auto store = Store::open(v.office.folder, v.machine.context(), QStringLiteral("admin"),
                                 kTestPassword);
        CAPTURE(at);
        if (!store) {
            CHECK(store.error().code == ErrorCode::StoreDamaged);
            continue;
        }
        ++opened;
        CHECK(findingsOf(*store->store).join(u'\n').contains(QStringLiteral("PageDamaged")));
    }
    CHECK(opened == 3);
}

TEST_CASE("verify waits for nobody who writes, and nobody waits for it", "[store]") {
    Verified v;
    tamper(v.store(), QStringLiteral("UPDATE p_numbers SET sum = sum + 1 WHERE subject = :s"),
           {{":s", numberSubject(1).bytes()}});
    auto other =
        Store::open(v.office.folder, v.machine.context(), QStringLiteral("admin"), kTestPassword);
    REQUIRE(other);
    const auto before = snapshotOf(v.store());
    QStringList findings;
    REQUIRE(other->store->writeLocal([&](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("INSERT INTO l_settings (name, value) VALUES ('a', 'b')"));
        findings = findingsOf(v.store());
        return {};
    }));
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].startsWith(QStringLiteral("ProjectionDiffers")));
    auto after = snapshotOf(v.store());
    after[QStringLiteral("l_settings")] = before.at(QStringLiteral("l_settings"));
    CHECK(after == before);
    REQUIRE(noteNumbers(v.store(), numberSubject(1), {11})); // the real tables are back
    CHECK(findingsOf(v.store()).isEmpty());
}

TEST_CASE("verify tells how far it is and can be ended on the way", "[store]") {
    Verified v;
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    const auto report = verifyStore(v.store(), [&](std::int64_t done, std::int64_t total) {
        told.emplace_back(done, total);
        return true;
    });
    REQUIRE(report);
    CHECK(report->isSound());
    REQUIRE(told.size() == 1); // it would tell of the next 2,000
    CHECK((told.front() == std::pair<std::int64_t, std::int64_t>{0, report->events}));
    CHECK(verifyStore(v.store(), [](std::int64_t, std::int64_t) { return false; }).error().code ==
          ErrorCode::Cancelled);
}

TEST_CASE("verify that cannot read says so, and what it had found before that", "[store]") {
    Verified v;
    const bool isTampered = GENERATE(false, true);
    if (isTampered)
        v.change(QStringLiteral("at = at + :value"), 4, 1);
    Sql& sql = v.store().database().sql();
    const int before = sql.statementsRun();
    REQUIRE(verifyStore(v.store()).value().isSound() == !isTampered);
    const int statements = sql.statementsRun() - before;
    int errors = 0;
    int cutShort = 0;
    for (int nth = 1; nth <= statements; ++nth) {
        CAPTURE(nth);
        sql.failFrom(nth, ErrorCode::FileUnreadable);
        const auto report = verifyStore(v.store());
        sql.failFrom(0, ErrorCode::FileUnreadable);
        // Never sound when it was not looked at to the end.
        if (report)
            CHECK_FALSE(report->isSound());
        else
            CHECK(report.error().code == ErrorCode::FileUnreadable);
        ++(report ? cutShort : errors);
    }
    CHECK(errors > 0);
    CHECK(cutShort > 0);
    CHECK(verifyStore(v.store()).value().isSound() == !isTampered);
}

TEST_CASE("in a chain that this machine left, only what may not travel may be without its body",
          "[store]") {
    Verified v;
    const OriginHead lost{v.store().device().origin, 99, hash256("lost"), 1};
    REQUIRE(v.store().leaveOrigin(lost, 0));
    REQUIRE(findingsOf(v.store()).isEmpty());
    SECTION("a kind that stays on its machine") {
        v.change(QStringLiteral("salt = NULL, body = :value"), 4, QVariant());
        CHECK_FALSE(findingsOf(v.store()).join(u'\n').contains(QStringLiteral("BodyChanged")));
    }
    SECTION("not a kind that goes to every machine of the office") {
        tamper(v.store(), QStringLiteral("UPDATE ev_events SET salt = NULL, body = NULL "
                                         "WHERE kind = 'account_created'"));
        CHECK(findingsOf(v.store()).join(u'\n').contains(
            QStringLiteral("BodyChanged account_created")));
    }
    SECTION("not a kind that this program does not know") {
        v.change(QStringLiteral("salt = NULL, body = NULL, kind = :value"), 4,
                 QStringLiteral("unheard_of"));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("BodyChanged unheard_of ") + v.at(4)));
    }
    SECTION("and not how the chain began") {
        tamper(v.store(), QStringLiteral("UPDATE ev_events SET salt = NULL, body = NULL "
                                         "WHERE seq = 1 AND kind = 'origin_began'"));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("BodyChanged origin_began 1")));
    }
}

TEST_CASE("verify finds an origin of a device that a stranger's office certified", "[store]") {
    Verified v;
    const Certificate stranger = certificateFor(newSigningKey().value());
    REQUIRE(v.store().writeLocal([&](Sql& sql) -> Result<void> {
        keepCertificate(sql, stranger);
        return {};
    }));
    tamper(v.store(), QStringLiteral("UPDATE ev_origins SET device = :device"),
           {{":device", stranger.device}});
    CHECK(findingsOf(v.store()).contains(QStringLiteral("DeviceUncertified  0")));
}

TEST_CASE("verify finds a head that belongs to another place or to nobody", "[store]") {
    Verified v;
    REQUIRE(v.store().write(
        [&](Sql& sql) { return v.store().signOwnHead(sql, HeadOccasion::Export); }));
    SECTION("another origin") {
        tamper(v.store(), QStringLiteral("UPDATE ev_heads SET origin = :origin"),
               {{":origin", hash256("elsewhere")}});
        CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("HeadWrong  ") + v.at(9)});
    }
    SECTION("another number") {
        tamper(v.store(), QStringLiteral("UPDATE ev_heads SET seq = seq - 1"));
        CHECK(findingsOf(v.store()) == QStringList{QStringLiteral("HeadWrong  ") + v.at(8)});
    }
    SECTION("no certificate of its device") {
        tamper(v.store(), QStringLiteral("DELETE FROM ev_certificates"));
        CHECK(findingsOf(v.store()).contains(QStringLiteral("HeadWrong  ") + v.at(9)));
    }
}

TEST_CASE("verify finds an event that no revocation leaves out marked as left out", "[store]") {
    Verified v;
    tamper(v.store(),
           QStringLiteral("INSERT INTO ev_left_out (event) SELECT id FROM ev_events "
                          "WHERE hash = :hash"),
           {{":hash", v.events[4].hash}});
    CHECK(findingsOf(v.store()).contains(QStringLiteral("ProjectionDiffers  0 ev_left_out:")));
}
