// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/case_table.h"

#include "core/claims/claim_table.h"

namespace chuangkou {

namespace {

QVariant dayOf(const std::optional<CaseStep>& step) {
    return step && step->day.isValid() ? QVariant(step->day.toString(Qt::ISODate)) : QVariant();
}
QVariant timeOf(const std::optional<CaseStep>& step) {
    return step ? QVariant(static_cast<qint64>(step->at)) : QVariant();
}
QVariant isoDay(QDate day) {
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}
QDate dayAt(const SqlRow& row, int column) {
    return QDate::fromString(row.text(column), Qt::ISODate);
}
template <typename IdType> IdType idAt(const SqlRow& row, int column) {
    return IdType::fromBytes(row.bytes(column)).value_or(IdType());
}

std::optional<CaseStep> stepOf(const std::optional<CaseAcceptance>& acceptance) {
    return acceptance ? std::optional(acceptance->step) : std::nullopt;
}
std::optional<CaseStep> stepOf(const std::optional<CaseCalculation>& calculation) {
    return calculation ? std::optional(calculation->step) : std::nullopt;
}

const QString kColumns = QStringLiteral(
    "case_id, state, conflict, item, line, type, person, unit, number, channel, taken_day, "
    "accepted_day, not_accepted_day, calculated_day, finished_day, delivered_day, withdrawn_day, "
    "taken_at, accepted_at, finished_at, due, provisional, amount, clerk, counter, ticket, policy");

QString selected() {
    return kColumns + QStringLiteral(", ") + ClaimTable::needsRecalculation();
}

CaseRow rowOf(const SqlRow& row) {
    CaseRow found;
    found.id = idAt<CaseId>(row, 0);
    found.state = caseStateFromKey(row.text(1)).value_or(CaseState::Submitted);
    found.isInConflict = row.integer(2) != 0;
    found.item = row.text(3);
    found.line = row.text(4);
    found.type = caseTypeFromKey(row.text(5));
    found.person = idAt<PersonId>(row, 6);
    found.unit = idAt<UnitId>(row, 7);
    found.number = row.text(8);
    found.channel = channelFromKey(row.text(9)).value_or(Channel::Counter);
    found.takenDay = dayAt(row, 10);
    found.acceptedDay = dayAt(row, 11);
    found.notAcceptedDay = dayAt(row, 12);
    found.calculatedDay = dayAt(row, 13);
    found.finishedDay = dayAt(row, 14);
    found.deliveredDay = dayAt(row, 15);
    found.withdrawnDay = dayAt(row, 16);
    found.takenAt = row.integer(17);
    found.acceptedAt = row.isNull(18) ? 0 : row.integer(18);
    found.finishedAt = row.isNull(19) ? 0 : row.integer(19);
    found.due = dayAt(row, 20);
    found.isProvisional = row.integer(21) != 0;
    if (!row.isNull(22))
        found.amount = Money::fromFen(row.integer(22));
    found.clerk = idAt<ActorId>(row, 23);
    found.counter = idAt<CounterId>(row, 24);
    found.ticket = idAt<SubjectId>(row, 25);
    found.policy = row.text(26);
    found.needsRecalculation = row.integer(27) != 0;
    return found;
}

void insertCase(Sql& sql, const Case& state) {
    const auto& acceptance = state.acceptance;
    sql.exec(QStringLiteral("INSERT INTO p_cases (") + kColumns +
                 QStringLiteral(
                     ") VALUES (:case_id, :state, :conflict, :item, :line, :type, :person, :unit, "
                     ":number, :channel, :taken_day, :accepted_day, :not_accepted_day, "
                     ":calculated_day, :finished_day, :delivered_day, :withdrawn_day, :taken_at, "
                     ":accepted_at, :finished_at, :due, :provisional, :amount, :clerk, :counter, "
                     ":ticket, :policy)"),
             {{":case_id", state.id.bytes()},
              {":state", caseStateKey(state.state)},
              {":conflict", state.isInConflict() ? 1 : 0},
              {":item", state.item},
              {":line", state.line},
              {":type", state.type ? QVariant(caseTypeKey(*state.type)) : QVariant()},
              {":person", blob(state.person.bytes())},
              {":unit", blob(state.unit.bytes())},
              {":number", acceptance ? QVariant(acceptance->number) : QVariant()},
              {":channel", channelKey(state.channel)},
              {":taken_day", dayOf(state.taken)},
              {":accepted_day", dayOf(stepOf(acceptance))},
              {":not_accepted_day", dayOf(state.notAccepted)},
              {":calculated_day", dayOf(stepOf(state.calculation))},
              {":finished_day", dayOf(state.finished)},
              {":delivered_day", dayOf(state.delivered)},
              {":withdrawn_day", dayOf(state.withdrawn)},
              {":taken_at", timeOf(state.taken)},
              {":accepted_at", timeOf(stepOf(acceptance))},
              {":finished_at", timeOf(state.finished)},
              {":due", acceptance ? isoDay(acceptance->due) : QVariant()},
              {":provisional", acceptance && acceptance->isProvisional ? 1 : 0},
              {":amount", state.calculation && state.calculation->hasAmount
                              ? QVariant(static_cast<qint64>(state.calculation->amount.fen()))
                              : QVariant()},
              {":clerk", blob(acceptance ? acceptance->step.by.bytes() : state.taken->by.bytes())},
              {":counter", blob(state.counter.bytes())},
              {":ticket", blob(state.ticket.bytes())},
              {":policy", state.policy}});
}

void insertNumbers(Sql& sql, const CaseId& id, const std::vector<Event>& events) {
    for (const Event& event : events) {
        if (event.kind != QLatin1String("case_accepted"))
            continue;
        const QString text = event.json().value(QLatin1String("number")).toString();
        if (const auto number = CaseNumber::parse(text))
            sql.exec(QStringLiteral("INSERT OR IGNORE INTO p_case_numbers (number, case_id, "
                                    "machine, epoch, year, serial) VALUES (:number, :case_id, "
                                    ":machine, :epoch, :year, :serial)"),
                     {{":number", text},
                      {":case_id", id.bytes()},
                      {":machine", number->machine},
                      {":epoch", number->epoch},
                      {":year", number->year},
                      {":serial", number->serial}});
    }
}

void insertParts(Sql& sql, const Case& state) {
    for (const CaseDocument& document : state.documents)
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_case_documents (case_id, document, "
                                "present, copies) VALUES (:case_id, :document, :present, "
                                ":copies)"),
                 {{":case_id", state.id.bytes()},
                  {":document", document.id},
                  {":present", document.isPresent ? 1 : 0},
                  {":copies", document.copies}});
    for (const QDate day : state.supplementDays)
        sql.exec(QStringLiteral("INSERT OR IGNORE INTO p_case_supplements (case_id, day) "
                                "VALUES (:case_id, :day)"),
                 {{":case_id", state.id.bytes()}, {":day", day.toString(Qt::ISODate)}});
    if (!state.claimsDays())
        return;
    for (const CasePersonDay& personDay : state.personDays)
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_person_days (person, scheme, day, "
                                "case_id, half) VALUES (:person, :scheme, :day, :case_id, "
                                ":half)"),
                 {{":person", personDay.person.bytes()},
                  {":scheme", state.policy},
                  {":day", personDay.day.toString(Qt::ISODate)},
                  {":case_id", state.id.bytes()},
                  {":half", personDay.isHalf ? 1 : 0}});
}

