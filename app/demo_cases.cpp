// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_cases.h"

#include "app/demo_papers.h"
#include "core/base/resources.h"
#include "core/office/catalogue.h"
#include "core/office/office_desk.h"

namespace chuangkou {

namespace {

const QString kNotBinding = QStringLiteral("演示数据，不作依据");

const QString kPolicy = QStringLiteral("temporary-work-subsidy");

} // namespace

Result<void> DemoCases::completeCatalogue(const Session& supervisor) {
    OfficeDesk desk(m_store, supervisor);
    const QJsonObject fiveDays{{QStringLiteral("days"), 5},
                               {QStringLiteral("unit"), QStringLiteral("working")},
                               {QStringLiteral("article"), kNotBinding}};
    std::set<QString> items{QStringLiteral("temporary-work-subsidy")};
    for (const DemoVisitor& visitor : demoVisitors())
        items.insert(QString::fromLatin1(visitor.item));
    for (const QString& id : items) {
        const ServiceItem* item = Catalogue::shipped().find(id);
        if (!item)
            return fail(ErrorCode::NotFound, id);
        if (!item->type) {
            const auto set = desk.completeItem(id, QStringLiteral("type"), QStringLiteral("即办件"),
                                               kNotBinding);
            if (!set)
                return set;
        } else if (*item->type == CaseType::Promised && !item->limit) {
            const auto set = desk.completeItem(id, QStringLiteral("limit"), fiveDays, kNotBinding);
            if (!set)
                return set;
        }
    }
    for (const auto& [name, value] :
         {std::pair("office_phone", "12333"), std::pair("receipt_progress_query", "12333 电话查询"),
          std::pair("receipt_copies", "申请人\n窗口留存")})
        if (const auto set = desk.setSetting(QString::fromLatin1(name), QString::fromUtf8(value));
            !set)
            return set;
    return {};
}

NewCase DemoCases::caseOf(const DemoVisitor& visitor, const TicketRow& ticket) const {
    NewCase fresh;
    fresh.item = QString::fromLatin1(visitor.item);
    Person person;
    person.kind = IdentityKind::ResidentId;
    person.number = QString::fromLatin1(visitor.number);
    person.name = QString::fromUtf16(visitor.name);
    person.phone = QString::fromLatin1(visitor.phone);
    fresh.person = person;
    fresh.ticket = SubjectId::from(ticket.id);
    fresh.counter = ticket.counter;
    if (const ServiceItem* item = Catalogue::shipped().find(fresh.item))
        for (const ItemDocument& document : item->documents)
            fresh.documents.push_back({document.name, true, 1});
    fresh.fields.insert(QStringLiteral("result_delivery"), QStringLiteral("自取"));
    return fresh;
}

Result<ServiceResult> DemoCases::serve(const DemoVisitor& visitor, const TicketRow& ticket) {
    CaseDesk desk(m_store, m_clerk);
    NewCase fresh = caseOf(visitor, ticket);
    const auto catalogue =
        m_store.read([](Sql& sql) -> Result<Catalogue> { return Catalogue::load(sql); });
    if (!catalogue)
        return fail(catalogue.error());
    const ServiceItem* item = catalogue->find(fresh.item);
    if (!item)
        return fail(ErrorCode::NotFound, fresh.item);
    ServiceResult service{fresh.item, item->line, 1, QStringLiteral("done"), {}};
    ++m_count;
    if (item->type == CaseType::Instant && !item->reviewNeeded) {
        const auto done = desk.takeAndFinish(fresh);
        if (!done)
            return fail(done.error());
        m_papers.keepReceipt(done->id);
        service.caseId = done->id.toText();
        if (const auto delivered = desk.deliver(done->id); !delivered)
            return fail(delivered.error());
        return service;
    }
    if (fresh.item == QLatin1String("arbitration") && !fresh.documents.empty()) {
        // Came without a paper: told at once, all that is missing.
        fresh.documents.front().isPresent = false;
        const auto taken = desk.take(fresh);
        if (!taken)
            return fail(taken.error());
        const QStringList missing{fresh.documents.front().id};
        if (const auto asked = desk.requestSupplement(*taken, {missing, {}}); !asked)
            return fail(asked.error());
        m_papers.keepNotice(*taken, *fresh.person, *item, missing);
        fresh.documents.front().isPresent = true;
        if (const auto brought = desk.supplement(*taken, fresh.documents); !brought)
            return fail(brought.error());
        const auto accepted = desk.accept(*taken);
        if (!accepted)
            return fail(accepted.error());
        m_open.push_back(accepted->id);
        service.caseId = accepted->id.toText();
        service.result = QStringLiteral("accepted");
        return service;
    }
    const auto accepted = desk.takeAndAccept(fresh);
    if (!accepted)
        return fail(accepted.error());
    m_papers.keepReceipt(accepted->id);
    m_open.push_back(accepted->id);
    service.caseId = accepted->id.toText();
    service.result = QStringLiteral("accepted");
    return service;
}

Result<void> DemoCases::finishAndDeliver(const Session& supervisor) {
    CaseDesk desk(m_store, supervisor);
    for (const CaseId& id : m_open) {
        if (const auto finished = desk.finish(id); !finished)
            return finished;
        if (const auto delivered = desk.deliver(id); !delivered)
            return delivered;
    }
    return {};
}

Result<void> DemoCases::confirmDates(const Session& first, const Session& second) {
    for (const auto& [parameter, value] :
         {std::pair("effective_from", "2020-02-01"), std::pair("effective_to", "2020-02-29")}) {
        PolicyDesk::Confirm confirm;
        confirm.policy = kPolicy;
        confirm.parameter = QString::fromLatin1(parameter);
        confirm.value = QString::fromLatin1(value);
        confirm.from = QDate(2020, 2, 1);
        confirm.document = kNotBinding;
        for (const Session* person : {&first, &second}) {
            const auto confirmed = PolicyDesk(m_store, *person).confirm(confirm);
            if (!confirmed)
                return fail(confirmed.error());
        }
    }
    return {};
}

Result<DemoCases::RosterClaim> DemoCases::claimByRoster(const Session& clerk, const Session& first,
                                                        const Session& second) {
    if (const auto confirmed = confirmDates(first, second); !confirmed)
        return fail(confirmed.error());
    const auto roster = resourceFile(u"demo/roster.csv");
    if (!roster)
        return fail(roster.error());
    Unit unit;
    unit.code = QStringLiteral("91220102MA1840110Y");
    unit.name = QStringLiteral("示例市第一医院（演示）");
    unit.representative = QStringLiteral("吕梁");
    unit.contact = QStringLiteral("施敏");
    unit.phone = QStringLiteral("13804310099");
    NewCase fresh;
    fresh.item = kPolicy;
    fresh.unit = unit;
    fresh.channel = Channel::Online;
    if (const ServiceItem* item = Catalogue::shipped().find(kPolicy))
        for (const ItemDocument& document : item->documents)
            fresh.documents.push_back({document.name, true, 1});
    ClaimDesk desk(m_store, clerk);
    const auto checked = desk.checkRoster(kPolicy, *roster);
    if (!checked)
        return fail(checked.error());
    const auto taken = desk.takeRoster(fresh, *roster, QStringLiteral("花名册.csv"));
    if (!taken)
        return fail(taken.error());
    const auto accepted = CaseDesk(m_store, clerk).accept(*taken);
    if (!accepted)
        return fail(accepted.error());
    const auto calculated = desk.calculate(*taken);
    if (!calculated)
        return fail(calculated.error());
    m_papers.keepSheet(*taken, *checked);
    m_papers.keepReceipt(*taken);
    ++m_count;
    return RosterClaim{*taken, calculated->amount.toGrouped()};
}

Result<void> DemoCases::lateCase(const Session& clerk) {
    NewCase fresh;
    fresh.item = QStringLiteral("file-query");
    Person person;
    person.kind = IdentityKind::ResidentId;
    person.number = QStringLiteral("220104199005120048");
    person.name = QStringLiteral("吴秀兰");
    fresh.person = person;
    fresh.channel = Channel::Phone;
    const auto done = CaseDesk(m_store, clerk).takeAndFinish(fresh);
    if (done)
        ++m_count;
    return done ? Result<void>() : fail(done.error());
}

} // namespace chuangkou
