// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_json.h"

#include "core/report/summary_blocks.h"

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QJsonValue whole(std::int64_t value) {
    return QJsonValue(static_cast<qint64>(value));
}

QJsonValue wholeOrNull(std::optional<std::int64_t> value) {
    return value ? whole(*value) : QJsonValue();
}

/// Three decimals, made from whole numbers so that every machine writes the same digits.
QJsonValue meanOf(const TimeFigures& figures) {
    if (figures.count == 0)
        return {};
    const std::int64_t count = figures.count;
    const std::int64_t thousandths = (2000 * figures.sumS + count) / (2 * count);
    return static_cast<double>(thousandths) / 1000.0;
}

QJsonValue medianOf(const TimeFigures& figures) {
    if (!figures.doubledMedianS)
        return {};
    return static_cast<double>(*figures.doubledMedianS) / 2.0;
}

void putTimes(QJsonObject& json, const QString& name, const TimeFigures& figures) {
    const auto put = [&](const char* prefix, const QJsonValue& value) {
        json.insert(QLatin1String(prefix) + name + QStringLiteral("_s"), value);
    };
    put("sum_", whole(figures.sumS));
    put("mean_", meanOf(figures));
    put("median_", medianOf(figures));
    put("p90_", wholeOrNull(figures.p90S));
    put("max_", wholeOrNull(figures.maxS));
    json.insert(QStringLiteral("max_") + name + QStringLiteral("_number"), figures.maxNumber);
}

QJsonObject figuresJson(const QueueFigures& figures) {
    QJsonObject json{{QStringLiteral("rows"), figures.rows},
                     {QStringLiteral("issued"), figures.rows},
                     {QStringLiteral("walk_ins"), figures.walkIns},
                     {QStringLiteral("booked"), figures.booked},
                     {QStringLiteral("imported"), figures.imported},
                     {QStringLiteral("called"), figures.called},
                     {QStringLiteral("served"), figures.served},
                     {QStringLiteral("done"), figures.done},
                     {QStringLiteral("lapsed"), figures.lapsed},
                     {QStringLiteral("left"), figures.left},
                     {QStringLiteral("hang"), figures.left},
                     {QStringLiteral("cancelled"), figures.cancelled},
                     {QStringLiteral("closed"), figures.closed},
                     {QStringLiteral("open"), figures.open},
                     {QStringLiteral("people"), figures.people},
                     {QStringLiteral("raised"), figures.raised},
                     {QStringLiteral("extended"), figures.extended},
                     {QStringLiteral("max_q_time_s"), wholeOrNull(figures.maxWaitOfAnyS)}};
    putTimes(json, QStringLiteral("wait"), figures.wait);
    putTimes(json, QStringLiteral("walk"), figures.walk);
    putTimes(json, QStringLiteral("service"), figures.service);
    return json;
}

QJsonObject bothJson(const BothFigures& both) {
    return {{QStringLiteral("all"), figuresJson(both.all)},
            {QStringLiteral("reliable"), figuresJson(both.reliable)}};
}

QJsonObject countsJson(const std::map<QString, int>& counts) {
    QJsonObject json;
    for (const auto& [key, count] : counts)
        json.insert(key, count);
    return json;
}

QJsonObject tallyJson(const CaseTally& tally) {
    return {{QStringLiteral("taken"), tally.taken},
            {QStringLiteral("accepted"), tally.accepted},
            {QStringLiteral("not_accepted"), tally.notAccepted},
            {QStringLiteral("supplement_requested"), tally.supplementRequested},
            {QStringLiteral("finished"), tally.finished},
            {QStringLiteral("finished_instant"), tally.finishedInstant},
            {QStringLiteral("finished_promised"), tally.finishedPromised},
            {QStringLiteral("early"), tally.early},
            {QStringLiteral("on_time"), tally.onTime},
            {QStringLiteral("late"), tally.late},
            {QStringLiteral("delivered"), tally.delivered},
            {QStringLiteral("withdrawn"), tally.withdrawn},
            {QStringLiteral("calculated"), tally.calculated},
            {QStringLiteral("amount"), Money::fromFen(tally.amountFen).toPlain()},
            {QStringLiteral("workdays"), tally.workdays},
            {QStringLiteral("overdue"), tally.overdue}};
}

QString lineKindKey(LineKind kind) {
    switch (kind) {
    case LineKind::Counter:
        return QStringLiteral("counter");
    case LineKind::NotCalled:
        return QStringLiteral("not_called");
    case LineKind::OtherChannels:
        return QStringLiteral("other_channels");
    }
    return {};
}

QJsonArray linesJson(const std::vector<SummaryLine>& lines) {
    QJsonArray json;
    for (const SummaryLine& line : lines) {
        QJsonObject own = bothJson(line.queue);
        own.insert(QStringLiteral("kind"), lineKindKey(line.kind));
        own.insert(QStringLiteral("counter"), line.counter.toText());
        own.insert(QStringLiteral("name"), line.name);
        own.insert(QStringLiteral("doubtful_rows"), line.doubtful);
        own.insert(QStringLiteral("cases"), tallyJson(line.cases));
        json.append(own);
    }
    return json;
}

