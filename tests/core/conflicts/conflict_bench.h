// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_desk.h"
#include "core/claims/claims_projections.h"
#include "core/conflicts/conflict_desk.h"
#include "core/queue/queue_projections.h"
#include "core/store/conflict_table.h"
#include "tests/core/sync/sync_bench.h"

namespace chuangkou {

inline void addPartsInConflict(Projections& projections) {
    addQueueProjections(projections);
    addClaimsProjections(projections);
}

struct FullMachine : TestMachine {
    FullMachine() { addPartsInConflict(projections); }
};

/// An office of two PCs with all parts; the second one's clock goes one second ahead. The
/// administrator, who is the only account and may do all, works at both.
struct TwoPcs {
    FullMachine machine;
    TestOffice office{machine};
    JoinedMachine second{office, 2, &addPartsInConflict};
    int files = 0;

    TwoPcs() { second.machine.clock.advanceSeconds(1); }
    template <typename From, typename Into> void bring(From& from, Into& into) {
        const QString file = machine.path(QStringLiteral("%1.ckb").arg(++files));
        REQUIRE(imported(into, exported(from, file)));
    }
    void exchange() {
        bring(office, second);
        bring(second, office);
        CHECK(dumpOf(*office.store) == dumpOf(*second.store));
    }
    [[nodiscard]] OfficeDesk officeDesk() { return {*office.store, office.session}; }
    [[nodiscard]] OfficeDesk secondDesk() { return {*second.store, second.session}; }
    [[nodiscard]] ConflictDesk conflicts() { return {*office.store, office.session}; }
    [[nodiscard]] ConflictDesk secondConflicts() { return {*second.store, second.session}; }
};

inline QStringList idsOf(const Result<std::vector<ConflictItem>>& items) {
    REQUIRE(items);
    QStringList ids;
    for (const ConflictItem& item : *items)
        ids.append(item.id);
    return ids;
}

/// The choice of the version with this index, for an item that was looked at.
inline ConflictChoice choiceOf(const ConflictItem& item, std::size_t version,
                               const QString& reason = QStringLiteral("核对后确定")) {
    return {item.id, item.versions, item.versions.at(version), reason};
}

/// A rebuild gives the same rows.
inline void checkRebuild(Store& store) {
    const auto before = dumpOf(store);
    REQUIRE(store.writeLocal([&](Sql& sql) -> Result<void> {
        store.context().projections.rebuild(sql);
        return {};
    }));
    CHECK(dumpOf(store) == before);
}

} // namespace chuangkou
