// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/roster.h"

#include "core/claims/roster_rows.h"
#include "core/dmn/dec34.h"

#include <algorithm>
#include <map>

namespace chuangkou {

namespace {

/// Rows of one person and day that are not refused.
using Groups = std::map<std::pair<QString, QDate>, std::vector<int>>;

/// Judges the rows together: what a row cannot tell by itself.
class RosterJudge {
public:
    RosterJudge(const PolicyBook& book, const PolicyPackage& package, Roster& roster,
                std::vector<ParsedRow> rows)
        : m_book(book), m_package(package), m_form(*package.roster()), m_roster(roster),
          m_rows(std::move(rows)) {}

    [[nodiscard]] Result<void> judge();

private:
    void refuseDuplicates();
    void refuseOtherNames();
    [[nodiscard]] Result<void> askPolicy();
    [[nodiscard]] Groups groups() const;
    void refuseDifferent(const std::vector<int>& rows);
    void refuseLongDay(const std::vector<int>& rows);
    void refuseTie(const RosterColumn& column, const std::vector<int>& rows);
    void addPersonDay(const std::vector<int>& rows);

    void refuse(int row, const QString& column, const QString& reason, int other,
                const QString& detail = {});
    [[nodiscard]] ParsedRow& at(int row) { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const ParsedRow& at(int row) const {
        return m_rows[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString plain(int row, const QString& column) const;
    /// The value with the longest time; nothing when two are equally long.
    [[nodiscard]] std::optional<QString> longest(const QString& column,
                                                 const std::vector<int>& rows) const;

    const PolicyBook& m_book;
    const PolicyPackage& m_package;
    const RosterForm& m_form;
    Roster& m_roster;
    std::vector<ParsedRow> m_rows;
};

QString RosterJudge::plain(int row, const QString& column) const {
    const auto found = at(row).plain.find(column);
    return found == at(row).plain.end() ? QString() : found->second;
}

void RosterJudge::refuse(int row, const QString& column, const QString& reason, int other,
                         const QString& detail) {
    const RosterColumn* known = m_form.column(column);
    m_roster.faults.push_back(
        {row, known ? known->name : QString(), reason, detail, other, {}, false});
    at(row).isRefused = true;
}

void RosterJudge::refuseDuplicates() {
    std::map<QStringList, int> seen;
    for (int row = 0; row < count(); ++row) {
        if (at(row).isRefused)
            continue;
        QStringList key;
        for (const QString& column : m_form.duplicateColumns)
            key.append(plain(row, column));
        const auto [first, isNew] = seen.emplace(key, row);
        if (!isNew)
            refuse(row, {}, QStringLiteral("duplicate_row"), first->second);
    }
}

void RosterJudge::refuseOtherNames() {
    std::map<QString, int> first;
    for (int row = 0; row < count(); ++row) {
        if (at(row).isRefused)
            continue;
        const auto [known, isNew] = first.emplace(at(row).id->text(), row);
        if (!isNew && at(known->second).name != at(row).name)
            refuse(row, QStringLiteral("name"), QStringLiteral("name_differs"), known->second);
    }
}

Result<void> RosterJudge::askPolicy() {
    std::vector<UnitFacts> units;
    std::vector<int> places;
    for (int row = 0; row < count(); ++row) {
        if (at(row).isRefused)
            continue;
        units.push_back({at(row).id->text(), at(row).day, at(row).inputs});
        places.push_back(row);
    }
    const auto objections = m_book.objections(m_package.id(), units);
    if (const auto* refusal = std::get_if<Refusal>(&objections))
        return fail(refusal->code, refusal->firstCause);
    const auto& words = std::get<QStringList>(objections);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QString& text = words[static_cast<qsizetype>(i)];
        if (text.isEmpty())
            continue;
        const auto known = std::find_if(m_form.reasons.begin(), m_form.reasons.end(),
                                        [&](const auto& reason) { return reason.text == text; });
        if (known == m_form.reasons.end())
            refuse(places[i], {}, QStringLiteral("policy_refused"), -1, text);
        else
            refuse(places[i], known->column, known->key, -1, text);
    }
    return {};
}

Groups RosterJudge::groups() const {
    Groups groups;
    for (int row = 0; row < count(); ++row)
        if (!at(row).isRefused)
            groups[{at(row).id->text(), at(row).day}].push_back(row);
    return groups;
}

std::optional<QString> RosterJudge::longest(const QString& column,
                                            const std::vector<int>& rows) const {
    std::map<QString, qint64> time;
    for (const int row : rows)
        time[plain(row, column)] += at(row).hundredths;
    const auto most = std::max_element(
        time.begin(), time.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto equals = std::count_if(
        time.begin(), time.end(), [&](const auto& entry) { return entry.second == most->second; });
    return equals == 1 ? std::optional(most->first) : std::nullopt;
}

void RosterJudge::refuseTie(const RosterColumn& column, const std::vector<int>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        refuse(rows[i], column.id, column.key() + QStringLiteral("_tie"), rows[i == 0 ? 1 : 0]);
}

void RosterJudge::refuseDifferent(const std::vector<int>& rows) {
    for (const auto& [id, rule] : m_form.whenDifferent) {
        const RosterColumn* column = m_form.column(id);
        const bool differs = std::any_of(rows.begin(), rows.end(), [&](int row) {
            return plain(row, id) != plain(rows.front(), id);
        });
        if (!column || !differs || at(rows.front()).isRefused)
            continue;
        if (rule == QLatin1String("refuse")) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                refuse(rows[i], id, column->key() + QStringLiteral("_differs"),
                       rows[i == 0 ? 1 : 0]);
        } else if (rule == QLatin1String("longest_hours_then_person")) {
            if (!longest(id, rows)) {
                refuseTie(*column, rows);
                continue;
            }
            for (std::size_t i = 0; i < rows.size(); ++i)
                m_roster.faults.push_back({rows[i],
                                           column->name,
                                           column->key() + QStringLiteral("_differs"),
                                           {},
                                           rows[i == 0 ? 1 : 0],
                                           {},
                                           true});
        }
    }
}

void RosterJudge::refuseLongDay(const std::vector<int>& rows) {
    const auto most = dmn::Dec34::parse(m_form.maxHours);
    qint64 hundredths = 0;
    for (const int row : rows)
        hundredths += at(row).hundredths;
    if (!most || rows.size() < 2 || hundredths <= most->toInt().value_or(24) * 100)
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        refuse(rows[i], QStringLiteral("hours"), QStringLiteral("day_over_") + m_form.maxHours,
               rows[i == 0 ? 1 : 0]);
}

void RosterJudge::addPersonDay(const std::vector<int>& rows) {
    const ParsedRow& first = at(rows.front());
    qint64 hundredths = 0;
    int scale = 0;
    for (const int row : rows) {
        hundredths += at(row).hundredths;
        scale = std::max(scale, at(row).scale);
    }
    PersonDay day{*first.id, first.name, first.day,    hoursText(hundredths, scale),
                  {},        rows,       first.inputs, false};
    for (const RosterColumn& column : m_form.columns) {
        if (column.type == QLatin1String("decimal") && !column.input.isEmpty())
            day.inputs.insert(column.input, day.hours);
        if (column.type != QLatin1String("choice"))
            continue;
        day.grade = longest(column.id, rows).value_or(plain(rows.front(), column.id));
        if (!column.input.isEmpty())
            day.inputs.insert(column.input, day.grade);
    }
    day.isFlagged =
        std::any_of(m_roster.faults.begin(), m_roster.faults.end(), [&](const RosterFault& fault) {
            return fault.isFlag && std::find(rows.begin(), rows.end(), fault.row) != rows.end();
        });
    m_roster.personDays.push_back(std::move(day));
}

Result<void> RosterJudge::judge() {
    refuseDuplicates();
    refuseOtherNames();
    if (const auto asked = askPolicy(); !asked)
        return asked;
    for (const auto& [key, rows] : groups()) {
        refuseLongDay(rows);
        if (!at(rows.front()).isRefused)
            refuseDifferent(rows);
    }
    std::vector<std::vector<int>> days;
    for (auto& [key, rows] : groups())
        days.push_back(rows);
    std::sort(days.begin(), days.end()); // in the order of the file
    for (const std::vector<int>& rows : days)
        addPersonDay(rows);
    std::stable_sort(m_roster.faults.begin(), m_roster.faults.end(),
                     [](const RosterFault& a, const RosterFault& b) { return a.row < b.row; });
    return {};
}

} // namespace

std::set<int> Roster::refusedRows() const {
    std::set<int> refused;
    for (const RosterFault& fault : faults)
        if (!fault.isFlag)
            refused.insert(fault.row);
    return refused;
}

bool Roster::isClean() const {
    return refusedRows().empty();
}

Result<Roster> readRoster(const PolicyBook& book, const QString& policy,
                          const QByteArray& content) {
    const PolicyPackage* package = book.find(policy);
    if (!package || !package->roster())
        return fail(ErrorCode::NotFound, policy);
    // A roster of persons and days; other tables are other rosters.
    for (const char* needed : {"name", "person_id", "work_date", "hours"})
        if (!package->roster()->column(QLatin1String(needed)))
            return fail(ErrorCode::Unsupported, QStringLiteral("roster.") + QLatin1String(needed));
    const auto table = readRosterTable(*package->roster(), content);
    if (!table)
        return fail(table.error());
    Roster roster;
    roster.format = table->format;
    roster.policy = policy;
    roster.header = table->header;
    roster.titleRows = table->titleRows;
    roster.sumRows = table->sumRows;
    const RowReader reader(book, *package);
    const auto& columns = package->roster()->columns;
    std::vector<ParsedRow> parsed;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const RosterTable::Row& source = table->rows[i];
        RosterRow row{source.fileRow, QString::number(source.fileRow), {}};
        for (const RosterCell& cell : source.cells)
            row.cells.append(cell.date.isValid() ? cell.date.toString(Qt::ISODate) : cell.text);
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (const QString text = row.cells.value(table->columnOf[c]).trimmed();
                columns[c].type == QLatin1String("integer") && !text.isEmpty())
                row.line = text;
        roster.rows.push_back(std::move(row));
        parsed.push_back(reader.read(static_cast<int>(i), *table, roster.faults));
    }
    RosterJudge judge(book, *package, roster, std::move(parsed));
    if (const auto judged = judge.judge(); !judged)
        return fail(judged.error());
    return roster;
}

} // namespace chuangkou
