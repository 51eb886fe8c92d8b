// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/person_table.h"

#include "core/crypto/keys.h"
#include "core/office/office_table.h"
#include "core/store/canonical.h"
#include "core/store/merge.h"

namespace chuangkou {

namespace {

constexpr std::array<std::pair<IdentityKind, const char*>, 5> kKinds{{
    {IdentityKind::None, "none"},
    {IdentityKind::ResidentId, "resident_id"},
    {IdentityKind::ResidencePermit, "residence_permit"},
    {IdentityKind::Passport, "passport"},
    {IdentityKind::PermanentResident, "permanent_resident"},
}};

const QString kPersonColumns = QStringLiteral("person, id_kind, number, name, phone");
const QString kUnitColumns = QStringLiteral("unit, code, name, representative, contact, phone");

Person personOf(const SqlRow& row) {
    return {PersonId::fromHash(row.bytes(0)), identityKindFromKey(row.text(1)), row.text(2),
            row.text(3), row.text(4)};
}

Unit unitOf(const SqlRow& row) {
    return {UnitId::fromHash(row.bytes(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5)};
}

void take(const QJsonObject& body, const char* name, QString& field) {
    if (const QJsonValue value = body.value(QLatin1String(name)); value.isString())
        field = value.toString();
}

void put(QJsonObject& body, const char* name, const QString& known, const QString& given) {
    if (!given.isEmpty() && given != known)
        body.insert(QLatin1String(name), given);
}

QByteArray keyedHash(Sql& sql, const QByteArray& purpose, const QString& kind,
                     const QString& number) {
    const auto office = OfficeTable::office(sql);
    return hmac256(office ? office->personKey : QByteArray(),
                   CanonicalWriter().bytes(purpose).text(kind).text(number).result());
}

} // namespace

QString identityKindKey(IdentityKind kind) {
    for (const auto& [known, key] : kKinds)
        if (known == kind)
            return QString::fromLatin1(key);
    return {};
}

IdentityKind identityKindFromKey(const QString& key) {
    for (const auto& [kind, known] : kKinds)
        if (key == QLatin1String(known))
            return kind;
    return IdentityKind::None;
}

QStringList PersonTable::schema() const {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_persons (
            person BLOB NOT NULL PRIMARY KEY,
            id_kind TEXT NOT NULL,
            number TEXT NOT NULL,
            name TEXT NOT NULL,
            phone TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_units (
            unit BLOB NOT NULL PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            representative TEXT NOT NULL,
            contact TEXT NOT NULL,
            phone TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
    };
}

QStringList PersonTable::indexes() const {
    return {
        QStringLiteral("CREATE INDEX p_persons_number ON p_persons (number)"),
        QStringLiteral("CREATE INDEX p_persons_phone ON p_persons (phone)"),
        QStringLiteral("CREATE INDEX p_persons_name ON p_persons (name)"),
        QStringLiteral("CREATE INDEX p_units_code ON p_units (code)"),
        QStringLiteral("CREATE INDEX p_units_name ON p_units (name)"),
    };
}

void PersonTable::fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const {
    Person person;
    Unit unit;
    bool isUnit = false;
    bool isKnown = false;
    const MergedSubject merged(events, MergeRules(kPersonKinds));
    for (const Event& event : merged.events()) {
        if (event.isWithheld())
            continue;
        isKnown = true;
        const QJsonObject body = event.json();
        if (event.kind == QLatin1String("person_recorded")) {
            if (body.contains(QLatin1String("id_kind")))
                person.kind = identityKindFromKey(body.value(QLatin1String("id_kind")).toString());
            take(body, "number", person.number);
            take(body, "name", person.name);
            take(body, "phone", person.phone);
        } else if (event.kind == QLatin1String("unit_recorded")) {
            isUnit = true;
            take(body, "code", unit.code);
            take(body, "name", unit.name);
            take(body, "representative", unit.representative);
            take(body, "contact", unit.contact);
            take(body, "phone", unit.phone);
        }
    }
    if (!isKnown)
        return;
    if (isUnit)
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_units (") + kUnitColumns +
                     QStringLiteral(") VALUES (:unit, :code, :name, :representative, :contact, "
                                    ":phone)"),
                 {{":unit", subject.bytes()},
                  {":code", unit.code},
                  {":name", unit.name},
                  {":representative", unit.representative},
                  {":contact", unit.contact},
                  {":phone", unit.phone}});
    else
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_persons (") + kPersonColumns +
                     QStringLiteral(") VALUES (:person, :id_kind, :number, :name, :phone)"),
                 {{":person", subject.bytes()},
                  {":id_kind", identityKindKey(person.kind)},
                  {":number", person.number},
                  {":name", person.name},
                  {":phone", person.phone}});
}

std::optional<Person> PersonTable::find(Sql& sql, const PersonId& id) {
    std::optional<Person> found;
    sql.each(QStringLiteral("SELECT ") + kPersonColumns +
                 QStringLiteral(" FROM p_persons WHERE person = :person"),
             {{":person", blob(id.bytes())}}, [&](const SqlRow& row) { found = personOf(row); });
    return found;
}

std::optional<Unit> PersonTable::findUnit(Sql& sql, const UnitId& id) {
    std::optional<Unit> found;
    sql.each(QStringLiteral("SELECT ") + kUnitColumns +
                 QStringLiteral(" FROM p_units WHERE unit = :unit"),
             {{":unit", blob(id.bytes())}}, [&](const SqlRow& row) { found = unitOf(row); });
    return found;
}

std::vector<Person> PersonTable::search(Sql& sql, const QString& text) {
    return sql.list(QStringLiteral("SELECT ") + kPersonColumns +
                        QStringLiteral(" FROM p_persons WHERE :text <> '' AND (number = :text OR "
                                       "phone = :text OR name = :text) ORDER BY name, person "
                                       "LIMIT 20"),
                    {{":text", text}}, &personOf);
}

std::vector<Unit> PersonTable::searchUnits(Sql& sql, const QString& text) {
    return sql.list(QStringLiteral("SELECT ") + kUnitColumns +
                        QStringLiteral(" FROM p_units WHERE :text <> '' AND (code = :text OR "
                                       "name = :text) ORDER BY name, unit LIMIT 20"),
                    {{":text", text}}, &unitOf);
}

PersonId personIdOf(Sql& sql, IdSource& ids, const Person& person) {
    if (!person.number.isEmpty())
        return PersonId::fromHash(
            keyedHash(sql, "ckt-person-1", identityKindKey(person.kind), person.number));
    return person.id.isNull() ? ids.next<PersonId>() : person.id;
}

UnitId unitIdOf(Sql& sql, IdSource& ids, const Unit& unit) {
    if (!unit.code.isEmpty())
        return UnitId::fromHash(keyedHash(sql, "ckt-unit-1", QString(), unit.code));
    return unit.id.isNull() ? ids.next<UnitId>() : unit.id;
}

std::optional<NewEvent> recordPerson(Sql& sql, IdSource& ids, Person& person) {
    person.id = personIdOf(sql, ids, person);
    const Person known = PersonTable::find(sql, person.id).value_or(Person());
    QJsonObject body;
    if (person.kind != known.kind || known.id.isNull())
        body.insert(QLatin1String("id_kind"), identityKindKey(person.kind));
    put(body, "number", known.number, person.number);
    put(body, "name", known.name, person.name);
    put(body, "phone", known.phone, person.phone);
    if (body.isEmpty())
        return std::nullopt;
    return NewEvent{SubjectId::from(person.id), QStringLiteral("person_recorded"), body};
}

std::optional<NewEvent> recordUnit(Sql& sql, IdSource& ids, Unit& unit) {
    unit.id = unitIdOf(sql, ids, unit);
    const Unit known = PersonTable::findUnit(sql, unit.id).value_or(Unit());
    QJsonObject body;
    put(body, "code", known.code, unit.code);
    put(body, "name", known.name, unit.name);
    put(body, "representative", known.representative, unit.representative);
    put(body, "contact", known.contact, unit.contact);
    put(body, "phone", known.phone, unit.phone);
    if (body.isEmpty())
        return std::nullopt;
    return NewEvent{SubjectId::from(unit.id), QStringLiteral("unit_recorded"), body};
}

QString maskedName(const QString& name) {
    return name.isEmpty() ? name : name.left(1) + QLatin1Char('*');
}

QString maskedNumber(const QString& number) {
    if (number.size() < 9)
        return number.isEmpty() ? number : QStringLiteral("****");
    return number.left(4) + QStringLiteral("****") + number.right(4);
}

QString maskedPhone(const QString& phone) {
    if (phone.size() > 7)
        return phone.left(3) + QStringLiteral("****") + phone.right(4);
    return phone.isEmpty() ? phone : QStringLiteral("****") + phone.right(2);
}

} // namespace chuangkou
