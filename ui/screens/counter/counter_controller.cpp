// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/counter/counter_controller.h"

#include "core/claims/case_desk.h"
#include "core/store/local_notes.h"
#include "ui/support/answer.h"

#include <algorithm>

namespace chuangkou {

namespace {

bool hasDraftOf(Sql& sql, const ActorId& clerk, const TicketId& ticket) {
    return draft(sql, clerk, QStringLiteral("intake/") + ticket.toText()).has_value();
}

/// Cases of earlier visits that were finished since this one began, of the same person where the
/// ticket names one.
std::vector<CaseRow> finishedSince(Sql& sql, const CounterSnapshot& shown) {
    const TicketRow& ticket = shown.current->ticket;
    if (!ticket.startedAt)
        return {};
    CaseFilter filter;
    filter.day = shown.day;
    filter.person = ticket.person;
    auto rows = CaseTable::list(sql, filter);
    std::erase_if(rows, [&](const CaseRow& row) {
        return row.ticket == SubjectId::from(ticket.id) || row.finishedAt < *ticket.startedAt;
    });
    return rows;
}

Result<CounterReady> load(Store& store, const Session& session, const HallId& hall,
                          const CounterId& counter) {
    auto shown = QueueDesk(store, session).snapshot(hall, counter);
    if (!shown)
        return fail(shown.error());
    CounterReady ready{std::move(*shown), {}, {}, false};
    if (!ready.snapshot.current)
        return ready;
    const TicketId ticket = ready.snapshot.current->ticket.id;
    std::vector<CaseRow> finished;
    const auto done = store.read([&](Sql& sql) -> Result<void> {
        ready.catalogue = Catalogue::load(sql);
        CaseFilter filter;
        filter.ticket = SubjectId::from(ticket);
        ready.cases = CaseTable::list(sql, filter);
        finished = finishedSince(sql, ready.snapshot);
        ready.hasCaseDraft = hasDraftOf(sql, session.account, ticket);
        return {};
    });
    if (!done)
        return fail(done.error());
    for (CaseRow& row : finished) {
        const auto whole = CaseDesk(store, session).load(row.id);
        if (whole && whole->finished && whole->finished->by == session.account)
            ready.cases.push_back(std::move(row));
    }
    return ready;
}

/// What came of a case so far, as the visit's services name it.
QString resultOf(const CaseRow& row) {
    if (row.finishedAt != 0)
        return QStringLiteral("done");
    if (row.state == CaseState::NotAccepted)
        return QStringLiteral("not_accepted");
    return row.acceptedAt != 0 ? QStringLiteral("accepted") : QStringLiteral("taken");
}

} // namespace

CounterController::CounterController(StoreThread& store, QObject* parent)
    : HallController(store, parent) {
    connect(&m_store, &StoreThread::storeChanged, this, &CounterController::reload);
    connect(&m_store, &StoreThread::saved, this, &CounterController::lookForCaseDraft);
    connect(&m_second, &QTimer::timeout, this, &CounterController::tick);
    m_second.start(std::chrono::seconds(1));
    // Who may be called, and when who waits is expected, changes with the time alone.
    connect(&m_halfMinute, &QTimer::timeout, this, &CounterController::reload);
    m_halfMinute.start(std::chrono::seconds(30));
}

void CounterController::setPlace(const HallId& hall, const CounterId& counter) {
    if (hall == m_hall && counter == m_counter)
        return;
    m_hall = hall;
    m_counter = counter;
    reload();
}

void CounterController::reload() {
    if (m_hall.isNull())
        return;
    m_loading.cancel(); // a later reading is newer
    m_loading =
        m_store.run([hall = m_hall, counter = m_counter](Store& store, const Session& session) {
            return load(store, session, hall, counter);
        });
    answer(m_loading, this, [this](const Result<CounterReady>& ready) { show(ready); });
}

void CounterController::lookForCaseDraft() {
    if (current() == nullptr)
        return;
    const TicketId id = current()->ticket.id;
    const auto read = [id](Store& store, const Session& session) -> Result<bool> {
        return store.read(
            [&](Sql& sql) -> Result<bool> { return hasDraftOf(sql, session.account, id); });
    };
    answer(m_store.run(read), this, [this, id](const Result<bool>& found) {
        auto* ready = std::get_if<CounterReady>(&m_state);
        if (found && ready != nullptr && current() != nullptr && current()->ticket.id == id)
            ready->hasCaseDraft = *found;
    });
}

void CounterController::show(const Result<CounterReady>& ready) {
    const TicketId before = current() != nullptr ? current()->ticket.id : TicketId();
    if (ready)
        m_state = *ready;
    else
        m_state = CounterFailed{ready.error()};
    const TicketId now = current() != nullptr ? current()->ticket.id : TicketId();
    if (before != now) {
        m_askedOnce = false;
        m_input = {};
        m_recalledAt = 0;
    }
    Q_EMIT stateChanged();
}

const CounterSnapshot* CounterController::snapshot() const {
    const auto* ready = std::get_if<CounterReady>(&m_state);
    return ready != nullptr ? &ready->snapshot : nullptr;
}

const TicketView* CounterController::current() const {
    const CounterSnapshot* shown = snapshot();
    return shown != nullptr && shown->current ? &*shown->current : nullptr;
}

CounterSituation CounterController::situation() const {
    CounterSituation now;
    now.askedOnce = m_askedOnce;
    now.dialogIsOpen = m_dialogIsOpen && m_dialogIsOpen();
    const auto* ready = std::get_if<CounterReady>(&m_state);
    now.hasUnacceptedDraft = ready != nullptr && ready->hasCaseDraft;
    const TicketView* ticket = current();
    if (ticket == nullptr)
        return now;
    now.current = ticket->ticket.state;
    now.startedAutomatically = ticket->ticket.startedAutomatically;
    now.hasInput = m_input.isTyped || now.hasUnacceptedDraft || !ready->cases.empty() ||
                   ticket->ticket.services.size() > 1;
    return now;
}

void CounterController::setVisitInput(VisitInput input) {
    m_input = std::move(input);
}

std::optional<int> CounterController::secondsToStart() const {
    const CounterSnapshot* shown = snapshot();
    const TicketView* ticket = current();
    if (ticket == nullptr || ticket->ticket.state != TicketState::Called ||
        shown->rules.autoStartS <= 0)
        return std::nullopt;
    const std::int64_t since =
        m_store.clock().nowMs() - std::max(ticket->ticket.lastCallAt.value_or(0), m_recalledAt);
    return std::max(0, shown->rules.autoStartS - static_cast<int>(since / 1000));
}

void CounterController::tick() {
    const CounterSnapshot* shown = snapshot();
    const TicketView* ticket = current();
    if (ticket == nullptr)
        return;
    Q_EMIT secondPassed();
    const std::int64_t since =
        m_store.clock().nowMs() - std::max(ticket->ticket.lastCallAt.value_or(0), m_recalledAt);
    if (!isBusy() && startsByItself(situation(), since, shown->rules.autoStartS))
        start(StartedBy::Machine);
}

void CounterController::say(const QString& text, Tone tone) {
    Q_EMIT said(text, tone, false);
}

void CounterController::sayDone(const QString& text) {
    Q_EMIT said(text, Tone::Good, true);
}

SeenTicket CounterController::seenCurrent() const {
    const TicketView* ticket = current();
    return ticket != nullptr ? SeenTicket{ticket->ticket.id, ticket->ticket.version} : SeenTicket();
}

std::vector<ServiceResult> CounterController::services() const {
    std::vector<ServiceResult> all;
    const auto* ready = std::get_if<CounterReady>(&m_state);
    if (ready == nullptr)
        return all;
    for (const CaseRow& row : ready->cases)
        all.push_back({row.item, row.line, 1, resultOf(row), row.id.toText()});
    const size_t cases = all.size();
    std::vector<ServiceResult> beside = m_input.services;
    if (const TicketView* ticket = current(); beside.empty() && cases > 0 && ticket != nullptr) {
        // A case that was taken in now is what the ticket was for.
        const SubjectId visit = SubjectId::from(ticket->ticket.id);
        const bool isTakenNow =
            std::any_of(ready->cases.begin(), ready->cases.end(),
                        [&](const CaseRow& row) { return row.ticket == visit; });
        const auto& own = ticket->ticket.services;
        beside.assign(own.begin() + (isTakenNow ? 1 : 0), own.end());
    }
    for (const ServiceResult& each : beside) {
        const bool isCase = std::any_of(all.begin(), all.begin() + static_cast<long>(cases),
                                        [&](const auto& one) { return one.item == each.item; });
        if (!isCase)
            all.push_back(each);
    }
    return all;
}

} // namespace chuangkou
