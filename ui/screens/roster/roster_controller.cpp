// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/roster_controller.h"

#include "core/claims/claim_item.h"
#include "core/office/person_view.h"
#include "ui/printing/roster_evidence.h"
#include "ui/screens/roster/roster_model.h"
#include "ui/support/answer.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace chuangkou {

namespace {

/// What the screen is opened with when nobody chose another one.
const QString kRosterPolicy = QStringLiteral("temporary-work-subsidy");

/// The roster of a claim, read from the file that was kept with it.
Result<Roster> keptRoster(Store& store, const Case& claim) {
    return store.read([&](Sql& sql) -> Result<Roster> {
        const auto content = store.blobs().get(sql, claim.roster);
        if (!content)
            return fail(content.error());
        const auto book = PolicyBook::load(store, sql);
        return book ? readRoster(*book, claim.policy, *content) : fail(book.error());
    });
}

/// `fileName`: of the roster, where it is known; of an older claim only its kind was kept.
Result<CalculatedClaim> readClaim(Store& store, const Session& session, const CaseId& id,
                                  const QString& fileName) {
    const auto claim = CaseDesk(store, session).load(id);
    if (!claim)
        return fail(claim.error());
    const auto sheet = ClaimDesk(store, session).sheet(id);
    if (!sheet)
        return fail(sheet.error());
    // Where its file has not arrived yet, the amount is shown all the same.
    const Roster roster = keptRoster(store, *claim).value_or(Roster());
    auto paper =
        claimSheetContext(store, session, *sheet, roster,
                          fileName.isEmpty() ? claim->rosterFile : fileName, rosterLanguage());
    if (!paper)
        return fail(paper.error());
    return CalculatedClaim{id, sheet->caseNumber, *sheet, *std::move(paper)};
}

} // namespace

RosterController::RosterController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store), m_policy(kRosterPolicy) {}

void RosterController::setState(RosterState state) {
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

Result<RosterController::LoadedPolicy> RosterController::load(Store& store, const Session& session,
                                                              const QString& policy) {
    return store.read([&](Sql& sql) -> Result<LoadedPolicy> {
        LoadedPolicy loaded;
        const auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        const PolicyPackage* package = book->find(policy);
        for (const PolicyVersion& version : book->versions())
            if (version.package.get() == package)
                loaded.package = version.package;
        if (package == nullptr)
            return fail(ErrorCode::NotFound, policy);
        const Catalogue catalogue = Catalogue::load(sql);
        if (const ServiceItem* item = catalogue.find(package->serviceItem()))
            loaded.item = itemUnder(*item, *package);
        const QDate today = officeDate(store.clock().nowMs());
        for (const UsedValue& value : book->unreliable(policy, today)) {
            OpenValue open{value, {}};
            for (const ValueConfirmation& each : book->confirmations())
                if (each.policy == policy && each.parameter == value.parameter)
                    open.said.push_back(
                        {each, AccountTable::nameOf(sql, each.by), each.by == session.account});
            loaded.open.push_back(std::move(open));
        }
        return loaded;
    });
}

void RosterController::loadPolicy() {
    const auto work = [policy = m_policy](Store& store, const Session& session) {
        return load(store, session, policy);
    };
    answer(m_store.run(work), this, [this](const Result<LoadedPolicy>& loaded) {
        if (!loaded) {
            Q_EMIT refused(loaded.error());
            return;
        }
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        m_package = loaded->package;
        m_title =
            isChinese || m_package->english().isEmpty() ? m_package->title() : m_package->english();
        m_item = loaded->item;
        m_open = loaded->open;
        Q_EMIT policyChanged();
    });
}

void RosterController::check(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        setState(RosterRefused{Error{ErrorCode::FileUnreadable, path}});
        return;
    }
    m_content = file.readAll();
    m_fileName = QFileInfo(path).fileName();
    checkAgain();
}

void RosterController::checkAgain() {
    if (m_content.isEmpty())
        return;
    setState(RosterBusy());
    const auto work = [policy = m_policy, content = m_content,
                       isRoster = !isBatch()](Store& store, const Session& session) {
        ClaimDesk desk(store, session);
        if (!isRoster)
            return desk.checkBatch(policy, content);
        auto roster = desk.checkRoster(policy, content);
        return roster ? Result<Batch>(Batch{*std::move(roster), {}})
                      : Result<Batch>(fail(roster.error()));
    };
    answer(m_store.run(work), this, [this](const Result<Batch>& batch) {
        if (batch)
            setState(CheckedRoster{batch->table, batch->entries, m_content, m_fileName});
        else
            setState(RosterRefused{batch.error()});
    });
}

