// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/recovery_desk.h"

#include "core/office/account_table.h"
#include "core/office/office_desk.h"

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

Result<SigningKey> keyToSeal(Store& store, const Session& session) {
    if (!session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed);
    if (store.mode() != StoreMode::Normal)
        return fail(ErrorCode::StoreReadOnly);
    return OfficeDesk(store, session).officeKey();
}

} // namespace

Result<NewRecovery> newRecovery(Store& store, const Session& session) {
    if (const auto key = keyToSeal(store, session); !key)
        return fail(key.error());
    const auto pair = newSealingKey();
    if (!pair)
        return fail(pair.error());
    const RecoveryCode code = RecoveryCode::generate();
    const auto wrapped = code.wrap(pair->secretKey);
    if (!wrapped)
        return fail(wrapped.error());
    return NewRecovery{code, RecoveryKeys{pair->publicKey, *wrapped}};
}

Result<std::optional<std::int64_t>> recoveryHoldsSince(Store& store) {
    using Since = std::optional<std::int64_t>;
    return store.read([](Sql& sql) -> Result<Since> {
        const auto at = sql.integer(QStringLiteral(
            "SELECT at FROM ev_events WHERE kind IN ('office_founded', 'recovery_key_set') "
            "ORDER BY id DESC LIMIT 1"));
        return at ? Since(*at) : Since();
    });
}

Result<void> setRecovery(Store& store, const Session& session, const NewRecovery& recovery) {
    const auto officeKey = keyToSeal(store, session);
    if (!officeKey)
        return fail(officeKey.error());
    const auto done = store.write([&](Sql& sql) -> Result<void> {
        const auto office = OfficeTable::office(sql);
        if (!office)
            return fail(ErrorCode::NotFound, QStringLiteral("office"));
        const auto appended =
            store.log().append(sql, session.account,
                               {{office->subject,
                                 QStringLiteral("recovery_key_set"),
                                 {{QStringLiteral("public"), hex(recovery.keys.publicKey)},
                                  {QStringLiteral("wrapped"), hex(recovery.keys.wrappedSecret)}}}});
        if (!appended)
            return fail(appended.error());
        if (const auto kept = sealOfficeKeyToRecovery(sql, *officeKey, recovery.keys); !kept)
            return kept;
        return store.prepareKeyFile(AccountTable::activeKeys(sql), recovery.keys);
    });
    if (!done)
        return done;
    // keys.json opens with the new code already; what is left over goes at the next log-in.
    (void)refreshKeyFile(store);
    return {};
}

} // namespace chuangkou
