// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/merge.h"

#include "core/store/store_events.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <optional>

namespace chuangkou {

namespace {

QByteArray hashIn(const QJsonValue& value) {
    return QByteArray::fromHex(value.toString().toLatin1());
}

bool isFieldResolution(const Event& event) {
    return event.kind == QLatin1String(kConflictResolved) &&
           !event.json().value(QLatin1String("field")).toString().isEmpty();
}

/// What its author knew of each event's subject. Parents say all of it: whoever appends names every
/// head that the machine holds, its own last event among them. The order of an origin beyond that
/// would be wrong where the origin is forked.
class Causality {
public:
    explicit Causality(const std::vector<Event>& events)
        : m_words((events.size() + 63) / 64), m_known(events.size() * m_words),
          m_isComplete(events.size()) {
        std::map<QByteArray, std::size_t> place;
        for (std::size_t i = 0; i < events.size(); ++i) {
            m_isComplete[i] = true;
            for (const QByteArray& parent : events[i].parents) {
                const auto found = place.find(parent);
                if (found == place.end()) {
                    m_isComplete[i] = false;
                    continue;
                }
                m_isComplete[i] = m_isComplete[i] && m_isComplete[found->second];
                take(i, found->second);
            }
            place.emplace(events[i].hash, i);
        }
    }
    [[nodiscard]] bool knows(std::size_t later, std::size_t earlier) const {
        return (m_known[later * m_words + earlier / 64] >> (earlier % 64) & 1U) != 0;
    }
    [[nodiscard]] bool areConcurrent(std::size_t a, std::size_t b) const {
        return a != b && !knows(a, b) && !knows(b, a);
    }
    /// All that its author knew is here.
    [[nodiscard]] bool isComplete(std::size_t event) const { return m_isComplete[event]; }

private:
    void take(std::size_t into, std::size_t from) {
        for (std::size_t word = 0; word < m_words; ++word)
            m_known[into * m_words + word] |= m_known[from * m_words + word];
        m_known[into * m_words + from / 64] |= std::uint64_t{1} << (from % 64);
    }
    std::size_t m_words;
    std::vector<std::uint64_t> m_known;
    std::vector<bool> m_isComplete;
};

/// A field that got a value by an event.
struct Write {
    std::size_t event;
    std::size_t source; ///< the event that said the value first: another one for a resolution
    QJsonValue value;
};
using Writes = std::map<QString, std::vector<Write>>;

/// The events with their fields: goes through them in fold order.
class FieldMerge {
public:
    FieldMerge(const std::vector<Event>& events, const MergeRules& rules,
               const Causality& causality)
        : m_events(events), m_rules(rules), m_causality(causality) {}

    /// The event as a fold takes it; nullopt when it says nothing.
    [[nodiscard]] std::optional<Event> next(std::size_t i) {
        const Event& event = m_events[i];
        if (event.isWithheld())
            return event;
        if (isFieldResolution(event))
            return resolved(i, event.json());
        switch (m_rules.of(event)) {
        case Merge::Fields:
            return changedFields(i, event.json());
        case Merge::OneField:
            m_writes[event.kind].push_back({i, i, event.json()});
            return event;
        case Merge::NamedField: {
            const QJsonObject body = event.json();
            m_writes[body.value(QLatin1String("field")).toString()].push_back({i, i, body});
            return event;
        }
        default:
            return event; // has no fields
        }
    }

    [[nodiscard]] std::vector<EventConflict> conflicts() const {
        std::vector<EventConflict> found;
        for (const auto& [field, writes] : m_writes) {
            EventConflict conflict{field, {}};
            std::vector<QJsonValue> values;
            for (const Write& write : writes) {
                if (!m_causality.isComplete(write.event) || isKnownToAnother(write, writes))
                    continue;
                conflict.versions.push_back(m_events[write.event].hash);
                if (std::find(values.begin(), values.end(), write.value) == values.end())
                    values.push_back(write.value);
            }
            if (values.size() > 1)
                found.push_back(std::move(conflict));
        }
        return found;
    }

private:
    /// The value that the author's machine showed: the last in fold order of what it held.
    [[nodiscard]] const Write* seen(const QString& field, std::size_t by) const {
        const auto writes = m_writes.find(field);
        if (writes == m_writes.end())
            return nullptr;
        for (auto write = writes->second.rbegin(); write != writes->second.rend(); ++write)
            if (m_causality.knows(by, write->event))
                return &*write;
        return nullptr;
    }
    [[nodiscard]] bool isKnownToAnother(const Write& write, const std::vector<Write>& all) const {
        return std::any_of(all.begin(), all.end(), [&](const Write& other) {
            return m_causality.knows(other.event, write.event);
        });
    }

