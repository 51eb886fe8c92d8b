// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_sheet.h"

#include "core/report/summary_blocks.h"

namespace chuangkou {

namespace {

struct Figure {
    const char* key;
    QString text;
};

QString number(std::int64_t value) {
    return QString::number(value);
}

QString secondsText(std::optional<std::int64_t> value) {
    return value ? number(*value) : noFigure();
}

/// Half seconds only where the median lies between two.
QString medianText(const TimeFigures& figures) {
    if (!figures.doubledMedianS)
        return noFigure();
    const std::int64_t doubled = *figures.doubledMedianS;
    return number(doubled / 2) + (doubled % 2 == 0 ? QString() : QStringLiteral(".5"));
}

std::vector<Figure> figuresOf(const BothFigures& queue, int doubtful, const CaseTally& cases) {
    const QueueFigures& all = queue.all;
    const QueueFigures& sure = queue.reliable;
    return {
        {"issued", number(all.rows)},
        {"booked", number(all.booked)},
        {"walk_ins", number(all.walkIns)},
        {"called", number(all.called)},
        {"done", number(all.done)},
        {"lapsed", number(all.lapsed)},
        {"left", number(all.left)},
        {"cancelled", number(all.cancelled)},
        {"closed", number(all.closed)},
        {"open", number(all.open)},
        {"doubtful", number(doubtful)},
        {"mean_wait_s", secondsText(sure.wait.meanS())},
        {"median_wait_s", medianText(sure.wait)},
        {"p90_wait_s", secondsText(sure.wait.p90S)},
        {"max_wait_s", secondsText(sure.wait.maxS)},
        {"mean_walk_s", secondsText(sure.walk.meanS())},
        {"mean_service_s", secondsText(sure.service.meanS())},
        {"visitors", number(all.people)},
        {"raised", number(all.raised)},
        {"accepted", number(cases.accepted)},
        {"finished", number(cases.finished)},
        {"instant", number(cases.finishedInstant)},
        {"promised", number(cases.finishedPromised)},
        {"early", number(cases.early)},
        {"on_time", number(cases.onTime)},
        {"supplement", number(cases.supplementRequested)},
        {"overdue", number(cases.overdue)},
        {"amount", cases.calculated == 0 ? noFigure() : Money::fromFen(cases.amountFen).toPlain()}};
}

QStringList rowOf(const QString& name, const std::vector<Figure>& figures) {
    QStringList cells{name};
    for (const Figure& figure : figures)
        cells << figure.text;
    return cells;
}

} // namespace

SheetToWrite summaryToSheet(const Summary& summary,
                            const std::function<QString(const QString& key)>& word) {
    SheetToWrite sheet;
    sheet.name = summary.date.toString(Qt::ISODate);
    sheet.columns << SheetColumn{word(QStringLiteral("counter")), 16, ColumnKind::Text};
    for (const Figure& figure : figuresOf({}, 0, {}))
        sheet.columns << SheetColumn{word(QLatin1String(figure.key)), 12, ColumnKind::Number};
    for (const SummaryLine& line : summary.lines) {
        QString name = line.name;
        if (line.kind == LineKind::NotCalled)
            name = word(QStringLiteral("not_called"));
        else if (line.kind == LineKind::OtherChannels)
            name = word(QStringLiteral("other_channels"));
        sheet.rows.push_back(rowOf(name, figuresOf(line.queue, line.doubtful, line.cases)));
    }
    sheet.rows.push_back(rowOf(word(QStringLiteral("total")),
                               figuresOf(summary.queue, summary.doubtfulRows, summary.cases)));
    return sheet;
}

} // namespace chuangkou
