// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/machine_desk.h"

#include "core/office/office_desk.h"
#include "core/store/revocation.h"
#include "core/sync/enrolment.h"

namespace chuangkou {

namespace {

std::int64_t certifiedAt(Sql& sql, const QByteArray& device) {
    return sql
        .integer(QStringLiteral("SELECT min(at) FROM ev_events WHERE subject = :subject "
                                "AND kind = 'machine_certified'"),
                 {{":subject", SubjectId::fromHash(device).bytes()}})
        .value_or(0);
}

std::optional<std::int64_t> lastHeardOf(Sql& sql, const QByteArray& device) {
    const auto at = sql.integer(
        QStringLiteral("SELECT max((SELECT e.at FROM ev_events e WHERE e.origin = o.id "
                       "ORDER BY e.seq DESC LIMIT 1)) FROM ev_origins o WHERE o.device = :device"),
        {{":device", device}});
    return at ? std::optional<std::int64_t>(*at) : std::nullopt;
}

std::vector<SignedHead> passedOverHeads(Sql& sql, const QByteArray& device) {
    return sql.list(QStringLiteral("SELECT origin, seq, hash, at, signature FROM l_passed_over "
                                   "WHERE device = :device"),
                    {{":device", device}}, [](const SqlRow& row) {
                        return SignedHead{row.bytes(0), row.integer(1), row.bytes(2),
                                          row.integer(3), row.bytes(4)};
                    });
}

std::int64_t eventsOf(Sql& sql, const QByteArray& device) {
    return sql
        .integer(QStringLiteral("SELECT count(*) FROM ev_events e JOIN ev_origins o "
                                "ON o.id = e.origin WHERE o.device = :device"),
                 {{":device", device}})
        .value_or(0);
}

/// By how many events the heads that came by are ahead of what is held.
std::int64_t passedOver(Sql& sql, const QByteArray& device) {
    std::int64_t sum = 0;
    for (const SignedHead& head : passedOverHeads(sql, device)) {
        if (EventLog::byHash(sql, head.hash))
            continue;
        const auto held = EventLog::head(sql, head.origin);
        sum += std::max<std::int64_t>(1, head.seq - (held ? held->seq : 0));
    }
    return sum;
}

MachineRow rowOf(Sql& sql, const Machine& machine, const QByteArray& own) {
    MachineRow row;
    row.device = machine.device;
    row.number = machine.number;
    row.name = machine.name;
    if (const auto certificate = certificateOf(sql, machine.device))
        row.fingerprint = fingerprintOf(certificate->signingPublic + certificate->sealingPublic);
    row.admittedAt = certifiedAt(sql, machine.device);
    row.lastHeard = lastHeardOf(sql, machine.device);
    row.revokedAt = machine.revokedAt;
    row.revokedFor = machine.revokedFor;
    row.state = machine.device == own                         ? MachineStanding::Own
                : Revocations::isRevoked(sql, machine.device) ? MachineStanding::Revoked
                                                              : MachineStanding::Normal;
    row.leftOut = Revocations::leftOutOf(sql, machine.device);
    row.passedOver = passedOver(sql, machine.device);
    return row;
}

Result<Machine> machineOf(Sql& sql, int number) {
    for (const Machine& machine : OfficeTable::machines(sql))
        if (machine.number == number)
            return machine;
    return fail(ErrorCode::NotFound, QString::number(number));
}

bool isSame(const SignedHead& a, const SignedHead& b) {
    return a.origin == b.origin && a.hash == b.hash;
}

/// True when the accepted heads would bring nothing that is not accepted already.
bool isCovered(Sql& sql, const std::vector<SignedHead>& heads) {
    const auto accepted = Revocations::heldHeads(sql);
    return std::all_of(heads.begin(), heads.end(), [&](const SignedHead& head) {
        return std::any_of(accepted.begin(), accepted.end(),
                           [&](const SignedHead& held) { return isSame(held, head); });
    });
}

} // namespace

Result<std::vector<MachineRow>> MachineDesk::machines() {
    using Rows = std::vector<MachineRow>;
    return m_store.read([&](Sql& sql) -> Result<Rows> {
        Rows rows;
        for (const Machine& machine : OfficeTable::machines(sql))
            rows.push_back(rowOf(sql, machine, m_store.device().id));
        return rows;
    });
}

Result<RevocationReport> MachineDesk::revoke(int number, const QString& reason,
                                             Accepting accepting) {
    if (!m_session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    const auto officeKey = OfficeDesk(m_store, m_session).officeKey();
    if (!officeKey)
        return fail(officeKey.error());
    return m_store.write([&](Sql& sql) -> Result<RevocationReport> {
        const auto machine = machineOf(sql, number);
        if (!machine)
            return fail(machine.error());
        if (machine->device == m_store.device().id)
            return fail(ErrorCode::WrongState, QStringLiteral("own"));
        Revocation form{machine->device,
                        Revocations::signedEnds(sql, machine->device),
                        reason.trimmed().normalized(QString::NormalizationForm_C),
                        {}};
        if (accepting == Accepting::AlsoPassedOver)
            for (const SignedHead& head : passedOverHeads(sql, machine->device))
                form.accepted.push_back(head);
        // By mistake nothing more is accepted.
        if (Revocations::isRevoked(sql, machine->device) &&
            (accepting == Accepting::WhatIsHeld || isCovered(sql, form.accepted)))
            return fail(ErrorCode::WrongState, QStringLiteral("revoked"));
        const auto revocation = signRevocation(std::move(form), *officeKey);
        if (!revocation)
            return fail(revocation.error());
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{SubjectId::fromHash(machine->device),
                                   QStringLiteral("machine_revoked"), revocation->json()}});
        if (!appended)
            return fail(appended.error());
        const std::int64_t leftOut = Revocations::leftOutOf(sql, machine->device);
        return RevocationReport{machine->name, eventsOf(sql, machine->device) - leftOut, leftOut};
    });
}

} // namespace chuangkou
