// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/catalogue.h"
#include "core/policy/policy_package.h"

namespace chuangkou {

/// The service item as a claim under a policy sees it: the package's documents with their basis,
/// and its limits where neither catalogue nor office names one. Who applies is the package's word.
[[nodiscard]] ServiceItem itemUnder(const ServiceItem& item, const PolicyPackage& package);

} // namespace chuangkou
