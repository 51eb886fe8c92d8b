// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_match.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

PackageFiles filesOf(const char* name) {
    return PackageFiles::fromFolder(
               sourcePath(QStringLiteral("tests/policies/") + QLatin1String(name)))
        .value();
}

/// P1 with A at another rate from a day on, published on another.
PackageFiles p1WithRate(const QString& rate, QDate from, QDate known) {
    return changedPackage(
               filesOf("p1.policy"),
               {QStringLiteral("rate_a"), from, rate, QStringLiteral("测试文件3号 第一条"), {}},
               known)
        .value();
}

PolicyPackage package(const PackageFiles& files) {
    return PolicyPackage::fromFiles(files).value();
}

PolicyVersion version(const PackageFiles& files, std::int64_t adoptedAt) {
    auto read = std::make_shared<const PolicyPackage>(package(files));
    return {read, read->knownFrom(), adoptedAt};
}

QJsonObject days(const QString& from, const QString& to) {
    return {{QStringLiteral("人员类别"), QStringLiteral("A")},
            {QStringLiteral("开始日期"), from},
            {QStringLiteral("结束日期"), to}};
}

QString amount(const PolicyBook& book, const QJsonObject& facts) {
    const auto result = book.calculateJson(QStringLiteral("p1"), facts);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return refusal->firstCause;
    return std::get<Calculation>(result).amount.toPlain();
}

/// P1 as it was, and the notice that raised A to 320 from 2026-03-01, known on 2026-05-10.
PolicyBook raisedBook() {
    return PolicyBook::of(
        {version(filesOf("p1.policy"), 0),
         version(p1WithRate(QStringLiteral("320"), QDate(2026, 3, 1), QDate(2026, 5, 10)),
                 officeMs(QDate(2026, 5, 10), QTime(15, 0)))},
        QStringLiteral("220102"), {});
}

/// The same change as a version of its own that governs facts from 2026-03-01 only.
PolicyBook followedBook() {
    PackageFiles files = p1WithRate(QStringLiteral("320"), QDate(2026, 3, 1), QDate(2026, 2, 20));
    QByteArray policy = files.file(QStringLiteral("policy.json"));
    policy.replace("\"valid_from\": \"2026-01-01\"", "\"valid_from\": \"2026-03-01\"");
    files.put(QStringLiteral("policy.json"), policy);
    return PolicyBook::of({version(filesOf("p1.policy"), 0),
                           version(files, officeMs(QDate(2026, 2, 20), QTime(9, 0)))},
                          {}, {});
}

CheckedPackage checkedWith(const char* file, const QByteArray& before, const QByteArray& after) {
    PackageFiles files = filesOf("p1.policy");
    QByteArray content = files.file(QLatin1String(file));
    REQUIRE(content.contains(before));
    files.put(QLatin1String(file), content.replace(before, after));
    return checkPackage(files);
}

} // namespace

TEST_CASE("a claim across a raise pays each day by its own rate, in two lines", "[policy]") {
    for (const PolicyBook& book : {raisedBook(), followedBook()}) { // scenario 7
        const auto result = book.calculateJson(
            QStringLiteral("p1"), days(QStringLiteral("2026-02-25"), QStringLiteral("2026-03-06")));
        const auto& calculation = std::get<Calculation>(result);
        CHECK(calculation.amount == Money::fromFen(312000));
        const auto groups = calculation.groups();
        REQUIRE(groups.size() == 2);
        CHECK(groups[0].count == 4);
        CHECK(groups[0].rate == Money::fromFen(30000));
        CHECK(groups[0].to == QDate(2026, 2, 28));
        CHECK(groups[1].count == 6);
        CHECK(groups[1].amount == Money::fromFen(192000));
        CHECK(calculation.version == book.find(QStringLiteral("p1"))->identity());
    }
}

