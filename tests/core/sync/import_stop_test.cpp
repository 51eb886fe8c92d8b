// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "core/sync/bundle_import.h"
#include "tests/core/sync/range_writer.h"

using namespace chuangkou;

namespace {

/// A person who presses the key at some moment of an import: whoever asks for the time gives it.
class StoppingClock final : public Clock {
public:
    explicit StoppingClock(const Clock& real) : m_real(real) {}
    [[nodiscard]] std::int64_t nowMs() const override {
        if (progress != nullptr && progress->total > 0 && progress->done == progress->total)
            progress->isStopped = true;
        return m_real.nowMs();
    }
    ImportProgress* progress = nullptr;

private:
    const Clock& m_real;
};

/// Two machines of an office; the second one reads its clock from `clock`.
struct Stopping {
    void reopen() {
        second.store.reset();
        const StoreContext of = second.machine.context();
        auto opened =
            logIn(second.folder,
                  {clock, of.ids, of.bootClock, of.projections, of.stateFolder, of.passwordCost},
                  QStringLiteral("admin"), kTestPassword);
        REQUIRE(opened);
        second.store = std::move(opened->store);
        second.session = std::move(opened->session);
    }
    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    StoppingClock clock{second.machine.clock};
};

std::vector<PendingImport> pending(JoinedMachine& at) {
    return ImportDesk(*at.store, at.session).pending().value();
}

} // namespace

TEST_CASE("an import tells how far it is, to whoever asks", "[sync]") {
    Stopping test;
    appendSettings(*test.office.store, test.office.session, QStringLiteral("s"), 20);
    const QString file = exported(test.office, test.machine.path(QStringLiteral("a.ckb")));
    ImportProgress progress;
    const auto report = importBundle(*test.second.store, {file, 0}, &progress);
    REQUIRE(report);
    CHECK(progress.done == progress.total);
    CHECK(progress.total == report->applied.events + report->applied.known);
}

TEST_CASE("an import that is stopped before it begins copies nothing", "[sync]") {
    Stopping test;
    appendSettings(*test.office.store, test.office.session, QStringLiteral("s"), 3);
    const QString file = exported(test.office, test.machine.path(QStringLiteral("a.ckb")));
    const Dump before = dumpOf(*test.second.store);
    ImportProgress progress;
    progress.isStopped = true;
    CHECK(importBundle(*test.second.store, {file, 0}, &progress).error().code ==
          ErrorCode::Cancelled);
    CHECK(dumpOf(*test.second.store) == before);
    CHECK(pending(test.second).empty());
    CHECK(QDir(test.second.store->quarantineFolder()).isEmpty(QDir::Files));
}

TEST_CASE("what goes on from the quarantine is stopped between two slices, and goes on later",
          "[sync]") {
    Stopping test;
    appendSettings(*test.office.store, test.office.session, QStringLiteral("s"), 30);
    const QString file = exported(test.office, test.machine.path(QStringLiteral("a.ckb")));
    Sql& sql = test.second.store->database().sql();
    int nth = 1;
    while (pending(test.second).empty() && nth < 500) { // up to where the journal is kept
        sql.failFrom(nth++, ErrorCode::DiskFull);
        CHECK_FALSE(importBundle(*test.second.store, {file, 0}));
        sql.failFrom(0, ErrorCode::DiskFull);
    }
    REQUIRE(pending(test.second).size() == 1);
    ImportProgress progress;
    progress.isStopped = true;
    CHECK(continueImports(*test.second.store, &progress).error().code == ErrorCode::Cancelled);
    CHECK(pending(test.second).size() == 1);
    REQUIRE(continueImports(*test.second.store));
    CHECK(pending(test.second).empty());
    CHECK(verifyStore(*test.second.store).value().isSound());
}

TEST_CASE("an import that is stopped at its end has come in; what it released comes in later",
          "[sync]") {
    Stopping test;
    RangeWriter writer(*test.office.store, test.office.session);
    const std::int64_t founded = writer.mark();
    const std::int64_t first = writer.append(QStringLiteral("a"), 5);
    const std::int64_t second = writer.append(QStringLiteral("b"), 5);
    const auto path = [&](const char* name) { return test.machine.path(QLatin1String(name)); };
    const QString zero = writer.write(path("0.ckb"), 1, founded);
    const QString one = writer.write(path("1.ckb"), founded + 1, first);
    const QString two = writer.write(path("2.ckb"), first + 1, second);
    REQUIRE(imported(test.second, zero));
    CHECK(imported(test.second, two).error().code == ErrorCode::BundleGap);
    test.reopen();
    ImportProgress progress;
    test.clock.progress = &progress;
    const auto report = importBundle(*test.second.store, {one, 0}, &progress);
    test.clock.progress = nullptr;
    REQUIRE(report);
    CHECK(progress.isStopped);
    CHECK(report->applied.events == 5);
    CHECK(report->released.empty());
    REQUIRE(pending(test.second).size() == 1);
    const auto later = continueImports(*test.second.store);
    REQUIRE(later);
    REQUIRE(later->size() == 1);
    CHECK(later->front().applied.events == 5);
    CHECK(pending(test.second).empty());
}

TEST_CASE("a file that is known whole is refused while nothing can be written", "[sync]") {
    Stopping test;
    appendSettings(*test.office.store, test.office.session, QStringLiteral("s"), 3);
    const QString file = exported(test.office, test.machine.path(QStringLiteral("a.ckb")));
    REQUIRE(importBundle(*test.second.store, {file, 0}));
    const Dump complete = dumpOf(*test.second.store);
    Sql& sql = test.second.store->database().sql();
    int nth = 1;
    for (bool isWhole = false; !isWhole && nth < 500; ++nth) {
        sql.failFrom(nth, ErrorCode::DiskFull);
        isWhole = importBundle(*test.second.store, {file, 0}).has_value();
        sql.failFrom(0, ErrorCode::DiskFull);
        CHECK(dumpOf(*test.second.store) == complete);
    }
    CHECK(nth > 5);
    CHECK(nth < 500);
    REQUIRE(continueImports(*test.second.store));
    CHECK(pending(test.second).empty());
}

TEST_CASE(
    "more than a slice holds comes in slice by slice, and none of it when none can be written",
    "[sync]") {
    Stopping test;
    appendSettings(*test.office.store, test.office.session, QStringLiteral("s"),
                   static_cast<int>(kSliceEvents) + 100);
    const QString file = exported(test.office, test.machine.path(QStringLiteral("a.ckb")));
    const auto slices = [&](int failing) {
        const Device& device = test.second.store->device();
        const auto bundle =
            checkBundle(*test.second.store, {file, 0}, {device.officePublic, device.sealing});
        REQUIRE(bundle);
        std::vector<std::int64_t> ends;
        const auto applied = applyBundle(*test.second.store, {file, 0}, *bundle,
                                         [&](Sql&, std::int64_t done) -> Result<void> {
                                             ends.push_back(done);
                                             if (static_cast<int>(ends.size()) == failing)
                                                 return fail(ErrorCode::DiskFull);
                                             return {};
                                         });
        CHECK(applied.has_value() == (failing == 0));
        return ends;
    };
    const auto slice = static_cast<std::int64_t>(kSliceEvents);
    const Dump before = dumpOf(*test.second.store);
    CHECK(slices(1) == std::vector{slice});
    CHECK(dumpOf(*test.second.store) == before);
    const auto ends = slices(0);
    REQUIRE(ends.size() == 2);
    CHECK(ends.front() == slice);
    CHECK(verifyStore(*test.second.store).value().isSound());
}
