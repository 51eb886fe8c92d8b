// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict_table.h"

#include "core/store/store_events.h"

#include <algorithm>

namespace chuangkou {

namespace {

constexpr qsizetype kHashSize = 32;
const QString kColumns = QStringLiteral("subject, field, kind, versions, newest_at");

ConflictRow rowOf(const SqlRow& row) {
    ConflictRow conflict{
        SubjectId::fromHash(row.bytes(0)), row.text(1), row.text(2), {}, row.integer(4)};
    const QByteArray versions = row.bytes(3);
    for (qsizetype at = 0; at < versions.size(); at += kHashSize)
        conflict.versions.push_back(versions.mid(at, kHashSize));
    return conflict;
}

std::int64_t newestOf(const EventConflict& conflict, const std::vector<Event>& events) {
    std::int64_t newest = 0;
    for (const Event& event : events)
        if (std::find(conflict.versions.begin(), conflict.versions.end(), event.hash) !=
            conflict.versions.end())
            newest = std::max(newest, event.at);
    return newest;
}

} // namespace

std::span<const EventKind> ConflictTable::kinds() const {
    return kConflictKinds;
}

QStringList ConflictTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_conflicts (
            subject BLOB NOT NULL,
            field TEXT NOT NULL,
            kind TEXT NOT NULL,
            versions BLOB NOT NULL,
            newest_at INTEGER NOT NULL,
            PRIMARY KEY (subject, field)
        ) STRICT, WITHOUT ROWID)")};
}

void ConflictTable::record(Sql& sql, const SubjectId& subject, const std::vector<Event>& ordered,
                           const EventKinds& kinds) {
    if (isChain(ordered))
        return;
    sql.exec(QStringLiteral("DELETE FROM p_conflicts WHERE subject = :subject"),
             {{":subject", subject.bytes()}});
    const MergedSubject merged(ordered, MergeRules(kinds));
    for (const EventConflict& conflict : merged.conflicts()) {
        QByteArray versions;
        for (const QByteArray& hash : conflict.versions)
            versions.append(hash);
        sql.exec(QStringLiteral("INSERT INTO p_conflicts (") + kColumns +
                     QStringLiteral(") VALUES (:subject, :field, :kind, :versions, :newest_at)"),
                 {{":subject", subject.bytes()},
                  {":field", conflict.field.isNull() ? QLatin1String("") : conflict.field},
                  {":kind", ordered.front().kind},
                  {":versions", versions},
                  {":newest_at", static_cast<qint64>(newestOf(conflict, ordered))}});
    }
}

std::vector<ConflictRow> ConflictTable::all(Sql& sql) {
    return sql.list(QStringLiteral("SELECT ") + kColumns +
                        QStringLiteral(" FROM p_conflicts ORDER BY newest_at DESC, subject, field"),
                    {}, rowOf);
}

std::vector<ConflictRow> ConflictTable::of(Sql& sql, const SubjectId& subject) {
    return sql.list(QStringLiteral("SELECT ") + kColumns +
                        QStringLiteral(" FROM p_conflicts WHERE subject = :subject ORDER BY field"),
                    {{":subject", subject.bytes()}}, rowOf);
}

} // namespace chuangkou
