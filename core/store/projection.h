// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event.h"
#include "core/store/event_kind.h"
#include "core/store/sql.h"

#include <QStringList>

#include <memory>
#include <set>
#include <vector>

namespace chuangkou {

/// A subject's state as rows of `p_` tables: a pure function of its events and of `version()`.
class Projection {
public:
    virtual ~Projection() = default;
    /// Short name, unique: "tickets".
    [[nodiscard]] virtual QString name() const = 0;
    /// Raised whenever the same events would give other rows; the tables are then built anew.
    [[nodiscard]] virtual int version() const = 0;
    /// The kinds it folds; each kind belongs to one projection.
    [[nodiscard]] virtual std::span<const EventKind> kinds() const = 0;
    /// Its tables, all with the prefix p_.
    [[nodiscard]] virtual QStringList tables() const = 0;
    /// CREATE TABLE statements, and CREATE INDEX for what a first `fold` already looks up.
    [[nodiscard]] virtual QStringList schema() const = 0;
    /// The other CREATE INDEX statements: a rebuild, which folds each subject once into tables
    /// that were empty, makes them in one sort each when all is folded.
    [[nodiscard]] virtual QStringList indexes() const { return {}; }
    /// Replaces the subject's rows by the fold of its events, given in fold order. Events of a
    /// newer program are not among them, of another office's only what it sent downward; bodies of
    /// kinds that never leave their machine may be withheld, and are passed over.
    virtual void fold(Sql& sql, const SubjectId& subject,
                      const std::vector<Event>& events) const = 0;
};

/// A difference between what a projection holds and what its events give.
struct ProjectionDifference {
    QString table;
    QString row; ///< both rows as text, for the log of `verify`
};

/// All projections of the program, in the order in which they were added.
class Projections {
public:
    /// With the table of conflicts, which every part's subjects need.
    Projections();
    void add(std::unique_ptr<Projection> projection);
    [[nodiscard]] const EventKinds& kinds() const { return m_kinds; }
    [[nodiscard]] QStringList tables() const;

    /// Creates missing tables; rebuilds those whose version changed. In a write transaction.
    void prepare(Sql& sql) const;
    /// Folds one subject again from its events.
    void refold(Sql& sql, const SubjectId& subject) const;
    /// The same when the caller holds all events of the subject already, in fold order.
    void refold(Sql& sql, const SubjectId& subject, const std::vector<Event>& ordered) const;
    /// Drops all p_ tables and folds every subject again.
    void rebuild(Sql& sql) const;
    /// Folds every subject into temporary tables in memory, which from then on hide the p_ tables
    /// of the store. In a read that is rolled back: nothing waits, and nothing is written.
    void foldBeside(Sql& sql) const;
    /// The same with the events of one office alone (the id in its certificates), folded as that
    /// office folds them.
    void foldBeside(Sql& sql, const QByteArray& office) const;
    /// Rows of all p_ tables as text, table by table in key order: equal states give equal lists.
    [[nodiscard]] std::map<QString, QStringList> dump(Sql& sql) const;

private:
    [[nodiscard]] const Projection* of(const QString& kind) const;
    void foldEverything(Sql& sql, const QByteArray& office = {}) const;
    void foldUnderstood(Sql& sql, const SubjectId& subject,
                        const std::vector<Event>& ordered) const;
    enum class Part {
        Folded,
        LeftOut, ///< of a newer program, or another office's own affair
        Missing, ///< its content is not here
    };
    [[nodiscard]] Part partOf(const Event& event) const;
    std::vector<std::unique_ptr<Projection>> m_projections;
    std::map<QString, const Projection*> m_byKind;
    EventKinds m_kinds;
};

/// `kinds` that have no projection (facts that are only read from the log) are declared with this.
class KindsWithoutRows final : public Projection {
public:
    KindsWithoutRows(QString name, std::span<const EventKind> kinds)
        : m_name(std::move(name)), m_kinds(kinds) {}
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return m_kinds; }
    [[nodiscard]] QStringList tables() const override { return {}; }
    [[nodiscard]] QStringList schema() const override { return {}; }
    void fold(Sql&, const SubjectId&, const std::vector<Event>&) const override {}

private:
    QString m_name;
    std::span<const EventKind> m_kinds;
};

} // namespace chuangkou
