// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/value_table.h"
#include "core/policy/version_table.h"

namespace chuangkou {

inline void addPolicyProjections(Projections& projections) {
    projections.add(std::make_unique<ValueTable>());
    projections.add(std::make_unique<VersionTable>());
}

} // namespace chuangkou
