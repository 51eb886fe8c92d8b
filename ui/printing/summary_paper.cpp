// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/summary_paper.h"

#include "core/report/summary_blocks.h"
#include "ui/printing/paper_canvas.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

class Paper {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr double kTablePt = 9;
constexpr double kNotePt = 7.5;
constexpr double kBlockHeadMm = 18;
constexpr double kRowMm = 6.5;
constexpr double kPageMm = 175;

QString joined(const QStringList& parts) {
    return parts.join(Paper::tr("; "));
}

QString pair(const QString& name, const QString& value) {
    return name + QLatin1Char(' ') + value;
}

QString countsText(const std::map<QString, int>& counts) {
    QStringList parts;
    for (const auto& [key, count] : counts)
        parts << pair(key.isEmpty() ? noFigure() : summaryWord(key), QString::number(count));
    return parts.isEmpty() ? noFigure() : joined(parts);
}

QString timeOfDay(std::int64_t at) {
    return officeTime(at).toString(QStringLiteral("HH:mm"));
}

QString dateText(QDate date) {
    return Paper::tr("%1-%2-%3", "year, month, day")
        .arg(date.year())
        .arg(date.month(), 2, 10, QLatin1Char('0'))
        .arg(date.day(), 2, 10, QLatin1Char('0'));
}

QString editionText(const SummaryEdition& edition) {
    if (edition.version == 0)
        return Paper::tr("Draft");
    if (edition.version == 1)
        return Paper::tr("As issued");
    return Paper::tr("Correction %1").arg(edition.version - 1);
}

QString rowName(const SummaryBlock::Row& row) {
    return row.name.isEmpty() ? summaryWord(row.key) : row.name;
}

double shareOf(const QString& column) {
    if (column == QLatin1String("wait_mmm"))
        return 2.4;
    if (column == QLatin1String("peak_cap") || column == QLatin1String("amount"))
        return 1.7;
    if (column == QLatin1String("walk_service") || column == QLatin1String("counter"))
        return 1.5;
    return 1;
}

void drawBlock(PaperCanvas& canvas, const SummaryBlock& block) {
    PaperTable table;
    table.textPt = kTablePt;
    for (const QString& column : block.columns)
        table.columns.push_back(
            {summaryWord(column), shareOf(column),
             column == QLatin1String("amount") ? Qt::AlignRight : Qt::AlignCenter});
    for (const SummaryBlock::Row& row : block.rows)
        table.rows.push_back(QStringList(rowName(row)) + row.cells);
    table.footers.push_back(QStringList(rowName(block.footer)) + block.footer.cells);
    // A block that fits on one page is not torn apart.
    const double needed =
        kBlockHeadMm + kRowMm * static_cast<double>(table.rows.size() + table.footers.size());
    if (needed > canvas.roomLeft() && needed < kPageMm)
        canvas.newPage();
    canvas.text(summaryWord(block.key), 10.5, Qt::AlignLeft, QFont::Bold);
    canvas.table(table);
}

QString rateWord(const QString& key) {
    return summaryWord(key == QLatin1String("left") ? QStringLiteral("left_of_issued") : key);
}

QString reconciliationText(const Summary& summary) {
    const QueueFigures& all = summary.queue.all;
    const Reconciliation& own = summary.reconciliation;
    const QString sum =
        Paper::tr("Reconciliation: issued %1 = served %2 + lapsed %3 + gave up %4 + cancelled %5 + "
                  "closed %6 + open %7")
            .arg(own.issued)
            .arg(all.done)
            .arg(all.lapsed)
            .arg(all.left)
            .arg(all.cancelled)
            .arg(all.closed)
            .arg(all.open);
    if (own.isOk)
        return joined({sum, Paper::tr("reconciles")});
    QStringList parts{sum, Paper::tr("DOES NOT RECONCILE")};
    if (!own.missing.isEmpty())
        parts << Paper::tr("numbers without a visit: %1").arg(own.missing.join(QLatin1Char(' ')));
    if (own.isDayClosed && all.open > 0)
        parts << Paper::tr("visits are open after day close");
    return joined(parts);
}

QString halfHoursText(const Summary& summary) {
    QStringList parts;
    for (const HalfHour& own : summary.halfHours)
        parts << QStringLiteral("%1 %2/%3/%4")
                     .arg(own.from.toString(QStringLiteral("HH:mm")))
                     .arg(own.queue.all.rows)
                     .arg(own.queue.all.done)
                     .arg(durationText(own.queue.reliable.wait.meanS()));
    return Paper::tr("By half hour of arrival (tickets/served/mean wait): %1")
        .arg(parts.isEmpty() ? noFigure() : joined(parts));
}

void drawQueueNotes(PaperCanvas& canvas, const Summary& summary) {
    QStringList rates;
    for (const auto& [key, ratio] : summaryRates(summary))
        rates << pair(rateWord(key), percentText(ratio));
    const TimeFigures& wait = summary.queue.reliable.wait;
    rates << Paper::tr("wait, 90th percentile %1").arg(durationText(wait.p90S));
    if (!wait.maxNumber.isEmpty() && !summary.queue.all.imported)
        rates << Paper::tr("longest wait %1").arg(wait.maxNumber);
    canvas.text(joined(rates), kTablePt);
    canvas.text(reconciliationText(summary), kTablePt, Qt::AlignLeft,
                summary.reconciliation.isOk ? QFont::Normal : QFont::Bold);
    canvas.text(halfHoursText(summary), kNotePt + 0.5);
    canvas.space(1);
}

void drawPreventionNotes(PaperCanvas& canvas, const Summary& summary) {
    canvas.text(Paper::tr("Priority by reason: %1").arg(countsText(summary.raisedReasons)),
                kTablePt);
    for (const HallFigures& hall : summary.halls) {
        const QString place = summary.halls.size() > 1 ? hall.name + QLatin1Char(' ') : QString();
        canvas.text(place + Paper::tr("Refused at the door by reason: %1")
                                .arg(hall.isDoorUsed && hall.refusals.empty()
                                         ? QString::number(0)
                                         : countsText(hall.refusals)),
                    kTablePt);
        for (const SummaryOverride& own : hall.overrides)
            canvas.text(place + Paper::tr("Over the limit: %1, %2 of %3 people, %4, by %5")
                                    .arg(timeOfDay(own.at))
                                    .arg(own.occupancy)
                                    .arg(own.cap)
                                    .arg(summaryWord(own.reason), own.byName),
                        kTablePt);
    }
    if (!summary.doubtful.empty())
        canvas.text(Paper::tr("Doubtful times by kind (left out of averages): %1")
                        .arg(countsText(summary.doubtful)),
                    kTablePt);
}

/// "queue/3号窗口/done" in words.
QString figureText(const QString& path) {
    QStringList words;
    for (const QString& part : path.split(QLatin1Char('/')))
        words << summaryWord(part);
    return words.join(QStringLiteral(" · "));
}

void drawDifferences(PaperCanvas& canvas, const SummaryEdition& edition) {
    if (edition.version < 2)
        return;
    canvas.text(
        Paper::tr("Correction %1: differences from the version before").arg(edition.version - 1),
        10.5, Qt::AlignLeft, QFont::Bold);
    if (edition.differences.empty())
        canvas.text(Paper::tr("None of the figures changed."), kTablePt);
    QStringList parts;
    for (const FigureChange& change : edition.differences)
        parts << Paper::tr("%1: %2 → %3")
                     .arg(figureText(change.figure),
                          change.was.isEmpty() ? noFigure() : summaryWord(change.was),
                          change.is.isEmpty() ? noFigure() : summaryWord(change.is));
    if (!parts.isEmpty())
        canvas.text(joined(parts), kTablePt - 1);
}

QString completenessLine(const Summary& summary) {
    return joined({completenessWords(summary.completeness),
                   Paper::tr("drawn %1")
                       .arg(officeTime(summary.completeness.drawnAt)
                                .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))});
}

