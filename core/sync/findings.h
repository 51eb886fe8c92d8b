// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/sync/bundle_import.h"

namespace chuangkou {

/// What an exchange showed about the chains, told until a person has acknowledged it (A5).
struct Finding {
    enum class What {
        SetBack, ///< this store had been set back: it goes on in a new epoch
        Fork,    ///< a device wrote two branches from one event; both are kept
    };
    qint64 id = 0;
    What what = What::Fork;
    bool isOwn = false; ///< about this machine
    QString machine;    ///< name of the device that it is about
    std::int64_t seq =
        0; ///< the first event that is there twice; of SetBack: the head that was lost
    std::int64_t foundAt = 0;
    std::optional<std::int64_t> acknowledgedAt;
    QString acknowledgedBy;
};

/// All of them, those not acknowledged first, then the newest first.
[[nodiscard]] Result<std::vector<Finding>> findings(Store& store);
/// Errors: NotAllowed (whoever may exchange may acknowledge), NotFound, those of writeLocal.
[[nodiscard]] Result<void> acknowledgeFinding(Store& store, const Session& session, qint64 id);

/// Before a verified bundle is brought in: a head of our own chain that we do not hold makes this
/// store go on in a new epoch. Errors: those of Store::leaveOrigin.
[[nodiscard]] Result<bool> recoverFrom(Store& store, const CheckedBundle& bundle);
/// After it was brought in: forks are noted here and, once for each, as `fork_found`; and an own
/// origin that another has left, or whose epoch another shares, is left.
/// Errors: those of Store::write.
[[nodiscard]] Result<void> settleChains(Store& store, const CheckedBundle& bundle);

} // namespace chuangkou