TEST_CASE("the cap holds once over a change, for each person", "[policy]") {
    const PolicyBook book = followedBook();
    CHECK(amount(book, days(QStringLiteral("2026-02-01"), QStringLiteral("2026-03-17"))) ==
          QStringLiteral("9000.00")); // A, 45 days
    QJsonObject one = days(QStringLiteral("2026-02-01"), QStringLiteral("2026-03-17"));
    one.insert(QStringLiteral("person"), QStringLiteral("甲"));
    QJsonObject two = days(QStringLiteral("2026-03-01"), QStringLiteral("2026-03-02"));
    two.insert(QStringLiteral("person"), QStringLiteral("乙"));
    const auto both = std::get<Calculation>(book.calculateJson(
        QStringLiteral("p1"), {{QStringLiteral("lines"), QJsonArray{one, two}}}));
    CHECK(both.amount == Money::fromFen(964000));
    REQUIRE(both.persons.size() == 2);
    CHECK(both.persons[0].amount == Money::fromFen(900000));
    CHECK(both.persons[1].amount == Money::fromFen(64000));
}

TEST_CASE("what was known on a day is calculated as on that day", "[policy]") {
    const PolicyBook book = raisedBook(); // scenario 8
    const QJsonObject facts = days(QStringLiteral("2026-03-05"), QStringLiteral("2026-03-14"));
    CHECK(amount(book, facts) == QStringLiteral("3200.00"));
    CHECK(amount(book.knownOn(QDate(2026, 5, 9)), facts) == QStringLiteral("3000.00"));
    CHECK(amount(book.knownOn(QDate(2026, 5, 10)), facts) == QStringLiteral("3200.00"));
    CHECK(amount(book.knownOn(QDate(2025, 12, 31)), facts) == QStringLiteral("p1"));
    CHECK(amount(book, days(QStringLiteral("2025-12-31"), QStringLiteral("2026-01-02"))) ==
          QStringLiteral("p1|2025-12-31"));
}

TEST_CASE("a changed value keeps the old one and gives another identity", "[policy]") {
    const PackageFiles before = filesOf("p1.policy");
    const PackageFiles after =
        p1WithRate(QStringLiteral("320.0"), QDate(2026, 3, 1), QDate(2026, 5, 10));
    CHECK(package(after).identity() != package(before).identity());
    const auto& values = package(after).parameter(QStringLiteral("rate_a"))->values;
    REQUIRE(values.size() == 2);
    CHECK(values[0].value == QStringLiteral("300"));
    CHECK(values[1].value == QStringLiteral("320"));
    CHECK(values[1].reference == QStringLiteral("测试文件3号 第一条"));
    CHECK(package(after).knownFrom() == QDate(2026, 5, 10));
    CHECK(checkPackage(after).isSound());
    const auto refused = [&](const ParameterChange& change) {
        return changedPackage(before, change, QDate(2026, 5, 10)).error();
    };
    const QString rate = QStringLiteral("rate_a");
    const QString notice = QStringLiteral("测试文件3号");
    CHECK(refused({QStringLiteral("rate_z"), QDate(2026, 3, 1), rate, notice, {}}).code ==
          ErrorCode::NotFound);
    CHECK(refused({rate, {}, QStringLiteral("320"), notice, {}}).code == ErrorCode::Missing);
    CHECK(refused({rate, QDate(2026, 3, 1), QStringLiteral("320"), {}, {}}).code ==
          ErrorCode::Missing);
    CHECK(refused({rate, QDate(2026, 3, 1), QStringLiteral("dear"), notice, {}}).code ==
          ErrorCode::InvalidInput);
}

