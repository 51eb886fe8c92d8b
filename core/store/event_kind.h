// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <span>

namespace chuangkou {

/// How far the body of a kind may travel (E6): within the office, or also to the levels above it,
/// to those below it (M3), or to both. All kinds of one subject reach as far, so that a level sees
/// a subject whole or not at all.
enum class Reach { Machine, Office, Upward, Downward, Everywhere };

/// How events of a kind that were made without knowledge of each other come together (F2).
enum class Merge {
    Unstated,    ///< nobody has chosen; a test names the kind
    Independent, ///< adds a fact of its own: nothing that came meanwhile contradicts it
    Fields,      ///< each member of the body is a field; a member that the author found so already
                 ///< says nothing
    OneField,    ///< the body as a whole is one field, named as the kind
    NamedField,  ///< the body as a whole is the field that its member `field` names
    Decision,    ///< any two of a subject are a conflict, unless they say the same
    Resolution,  ///< a person's word on a conflict: {chosen, set_aside: [..]}, hashes of events
};

/// Declared in the `*_events.h` of its part; every kind of event is in exactly one such list.
struct EventKind {
    const char* name; ///< subject_past: "ticket_called"
    int version;
    Reach reach;
    Merge merge = Merge::Unstated;
    /// Field of the body that names a blob which travels with it to other offices; null: none does.
    const char* blob = nullptr;
};

/// The kind whose body takes the blob in `field` along to other offices.
[[nodiscard]] constexpr EventKind carrying(const char* field, EventKind kind) {
    kind.blob = field;
    return kind;
}

/// All kinds that this program knows. Others are stored and relayed, and make their subject
/// read-only (M2).
class EventKinds {
public:
    /// Ends the program when a kind is declared already: two parts that read the same event
    /// differently must not start.
    void add(std::span<const EventKind> kinds) {
        for (const EventKind& kind : kinds)
            if (!m_kinds.emplace(QString::fromLatin1(kind.name), kind).second)
                qFatal("The kind of event %s is declared twice.", kind.name);
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
