// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims/claim_desk.h"
#include "core/claims/claim_facts.h"
#include "core/claims/claim_table.h"
#include "core/claims/claim_tags.h"
#include "core/office/account_table.h"

#include <QJsonArray>
#include <QJsonDocument>

// The second half of ClaimDesk: what is calculated, kept and shown.

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}
QByteArray jsonBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}

/// Who confirmed the values that were used, by parameter, as it is now.
QJsonObject confirmedBy(Sql& sql, const Calculation& calculation) {
    QJsonObject names;
    for (const ValueConfirmation& word : ValueTable::all(sql))
        for (const UsedValue& value : calculation.values)
            if (std::find(value.events.begin(), value.events.end(), word.event) !=
                value.events.end()) {
                QJsonArray list = names.value(value.parameter).toArray();
                list.append(AccountTable::nameOf(sql, word.by));
                names.insert(value.parameter, list);
            }
    return names;
}

QJsonArray payersJson(const Calculation& calculation) {
    QJsonArray list;
    for (const PayerTotal& total : calculation.payers())
        list.append(
            QJsonObject{{QStringLiteral("payer"), total.payer},
                        {QStringLiteral("period"), total.period},
                        {QStringLiteral("amount"), static_cast<qint64>(total.amount.fen())}});
    return list;
}

} // namespace

Result<QByteArray> ClaimDesk::snapshotIn(Sql& sql, const Case& claim,
                                         const PolicyPackage& package) const {
    if (!claim.personDays.empty())
        return jsonBytes(rosterSnapshot(claim, package));
    if (package.roster() || claim.form.isEmpty())
        return fail(ErrorCode::Missing,
                    package.roster() ? QStringLiteral("roster") : QStringLiteral("facts"));
    const auto form = m_store.blobs().get(sql, claim.form);
    if (!form)
        return form;
    return jsonBytes(
        factsSnapshot(QJsonDocument::fromJson(*form).object(), claim.taken->day, package));
}

Result<void> ClaimDesk::checkOtherClaims(Sql& sql, const Case& claim, const PolicyPackage& package,
                                         const CalculationResult& result) const {
    for (const CasePersonDay& day : claim.personDays)
        if (CaseTable::otherClaim(sql, day.person, claim.policy, day.day, claim.id))
            return fail(ErrorCode::RuleRefused, QStringLiteral("doubled_days"));
    const QJsonObject rule = package.json().value(QLatin1String("duplicate")).toObject();
    const bool isUnit = rule.value(QLatin1String("same")).toString() == QLatin1String("unit");
    const auto* calculation = std::get_if<Calculation>(&result);
    // A unit that claims for its persons claims for others the next time.
    if (!calculation || package.roster() || !rule.value(QLatin1String("block")).toBool() ||
        isUnit != claim.person.isNull())
        return {};
    const auto [first, last] = takenUp(rule.value(QLatin1String("unit")).toString(),
                                       calculation->firstDay, calculation->lastDay);
    const auto other = ClaimTable::other(sql, claim, first, last);
    if (!other)
        return {};
    const auto row = CaseTable::row(sql, *other);
    return fail(ErrorCode::RuleRefused,
                QStringLiteral("other_claim|") +
                    (row && !row->number.isEmpty() ? row->number : other->toText().right(8)));
}

Result<CalculationResult> ClaimDesk::calculateIn(Sql& sql, const CaseId& id) {
    const auto claim = m_cases.loadIn(sql, id);
    if (!claim)
        return fail(claim.error());
    if (claim->policy.isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("policy"));
    const auto book = PolicyBook::load(m_store, sql);
    if (!book)
        return fail(book.error());
    const PolicyPackage* package = book->find(claim->policy);
    if (!package)
        return fail(ErrorCode::NotFound, claim->policy);
    const auto snapshot = snapshotIn(sql, *claim, *package);
    if (!snapshot)
        return fail(snapshot.error());
    PolicyCalculator calculator(*book);
    auto result = calculateSnapshot(calculator, claim->policy, *snapshot);
    if (const auto alone = checkOtherClaims(sql, *claim, *package, result); !alone)
        return fail(alone.error());
    const auto* refusal = std::get_if<Refusal>(&result);
    const auto kept = refusal ? keepRefusalIn(sql, id, *refusal, claim->policy, *snapshot)
                              : keepIn(sql, id, std::get<Calculation>(result), *snapshot);
    if (!kept)
        return fail(kept.error());
    const auto tagged = tagClaimIn(m_store, sql, m_session.account, id);
    return tagged ? Result<CalculationResult>(std::move(result)) : fail(tagged.error());
}