QString headsText(const Completeness& completeness) {
    QStringList parts;
    for (const SummaryHead& head : completeness.heads)
        parts << QStringLiteral("%1#%2 %3")
                     .arg(QString::fromLatin1(head.origin.toHex().first(8)))
                     .arg(head.seq)
                     .arg(QString::fromLatin1(head.hash.toHex().first(16)));
    return Paper::tr("Heads of the logs: %1").arg(joined(parts));
}

QString definitions() {
    return Paper::tr(
        "Definitions. Counts are of all visits; averages leave out visits with doubtful times and "
        "are weighted: totals are computed from the visits, never from the lines. Wait: from "
        "arrival (by appointment: from the later of arrival and appointed time) to the first call, "
        "of visits served; call to start: from the last call, automatic starts left out; service: "
        "the sum of its parts; 90th percentile: nearest rank. Times in minutes:seconds. Lapsed: "
        "called as often as allowed and not there. No-show: booked and not checked in, of all "
        "appointments of the day. Half hours include their start and exclude their end. Mean "
        "working days: from acceptance (that day not counted) to finish, of all cases finished; "
        "early rate: of promised cases finished before the due day; on-time rate: of instant and "
        "promised cases finished; after hours: services that ended after closing time; overdue: "
        "open cases past their due day. People: visitors and their companions. — : not recorded.");
}

