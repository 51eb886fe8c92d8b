// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_desk.h"
#include "core/claims/claims_projections.h"
#include "core/policy/policy_desk.h"
#include "core/store/canonical.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <QFile>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

inline const QString kSubsidy = QStringLiteral("temporary-work-subsidy");

/// An office with the claims part, and two clerks beside the administrator.
struct ClaimBench {
    explicit ClaimBench(std::uint64_t firstId = 0)
        : machine(firstId), office((addClaimsProjections(machine.projections), machine)),
          first(account(QStringLiteral("zhao"), QStringLiteral("赵一"))),
          second(account(QStringLiteral("qian"), QStringLiteral("钱二"))) {
        office.session.isOnlyAccount = false;
        office.session.roles = {Role::SystemAdmin, Role::Supervisor};
    }

    [[nodiscard]] Session account(const QString& login, const QString& name) {
        const auto id =
            OfficeDesk(*office.store, office.session)
                .addAccount(login, name, {Role::Clerk, Role::Supervisor}, kTestPassword);
        REQUIRE(id);
        return {*id, login, name, {Role::Clerk, Role::Supervisor}, {}, false};
    }
    [[nodiscard]] CaseDesk cases() { return CaseDesk(*office.store, first); }
    [[nodiscard]] CaseDesk casesOfSecond() { return CaseDesk(*office.store, second); }
    [[nodiscard]] ClaimDesk claims() { return ClaimDesk(*office.store, first); }

    void complete(const QString& item, const QString& field, const QJsonValue& value) {
        REQUIRE(OfficeDesk(*office.store, first)
                    .completeItem(item, field, value, QStringLiteral("测试文件1号")));
    }
    void completeLimit(const QString& item, int days = 10) {
        complete(item, QStringLiteral("limit"),
                 QJsonObject{{QStringLiteral("days"), days},
                             {QStringLiteral("unit"), QStringLiteral("working")}});
    }
    void confirmByOne(const Session& by, const QString& parameter, const QString& value,
                      QDate from) {
        REQUIRE(
            PolicyDesk(*office.store, by)
                .confirm({kSubsidy, parameter, value, from, QStringLiteral("测试文件2号"), {}}));
    }
    void confirm(const QString& parameter, const QString& value, QDate from = QDate(2020, 2, 1)) {
        confirmByOne(first, parameter, value, from);
        confirmByOne(second, parameter, value, from);
    }
    void confirmFebruary() {
        confirm(QStringLiteral("effective_from"), QStringLiteral("2020-02-01"));
        confirm(QStringLiteral("effective_to"), QStringLiteral("2020-02-29"));
    }
    [[nodiscard]] PolicyBook book() { return PolicyDesk(*office.store, first).book().value(); }
    [[nodiscard]] std::map<QString, QStringList> dump() {
        using Rows = std::map<QString, QStringList>;
        return office.store
            ->read([&](Sql& sql) -> Result<Rows> { return machine.projections.dump(sql); })
            .value();
    }
    void rebuild() {
        REQUIRE(office.store->write([&](Sql& sql) -> Result<void> {
            machine.projections.rebuild(sql);
            return {};
        }));
    }
    [[nodiscard]] std::vector<Event> eventsOf(const CaseId& id) {
        using Events = std::vector<Event>;
        return office.store
            ->read([&](Sql& sql) -> Result<Events> {
                return EventLog::load(sql, SubjectId::from(id));
            })
            .value();
    }
    int insert(const std::vector<Event>& events) {
        return office.store
            ->write([&](Sql& sql) -> Result<int> {
                for (const Event& event : events)
                    EventLog::registerOrigin(sql, event.origin, QByteArray(32, 'd'), 0);
                return office.store->log().insertVerified(sql, events);
            })
            .value();
    }

    TestMachine machine;
    TestOffice office;
    Session first;
    Session second;
};

/// Events of another machine of the office, as a bundle would bring them.
struct OtherMachine {
    QByteArray origin = QByteArray(32, 'o');
    std::int64_t seq = 0;
    QByteArray previous;

    [[nodiscard]] Event event(const CaseId& subject, const QString& kind, const QJsonObject& body,
                              const ActorId& actor, std::int64_t at,
                              const std::vector<QByteArray>& parents) {
        Event made;
        made.origin = origin;
        made.seq = ++seq;
        made.previous = previous;
        made.hlc = {at, 0};
        made.at = at;
        made.actor = actor;
        made.subject = SubjectId::from(subject);
        made.parents = parents;
        made.kind = kind;
        made.salt = QByteArray(16, 's');
        made.body = canonicalJson(body).value();
        made.bodyHash = bodyHash(made.salt, made.body);
        made.hash = eventHash(made);
        previous = made.hash;
        return made;
    }
};

inline Person samplePerson() {
    return {PersonId(), IdentityKind::ResidentId, QStringLiteral("220104199003070016"),
            QStringLiteral("样例甲"), QStringLiteral("13800000000")};
}
inline Unit sampleUnit() {
    return {UnitId(),
            QStringLiteral("91220102MA63608370"),
            QStringLiteral("样例医院"),
            QStringLiteral("样例院长"),
            QStringLiteral("样例经办"),
            QStringLiteral("0431-1")};
}
inline NewCase newCase(const QString& item) {
    NewCase fresh;
    fresh.item = item;
    const ServiceItem* known = Catalogue::shipped().find(item);
    if (known && known->applicant == ApplicantKind::Unit)
        fresh.unit = sampleUnit();
    else
        fresh.person = samplePerson();
    return fresh;
}

inline QByteArray policyFile(const char* name) {
    QFile file(sourcePath(QStringLiteral("tests/policies/") + QLatin1String(name)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
inline QJsonObject policyJson(const char* name) {
    return QJsonDocument::fromJson(policyFile(name)).object();
}

} // namespace chuangkou