void count(CaseTally& tally, const CaseRow& row, QDate day, const WorkCalendar& calendar) {
    tally.taken += row.takenDay == day;
    tally.accepted += row.acceptedDay == day;
    tally.notAccepted += row.notAcceptedDay == day;
    tally.delivered += row.deliveredDay == day;
    tally.withdrawn += row.withdrawnDay == day;
    if (row.calculatedDay == day) {
        ++tally.calculated;
        tally.amountFen += row.amount.value_or(Money()).fen();
    }
    const bool isOpen = row.state == CaseState::Accepted || row.state == CaseState::Calculated;
    tally.overdue += isOpen && row.due.isValid() && row.due < day;
    if (row.finishedDay != day)
        return;
    ++tally.finished;
    if (row.acceptedDay.isValid() && row.acceptedDay < day)
        tally.workdays += calendar.workdaysBetween(row.acceptedDay.addDays(1), day);
    if (row.type == CaseType::Instant)
        ++tally.finishedInstant;
    if (row.type != CaseType::Promised)
        return;
    ++tally.finishedPromised;
    tally.early += day < row.due;
    tally.onTime += day <= row.due;
    tally.late += day > row.due;
}

QStringList caseSchema() {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_cases (
            case_id BLOB NOT NULL PRIMARY KEY,
            state TEXT NOT NULL,
            conflict INTEGER NOT NULL,
            item TEXT NOT NULL,
            line TEXT NOT NULL,
            type TEXT,
            person BLOB NOT NULL,
            unit BLOB NOT NULL,
            number TEXT,
            channel TEXT NOT NULL,
            taken_day TEXT NOT NULL,
            accepted_day TEXT,
            not_accepted_day TEXT,
            calculated_day TEXT,
            finished_day TEXT,
            delivered_day TEXT,
            withdrawn_day TEXT,
            taken_at INTEGER NOT NULL,
            accepted_at INTEGER,
            finished_at INTEGER,
            due TEXT,
            provisional INTEGER NOT NULL,
            amount INTEGER,
            clerk BLOB NOT NULL,
            counter BLOB NOT NULL,
            ticket BLOB NOT NULL,
            policy TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
    };
}

