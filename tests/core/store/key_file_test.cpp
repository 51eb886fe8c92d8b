// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_file.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace chuangkou;

namespace {

const QString kNewPassword = QStringLiteral("another horse 8 battery");

struct Keyed {
    NumberMachine machine;
    TestOffice office{machine};
    QString path = Store::keyFilePath(office.folder);

    [[nodiscard]] OfficeDesk desk() { return {*office.store, office.session}; }
    [[nodiscard]] Result<LoggedIn> attempt(const QString& login, const QString& password) {
        return logIn(office.folder, machine.context(), login, password);
    }
    [[nodiscard]] Result<OpenedStore> recover(const QString& code) {
        return Store::openWithRecovery(office.folder, machine.context(),
                                       RecoveryCode::parse(code).value());
    }
    void write(const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
};

/// A keys.json of two accounts and a recovery pair, made without a store.
struct KeyRing {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("keys.json"));
    SealingKey sealing = newSealingKey().value();
    RecoveryCode code = RecoveryCode::generate();
    QByteArray dataKey = QByteArray(32, 'd');
    std::vector<AccountKeys> accounts;
    RecoveryKeys recovery;

    KeyRing() {
        const auto wrapped =
            wrapWithPassword(kTestPassword, sealing.secretKey, PasswordCost::cheapForTests());
        for (const char* login : {"wang", "li"})
            accounts.push_back({ActorId::fromHash(hash256(login)), QString::fromLatin1(login),
                                sealing.publicKey, wrapped.value()});
        recovery = {sealing.publicKey, code.wrap(sealing.secretKey).value()};
    }
    [[nodiscard]] KeyFile sealed() const {
        return KeyFile::seal(dataKey, QByteArray(16, 's'), accounts, recovery).value();
    }
    /// Written, changed by hand and read again.
    [[nodiscard]] Result<KeyFile> changed(const KeyFile& file,
                                          const std::function<void(QJsonObject&)>& change) const {
        REQUIRE(file.save(path));
        QJsonObject json = QJsonDocument::fromJson(readFile(path)).object();
        change(json);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(json).toJson());
        out.close();
        return KeyFile::load(path);
    }
    [[nodiscard]] Result<KeyFile> withMember(const KeyFile& file, const char* member,
                                             const QByteArray& value) const {
        return changed(file, [&](QJsonObject& json) {
            QJsonArray entries = json[u"accounts"].toArray();
            QJsonObject first = entries[0].toObject();
            first.insert(QLatin1String(member), QString::fromLatin1(value.toBase64()));
            entries[0] = first;
            json.insert(QStringLiteral("accounts"), entries);
        });
    }
};

} // namespace

TEST_CASE("an account that was added can open the store and one that left cannot", "[store]") {
    Keyed k;
    const QByteArray before = readFile(k.path);
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                                kTestPassword));
    CHECK(readFile(k.path) != before);
    CHECK(k.attempt(QStringLiteral(" Wang"), kTestPassword).has_value());
    REQUIRE(k.desk().disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
}

TEST_CASE("after a change of password only the new one opens the store", "[store]") {
    Keyed k;
    REQUIRE(k.desk().setPassword(QStringLiteral("admin"), kNewPassword));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
    k.office.logInAgain(k.machine, QStringLiteral("admin"), kNewPassword);
    CHECK(k.desk().officeKey().has_value()); // the office key went over to the new pair
}

TEST_CASE("every system administrator holds the office key, and only as long as they are one",
          "[store]") {
    Keyed k;
    const auto keyOf = [&](const QString& login, const QString& password) {
        k.office.logInAgain(k.machine, login, password);
        return k.desk().officeKey();
    };
    const QString li = QStringLiteral("li");
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::SystemAdmin},
                                kTestPassword));
    REQUIRE(k.desk().addAccount(li, QStringLiteral("李某"), {Role::Clerk}, kTestPassword));
    REQUIRE(k.desk().setRoles(li, {Role::Clerk, Role::SystemAdmin}));
    REQUIRE(k.desk().setPassword(li, kNewPassword)); // by another, who holds it
    const auto first = k.desk().officeKey();
    REQUIRE(first);
    CHECK(keyOf(QStringLiteral("wang"), kTestPassword).value().secretKey == first->secretKey);
    CHECK(keyOf(li, kNewPassword).value().secretKey == first->secretKey);
    CHECK(k.desk().setRoles(li, {Role::Clerk}).error().code == ErrorCode::NotAllowed); // own
    k.office.logInAgain(k.machine, QStringLiteral("admin"));
    REQUIRE(k.desk().setRoles(li, {Role::Clerk}));
    REQUIRE(k.desk().disableAccount(QStringLiteral("wang"), QStringLiteral("调离")));
    const auto holders = k.office.store->read([](Sql& sql) -> Result<qint64> {
        return sql.integer(QStringLiteral("SELECT count(*) FROM l_office_key")).value_or(0);
    });
    CHECK(holders.value() == 2); // the first administrator and the recovery code
}

