// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/summary/summary_controller.h"

#include "core/office/account_table.h"
#include "core/report/summary_sheet.h"
#include "ui/printing/summary_paper.h"
#include "ui/support/answer.h"
#include "ui/support/paper_printer.h"

namespace chuangkou {

namespace {

using DayResult = Result<std::shared_ptr<const SummaryDay>>;

struct IssuedPaper {
    IssuedSummary issued;
    QByteArray pdf;
    int copy = 0;
};

DayResult readSummary(Store& store, const Session& session, QDate date, const HallId& hall) {
    auto day = std::make_shared<SummaryDay>();
    SummaryDesk desk(store, session);
    const auto issued = desk.list(date, hall);
    if (!issued)
        return fail(issued.error());
    day->issued = *issued;
    const auto read = store.read([&](Sql& sql) -> Result<void> {
        const auto halls = OfficeTable::halls(sql);
        const bool isOnlyHall = hall.isNull() && halls.size() == 1;
        day->rows = readDay(sql, store, date, isOnlyHall ? halls.front().id : hall);
        for (const IssuedSummary& each : day->issued)
            day->names[each.by] = AccountTable::nameOf(sql, each.by);
        return {};
    });
    if (!read)
        return fail(read.error());
    day->summary = computeSummary(day->rows);
    return std::shared_ptr<const SummaryDay>(std::move(day));
}

} // namespace

SummaryController::SummaryController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store), m_date(officeDate(store.clock().nowMs())) {}

void SummaryController::setState(SummaryState state) {
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

const SummaryDay* SummaryController::day() const {
    const auto* loaded = std::get_if<std::shared_ptr<const SummaryDay>>(&m_state);
    return loaded != nullptr ? loaded->get() : nullptr;
}

void SummaryController::show(QDate date, const HallId& hall) {
    m_date = date;
    m_hall = hall;
    setState(SummaryLoading());
    loadAgain();
}

void SummaryController::loadAgain() {
    m_asked.cancel(); // a later question has a newer answer
    m_asked = m_store.run([date = m_date, hall = m_hall](Store& store, const Session& session) {
        return readSummary(store, session, date, hall);
    });
    answer(m_asked, this, [this](const DayResult& day) {
        if (day)
            setState(*day);
        else
            setState(SummaryFailed{day.error()});
    });
    const auto halls = m_store.run([](Store& store, const Session&) {
        return store.read(
            [](Sql& sql) -> Result<std::vector<Hall>> { return OfficeTable::halls(sql); });
    });
    answer(halls, this, [this](const Result<std::vector<Hall>>& found) {
        if (!found || found->size() == m_halls.size())
            return;
        m_halls = *found;
        Q_EMIT hallsChanged();
    });
}

void SummaryController::drill(const SummaryCell& cell) {
    const auto* loaded = std::get_if<std::shared_ptr<const SummaryDay>>(&m_state);
    if (loaded == nullptr)
        return;
    const bool isOfCases =
        cell.block == QLatin1String("cases") && cell.column != QLatin1String("extended");
    if (!isOfCases) {
        Q_EMIT drilled(drillIntoTickets(**loaded, cell));
        return;
    }
    m_drilled.cancel();
    m_drilled = m_store.run([day = *loaded, cell](Store& store, const Session& session) {
        return drillIntoCases(store, session, *day, cell);
    });
    answer(m_drilled, this, [this](const Result<DrillDown>& down) {
        if (down)
            Q_EMIT drilled(*down);
        else
            Q_EMIT refused(down.error());
    });
}

void SummaryController::issue() {
    if (m_isIssuing)
        return; // one press, one version
    m_isIssuing = true;
    const auto work = [date = m_date,
                       hall = m_hall](Store& store, const Session& session) -> Result<IssuedPaper> {
        SummaryDesk desk(store, session);
        const auto issued = desk.issue(date, hall, printSummary);
        if (!issued)
            return fail(issued.error());
        const auto pdf = desk.issued(date, hall, issued->version, issued->twin);
        return pdf ? Result<IssuedPaper>(IssuedPaper{*issued, *pdf, 0}) : fail(pdf.error());
    };
    answer(m_store.write(work), this, [this](const Result<IssuedPaper>& paper) {
        m_isIssuing = false;
        if (!paper) {
            Q_EMIT refused(paper.error());
            return;
        }
        Q_EMIT issued(paper->issued);
        Q_EMIT paperReady(paper->issued, paper->pdf, 0);
        loadAgain();
    });
}

void SummaryController::reprint(const IssuedSummary& issuedBefore) {
    const auto work = [date = m_date, hall = m_hall,
                       issuedBefore](Store& store, const Session& session) -> Result<IssuedPaper> {
        const auto again = SummaryDesk(store, session)
                               .reprint(date, hall, issuedBefore.version, issuedBefore.twin);
        return again ? Result<IssuedPaper>(IssuedPaper{issuedBefore, again->pdf, again->copy})
                     : fail(again.error());
    };
    answer(m_store.write(work), this, [this](const Result<IssuedPaper>& paper) {
        if (paper)
            Q_EMIT paperReady(paper->issued, paper->pdf, paper->copy);
        else
            Q_EMIT refused(paper.error());
    });
}

void SummaryController::draftPdf(const QString& path) {
    const SummaryDay* shown = day();
    if (shown == nullptr)
        return;
    SummaryEdition draft;
    draft.at = m_store.clock().nowMs();
    const auto pdf = printSummary(shown->summary, draft);
    const auto saved = pdf ? saveFile(path, *pdf) : Result<void>(fail(pdf.error()));
    if (saved)
        Q_EMIT draftSaved(path);
    else
        Q_EMIT refused(saved.error());
}

void SummaryController::draftXlsx(const QString& path) {
    const SummaryDay* shown = day();
    if (shown == nullptr)
        return;
    const auto saved = writeSheetFile(path, summaryToSheet(shown->summary, summaryWord));
    if (saved)
        Q_EMIT draftSaved(path);
    else
        Q_EMIT refused(saved.error());
}

} // namespace chuangkou
