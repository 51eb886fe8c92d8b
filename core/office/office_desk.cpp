// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_desk.h"

#include "core/office/account_keys.h"
#include "core/office/audit_table.h"
#include "core/office/catalogue.h"
#include "core/office/lock_lifting.h"
#include "core/office/office_settings.h"

namespace chuangkou {

namespace {

/// Who may open the store, as the accounts say inside a transaction.
struct OfficeKeys {
    std::vector<AccountKeys> accounts;
    std::optional<RecoveryKeys> recovery;

    [[nodiscard]] static OfficeKeys of(Sql& sql) {
        const auto office = OfficeTable::office(sql);
        return {AccountTable::activeKeys(sql),
                office ? std::optional(office->recovery) : std::nullopt};
    }
};

/// Seals the office key to a system administrator (K1), where this session holds it.
Result<void> passOfficeKey(Sql& sql, const Session& session, const ActorId& to,
                           const QByteArray& publicKey) {
    const auto sealed =
        sql.bytes(QStringLiteral("SELECT sealed FROM l_office_key WHERE account = :account"),
                  {{":account", session.account.bytes()}});
    if (!sealed || !session.key)
        return {};
    const auto secret = openSealed(*session.key, kOfficeKeyContext, *sealed);
    if (!secret)
        return fail(secret.error());
    const auto again = sealTo(publicKey, kOfficeKeyContext, *secret);
    if (!again)
        return fail(again.error());
    keepOfficeKey(sql, to.bytes(), *again);
    return {};
}

void forgetOfficeKey(Sql& sql, const ActorId& account) {
    sql.exec(QStringLiteral("DELETE FROM l_office_key WHERE account = :account"),
             {{":account", account.bytes()}});
}

} // namespace

Result<void> sealOfficeKeyToRecovery(Sql& sql, const SigningKey& officeKey,
                                     const RecoveryKeys& recovery) {
    const auto sealed = sealTo(recovery.publicKey, kOfficeKeyContext, officeKey.secretKey);
    if (!sealed)
        return fail(sealed.error());
    keepOfficeKey(sql, "recovery", *sealed);
    return {};
}

Result<void> refreshKeyFile(Store& store) {
    // Under the write lock: or an older list of accounts could be the last to reach the disk.
    return store.writeLocal([&](Sql& sql) -> Result<void> {
        const OfficeKeys keys = OfficeKeys::of(sql);
        if (keys.accounts.empty())
            return {}; // not admitted yet: the set-up password goes on opening the store
        return store.syncKeyFile(keys.accounts, keys.recovery);
    });
}

Result<SigningKey> officeKeyOf(Sql& sql, const QByteArray& holder, const SealingKey& key,
                               const QByteArray& officePublic) {
    const auto sealed =
        sql.bytes(QStringLiteral("SELECT sealed FROM l_office_key WHERE account = :account"),
                  {{":account", holder}});
    if (!sealed)
        return fail(ErrorCode::NotFound, QStringLiteral("office key"));
    const auto secret = openSealed(key, kOfficeKeyContext, *sealed);
    if (!secret)
        return fail(secret.error());
    return SigningKey{officePublic, *secret};
}

Result<LoggedIn> logIn(const QString& folder, const StoreContext& context, const QString& login,
                       const QString& password) {
    auto opened = Store::open(folder, context, login, password);
    if (!opened)
        return fail(opened.error());
    Store& store = *opened->store;
    Session session{
        opened->account, login, login, {}, std::make_shared<SealingKey>(opened->accountKey)};
    if (store.device().officePublic.isEmpty() && store.mode() == StoreMode::Copied)
        return fail(ErrorCode::StoreReadOnly);
    if (store.mode() == StoreMode::Pending)
        return LoggedIn{std::move(opened->store), std::move(session)};
    if (store.mode() == StoreMode::Normal) {
        // The three may have been named on three machines.
        const auto settled = store.write([&](Sql& sql) -> Result<void> {
            return settleAdministrators(sql, store.log(), ActorId(), ActorId());
        });
        if (!settled)
            return fail(settled.error());
    }
    const auto found = store.read([&](Sql& sql) -> Result<Account> {
        const auto account = AccountTable::find(sql, opened->account);
        const auto all = AccountTable::activeKeys(sql);
        session.isOnlyAccount = all.size() == 1;
        session.areRolesApart = AdministratorTable::separation(sql).has_value();
        return account ? Result<Account>(*account) : fail(ErrorCode::NotAllowed, login);
    });
    if (!found)
        return fail(found.error());
    if (!found->isActive)
        return fail(ErrorCode::NotAllowed, login);
    session.login = found->login;
    session.name = found->name;
    session.roles = session.areRolesApart ? rolesHeldApart(found->roles) : found->roles;
    session.hasFirstPassword = found->hasFirstPassword;
    if (store.mode() == StoreMode::Normal) {
        const auto recorded = OfficeDesk(store, session).recordAudit("audit_logged_in");
        if (!recorded)
            return fail(recorded.error());
        if (const auto lifts = recordLifts(store); !lifts)
            return fail(lifts.error());
        if (const auto keyed = refreshKeyFile(store); !keyed)
            return fail(keyed.error());
        // While another process has the store open it stays due.
        if (store.keyFile().isRekeyDue())
            (void)store.rekey();
    }
    return LoggedIn{std::move(opened->store), std::move(session)};
}

Result<void> OfficeDesk::append(Right right, const std::vector<NewEvent>& events) {
    if (!m_session.may(right))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto appended = m_store.log().append(sql, m_session.account, events);
        return appended ? Result<void>() : fail(appended.error());
    });
}

