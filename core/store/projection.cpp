// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/projection.h"

#include "core/store/conflict_table.h"
#include "core/store/event_log.h"
#include "core/store/revocation.h"

#include <QRegularExpression>

#include <unordered_map>

namespace chuangkou {

namespace {

/// One row as text that differs when any value or its kind differs.
QString rowText(const SqlRow& row) {
    QStringList cells;
    for (int column = 0; column < row.columns(); ++column) {
        const QVariant value = row.value(column);
        if (row.isNull(column))
            cells.append(QStringLiteral("NULL"));
        else if (value.metaType().id() == QMetaType::QByteArray)
            cells.append(QLatin1String("x'") + QString::fromLatin1(value.toByteArray().toHex()) +
                         QLatin1Char('\''));
        else
            cells.append(value.toString());
    }
    return cells.join(QStringLiteral(" | "));
}

/// "CREATE TABLE p_x ..." as "CREATE TABLE temp.p_x ...".
QString inTemporarySchema(QString statement) {
    static const QRegularExpression created(
        QStringLiteral("^(\\s*CREATE (?:UNIQUE )?(?:TABLE|INDEX) )"));
    return statement.replace(created, QStringLiteral("\\1temp."));
}

} // namespace

Projections::Projections() {
    add(std::make_unique<ConflictTable>());
}

void Projections::add(std::unique_ptr<Projection> projection) {
    m_kinds.add(projection->kinds());
    for (const EventKind& kind : projection->kinds())
        m_byKind.emplace(QString::fromLatin1(kind.name), projection.get());
    m_projections.push_back(std::move(projection));
}

QStringList Projections::tables() const {
    QStringList all;
    for (const auto& projection : m_projections)
        all.append(projection->tables());
    return all;
}

const Projection* Projections::of(const QString& kind) const {
    const auto found = m_byKind.find(kind);
    return found == m_byKind.end() ? nullptr : found->second;
}

void Projections::prepare(Sql& sql) const {
    bool outdated = false;
    for (const auto& projection : m_projections) {
        const auto version =
            sql.integer(QStringLiteral("SELECT version FROM l_projections WHERE name = :name"),
                        {{":name", projection->name()}});
        outdated = outdated || version != projection->version();
    }
    if (outdated)
        rebuild(sql);
}

void Projections::refold(Sql& sql, const SubjectId& subject) const {
    refold(sql, subject, EventLog::loadAll(sql, subject));
}

void Projections::refold(Sql& sql, const SubjectId& subject,
                         const std::vector<Event>& ordered) const {
    const auto isWhole = [this](const Event& event) { return partOf(event) == Part::Folded; };
    if (std::all_of(ordered.begin(), ordered.end(), isWhole))
        return foldUnderstood(sql, subject, ordered);
    std::vector<Event> understood;
    for (const Event& event : ordered) {
        const Part part = partOf(event);
        if (part == Part::Missing)
            break; // what follows it is not known (E6)
        if (part == Part::Folded)
            understood.push_back(event);
    }
    if (!understood.empty())
        foldUnderstood(sql, subject, understood);
}

Projections::Part Projections::partOf(const Event& event) const {
    const EventKind* kind = m_kinds.find(event.kind);
    if (!kind || event.kindVersion > kind->version)
        return Part::LeftOut;
    if (event.isForeign)
        return kind->reach == Reach::Downward && !event.isWithheld() ? Part::Folded : Part::LeftOut;
    return event.isWithheld() && kind->reach != Reach::Machine ? Part::Missing : Part::Folded;
}

void Projections::foldUnderstood(Sql& sql, const SubjectId& subject,
                                 const std::vector<Event>& ordered) const {
    std::vector<const Projection*> concerned; // nearly always one
    for (const Event& event : ordered)
        if (const Projection* projection = of(event.kind);
            projection &&
            std::find(concerned.begin(), concerned.end(), projection) == concerned.end())
            concerned.push_back(projection);
    for (const Projection* projection : concerned)
        projection->fold(sql, subject, ordered);
    ConflictTable::record(sql, subject, ordered, m_kinds);
}

void Projections::rebuild(Sql& sql) const {
    sql.forgetStatements();
    const auto stale = sql.list(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'p\\_%' "
                       "ESCAPE '\\'"),
        {}, [](const SqlRow& row) { return row.text(0); });
    for (const QString& table : stale)
        sql.exec(QStringLiteral("DROP TABLE ") + table);
    sql.exec(QStringLiteral("DELETE FROM l_projections"));
    for (const auto& projection : m_projections) {
        for (const QString& statement : projection->schema())
            sql.exec(statement);
        sql.exec(
            QStringLiteral("INSERT INTO l_projections (name, version) VALUES (:name, :version)"),
            {{":name", projection->name()}, {":version", projection->version()}});
    }
    Revocations::rebuild(sql);
    foldEverything(sql);
    for (const auto& projection : m_projections)
        for (const QString& statement : projection->indexes())
            sql.exec(statement);
}