Result<CalculationResult> ClaimDesk::tryCalculation(const CaseId& id) {
    if (const auto may = m_cases.mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) { return calculateIn(sql, id); });
}

Result<Calculation> ClaimDesk::calculate(const CaseId& id) {
    auto result = tryCalculation(id);
    if (!result)
        return fail(result.error());
    if (const auto* refusal = std::get_if<Refusal>(&*result))
        return fail(refusal->code, refusal->firstCause);
    return std::get<Calculation>(*std::move(result));
}

Result<ClaimedCase> ClaimDesk::claim(const NewCase& fresh) {
    if (const auto may = m_cases.mayWork(); !may)
        return fail(may.error());
    return m_store.write([&](Sql& sql) -> Result<ClaimedCase> {
        const auto id = m_cases.takeIn(sql, fresh);
        if (!id)
            return fail(id.error());
        auto accepted = m_cases.acceptIn(sql, *id);
        if (!accepted)
            return fail(accepted.error());
        auto result = calculateIn(sql, *id);
        if (!result)
            return fail(result.error());
        return ClaimedCase{*std::move(accepted), *std::move(result)};
    });
}

Result<void> ClaimDesk::keepRefusalIn(Sql& sql, const CaseId& id, const Refusal& refusal,
                                      const QString& policy, const QByteArray& snapshot) const {
    const auto inputs = m_store.blobs().put(sql, snapshot);
    const auto words = m_store.blobs().put(sql, jsonBytes(toJson(CalculationResult(refusal))));
    if (!inputs || !words)
        return fail(inputs ? words.error() : inputs.error());
    return m_cases.changeIn(
        sql, id, "case_calculation_refused", [&](Sql&, const Case&) -> Result<QJsonObject> {
            return QJsonObject{{QStringLiteral("policy"), policy},
                               {QStringLiteral("code"), errorCodeKey(refusal.code)},
                               {QStringLiteral("inputs"), hex(*inputs)},
                               {QStringLiteral("refusal"), hex(*words)},
                               {QStringLiteral("day"), iso(m_cases.today())}};
        });
}

/// The files of a package that came with the program: a later program brings other ones, and the
/// sheet must still print as it was. Nothing for a version that was adopted; its files are kept.
Result<QByteArray> ClaimDesk::keepPackageIn(Sql& sql, const Calculation& calculation) const {
    if (VersionTable::find(sql, calculation.version))
        return QByteArray();
    const auto files = PackageFiles::shipped(calculation.policy);
    if (!files)
        return QByteArray();
    PackageFiles needed; // without its cases
    for (const char* name : {"model.dmn", "parameters.json", "policy.json"})
        needed.put(QLatin1String(name), files->file(QLatin1String(name)));
    const auto zip = needed.toZip();
    return zip ? m_store.blobs().put(sql, *zip) : zip;
}

Result<void> ClaimDesk::keepIn(Sql& sql, const CaseId& id, const Calculation& calculation,
                               const QByteArray& snapshot) const {
    const auto inputs = m_store.blobs().put(sql, snapshot);
    const auto package = keepPackageIn(sql, calculation);
    if (!inputs || !package)
        return fail(inputs ? package.error() : inputs.error());
    QJsonObject kept = toJson(CalculationResult(calculation));
    kept.insert(QStringLiteral("known"), iso(m_cases.today()));
    kept.insert(QStringLiteral("confirmed_by"), confirmedBy(sql, calculation));
    kept.insert(QStringLiteral("package"), hex(*package));
    const auto trace = m_store.blobs().put(sql, jsonBytes(kept));
    if (!trace)
        return fail(trace.error());
    return m_cases.changeIn(
        sql, id, "case_calculated", [&](Sql&, const Case&) -> Result<QJsonObject> {
            return QJsonObject{{QStringLiteral("amount"),
                                calculation.hasAmount
                                    ? QJsonValue(static_cast<qint64>(calculation.amount.fen()))
                                    : QJsonValue()},
                               {QStringLiteral("policy"), calculation.policy},
                               {QStringLiteral("version"), hex(calculation.version)},
                               {QStringLiteral("first_day"), iso(calculation.firstDay)},
                               {QStringLiteral("last_day"), iso(calculation.lastDay)},
                               {QStringLiteral("known"), iso(m_cases.today())},
                               {QStringLiteral("payers"), payersJson(calculation)},
                               {QStringLiteral("inputs"), hex(*inputs)},
                               {QStringLiteral("trace"), hex(*trace)},
                               {QStringLiteral("unconfirmed"),
                                QJsonArray::fromStringList(calculation.unconfirmed)},
                               {QStringLiteral("day"), iso(m_cases.today())}};
        });
}

