// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/model.h"
#include "core/dmn/tck.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>

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

QStringList faultsIn(const QString& folder) {
    QStringList faults;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.dmn")})) {
        const QString path = QDir(folder).filePath(name);
        if (const auto model = Model::load(readFile(path), OnFault::Keep, importsBeside(path)))
            faults += (*model)->faults();
    }
    return faults;
}

/// "folder node" of the decisions that the kit expects a value of and that load with a fault.
QStringList valuesWithFaults(const QString& level) {
    QHash<QString, QStringList> faults;
    QStringList found;
    for (const TckOutcome& outcome : outcomesOf(level)) {
        if (outcome.status != TckStatus::Passed || outcome.expected == u"null")
            continue;
        if (!faults.contains(outcome.folder))
            faults[outcome.folder] =
                faultsIn(sharedPath(QStringLiteral("tck/%1/%2").arg(level, outcome.folder)));
        for (const QString& fault : faults[outcome.folder])
            if (fault.contains(QStringLiteral(", %1: ").arg(outcome.node)))
                found += outcome.folder + u' ' + outcome.node;
    }
    found.removeDuplicates();
    return found;
}

} // namespace

TEST_CASE("The checker claims nothing of a decision of the kit that has a value", "[dmn]") {
    // Outside of CHECK: where the kit is absent these skip the case, which no CHECK lets through.
    const QStringList level2 = valuesWithFaults(QStringLiteral("compliance-level-2"));
    const QStringList level3 = valuesWithFaults(QStringLiteral("compliance-level-3"));
    CHECK(level2.isEmpty());
    // `false and 123` and a missing entry are wrong and yet have a value.
    const QStringList known{QStringLiteral("0064-feel-conjunction decision006_b"),
                            QStringLiteral("0064-feel-conjunction decision006_c"),
                            QStringLiteral("0064-feel-conjunction decision008_b"),
                            QStringLiteral("0064-feel-conjunction decision008_c"),
                            QStringLiteral("0069-feel-list decision033")};
    CHECK(level3 == known);
}

TEST_CASE("Every case of the conformance kit's level 2 passes", "[dmn]") {
    const auto outcomes = outcomesOf(QStringLiteral("compliance-level-2"));
    checkFloor(QStringLiteral("compliance-level-2"), outcomes);
    CHECK(tckCases(outcomes, TckStatus::Passed).size() == 91);
}

TEST_CASE("No case of the conformance kit's level 3 that passed fails again", "[dmn]") {
    checkFloor(QStringLiteral("compliance-level-3"),
               outcomesOf(QStringLiteral("compliance-level-3")));
}
