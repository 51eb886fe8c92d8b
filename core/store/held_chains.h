// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"

#include <map>

namespace chuangkou {

/// Which events are held, within one transaction: beyond the last number of a chain none is, and
/// only up to it the log has to be asked for each.
class HeldChains {
public:
    explicit HeldChains(Sql& sql) : m_sql(sql) {}
    [[nodiscard]] bool holds(const Event& event);
    /// Whether another event has its number.
    [[nodiscard]] bool isFork(const Event& event);
    /// It is about to be inserted.
    void add(const Event& event);

private:
    [[nodiscard]] std::int64_t& lastOf(const QByteArray& origin);
    Sql& m_sql;
    std::map<QByteArray, std::int64_t> m_last;
};

} // namespace chuangkou
