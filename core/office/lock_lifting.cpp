// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/lock_lifting.h"

#include "core/office/office_desk.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

const QByteArray kLiftContext = "ckt-lift-1";

Lockout lockoutOf(const Store& store) {
    return {store.context().stateFolder, store.context().bootClock, true};
}

/// The same event for the same lift, however often the log-in was interrupted.
NewEvent liftedEvent(const Lockout::Lift& lift, QJsonObject note) {
    note.remove(QStringLiteral("by"));
    return {SubjectId::fromHash(hash256(kLiftContext + lift.note)),
            QStringLiteral("audit_lock_lifted"), std::move(note)};
}

bool isRecorded(Sql& sql, const SubjectId& subject) {
    return !EventLog::load(sql, subject).empty();
}

} // namespace

Result<void> liftLock(Store& store, const Session& session, const LockToLift& lock) {
    if (!session.has(Role::Supervisor) && !session.may(Right::ManageAccounts))
        return fail(ErrorCode::NotAllowed);
    if (lock.reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    const auto account = store.read([&](Sql& sql) -> Result<Account> {
        const auto found = AccountTable::findLogin(sql, lock.login);
        return found ? Result<Account>(*found) : fail(ErrorCode::NotFound, lock.login);
    });
    if (!account)
        return fail(account.error());
    if (account->id == session.account)
        return fail(ErrorCode::RuleRefused, QStringLiteral("lift_own"));
    const QJsonObject note{
        {QStringLiteral("by"), session.account.toText()},
        {QStringLiteral("login_of"), account->login},
        {QStringLiteral("reason"), lock.reason.trimmed()},
        {QStringLiteral("occurred"), static_cast<qint64>(store.clock().nowMs())}};
    const auto sealed = sealTo(store.device().sealing.publicKey, kLiftContext,
                               QJsonDocument(note).toJson(QJsonDocument::Compact));
    if (!sealed)
        return fail(sealed.error());
    const auto lifted = lockoutOf(store).lift(store.keyFile().loginHash(account->login), *sealed);
    if (!lifted)
        return lifted;
    // What cannot be appended now stands beside the locks until the next log-in.
    if (store.mode() == StoreMode::Normal)
        (void)recordLifts(store);
    return {};
}

Result<void> liftLockAs(const QString& folder, const StoreContext& context,
                        const SecondPerson& second, const LockToLift& lock) {
    auto opened = logIn(folder, context, second.login, second.password);
    if (!opened)
        return fail(opened.error());
    const auto lifted = liftLock(*opened->store, opened->session, lock);
    if (opened->store->mode() == StoreMode::Normal) {
        const auto left =
            OfficeDesk(*opened->store, opened->session).recordAudit("audit_logged_out");
        if (lifted && !left)
            return left;
    }
    return lifted;
}

Result<void> recordLifts(Store& store) {
    Lockout lockout = lockoutOf(store);
    for (const Lockout::Lift& lift : lockout.lifts()) {
        const auto note = openSealed(store.device().sealing, kLiftContext, lift.note);
        if (!note)
            continue; // of another store on this PC
        const QJsonObject body = QJsonDocument::fromJson(*note).object();
        const auto by = ActorId::fromText(body.value(QLatin1String("by")).toString());
        const NewEvent event = liftedEvent(lift, body);
        const auto written = store.write([&](Sql& sql) -> Result<void> {
            if (isRecorded(sql, event.subject))
                return {};
            const auto appended =
                store.log().append(sql, by ? *by : ActorId(), std::vector<NewEvent>{event});
            return appended ? Result<void>() : fail(appended.error());
        });
        if (!written)
            return written;
        if (const auto forgotten = lockout.forgetLift(lift); !forgotten)
            return forgotten;
    }
    return {};
}

} // namespace chuangkou
