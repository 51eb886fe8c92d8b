// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/acceptance_receipt_paper.h"

#include "tests/ui/printing/paper_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

AcceptanceReceipt receiptOfUnit() {
    AcceptanceReceipt receipt;
    receipt.number = QStringLiteral("GZL-20200214-03-0017");
    receipt.item = QStringLiteral("疫情防治人员临时性工作补助审核");
    receipt.applicant = QStringLiteral("公主岭市虚构中心医院");
    receipt.applicantNumber = QStringLiteral("12220381MB0000000X");
    receipt.representative = QStringLiteral("赵某某");
    receipt.contact = QStringLiteral("钱某某（人事科）");
    receipt.phone = QStringLiteral("13800000000");
    receipt.documents = {{QStringLiteral("疫情防治人员临时性工作补助名册（加盖公章）"), 2},
                         {QStringLiteral("排班记录或值班登记复印件"), 1},
                         {QStringLiteral("单位统一社会信用代码证书复印件"), 1}};
    receipt.hasFee = false;
    receipt.received = QDate(2020, 2, 14);
    receipt.limit = TimeLimit{20, LimitUnit::WorkingDays,
                              QStringLiteral("社会保险经办条例 第二十二条"), QString(), QString()};
    receipt.acceptedAt = paperTime();
    receipt.promise = TimeLimit{10, LimitUnit::WorkingDays, QString(), QString(), QString()};
    receipt.due = QDate(2020, 2, 28);
    receipt.type = CaseType::Promised;
    receipt.notCounted = QStringLiteral("补正材料、公示的时间不计入办理时限");
    receipt.progressQuery = QStringLiteral("电话 0434-0000000，或持本回执到窗口查询");
    receipt.resultDelivery = QStringLiteral("邮寄：公主岭市虚构大街1号");
    receipt.office = QStringLiteral("公主岭市人力资源和社会保障局");
    receipt.clerk = QStringLiteral("孙某某");
    receipt.officePhone = QStringLiteral("0434-0000001");
    receipt.copies = {QStringLiteral("申请人"), QStringLiteral("受理机构存档")};
    return receipt;
}

} // namespace

TEST_CASE("an acceptance receipt has all that a 受理回执 must say", "[printing]") {
    const QByteArray paper = acceptanceReceiptPaper(receiptOfUnit());
    keepPaper(QStringLiteral("receipt"), paper);
    CHECK(pagesOf(paper) == 1);
    for (const char* words : {"受理回执",
                              "GZL-20200214-03-0017",
                              "疫情防治人员临时性工作补助审核",
                              "公主岭市虚构中心医院",
                              "12220381MB0000000X",
                              "赵某某",
                              "钱某某（人事科）",
                              "13800000000",
                              "疫情防治人员临时性工作补助名册（加盖公章）2",
                              "不收费",
                              "2020年2月14日",
                              "20个工作日（社会保险经办条例 第二十二条）",
                              "2020年2月14日 10:42",
                              "10个工作日",
                              "2020年2月28日",
                              "补正材料、公示的时间不计入办理时限",
                              "电话 0434-0000000",
                              "邮寄：公主岭市虚构大街1号",
                              "公主岭市人力资源和社会保障局",
                              "孙某某",
                              "0434-0000001",
                              "申请人签字",
                              "签字日期",
                              "盖章",
                              "一式2份",
                              "申请人；受理机构存档"}) {
        INFO(words);
        CHECK(hasWords(paper, QString::fromUtf8(words)));
    }
}

TEST_CASE("what the office has not filled in stays a line, not a made-up word", "[printing]") {
    AcceptanceReceipt receipt = receiptOfUnit();
    receipt.limit.reset();
    receipt.hasFee.reset();
    receipt.progressQuery.clear();
    const QByteArray paper = acceptanceReceiptPaper(receipt);
    keepPaper(QStringLiteral("receipt_open"), paper);
    CHECK(hasWords(paper, QStringLiteral("法定办结时限")));
    CHECK_FALSE(hasWords(paper, QStringLiteral("20个工作日")));
    CHECK_FALSE(hasWords(paper, QStringLiteral("不收费")));
    CHECK(pagesOf(paper) == 1);
}

TEST_CASE("a person's receipt asks for no legal representative", "[printing]") {
    AcceptanceReceipt receipt = receiptOfUnit();
    receipt.applicant = QStringLiteral("李某");
    receipt.applicantNumber = QStringLiteral("11010519491231002X");
    receipt.representative.clear();
    receipt.contact.clear();
    receipt.type = CaseType::Instant;
    receipt.promise.reset();
    receipt.due = {};
    const QByteArray paper = acceptanceReceiptPaper(receipt);
    keepPaper(QStringLiteral("receipt_person"), paper);
    CHECK(hasWords(paper, QStringLiteral("本人")));
    CHECK(hasWords(paper, QStringLiteral("当场办结")));
}

TEST_CASE("a long name on a receipt is wrapped and complete", "[printing]") {
    AcceptanceReceipt receipt = receiptOfUnit();
    receipt.applicant =
        QStringLiteral("公主岭市范家屯镇虚构新型冠状病毒感染肺炎疫情防控指挥部医疗救治组定点医院"
                       "（原公主岭市虚构传染病专科医院暨范家屯分院）");
    receipt.documents.clear();
    for (int i = 1; i <= 60; ++i)
        receipt.documents.push_back({QStringLiteral("证明材料第%1号复印件").arg(i), 1});
    const QByteArray paper = acceptanceReceiptPaper(receipt);
    CHECK(hasWords(paper, receipt.applicant));
    CHECK(hasWords(paper, QStringLiteral("证明材料第60号复印件")));
    CHECK(pagesOf(paper) <= 3);
}

TEST_CASE("a receipt is pure black on white", "[printing]") {
    CHECK(isBlackOnWhite(acceptanceReceiptPaper(receiptOfUnit())));
}
