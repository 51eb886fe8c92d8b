// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_desk.h"

#include "core/office/account_table.h"
#include "core/office/audit_table.h"

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

/// A null hall in an office of one hall means that hall.
HallId scopeOf(Sql& sql, const HallId& hall) {
    if (!hall.isNull())
        return hall;
    const auto halls = OfficeTable::halls(sql);
    return halls.size() == 1 ? halls.front().id : HallId();
}

/// What is known before the paper is made; the write that follows checks that it still holds.
struct Drawn {
    Summary summary;
    SummaryEdition edition;
    QByteArray previous; ///< event of the version before; empty for the first
};

/// What a sheet says that it holds.
QString holds(const QJsonObject& summary) {
    return summary.value(QLatin1String("completeness"))
        .toObject()
        .value(QLatin1String("text"))
        .toString();
}

Result<Drawn> draw(Sql& sql, const Store& store, const Session& session, QDate date,
                   const HallId& hall) {
    Drawn drawn;
    drawn.summary = computeSummary(readDay(sql, store, date, hall));
    drawn.edition.at = store.clock().nowMs();
    drawn.edition.byName = AccountTable::nameOf(sql, session.account);
    const auto issued = SummaryTable::ofDay(sql, hall, date);
    drawn.edition.version = issued.empty() ? 1 : issued.back().version + 1;
    if (issued.empty())
        return drawn;
    drawn.previous = issued.back().event;
    const auto before = store.blobs().get(sql, issued.back().figures);
    if (!before)
        return fail(before.error());
    const QJsonObject was = QJsonDocument::fromJson(*before).object();
    const QJsonObject now = summaryJson(drawn.summary);
    drawn.edition.differences = figureChanges(was, now);
    if (drawn.edition.differences.empty() && holds(was) == holds(now))
        return fail(ErrorCode::RuleRefused,
                    QStringLiteral("summary_unchanged|%1").arg(issued.back().version));
    return drawn;
}

QJsonArray headsJson(const std::vector<SummaryHead>& heads) {
    QJsonArray json;
    for (const SummaryHead& head : heads)
        json.append(QJsonObject{{QStringLiteral("origin"), hex(head.origin)},
                                {QStringLiteral("seq"), static_cast<qint64>(head.seq)},
                                {QStringLiteral("hash"), hex(head.hash)}});
    return json;
}

QJsonArray changesJson(const std::vector<FigureChange>& changes) {
    QJsonArray json;
    for (const FigureChange& change : changes)
        json.append(QJsonObject{{QStringLiteral("figure"), change.figure},
                                {QStringLiteral("was"), change.was},
                                {QStringLiteral("is"), change.is}});
    return json;
}

NewEvent issuedEvent(const Drawn& drawn, const QByteArray& figures, const QByteArray& pdf) {
    const Summary& summary = drawn.summary;
    return {summarySubject(summary.hall, summary.date),
            QStringLiteral("summary_issued"),
            {{QStringLiteral("date"), summary.date.toString(Qt::ISODate)},
             {QStringLiteral("hall"),
              summary.hall.isNull() ? QJsonValue() : QJsonValue(summary.hall.toText())},
             {QStringLiteral("version"), drawn.edition.version},
             {QStringLiteral("previous"), hex(drawn.previous)},
             {QStringLiteral("figures"), hex(figures)},
             {QStringLiteral("pdf"), hex(pdf)},
             {QStringLiteral("vector"), headsJson(summary.completeness.heads)},
             {QStringLiteral("differences"), changesJson(drawn.edition.differences)}}};
}

Result<IssuedSummary> find(Sql& sql, QDate date, const HallId& hall, int version, int twin) {
    for (const IssuedSummary& issued : SummaryTable::ofDay(sql, hall, date))
        if (issued.version == version && issued.twin == twin)
            return issued;
    return fail(ErrorCode::NotFound, QString::number(version));
}

/// How often this paper was printed again so far, by the audit trail that this store holds.
int copiesOf(Sql& sql, const IssuedSummary& issued) {
    int copies = 0;
    for (const AuditEntry& entry :
         AuditTable::between(sql, issued.at, std::numeric_limits<std::int64_t>::max())) {
        if (entry.kind != QLatin1String("audit_printed"))
            continue;
        const QJsonObject detail = QJsonDocument::fromJson(entry.detail.toUtf8()).object();
        if (detail.value(QLatin1String("about")).toString() == hex(issued.event))
            copies = std::max(copies, detail.value(QLatin1String("copy")).toInt());
    }
    return copies;
}

} // namespace

