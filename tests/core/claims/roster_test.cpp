// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/spreadsheet.h"
#include "tests/core/claims/claim_bench.h"

using namespace chuangkou;

namespace {

Roster read(ClaimBench& bench, const QByteArray& content) {
    return readRoster(bench.book(), kSubsidy, content).value();
}

std::vector<UnitFacts> unitsOf(const Roster& roster) {
    std::vector<UnitFacts> units;
    for (const PersonDay& day : roster.personDays)
        units.push_back({day.id.text(), day.day, day.inputs});
    return units;
}

const RosterFault* faultOf(const Roster& roster, int row) {
    for (const RosterFault& fault : roster.faults)
        if (fault.row == row)
            return &fault;
    return nullptr;
}

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

const QString kHeader =
    QStringLiteral("序号,姓名,身份证号,日期,工时,档次,湖北一线,受援地已发,登记凭证号\n");

QByteArray csvOf(const QString& rows) {
    return (kHeader + rows).toUtf8();
}

} // namespace

TEST_CASE("the unit's roster gives the amounts of the data book from every format", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QJsonObject expected = policyJson("roster_1_6_expected.json");
    for (const QJsonValue& file : expected.value(QLatin1String("files")).toArray()) {
        INFO(file.toString().toStdString());
        const Roster roster = read(bench, policyFile(file.toString().toUtf8()));
        CHECK(roster.isClean());
        CHECK(roster.faults.empty());
        CHECK(roster.rows.size() == 33);
        const auto calculation =
            std::get<Calculation>(bench.book().calculate(kSubsidy, unitsOf(roster)));
        CHECK(calculation.amount.toPlain() == text(expected, "total"));
        const QJsonArray persons = expected.value(QLatin1String("persons")).toArray();
        REQUIRE(calculation.persons.size() == static_cast<std::size_t>(persons.size()));
        const CalculationSheet sheet =
            calculationSheet(*bench.book().find(kSubsidy), calculation,
                             {{QStringLiteral("220104199003070016"),
                               {QStringLiteral("样例甲"), QStringLiteral("220104199003070016")}}});
        for (std::size_t i = 0; i < calculation.persons.size(); ++i) {
            const QJsonObject person = persons[static_cast<qsizetype>(i)].toObject();
            CHECK(calculation.persons[i].person == text(person, "person_id"));
            CHECK(calculation.persons[i].amount.toPlain() == text(person, "amount"));
            CHECK(sheet.rows[i].grade == text(person, "grade"));
            CHECK(sheet.rows[i].days == text(person, "days"));
            CHECK(sheet.rows[i].fullDays.toInt() ==
                  person.value(QLatin1String("full_days")).toInt());
            CHECK(sheet.rows[i].halfDays.toInt() ==
                  person.value(QLatin1String("half_days")).toInt());
            for (const SheetStep& step : sheet.rows[i].steps)
                CHECK_FALSE(step.article.isEmpty());
        }
        CHECK(sheet.rows[0].name == QStringLiteral("样例甲"));
        CHECK(sheet.rows[0].steps.back().chinese == QStringLiteral("12.5 × 300 = 3,750.00元"));
        CHECK(sheet.totalSteps[0].chinese ==
              QStringLiteral("3,750.00 + 4,000.00 = 7,750.00元（2人）"));
        CHECK(text(toJson(sheet), "total") == QStringLiteral("7750.00"));
    }
}