TEST_CASE("a package that may mislead is refused, and what is wrong named", "[policy]") {
    const auto first = [](const CheckedPackage& checked) {
        REQUIRE_FALSE(checked.isSound());
        return checked.faults.front();
    };
    CHECK(checkPackage(filesOf("p1.policy")).isSound());
    CHECK(first(checkedWith("model.dmn", "?>", "?><!DOCTYPE a>")).error.code ==
          ErrorCode::Unsupported);
    const PackageFault reference = first(
        checkedWith("parameters.json", "\"reference\": \"测试文件1号\"", "\"reference\": \"\""));
    CHECK(reference.kind == PackageFaultKind::NoReference);
    CHECK(reference.subject == QStringLiteral("rate_a"));
    const PackageFault basis =
        first(checkedWith("policy.json", "\"basis\": \"测试文件1号 第四条\"", "\"basis\": \" \""));
    CHECK(basis.kind == PackageFaultKind::NoBasis);
    CHECK(basis.subject == QStringLiteral("名册"));
    const PackageFault clock = first(
        checkedWith("model.dmn", "<text>min(未封顶金额, 封顶)</text>",
                    "<text>if today() > date(\"2020-01-01\") then 封顶 else 未封顶金额</text>"));
    REQUIRE(clock.kind == PackageFaultKind::Lint);
    CHECK(clock.lint->kind == dmn::LintKind::MachineTime);
    const PackageFault unrounded =
        first(checkedWith("model.dmn", "<text>min(未封顶金额, 封顶)</text>",
                          "<text>min(未封顶金额 * 0.333, 封顶)</text>"));
    REQUIRE(unrounded.kind == PackageFaultKind::Lint);
    CHECK(unrounded.lint->kind == dmn::LintKind::Unrounded);
    const PackageFault halfEven =
        first(checkedWith("model.dmn", "<text>min(未封顶金额, 封顶)</text>",
                          "<text>decimal(min(未封顶金额 * 0.15, 封顶), 2)</text>")); // scenario 4
    REQUIRE(halfEven.kind == PackageFaultKind::Lint);
    CHECK(halfEven.lint->kind == dmn::LintKind::HalfEven);
    const PackageFault wrong =
        first(checkedWith("cases/calc/scenario_01.json", "\"amount\": \"3600.00\",\n  \"lines\"",
                          "\"amount\": \"3600.01\",\n  \"lines\""));
    CHECK(wrong.kind == PackageFaultKind::CaseFails);
    CHECK(wrong.subject == QStringLiteral("scenario_01.json#1"));
    const PackageFault paid =
        first(checkedWith("cases/bad/unknown_class.xml", "<value xsi:type=\"xsd:string\">C</value>",
                          "<value xsi:type=\"xsd:string\">A</value>"));
    CHECK(paid.subject == QStringLiteral("unknown_class.xml#c"));
    PackageFiles bare = filesOf("p1.policy");
    for (const char* folder : {"cases", "cases/bad", "cases/calc"})
        for (const QString& name : bare.in(QLatin1String(folder)))
            bare.put(name, QByteArray());
    CHECK_FALSE(checkPackage(bare).isSound());
}

TEST_CASE("a version is proposed by one person and holds when a second one adopts it", "[policy]") {
    ClaimBench bench;
    const CheckedPackage checked = checkPackage(filesOf("p1.policy"));
    PolicyDesk first(*bench.office.store, bench.first);
    PolicyDesk second(*bench.office.store, bench.second);
    Session clerk = bench.first;
    clerk.roles = {Role::Clerk};
    CHECK(PolicyDesk(*bench.office.store, clerk).importPackage(checked, {}).error().code ==
          ErrorCode::NotAllowed);
    const QByteArray identity = first.importPackage(checked, QStringLiteral("试行")).value();
    CHECK(identity == checked.package->identity());
    CHECK(second.importPackage(checked, {}).error().code == ErrorCode::Duplicate);
    CHECK_FALSE(bench.book().find(QStringLiteral("p1")));
    CHECK(first.adopt(identity).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("adopt_four_eyes")});
    bench.machine.clock.set(QDate(2026, 1, 5), QTime(10, 0));
    REQUIRE(second.adopt(identity));
    CHECK(second.adopt(identity).error().code == ErrorCode::WrongState);
    REQUIRE(bench.book().find(QStringLiteral("p1")));
    CHECK(bench.book().versions().back().knownFrom == QDate(2026, 1, 5));
    CHECK(amount(bench.book(), days(QStringLiteral("2026-01-05"), QStringLiteral("2026-01-16"))) ==
          QStringLiteral("3600.00"));
    const VersionRow row =
        first.versionOf(QStringLiteral("p1"), QString::fromLatin1(identity.toHex().left(8)))
            .value();
    CHECK(row.importedBy == bench.first.account);
    CHECK(row.adoptedBy == bench.second.account);
    CHECK(first.files(QStringLiteral("p1"))->all() == filesOf("p1.policy").all());
    const auto before = bench.dump();
    bench.rebuild();
    CHECK(bench.dump() == before);
    CheckedPackage faulty = checked;
    faulty.faults.push_back({PackageFaultKind::NoCases, {}, {}});
    CHECK(first.importPackage(faulty, {}).error().code == ErrorCode::RuleRefused);
}