TEST_CASE("keys.json is not rewritten when nothing has changed", "[store]") {
    Keyed k;
    const QByteArray before = readFile(k.path);
    k.office.logInAgain(k.machine, QStringLiteral("admin"));
    REQUIRE(refreshKeyFile(*k.office.store));
    CHECK(readFile(k.path) == before);
}

TEST_CASE("keys.json that fell behind the accounts is brought up to date at the next log-in",
          "[store]") {
    Keyed k;
    const QByteArray old = readFile(k.path);
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::Clerk},
                                kTestPassword));
    k.office.store.reset();
    k.write(old);
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).error().code ==
          ErrorCode::WrongPassword);
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
    CHECK(k.attempt(QStringLiteral("wang"), kTestPassword).has_value());
}

TEST_CASE("a truncated or foreign keys.json is damage, and nothing is changed", "[store]") {
    Keyed k;
    k.office.store.reset();
    const QByteArray good = readFile(k.path);
    const QByteArray database = readFile(Store::databasePath(k.office.folder));
    const QByteArray noSalt = QByteArray(good).replace("\"salt\": \"", "\"salt\": \"AAAA");
    for (const QByteArray& bad :
         {QByteArray(), good.first(good.size() / 2), QByteArray("garbage"), QByteArray("{}"),
          QByteArray(good).replace("\"format\": 1", "\"format\": 2"), noSalt,
          QByteArray(good).replace("\"wrapped\": \"", "\"wrapped\": \"AAAA"),
          QByteArray(good).replace("\"account\": \"", "\"account\": \"x")}) {
        CAPTURE(bad.first(std::min<qsizetype>(bad.size(), 40)));
        k.write(bad);
        CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error().code ==
              ErrorCode::StoreDamaged);
        CHECK(readFile(k.path) == bad);
    }
    CHECK(readFile(Store::databasePath(k.office.folder)) == database);
    k.write(good);
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
}

TEST_CASE("a store without its keys.json says which file is missing", "[store]") {
    Keyed k;
    k.office.store.reset();
    REQUIRE(QFile::remove(k.path));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).error() ==
          Error{ErrorCode::FileUnreadable, k.path});
}

TEST_CASE("the recovery code opens the store and another code does not", "[store]") {
    Keyed k;
    k.office.store.reset();
    auto opened = k.recover(k.office.recoveryCode);
    REQUIRE(opened);
    CHECK(opened->account.isNull());
    CHECK(opened->store->mode() == StoreMode::Normal);
    CHECK(k.recover(RecoveryCode::generate().toText()).error().code ==
          ErrorCode::WrongRecoveryCode);
    // It is written down by hand: case, blanks and hyphens do not matter.
    CHECK(k.recover(k.office.recoveryCode.toLower().replace(u'-', u' ')).has_value());
}

TEST_CASE("a state folder that cannot be written does not keep people out", "[store]") {
    Keyed k;
    k.office.store.reset();
    // Root may write anywhere, so a folder stands where the file should be.
    const QString lockout = k.machine.path(QStringLiteral("state/lockout.json"));
    REQUIRE(k.attempt(QStringLiteral("admin"), QStringLiteral("wrong")).error().code ==
            ErrorCode::WrongPassword);
    REQUIRE(QFile::remove(lockout));
    REQUIRE(QDir().mkpath(lockout + QStringLiteral("/in the way")));
    CHECK(k.attempt(QStringLiteral("admin"), kTestPassword).has_value());
    // But a wrong password that cannot be counted is no free attempt.
    CHECK(k.attempt(QStringLiteral("admin"), QStringLiteral("wrong")).error().code ==
          ErrorCode::FileUnwritable);
}

TEST_CASE("who changes their own password goes on with the office key, without a new log-in",
          "[store]") {
    Keyed k;
    const Session copy = k.office.session; // as a window's parts hold it
    const QByteArray before = k.desk().officeKey().value().secretKey;
    REQUIRE(k.desk().setPassword(QStringLiteral("admin"), kNewPassword));
    CHECK(k.desk().officeKey().value().secretKey == before);
    CHECK(OfficeDesk(*k.office.store, copy).officeKey().value().secretKey == before);
    // The key can still be handed on.
    REQUIRE(k.desk().addAccount(QStringLiteral("wang"), QStringLiteral("王某"), {Role::SystemAdmin},
                                kTestPassword));
    k.office.logInAgain(k.machine, QStringLiteral("wang"));
    CHECK(k.desk().officeKey().value().secretKey == before);
}

TEST_CASE("an entry of keys.json that can open nothing is damage", "[store]") {
    const KeyRing ring;
    REQUIRE(ring.withMember(ring.sealed(), "login", QByteArray(16, 'l')));
    for (const auto& [member, value] :
         {std::pair{"login", QByteArray(15, 'l')}, std::pair{"public", QByteArray(31, 'p')},
          std::pair{"wrapped", QByteArray()}, std::pair{"data_key", QByteArray()}}) {
        CAPTURE(member);
        CHECK(ring.withMember(ring.sealed(), member, value).error() ==
              Error{ErrorCode::StoreDamaged, QStringLiteral("keys.json")});
    }
}

