// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

/// An import of a little over 600 events, slice by slice.
struct SlicedImport {
    SlicedImport() {
        appendSettings(*second.store, second.session, QStringLiteral("s"), 600);
        file = exported(second, machine.path(QStringLiteral("many.ckb")));
    }
    /// How many events were in after each slice.
    std::vector<std::int64_t> ends() {
        const Device& device = office.store->device();
        const auto bundle =
            checkBundle(*office.store, {file, 0}, {device.officePublic, device.sealing});
        REQUIRE(bundle);
        all = bundle->header.events();
        std::vector<std::int64_t> done;
        REQUIRE(applyBundle(*office.store, {file, 0}, *bundle,
                            [&](Sql&, std::int64_t upTo) -> Result<void> {
                                done.push_back(upTo);
                                return {};
                            }));
        return done;
    }

    TestMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2};
    QString file;
    std::int64_t all = 0;
};

} // namespace

TEST_CASE("an import that nobody waits for is one slice", "[sync]") {
    SlicedImport import;
    const auto ends = import.ends();
    CHECK(ends == std::vector{import.all});
    CHECK(verifyStore(*import.office.store).value().isSound());
}

TEST_CASE(
    "an import ends its slice at the next step for whoever waits, and the next ones are short",
    "[sync]") {
    SlicedImport import;
    WaitingRoom guest(Store::databasePath(import.office.folder) + QStringLiteral("-wait"));
    guest.enter();
    const auto ends = import.ends();
    std::vector<std::int64_t> expected;
    for (auto end = static_cast<std::int64_t>(kStepEvents); end < import.all;
         end += static_cast<std::int64_t>(kShortSliceEvents))
        expected.push_back(end);
    expected.push_back(import.all);
    CHECK(ends == expected);
    CHECK(verifyStore(*import.office.store).value().isSound());
}