void drawHead(PaperCanvas& canvas, const Summary& summary, const SummaryEdition& edition) {
    canvas.title(Paper::tr("Daily summary of the windows"));
    const QString place = summary.title.isEmpty()
                              ? summary.office
                              : summary.office + QStringLiteral(" · ") + summary.title;
    canvas.leftRight(place, pair(dateText(summary.date), editionText(edition)), 10.5);
}

} // namespace

QString completenessWords(const Completeness& completeness) {
    QStringList parts{Paper::tr("Holds %1 of %2 machines")
                          .arg(completeness.held())
                          .arg(completeness.machines.size())};
    for (const MachineState& machine : completeness.machines) {
        if (machine.isHeld && !machine.isComplete)
            parts
                << Paper::tr("%1: data until %2").arg(machine.name, timeOfDay(*machine.dataUntil));
        else if (!machine.isHeld)
            parts << Paper::tr("without %1").arg(machine.name);
    }
    if (completeness.contentsElsewhere > 0)
        parts << Paper::tr("contents not on this PC: %1").arg(completeness.contentsElsewhere);
    return joined(parts);
}

Result<QByteArray> printSummary(const Summary& summary, const SummaryEdition& edition) {
    PaperCanvas canvas(PaperSheet::A4Landscape, Paper::tr("Daily summary of the windows") +
                                                    QLatin1Char(' ') +
                                                    summary.date.toString(Qt::ISODate));
    canvas.setFooter(joined({summary.office, dateText(summary.date), editionText(edition)}));
    if (edition.version == 0)
        canvas.setMark(Paper::tr("DRAFT"));
    drawHead(canvas, summary, edition);
    const auto blocks = summaryBlocks(summary);
    drawBlock(canvas, blocks[0]);
    drawQueueNotes(canvas, summary);
    drawBlock(canvas, blocks[1]);
    drawBlock(canvas, blocks[2]);
    drawPreventionNotes(canvas, summary);
    drawDifferences(canvas, edition);
    canvas.space(1);
    canvas.text(completenessLine(summary), kTablePt);
    canvas.text(headsText(summary.completeness), kNotePt);
    canvas.text(definitions(), kNotePt);
    canvas.signatures({Paper::tr("Prepared by"), Paper::tr("Checked by"), Paper::tr("In charge")});
    return canvas.finish();
}

} // namespace chuangkou