TEST_CASE("every edge of a roster comes out as expected", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QJsonObject expected = policyJson("roster_edges_expected.json");
    const Roster roster = read(bench, policyFile("roster_edges.csv"));
    const QJsonArray lines = expected.value(QLatin1String("lines")).toArray();
    REQUIRE(roster.rows.size() == static_cast<std::size_t>(lines.size()));
    CHECK_FALSE(roster.isClean());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject line = lines[i].toObject();
        INFO(text(line, "case").toStdString());
        const auto row = static_cast<std::size_t>(i);
        CHECK(roster.rows[row].line.toInt() == line.value(QLatin1String("line")).toInt());
        CHECK(roster.rows[row].fileRow == line.value(QLatin1String("file_row")).toInt());
        const RosterFault* fault = faultOf(roster, static_cast<int>(i));
        const QString outcome = text(line, "outcome");
        CHECK((fault == nullptr) == (outcome == QLatin1String("accepted")));
        if (!fault)
            continue;
        CHECK(fault->isFlag == (outcome == QLatin1String("flagged")));
        CHECK(fault->reason == text(line, "reason"));
        CHECK(fault->column == text(line, "column"));
        const int other = line.value(QLatin1String("other_line")).toInt(0);
        CHECK((fault->otherRow < 0
                   ? 0
                   : roster.rows[static_cast<std::size_t>(fault->otherRow)].line.toInt()) == other);
        CHECK(rosterReason(roster, *fault) != fault->reason);
        CHECK_FALSE(rosterReason(roster, *fault).contains(u'{'));
    }
    const auto calculation =
        std::get<Calculation>(bench.book().calculate(kSubsidy, unitsOf(roster)));
    const QJsonArray days = expected.value(QLatin1String("person_days")).toArray();
    REQUIRE(roster.personDays.size() == static_cast<std::size_t>(days.size()));
    Money flagged;
    for (std::size_t i = 0; i < roster.personDays.size(); ++i) {
        const QJsonObject day = days[static_cast<qsizetype>(i)].toObject();
        const PersonDay& personDay = roster.personDays[i];
        CHECK(personDay.id.text() == text(day, "person_id"));
        CHECK(personDay.day.toString(Qt::ISODate) == text(day, "date"));
        CHECK(personDay.hours == text(day, "hours"));
        CHECK(personDay.grade == text(day, "grade"));
        CHECK(calculation.lines[i].figure(QStringLiteral("天数")) == text(day, "days"));
        CHECK(calculation.lines[i].figure(QStringLiteral("倍数")).toInt() ==
              day.value(QLatin1String("factor")).toInt());
        CHECK(calculation.lines[i].amount.toPlain() == text(day, "amount"));
        CHECK(personDay.isFlagged ==
              (text(day, "outcome") == QLatin1String("calculated_needs_person")));
        if (personDay.isFlagged)
            flagged = calculation.lines[i].amount;
    }
    CHECK(calculation.amount.toPlain() == text(expected, "total_with_flagged"));
    CHECK(calculation.amount.minus(flagged)->toPlain() == text(expected, "total_without_flagged"));
    CHECK(
        bench.claims().takeRoster(newCase(kSubsidy), policyFile("roster_edges.csv"), {}).error() ==
        Error{ErrorCode::RuleRefused, QStringLiteral("roster")});
    CHECK(bench.cases().list({})->empty());
    CHECK(bench.dump().at(QStringLiteral("p_persons")).isEmpty());
}

TEST_CASE("an identity number stored as a number is refused row by row", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const Roster roster = read(bench, policyFile("roster_id_number.xlsx"));
    CHECK(roster.refusedRows().size() == 33);
    for (const RosterFault& fault : roster.faults) {
        CHECK(fault.reason == QStringLiteral("id_stored_as_number"));
        CHECK(fault.column == QStringLiteral("身份证号"));
    }
    CHECK(rosterReason(roster, roster.faults.front()) ==
          QStringLiteral("身份证号被表格软件改成数字，末三位已丢失，请按文本重填"));
    const Roster csv = read(
        bench, csvOf(QStringLiteral("1,样例,2.20104E+17,2020-02-03,8,一类一档,否,否,登记-1\n")));
    CHECK(csv.faults.front().reason == QStringLiteral("id_stored_as_number"));
}

