// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_papers.h"

#include "core/office/office_desk.h"
#include "core/report/summary_desk.h"
#include "core/report/summary_sheet.h"
#include "core/store/file_system.h"
#include "ui/printing/acceptance_receipt_paper.h"
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/printing/one_time_notice_paper.h"
#include "ui/printing/roster_evidence.h"
#include "ui/printing/summary_paper.h"
#include "ui/printing/ticket_slip_paper.h"

#include <QDir>

namespace chuangkou {

void DemoPapers::keepNotice(const CaseId& id, const Person& person, const ServiceItem& item,
                            const QStringList& missing) {
    m_notices.push_back({id, person, item, missing});
}

void DemoPapers::keepSheet(const CaseId& id, const Roster& roster) {
    m_sheets.push_back({id, roster});
}

Result<void> DemoPapers::put(const QString& name, const QByteArray& bytes) {
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable, m_folder);
    const QString path = m_folder + QLatin1Char('/') + name;
    if (const auto written = writeDurably(path, bytes); !written)
        return written;
    m_files.append(path);
    m_say(path);
    return {};
}

Result<void> DemoPapers::issueSummary(Store& store, const Session& supervisor, QDate date) {
    const auto issued = SummaryDesk(store, supervisor).issue(date, {}, printSummary);
    return issued ? Result<void>() : fail(issued.error());
}

Result<void> DemoPapers::writeSlips(Store& store, const Session& session) {
    OfficeDesk office(store, session);
    const auto halls = office.halls();
    const auto counters = office.counters();
    const auto catalogue =
        store.read([](Sql& sql) -> Result<Catalogue> { return Catalogue::load(sql); });
    if (!halls || !counters || !catalogue || m_slips.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("slip"));
    int ahead = 0;
    for (const TicketView& view : m_slips) {
        if (ahead == 2)
            break;
        const ServiceItem* item = catalogue->find(view.ticket.item);
        TicketSlip slip;
        slip.hallName = halls->front().name;
        slip.number = view.ticket.number;
        slip.isPriority = view.ticket.ticketClass == TicketClass::Priority;
        slip.line = view.ticket.line;
        slip.item = item ? item->name : QString();
        for (const Counter& counter : *counters)
            if (counter.lines.isEmpty() || counter.lines.contains(view.ticket.line))
                slip.windows.append(QString::number(counter.number));
        slip.ahead = ahead;
        slip.personNumber = view.personNumber;
        slip.issuedAt = view.ticket.arrivedAt;
        const auto put =
            this->put(QStringLiteral("排队小票-%1.pdf").arg(slip.number), ticketSlipPaper(slip));
        if (!put)
            return put;
        ++ahead;
    }
    return {};
}

Result<void> DemoPapers::writeCasePapers(Store& store, const Session& session) {
    CaseDesk desk(store, session);
    for (const CaseId& id : m_receipts) {
        const auto receipt = desk.receipt(id);
        if (!receipt)
            return fail(receipt.error());
        const auto put = this->put(QStringLiteral("受理回执-%1.pdf").arg(receipt->number),
                                   acceptanceReceiptPaper(*receipt));
        if (!put)
            return put;
    }
    const auto office = OfficeDesk(store, session).office();
    if (!office)
        return fail(office.error());
    for (const Notice& kept : m_notices) {
        OneTimeNotice notice;
        notice.office = office->name;
        notice.applicant = kept.person.name;
        notice.applicantNumber = kept.person.number;
        notice.item = kept.item.name;
        for (const ItemDocument& document : kept.item.documents)
            if (kept.missing.contains(document.name))
                notice.missing.push_back({document.name, document.basis});
        notice.givenAt = m_clock.nowMs();
        notice.clerk = session.name;
        notice.phone = QStringLiteral("12333");
        if (const auto put =
                this->put(QStringLiteral("一次性告知书.pdf"), oneTimeNoticePaper(notice));
            !put)
            return put;
    }
    return {};
}

Result<void> DemoPapers::writeSheet(Store& store, const Session& session) {
    for (const Sheet& kept : m_sheets) {
        const auto sheet = ClaimDesk(store, session).sheet(kept.id);
        if (!sheet)
            return fail(sheet.error());
        auto context = claimSheetContext(store, session, *sheet, kept.roster,
                                         QStringLiteral("花名册.csv"), RosterLanguage::Chinese);
        if (!context)
            return fail(context.error());
        context->printedAt = m_clock.nowMs();
        const auto put = this->put(QStringLiteral("补贴审核表-%1.pdf").arg(sheet->caseNumber),
                                   calculationSheetPaper(*sheet, *context));
        if (!put)
            return put;
    }
    return {};
}

Result<void> DemoPapers::writeSummary(Store& store, const Session& session, QDate date) {
    SummaryDesk desk(store, session);
    const QString day = date.toString(Qt::ISODate);
    const auto versions = desk.list(date);
    const auto figures = desk.draft(date);
    if (!versions || !figures)
        return fail(versions ? figures.error() : versions.error());
    for (const IssuedSummary& issued : *versions) {
        const auto pdf = desk.issued(date, {}, issued.version, issued.twin);
        if (!pdf)
            return fail(pdf.error());
        const QString name =
            issued.version == 1
                ? QStringLiteral("窗口日报-%1.pdf").arg(day)
                : QStringLiteral("窗口日报-%1-更正%2.pdf").arg(day).arg(issued.version - 1);
        if (const auto put = this->put(name, *pdf); !put)
            return put;
    }
    if (const auto put =
            this->put(QStringLiteral("窗口日报-%1.json").arg(day), summaryJsonBytes(*figures));
        !put)
        return put;
    const auto sheet = chuangkou::writeSheet(summaryToSheet(*figures, summaryWord));
    return sheet ? put(QStringLiteral("窗口日报-%1.xlsx").arg(day), *sheet) : fail(sheet.error());
}

Result<void> DemoPapers::write(Store& store, const Session& session, QDate date) {
    if (const auto slips = writeSlips(store, session); !slips)
        return slips;
    if (const auto papers = writeCasePapers(store, session); !papers)
        return papers;
    if (const auto sheets = writeSheet(store, session); !sheets)
        return sheets;
    return writeSummary(store, session, date);
}

} // namespace chuangkou
