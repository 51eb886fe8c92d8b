// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_check.h"

#include "core/policy/policy_cases.h"
#include "core/policy/table_change.h"

#include <algorithm>

namespace chuangkou {

namespace {

bool isCase(const PackageFault& fault) {
    return fault.kind == PackageFaultKind::CaseFails;
}

bool isBeforeFirstDay(const dmn::TckOutcome& outcome) {
    return outcome.folder == QLatin1String("calc") &&
           outcome.actual.contains(QLatin1String("\"OutOfRange\""));
}

/// Another value may be what the notice wants; no value, or one that was refused until now, is not.
bool isAnotherValue(const dmn::TckOutcome& outcome) {
    if (outcome.folder == QLatin1String("bad"))
        return false;
    return !outcome.actual.startsWith(QLatin1String("null")) && !outcome.actual.startsWith(u'{');
}

} // namespace

Result<CheckedChange> checkChange(const PackageFiles& files) {
    CheckedChange change{checkPackage(files), {}, 0};
    const auto& faults = change.checked.faults;
    if (faults.empty() || !std::all_of(faults.begin(), faults.end(), isCase))
        return change;
    const auto outcomes = runPackageCases(files);
    if (!outcomes)
        return change;
    std::vector<dmn::TckOutcome> renewable;
    for (const dmn::TckOutcome& outcome : *outcomes) {
        if (outcome.status == dmn::TckStatus::Passed)
            continue;
        if (isBeforeFirstDay(outcome))
            ++change.earlierCases;
        else if (isAnotherValue(outcome))
            change.changedCases.push_back(outcome);
        else
            continue;
        renewable.push_back(outcome);
    }
    const auto renewed = withCasesAsNow(files, renewable);
    if (!renewed)
        return fail(renewed.error());
    change.checked = checkPackage(*renewed);
    return change;
}

} // namespace chuangkou