TEST_CASE("a data key that the account's own key does not open is damage, not a wrong password",
          "[store]") {
    const KeyRing ring;
    const KeyFile both = ring.sealed().withFormer(QByteArray(32, 'f')).value();
    REQUIRE(both.save(ring.path));
    const auto unlocked = KeyFile::load(ring.path)->unlock(QStringLiteral("wang"), kTestPassword);
    REQUIRE(unlocked);
    CHECK(unlocked->dataKey == ring.dataKey);
    CHECK(unlocked->formerDataKey == QByteArray(32, 'f'));
    for (const char* member : {"data_key", "former_data_key"}) {
        CAPTURE(member);
        const auto file = ring.withMember(both, member, QByteArray(90, 'x'));
        REQUIRE(file);
        CHECK(file->unlock(QStringLiteral("wang"), kTestPassword).error().code ==
              ErrorCode::StoreDamaged);
        CHECK(file->unlock(QStringLiteral("li"), kTestPassword).has_value());
        CHECK(file->unlock(ring.code)->dataKey == ring.dataKey);
    }
}

TEST_CASE("nothing is sealed to a key that anybody could open", "[store]") {
    const KeyRing ring;
    const QByteArray zero(32, '\0');
    const auto refused = [&](const std::vector<AccountKeys>& accounts,
                             const std::optional<RecoveryKeys>& recovery) {
        return KeyFile::seal(ring.dataKey, QByteArray(16, 's'), accounts, recovery).error().code;
    };
    std::vector<AccountKeys> accounts = ring.accounts;
    accounts[1].publicKey = zero;
    CHECK(refused(accounts, ring.recovery) == ErrorCode::Crypto);
    CHECK(refused(ring.accounts, RecoveryKeys{zero, "x"}) == ErrorCode::Crypto);
    const auto account = ring.withMember(ring.sealed(), "public", zero);
    const auto recovery = ring.changed(ring.sealed(), [&](QJsonObject& json) {
        QJsonObject pair = json[u"recovery"].toObject();
        pair.insert(QStringLiteral("public"), QString::fromLatin1(zero.toBase64()));
        json.insert(QStringLiteral("recovery"), pair);
    });
    for (const auto* file : {&account, &recovery}) {
        REQUIRE(*file);
        CHECK((*file)->sealedAnew(QByteArray(32, 'n')).error().code == ErrorCode::Crypto);
        CHECK((*file)->withFormer(QByteArray(32, 'f')).error().code == ErrorCode::Crypto);
    }
}

TEST_CASE("keys.json matches just the accounts and the recovery pair it was made from", "[store]") {
    const KeyRing ring;
    CHECK(ring.sealed().matches(ring.accounts, ring.recovery));
    CHECK_FALSE(ring.sealed().matches(ring.accounts, std::nullopt));
    CHECK_FALSE(ring.sealed().matches({ring.accounts[0]}, ring.recovery));
    const auto differs = [&](const std::function<void(AccountKeys&)>& change) {
        std::vector<AccountKeys> accounts = ring.accounts;
        change(accounts[1]);
        return !ring.sealed().matches(accounts, ring.recovery);
    };
    CHECK(differs([](AccountKeys& keys) { keys.account = ActorId::fromHash(hash256("zhao")); }));
    CHECK(differs([](AccountKeys& keys) { keys.login = QStringLiteral("zhao"); }));
    CHECK(differs([](AccountKeys& keys) { keys.publicKey = newSealingKey()->publicKey; }));
    CHECK(differs([](AccountKeys& keys) { keys.wrappedSecret.append('x'); }));
}

TEST_CASE("keys.json without a recovery code is sealed anew for its accounts alone", "[store]") {
    const KeyRing ring;
    const KeyFile bare =
        KeyFile::seal(ring.dataKey, QByteArray(16, 's'), ring.accounts, std::nullopt).value();
    const auto fresh = bare.sealedAnew(QByteArray(32, 'n'));
    REQUIRE(fresh);
    CHECK(fresh->unlock(QStringLiteral("li"), kTestPassword)->dataKey == QByteArray(32, 'n'));
    CHECK(fresh->matches(ring.accounts, std::nullopt));
}

TEST_CASE("joined keys.json opens for the old log-in name and the new one", "[store]") {
    const KeyRing ring;
    std::vector<AccountKeys> renamed = ring.accounts;
    renamed[0].login = QStringLiteral("wangfang");
    const KeyFile fresh =
        KeyFile::seal(ring.dataKey, QByteArray(16, 's'), renamed, ring.recovery).value();
    const KeyFile both = fresh.with(ring.sealed());
    CHECK(both.entries().size() == 3);
    for (const char* login : {"wang", "wangfang", "li"})
        CHECK(both.unlock(QString::fromLatin1(login), kTestPassword).has_value());
    // Who left could have kept a copy: that it is due must not be lost on the way.
    KeyFile due = ring.sealed();
    due.setRekeyDue(true);
    CHECK_FALSE(both.isRekeyDue());
    CHECK(due.with(fresh).isRekeyDue());
    CHECK(fresh.with(due).isRekeyDue());
}
