// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sync/sync_bench.h"

namespace chuangkou {

/// Bundles of single ranges of one machine's own origin, for receivers that it is told.
class RangeWriter {
public:
    RangeWriter(Store& store, const Session& session) : m_store(store), m_session(session) {}

    /// Signs where the origin stands now and returns the head's seq.
    std::int64_t mark() {
        const auto heads = m_store.write([&](Sql& sql) { return signOwnHeads(m_store, sql); });
        REQUIRE(heads);
        m_heads.push_back(heads->back());
        return heads->back().seq;
    }
    std::int64_t append(const QString& name, int count) {
        appendSettings(m_store, m_session, name, count);
        return mark();
    }
    /// From seq `from` to the marked seq `to`.
    QString write(const QString& path, std::int64_t from, std::int64_t to) {
        const auto head = std::find_if(m_heads.begin(), m_heads.end(),
                                       [&](const SignedHead& h) { return h.seq == to; });
        REQUIRE(head != m_heads.end());
        const auto written = m_store.read([&](Sql& sql) -> Result<WrittenBundle> {
            auto plan = planEverything(m_store, sql, {});
            auto range = planRange(sql, *head, from);
            if (!plan || !range)
                return fail(ErrorCode::StoreDamaged);
            plan->ranges = {*range};
            return writeBundle(m_store, sql, *plan, path);
        });
        REQUIRE(written);
        return path;
    }

private:
    Store& m_store;
    const Session& m_session;
    std::vector<SignedHead> m_heads;
};

} // namespace chuangkou
