// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/store_thread.h"

#include "core/store/local_notes.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"
#include "tests/ui/await.h"
#include "ui/support/answer.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace chuangkou;

namespace {

const QString kAdmin = QStringLiteral("admin");

/// An office that is closed, and the thread that may open it.
struct Opened {
    Opened() : folder(TestOffice(machine).folder) {
        store = std::make_unique<StoreThread>(machine.context());
    }
    void logIn() { REQUIRE(await(store->logIn(folder, kAdmin, kTestPassword))); }
    /// Keeps the store's thread at work until `go` is released.
    QFuture<Result<int>> keepBusy() {
        auto busy = store->run([this](Store&, const Session&) -> Result<int> {
            begun.release();
            go.acquire();
            return 1;
        });
        begun.acquire();
        return busy;
    }
    TestMachine machine;
    QString folder;
    QSemaphore begun;
    QSemaphore go;
    std::unique_ptr<StoreThread> store;
};

Result<void> setNote(Store& store, const QString& value) {
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        setLocalSetting(sql, QStringLiteral("note"), value);
        return {};
    });
}

Result<QString> note(Store& store) {
    return store.read([](Sql& sql) -> Result<QString> {
        return localSetting(sql, QStringLiteral("note")).value_or(QString());
    });
}

} // namespace

TEST_CASE("work on the store runs on one other thread and answers", "[ui-support]") {
    Opened office;
    office.logIn();
    const auto where = [](Store&, const Session& session) -> Result<std::pair<QThread*, QString>> {
        return std::pair(QThread::currentThread(), session.login);
    };
    const auto first = await(office.store->run(where));
    const auto second = await(office.store->run(where));
    REQUIRE(first);
    CHECK(first->first != QThread::currentThread());
    CHECK(first->first == second->first);
    CHECK(first->second == kAdmin);
}

TEST_CASE("the window never holds the session's key", "[ui-support]") {
    Opened office;
    const auto opened = await(office.store->logIn(office.folder, kAdmin, kTestPassword));
    REQUIRE(opened);
    CHECK_FALSE(opened->who.key);
    CHECK(opened->officeName == QStringLiteral("测试人社局"));
    CHECK(opened->who.has(Role::SystemAdmin));
}

TEST_CASE("an error of the work is its answer", "[ui-support]") {
    Opened office;
    const auto refused = [](Store&, const Session&) -> Result<int> {
        return fail(ErrorCode::NotFound, QStringLiteral("A017"));
    };
    CHECK(await(office.store->run(refused)).error().code == ErrorCode::StoreMissing);
    office.logIn();
    CHECK(await(office.store->run(refused)).error() ==
          Error{ErrorCode::NotFound, QStringLiteral("A017")});
}

TEST_CASE("work that is cancelled before its turn is not done", "[ui-support]") {
    Opened office;
    office.logIn();
    const auto busy = office.keepBusy();
    std::atomic<bool> ran = false;
    bool answered = false;
    auto later = office.store->run([&ran](Store&, const Session&) -> Result<int> {
        ran = true;
        return 2;
    });
    QObject context;
    answer(later, &context, [&](const Result<int>&) { answered = true; });
    later.cancel();
    office.go.release();
    CHECK(await(busy));
    until([&] { return later.isFinished(); });
    CHECK_FALSE(ran);
    CHECK_FALSE(answered);
}

TEST_CASE("work whose turn does not come in time is answered and not done", "[ui-support]") {
    Opened office;
    office.logIn();
    const auto busy = office.keepBusy();
    std::atomic<bool> ran = false;
    office.store->setPatience(std::chrono::milliseconds(50));
    const auto late = await(office.store->run([&ran](Store&, const Session&) -> Result<int> {
        ran = true;
        return 2;
    }));
    CHECK(late.error().code == ErrorCode::StoreBusy);
    office.go.release();
    CHECK(await(busy));
    office.store.reset();
    CHECK_FALSE(ran);
}

TEST_CASE("what was given is done before the store closes", "[ui-support]") {
    Opened office;
    office.logIn();
    const auto busy = office.keepBusy();
    auto context = std::make_unique<QObject>();
    bool answered = false;
    const auto written = office.store->write(
        [](Store& store, const Session&) { return setNote(store, QStringLiteral("typed")); });
    answer(written, context.get(), [&](const Result<void>&) { answered = true; });
    context.reset(); // the screen went first
    office.go.release();
    office.store.reset();
    CHECK(busy.isFinished());
    REQUIRE(written.resultCount() == 1);
    CHECK(written.result());
    CHECK_FALSE(answered);

    auto again = logIn(office.folder, office.machine.context(), kAdmin, kTestPassword);
    REQUIRE(again);
    CHECK(note(*again->store).value() == QStringLiteral("typed"));
}

TEST_CASE("a person's act tells when it was safe and that things changed", "[ui-support]") {
    Opened office;
    office.logIn();
    QSignalSpy saved(office.store.get(), &StoreThread::saved);
    QSignalSpy changed(office.store.get(), &StoreThread::storeChanged);
    const auto set = [](Store& store, const Session&) { return setNote(store, kAdmin); };
    CHECK(await(office.store->keep(set)));
    until([&] { return saved.count() == 1; });
    CHECK(changed.isEmpty());
    CHECK(await(office.store->write(set)));
    until([&] { return changed.count() == 1; });
    CHECK(saved.at(1).first().toLongLong() == office.machine.clock.nowMs());
    const auto refused = [](Store&, const Session&) -> Result<void> {
        return fail(ErrorCode::NotAllowed);
    };
    CHECK_FALSE(await(office.store->write(refused)));
    CHECK(await(office.store->run([](Store& store, const Session&) { return note(store); })));
    CHECK(changed.count() == 1);
}

TEST_CASE("another process's commit is noticed", "[ui-support]") {
    Opened office;
    office.logIn();
    QSignalSpy changed(office.store.get(), &StoreThread::storeChanged);
    auto other = logIn(office.folder, office.machine.context(), kAdmin, kTestPassword);
    REQUIRE(other);
    REQUIRE(setNote(*other->store, QStringLiteral("theirs")));
    until([&] { return changed.count() >= 1; });
    other->store.reset();
}

TEST_CASE("after log-out nothing can be read", "[ui-support]") {
    Opened office;
    office.logIn();
    CHECK(await(office.store->logOut()));
    CHECK(await(office.store->run([](Store& store, const Session&) { return note(store); }))
              .error()
              .code == ErrorCode::StoreMissing);
}

TEST_CASE("wrong passwords at the locked screen count as at log-in", "[ui-support]") {
    Opened office;
    office.logIn();
    CHECK(await(office.store->checkPassword(kTestPassword)));
    for (int i = 0; i < Lockout::kFailures; ++i)
        CHECK(await(office.store->checkPassword(QStringLiteral("wrong"))).error().code ==
              ErrorCode::WrongPassword);
    CHECK(await(office.store->checkPassword(kTestPassword)).error().code == ErrorCode::LockedOut);
}
