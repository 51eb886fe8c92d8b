// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/one_time_notice_paper.h"

#include "tests/ui/printing/paper_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

OneTimeNotice noticeOfTwo() {
    OneTimeNotice notice;
    notice.number = QStringLiteral("GZL-20200214-03-0018");
    notice.office = QStringLiteral("公主岭市人力资源和社会保障局");
    notice.applicant = QStringLiteral("李某");
    notice.applicantNumber = QStringLiteral("11010519491231002X");
    notice.item = QStringLiteral("工伤认定申请");
    notice.missing = {
        {QStringLiteral("劳动关系证明材料"),
         QStringLiteral("《工伤保险条例》第十八条第一款第二项")},
        {QStringLiteral("医疗诊断证明书"), QStringLiteral("《工伤保险条例》第十八条第一款第三项")}};
    notice.due = QDate(2020, 3, 2);
    notice.givenAt = paperTime();
    notice.clerk = QStringLiteral("孙某某");
    notice.phone = QStringLiteral("0434-0000001");
    return notice;
}

} // namespace

TEST_CASE("a one-time notice names each missing paper with its article", "[printing]") {
    const QByteArray paper = oneTimeNoticePaper(noticeOfTwo());
    keepPaper(QStringLiteral("notice"), paper);
    CHECK(pagesOf(paper) == 1);
    for (const char* words :
         {"一次性告知书", "GZL-20200214-03-0018", "公主岭市人力资源和社会保障局", "李某",
          "11010519491231002X", "工伤认定申请",
          "1劳动关系证明材料《工伤保险条例》第十八条第一款第二项",
          "2医疗诊断证明书《工伤保险条例》第十八条第一款第三项", "2020年3月2日", "孙某某",
          "0434-0000001", "2020年2月14日 10:42", "申请人签字", "盖章"}) {
        INFO(words);
        CHECK(hasWords(paper, QString::fromUtf8(words)));
    }
    CHECK(isBlackOnWhite(paper));
}

TEST_CASE("a day of a year without holiday notice is printed as provisional", "[printing]") {
    OneTimeNotice notice = noticeOfTwo();
    notice.isDueProvisional = true;
    CHECK(hasWords(oneTimeNoticePaper(notice), QStringLiteral("2020年3月2日（暂定）")));
}
