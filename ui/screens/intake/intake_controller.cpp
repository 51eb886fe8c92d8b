// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/intake_controller.h"

#include "core/claims/claim_item.h"
#include "core/office/person_view.h"
#include "core/queue/ticket_table.h"
#include "core/store/local_notes.h"
#include "ui/printing/acceptance_receipt_paper.h"
#include "ui/support/answer.h"
#include "ui/support/case_text.h"

namespace chuangkou {

namespace {

constexpr qsizetype kRecentItems = 8; // Alt+1 to Alt+8
const QString kRecentSetting = QStringLiteral("intake_recent_items");

QString applicantName(Sql& sql, const CaseRow& row) {
    if (!row.person.isNull()) {
        const auto person = PersonTable::find(sql, row.person);
        return person ? maskedName(person->name) : QString();
    }
    const auto unit = PersonTable::findUnit(sql, row.unit);
    return unit ? unit->name : QString();
}

std::vector<ListedCase> listCases(Sql& sql, const Catalogue& catalogue, const CaseFilter& filter) {
    std::vector<ListedCase> list;
    for (const CaseRow& row : CaseTable::list(sql, filter)) {
        const ServiceItem* item = catalogue.find(row.item);
        list.push_back({row, item != nullptr ? itemText(*item) : row.item, applicantName(sql, row),
                        AccountTable::nameOf(sql, row.clerk)});
    }
    return list;
}

/// What the ticket of the visit knows.
IntakeVisit visitOf(Sql& sql, IntakeVisit visit) {
    const auto ticket = TicketTable::find(sql, TicketId::from(visit.ticket));
    if (!ticket)
        return visit;
    visit.number = ticket->number;
    if (visit.item.isEmpty())
        visit.item = ticket->item;
    if (visit.counter.isNull())
        visit.counter = ticket->counter;
    if (!ticket->person.isNull())
        visit.person = PersonTable::find(sql, ticket->person);
    return visit;
}

/// The form fills in what is known: with the person's open case, where there is one.
PersonView viewOf(const KnownApplicant& known) {
    PersonView view{SubjectId::from(known.persons.front().id), {}, QStringLiteral("intake")};
    for (const ListedCase& each : known.history)
        if (each.row.state != CaseState::Withdrawn && each.row.state != CaseState::Served)
            view.ofCase = SubjectId::from(each.row.id);
    return view;
}

/// 一次性告知书 of a case that was just asked to bring more.
Result<OneTimeNotice> noticeOf(Store& store, const Session& session, const Case& taken) {
    return store.read([&](Sql& sql) -> Result<OneTimeNotice> {
        OneTimeNotice notice;
        const Catalogue catalogue = Catalogue::load(sql);
        const ServiceItem* item = catalogue.find(taken.item);
        notice.item = item != nullptr ? item->name : taken.item;
        const auto book = PolicyBook::load(store, sql);
        const PolicyPackage* package = book ? book->find(taken.policy) : nullptr;
        const ServiceItem claimed =
            item != nullptr && package != nullptr ? itemUnder(*item, *package) : ServiceItem();
        if (!claimed.id.isEmpty())
            item = &claimed;
        if (!taken.person.isNull()) {
            const Person person = PersonTable::find(sql, taken.person).value_or(Person());
            notice.applicant = person.name;
            notice.applicantNumber = person.number;
        } else {
            const Unit unit = PersonTable::findUnit(sql, taken.unit).value_or(Unit());
            notice.applicant = unit.name;
            notice.applicantNumber = unit.code;
        }
        notice.office = OfficeTable::office(sql).value_or(Office()).name;
        notice.phone =
            OfficeTable::setting(sql, QStringLiteral("office_phone")).value_or(QString());
        notice.clerk = session.name;
        notice.givenAt = store.clock().nowMs();
        notice.due = taken.supplementDue;
        for (const QString& name : taken.missing) {
            QString article;
            if (item != nullptr)
                for (const ItemDocument& document : item->documents)
                    if (document.name == name)
                        article = document.basis;
            notice.missing.push_back({name, article});
        }
        return notice;
    });
}

Result<void> apply(CaseDesk& desk, const CaseId& id, const CaseChange& change) {
    switch (change.kind) {
    case CaseChange::Kind::Accept: {
        const auto accepted = desk.accept(id);
        return accepted ? Result<void>() : fail(accepted.error());
    }
    case CaseChange::Kind::Finish:
        return desk.finish(id, {change.result, change.text});
    case CaseChange::Kind::Deliver:
        return desk.deliver(id, {change.way, {}, change.text, {}});
    case CaseChange::Kind::Supplement: {
        const auto current = desk.load(id);
        if (!current)
            return fail(current.error());
        std::vector<CaseDocument> brought;
        for (const QString& name : current->missing)
            brought.push_back({name, true, 1});
        return desk.supplement(id, brought);
    }
    case CaseChange::Kind::NotAccept:
        return desk.notAccept(id, change.text);
    case CaseChange::Kind::Withdraw:
        return desk.withdraw(id, change.text);
    }
    return {};
}

} // namespace

IntakeController::IntakeController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void IntakeController::setState(IntakeState state) {
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

Result<IntakeController::Loaded> IntakeController::load(Store& store, const Session&) {
    return store.read([&](Sql& sql) -> Result<Loaded> {
        const auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        Loaded loaded{Catalogue::load(sql), {}, {}, {}, book->area()};
        for (const PolicyPackage* present : book->packages())
            for (const PolicyVersion& version : book->versions())
                if (version.package.get() == present)
                    loaded.packages.push_back(version.package);
        const QString recent = localSetting(sql, kRecentSetting).value_or(QString());
        loaded.recent = recent.split(u',', Qt::SkipEmptyParts);
        for (const Account& account : AccountTable::all(sql))
            if (account.isActive && account.roles.contains(Role::Supervisor))
                loaded.supervisors.append(account.name);
        return loaded;
    });
}

void IntakeController::loadCatalogue() {
    answer(m_store.run(load), this, [this](const Result<Loaded>& loaded) {
        if (!loaded) {
            Q_EMIT refused(loaded.error());
            return;
        }
        m_catalogue = loaded->catalogue;
        m_recent = loaded->recent;
        m_supervisors = loaded->supervisors;
        m_packages = loaded->packages;
        m_area = loaded->area;
        Q_EMIT catalogueChanged();
    });
}

void IntakeController::openVisit(const IntakeVisit& visit) {
    m_presentAsked.cancel(); // this one was asked for
    const auto read = [visit](Store& store, const Session&) -> Result<IntakeVisit> {
        return store.read([&](Sql& sql) -> Result<IntakeVisit> { return visitOf(sql, visit); });
    };
    answer(m_store.run(read), this, [this](const Result<IntakeVisit>& found) {
        if (found)
            Q_EMIT visitOpened(*found);
        else
            Q_EMIT refused(found.error());
    });
}

void IntakeController::openPresent(const HallId& hall) {
    m_presentAsked.cancel();
    m_presentAsked = m_store.run([hall](Store& store, const Session& session) {
        return store.read([&](Sql& sql) -> Result<IntakeVisit> {
            const QDate today = officeDate(store.clock().nowMs());
            const auto ticket = TicketTable::currentOf(sql, hall, today, session.account);
            return ticket ? visitOf(sql, {SubjectId::from(ticket->id), {}, {}, {}, {}})
                          : IntakeVisit();
        });
    });
    answer(m_presentAsked, this, [this](const Result<IntakeVisit>& found) {
        if (!found)
            Q_EMIT refused(found.error());
        else if (!found->ticket.isNull())
            Q_EMIT presentFound(*found);
    });
}

template <typename Read> void IntakeController::lookUp(Read read) {
    m_personAsked.cancel();
    m_personAsked = m_store.run([read](Store& store,
                                       const Session& session) -> Result<KnownApplicant> {
        auto known = store.read(read);
        if (known && known->persons.size() == 1)
            if (const auto recorded = recordPersonViewed(store, session, viewOf(*known)); !recorded)
                return fail(recorded.error());
        return known;
    });
    answer(m_personAsked, this, [this](const Result<KnownApplicant>& known) {
        if (known)
            Q_EMIT applicantKnown(*known);
        else
            Q_EMIT refused(known.error());
    });
}

void IntakeController::lookUpPerson(const QString& text) {
    lookUp([text, catalogue = m_catalogue](Sql& sql) -> Result<KnownApplicant> {
        KnownApplicant known{PersonTable::search(sql, text), {}, {}};
        if (known.persons.size() == 1) {
            CaseFilter filter;
            filter.person = known.persons.front().id;
            known.history = listCases(sql, catalogue, filter);
        }
        return known;
    });
}

void IntakeController::lookUpUnit(const QString& code) {
    lookUp([code, catalogue = m_catalogue](Sql& sql) -> Result<KnownApplicant> {
        KnownApplicant known{{}, PersonTable::searchUnits(sql, code), {}};
        if (known.units.size() == 1) {
            CaseFilter filter;
            filter.unit = known.units.front().id;
            known.history = listCases(sql, catalogue, filter);
        }
        return known;
    });
}

void IntakeController::askCases(const CaseFilter& filter) {
    m_casesAsked.cancel(); // a later question has a newer answer
    m_casesAsked = m_store.run([filter](Store& store, const Session&) {
        return store.read([&](Sql& sql) -> Result<std::vector<ListedCase>> {
            return listCases(sql, Catalogue::load(sql), filter);
        });
    });
    answer(m_casesAsked, this, [this](const Result<std::vector<ListedCase>>& cases) {
        if (!cases) {
            Q_EMIT refused(cases.error());
            return;
        }
        m_cases = *cases;
        Q_EMIT casesChanged();
    });
}

/// One at a time: what is pressed while a case is being saved is the same press again.
template <typename Work> void IntakeController::save(Work work) {
    if (std::holds_alternative<IntakeSaving>(m_state))
        return;
    setState(IntakeSaving());
    answer(m_store.write(std::move(work)), this,
           [this](const Result<Outcome>& outcome) { finishTaking(outcome); });
}

QString IntakeController::itemName(const QString& id) const {
    const ServiceItem* item = m_catalogue.find(id);
    return item != nullptr ? itemText(*item) : id;
}

void IntakeController::take(const NewCase& fresh, Until until) {
    save([fresh, until, name = itemName(fresh.item)](Store& store,
                                                     const Session& session) -> Result<Outcome> {
        CaseDesk desk(store, session);
        const auto accepted =
            until == Until::Finished ? desk.takeAndFinish(fresh) : desk.takeAndAccept(fresh);
        if (!accepted)
            return fail(accepted.error());
        const auto receipt = desk.receipt(accepted->id);
        if (!receipt)
            return fail(receipt.error());
        return Outcome{
            IntakeDone{*accepted, name, until == Until::Finished, {}, {}, {}}, *receipt, {}};
    });
}

void IntakeController::claim(const NewCase& fresh) {
    save([fresh, name = itemName(fresh.item)](Store& store,
                                              const Session& session) -> Result<Outcome> {
        return claimed(store, session, fresh, name);
    });
}

void IntakeController::requestPapers(const NewCase& fresh, const QStringList& missing) {
    save([fresh, missing](Store& store, const Session& session) -> Result<Outcome> {
        CaseDesk desk(store, session);
        const auto id = desk.take(fresh);
        if (!id)
            return fail(id.error());
        if (const auto asked = desk.requestSupplement(*id, {missing, {}}); !asked)
            return fail(asked.error());
        const auto taken = desk.load(*id);
        if (!taken)
            return fail(taken.error());
        const auto notice = noticeOf(store, session, *taken);
        if (!notice)
            return fail(notice.error());
        return Outcome{
            IntakeDone{AcceptedCase{*id, {}, {}, false}, notice->item, false, missing, {}, {}},
            {},
            *notice};
    });
}

void IntakeController::refuse(const NewCase& fresh, const QString& reason) {
    save([fresh, reason, name = itemName(fresh.item)](Store& store,
                                                      const Session& session) -> Result<Outcome> {
        CaseDesk desk(store, session);
        const auto id = desk.take(fresh);
        if (!id)
            return fail(id.error());
        if (const auto done = desk.notAccept(*id, reason); !done)
            return fail(done.error());
        return Outcome{
            IntakeDone{AcceptedCase{*id, {}, {}, false}, name, false, {}, {}, {}}, {}, {}};
    });
}

void IntakeController::finishTaking(const Result<Outcome>& outcome) {
    if (!outcome) {
        setState(IntakeRefused{outcome.error()});
        return;
    }
    setState(outcome->done);
    if (outcome->receipt)
        printReceipt(*outcome->receipt);
    if (!outcome->sheet.isEmpty())
        Q_EMIT paperReady(tr("Calculation sheet %1").arg(outcome->done.accepted.number),
                          tr("Calculation sheet"), outcome->sheet);
    if (outcome->notice)
        Q_EMIT paperReady(
            tr("Notice of missing papers %1").arg(outcome->done.accepted.id.toText().right(6)),
            tr("Notice of missing papers"), oneTimeNoticePaper(*outcome->notice));
}

void IntakeController::printReceipt(const AcceptanceReceipt& receipt) {
    Q_EMIT paperReady(tr("Receipt %1").arg(receipt.number), tr("Receipt"),
                      acceptanceReceiptPaper(receipt));
}

void IntakeController::change(const CaseId& id, const CaseChange& change) {
    const auto work = [id, change](Store& store, const Session& session) -> Result<void> {
        CaseDesk desk(store, session);
        return apply(desk, id, change);
    };
    answer(m_store.write(work), this, [this, id, change](const Result<void>& done) {
        if (!done) {
            Q_EMIT refused(done.error());
            return;
        }
        Q_EMIT changed(id, change);
        if (change.kind == CaseChange::Kind::Accept)
            printAgain(id);
    });
}

void IntakeController::printAgain(const CaseId& id) {
    const auto work = [id](Store& store, const Session& session) {
        return CaseDesk(store, session).receipt(id);
    };
    answer(m_store.run(work), this, [this](const Result<AcceptanceReceipt>& receipt) {
        if (receipt)
            printReceipt(*receipt);
        else
            Q_EMIT refused(receipt.error());
    });
}

void IntakeController::fillIn(const QString& item, const std::vector<ItemFilling>& fields,
                              const QString& document) {
    const auto work = [item, fields, document](Store& store,
                                               const Session& session) -> Result<void> {
        OfficeDesk desk(store, session);
        for (const ItemFilling& filling : fields)
            if (const auto done = desk.completeItem(item, filling.field, filling.value, document);
                !done)
                return done;
        return {};
    };
    answer(m_store.write(work), this, [this](const Result<void>& done) {
        if (!done) {
            Q_EMIT refused(done.error());
            return;
        }
        Q_EMIT filledIn();
        loadCatalogue();
    });
}

void IntakeController::rememberItem(const QString& item) {
    m_recent.removeAll(item);
    m_recent.prepend(item);
    if (m_recent.size() > kRecentItems)
        m_recent.resize(kRecentItems);
    (void)m_store.run([recent = m_recent.join(u',')](Store& store, const Session&) -> Result<void> {
        return store.writeLocal([&](Sql& sql) -> Result<void> {
            setLocalSetting(sql, kRecentSetting, recent);
            return {};
        });
    });
    Q_EMIT catalogueChanged();
}

void IntakeController::editOn() {
    setState(IntakeEditing());
}

} // namespace chuangkou