QStringList partSchema() {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_case_numbers (
            number TEXT NOT NULL,
            case_id BLOB NOT NULL,
            machine INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            year INTEGER NOT NULL,
            serial INTEGER NOT NULL,
            PRIMARY KEY (number, case_id)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX p_case_numbers_case ON p_case_numbers (case_id)"),
        QStringLiteral(R"(
        CREATE TABLE p_case_documents (
            case_id BLOB NOT NULL,
            document TEXT NOT NULL,
            present INTEGER NOT NULL,
            copies INTEGER NOT NULL,
            PRIMARY KEY (case_id, document)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_case_supplements (
            case_id BLOB NOT NULL,
            day TEXT NOT NULL,
            PRIMARY KEY (day, case_id)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX p_case_supplements_case ON p_case_supplements (case_id)"),
        QStringLiteral(R"(
        CREATE TABLE p_person_days (
            person BLOB NOT NULL,
            scheme TEXT NOT NULL,
            day TEXT NOT NULL,
            case_id BLOB NOT NULL,
            half INTEGER NOT NULL,
            PRIMARY KEY (person, scheme, day, case_id)
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX p_person_days_case ON p_person_days (case_id)"),
    };
}

} // namespace

QStringList CaseTable::tables() const {
    return {QStringLiteral("p_cases"),          QStringLiteral("p_case_numbers"),
            QStringLiteral("p_case_documents"), QStringLiteral("p_case_supplements"),
            QStringLiteral("p_person_days"),    QStringLiteral("p_claims")};
}

QStringList CaseTable::schema() const {
    return caseSchema() + partSchema() + ClaimTable::schema();
}

QStringList CaseTable::indexes() const {
    return {
        QStringLiteral("CREATE INDEX p_cases_person ON p_cases (person, taken_day)"),
        QStringLiteral("CREATE INDEX p_cases_unit ON p_cases (unit, taken_day)"),
        QStringLiteral("CREATE INDEX p_cases_ticket ON p_cases (ticket)"),
        QStringLiteral("CREATE INDEX p_cases_conflict ON p_cases (case_id) WHERE conflict = 1"),
        QStringLiteral("CREATE INDEX p_cases_state ON p_cases (state, due)"),
        QStringLiteral("CREATE INDEX p_cases_taken ON p_cases (taken_day)"),
        QStringLiteral("CREATE INDEX p_cases_accepted ON p_cases (accepted_day)"),
        QStringLiteral("CREATE INDEX p_cases_not_accepted ON p_cases (not_accepted_day)"),
        QStringLiteral("CREATE INDEX p_cases_calculated ON p_cases (calculated_day)"),
        QStringLiteral("CREATE INDEX p_cases_finished ON p_cases (finished_day)"),
        QStringLiteral("CREATE INDEX p_cases_delivered ON p_cases (delivered_day)"),
        QStringLiteral("CREATE INDEX p_cases_withdrawn ON p_cases (withdrawn_day)"),
        QStringLiteral("CREATE INDEX p_case_numbers_serial ON p_case_numbers "
                       "(machine, epoch, year, serial)"),
    };
}

void CaseTable::fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const {
    for (const QString& table : tables())
        sql.exec(QStringLiteral("DELETE FROM ") + table +
                     QStringLiteral(" WHERE case_id = :case_id"),
                 {{":case_id", subject.bytes()}});
    const Case state = foldCase(CaseId::from(subject), events);
    if (!state.taken) // its beginning is not here, or may not be read
        return;
    insertCase(sql, state);
    insertNumbers(sql, state.id, events);
    insertParts(sql, state);
    ClaimTable::insert(sql, state);
}

std::vector<CaseRow> CaseTable::list(Sql& sql, const CaseFilter& filter) {
    const QString day = filter.day.toString(Qt::ISODate);
    QStringList conditions;
    SqlBinds binds{{":limit", filter.limit}};
    const auto where = [&](const char* condition, SqlBind bind) {
        conditions.append(QLatin1String(condition));
        binds.push_back(std::move(bind));
    };
    if (filter.day.isValid())
        where("case_id IN (SELECT case_id FROM p_cases WHERE taken_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE accepted_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE not_accepted_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE calculated_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE finished_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE delivered_day = :day "
              "UNION SELECT case_id FROM p_cases WHERE withdrawn_day = :day "
              "UNION SELECT case_id FROM p_case_supplements WHERE day = :day)",
              {":day", day});
    if (filter.state)
        where("state = :state", {":state", caseStateKey(*filter.state)});
    if (filter.onlyOpen)
        conditions.append(QStringLiteral("state IN ('submitted', 'supplement_requested', "
                                         "'supplemented', 'accepted', 'calculated', 'decided')"));
    if (!filter.item.isEmpty())
        where("item = :item", {":item", filter.item});
    if (!filter.person.isNull())
        where("person = :person", {":person", filter.person.bytes()});
    if (!filter.unit.isNull())
        where("unit = :unit", {":unit", filter.unit.bytes()});
    if (!filter.ticket.isNull())
        where("ticket = :ticket", {":ticket", filter.ticket.bytes()});
    return sql.list(QStringLiteral("SELECT ") + selected() + QStringLiteral(" FROM p_cases") +
                        (conditions.isEmpty()
                             ? QString()
                             : QStringLiteral(" WHERE ") + conditions.join(u" AND ")) +
                        QStringLiteral(" ORDER BY taken_at, case_id LIMIT :limit"),
                    binds, &rowOf);
}

std::vector<CaseId> CaseTable::takenBetween(Sql& sql, QDate from, QDate to) {
    return sql.list(QStringLiteral("SELECT case_id FROM p_cases WHERE taken_day >= :from AND "
                                   "taken_day <= :to ORDER BY case_id"),
                    {{":from", from.toString(Qt::ISODate)}, {":to", to.toString(Qt::ISODate)}},
                    [](const SqlRow& row) { return CaseId::fromHash(row.bytes(0)); });
}

std::optional<CaseRow> CaseTable::row(Sql& sql, const CaseId& id) {
    std::optional<CaseRow> found;
    sql.each(QStringLiteral("SELECT ") + selected() +
                 QStringLiteral(" FROM p_cases WHERE case_id = :case_id"),
             {{":case_id", blob(id.bytes())}}, [&](const SqlRow& row) { found = rowOf(row); });
    return found;
}

std::optional<CaseId> CaseTable::findNumber(Sql& sql, const QString& number) {
    const auto id =
        sql.bytes(QStringLiteral("SELECT case_id FROM p_case_numbers WHERE number = :number"),
                  {{":number", number}});
    return id ? std::optional(CaseId::fromHash(*id)) : std::nullopt;
}

int CaseTable::lastSerial(Sql& sql, int machine, int epoch, int year) {
    return static_cast<int>(
        sql.integer(QStringLiteral("SELECT max(serial) FROM p_case_numbers WHERE machine = "
                                   ":machine AND epoch = :epoch AND year = :year"),
                    {{":machine", machine}, {":epoch", epoch}, {":year", year}})
            .value_or(0));
}

std::optional<CaseId> CaseTable::otherClaim(Sql& sql, const PersonId& person, const QString& scheme,
                                            QDate day, const CaseId& except) {
    const auto id = sql.bytes(
        QStringLiteral("SELECT case_id FROM p_person_days WHERE person = :person AND scheme = "
                       ":scheme AND day = :day AND case_id <> :except ORDER BY case_id LIMIT 1"),
        {{":person", person.bytes()},
         {":scheme", scheme},
         {":day", day.toString(Qt::ISODate)},
         {":except", blob(except.bytes())}});
    return id ? std::optional(CaseId::fromHash(*id)) : std::nullopt;
}

std::vector<CaseId> CaseTable::inConflict(Sql& sql) {
    return sql.list(QStringLiteral("SELECT case_id FROM p_cases WHERE conflict = 1"), {},
                    [](const SqlRow& row) { return idAt<CaseId>(row, 0); });
}

std::vector<DoubledDay> CaseTable::doubledDays(Sql& sql) {
    std::vector<DoubledDay> doubled;
    sql.each(QStringLiteral("SELECT person, scheme, day, case_id FROM p_person_days WHERE "
                            "(person, scheme, day) IN (SELECT person, scheme, day FROM "
                            "p_person_days GROUP BY person, scheme, day HAVING count(*) > 1) "
                            "ORDER BY person, scheme, day, case_id"),
             {}, [&](const SqlRow& row) {
                 const auto person = idAt<PersonId>(row, 0);
                 const QDate day = dayAt(row, 2);
                 if (doubled.empty() || doubled.back().person != person ||
                     doubled.back().scheme != row.text(1) || doubled.back().day != day)
                     doubled.push_back({person, row.text(1), day, {}});
                 doubled.back().cases.push_back(idAt<CaseId>(row, 3));
             });
    return doubled;
}

DayTally CaseTable::dayTally(Sql& sql, QDate day, const WorkCalendar& calendar) {
    DayTally tally;
    CaseFilter ofDay;
    ofDay.day = day;
    ofDay.limit = -1; // SQLite: all
    std::map<CaseId, CaseRow> rows;
    for (const CaseRow& row : list(sql, ofDay))
        rows.emplace(row.id, row);
    sql.each(QStringLiteral("SELECT ") + selected() +
                 QStringLiteral(" FROM p_cases WHERE state IN ('accepted', 'calculated') AND due "
                                "< :day"),
             {{":day", day.toString(Qt::ISODate)}}, [&](const SqlRow& row) {
                 const CaseRow late = rowOf(row);
                 rows.emplace(late.id, late);
             });
    const auto each = [&](const CaseRow& row, const auto& add) {
        add(tally.all);
        add(tally.byLine[row.line]);
        add(tally.byCounter[row.counter]);
    };
    for (const auto& [id, row] : rows)
        each(row, [&](CaseTally& part) { count(part, row, day, calendar); });
    sql.each(QStringLiteral("SELECT case_id FROM p_case_supplements WHERE day = :day"),
             {{":day", day.toString(Qt::ISODate)}}, [&](const SqlRow& row) {
                 each(rows.at(idAt<CaseId>(row, 0)),
                      [](CaseTally& part) { ++part.supplementRequested; });
             });
    return tally;
}

} // namespace chuangkou
