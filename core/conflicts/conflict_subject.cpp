// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflicts/conflict_subject.h"

#include "core/claims/case_table.h"
#include "core/office/account_table.h"
#include "core/office/office_table.h"
#include "core/office/person_table.h"
#include "core/policy/version_table.h"
#include "core/queue/appointment_table.h"
#include "core/queue/ticket_table.h"
#include "core/store/event_log.h"

#include <algorithm>
#include <array>

namespace chuangkou {

namespace {

struct Kinds {
    const char* prefix; ///< of the kinds of its events
    ConflictAbout about;
    const char* key;
};
constexpr std::array<Kinds, 16> kKinds{{
    {"office_", ConflictAbout::Office, "office"},
    {"machine_", ConflictAbout::Machine, "machine"},
    {"hall_set", ConflictAbout::Hall, "hall"},
    {"counter_", ConflictAbout::Counter, "counter"},
    {"setting_", ConflictAbout::Setting, "setting"},
    {"item_", ConflictAbout::Item, "item"},
    {"account_", ConflictAbout::Account, "account"},
    {"person_", ConflictAbout::Person, "person"},
    {"unit_", ConflictAbout::Unit, "unit"},
    {"case_", ConflictAbout::Case, "case"},
    {"ticket_", ConflictAbout::Ticket, "ticket"},
    {"visit_", ConflictAbout::Ticket, "ticket"},
    {"appointment_", ConflictAbout::Appointment, "appointment"},
    {"day_", ConflictAbout::Day, "day"},
    {"policy_", ConflictAbout::Policy, "policy"},
    {"", ConflictAbout::Other, "other"},
}};

constexpr std::array<std::pair<ConflictMatter, const char*>, 8> kMatters{{
    {ConflictMatter::Field, "field"},
    {ConflictMatter::Decision, "decision"},
    {ConflictMatter::BrokenRule, "broken_rule"},
    {ConflictMatter::SameLogin, "same_login"},
    {ConflictMatter::SameCounter, "same_counter"},
    {ConflictMatter::SameHall, "same_hall"},
    {ConflictMatter::SameMachine, "same_machine"},
    {ConflictMatter::SamePersonDays, "same_person_days"},
}};

QString ofCase(Sql& sql, const SubjectId& subject) {
    const auto row = CaseTable::row(sql, CaseId::from(subject));
    if (!row)
        return {};
    const ServiceItem* item = Catalogue::shipped().find(row->item);
    const QString name = item != nullptr ? item->name : row->item;
    return row->number.isEmpty() ? name : row->number + u' ' + name;
}

QString ofCounter(Sql& sql, const SubjectId& subject) {
    const auto counter = OfficeTable::counter(sql, CounterId::from(subject));
    if (!counter)
        return {};
    return counter->name.isEmpty() ? QString::number(counter->number) : counter->name;
}

/// Settings, items and days have no id that could be looked up: their events say what they are.
QString ofEvents(Sql& sql, const SubjectId& subject, const char* member) {
    for (const Event& event : EventLog::load(sql, subject))
        if (const QString text = event.json().value(QLatin1String(member)).toString();
            !text.isEmpty())
            return text;
    return {};
}

QString ofItem(Sql& sql, const SubjectId& subject) {
    const QString id = ofEvents(sql, subject, "item");
    const ServiceItem* item = Catalogue::shipped().find(id);
    return item != nullptr ? item->name : id;
}

QString ofMachine(Sql& sql, const SubjectId& subject) {
    for (const Machine& machine : OfficeTable::machines(sql))
        if (SubjectId::fromHash(machine.device) == subject)
            return machine.name;
    return {};
}

QString ofPolicy(Sql& sql, const SubjectId& subject) {
    const auto version = foldVersion(EventLog::loadAll(sql, subject));
    return version ? version->title : QString();
}

} // namespace

QString conflictMatterKey(ConflictMatter matter) {
    for (const auto& [known, key] : kMatters)
        if (known == matter)
            return QString::fromLatin1(key);
    return {};
}

QString conflictAboutKey(ConflictAbout about) {
    for (const Kinds& known : kKinds)
        if (known.about == about)
            return QString::fromLatin1(known.key);
    return {};
}

ConflictAbout conflictAbout(const QString& kind) {
    return std::find_if(
               kKinds.begin(), kKinds.end(),
               [&](const Kinds& known) { return kind.startsWith(QLatin1String(known.prefix)); })
        ->about;
}

QString conflictTitle(Sql& sql, ConflictAbout about, const SubjectId& subject) {
    switch (about) {
    case ConflictAbout::Office:
        return OfficeTable::office(sql).value_or(Office()).name;
    case ConflictAbout::Machine:
        return ofMachine(sql, subject);
    case ConflictAbout::Hall:
        return OfficeTable::hall(sql, HallId::from(subject)).value_or(Hall()).name;
    case ConflictAbout::Counter:
        return ofCounter(sql, subject);
    case ConflictAbout::Setting:
        return ofEvents(sql, subject, "name");
    case ConflictAbout::Item:
        return ofItem(sql, subject);
    case ConflictAbout::Account:
        return AccountTable::nameOf(sql, ActorId::from(subject));
    case ConflictAbout::Person:
        return maskedName(PersonTable::find(sql, PersonId::from(subject)).value_or(Person()).name);
    case ConflictAbout::Unit:
        return PersonTable::findUnit(sql, UnitId::from(subject)).value_or(Unit()).name;
    case ConflictAbout::Case:
        return ofCase(sql, subject);
    case ConflictAbout::Ticket:
        return TicketTable::find(sql, TicketId::from(subject)).value_or(TicketRow()).number;
    case ConflictAbout::Appointment: {
        const auto row = AppointmentTable::find(sql, AppointmentId::from(subject));
        return row ? row->date.toString(Qt::ISODate) + row->time.toString(QStringLiteral(" HH:mm"))
                   : QString();
    }
    case ConflictAbout::Day:
        return ofEvents(sql, subject, "date");
    case ConflictAbout::Policy:
        return ofPolicy(sql, subject);
    case ConflictAbout::Other:
        break;
    }
    return {};
}

Right rightToResolve(ConflictAbout about) {
    switch (about) {
    case ConflictAbout::Account:
        return Right::ManageAccounts;
    case ConflictAbout::Office:
    case ConflictAbout::Machine:
    case ConflictAbout::Hall:
    case ConflictAbout::Counter:
    case ConflictAbout::Setting:
        return Right::SetUpOffice;
    case ConflictAbout::Item:
        return Right::CompleteCatalogue;
    case ConflictAbout::Person:
    case ConflictAbout::Unit:
    case ConflictAbout::Case:
    case ConflictAbout::Ticket:
    case ConflictAbout::Appointment:
    case ConflictAbout::Day:
    case ConflictAbout::Policy:
    case ConflictAbout::Other:
        break;
    }
    return Right::Override;
}

} // namespace chuangkou