TEST_CASE("title rows and sum rows are recognised, reported and never counted", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QString rows =
        QStringLiteral("1,样例甲,220104199003070016,2020-02-03,8,一类一档,否,否,登记-1\n"
                       "小计,,,,8,,,,\n"
                       "2,样例甲,220104199003070016,2020-02-04,8,一类一档,否,否,登记-2\n"
                       ",合 计,,,16,,,,\n");
    const QByteArray titled = QStringLiteral("疫情防治人员临时性工作补助花名册,,,,,,,,\n"
                                             "单位：样例医院,,,,,,,,\n")
                                  .toUtf8() +
                              csvOf(rows);
    const Roster roster = read(bench, titled);
    CHECK(roster.titleRows == QList<int>{1, 2});
    CHECK(roster.sumRows == QList<int>{5, 7});
    CHECK(roster.rows.size() == 2);
    CHECK(roster.isClean());
    const QByteArray missing = "序号,姓名,日期\n1,样例甲,2020-02-03\n";
    CHECK(readRoster(bench.book(), kSubsidy, missing).error() ==
          Error{ErrorCode::Missing, QStringLiteral("column|身份证号")});
}

TEST_CASE("bad rows come back in the same table with their reason", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const Roster roster = read(bench, policyFile("roster_edges.csv"));
    const CsvTable back = readCsv(rosterWithReasons(roster).value()).value();
    REQUIRE(back.rows.size() == 42);
    CHECK(back.rows[0].last() == QStringLiteral("原因"));
    CHECK(back.rows[1].last().isEmpty());
    CHECK(back.rows[6].last() == QStringLiteral("与第5行重复"));
    CHECK(back.rows[10].last() == QStringLiteral("身份证号：身份证号校验位应为6"));
    CHECK(back.rows[10][2] == QStringLiteral("220104199003070015"));
    const CsvTable english =
        readCsv(rosterWithReasons(roster, RosterLanguage::English).value()).value();
    CHECK(english.rows[6].last() == QStringLiteral("Repeats row 5"));

    const Roster sheetRoster = read(bench, policyFile("roster_id_number.xlsx"));
    const Sheet sheet = readSheet(rosterWithReasons(sheetRoster).value()).value();
    CHECK(sheet.at(0, 9).text == QStringLiteral("原因"));
    CHECK(sheet.at(1, 9).text.contains(QStringLiteral("末三位已丢失")));
    CHECK(sheet.at(1, 3).text == QStringLiteral("2020-02-03"));
}

TEST_CASE("a person-day that another case claims is refused and that case named", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    bench.completeLimit(kSubsidy);
    const CaseId first =
        bench.claims().takeRoster(newCase(kSubsidy), policyFile("roster_1_6.csv"), {}).value();
    const QString number = bench.cases().accept(first)->number;
    const QByteArray again =
        csvOf(QStringLiteral("1,样例甲,220104900307001,2020-02-03,2,一类一档,否,否,登记-9\n"
                             "2,样例甲,220104199003070016,2020-02-28,8,一类一档,否,否,登记-10\n"));
    const Roster roster = bench.claims().checkRoster(kSubsidy, again).value();
    REQUIRE(roster.faults.size() == 1);
    CHECK(roster.faults[0].row == 0);
    CHECK(roster.faults[0].reason == QStringLiteral("other_case"));
    CHECK(rosterReason(roster, roster.faults[0]).contains(number));
    CHECK(bench.claims().takeRoster(newCase(kSubsidy), again, {}).error().code ==
          ErrorCode::RuleRefused);
    REQUIRE(bench.cases().withdraw(first, QStringLiteral("撤回")));
    CHECK(bench.claims().checkRoster(kSubsidy, again)->isClean());
}