void Projections::foldBeside(Sql& sql) const {
    foldBeside(sql, {});
}

void Projections::foldBeside(Sql& sql, const QByteArray& office) const {
    sql.forgetStatements();
    for (const auto& projection : m_projections)
        for (const QString& statement : projection->schema())
            sql.exec(inTemporarySchema(statement));
    foldEverything(sql, office);
    for (const auto& projection : m_projections)
        for (const QString& statement : projection->indexes())
            sql.exec(inTemporarySchema(statement));
}

void Projections::foldEverything(Sql& sql, const QByteArray& office) const {
    // One walk through the log in its order, so that each page is decrypted once; a subject is
    // folded when the last of its events has come. How many they are an index alone tells; most
    // have one, which waits for no other.
    struct Gathered {
        qint64 missing = 0;
        std::vector<Event> events;
    };
    const auto hash = [](const SubjectId& subject) { return qHash(subject); };
    std::unordered_map<SubjectId, Gathered, decltype(hash)> open;
    sql.each(QStringLiteral("SELECT subject, count(*) FROM ev_events GROUP BY subject "
                            "HAVING count(*) > 1"),
             {}, [&](const SqlRow& row) {
                 open.emplace(SubjectId::fromHash(row.bytes(0)), Gathered{row.integer(1), {}});
             });
    const QString counts =
        Revocations::leftOut(sql) == 0
            ? QStringLiteral(", (:office = x'' OR o.office = :office) ")
            : QStringLiteral(", (:office = x'' OR o.office = :office) AND NOT EXISTS "
                             "(SELECT 1 FROM ev_left_out l WHERE l.event = e.id) ");
    // CROSS JOIN is SQLite's word for tables in the order that is written.
    const QString text = QStringLiteral("SELECT ") + EventLog::columns() + counts +
                         QStringLiteral("FROM ev_events e CROSS JOIN ev_origins o "
                                        "ON o.id = e.origin ORDER BY e.id");
    sql.each(text, {{":office", blob(office)}}, [&](const SqlRow& row) {
        Event event = EventLog::eventOf(row);
        event.isForeign = event.isForeign && office.isEmpty();
        const bool isCounting = row.integer(EventLog::kColumns) != 0;
        const auto gathered = open.find(event.subject);
        if (gathered == open.end()) {
            if (isCounting)
                refold(sql, event.subject, {event});
            return;
        }
        std::vector<Event>& events = gathered->second.events;
        if (isCounting)
            events.push_back(std::move(event));
        if (--gathered->second.missing > 0)
            return;
        if (!events.empty())
            refold(sql, gathered->first, foldOrder(std::move(events)));
        open.erase(gathered);
    });
}

std::map<QString, QStringList> Projections::dump(Sql& sql) const {
    std::map<QString, QStringList> all;
    for (const QString& table : tables()) {
        const auto columns =
            sql.list(QStringLiteral("SELECT name FROM pragma_table_info(:table) ORDER BY cid"),
                     {{":table", table}}, [](const SqlRow& row) { return row.text(0); });
        const QString list = QStringList(columns.begin(), columns.end()).join(QLatin1String(", "));
        QStringList& rows = all[table];
        sql.each(QStringLiteral("SELECT %1 FROM %2 ORDER BY %1").arg(list, table), {},
                 [&](const SqlRow& row) { rows.append(rowText(row)); });
    }
    return all;
}

} // namespace chuangkou