QJsonArray halfHoursJson(const std::vector<HalfHour>& halfHours) {
    QJsonArray json;
    for (const HalfHour& halfHour : halfHours) {
        QJsonObject own = bothJson(halfHour.queue);
        own.insert(QStringLiteral("from"), halfHour.from.toString(QStringLiteral("HH:mm")));
        json.append(own);
    }
    return json;
}

QJsonObject appointmentsJson(const AppointmentFigures& figures) {
    return {{QStringLiteral("due"), figures.due},
            {QStringLiteral("arrived"), figures.arrived},
            {QStringLiteral("fulfilled"), figures.fulfilled},
            {QStringLiteral("unserved"), figures.unserved},
            {QStringLiteral("no_show"), figures.noShow},
            {QStringLiteral("still_booked"), figures.stillBooked},
            {QStringLiteral("cancelled_by_office"), figures.cancelledByOffice},
            {QStringLiteral("cancelled_by_citizen"), figures.cancelledByCitizen},
            {QStringLiteral("rescheduled"), figures.rescheduled}};
}

QString timeText(std::int64_t at) {
    return officeTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

QJsonObject hallJson(const HallFigures& hall) {
    QJsonArray overrides;
    for (const SummaryOverride& own : hall.overrides)
        overrides.append(QJsonObject{{QStringLiteral("at"), timeText(own.at)},
                                     {QStringLiteral("by"), own.by.toText()},
                                     {QStringLiteral("reason"), own.reason},
                                     {QStringLiteral("occupancy"), own.occupancy},
                                     {QStringLiteral("cap"), own.cap}});
    const auto known = [&](int value) {
        return hall.isDoorUsed ? QJsonValue(value) : QJsonValue();
    };
    return {
        {QStringLiteral("hall"), hall.hall.toText()},
        {QStringLiteral("name"), hall.name},
        {QStringLiteral("cap"), hall.cap > 0 ? QJsonValue(hall.cap) : QJsonValue()},
        {QStringLiteral("peak"), hall.peak ? QJsonValue(hall.peak->people) : QJsonValue()},
        {QStringLiteral("peak_at"), hall.peak ? QJsonValue(timeText(hall.peak->at)) : QJsonValue()},
        {QStringLiteral("admitted"), known(hall.door.admitted)},
        {QStringLiteral("refused"), known(hall.door.refused)},
        {QStringLiteral("recounts"), known(hall.door.recounts)},
        {QStringLiteral("drift"), known(hall.door.drift)},
        {QStringLiteral("refusals"), countsJson(hall.refusals)},
        {QStringLiteral("overrides"), overrides}};
}

QJsonObject ratioJson(const Ratio& ratio) {
    const QString text = percentText(ratio);
    return {{QStringLiteral("part"), whole(ratio.part)},
            {QStringLiteral("whole"), whole(ratio.whole)},
            {QStringLiteral("percent"), ratio.whole == 0 ? QJsonValue() : QJsonValue(text)}};
}

QJsonObject ratesJson(const Summary& summary) {
    QJsonObject json;
    for (const auto& [key, ratio] : summaryRates(summary))
        json.insert(key, ratioJson(ratio));
    return json;
}

QJsonObject blockRowJson(const SummaryBlock::Row& row) {
    return {{QStringLiteral("key"), row.key},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("cells"), QJsonArray::fromStringList(row.cells)}};
}

QJsonObject blocksJson(const Summary& summary) {
    QJsonObject json;
    for (const SummaryBlock& block : summaryBlocks(summary)) {
        QJsonArray rows;
        for (const SummaryBlock::Row& row : block.rows)
            rows.append(blockRowJson(row));
        json.insert(block.key, QJsonObject{{QStringLiteral("columns"),
                                            QJsonArray::fromStringList(block.columns)},
                                           {QStringLiteral("rows"), rows},
                                           {QStringLiteral("footer"), blockRowJson(block.footer)}});
    }
    return json;
}

QJsonObject reconciliationJson(const Summary& summary) {
    const Reconciliation& own = summary.reconciliation;
    const QueueFigures& all = summary.queue.all;
    return {{QStringLiteral("issued"), own.issued},
            {QStringLiteral("accounted"), own.accounted},
            {QStringLiteral("done"), all.done},
            {QStringLiteral("lapsed"), all.lapsed},
            {QStringLiteral("left"), all.left},
            {QStringLiteral("cancelled"), all.cancelled},
            {QStringLiteral("closed"), all.closed},
            {QStringLiteral("open"), all.open},
            {QStringLiteral("missing"), QJsonArray::fromStringList(own.missing)},
            {QStringLiteral("day_closed"), own.isDayClosed},
            {QStringLiteral("ok"), own.isOk}};
}