TEST_CASE("the fold does not count an adoption by the only person who imported", "[policy]") {
    ClaimBench bench;
    const CheckedPackage checked = checkPackage(filesOf("p1.policy"));
    const QByteArray identity =
        PolicyDesk(*bench.office.store, bench.first).importPackage(checked, {}).value();
    const auto adoptBy = [&](const Session& by) {
        REQUIRE(bench.office.store->write([&](Sql& sql) {
            return bench.office.store->log().append(
                sql, by.account,
                {{versionSubject(QStringLiteral("p1"), identity),
                  QStringLiteral("policy_adopted"),
                  {{QStringLiteral("policy"), QStringLiteral("p1")},
                   {QStringLiteral("identity"), QString::fromLatin1(identity.toHex())},
                   {QStringLiteral("note"), QString()}}}});
        }));
    };
    adoptBy(bench.first); // past the desk, as an edited database would
    CHECK_FALSE(bench.book().find(QStringLiteral("p1")));
    adoptBy(bench.second);
    CHECK(bench.book().find(QStringLiteral("p1")));
}

TEST_CASE("a value is confirmed for the area that it is meant for, also from above", "[policy]") {
    const auto said = [](const char* by, const QString& area) {
        return ValueConfirmation{QStringLiteral("monthly"),
                                 QStringLiteral("standard"),
                                 area,
                                 QDate(2017, 10, 1),
                                 QStringLiteral("1300"),
                                 QStringLiteral("测试文件"),
                                 QStringLiteral("测试文件"),
                                 ActorId::fromHash(QByteArray(by).leftJustified(32, '.')),
                                 1,
                                 QByteArray(by)};
    };
    const auto valueAt = [&](const std::vector<ValueConfirmation>& words, const QString& place) {
        return PolicyBook::of({version(filesOf("monthly.policy"), 0)}, QStringLiteral("220102"),
                              words)
            .value(QStringLiteral("monthly"), QStringLiteral("standard"), QDate(2018, 5, 1), place);
    };
    const std::vector<ValueConfirmation> county{said("a", QStringLiteral("220102")),
                                                said("b", QStringLiteral("220102"))};
    CHECK(valueAt(county, {})->value == QStringLiteral("1300"));
    CHECK(valueAt(county, QStringLiteral("220104")).error().code == ErrorCode::Missing);
    const std::vector<ValueConfirmation> mixed{said("a", QStringLiteral("220102")),
                                               said("b", QStringLiteral("220100"))};
    CHECK(valueAt(mixed, {})->events.size() == 2);
    CHECK(valueAt(mixed, QStringLiteral("220104")).error().code == ErrorCode::Unconfirmed);
    const std::vector<ValueConfirmation> same{said("a", QStringLiteral("220102")),
                                              said("a", QStringLiteral("220100"))};
    CHECK(valueAt(same, {}).error().code == ErrorCode::Unconfirmed);
    // What fills a gap says nothing of the values after it.
    const auto later =
        PolicyBook::of({version(filesOf("monthly.policy"), 0)}, QStringLiteral("220102"), county)
            .value(QStringLiteral("monthly"), QStringLiteral("standard"), QDate(2022, 5, 1));
    CHECK(later->value == QStringLiteral("1692"));
    CHECK(later->events.empty());
}

