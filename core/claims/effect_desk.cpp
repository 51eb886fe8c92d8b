// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/effect_desk.h"

#include "core/claims/claim_facts.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}
QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EffectGroup groupOf(const ClaimRow& claim) {
    if (claim.result)
        return EffectGroup::Decided;
    return claim.amount ? EffectGroup::Calculated : EffectGroup::Open;
}

std::optional<Money> amountOf(const CalculationResult& result) {
    const auto* calculation = std::get_if<Calculation>(&result);
    return calculation ? std::optional(calculation->amount) : std::nullopt;
}

} // namespace

std::optional<Money> EffectRow::difference() const {
    if (!before || !after)
        return std::nullopt;
    return Money::fromFen(after->fen() - before->fen());
}

int PolicyEffect::count(EffectGroup group) const {
    int number = 0;
    for (const EffectRow& row : changed)
        number += row.group == group;
    return number;
}

Money PolicyEffect::difference(EffectGroup group) const {
    Money sum;
    for (const EffectRow& row : changed)
        if (const auto difference = row.difference(); difference && row.group == group)
            sum = sum.plus(*difference).value_or(sum);
    return sum;
}

QByteArray EffectDesk::snapshotOf(Sql& sql, const ClaimRow& claim,
                                  const PolicyPackage& package) const {
    if (!claim.inputs.isEmpty())
        return m_store.blobs().get(sql, claim.inputs).value_or(QByteArray());
    const Case open = foldCase(claim.id, EventLog::load(sql, SubjectId::from(claim.id)));
    if (!open.personDays.empty())
        return jsonBytes(rosterSnapshot(open, package));
    if (claim.form.isEmpty())
        return {};
    const auto form = m_store.blobs().get(sql, claim.form);
    return form ? jsonBytes(factsSnapshot(QJsonDocument::fromJson(*form).object(), claim.takenDay,
                                          package))
                : QByteArray();
}

Result<PolicyEffect> EffectDesk::effectIn(Sql& sql, const PolicyBook& now, const PolicyBook& then,
                                          const QString& policy) const {
    const PolicyPackage* package = then.find(policy);
    if (!package)
        return fail(ErrorCode::NotFound, policy);
    PolicyCalculator before(now, TraceJson::Dropped);
    PolicyCalculator after(then, TraceJson::Dropped);
    PolicyEffect effect{policy, package->identity(), 0, {}};
    for (const ClaimRow& claim : ClaimTable::list(sql, policy)) {
        // A rejection has no amount that could differ; a conflict is a person's first.
        if (claim.isInConflict || claim.result == CaseResult::Rejected)
            continue;
        const QByteArray snapshot = snapshotOf(sql, claim, *package);
        if (snapshot.isEmpty()) // its facts are not on this machine
            continue;
        ++effect.checked;
        const CalculationResult result = calculateSnapshot(after, policy, snapshot);
        EffectRow row{claim.id, claim.number, groupOf(claim), claim.amount, amountOf(result), {}};
        if (row.group == EffectGroup::Open)
            row.before = amountOf(calculateSnapshot(before, policy, snapshot));
        if (const auto* refusal = std::get_if<Refusal>(&result))
            row.refusal = refusal->firstCause;
        if (row.before != row.after)
            effect.changed.push_back(std::move(row));
    }
    return effect;
}

Result<PolicyEffect> EffectDesk::effect(const QString& policy, const PolicyPackage* package) {
    return m_store.read([&](Sql& sql) -> Result<PolicyEffect> {
        const auto book = PolicyBook::load(m_store, sql);
        if (!book)
            return fail(book.error());
        return effectIn(sql, *book, package ? book->with(*package) : *book, policy);
    });
}

Result<void> EffectDesk::propose(Sql& sql, const PolicyBook& book, const PolicyEffect& effect) {
    const QString today = officeDate(m_store.clock().nowMs()).toString(Qt::ISODate);
    const PolicyPackage* package = book.find(effect.policy);
    PolicyCalculator calculator(book);
    std::map<CaseId, ClaimRow> claims;
    for (const ClaimRow& claim : ClaimTable::list(sql, effect.policy))
        claims.emplace(claim.id, claim);
    std::vector<NewEvent> events;
    for (const EffectRow& row : effect.changed) {
        if (row.group != EffectGroup::Decided || !row.difference())
            continue;
        const CalculationResult result = calculateSnapshot(
            calculator, effect.policy, snapshotOf(sql, claims.at(row.id), *package));
        const auto trace = m_store.blobs().put(sql, jsonBytes(toJson(result)));
        if (!trace)
            return fail(trace.error());
        const bool isMore = *row.after > *row.before;
        events.push_back({recalculationSubject(row.id, effect.version),
                          QStringLiteral("recalculation_proposed"),
                          {{QStringLiteral("case"), row.id.toText()},
                           {QStringLiteral("policy"), effect.policy},
                           {QStringLiteral("version"), hex(effect.version)},
                           {QStringLiteral("before"), static_cast<qint64>(row.before->fen())},
                           {QStringLiteral("after"), static_cast<qint64>(row.after->fen())},
                           {QStringLiteral("kind"),
                            isMore ? QStringLiteral("supplement") : QStringLiteral("recovery")},
                           {QStringLiteral("trace"), hex(*trace)},
                           {QStringLiteral("day"), today}}});
    }
    if (events.empty())
        return {};
    const auto appended = m_store.log().append(sql, m_session.account, events);
    return appended ? Result<void>() : fail(appended.error());
}

Result<PolicyEffect> EffectDesk::adopt(const QByteArray& identity, const QString& note) {
    return m_store.write([&](Sql& sql) -> Result<PolicyEffect> {
        const auto before = PolicyBook::load(m_store, sql);
        if (!before)
            return fail(before.error());
        if (const auto adopted = PolicyDesk(m_store, m_session).adoptIn(sql, identity, note);
            !adopted)
            return fail(adopted.error());
        const auto book = PolicyBook::load(m_store, sql);
        const PolicyPackage* package = book ? book->version(identity) : nullptr;
        if (!package)
            return fail(book ? Error{ErrorCode::NotFound, hex(identity)} : book.error());
        const auto effect = effectIn(sql, *before, *book, package->id());
        if (!effect)
            return effect;
        const auto proposed = propose(sql, *book, *effect);
        return proposed ? effect : fail(proposed.error());
    });
}

Result<std::vector<Recalculation>> EffectDesk::proposals(const QString& policy) {
    using Rows = std::vector<Recalculation>;
    return m_store.read(
        [&](Sql& sql) -> Result<Rows> { return RecalculationTable::open(sql, policy); });
}

} // namespace chuangkou
