// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_table.h"

namespace chuangkou {

namespace {

QVariant isoDay(QDate day) {
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

ClaimRow rowOf(const SqlRow& row) {
    ClaimRow claim;
    claim.id = CaseId::fromBytes(row.bytes(0)).value_or(CaseId());
    claim.state = caseStateFromKey(row.text(1)).value_or(CaseState::Submitted);
    claim.isInConflict = row.integer(2) != 0;
    claim.number = row.text(3);
    claim.takenDay = QDate::fromString(row.text(4), Qt::ISODate);
    claim.form = row.bytes(5);
    if (!row.isNull(6))
        claim.amount = Money::fromFen(row.integer(6));
    if (!row.isNull(7)) {
        claim.version = row.bytes(7);
        claim.inputs = row.bytes(8);
    }
    if (!row.isNull(9))
        claim.result = caseResultFromKey(row.text(9));
    return claim;
}

} // namespace

QStringList ClaimTable::schema() {
    return {QStringLiteral(R"(
        CREATE TABLE p_claims (
            case_id BLOB NOT NULL PRIMARY KEY,
            policy TEXT NOT NULL,
            state TEXT NOT NULL,
            conflict INTEGER NOT NULL,
            number TEXT,
            taken_day TEXT NOT NULL,
            form BLOB NOT NULL,
            amount INTEGER,
            version BLOB,
            inputs BLOB,
            first_day TEXT,
            last_day TEXT,
            calculated_at INTEGER,
            result TEXT
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_claims_policy ON p_claims (policy, state)")};
}

void ClaimTable::insert(Sql& sql, const Case& state) {
    if (state.policy.isEmpty())
        return;
    const auto& done = state.calculation;
    sql.exec(
        QStringLiteral("INSERT INTO p_claims (case_id, policy, state, conflict, number, "
                       "taken_day, form, amount, version, inputs, first_day, last_day, "
                       "calculated_at, result) VALUES (:case_id, :policy, :state, :conflict, "
                       ":number, :taken_day, :form, :amount, :version, :inputs, :first_day, "
                       ":last_day, :calculated_at, :result)"),
        {{":case_id", state.id.bytes()},
         {":policy", state.policy},
         {":state", caseStateKey(state.state)},
         {":conflict", state.isInConflict() ? 1 : 0},
         {":number", state.acceptance ? QVariant(state.acceptance->number) : QVariant()},
         {":taken_day", isoDay(state.taken->day)},
         {":form", blob(state.form)},
         {":amount",
          done && done->hasAmount ? QVariant(static_cast<qint64>(done->amount.fen())) : QVariant()},
         {":version", done ? QVariant(done->version) : QVariant()},
         {":inputs", done ? QVariant(done->inputs) : QVariant()},
         {":first_day", done ? isoDay(done->firstDay) : QVariant()},
         {":last_day", done ? isoDay(done->lastDay) : QVariant()},
         {":calculated_at", done ? QVariant(static_cast<qint64>(done->step.at)) : QVariant()},
         {":result", state.finished ? QVariant(caseResultKey(state.result)) : QVariant()}});
}

std::vector<ClaimRow> ClaimTable::list(Sql& sql, const QString& policy) {
    return sql.list(QStringLiteral("SELECT case_id, state, conflict, number, taken_day, form, "
                                   "amount, version, inputs, result FROM p_claims "
                                   "WHERE policy = :policy AND state NOT IN "
                                   "('not_accepted', 'withdrawn') ORDER BY case_id"),
                    {{":policy", policy}}, rowOf);
}

std::optional<CaseId> ClaimTable::other(Sql& sql, const Case& claim, QDate firstDay,
                                        QDate lastDay) {
    const bool isUnit = claim.person.isNull();
    std::optional<CaseId> found;
    sql.each(
        QStringLiteral("SELECT c.case_id FROM p_claims c JOIN p_cases s "
                       "ON s.case_id = c.case_id WHERE c.policy = :policy "
                       "AND c.case_id <> :case_id AND c.first_day <= :last "
                       "AND c.last_day >= :first AND c.state NOT IN "
                       "('not_accepted', 'withdrawn') "
                       "AND (c.result IS NULL OR c.result <> 'rejected') AND ") +
            (isUnit ? QStringLiteral("s.unit = :applicant")
                    : QStringLiteral("s.person = :applicant")) +
            QStringLiteral(" ORDER BY c.case_id LIMIT 1"),
        {{":policy", claim.policy},
         {":case_id", blob(claim.id.bytes())},
         {":first", isoDay(firstDay)},
         {":last", isoDay(lastDay)},
         {":applicant", blob(isUnit ? claim.unit.bytes() : claim.person.bytes())}},
        [&](const SqlRow& row) { found = CaseId::fromBytes(row.bytes(0)).value_or(CaseId()); });
    return found;
}

std::vector<ClaimTable::Beneficiary> ClaimTable::beneficiaries(Sql& sql, const CaseId& id) {
    const auto beneficiaryOf = [](const SqlRow& row) {
        return Beneficiary{PersonId::fromHash(row.bytes(0)), row.text(1),
                           QDate::fromString(row.text(2), Qt::ISODate),
                           QDate::fromString(row.text(3), Qt::ISODate)};
    };
    auto listed = sql.list(QStringLiteral("SELECT person, scheme, min(day), max(day) FROM "
                                          "p_person_days WHERE case_id = :id "
                                          "GROUP BY person, scheme ORDER BY person"),
                           {{":id", id.bytes()}}, beneficiaryOf);
    if (!listed.empty())
        return listed;
    return sql.list(QStringLiteral("SELECT s.person, c.policy, ifnull(c.first_day, ''), "
                                   "ifnull(c.last_day, '') FROM p_claims c JOIN p_cases s "
                                   "ON s.case_id = c.case_id WHERE c.case_id = :id "
                                   "AND length(s.person) = 16"),
                    {{":id", id.bytes()}}, beneficiaryOf);
}

std::vector<CaseId> ClaimTable::open(Sql& sql) {
    return sql.list(QStringLiteral("SELECT case_id FROM p_claims WHERE state NOT IN "
                                   "('not_accepted', 'withdrawn') AND (result IS NULL OR "
                                   "result <> 'rejected') ORDER BY case_id"),
                    {}, [](const SqlRow& row) { return CaseId::fromHash(row.bytes(0)); });
}

QString ClaimTable::needsRecalculation() {
    return QStringLiteral(
        "EXISTS (SELECT 1 FROM p_claims c JOIN p_policy_versions v ON v.policy = c.policy "
        "WHERE c.case_id = p_cases.case_id AND c.state = 'calculated' "
        "AND v.adopted_at > c.calculated_at AND v.identity <> c.version "
        "AND (v.valid_from IS NULL OR v.valid_from <= c.last_day) "
        "AND (v.valid_to IS NULL OR c.first_day <= v.valid_to))");
}

} // namespace chuangkou
