// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/calculation_sheet_paper.h"

#include "tests/ui/printing/paper_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kArticle = QStringLiteral("财社〔2020〕2号 二");
const QString kNurse = QStringLiteral("11010519491231002X");
const QString kOfficer = QStringLiteral("440524188001010014");
const QString kVersion = QString(64, QLatin1Char('7'));

SheetRow row(const QString& name, const QString& number, int full, int half, int rate) {
    SheetRow row;
    row.name = name;
    row.number = number;
    row.grade = rate == 300 ? QStringLiteral("一类一档") : QStringLiteral("一类二档");
    row.fullDays = QString::number(full);
    row.halfDays = QString::number(half);
    row.days = QString::number(full + half * 0.5);
    row.rate = QString::number(rate);
    row.factor = QStringLiteral("1");
    row.amount = Money::fromFen((full * 2 + half) * rate * 50);
    row.steps = {{QStringLiteral("%1个整天 × 1 + %2个半天 × 0.5 = %3天")
                      .arg(row.fullDays, row.halfDays, row.days),
                  QStringLiteral("full and half days: %1").arg(row.days),
                  QStringLiteral("人社部规〔2016〕4号 三")},
                 {QStringLiteral("%1：%2元/人天").arg(row.grade, row.rate),
                  QStringLiteral("%1 yuan a person-day").arg(row.rate), kArticle},
                 {QStringLiteral("%1 × %2 = %3元").arg(row.days, row.rate, row.amount.toGrouped()),
                  QStringLiteral("%1 yuan").arg(row.amount.toGrouped()), kArticle}};
    return row;
}

CalculationSheet sheetOf(const std::vector<SheetRow>& rows) {
    CalculationSheet sheet;
    sheet.isRoster = true;
    sheet.paper = QStringLiteral("补贴审核表");
    sheet.title = QStringLiteral("疫情防治人员临时性工作补助");
    sheet.english = QStringLiteral("Temporary work subsidy");
    sheet.policy = QStringLiteral("temporary_work_subsidy");
    sheet.version = kVersion;
    sheet.caseNumber = QStringLiteral("GZL-20200214-03-0017");
    sheet.unitName = QStringLiteral("公主岭市虚构中心医院");
    sheet.unitCode = QStringLiteral("12220381MB0000000X");
    sheet.firstDay = QDate(2020, 2, 1);
    sheet.lastDay = QDate(2020, 2, 29);
    sheet.payer = QStringLiteral("财政部门发放");
    sheet.rows = rows;
    for (const SheetRow& each : rows) {
        sheet.persons.push_back({each.name, each.number, each.days, each.amount});
        sheet.total = sheet.total.plus(each.amount).value();
    }
    sheet.totalSteps = {{QStringLiteral("3,750.00 + 4,000.00 = 7,750.00元（2人）"),
                         QStringLiteral("7,750.00 yuan (2 persons)"),
                         {}}};
    sheet.documents = {{QStringLiteral("财社〔2020〕2号"),
                        QStringLiteral("关于新型冠状病毒感染肺炎疫情防控有关经费保障政策的通知"),
                        QStringLiteral("财政部、国家卫生健康委"), QStringLiteral("2020-01-25")}};
    UsedValue rate;
    rate.parameter = QStringLiteral("rate_a");
    rate.name = QStringLiteral("一类一档日标准");
    rate.english = QStringLiteral("Rate of grade A");
    rate.unit = QStringLiteral("元/人天");
    rate.value = QStringLiteral("300");
    rate.reference = kArticle;
    rate.source = QStringLiteral("data book 1.4 [S: T07]");
    rate.confidence = Confidence::Seen;
    UsedValue start = rate;
    start.parameter = QStringLiteral("start");
    start.name = QStringLiteral("起始日期");
    start.value = QStringLiteral("2020-01-25");
    start.unit.clear();
    start.confidence = Confidence::Missing;
    start.isConfirmed = true;
    start.source = QStringLiteral("财政部网站");
    sheet.values = {rate, start};
    return sheet;
}

CalculationSheet sheetOfTwo() {
    return sheetOf({row(QStringLiteral("张某某"), kNurse, 12, 1, 300),
                    row(QStringLiteral("王某"), kOfficer, 20, 0, 200)});
}

