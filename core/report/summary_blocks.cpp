// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_blocks.h"

namespace chuangkou {

namespace {

QString number(std::int64_t value) {
    return QString::number(value);
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" / "));
}

/// A duration, with a half where the median lies between two.
QString medianText(const TimeFigures& figures) {
    if (!figures.doubledMedianS)
        return noFigure();
    return durationText((*figures.doubledMedianS + 1) / 2);
}

SummaryBlock::Row named(const SummaryLine& line) {
    switch (line.kind) {
    case LineKind::NotCalled:
        return {QStringLiteral("not_called"), {}, {}};
    case LineKind::OtherChannels:
        return {QStringLiteral("other_channels"), {}, {}};
    case LineKind::Counter:
        break;
    }
    return {QStringLiteral("counter"), line.name, {}};
}

QStringList queueCells(const BothFigures& queue, int doubtful, const QString& noShow) {
    const QueueFigures& all = queue.all;
    const QueueFigures& sure = queue.reliable;
    return {number(all.rows),
            joined({number(all.booked), noShow}),
            number(all.walkIns),
            number(all.called),
            number(all.done),
            number(all.lapsed),
            number(all.left),
            joined({noFigure(), noFigure()}), // no command of this version transfers or holds
            number(doubtful),
            joined({durationText(sure.wait.meanS()), medianText(sure.wait),
                    durationText(sure.wait.maxS)}),
            joined({durationText(sure.walk.meanS()), durationText(sure.service.meanS())})};
}

SummaryBlock queueBlock(const Summary& summary) {
    SummaryBlock block;
    block.key = QStringLiteral("queue");
    block.columns = {
        QStringLiteral("counter"),  QStringLiteral("issued"),   QStringLiteral("booked_noshow"),
        QStringLiteral("walk_ins"), QStringLiteral("called"),   QStringLiteral("done"),
        QStringLiteral("lapsed"),   QStringLiteral("left"),     QStringLiteral("transfer_hold"),
        QStringLiteral("doubtful"), QStringLiteral("wait_mmm"), QStringLiteral("walk_service")};
    for (const SummaryLine& line : summary.lines) {
        if (line.kind == LineKind::OtherChannels)
            continue;
        SummaryBlock::Row row = named(line);
        row.cells = queueCells(line.queue, line.doubtful, noFigure());
        block.rows.push_back(row);
    }
    block.footer = {
        QStringLiteral("total"),
        {},
        queueCells(summary.queue, summary.doubtfulRows, number(summary.appointments.noShow))};
    return block;
}