Result<std::optional<Refusal>> ClaimDesk::refusal(const CaseId& id) {
    using Found = std::optional<Refusal>;
    return m_store.read([&](Sql& sql) -> Result<Found> {
        const auto claim = m_cases.loadIn(sql, id);
        if (!claim)
            return fail(claim.error());
        if (!claim->refusal)
            return Found();
        const auto content = m_store.blobs().get(sql, claim->refusal->refusal);
        if (!content)
            return fail(content.error());
        return refusalFromJson(QJsonDocument::fromJson(*content).object());
    });
}

namespace {

/// The version that the calculation was made by; the present one only where its files are lost.
Result<std::shared_ptr<const PolicyPackage>>
packageOf(const Store& store, Sql& sql, const Calculation& calculation, const QJsonObject& kept) {
    using Found = std::shared_ptr<const PolicyPackage>;
    const auto book = PolicyBook::load(store, sql);
    if (!book)
        return fail(book.error());
    const auto shared = [&](const PolicyPackage* wanted) -> Found {
        for (const PolicyVersion& version : book->versions())
            if (version.package.get() == wanted)
                return version.package;
        return nullptr;
    };
    if (const PolicyPackage* known = book->version(calculation.version))
        return shared(known);
    const auto zip = store.blobs().get(
        sql, QByteArray::fromHex(kept.value(QLatin1String("package")).toString().toLatin1()));
    const auto files = zip ? PackageFiles::fromZip(*zip) : fail(zip.error());
    auto package = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
    if (package && package->identity() == calculation.version)
        return std::make_shared<const PolicyPackage>(*std::move(package));
    if (const PolicyPackage* present = book->find(calculation.policy))
        return shared(present);
    return fail(ErrorCode::NotFound, calculation.policy);
}

void addApplicant(Sql& sql, const Case& claim, CalculationSheet& sheet) {
    if (const auto unit = PersonTable::findUnit(sql, claim.unit)) {
        sheet.unitName = unit->name;
        sheet.unitCode = unit->code;
    }
    if (const auto person = PersonTable::find(sql, claim.person)) {
        sheet.personName = person->name;
        sheet.personNumber = person->number;
    }
}

void addKept(const QJsonObject& kept, CalculationSheet& sheet) {
    sheet.knownDay = QDate::fromString(kept.value(QLatin1String("known")).toString(), Qt::ISODate);
    const QJsonObject names = kept.value(QLatin1String("confirmed_by")).toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        for (const QJsonValue& each : name.value().toArray())
            sheet.confirmedBy[name.key()].append(each.toString());
}

} // namespace

Result<CalculationSheet> ClaimDesk::sheet(const CaseId& id) {
    return m_store.read([&](Sql& sql) -> Result<CalculationSheet> {
        const auto claim = m_cases.loadIn(sql, id);
        if (!claim)
            return fail(claim.error());
        if (!claim->calculation)
            return fail(ErrorCode::WrongState, caseStateKey(claim->state));
        const auto content = m_store.blobs().get(sql, claim->calculation->trace);
        if (!content)
            return fail(content.error());
        const QJsonObject kept = QJsonDocument::fromJson(*content).object();
        const auto calculation = calculationFromJson(kept);
        if (!calculation)
            return fail(calculation.error());
        const auto package = packageOf(m_store, sql, *calculation, kept);
        if (!package)
            return fail(package.error());
        SheetNames names;
        for (const CasePersonDay& day : claim->personDays)
            if (const auto person = PersonTable::find(sql, day.person))
                names[day.person.toText()] = {person->name, person->number};
        CalculationSheet sheet = calculationSheet(**package, *calculation, names);
        sheet.caseNumber = claim->acceptance ? claim->acceptance->number : QString();
        sheet.preparedBy = AccountTable::nameOf(sql, claim->calculation->step.by);
        addApplicant(sql, *claim, sheet);
        addKept(kept, sheet);
        return sheet;
    });
}

} // namespace chuangkou
