// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/lint.h"
#include "core/dmn/tck.h"
#include "core/policy/policy_package.h"

namespace chuangkou {

enum class PackageFaultKind {
    Unreadable,  ///< error: a file, the model, a name that leads nowhere
    NoReference, ///< subject: the parameter; detail: its first day
    NoFirstDay,  ///< subject: the parameter
    WrongValue,  ///< subject: the parameter; detail: the value
    NoBasis,     ///< subject: the document
    Lint,        ///< lint
    NoCases,
    CaseFails, ///< subject: "FILE#CASE"; detail: "NODE|EXPECTED|ACTUAL"
};

/// Why a package is not taken in. Data; sentences are made in ui/support/policy_text.
struct PackageFault {
    PackageFaultKind kind = PackageFaultKind::Unreadable;
    QString subject;
    QString detail;
    Error error = {};
    std::optional<dmn::LintFinding> lint = {};
};

/// A package with all that speaks against it.
struct CheckedPackage {
    PackageFiles files;
    std::optional<PolicyPackage> package; ///< absent when it cannot be read
    std::vector<PackageFault> faults;
    std::vector<dmn::LintFinding> warnings;
    int cases = 0; ///< nodes that its cases checked

    [[nodiscard]] bool isSound() const { return package && faults.empty(); }
};

/// Reads the package, lints it and runs its cases (resources/policies/README.md "Refused at
/// import").
[[nodiscard]] CheckedPackage checkPackage(const PackageFiles& files);
/// Without the cases.
[[nodiscard]] CheckedPackage lintPackage(const PackageFiles& files);

} // namespace chuangkou
