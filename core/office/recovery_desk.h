// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/office/session.h"
#include "core/store/store.h"

namespace chuangkou {

/// A new recovery code of the office that is not in force yet: it is shown once, and counts when a
/// person has it on paper (K1).
struct NewRecovery {
    RecoveryCode code;
    RecoveryKeys keys;
};

/// Thinks one out; nothing is written. At the office's own machine only, which holds the office
/// key. Errors: NotAllowed, NotFound (the office key is at another machine), StoreReadOnly.
[[nodiscard]] Result<NewRecovery> newRecovery(Store& store, const Session& session);

/// Since when the present code holds (UTC ms); nothing before the office is known.
[[nodiscard]] Result<std::optional<std::int64_t>> recoveryHoldsSince(Store& store);

/// From now on the new code opens this store and the office key, and the former one no longer does;
/// the other machines follow with their next exchange. Backups keep the code of their time.
/// Errors: as newRecovery, those of Store::write.
[[nodiscard]] Result<void> setRecovery(Store& store, const Session& session,
                                       const NewRecovery& recovery);

} // namespace chuangkou
