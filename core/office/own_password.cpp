// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/own_password.h"

#include "core/office/office_desk.h"

namespace chuangkou {

Result<void> checkOwnPassword(Store& store, const Session& session, const QString& password) {
    const StoreContext& context = store.context();
    Lockout lockout(context.stateFolder, context.bootClock, true);
    const QByteArray login = store.keyFile().loginHash(session.login);
    if (const auto free = lockout.check(login); !free)
        return free;
    const auto unlocked = store.keyFile().unlock(session.login, password);
    if (unlocked)
        return lockout.recordSuccess(login);
    if (unlocked.error().code == ErrorCode::WrongPassword)
        if (const auto counted = lockout.recordFailure(login); !counted)
            return counted;
    return fail(unlocked.error());
}

Result<void> changeOwnPassword(Store& store, const Session& session, const QString& present,
                               const QString& fresh) {
    // Told before a wrong password is counted: it costs no try.
    if (const auto strong = checkPasswordStrength(fresh); !strong)
        return strong;
    if (const auto known = checkOwnPassword(store, session, present); !known)
        return known;
    if (fresh == present)
        return fail(ErrorCode::Duplicate, QStringLiteral("password"));
    return OfficeDesk(store, session).setPassword(session.login, fresh);
}

} // namespace chuangkou