Result<HallId> OfficeDesk::setHall(const Hall& hall) {
    if (hall.name.trimmed().isEmpty() || hall.cap < 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("hall"));
    Hall whole = hall;
    if (whole.id.isNull())
        whole.id = m_store.ids().next<HallId>();
    whole.name = hall.name.trimmed();
    if (whole.dispatcher.isEmpty())
        whole.dispatcher = m_store.device().id;
    const auto done = append(Right::SetUpOffice, {hallEvent(whole)});
    return done ? Result<HallId>(whole.id) : fail(done.error());
}

Result<CounterId> OfficeDesk::setCounter(const Counter& counter) {
    if (counter.hall.isNull() || counter.number < 1)
        return fail(ErrorCode::InvalidInput, QStringLiteral("counter"));
    Counter whole = counter;
    if (whole.id.isNull())
        whole.id = m_store.ids().next<CounterId>();
    whole.name = counter.name.trimmed();
    if (whole.device.isEmpty())
        whole.device = m_store.device().id;
    const auto done = append(Right::SetUpOffice, {counterEvent(whole)});
    return done ? Result<CounterId>(whole.id) : fail(done.error());
}

Result<void> OfficeDesk::setSetting(const QString& name, const QJsonValue& value) {
    if (const auto good = checkSetting(name, settingText(value)); !good)
        return good;
    return append(Right::SetUpOffice,
                  {{settingSubject(name),
                    QStringLiteral("setting_set"),
                    {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}}}});
}

Result<void> OfficeDesk::completeItem(const QString& item, const QString& field,
                                      const QJsonValue& value, const QString& document) {
    if (document.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason, QStringLiteral("document"));
    if (!Catalogue::shipped().find(item))
        return fail(ErrorCode::NotFound, item);
    if (const auto fits = validateCompletion(field, value); !fits)
        return fits;
    return append(Right::CompleteCatalogue, {{itemSubject(item),
                                              QStringLiteral("item_completed"),
                                              {{QStringLiteral("item"), item},
                                               {QStringLiteral("field"), field},
                                               {QStringLiteral("value"), value},
                                               {QStringLiteral("document"), document.trimmed()}}}});
}

Result<ActorId> OfficeDesk::addAccount(const QString& login, const QString& name,
                                       const std::set<Role>& roles, const QString& password,
                                       PasswordBy by) {
    if (!m_session.may(Right::ManageAccounts))
        return fail(ErrorCode::NotAllowed);
    if (login.trimmed().isEmpty() || name.trimmed().isEmpty() || roles.empty())
        return fail(ErrorCode::Missing, QStringLiteral("account"));
    const auto keys = freshKeys(password, m_store.context().passwordCost);
    if (!keys)
        return fail(keys.error());
    const auto id = m_store.ids().next<ActorId>();
    const auto done = m_store.write([&](Sql& sql) -> Result<void> {
        if (AccountTable::findLogin(sql, login))
            return fail(ErrorCode::Duplicate, login);
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {createdEvent(id, login, name, roles), keyEvent(id, *keys, by)});
        if (!appended)
            return fail(appended.error());
        if (const auto settled = settleAdministrators(sql, m_store.log(), m_session.account, id);
            !settled)
            return settled;
        if (roles.contains(Role::SystemAdmin))
            if (const auto passed = passOfficeKey(sql, m_session, id, keys->pair.publicKey);
                !passed)
                return passed;
        const OfficeKeys officeKeys = OfficeKeys::of(sql);
        return m_store.prepareKeyFile(officeKeys.accounts, officeKeys.recovery);
    });
    if (!done)
        return fail(done.error());
    // Both accounts can log in already; what is left over goes at the next log-in at the latest.
    (void)refreshKeyFile(m_store);
    return id;
}

Result<void> OfficeDesk::setPassword(const QString& login, const QString& password, PasswordBy by) {
    const auto keys = freshKeys(password, m_store.context().passwordCost);
    if (!keys)
        return fail(keys.error());
    OfficeKeys officeKeys;
    bool isOwn = false;
    const auto done = m_store.write([&](Sql& sql) -> Result<void> {
        const auto account = AccountTable::findLogin(sql, login);
        if (!account)
            return fail(ErrorCode::NotFound, login);
        isOwn = account->id == m_session.account;
        if (!isOwn && !m_session.may(Right::ManageAccounts))
            return fail(ErrorCode::NotAllowed);
        // Whoever held the office key goes on holding it, under the new pair.
        if (account->roles.contains(Role::SystemAdmin))
            if (const auto passed =
                    passOfficeKey(sql, m_session, account->id, keys->pair.publicKey);
                !passed)
                return passed;
        const auto appended =
            m_store.log().append(sql, m_session.account, {keyEvent(account->id, *keys, by)});
        if (!appended)
            return fail(appended.error());
        officeKeys = OfficeKeys::of(sql);
        return m_store.prepareKeyFile(officeKeys.accounts, officeKeys.recovery);
    });
    if (!done)
        return done;
    if (isOwn && m_session.key)
        *m_session.key = keys->pair;
    if (refreshKeyFile(m_store))
        return {};
    return m_store.syncKeyFile(officeKeys.accounts, officeKeys.recovery); // of the write itself
}