QJsonObject classesJson(const std::map<TicketClass, BothFigures>& classes) {
    QJsonObject json;
    for (const auto& [ticketClass, figures] : classes)
        json.insert(ticketClassKey(ticketClass), bothJson(figures));
    return json;
}

QJsonObject completenessJson(const Completeness& completeness, QDate date) {
    QJsonArray each;
    for (const MachineState& machine : completeness.machines)
        each.append(QJsonObject{
            {QStringLiteral("number"), machine.number},
            {QStringLiteral("name"), machine.name},
            {QStringLiteral("device"), hex(machine.device)},
            {QStringLiteral("held"), machine.isHeld},
            {QStringLiteral("complete"), machine.isComplete},
            {QStringLiteral("data_until"),
             machine.dataUntil ? QJsonValue(timeText(*machine.dataUntil)) : QJsonValue()}});
    QJsonArray heads;
    for (const SummaryHead& head : completeness.heads)
        heads.append(QJsonObject{{QStringLiteral("origin"), hex(head.origin).first(16)},
                                 {QStringLiteral("seq"), whole(head.seq)},
                                 {QStringLiteral("hash"), hex(head.hash).first(16)}});
    const auto of = static_cast<int>(completeness.machines.size());
    return {{QStringLiteral("machines"), QJsonObject{{QStringLiteral("have"), completeness.held()},
                                                     {QStringLiteral("of"), of},
                                                     {QStringLiteral("each"), each}}},
            {QStringLiteral("heads"), heads},
            {QStringLiteral("drawn_at"), timeText(completeness.drawnAt)},
            {QStringLiteral("contents_elsewhere"), completeness.contentsElsewhere},
            {QStringLiteral("text"), completenessText(completeness, date)}};
}

} // namespace

std::vector<std::pair<QString, Ratio>> summaryRates(const Summary& summary) {
    const QueueFigures& all = summary.queue.all;
    const AppointmentFigures& booked = summary.appointments;
    return {{QStringLiteral("served"), {all.served, all.rows}},
            {QStringLiteral("lapsed_of_called"), {all.lapsed, all.called}},
            {QStringLiteral("no_show_of_booked"), {booked.noShow, booked.due}},
            {QStringLiteral("left"), {all.left, all.rows}}};
}

QString completenessText(const Completeness& completeness, QDate date) {
    QStringList parts{QStringLiteral("含 %1/%2 台机器")
                          .arg(completeness.held())
                          .arg(std::ssize(completeness.machines))};
    for (const MachineState& machine : completeness.machines) {
        if (machine.isHeld && !machine.isComplete) {
            const QDateTime until = officeTime(*machine.dataUntil);
            const QString form =
                until.date() == date ? QStringLiteral("HH:mm") : QStringLiteral("M月d日 HH:mm");
            parts << QStringLiteral("%1数据至 %2").arg(machine.name, until.toString(form));
        } else if (!machine.isHeld) {
            parts << QStringLiteral("缺%1").arg(machine.name);
        }
    }
    if (completeness.contentsElsewhere > 0)
        parts << QStringLiteral("内容不在本机 %1 件").arg(completeness.contentsElsewhere);
    return parts.join(QStringLiteral("；"));
}

QJsonObject summaryJson(const Summary& summary) {
    QJsonObject json = bothJson(summary.queue);
    json.insert(QStringLiteral("date"), summary.date.toString(Qt::ISODate));
    json.insert(QStringLiteral("hall"), summary.hall.toText());
    json.insert(QStringLiteral("office"), summary.office);
    json.insert(QStringLiteral("doubtful"), countsJson(summary.doubtful));
    json.insert(QStringLiteral("doubtful_rows"), summary.doubtfulRows);
    json.insert(QStringLiteral("notes"), countsJson(summary.notes));
    json.insert(QStringLiteral("outcome"), countsJson(summary.recordedOutcomes));
    json.insert(QStringLiteral("raised_reasons"), countsJson(summary.raisedReasons));
    json.insert(QStringLiteral("classes"), classesJson(summary.byClass));
    json.insert(QStringLiteral("lines"), linesJson(summary.lines));
    json.insert(QStringLiteral("half_hours"), halfHoursJson(summary.halfHours));
    json.insert(QStringLiteral("appointments"), appointmentsJson(summary.appointments));
    json.insert(QStringLiteral("cases"), tallyJson(summary.cases));
    QJsonArray halls;
    for (const HallFigures& hall : summary.halls)
        halls.append(hallJson(hall));
    json.insert(QStringLiteral("halls"), halls);
    json.insert(QStringLiteral("rates"), ratesJson(summary));
    json.insert(QStringLiteral("blocks"), blocksJson(summary));
    json.insert(QStringLiteral("reconciliation"), reconciliationJson(summary));
    json.insert(QStringLiteral("completeness"),
                completenessJson(summary.completeness, summary.date));
    return json;
}

QByteArray summaryJsonBytes(const Summary& summary) {
    return QJsonDocument(summaryJson(summary)).toJson(QJsonDocument::Indented);
}

} // namespace chuangkou
