// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_check.h"

#include "core/policy/policy_cases.h"
#include "core/policy/table_change.h"

#include <algorithm>

namespace chuangkou {

Result<CheckedChange> checkChange(const PackageFiles& files) {
    CheckedChange change{checkPackage(files), {}};
    const auto& faults = change.checked.faults;
    const auto isCase = [](const PackageFault& fault) {
        return fault.kind == PackageFaultKind::CaseFails;
    };
    if (faults.empty() || !std::all_of(faults.begin(), faults.end(), isCase))
        return change;
    const auto outcomes = runPackageCases(files);
    if (!outcomes)
        return change;
    for (const dmn::TckOutcome& outcome : *outcomes)
        if (outcome.status != dmn::TckStatus::Passed)
            change.changedCases.push_back(outcome);
    const auto renewed = withCasesAsNow(files, change.changedCases);
    if (!renewed)
        return fail(renewed.error());
    change.checked = checkPackage(*renewed);
    return change;
}

} // namespace chuangkou
