// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// The password of who is logged in; wrong ones count as at log-in.
/// Errors: WrongPassword, LockedOut, those of Lockout.
[[nodiscard]] Result<void> checkOwnPassword(Store& store, const Session& session,
                                            const QString& password);

/// One's own password, the present one being known.
/// Errors: as checkOwnPassword, WeakPassword, Duplicate "password" (it is the present one), those
/// of OfficeDesk::setPassword.
[[nodiscard]] Result<void> changeOwnPassword(Store& store, const Session& session,
                                             const QString& present, const QString& fresh);

} // namespace chuangkou
