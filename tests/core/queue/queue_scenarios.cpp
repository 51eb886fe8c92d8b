// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/appointment_desk.h"
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_projections.h"
#include "core/queue/visit_import.h"
#include "tests/support/worker_scenario.h"

#include <QFile>

#include <cstdio>

namespace chuangkou {

namespace {

int refused(const Error& error) {
    std::fprintf(stderr, "refused: %d %s\n", static_cast<int>(error.code),
                 qPrintable(error.detail));
    return 4;
}

HallId hallOf(const Worker& worker) {
    return HallId::fromText(worker.arguments.value(0)).value_or(HallId());
}

/// book HALL: books tomorrow at ten for ever and acknowledges each appointment.
int book(Worker& worker) {
    AppointmentDesk desk(worker.store, worker.session);
    NewAppointment request;
    request.hall = hallOf(worker);
    request.date = officeDate(worker.store.clock().nowMs()).addDays(1);
    request.time = QTime(10, 0);
    request.letter = QStringLiteral("A");
    request.line = QStringLiteral("employment");
    request.person.name = QStringLiteral("王小明");
    for (;;) {
        const auto booked = desk.book(request);
        if (!booked)
            return refused(booked.error());
        worker.acknowledge(booked->id.toText());
    }
}

/// One visit from 取号 to the end, or what a killed run left of one.
Result<void> visit(Worker& worker, QueueDesk& desk, const CounterId& counter) {
    const auto say = [&worker](const TicketRow& row) {
        worker.acknowledge(row.number + u' ' + ticketStateKey(row.state));
    };
    const auto shown = desk.snapshot(hallOf(worker), counter);
    if (!shown)
        return fail(shown.error());
    TicketRow ticket;
    if (shown->current) {
        ticket = shown->current->ticket;
    } else {
        WalkIn request;
        request.hall = hallOf(worker);
        request.letter = QStringLiteral("A");
        request.line = QStringLiteral("employment");
        const auto issued = desk.issueWalkIn(request);
        if (!issued)
            return fail(issued.error());
        say(issued->ticket);
        const auto called = desk.callNext(counter);
        if (!called)
            return fail(called.error());
        ticket = called->ticket;
        say(ticket);
    }
    if (ticket.state == TicketState::Called) {
        const auto started = desk.start({ticket.id, ticket.version}, StartedBy::Clerk);
        if (!started)
            return fail(started.error());
        ticket = *started;
        say(ticket);
    }
    const auto done = desk.finish({ticket.id, ticket.version}, {});
    if (!done)
        return fail(done.error());
    say(*done);
    return {};
}

/// call HALL COUNTER: visits for ever; acknowledges "NUMBER STATE" after each command.
int call(Worker& worker) {
    const auto opened = DayDesk(worker.store, worker.session).openDay(hallOf(worker));
    if (!opened)
        return refused(opened.error());
    QueueDesk desk(worker.store, worker.session);
    const auto counter = CounterId::fromText(worker.arguments.value(1)).value_or(CounterId());
    for (;;)
        if (const auto done = visit(worker, desk, counter); !done)
            return refused(done.error());
}

/// import FILE MAP: acknowledges how many rows are done after each slice.
int import(Worker& worker) {
    QFile file(worker.arguments.value(0));
    QFile mapFile(worker.arguments.value(1));
    if (!file.open(QIODevice::ReadOnly) || !mapFile.open(QIODevice::ReadOnly))
        return 5;
    const auto map = VisitMap::parse(mapFile.readAll());
    if (!map)
        return refused(map.error());
    VisitImportOptions options;
    options.progress = [&worker](int done, int) {
        worker.acknowledge(QString::number(done));
        return true;
    };
    const auto report = importVisits(worker.store, worker.session, file.readAll(), *map, options);
    return report ? 0 : refused(report.error());
}

const RegisterScenario kBook("book", &book, &addQueueProjections);
const RegisterScenario kCall("call", &call, &addQueueProjections);
const RegisterScenario kImport("import", &import, &addQueueProjections);

} // namespace

} // namespace chuangkou
