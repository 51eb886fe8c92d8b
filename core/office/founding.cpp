// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/account_keys.h"

#include <QJsonArray>

namespace chuangkou {

namespace {

std::vector<NewEvent> hallEvents(IdSource& ids, const OfficePlan& plan, const QByteArray& device) {
    std::vector<NewEvent> events;
    for (const PlannedHall& hall : plan.halls) {
        const auto id = ids.next<HallId>();
        events.push_back(hallEvent({id, hall.name.trimmed(), hall.cap, device}));
        for (const PlannedCounter& counter : hall.counters)
            events.push_back(counterEvent({ids.next<CounterId>(), id, counter.number,
                                           counter.name.trimmed(), counter.lines, device}));
    }
    return events;
}

/// An account of a plan, with the keys that its first password opens.
struct PreparedAccount {
    PlannedAccount planned;
    FreshKeys keys;
};

Result<std::vector<PreparedAccount>> prepareAccounts(const OfficePlan& plan,
                                                     const PasswordCost& cost) {
    std::vector<PreparedAccount> accounts;
    for (const PlannedAccount& planned : plan.accounts) {
        const auto keys = freshKeys(planned.password, cost);
        if (!keys)
            return fail(keys.error());
        accounts.push_back({planned, *keys});
    }
    return accounts;
}

/// What the first machine appends, and for whom it seals the office key.
struct Founding {
    const NewOffice& office;
    RecoveryKeys recovery;
    ActorId account;
    FreshKeys keys;
    std::vector<PreparedAccount> others;
    SigningKey officeKey;
};

std::vector<NewEvent> foundingEvents(IdSource& ids, const Founding& founding,
                                     const Certificate& certificate) {
    const NewOffice& office = founding.office;
    std::vector<NewEvent> events{
        {ids.next<SubjectId>(),
         QStringLiteral("office_founded"),
         {{QStringLiteral("name"), office.name.trimmed()},
          {QStringLiteral("area"), office.area.trimmed()},
          {QStringLiteral("person_key"), hexText(randomBytes(32))},
          {QStringLiteral("recovery"),
           QJsonObject{{QStringLiteral("public"), hexText(founding.recovery.publicKey)},
                       {QStringLiteral("wrapped"), hexText(founding.recovery.wrappedSecret)}}}}},
        {SubjectId::fromHash(certificate.device),
         QStringLiteral("machine_certified"),
         {{QStringLiteral("certificate"), hexText(certificate.encode())},
          {QStringLiteral("number"), certificate.machineNumber},
          {QStringLiteral("name"), certificate.name}}},
        createdEvent(founding.account, office.adminLogin, office.adminName,
                     office.plan.founderRoles),
        keyEvent(founding.account, founding.keys, PasswordBy::Oneself)};
    for (NewEvent& event : hallEvents(ids, office.plan, certificate.device))
        events.push_back(std::move(event));
    return events;
}

Result<void> keepOfficeKeyFor(Sql& sql, const Founding& founding, const QByteArray& holder,
                              const QByteArray& publicKey) {
    const auto sealed = sealTo(publicKey, kOfficeKeyContext, founding.officeKey.secretKey);
    if (!sealed)
        return fail(sealed.error());
    keepOfficeKey(sql, holder, *sealed);
    return {};
}

Result<void> writeFounding(Sql& sql, Store& store, const Founding& founding) {
    const auto certificate = certificateOf(sql, store.device().id);
    if (!certificate)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("ev_certificates"));
    std::vector<NewEvent> events = foundingEvents(store.ids(), founding, *certificate);
    std::vector<std::pair<QByteArray, QByteArray>> holders{
        {founding.account.bytes(), founding.keys.pair.publicKey},
        {QByteArray("recovery"), founding.recovery.publicKey}};
    for (const PreparedAccount& other : founding.others) {
        const auto id = store.ids().next<ActorId>();
        const PlannedAccount& planned = other.planned;
        events.push_back(createdEvent(id, planned.login, planned.name, planned.roles));
        events.push_back(keyEvent(id, other.keys, PasswordBy::Another));
        if (planned.roles.contains(Role::SystemAdmin))
            holders.emplace_back(id.bytes(), other.keys.pair.publicKey);
    }
    if (const auto appended = store.log().append(sql, founding.account, events); !appended)
        return fail(appended.error());
    for (const auto& [holder, publicKey] : holders)
        if (const auto kept = keepOfficeKeyFor(sql, founding, holder, publicKey); !kept)
            return kept;
    return settleAdministrators(sql, store.log(), founding.account, founding.account);
}

Result<void> checkFounding(const NewOffice& office) {
    for (const auto& [field, value] :
         {std::pair("name", office.name), std::pair("area", office.area),
          std::pair("login", office.adminLogin)})
        if (value.trimmed().isEmpty())
            return fail(ErrorCode::Missing, QString::fromLatin1(field));
    if (!office.plan.founderRoles.contains(Role::SystemAdmin))
        return fail(ErrorCode::InvalidInput, roleKey(Role::SystemAdmin));
    return checkPlan(office.plan, {office.adminLogin, office.adminName, office.plan.founderRoles,
                                   office.adminPassword});
}

} // namespace

Result<RecoveryCode> foundOffice(const QString& folder, const StoreContext& context,
                                 const NewOffice& office) {
    if (const auto good = checkFounding(office); !good)
        return fail(good.error());
    const auto others = prepareAccounts(office.plan, context.passwordCost);
    if (!others)
        return fail(others.error());
    const auto keys = freshKeys(office.adminPassword, context.passwordCost);
    const auto recoveryPair = newSealingKey();
    if (!keys || !recoveryPair)
        return fail(keys ? recoveryPair.error() : keys.error());
    const RecoveryCode code = RecoveryCode::generate();
    const auto wrappedRecovery = code.wrap(recoveryPair->secretKey);
    if (!wrappedRecovery)
        return fail(wrappedRecovery.error());

    auto founded = Store::found(folder, context, office.machineName);
    if (!founded)
        return fail(founded.error());
    Store& store = *founded->store;
    const Founding founding{office,
                            RecoveryKeys{recoveryPair->publicKey, *wrappedRecovery},
                            context.ids.next<ActorId>(),
                            *keys,
                            *others,
                            founded->officeKey};
    const auto written =
        store.write([&](Sql& sql) -> Result<void> { return writeFounding(sql, store, founding); });
    if (!written)
        return fail(written.error());
    if (const auto keyed = refreshKeyFile(store); !keyed)
        return fail(keyed.error());
    if (const auto published = Store::publish(std::move(founded->store)); !published)
        return fail(published.error());
    return code;
}

} // namespace chuangkou