Result<Summary> SummaryDesk::draft(QDate date, const HallId& hall) {
    if (!date.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("date"));
    return m_store.read([&](Sql& sql) -> Result<Summary> {
        return computeSummary(readDay(sql, m_store, date, scopeOf(sql, hall)));
    });
}

Result<IssuedSummary> SummaryDesk::issue(QDate date, const HallId& hall,
                                         const SummaryPrinter& printer) {
    if (!m_session.may(Right::IssueSummary))
        return fail(ErrorCode::NotAllowed, QStringLiteral("IssueSummary"));
    if (!date.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("date"));
    if (date > officeDate(m_store.clock().nowMs()))
        return fail(ErrorCode::RuleRefused, QStringLiteral("future_day"));
    const auto drawn = m_store.read([&](Sql& sql) -> Result<Drawn> {
        return draw(sql, m_store, m_session, date, scopeOf(sql, hall));
    });
    if (!drawn)
        return fail(drawn.error());
    const auto pdf = printer(drawn->summary, drawn->edition);
    if (!pdf)
        return fail(pdf.error());
    return m_store.write([&](Sql& sql) -> Result<IssuedSummary> {
        const HallId scope = drawn->summary.hall;
        const auto known = SummaryTable::ofDay(sql, scope, date);
        if ((known.empty() ? QByteArray() : known.back().event) != drawn->previous)
            return fail(ErrorCode::ChangedMeanwhile,
                        AccountTable::nameOf(sql, known.back().by) +
                            officeTime(known.back().at).toString(QStringLiteral("|HH:mm:ss")));
        const auto figures = m_store.blobs().put(sql, summaryJsonBytes(drawn->summary));
        if (!figures)
            return fail(figures.error());
        const auto file = m_store.blobs().put(sql, *pdf);
        if (!file)
            return fail(file.error());
        const auto appended =
            m_store.log().append(sql, m_session.account, {issuedEvent(*drawn, *figures, *file)});
        if (!appended)
            return fail(appended.error());
        if (const auto head = m_store.signOwnHead(sql, HeadOccasion::DayClose); !head)
            return fail(head.error());
        return find(sql, date, scope, drawn->edition.version, 0);
    });
}

Result<std::vector<IssuedSummary>> SummaryDesk::list(QDate date, const HallId& hall) {
    using All = std::vector<IssuedSummary>;
    return m_store.read([&](Sql& sql) -> Result<All> {
        return SummaryTable::ofDay(sql, scopeOf(sql, hall), date);
    });
}

Result<QByteArray> SummaryDesk::issued(QDate date, const HallId& hall, int version, int twin) {
    return m_store.read([&](Sql& sql) -> Result<QByteArray> {
        const auto found = find(sql, date, scopeOf(sql, hall), version, twin);
        return found ? m_store.blobs().get(sql, found->pdf) : fail(found.error());
    });
}

Result<SummaryDesk::Reprint> SummaryDesk::reprint(QDate date, const HallId& hall, int version,
                                                  int twin) {
    if (m_store.mode() != StoreMode::Normal) // a copied store prints, and writes no trail (A4)
        return m_store.read([&](Sql& sql) -> Result<Reprint> {
            const auto found = find(sql, date, scopeOf(sql, hall), version, twin);
            if (!found)
                return fail(found.error());
            const auto pdf = m_store.blobs().get(sql, found->pdf);
            return pdf ? Result<Reprint>(Reprint{*pdf, copiesOf(sql, *found) + 1})
                       : fail(pdf.error());
        });
    return m_store.write([&](Sql& sql) -> Result<Reprint> {
        const auto found = find(sql, date, scopeOf(sql, hall), version, twin);
        if (!found)
            return fail(found.error());
        const auto pdf = m_store.blobs().get(sql, found->pdf);
        if (!pdf)
            return fail(pdf.error());
        const int copy = copiesOf(sql, *found) + 1;
        const auto counted =
            m_store.log().append(sql, m_session.account,
                                 {audit(m_store.ids(), "audit_printed",
                                        {{QStringLiteral("paper"), QStringLiteral("summary")},
                                         {QStringLiteral("about"), hex(found->event)},
                                         {QStringLiteral("copy"), copy}})});
        if (!counted)
            return fail(counted.error());
        return Reprint{*pdf, copy};
    });
}

} // namespace chuangkou
