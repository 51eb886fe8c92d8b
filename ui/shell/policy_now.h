// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/store.h"

#include <QString>

namespace chuangkou {

/// What the bottom line says of the policies.
struct PolicyNow {
    QByteArray mark; ///< changes when versions or words on values come
    int current = 0;
    int proposed = 0;
    int toConfirm = 0; ///< values missing or not confirmed by two persons

    /// 政策：12项现行，1项待通过，5个参数待确认
    [[nodiscard]] QString text() const;
};

/// `before`: what is shown now; it is the answer while nothing has come.
[[nodiscard]] Result<PolicyNow> loadPolicyNow(Store& store, const PolicyNow& before);

} // namespace chuangkou
