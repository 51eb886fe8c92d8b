// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/visit_import.h"

#include "core/base/csv.h"
#include "core/crypto/keys.h"
#include "core/queue/ticket_table.h"
#include "core/queue/visit_differences.h"
#include "core/queue/visit_reader.h"
#include "core/store/canonical.h"

#include <QJsonDocument>

#include <set>

namespace chuangkou {

namespace {

/// Small enough that a window's own commit waits a moment only (I2: whole slices).
constexpr size_t kSlice = 300;

struct ReadVisits {
    QStringList header;
    QStringList unused;
    std::vector<VisitReader::Visit> good;
    std::vector<size_t> rowOfGood; ///< in the table
    std::vector<BadVisitRow> bad;
};

Result<CsvTable> readTable(const QByteArray& bytes, const VisitMap& map) {
    auto table = readCsv(bytes);
    if (!table)
        return table;
    const bool isGb = table->encoding == TextEncoding::Gb18030;
    if ((map.encoding == QLatin1String("utf-8") && isGb) ||
        (map.encoding == QLatin1String("gb18030") && !isGb &&
         table->encoding != TextEncoding::Utf8))
        return fail(ErrorCode::WrongEncoding, map.encoding);
    if (table->rows.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("empty"));
    return table;
}

Result<ReadVisits> readVisits(const CsvTable& table, const VisitMap& map) {
    auto reader = VisitReader::make(map, table.rows.front());
    if (!reader)
        return fail(reader.error());
    ReadVisits read{table.rows.front(), reader->unusedColumns(), {}, {}, {}};
    QHash<QString, qsizetype> lineOfKey;
    for (size_t row = 1; row < table.rows.size(); ++row) {
        const qsizetype line = table.lines[row];
        auto visit = reader->read(table.rows[row]);
        if (!visit) {
            read.bad.push_back({line, table.rows[row], visit.error().detail});
            continue;
        }
        const auto first = lineOfKey.constFind(visit->key);
        if (first != lineOfKey.constEnd()) {
            read.bad.push_back({line, table.rows[row], QStringLiteral("duplicate|%1").arg(*first)});
            continue;
        }
        lineOfKey.insert(visit->key, line);
        read.good.push_back(std::move(*visit));
        read.rowOfGood.push_back(row);
    }
    return read;
}

/// H(office, map, row key) (E3); the office is its public key, the same on all its machines.
SubjectId visitSubject(const QByteArray& office, const QString& map, const QString& key) {
    return SubjectId::fromHash(
        hash256(CanonicalWriter().bytes("ckt-visit-1").bytes(office).text(map).text(key).result()));
}

QJsonObject bodyOf(const VisitReader::Visit& visit, const HallId& hall) {
    QJsonObject body = visit.body;
    if (!hall.isNull())
        body.insert(QStringLiteral("hall"), hall.toText());
    return body;
}

QByteArray badCsv(const ReadVisits& read, const VisitImportOptions& options) {
    if (read.bad.empty())
        return {};
    std::vector<QStringList> rows{read.header};
    const auto& wording = options.wording;
    rows.front().append(wording ? wording(QStringLiteral("reason")) : QStringLiteral("reason"));
    for (const BadVisitRow& bad : read.bad) {
        rows.push_back(bad.fields);
        // A row with too few fields must not put its reason into one of them.
        while (rows.back().size() < read.header.size())
            rows.back().append(QString());
        rows.back().append(wording ? wording(bad.reason) : bad.reason);
    }
    return writeCsv(rows);
}

/// What an earlier import of the same row read otherwise; empty when nothing.
QString differenceFrom(Sql& sql, const SubjectId& subject, const VisitMap& map,
                       const QJsonObject& fresh) {
    // As the log writes it: texts in NFC.
    const QJsonObject body =
        QJsonDocument::fromJson(canonicalJson(fresh).value_or(QByteArray())).object();
    for (const Event& event : EventLog::load(sql, subject))
        if (event.kind == QLatin1String("visit_imported") && !event.isWithheld())
            return visitDifferences(map, event.json(), body).join(QStringLiteral(", "));
    return {};
}

/// Takes out the rows that are known with other values: they are bad, not imported before.
Result<void> sortOutChanged(Store& store, const VisitMap& map, const HallId& hall,
                            const CsvTable& table, ReadVisits& read) {
    return store.read([&](Sql& sql) -> Result<void> {
        std::vector<VisitReader::Visit> good;
        for (size_t i = 0; i < read.good.size(); ++i) {
            VisitReader::Visit& visit = read.good[i];
            const SubjectId subject =
                visitSubject(store.device().officePublic, map.name, visit.key);
            QString difference;
            if (TicketTable::exists(sql, TicketId::from(subject)))
                difference = differenceFrom(sql, subject, map, bodyOf(visit, hall));
            if (difference.isEmpty()) {
                good.push_back(std::move(visit));
                continue;
            }
            const size_t row = read.rowOfGood[i];
            read.bad.push_back(
                {table.lines[row], table.rows[row], QStringLiteral("differs|") + difference});
        }
        read.good = std::move(good);
        std::sort(read.bad.begin(), read.bad.end(),
                  [](const BadVisitRow& a, const BadVisitRow& b) { return a.line < b.line; });
        return {};
    });
}

/// Appends a slice; returns how many were new.
Result<int> importSlice(Store& store, const Session& session, const VisitMap& map,
                        const HallId& hall, std::span<VisitReader::Visit> slice) {
    return store.write([&](Sql& sql) -> Result<int> {
        std::vector<NewEvent> events;
        for (const VisitReader::Visit& visit : slice) {
            const SubjectId subject =
                visitSubject(store.device().officePublic, map.name, visit.key);
            if (TicketTable::exists(sql, TicketId::from(subject)))
                continue;
            events.push_back({subject, QStringLiteral("visit_imported"), bodyOf(visit, hall)});
        }
        if (events.empty())
            return 0;
        const auto appended = store.log().append(sql, session.account, events);
        return appended ? Result<int>(static_cast<int>(events.size())) : fail(appended.error());
    });
}

Result<VisitImportReport> importGood(Store& store, const Session& session, const VisitMap& map,
                                     const VisitImportOptions& options,
                                     std::span<VisitReader::Visit> all, VisitImportReport report) {
    std::set<QDate> days;
    for (size_t from = 0; from < all.size(); from += kSlice) {
        const auto slice = all.subspan(from, std::min(kSlice, all.size() - from));
        const auto fresh = importSlice(store, session, map, options.hall, slice);
        if (!fresh)
            return fail(fresh.error());
        report.imported += *fresh;
        report.known += static_cast<int>(slice.size()) - *fresh;
        for (const VisitReader::Visit& visit : slice)
            days.insert(visit.day);
        if (options.progress && !options.progress(static_cast<int>(from + slice.size()),
                                                  static_cast<int>(all.size()))) {
            report.stopped = from + slice.size() < all.size();
            break;
        }
    }
    report.days.assign(days.begin(), days.end());
    return report;
}

} // namespace

Result<VisitImportReport> importVisits(Store& store, const Session& session,
                                       const QByteArray& bytes, const VisitMap& map,
                                       const VisitImportOptions& options) {
    if (!session.may(Right::ImportData))
        return fail(ErrorCode::NotAllowed);
    const auto table = readTable(bytes, map);
    if (!table)
        return fail(table.error());
    auto read = readVisits(*table, map);
    if (!read)
        return fail(read.error());
    if (const auto sorted = sortOutChanged(store, map, options.hall, *table, *read); !sorted)
        return fail(sorted.error());
    VisitImportReport report;
    report.rows = static_cast<int>(table->rows.size()) - 1;
    report.bad = static_cast<int>(read->bad.size());
    report.badRowsCsv = badCsv(*read, options);
    report.unusedColumns = read->unused;
    report.isRefused = options.badRows == BadRows::Refuse && !read->bad.empty();
    report.badRows = std::move(read->bad);
    if (report.isRefused)
        return report;
    return importGood(store, session, map, options, read->good, std::move(report));
}

} // namespace chuangkou