Result<void> OfficeDesk::setRoles(const QString& login, const std::set<Role>& roles) {
    if (!m_session.may(Right::ManageAccounts))
        return fail(ErrorCode::NotAllowed);
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto account = AccountTable::findLogin(sql, login);
        if (!account)
            return fail(ErrorCode::NotFound, login);
        // Or the office could be left without anyone who may manage it.
        if (account->id == m_session.account && !roles.contains(Role::SystemAdmin))
            return fail(ErrorCode::NotAllowed, login);
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{SubjectId::from(account->id),
                                   QStringLiteral("account_roles_set"),
                                   {{QStringLiteral("roles"), roleKeys(roles)}}}});
        if (!appended)
            return fail(appended.error());
        if (const auto settled =
                settleAdministrators(sql, m_store.log(), m_session.account, account->id);
            !settled)
            return settled;
        if (!roles.contains(Role::SystemAdmin)) {
            forgetOfficeKey(sql, account->id);
            return {};
        }
        return passOfficeKey(sql, m_session, account->id, account->publicKey);
    });
}

Result<void> OfficeDesk::disableAccount(const QString& login, const QString& reason) {
    const auto account = m_store.read([&](Sql& sql) -> Result<Account> {
        const auto found = AccountTable::findLogin(sql, login);
        return found ? Result<Account>(*found) : fail(ErrorCode::NotFound, login);
    });
    if (!account && m_session.may(Right::ManageAccounts))
        return fail(account.error());
    return disableAccount(account ? account->id : ActorId(), reason);
}

Result<void> OfficeDesk::disableAccount(const ActorId& id, const QString& reason) {
    if (!m_session.may(Right::ManageAccounts))
        return fail(ErrorCode::NotAllowed);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    const auto done = m_store.write([&](Sql& sql) -> Result<void> {
        const auto account = AccountTable::find(sql, id);
        if (!account)
            return fail(ErrorCode::NotFound, id.toText());
        if (account->id == m_session.account)
            return fail(ErrorCode::NotAllowed, account->login);
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{SubjectId::from(account->id),
                                   QStringLiteral("account_disabled"),
                                   {{QStringLiteral("reason"), reason.trimmed()}}}});
        if (!appended)
            return fail(appended.error());
        forgetOfficeKey(sql, account->id);
        return {};
    });
    if (!done)
        return done;
    if (const auto keyed = refreshKeyFile(m_store); !keyed)
        return keyed;
    // While another process has the store open it stays due, until the next log-in.
    if (m_store.keyFile().isRekeyDue())
        (void)m_store.rekey();
    return {};
}

Result<void> OfficeDesk::liftLock(const QString& login, const QString& reason) {
    return chuangkou::liftLock(m_store, m_session, {login, reason});
}

Result<std::optional<Separation>> OfficeDesk::separation() {
    using Found = std::optional<Separation>;
    return m_store.read(
        [](Sql& sql) -> Result<Found> { return AdministratorTable::separation(sql); });
}

Result<std::vector<Account>> OfficeDesk::accounts() {
    using All = std::vector<Account>;
    return m_store.read([](Sql& sql) -> Result<All> { return AccountTable::all(sql); });
}

Result<Office> OfficeDesk::office() {
    return m_store.read([](Sql& sql) -> Result<Office> {
        const auto office = OfficeTable::office(sql);
        return office ? Result<Office>(*office)
                      : fail(ErrorCode::NotFound, QStringLiteral("office"));
    });
}

Result<std::vector<Hall>> OfficeDesk::halls() {
    using All = std::vector<Hall>;
    return m_store.read([](Sql& sql) -> Result<All> { return OfficeTable::halls(sql); });
}

Result<std::vector<Counter>> OfficeDesk::counters() {
    using All = std::vector<Counter>;
    return m_store.read([](Sql& sql) -> Result<All> { return OfficeTable::counters(sql); });
}

Result<SigningKey> OfficeDesk::officeKey() {
    if (!m_session.may(Right::ManageKeys) || !m_session.key)
        return fail(ErrorCode::NotAllowed);
    return m_store.read([&](Sql& sql) {
        return officeKeyOf(sql, m_session.account.bytes(), *m_session.key,
                           m_store.device().officePublic);
    });
}

Result<void> OfficeDesk::recordAudit(const char* kind, const QJsonObject& body) {
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto appended =
            m_store.log().append(sql, m_session.account, {audit(m_store.ids(), kind, body)});
        return appended ? Result<void>() : fail(appended.error());
    });
}

} // namespace chuangkou