    Event changedFields(std::size_t i, const QJsonObject& body) {
        QJsonObject changed;
        for (auto member = body.begin(); member != body.end(); ++member) {
            const Write* before = seen(member.key(), i);
            if (before != nullptr && before->value == member.value())
                continue;
            m_writes[member.key()].push_back({i, i, member.value()});
            changed.insert(member.key(), member.value());
        }
        Event event = m_events[i];
        if (changed.size() != body.size())
            event.body = QJsonDocument(changed).toJson(QJsonDocument::Compact);
        return event;
    }

    std::optional<Event> resolved(std::size_t i, const QJsonObject& body) {
        const QString field = body.value(QLatin1String("field")).toString();
        const QByteArray chosen = hashIn(body.value(QLatin1String("chosen")));
        std::vector<Write>& writes = m_writes[field];
        const auto write = std::find_if(writes.begin(), writes.end(), [&](const Write& each) {
            return m_events[each.event].hash == chosen && m_causality.knows(i, each.event);
        });
        if (write == writes.end())
            return std::nullopt; // its value is withheld here
        const Write again{i, write->source, write->value};
        writes.push_back(again);
        Event event = m_events[again.source];
        const QJsonObject said = m_rules.of(event) == Merge::Fields
                                     ? QJsonObject{{field, again.value}}
                                     : again.value.toObject();
        event.body = QJsonDocument(said).toJson(QJsonDocument::Compact);
        event.hash = m_events[i].hash;
        return event;
    }

    const std::vector<Event>& m_events;
    const MergeRules& m_rules;
    const Causality& m_causality;
    Writes m_writes;
};

/// Decisions of a subject: which hold, which stand against each other.
class DecisionMerge {
public:
    DecisionMerge(const std::vector<Event>& events, const MergeRules& rules,
                  const Causality& causality)
        : m_events(events), m_causality(causality) {
        for (std::size_t i = 0; i < events.size(); ++i)
            if (isDecision(events[i], rules))
                m_decisions.push_back(i);
        findSetAside(rules);
        findSame();
    }

    static bool isDecision(const Event& event, const MergeRules& rules) {
        if (event.isWithheld())
            return false;
        const Merge merge = rules.of(event);
        return merge == Merge::Decision ||
               (merge == Merge::Resolution && !isFieldResolution(event));
    }

    /// Set aside, or the repetition of another.
    [[nodiscard]] bool isLeftOut(std::size_t event) const {
        return m_aside.contains(m_events[event].hash) || m_repeated.contains(event);
    }
    /// Decisions that no later one's author knew, when there are several.
    [[nodiscard]] std::optional<EventConflict> conflict() const {
        EventConflict found{QString(), {}};
        for (const std::vector<std::size_t>& same : m_classes)
            if (m_causality.isComplete(same.front()) && !isKnownToAnother(same))
                found.versions.push_back(m_events[same.front()].hash);
        return found.versions.size() > 1 ? std::optional(std::move(found)) : std::nullopt;
    }
    [[nodiscard]] std::set<QByteArray> contested() const {
        std::set<QByteArray> found;
        for (const std::vector<std::size_t>& one : m_classes)
            for (const std::vector<std::size_t>& other : m_classes)
                if (m_causality.areConcurrent(one.front(), other.front()))
                    found.insert(m_events[one.front()].hash);
        return found;
    }

private:
    void findSetAside(const MergeRules& rules) {
        // From the last one back: a resolution may itself have been set aside.
        for (auto i = m_decisions.rbegin(); i != m_decisions.rend(); ++i) {
            const Event& event = m_events[*i];
            if (rules.of(event) != Merge::Resolution || m_aside.contains(event.hash))
                continue;
            for (const QJsonValue& hash : event.json().value(QLatin1String("set_aside")).toArray())
                m_aside.insert(hashIn(hash));
        }
    }
    void findSame() {
        for (const std::size_t i : m_decisions) {
            if (m_aside.contains(m_events[i].hash))
                continue;
            const auto same =
                std::find_if(m_classes.begin(), m_classes.end(), [&](const auto& known) {
                    return m_causality.areConcurrent(known.front(), i) &&
                           saysTheSame(m_events[known.front()], m_events[i]);
                });
            if (same == m_classes.end()) {
                m_classes.push_back({i});
            } else {
                same->push_back(i);
                m_repeated.insert(i);
            }
        }
    }
    static bool saysTheSame(const Event& a, const Event& b) {
        return a.kind == b.kind && sense(a) == sense(b);
    }
    /// The body without what names the act and not what was decided.
    static QJsonObject sense(const Event& event) {
        QJsonObject body = event.json();
        for (const char* member : {"command", "note"})
            body.remove(QLatin1String(member));
        if (body.contains(QLatin1String("set_aside")))
            for (const char* member : {"set_aside", "reason"})
                body.remove(QLatin1String(member));
        return body;
    }
    [[nodiscard]] bool isKnownToAnother(const std::vector<std::size_t>& same) const {
        return std::any_of(m_classes.begin(), m_classes.end(), [&](const auto& other) {
            if (&other == &same)
                return false;
            for (const std::size_t later : other)
                for (const std::size_t earlier : same)
                    if (m_causality.knows(later, earlier))
                        return true;
            return false;
        });
    }

