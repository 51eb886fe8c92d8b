// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/table_change.h"

#include "core/policy/policy_cases.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

PackageFiles p1() {
    return PackageFiles::fromFolder(sourcePath(QStringLiteral("tests/policies/p1.policy"))).value();
}

/// The first result cell of the first table, with what it holds.
std::pair<dmn::CellPlace, QString> firstResult(const PackageFiles& files) {
    const auto editor = dmn::ModelEditor::open(files.file(QStringLiteral("model.dmn"))).value();
    return {{0, dmn::CellPart::Output, 0, 0}, editor.tables().front().rows.front().outputs.front()};
}

std::vector<dmn::TckOutcome> failed(const PackageFiles& files) {
    auto outcomes = runPackageCases(files).value();
    std::erase_if(outcomes, [](const dmn::TckOutcome& each) {
        return each.status == dmn::TckStatus::Passed;
    });
    return outcomes;
}

const QString kNotice = QStringLiteral("测试文件9号 第一条");

} // namespace

TEST_CASE("a changed cell carries its notice and governs from its first day", "[policy]") {
    const auto [place, before] = firstResult(p1());
    const auto changed = changedPackage(
        p1(), TableChange{place, before + QStringLiteral(" + 1"), QDate(2026, 6, 1), kNotice},
        QDate(2026, 5, 20));
    REQUIRE(changed);
    const auto package = PolicyPackage::fromFiles(*changed);
    REQUIRE(package);
    CHECK(package->validFrom() == QDate(2026, 6, 1));
    CHECK(package->knownFrom() == QDate(2026, 5, 20));
    CHECK(package->identity() != PolicyPackage::fromFiles(p1())->identity());
    const auto editor = dmn::ModelEditor::open(changed->file(QStringLiteral("model.dmn")));
    REQUIRE(editor);
    CHECK(editor->tables().front().rows.front().annotations.join(u' ').contains(kNotice));
}

TEST_CASE("a changed cell without day or notice is refused", "[policy]") {
    const auto [place, before] = firstResult(p1());
    CHECK(changedPackage(p1(), TableChange{place, before, {}, kNotice}, QDate(2026, 5, 20))
              .error()
              .detail == QStringLiteral("from"));
    CHECK(
        changedPackage(p1(), TableChange{place, before, QDate(2026, 6, 1), {}}, QDate(2026, 5, 20))
            .error()
            .detail == QStringLiteral("reference"));
}

TEST_CASE("cases that a change alters hold again with what they give now", "[policy]") {
    const auto [place, before] = firstResult(p1());
    const auto changed = changedPackage(
        p1(), TableChange{place, before + QStringLiteral(" + 1"), QDate(2026, 1, 1), kNotice},
        QDate(2026, 5, 20));
    REQUIRE(changed);
    const auto outcomes = failed(*changed);
    REQUIRE_FALSE(outcomes.empty());
    const auto renewed = withCasesAsNow(*changed, outcomes);
    REQUIRE(renewed);
    CHECK(failed(*renewed).empty());
    // The old package still fails by the new expectations.
    PackageFiles old = *renewed;
    old.put(QStringLiteral("model.dmn"), p1().file(QStringLiteral("model.dmn")));
    CHECK_FALSE(failed(old).empty());
}

TEST_CASE("a proposal is given back with a reason, once, and not after its adoption", "[policy]") {
    TestMachine machine;
    addClaimsProjections(machine.projections);
    TestOffice office(machine);
    const auto changed = changedPackage(
        PackageFiles::shipped(QStringLiteral("temporary-work-subsidy")).value(),
        ParameterChange{
            QStringLiteral("rate_1_1"), QDate(2026, 6, 1), QStringLiteral("320"), kNotice, {}},
        QDate(2026, 5, 20));
    REQUIRE(changed);
    PolicyDesk desk(*office.store, office.session);
    const auto identity = desk.importPackage(checkPackage(*changed), kNotice);
    REQUIRE(identity);
    CHECK(desk.reject(*identity, QStringLiteral(" ")).error().code == ErrorCode::NeedsReason);
    REQUIRE(desk.reject(*identity, QStringLiteral("数字有误")));
    const auto rows = desk.versions();
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK_FALSE(rows->front().isProposed());
    CHECK(rows->front().reason == QStringLiteral("数字有误"));
    CHECK(desk.reject(*identity, QStringLiteral("再退")).error().code == ErrorCode::WrongState);
}