TEST_CASE("the list to be confirmed names every open span, and no other office's", "[policy]") {
    const auto listed = [](const QString& office) {
        QStringList spans;
        for (const UsedValue& value :
             PolicyBook::of({version(filesOf("monthly.policy"), 0)}, office, {})
                 .toConfirm(QStringLiteral("monthly"), QDate(2026, 1, 1)))
            spans.append(value.from.toString(Qt::ISODate) + u'/' +
                         (value.value.isEmpty() ? QStringLiteral("MISSING") : value.value) + u'/' +
                         value.area);
        return spans;
    };
    const QString gap = QStringLiteral("2017-10-01/MISSING/220000");
    const QString weak = QStringLiteral("2021-12-01/1386/220000");
    // Changchun has a value of its own from 2021-12 on; the rest of the province a weak one.
    CHECK(listed(QStringLiteral("220102")) == QStringList{gap});
    CHECK(listed(QStringLiteral("220221")) == QStringList{gap, weak});
    CHECK(listed(QStringLiteral("110101")).isEmpty());
}

TEST_CASE("one set of facts is matched against every policy", "[policy]") {
    const PolicyBook book =
        PolicyBook::of({version(filesOf("monthly.policy"), 0), version(filesOf("injury.policy"), 0),
                        version(filesOf("quota.policy"), 0)},
                       QStringLiteral("220102"), {});
    const auto match = [&](const QJsonObject& facts) {
        std::map<QString, PolicyMatch> by;
        for (const PolicyMatch& found : matchPolicies(book, facts, QDate(2022, 5, 1)))
            by.emplace(found.policy, found);
        return by;
    };
    QJsonObject facts{{QStringLiteral("累计缴费月数"), 12},
                      {QStringLiteral("离职原因"), QStringLiteral("期满")},
                      {QStringLiteral("离职日期"), QStringLiteral("2022-04-20")},
                      {QStringLiteral("起领日期"), QStringLiteral("2022-05-01")},
                      {QStringLiteral("参保地"), QStringLiteral("220102")}};
    const auto entitled = match(facts).at(QStringLiteral("monthly"));
    CHECK(entitled.state == MatchState::Entitled);
    CHECK(entitled.estimate == Money::fromFen(507600));
    CHECK(match(facts).at(QStringLiteral("quota")).state == MatchState::Entitled);
    facts.insert(QStringLiteral("离职原因"), QStringLiteral("辞职"));
    const auto refused = match(facts).at(QStringLiteral("monthly"));
    CHECK(refused.state == MatchState::NotEntitled);
    CHECK(refused.reason == QStringLiteral("因本人意愿中断就业"));
    CHECK_FALSE(refused.estimate);
    facts.remove(QStringLiteral("离职原因"));
    const auto open = match(facts).at(QStringLiteral("monthly"));
    CHECK(open.state == MatchState::FactsMissing);
    CHECK(open.missing == QStringList{QStringLiteral("离职原因")});
}

TEST_CASE("the sheet of a claim without a roster shows each rate and who pays what", "[policy]") {
    const PolicyBook book = followedBook();
    const auto result = std::get<Calculation>(book.calculateJson(
        QStringLiteral("p1"), days(QStringLiteral("2026-02-25"), QStringLiteral("2026-03-06"))));
    const CalculationSheet sheet =
        calculationSheet(*book.find(QStringLiteral("p1")), result,
                         {{QString(), {QStringLiteral("样例甲"), QStringLiteral("220104")}}});
    REQUIRE(sheet.parts.size() == 1);
    const SheetPart& part = sheet.parts[0];
    CHECK(part.name == QStringLiteral("样例甲"));
    REQUIRE(part.groups.size() == 2);
    CHECK(part.groups[1].count == 6);
    CHECK(part.groups[1].rate == Money::fromFen(32'000));
    CHECK(part.groups[1].amount == Money::fromFen(192'000));
    CHECK(part.groups[1].steps.front().article == QStringLiteral("测试文件1号 第一条"));
    QStringList told;
    for (const SheetStep& step : part.steps)
        told.append(step.chinese);
    CHECK(told.join(QString()).contains(QStringLiteral("3,120"))); // and the cap is told
    CHECK(told.size() >= 2);
    REQUIRE(sheet.payers.size() == 1);
    CHECK(sheet.payers[0].payer == QStringLiteral("财政部门发放"));
    CHECK(sheet.payers[0].amount == sheet.total);
}
