// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_table.h"

#include "core/report/summary_events.h"
#include "core/store/canonical.h"

namespace chuangkou {

namespace {

QString text(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toString();
}

QByteArray hex(const QJsonObject& body, const char* name) {
    return QByteArray::fromHex(text(body, name).toLatin1());
}

QString listText(const QJsonObject& body, const char* name) {
    return QString::fromUtf8(
        QJsonDocument(body.value(QLatin1String(name)).toArray()).toJson(QJsonDocument::Compact));
}

std::vector<SummaryHead> headsOf(const QString& json) {
    std::vector<SummaryHead> heads;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject head = value.toObject();
        heads.push_back(
            {hex(head, "origin"), head.value(QLatin1String("seq")).toInteger(), hex(head, "hash")});
    }
    return heads;
}

std::vector<FigureChange> changesOf(const QString& json) {
    std::vector<FigureChange> changes;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject change = value.toObject();
        changes.push_back({text(change, "figure"), text(change, "was"), text(change, "is")});
    }
    return changes;
}

IssuedSummary rowOf(const SqlRow& row) {
    IssuedSummary issued;
    issued.event = row.bytes(0);
    const QByteArray hall = row.bytes(1);
    issued.hall = hall.isEmpty() ? HallId() : HallId::fromHash(hall);
    issued.date = QDate::fromString(row.text(2), Qt::ISODate);
    issued.version = static_cast<int>(row.integer(3));
    const QByteArray by = row.bytes(4);
    issued.by = by.isEmpty() ? ActorId() : ActorId::fromHash(by);
    issued.at = row.integer(5);
    issued.figures = row.bytes(6);
    issued.pdf = row.bytes(7);
    issued.vector = headsOf(row.text(8));
    issued.differences = changesOf(row.text(9));
    return issued;
}

} // namespace

QString IssuedSummary::label() const {
    return QString::number(version) + QString(twin, QChar(u'′'));
}

SubjectId summarySubject(const HallId& hall, QDate date) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .bytes("ckt-summary-1")
                                           .bytes(hall.bytes())
                                           .text(date.toString(Qt::ISODate))
                                           .result()));
}

std::span<const EventKind> SummaryTable::kinds() const {
    return kSummaryKinds;
}

QStringList SummaryTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_summaries (
            date TEXT NOT NULL,
            hall BLOB NOT NULL,
            version INTEGER NOT NULL,
            event BLOB NOT NULL,
            issued_by BLOB NOT NULL,
            issued_at INTEGER NOT NULL,
            figures BLOB NOT NULL,
            pdf BLOB NOT NULL,
            vector TEXT NOT NULL,
            differences TEXT NOT NULL,
            PRIMARY KEY (date, hall, version, event)
        ) STRICT, WITHOUT ROWID)")};
}

void SummaryTable::fold(Sql& sql, const SubjectId&, const std::vector<Event>& events) const {
    for (const Event& event : events) {
        if (event.isWithheld() || event.kind != QLatin1String("summary_issued"))
            continue;
        const QJsonObject body = event.json();
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_summaries (date, hall, version, event, "
                                "issued_by, issued_at, figures, pdf, vector, differences) VALUES "
                                "(:date, :hall, :version, :event, :issued_by, :issued_at, "
                                ":figures, :pdf, :vector, :differences)"),
                 {{":date", text(body, "date")},
                  {":hall", blob(hex(body, "hall"))},
                  {":version", body.value(QLatin1String("version")).toInt()},
                  {":event", event.hash},
                  {":issued_by", blob(event.actor.bytes())},
                  {":issued_at", static_cast<qint64>(event.at)},
                  {":figures", blob(hex(body, "figures"))},
                  {":pdf", blob(hex(body, "pdf"))},
                  {":vector", listText(body, "vector")},
                  {":differences", listText(body, "differences")}});
    }
}

std::vector<IssuedSummary> SummaryTable::ofDay(Sql& sql, const HallId& hall, QDate date) {
    auto all = sql.list(
        QStringLiteral("SELECT event, hall, date, version, issued_by, issued_at, figures, pdf, "
                       "vector, differences FROM p_summaries WHERE date = :date AND hall = :hall "
                       "ORDER BY version, event"),
        {{":date", date.toString(Qt::ISODate)}, {":hall", blob(hall.bytes())}}, rowOf);
    for (size_t i = 1; i < all.size(); ++i)
        if (all[i].version == all[i - 1].version)
            all[i].twin = all[i - 1].twin + 1;
    return all;
}

} // namespace chuangkou