    const std::vector<Event>& m_events;
    const Causality& m_causality;
    std::vector<std::size_t> m_decisions;
    std::set<QByteArray> m_aside;
    std::vector<std::vector<std::size_t>> m_classes; ///< each: the first, and who said the same
    std::set<std::size_t> m_repeated;
};

/// In a chain, too, a decision that breaks a rule by itself may have been set aside.
bool holdsResolution(const std::vector<Event>& events) {
    return std::any_of(events.begin(), events.end(), [](const Event& event) {
        return event.kind.endsWith(QLatin1String("_resolved"));
    });
}

/// One such event at most: nothing can stand against it. The door's long subjects end here.
bool isHarmless(const std::vector<Event>& events, const MergeRules& rules) {
    int others = 0;
    for (const Event& event : events)
        if (const Merge merge = rules.of(event);
            merge != Merge::Independent && merge != Merge::Unstated && ++others > 1)
            return false;
    return true;
}

} // namespace

Merge MergeRules::of(const QString& kind) const {
    if (kind == QLatin1String(kConflictResolved))
        return Merge::Resolution; // of every part's subjects
    if (m_all != nullptr) {
        const EventKind* known = m_all->find(kind);
        return known != nullptr ? known->merge : Merge::Unstated;
    }
    for (const EventKind& known : m_kinds)
        if (kind == QLatin1String(known.name))
            return known.merge;
    return Merge::Unstated;
}

MergedSubject::MergedSubject(const std::vector<Event>& ordered, const MergeRules& rules)
    : m_ordered(ordered) {
    if ((isChain(ordered) && !holdsResolution(ordered)) || isHarmless(ordered, rules))
        return;
    m_isUntouched = false;
    const Causality causality(ordered);
    FieldMerge fields(ordered, rules, causality);
    const DecisionMerge decisions(ordered, rules, causality);
    for (std::size_t i = 0; i < ordered.size(); ++i)
        if (auto event = fields.next(i); event && !decisions.isLeftOut(i))
            m_events.push_back(*std::move(event));
    m_conflicts = fields.conflicts();
    if (auto conflict = decisions.conflict())
        m_conflicts.push_back(*std::move(conflict));
    m_contested = decisions.contested();
}

std::vector<QByteArray> decisionsBeside(const std::vector<Event>& ordered, const MergeRules& rules,
                                        const QByteArray& chosen) {
    const Causality causality(ordered);
    std::vector<QByteArray> beside;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        if (ordered[i].hash != chosen)
            continue;
        for (std::size_t other = 0; other < ordered.size(); ++other)
            if (causality.areConcurrent(i, other) &&
                DecisionMerge::isDecision(ordered[other], rules))
                beside.push_back(ordered[other].hash);
    }
    return beside;
}

} // namespace chuangkou