TEST_CASE("a roster is claimed whole or not at all", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QByteArray content = policyFile("roster_1_6.xlsx");
    const auto before = bench.dump();
    CHECK(bench.claims().claimRoster(newCase(kSubsidy), content, {}).error() ==
          Error{ErrorCode::Missing, QStringLiteral("limit")});
    CHECK(bench.dump() == before);
    bench.completeLimit(kSubsidy);
    const auto claimed = bench.claims().claimRoster(newCase(kSubsidy), content, {});
    REQUIRE(claimed);
    CHECK(claimed->calculation.amount.toPlain() == QStringLiteral("7750.00"));
    CHECK(bench.cases().load(claimed->accepted.id)->state == CaseState::Calculated);
}

TEST_CASE("a unit's claim goes from its roster to a calculation that is kept", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const QByteArray content = policyFile("roster_1_6.xlsx");
    const CaseId id =
        bench.claims().takeRoster(newCase(kSubsidy), content, QStringLiteral("名单.xlsx")).value();
    CHECK(bench.cases().accept(id).error() == Error{ErrorCode::Missing, QStringLiteral("limit")});
    CHECK(bench.claims().calculate(id).error().code == ErrorCode::WrongState);
    bench.completeLimit(kSubsidy);
    const auto accepted = bench.cases().accept(id);
    REQUIRE(accepted);
    CHECK(bench.claims().sheet(id).error().code == ErrorCode::WrongState);
    CHECK(bench.claims().calculate(id)->amount.toPlain() == QStringLiteral("7750.00"));
    const Case found = bench.cases().load(id).value();
    CHECK(found.state == CaseState::Calculated);
    CHECK(found.calculation->version == bench.book().find(kSubsidy)->identity());
    CHECK(found.calculation->unconfirmed.isEmpty());
    CHECK(std::count_if(found.personDays.begin(), found.personDays.end(),
                        [](const CasePersonDay& day) { return day.isHalf; }) == 1);
    const auto blob = [&](const QByteArray& hash) {
        return bench.office.store
            ->read([&](Sql& sql) { return bench.office.store->blobs().get(sql, hash); })
            .value();
    };
    CHECK(blob(found.roster) == content);
    const CalculationSheet sheet = bench.claims().sheet(id).value();
    CHECK(sheet.total == Money::fromFen(775000));
    CHECK(sheet.caseNumber == accepted->number);
    CHECK(sheet.unitCode == QStringLiteral("91220102MA63608370"));
    CHECK(sheet.persons[1].name == QStringLiteral("样例乙"));
    CHECK(sheet.persons[1].number == QStringLiteral("22010419870512001X"));
    CHECK(sheet.lines.size() == 33);
    CHECK(bench.cases().dayTally(QDate(2020, 2, 17))->all.amountFen == 775000);
    CHECK(bench.casesOfSecond().finish(id).error() ==
          Error{ErrorCode::RuleRefused, QStringLiteral("ends_at_calculated")});
    QByteArray bodies;
    for (const Event& event : bench.eventsOf(id))
        bodies += event.body;
    CHECK_FALSE(bodies.contains(QStringLiteral("样例").toUtf8()));
    CHECK_FALSE(bodies.contains("220104199003070016"));
}

TEST_CASE("one day in two names, or with two answers about Hubei, is refused", "[claims]") {
    ClaimBench bench;
    bench.confirmFebruary();
    const Roster roster = read(
        bench,
        csvOf(QStringLiteral("1,样例甲,220104199003070016,2020-02-03,2,一类一档,否,否,登记-1\n"
                             "2,样例丙,220104199003070016,2020-02-04,2,一类一档,否,否,登记-2\n"
                             "3,样例乙,22010419870512001X,2020-02-05,2,一类一档,是,否,登记-3\n"
                             "4,样例乙,22010419870512001X,2020-02-05,3,一类一档,否,否,登记-4\n")));
    CHECK(roster.refusedRows() == std::set<int>{1, 2, 3});
    CHECK(faultOf(roster, 1)->reason == QStringLiteral("name_differs"));
    CHECK(faultOf(roster, 2)->reason == QStringLiteral("hubei_differs"));
    CHECK(faultOf(roster, 2)->otherRow == 3);
}