void RosterController::setPolicy(const QString& policy) {
    if (policy.isEmpty() || policy == m_policy)
        return;
    m_policy = policy;
    m_package.reset();
    forget();
    loadPolicy();
}

void RosterController::acceptBatch(const NewCase& fresh) {
    const CheckedRoster checked = std::get<CheckedRoster>(m_state);
    setState(RosterBusy());
    const auto work = [fresh, checked](Store& store,
                                       const Session& session) -> Result<ClaimedTable> {
        const auto claimed = ClaimDesk(store, session).claimBatch(fresh, checked.content);
        if (!claimed)
            return fail(claimed.error());
        ClaimedTable table;
        for (std::size_t i = 0; i < claimed->size() && i < checked.entries.size(); ++i) {
            const BatchEntry& entry = checked.entries[i];
            const auto& calculation = std::get<Calculation>((*claimed)[i].result);
            table.rows.push_back(
                {entry.person ? maskedName(entry.person->name) : entry.unit->name,
                 entry.person ? maskedNumber(entry.person->number) : entry.unit->code,
                 (*claimed)[i].accepted.number,
                 calculation.hasAmount ? std::optional(calculation.amount) : std::nullopt});
            table.total = table.total.plus(calculation.amount).value_or(table.total);
        }
        return table;
    };
    answer(m_store.write(work), this, [this, checked](const Result<ClaimedTable>& table) {
        if (table) {
            m_content.clear();
            setState(*table);
            return;
        }
        setState(checked); // the table stays on the screen
        Q_EMIT refused(table.error());
    });
}

void RosterController::accept(const NewCase& fresh) {
    if (!std::holds_alternative<CheckedRoster>(m_state))
        return;
    if (isBatch()) {
        acceptBatch(fresh);
        return;
    }
    const CheckedRoster checked = std::get<CheckedRoster>(m_state);
    setState(RosterBusy());
    const auto work = [fresh, content = m_content, name = m_fileName](
                          Store& store, const Session& session) -> Result<CalculatedClaim> {
        const auto claimed = ClaimDesk(store, session).claimRoster(fresh, content, name);
        return claimed ? readClaim(store, session, claimed->accepted.id, name)
                       : fail(claimed.error());
    };
    answer(m_store.write(work), this, [this, checked](const Result<CalculatedClaim>& claim) {
        if (claim) {
            m_content.clear();
            setState(*claim);
            return;
        }
        setState(checked); // the roster stays on the screen
        Q_EMIT refused(claim.error());
    });
}

void RosterController::openClaim(const CaseId& id) {
    setState(RosterBusy());
    const auto work = [id](Store& store, const Session& session) {
        return readClaim(store, session, id, {});
    };
    answer(m_store.run(work), this, [this](const Result<CalculatedClaim>& claim) {
        if (claim)
            setState(*claim);
        else
            setState(RosterRefused{claim.error()});
    });
}

void RosterController::confirm(const PolicyDesk::Confirm& confirm) {
    const auto work = [confirm](Store& store, const Session& session) {
        return PolicyDesk(store, session).confirm(confirm);
    };
    answer(m_store.write(work), this, [this](const Result<PolicyDesk::Confirmed>& how) {
        if (!how) {
            Q_EMIT refused(how.error());
            return;
        }
        Q_EMIT confirmed(*how);
        loadPolicy();
        checkAgain();
    });
}

void RosterController::lookUpUnit(const QString& code) {
    const auto work = [code](Store& store, const Session&) {
        return store.read([&](Sql& sql) -> Result<std::vector<Unit>> {
            return PersonTable::searchUnits(sql, code);
        });
    };
    answer(m_store.run(work), this, [this](const Result<std::vector<Unit>>& units) {
        if (units && units->size() == 1)
            Q_EMIT unitKnown(units->front());
    });
}

void RosterController::forget() {
    m_content.clear();
    m_fileName.clear();
    setState(RosterEmpty());
}

Result<QByteArray> RosterController::emptyRoster(RosterFormat format) const {
    return m_package ? rosterTemplate(*m_package, format) : fail(ErrorCode::NotFound, m_policy);
}

void RosterController::recordOpened() {
    const auto* claim = std::get_if<CalculatedClaim>(&m_state);
    if (claim == nullptr)
        return;
    const SubjectId subject = SubjectId::from(claim->id);
    const auto recorded = m_store.run([subject](Store& store, const Session& session) {
        return recordPersonViewed(store, session, {subject, subject, QStringLiteral("roster")});
    });
    answer(recorded, this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

} // namespace chuangkou
