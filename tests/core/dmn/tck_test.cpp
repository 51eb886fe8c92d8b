// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/tck.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;
using namespace chuangkou::dmn;

namespace {

std::vector<TckOutcome> outcomesOf(const QString& level) {
    auto outcomes = runTckFolder(sharedPath(QStringLiteral("tck/") + level));
    REQUIRE(outcomes);
    return *outcomes;
}

/// A case that passed once must not fail; one that passes anew belongs into the list.
void checkFloor(const QString& level, const std::vector<TckOutcome>& outcomes) {
    std::string failures;
    for (const TckOutcome& outcome : outcomes)
        if (outcome.status == TckStatus::Failed)
            failures += outcome.folder.toStdString() + ' ' + outcome.caseId.toStdString() + ' ' +
                        outcome.node.toStdString() + ": expected " +
                        outcome.expected.toStdString() + ", got " + outcome.actual.toStdString() +
                        '\n';
    INFO(failures);
    const QStringList passed = tckCases(outcomes, TckStatus::Passed);
    checkGolden(QStringLiteral("tests/data/dmn/tck_%1_passed.txt").arg(level),
                passed.join(u'\n').toUtf8() + '\n');
}

} // namespace

TEST_CASE("Every case of the conformance kit's level 2 passes", "[dmn]") {
    const auto outcomes = outcomesOf(QStringLiteral("compliance-level-2"));
    checkFloor(QStringLiteral("compliance-level-2"), outcomes);
    CHECK(tckCases(outcomes, TckStatus::Passed).size() == 91);
}

TEST_CASE("No case of the conformance kit's level 3 that passed fails again", "[dmn]") {
    checkFloor(QStringLiteral("compliance-level-3"),
               outcomesOf(QStringLiteral("compliance-level-3")));
}