QString workdaysText(const CaseTally& tally) {
    if (tally.finished == 0)
        return noFigure();
    const int tenths = (20 * tally.workdays + tally.finished) / (2 * tally.finished);
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

QStringList caseCells(const CaseTally& tally, const QueueFigures& visits) {
    const bool isLived = visits.rows > visits.imported;
    return {number(tally.accepted),
            number(tally.finished),
            number(tally.finishedInstant),
            number(tally.finishedPromised),
            workdaysText(tally),
            percentText({tally.early, tally.finishedPromised}),
            percentText({tally.finishedInstant + tally.onTime,
                         tally.finishedInstant + tally.finishedPromised}),
            isLived ? number(visits.extended) : noFigure(),
            number(tally.supplementRequested),
            number(tally.overdue),
            tally.calculated == 0 ? noFigure() : Money::fromFen(tally.amountFen).toGrouped()};
}

SummaryBlock caseBlock(const Summary& summary) {
    SummaryBlock block;
    block.key = QStringLiteral("cases");
    block.columns = {QStringLiteral("counter"),    QStringLiteral("accepted"),
                     QStringLiteral("finished"),   QStringLiteral("instant"),
                     QStringLiteral("promised"),   QStringLiteral("mean_workdays"),
                     QStringLiteral("early_rate"), QStringLiteral("on_time_rate"),
                     QStringLiteral("extended"),   QStringLiteral("supplement"),
                     QStringLiteral("overdue"),    QStringLiteral("amount")};
    for (const SummaryLine& line : summary.lines) {
        if (line.kind == LineKind::NotCalled)
            continue;
        SummaryBlock::Row row = named(line);
        row.cells = caseCells(line.cases, line.queue.all);
        block.rows.push_back(row);
    }
    block.footer = {QStringLiteral("total"), {}, caseCells(summary.cases, summary.queue.all)};
    return block;
}

QString peakText(const HallFigures& hall) {
    const QString cap = hall.cap > 0 ? number(hall.cap) : noFigure();
    if (!hall.peak)
        return joined({noFigure(), cap});
    return joined({number(hall.peak->people), cap}) + QLatin1Char(' ') +
           officeTime(hall.peak->at).toString(QStringLiteral("HH:mm"));
}

QStringList visitorCells(const QueueFigures& visits) {
    const bool isLived = visits.rows > visits.imported;
    return {isLived ? number(visits.people) : noFigure(), number(visits.raised), noFigure(),
            noFigure()};
}

QStringList doorCells(const HallFigures& hall) {
    const auto known = [&](std::int64_t value) {
        return hall.isDoorUsed ? number(value) : noFigure();
    };
    return {known(hall.door.admitted), known(hall.door.refused), number(std::ssize(hall.overrides)),
            joined({known(hall.door.recounts), known(hall.door.drift)}), peakText(hall)};
}

/// Sums of the halls' doors; the peak of several halls is not a sum and stays with each.
QStringList doorFooter(const Summary& summary) {
    if (summary.halls.size() == 1)
        return doorCells(summary.halls.front());
    HallFigures sum;
    for (const HallFigures& hall : summary.halls) {
        sum.isDoorUsed = sum.isDoorUsed || hall.isDoorUsed;
        sum.door.admitted += hall.door.admitted;
        sum.door.refused += hall.door.refused;
        sum.door.recounts += hall.door.recounts;
        sum.door.drift += hall.door.drift;
        sum.overrides.insert(sum.overrides.end(), hall.overrides.begin(), hall.overrides.end());
    }
    QStringList cells = doorCells(sum);
    cells.back() = noFigure();
    return cells;
}

SummaryBlock preventionBlock(const Summary& summary) {
    SummaryBlock block;
    block.key = QStringLiteral("prevention");
    block.columns = {QStringLiteral("counter"),    QStringLiteral("visitors"),
                     QStringLiteral("raised"),     QStringLiteral("advice"),
                     QStringLiteral("complaints"), QStringLiteral("admitted"),
                     QStringLiteral("refused"),    QStringLiteral("overrides"),
                     QStringLiteral("recount"),    QStringLiteral("peak_cap")};
    const QStringList noDoor(5, QString());
    for (const SummaryLine& line : summary.lines) {
        if (line.kind == LineKind::OtherChannels)
            continue;
        SummaryBlock::Row row = named(line);
        row.cells = visitorCells(line.queue.all) + noDoor;
        block.rows.push_back(row);
    }
    const QStringList noVisits(4, QString());
    for (const HallFigures& hall : summary.halls)
        block.rows.push_back({QStringLiteral("hall"), hall.name, noVisits + doorCells(hall)});
    block.footer = {
        QStringLiteral("total"), {}, visitorCells(summary.queue.all) + doorFooter(summary)};
    return block;
}

} // namespace

QString noFigure() {
    return QStringLiteral("—");
}

QString durationText(std::optional<std::int64_t> seconds) {
    if (!seconds)
        return noFigure();
    const std::int64_t whole = std::abs(*seconds);
    return QStringLiteral("%1%2:%3")
        .arg(*seconds < 0 ? QStringLiteral("-") : QString())
        .arg(whole / 60)
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString percentText(const Ratio& ratio) {
    const auto permille = ratio.permille();
    if (!permille)
        return noFigure();
    return QStringLiteral("%1.%2%").arg(*permille / 10).arg(*permille % 10);
}

std::vector<SummaryBlock> summaryBlocks(const Summary& summary) {
    return {queueBlock(summary), caseBlock(summary), preventionBlock(summary)};
}

} // namespace chuangkou
