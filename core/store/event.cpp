// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"

#include <QJsonDocument>

#include <queue>

namespace chuangkou {

namespace {

constexpr std::uint64_t kSuite = 1;

} // namespace

QJsonObject Event::json() const {
    return QJsonDocument::fromJson(body).object();
}

QByteArray bodyHash(const QByteArray& salt, const QByteArray& body) {
    return hash256(CanonicalWriter().bytes(salt).bytes(body).result());
}

QByteArray originId(const QByteArray& device, int epoch, const QByteArray& nonce) {
    return hash256(CanonicalWriter()
                       .bytes("ckt-origin-1")
                       .bytes(device)
                       .number(static_cast<std::uint64_t>(epoch))
                       .bytes(nonce)
                       .result());
}

QByteArray canonicalForm(const Event& event) {
    CanonicalWriter form;
    form.bytes("ckt-event-1")
        .number(kSuite)
        .bytes(event.previous)
        .bytes(event.origin)
        .number(static_cast<std::uint64_t>(event.seq))
        .number(static_cast<std::uint64_t>(event.hlc.ms))
        .number(event.hlc.counter)
        .number(static_cast<std::uint64_t>(event.at))
        .bytes(event.actor.bytes())
        .bytes(event.subject.bytes())
        .number(event.parents.size());
    for (const QByteArray& parent : event.parents)
        form.bytes(parent);
    form.text(event.kind)
        .number(static_cast<std::uint64_t>(event.kindVersion))
        .bytes(event.bodyHash);
    return form.result();
}

QByteArray eventHash(const Event& event) {
    return hash256(canonicalForm(event));
}

bool isChain(const std::vector<Event>& events) {
    for (size_t i = 1; i < events.size(); ++i)
        if (events[i].parents.size() != 1 || events[i].parents.front() != events[i - 1].hash)
            return false;
    return true;
}

std::vector<Event> foldOrder(std::vector<Event> events) {
    if (isChain(events))
        return events;
    std::map<QByteArray, size_t> indexOf;
    for (size_t i = 0; i < events.size(); ++i)
        indexOf.emplace(events[i].hash, i);

    std::vector<std::vector<size_t>> followers(events.size());
    std::vector<int> waitingFor(events.size(), 0);
    const auto mustPrecede = [&](size_t earlier, size_t later) {
        followers[earlier].push_back(later);
        ++waitingFor[later];
    };
    std::map<std::pair<QByteArray, std::int64_t>, std::vector<size_t>> chains;
    for (size_t i = 0; i < events.size(); ++i) {
        for (const QByteArray& parent : events[i].parents)
            if (const auto found = indexOf.find(parent); found != indexOf.end())
                mustPrecede(found->second, i);
        chains[{events[i].origin, events[i].seq}].push_back(i);
    }
    // Within one origin by seq; two events with one seq (a fork) are not ordered by it.
    const std::vector<size_t>* before = nullptr;
    QByteArray origin;
    for (const auto& [key, members] : chains) {
        if (before && origin == key.first)
            for (const size_t earlier : *before)
                for (const size_t later : members)
                    mustPrecede(earlier, later);
        before = &members;
        origin = key.first;
    }

    const auto later = [&events](size_t a, size_t b) {
        return std::tie(events[a].hlc, events[a].hash) > std::tie(events[b].hlc, events[b].hash);
    };
    std::priority_queue<size_t, std::vector<size_t>, decltype(later)> ready(later);
    for (size_t i = 0; i < events.size(); ++i)
        if (waitingFor[i] == 0)
            ready.push(i);
    std::vector<Event> ordered;
    ordered.reserve(events.size());
    while (!ready.empty()) {
        const size_t next = ready.top();
        ready.pop();
        for (const size_t follower : followers[next])
            if (--waitingFor[follower] == 0)
                ready.push(follower);
        ordered.push_back(std::move(events[next]));
    }
    // A circle is impossible: a parent is a hash of what came before.
    Q_ASSERT(ordered.size() == events.size());
    return ordered;
}

std::vector<QByteArray> headsOf(const std::vector<Event>& events) {
    if (!events.empty() && isChain(events))
        return {events.back().hash};
    std::set<QByteArray> heads;
    for (const Event& event : events)
        heads.insert(event.hash);
    for (const Event& event : events)
        for (const QByteArray& parent : event.parents)
            heads.erase(parent);
    return {heads.begin(), heads.end()};
}

} // namespace chuangkou
