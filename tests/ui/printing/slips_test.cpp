// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/printing/paper_reading.h"
#include "ui/printing/appointment_slip_paper.h"
#include "ui/printing/pdf_pages.h"
#include "ui/printing/ticket_slip_paper.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

const QString kIdentity = QStringLiteral("11010519491231002X");

TicketSlip bookedTicket() {
    TicketSlip slip;
    slip.hallName = QStringLiteral("公主岭市人社局服务大厅");
    slip.header = QStringLiteral("请佩戴口罩，保持一米距离");
    slip.number = QStringLiteral("A017");
    slip.isPriority = true;
    slip.line = QStringLiteral("社保经办");
    slip.item = QStringLiteral("失业保险金申领");
    slip.area = QStringLiteral("一楼东区");
    slip.windows = {QStringLiteral("3"), QStringLiteral("5")};
    slip.ahead = 4;
    slip.personNumber = kIdentity;
    slip.bookedFor = officeMs(QDate(2020, 2, 14), QTime(11, 0));
    slip.issuedAt = paperTime();
    return slip;
}

AppointmentSlip appointment() {
    AppointmentSlip slip;
    slip.hallName = QStringLiteral("公主岭市人社局服务大厅");
    slip.code = QStringLiteral("Y0214-032");
    slip.line = QStringLiteral("社保经办");
    slip.item = QStringLiteral("失业保险金申领");
    slip.at = officeMs(QDate(2020, 2, 17), QTime(9, 30));
    slip.personName = QStringLiteral("欧阳某某");
    slip.personNumber = kIdentity;
    slip.phone = QStringLiteral("13812345678");
    slip.bring = {QStringLiteral("身份证"), QStringLiteral("社会保障卡")};
    slip.officePhone = QStringLiteral("0434-0000001");
    slip.printedAt = paperTime();
    return slip;
}

} // namespace

TEST_CASE("a ticket slip tells number, windows and how long it stays valid", "[printing]") {
    for (const PaperSheet sheet : {PaperSheet::Slip80, PaperSheet::Slip58}) {
        const QByteArray paper = ticketSlipPaper(bookedTicket(), sheet);
        keepPaper(sheet == PaperSheet::Slip80 ? QStringLiteral("ticket80")
                                              : QStringLiteral("ticket58"),
                  paper);
        CHECK(pagesOf(paper) == 1);
        for (const char* words :
             {"公主岭市人社局服务大厅", "请佩戴口罩，保持一米距离", "优先", "预约", "A017",
              "失业保险金申领", "社保经办", "一楼东区", "3、5", "前面等候：4", "31002X",
              "2020年2月14日 11:00", "2020年2月14日 10:42", "5分钟后", "3次"}) {
            INFO(words);
            CHECK(hasWords(paper, QString::fromUtf8(words)));
        }
        CHECK(isBlackOnWhite(paper));
    }
}

TEST_CASE("slips have no full identity number, phone number or name", "[printing]") {
    const QByteArray ticket = ticketSlipPaper(bookedTicket());
    CHECK_FALSE(hasWords(ticket, kIdentity));
    CHECK_FALSE(hasWords(ticket, kIdentity.right(7)));
    const QByteArray slip = appointmentSlipPaper(appointment());
    CHECK_FALSE(hasWords(slip, kIdentity.right(7)));
    CHECK_FALSE(hasWords(slip, QStringLiteral("欧阳某某")));
    CHECK_FALSE(hasWords(slip, QStringLiteral("13812345678")));
    CHECK(hasWords(slip, QStringLiteral("5678")));
}

TEST_CASE("slips are as wide as the roll and as long as their words", "[printing]") {
    const QSizeF wide =
        pdfPageSizeMm(ticketSlipPaper(bookedTicket(), PaperSheet::Slip80), 0).value();
    const QSizeF narrow =
        pdfPageSizeMm(ticketSlipPaper(bookedTicket(), PaperSheet::Slip58), 0).value();
    CHECK(std::abs(wide.width() - 80) < 1);
    CHECK(std::abs(narrow.width() - 58) < 1);
    CHECK(narrow.height() > wide.height());
    CHECK(narrow.height() < 160);
}

TEST_CASE("a plain ticket has no marks, a second print is marked", "[printing]") {
    TicketSlip slip = bookedTicket();
    slip.isPriority = false;
    slip.bookedFor.reset();
    CHECK_FALSE(hasWords(ticketSlipPaper(slip), QStringLiteral("预约")));
    CHECK_FALSE(hasWords(ticketSlipPaper(slip), QStringLiteral("优先")));
    CHECK_FALSE(hasWords(ticketSlipPaper(slip), QStringLiteral("补打")));
    slip.copy = 2;
    CHECK(hasWords(ticketSlipPaper(slip), QStringLiteral("补打 2")));
}

TEST_CASE("an appointment slip tells when to come and what to bring", "[printing]") {
    const QByteArray paper = appointmentSlipPaper(appointment());
    keepPaper(QStringLiteral("appointment"), paper);
    CHECK(pagesOf(paper) == 1);
    for (const char* words : {"预约凭条", "2020年2月17日", "09:30", "Y0214-032", "失业保险金申领",
                              "31002X", "身份证；社会保障卡", "0434-0000001", "09:00", "09:40"}) {
        INFO(words);
        CHECK(hasWords(paper, QString::fromUtf8(words)));
    }
    CHECK(isBlackOnWhite(paper));
}
