// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <span>

namespace chuangkou {

/// How far the body of a kind may travel (E6): within the office, or also to the levels above it,
/// or to those below it (M3).
enum class Reach { Machine, Office, Upward, Downward };

/// Declared in the `*_events.h` of its part; every kind of event is in exactly one such list.
struct EventKind {
    const char* name; ///< subject_past: "ticket_called"
    int version;
    Reach reach;
};

/// All kinds that this program knows. Others are stored and relayed, and make their subject
/// read-only (M2).
class EventKinds {
public:
    void add(std::span<const EventKind> kinds) {
        for (const EventKind& kind : kinds)
            m_kinds.emplace(QString::fromLatin1(kind.name), kind);
    }
    [[nodiscard]] const EventKind* find(const QString& name) const {
        const auto found = m_kinds.find(name);
        return found == m_kinds.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const std::map<QString, EventKind>& all() const { return m_kinds; }

private:
    std::map<QString, EventKind> m_kinds;
};

} // namespace chuangkou
