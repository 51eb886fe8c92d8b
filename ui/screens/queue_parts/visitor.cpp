// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/visitor.h"

#include "core/base/mobile_number.h"
#include "core/base/resident_id.h"
#include "core/office/person_view.h"

#include <QRegularExpression>

namespace chuangkou {

Result<KnownVisitor> findVisitor(Store& store, const Session& session, const HallId& hall,
                                 const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return KnownVisitor{};
    const auto id = ResidentId::parse(wanted);
    const auto phone = PhoneNumber::parse(wanted);
    const QString plain = id ? id->text() : phone ? phone->text() : wanted;
    const auto persons = store.read(
        [&](Sql& sql) -> Result<std::vector<Person>> { return PersonTable::search(sql, plain); });
    if (!persons)
        return fail(persons.error());
    KnownVisitor visitor;
    visitor.fitting = static_cast<int>(persons->size());
    if (visitor.fitting == 1)
        visitor.person = persons->front();
    const auto booked = AppointmentDesk(store, session).search(hall, plain);
    if (!booked)
        return fail(booked.error());
    const QDate today = officeDate(store.clock().nowMs());
    for (const AppointmentRow& each : *booked)
        if (each.date == today && (!visitor.today || each.time < visitor.today->time))
            visitor.today = each;
    if (visitor.today && !visitor.person) // one phone of a family: the appointment says who comes
        for (const Person& each : *persons)
            if (each.id == visitor.today->person)
                visitor.person = each;
    if (visitor.person) {
        // The screen fills in what is known of the person.
        const auto recorded = recordPersonViewed(
            store, session, {SubjectId::from(visitor.person->id), {}, QStringLiteral("queue")});
        if (!recorded)
            return fail(recorded.error());
    }
    return visitor;
}

Result<Person> personOf(const TypedPerson& typed, QString* field) {
    Person person;
    person.id = typed.known;
    person.name = typed.name.trimmed();
    if (!typed.number.trimmed().isEmpty()) {
        const auto id = ResidentId::parse(typed.number);
        if (!id) {
            *field = QStringLiteral("number");
            return fail(id.error());
        }
        person.kind = IdentityKind::ResidentId;
        person.number = id->text();
    }
    if (!typed.phone.trimmed().isEmpty()) {
        const auto phone = PhoneNumber::parse(typed.phone);
        if (!phone) {
            *field = QStringLiteral("phone");
            return fail(phone.error());
        }
        person.phone = phone->text();
    }
    return person;
}

bool looksLikeNumber(const QString& text) {
    static const QRegularExpression digits(QStringLiteral("^\\+?[0-9][0-9 -]{5,20}[0-9Xx]$"));
    return digits.match(text.trimmed()).hasMatch();
}

} // namespace chuangkou
