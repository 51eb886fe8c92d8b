// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// Who lifts the lock of another from the log-in window.
struct SecondPerson {
    QString login;
    QString password;
};
struct LockToLift {
    QString login;
    QString reason;
};

/// Lifts a lock after wrong passwords on this PC: the supervisor or 系统管理员, with a reason,
/// never one's own. It is kept beside the locks, outside the store, until `recordLifts` appends it.
/// Errors: NotAllowed, NeedsReason, NotFound (no such log-in name; "lock": it is not locked),
/// RuleRefused "lift_own".
[[nodiscard]] Result<void> liftLock(Store& store, const Session& session, const LockToLift& lock);

/// The same from the log-in window, where a second person gives their own password. Their log-in
/// and log-out stand in the audit trail. Errors: also those of `logIn` for the second person.
[[nodiscard]] Result<void> liftLockAs(const QString& folder, const StoreContext& context,
                                      const SecondPerson& second, const LockToLift& lock);

/// Appends each lift that the store has not recorded yet, once: at every log-in.
[[nodiscard]] Result<void> recordLifts(Store& store);

} // namespace chuangkou
