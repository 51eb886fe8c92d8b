// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/package_check.h"

#include "core/dmn/dec34.h"
#include "core/policy/policy_book.h"
#include "core/policy/policy_cases.h"

#include <algorithm>

namespace chuangkou {

namespace {

bool isMoneyUnit(const QString& unit) {
    return unit.startsWith(QLatin1String("CNY")) || unit.startsWith(u'元');
}

int decimalsOf(const QString& value) {
    const auto number = dmn::Dec34::parse(value);
    const QString plain = number ? number->toString() : value;
    return static_cast<int>(plain.section(u'.', 1).size());
}

/// Decimals of what the model reads: parameters by their values, amounts of money have two.
dmn::LintOptions lintOptions(const PolicyPackage& package) {
    dmn::LintOptions options;
    for (const PolicyParameter& parameter : package.parameters()) {
        if (parameter.type != QLatin1String("number"))
            continue;
        const bool isOpen = std::any_of(
            parameter.values.begin(), parameter.values.end(),
            [](const ParameterValue& value) { return value.confidence == Confidence::Missing; });
        // What the office will enter may have any decimals, unless it is money.
        if (isOpen && !isMoneyUnit(parameter.unit))
            continue;
        int most = isOpen ? 2 : 0;
        for (const ParameterValue& value : parameter.values)
            most = std::max(most, decimalsOf(value.value));
        options.decimals.insert(parameter.name, most);
    }
    for (const PolicyField& field : package.fields())
        if (field.type == QLatin1String("number") && isMoneyUnit(field.unit))
            options.decimals.insert(field.name, 2);
    if (!package.totalInput().isEmpty())
        options.decimals.insert(package.totalInput(), 2);
    return options;
}

void checkValues(const PolicyPackage& package, std::vector<PackageFault>& faults) {
    for (const PolicyParameter& parameter : package.parameters())
        for (const ParameterValue& value : parameter.values) {
            if (value.confidence == Confidence::Missing)
                continue;
            const QString from = value.from.toString(Qt::ISODate);
            if (value.reference.trimmed().isEmpty())
                faults.push_back({PackageFaultKind::NoReference, parameter.id, from});
            if (!value.from.isValid())
                faults.push_back({PackageFaultKind::NoFirstDay, parameter.id, {}});
            if (!plainValue(parameter, value.value))
                faults.push_back({PackageFaultKind::WrongValue, parameter.id, value.value});
        }
}

/// Inputs that the program reads, not the model.
bool isReadHere(const PolicyPackage& package, const QString& input) {
    QStringList names{package.dateInput(), package.areaInput()};
    if (package.expand())
        names << package.expand()->fromInput << package.expand()->toInput;
    for (const PolicyParameter& parameter : package.parameters())
        names.append(parameter.at);
    return names.contains(input);
}

void checkModel(CheckedPackage& checked) {
    const auto findings = dmn::lintModel(checked.package->model(), checked.package->payable(),
                                         lintOptions(*checked.package));
    for (const dmn::LintFinding& finding : findings) {
        if (finding.kind == dmn::LintKind::UnusedInput &&
            isReadHere(*checked.package, finding.node))
            continue;
        if (finding.severity == dmn::LintSeverity::Warning) {
            checked.warnings.push_back(finding);
            continue;
        }
        checked.faults.push_back(
            {PackageFaultKind::Lint, finding.node, finding.brief(), Error(), finding});
    }
}

void runCases(CheckedPackage& checked) {
    const auto outcomes = runPackageCases(checked.files);
    if (!outcomes) {
        const bool isNone = outcomes.error() == Error{ErrorCode::Missing, QStringLiteral("cases")};
        PackageFault fault{
            isNone ? PackageFaultKind::NoCases : PackageFaultKind::Unreadable, {}, {}};
        fault.error = outcomes.error();
        checked.faults.push_back(std::move(fault));
        return;
    }
    checked.cases = static_cast<int>(outcomes->size());
    for (const dmn::TckOutcome& outcome : *outcomes)
        if (outcome.status != dmn::TckStatus::Passed)
            checked.faults.push_back(
                {PackageFaultKind::CaseFails, outcome.file + u'#' + outcome.caseId,
                 QStringList{outcome.node, outcome.expected, outcome.actual}.join(u'|')});
}

} // namespace

CheckedPackage lintPackage(const PackageFiles& files) {
    CheckedPackage checked;
    checked.files = files;
    auto package = PolicyPackage::fromFiles(files);
    if (!package) {
        PackageFault fault;
        fault.error = package.error();
        checked.faults.push_back(std::move(fault));
        return checked;
    }
    checked.package = std::move(*package);
    checkValues(*checked.package, checked.faults);
    for (const PolicyDocument& document : checked.package->documentsToBring())
        if (document.basis.trimmed().isEmpty())
            checked.faults.push_back({PackageFaultKind::NoBasis, document.name, {}});
    checkModel(checked);
    return checked;
}

CheckedPackage checkPackage(const PackageFiles& files) {
    CheckedPackage checked = lintPackage(files);
    if (checked.package)
        runCases(checked);
    return checked;
}

} // namespace chuangkou