SheetContext context() {
    SheetContext context;
    context.office = QStringLiteral("公主岭市人力资源和社会保障局");
    context.rosterFile = QStringLiteral("2月名册.xlsx");
    context.printedAt = paperTime();
    SheetEvidence& nurse = context.evidence[kNurse];
    for (int day = 3; day <= 15; ++day) {
        nurse.days << QDate(2020, 2, day);
        nurse.fileRows << day - 1;
    }
    SheetEvidence& officer = context.evidence[kOfficer];
    for (int day = 1; day <= 21; ++day)
        if (day != 9) {
            officer.days << QDate(2020, 2, day);
            officer.fileRows << 20 + day;
        }
    context.remarks = {
        {16, QStringLiteral("张某某"), QDate(2020, 2, 15), QStringLiteral("与第15行重复"), true},
        {41, QStringLiteral("王某"), QDate(2020, 2, 21), QStringLiteral("工时16小时，请核对"),
         false}};
    context.confirmedBy[QStringLiteral("start")] = {QStringLiteral("周某"), QStringLiteral("吴某")};
    return context;
}

} // namespace

TEST_CASE("a calculation sheet carries each figure to its row, value and article", "[printing]") {
    const QByteArray paper = calculationSheetPaper(sheetOfTwo(), context());
    keepPaper(QStringLiteral("sheet"), paper);
    CHECK(pagesOf(paper) <= 3);
    for (const char* words : {"补贴审核表",
                              "GZL-20200214-03-0017",
                              "公主岭市虚构中心医院",
                              "12220381MB0000000X",
                              "疫情防治人员临时性工作补助",
                              "财政部门发放",
                              "张某某",
                              "11010519491231002X",
                              "12个整天 × 1 + 1个半天 × 0.5 = 12.5天（人社部规〔2016〕4号 三）",
                              "12.5 × 300 = 3,750.00元（财社〔2020〕2号 二）",
                              "4,000.00",
                              "¥7,750.00",
                              "柒仟柒佰伍拾元整",
                              "2020年2月：3–15日",
                              "名册行：2–14",
                              "1–8、10–21日",
                              "与第15行重复",
                              "不予计算",
                              "工时16小时，请核对",
                              "一类一档日标准",
                              "财政部网站",
                              "有关经费保障政策的通知（财社〔2020〕2号）",
                              "周某、吴某",
                              "财政部、国家卫生健康委",
                              "经办",
                              "复核",
                              "审批",
                              "日期",
                              "盖章",
                              "temporary_work_subsidy"}) {
        INFO(words);
        CHECK(hasWords(paper, QString::fromUtf8(words)));
    }
    CHECK(hasWords(paper, kVersion));
    CHECK_FALSE(hasWords(paper, QStringLiteral("data book")));
    CHECK(isBlackOnWhite(paper));
}

TEST_CASE("a sheet with an unconfirmed value says that it may not be paid", "[printing]") {
    CalculationSheet sheet = sheetOfTwo();
    CHECK_FALSE(hasWords(calculationSheetPaper(sheet, context()), QStringLiteral("不得")));
    sheet.values[1].isConfirmed = false;
    sheet.unconfirmed = {QStringLiteral("start")};
    const QByteArray paper = calculationSheetPaper(sheet, context());
    CHECK(hasWords(paper, QStringLiteral("不得")));
    CHECK(hasWords(paper, QStringLiteral("起始日期")));
    CHECK(hasWords(paper, QStringLiteral("未确认")));
}

TEST_CASE("two hundred persons take a sensible number of pages, each with the header",
          "[printing]") {
    std::vector<SheetRow> rows;
    for (int i = 1; i <= 200; ++i)
        rows.push_back(row(QStringLiteral("测试%1").arg(i, 3, 10, QLatin1Char('0')), kNurse, 20, 1,
                           i % 2 == 0 ? 300 : 200));
    const QByteArray paper = calculationSheetPaper(sheetOf(rows), context());
    keepPaper(QStringLiteral("sheet200"), paper);
    CHECK(pagesOf(paper) >= 15);
    CHECK(pagesOf(paper) <= 35);
    const QString words = wordsOf(paper);
    for (int i = 1; i <= 200; ++i)
        CHECK(words.count(QStringLiteral("测试%1").arg(i, 3, 10, QLatin1Char('0'))) == 2);
    CHECK(words.count(QStringLiteral("序号姓名身份证号码")) >= 7);
}
