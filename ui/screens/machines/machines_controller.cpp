// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/machines/machines_controller.h"

#include "core/queue/day_desk.h"
#include "ui/support/answer.h"

namespace chuangkou {

namespace {

Result<MachinesNow> loadMachines(Store& store, const Session& session) {
    MachinesNow now;
    auto machines = MachineDesk(store, session).machines();
    if (!machines)
        return fail(machines.error());
    now.machines = *std::move(machines);
    auto found = findings(store);
    if (!found)
        return fail(found.error());
    now.findings = *std::move(found);
    OfficeDesk office(store, session);
    auto counters = office.counters();
    auto halls = office.halls();
    if (!counters || !halls)
        return fail(counters ? halls.error() : counters.error());
    now.counters = *std::move(counters);
    now.halls = *std::move(halls);
    now.hasOfficeKey = office.officeKey().has_value();
    for (const MachineRow& machine : now.machines)
        now.nextNumber = std::max(now.nextNumber, machine.number + 1);
    return now;
}

} // namespace

MachinesController::MachinesController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void MachinesController::load() {
    m_asked.cancel(); // a later question has a newer answer
    m_asked = m_store.run(loadMachines);
    answer(m_asked, this, [this](const Result<MachinesNow>& now) {
        if (!now) {
            Q_EMIT refused(now.error());
            return;
        }
        m_now = *now;
        Q_EMIT changed();
    });
}

void MachinesController::readRequest(const QString& file) {
    const auto read = m_store.make([file](const StoreContext&) { return readJoinRequest(file); });
    answer(read, this, [this, file](const Result<JoinRequest>& request) {
        if (!request) {
            Q_EMIT refused(request.error());
            return;
        }
        m_request = *request;
        m_requestFile = file;
        Q_EMIT requestChanged();
    });
}

void MachinesController::forgetRequest() {
    m_request.reset();
    Q_EMIT requestChanged();
}

void MachinesController::admit(int number, const QString& name, const QString& answerFile) {
    const auto done = m_store.write(
        [number, name, answerFile, file = m_requestFile](Store& store, const Session& session) {
            return chuangkou::admit(store, session, file, number, name, answerFile);
        });
    answer(done, this, [this](const Result<ExportReport>& report) {
        if (!report) {
            Q_EMIT refused(report.error());
            return;
        }
        Q_EMIT admitted(*report);
        forgetRequest();
        load();
    });
}

void MachinesController::revoke(int number, const QString& reason, Accepting accepting) {
    const auto done =
        m_store.write([number, reason, accepting](Store& store, const Session& session) {
            return MachineDesk(store, session).revoke(number, reason, accepting);
        });
    answer(done, this, [this](const Result<RevocationReport>& report) {
        if (!report)
            Q_EMIT refused(report.error());
        else
            Q_EMIT revoked(*report);
        load();
    });
}

void MachinesController::moveCounter(const Counter& counter, const MachineRow& to) {
    Counter moving = counter;
    moving.device = to.device;
    const auto done = m_store.write([moving](Store& store, const Session& session) {
        return OfficeDesk(store, session).setCounter(moving);
    });
    answer(done, this,
           [this, name = counter.name, machine = to.name](const Result<CounterId>& set) {
               if (!set)
                   Q_EMIT refused(set.error());
               else
                   Q_EMIT this->moved(name, machine);
               load();
           });
}

void MachinesController::takeOver(const HallId& hall, const QString& reason) {
    const auto done = m_store.write([hall, reason](Store& store, const Session& session) {
        return DayDesk(store, session).takeOver(hall, reason);
    });
    answer(done, this, [this](const Result<Hall>& taken) {
        if (!taken)
            Q_EMIT refused(taken.error());
        else
            Q_EMIT tookOver(taken->name);
        load();
    });
}

void MachinesController::acknowledge(qint64 finding) {
    const auto done = m_store.keep([finding](Store& store, const Session& session) {
        return acknowledgeFinding(store, session, finding);
    });
    answer(done, this, [this](const Result<void>& acknowledged) {
        if (!acknowledged)
            Q_EMIT refused(acknowledged.error());
        load();
    });
}

} // namespace chuangkou
