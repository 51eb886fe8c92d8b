// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event.h"
#include "core/store/event_kind.h"

#include <set>
#include <vector>

namespace chuangkou {

/// Different values of one field, or different decisions, whose authors knew nothing of each other
/// and which nobody has decided since (F2).
struct EventConflict {
    QString field;                    ///< empty: decisions
    std::vector<QByteArray> versions; ///< hashes in fold order, two or more
    bool operator==(const EventConflict&) const = default;
};

/// Which merge property a kind has, by the kinds of one part or of the whole program.
class MergeRules {
public:
    explicit MergeRules(const EventKinds& all) : m_all(&all) {}
    explicit MergeRules(std::span<const EventKind> kinds) : m_kinds(kinds) {}
    [[nodiscard]] Merge of(const QString& kind) const;
    /// What another office decided for itself contradicts nothing here.
    [[nodiscard]] Merge of(const Event& event) const {
        return event.isForeign ? Merge::Independent : of(event.kind);
    }

private:
    const EventKinds* m_all = nullptr;
    std::span<const EventKind> m_kinds;
};

/// A subject's events as they come together: a pure function of the set of events, so that every
/// machine that holds them holds the same. Until a person has decided a conflict, of a field the
/// value holds that stands last in the fold order, and of decisions what the part's own fold makes
/// of them in that order (a case: the first, and of the later ones what its state still allows).
/// An event whose parents are not all here yet is in no conflict: what its author knew is open.
/// `ordered` (in fold order) outlives the object.
class MergedSubject {
public:
    MergedSubject(const std::vector<Event>& ordered, const MergeRules& rules);

    /// What a fold takes, in fold order. Against `ordered`: bodies of Fields are cut down to what
    /// their authors changed; a resolution of a field has become the event it chose; decisions that
    /// were set aside, and those that only repeat another's, are left out.
    [[nodiscard]] const std::vector<Event>& events() const {
        return m_isUntouched ? m_ordered : m_events;
    }
    [[nodiscard]] const std::vector<EventConflict>& conflicts() const { return m_conflicts; }
    /// A decision beside which another stood that its author did not know.
    [[nodiscard]] bool isContested(const QByteArray& event) const {
        return m_contested.contains(event);
    }

private:
    const std::vector<Event>& m_ordered;
    bool m_isUntouched = true;
    std::vector<Event> m_events;
    std::vector<EventConflict> m_conflicts;
    std::set<QByteArray> m_contested;
};

/// Hashes of the decisions (also of those set aside already) that neither knew nor were known to
/// the author of `chosen`: what is set aside when `chosen` shall hold.
[[nodiscard]] std::vector<QByteArray> decisionsBeside(const std::vector<Event>& ordered,
                                                      const MergeRules& rules,
                                                      const QByteArray& chosen);

} // namespace chuangkou
