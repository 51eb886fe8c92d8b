// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/roster/roster_controller.h"

#include "ui/support/answer.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace chuangkou {

namespace {

/// The one package of this version that is claimed by roster.
const QString kRosterPolicy = QStringLiteral("temporary-work-subsidy");

Result<CalculatedClaim> readClaim(Store& store, const Session& session, const CaseId& id) {
    CaseDesk cases(store, session);
    const auto claim = cases.load(id);
    if (!claim)
        return fail(claim.error());
    const auto sheet = ClaimDesk(store, session).sheet(id);
    if (!sheet)
        return fail(sheet.error());
    CalculatedClaim read{id, sheet->caseNumber, *sheet, {}, claim->rosterFile};
    const auto named = store.read([&](Sql& sql) -> Result<void> {
        const auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        for (const ValueConfirmation& each : book->confirmations())
            if (each.policy == sheet->policy)
                read.confirmedBy[each.parameter].append(AccountTable::nameOf(sql, each.by));
        return {};
    });
    return named ? Result<CalculatedClaim>(read) : fail(named.error());
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
        const Catalogue catalogue = Catalogue::load(sql);
        for (const ServiceItem& item : catalogue.items())
            if (item.policy == policy)
                loaded.item = item;
        const auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        const PolicyPackage* package = book->find(policy);
        if (package == nullptr)
            return fail(ErrorCode::NotFound, policy);
        loaded.title = package->title();
        loaded.english = package->english();
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
        m_title = isChinese || loaded->english.isEmpty() ? loaded->title : loaded->english;
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
    const auto work = [policy = m_policy, content = m_content](Store& store,
                                                               const Session& session) {
        return ClaimDesk(store, session).checkRoster(policy, content);
    };
    answer(m_store.run(work), this, [this](const Result<Roster>& roster) {
        if (roster)
            setState(CheckedRoster{*roster, m_content, m_fileName});
        else
            setState(RosterRefused{roster.error()});
    });
}

void RosterController::accept(const NewCase& fresh) {
    if (!std::holds_alternative<CheckedRoster>(m_state))
        return;
    const CheckedRoster checked = std::get<CheckedRoster>(m_state);
    setState(RosterBusy());
    const auto work = [fresh, content = m_content, name = m_fileName](
                          Store& store, const Session& session) -> Result<CalculatedClaim> {
        ClaimDesk claims(store, session);
        CaseDesk cases(store, session);
        const auto id = claims.takeRoster(fresh, content, name);
        if (!id)
            return fail(id.error());
        if (const auto accepted = cases.accept(*id); !accepted)
            return fail(accepted.error());
        if (const auto calculated = claims.calculate(*id); !calculated)
            return fail(calculated.error());
        return readClaim(store, session, *id);
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
        return readClaim(store, session, id);
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

Result<QByteArray> RosterController::emptyRoster(const QString& policy, RosterFormat format) {
    const auto package = PolicyPackage::shipped(policy);
    return package ? rosterTemplate(*package, format) : fail(package.error());
}

} // namespace chuangkou
