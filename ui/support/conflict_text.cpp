// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/conflict_text.h"

#include "core/claims/case.h"
#include "ui/support/case_text.h"
#include "ui/support/shown_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace chuangkou {

namespace {

struct ConflictText {
    Q_DECLARE_TR_FUNCTIONS(ConflictText)
};

using Word = std::pair<const char*, const char*>;

constexpr std::array kFields{
    Word{"name", QT_TRANSLATE_NOOP("ConflictText", "Name")},
    Word{"cap", QT_TRANSLATE_NOOP("ConflictText", "People at most")},
    Word{"dispatcher", QT_TRANSLATE_NOOP("ConflictText", "Computer that hands out tickets")},
    Word{"hall", QT_TRANSLATE_NOOP("ConflictText", "Hall")},
    Word{"number", QT_TRANSLATE_NOOP("ConflictText", "Number")},
    Word{"lines", QT_TRANSLATE_NOOP("ConflictText", "Lines of service")},
    Word{"line", QT_TRANSLATE_NOOP("ConflictText", "Line of service")},
    Word{"device", QT_TRANSLATE_NOOP("ConflictText", "Computer")},
    Word{"value", QT_TRANSLATE_NOOP("ConflictText", "Value")},
    Word{"setting_set", QT_TRANSLATE_NOOP("ConflictText", "Value")},
    Word{"document", QT_TRANSLATE_NOOP("ConflictText", "Document")},
    Word{"documents", QT_TRANSLATE_NOOP("ConflictText", "Documents")},
    Word{"field", QT_TRANSLATE_NOOP("ConflictText", "Field")},
    Word{"item", QT_TRANSLATE_NOOP("ConflictText", "Item")},
    Word{"login", QT_TRANSLATE_NOOP("ConflictText", "Log-in name")},
    Word{"roles", QT_TRANSLATE_NOOP("ConflictText", "Roles")},
    Word{"wrapped", QT_TRANSLATE_NOOP("ConflictText", "Password")},
    Word{"account_key_set", QT_TRANSLATE_NOOP("ConflictText", "Password")},
    Word{"machine_certified", QT_TRANSLATE_NOOP("ConflictText", "Certificate")},
    Word{"id_kind", QT_TRANSLATE_NOOP("ConflictText", "Kind of identity document")},
    Word{"phone", QT_TRANSLATE_NOOP("ConflictText", "Phone")},
    Word{"code", QT_TRANSLATE_NOOP("ConflictText", "Credit code")},
    Word{"representative", QT_TRANSLATE_NOOP("ConflictText", "Representative")},
    Word{"contact", QT_TRANSLATE_NOOP("ConflictText", "Contact")},
    Word{"type", QT_TRANSLATE_NOOP("ConflictText", "Type")},
    Word{"limit", QT_TRANSLATE_NOOP("ConflictText", "Statutory limit")},
    Word{"promise", QT_TRANSLATE_NOOP("ConflictText", "Promised limit")},
    Word{"visit_needed", QT_TRANSLATE_NOOP("ConflictText", "Visit needed")},
    Word{"legal_basis", QT_TRANSLATE_NOOP("ConflictText", "Legal basis")},
    Word{"usual_minutes", QT_TRANSLATE_NOOP("ConflictText", "Usual minutes")},
    Word{"green_channel", QT_TRANSLATE_NOOP("ConflictText", "Green channel")},
    Word{"due", QT_TRANSLATE_NOOP("ConflictText", "Due")},
    Word{"provisional", QT_TRANSLATE_NOOP("ConflictText", "Provisional")},
    Word{"review_needed", QT_TRANSLATE_NOOP("ConflictText", "Review needed")},
    Word{"day", QT_TRANSLATE_NOOP("ConflictText", "Day")},
    Word{"date", QT_TRANSLATE_NOOP("ConflictText", "Day")},
    Word{"state", QT_TRANSLATE_NOOP("ConflictText", "State")},
    Word{"reason", QT_TRANSLATE_NOOP("ConflictText", "Reason")},
    Word{"text", QT_TRANSLATE_NOOP("ConflictText", "Reason")},
    Word{"note", QT_TRANSLATE_NOOP("ConflictText", "Note")},
    Word{"result", QT_TRANSLATE_NOOP("ConflictText", "Result")},
    Word{"amount", QT_TRANSLATE_NOOP("ConflictText", "Amount")},
    Word{"first_day", QT_TRANSLATE_NOOP("ConflictText", "First day")},
    Word{"last_day", QT_TRANSLATE_NOOP("ConflictText", "Last day")},
    Word{"policy", QT_TRANSLATE_NOOP("ConflictText", "Policy")},
    Word{"payers", QT_TRANSLATE_NOOP("ConflictText", "Paid by")},
    Word{"missing", QT_TRANSLATE_NOOP("ConflictText", "Missing papers")},
    Word{"applicant", QT_TRANSLATE_NOOP("ConflictText", "Applicant")},
    Word{"agent", QT_TRANSLATE_NOOP("ConflictText", "Agent")},
    Word{"channel", QT_TRANSLATE_NOOP("ConflictText", "Channel")},
    Word{"counter", QT_TRANSLATE_NOOP("ConflictText", "Counter")},
    Word{"ticket", QT_TRANSLATE_NOOP("ConflictText", "Ticket")},
    Word{"how", QT_TRANSLATE_NOOP("ConflictText", "Delivered how")},
    Word{"receiver", QT_TRANSLATE_NOOP("ConflictText", "Receiver")},
    Word{"file", QT_TRANSLATE_NOOP("ConflictText", "File")},
    Word{"roster", QT_TRANSLATE_NOOP("ConflictText", "Roster")},
    Word{"person_days", QT_TRANSLATE_NOOP("ConflictText", "Person-days")},
    Word{"person", QT_TRANSLATE_NOOP("ConflictText", "Person")},
};

constexpr std::array kKinds{
    Word{"case_taken", QT_TRANSLATE_NOOP("ConflictText", "taken in")},
    Word{"case_supplement_requested", QT_TRANSLATE_NOOP("ConflictText", "papers asked for")},
    Word{"case_accepted", QT_TRANSLATE_NOOP("ConflictText", "accepted")},
    Word{"case_not_accepted", QT_TRANSLATE_NOOP("ConflictText", "not accepted")},
    Word{"case_roster_set", QT_TRANSLATE_NOOP("ConflictText", "roster set")},
    Word{"case_calculated", QT_TRANSLATE_NOOP("ConflictText", "calculated")},
    Word{"case_finished", QT_TRANSLATE_NOOP("ConflictText", "finished")},
    Word{"case_delivered", QT_TRANSLATE_NOOP("ConflictText", "delivered")},
    Word{"case_withdrawn", QT_TRANSLATE_NOOP("ConflictText", "withdrawn")},
    Word{"ticket_issued", QT_TRANSLATE_NOOP("ConflictText", "issued")},
    Word{"ticket_called", QT_TRANSLATE_NOOP("ConflictText", "called")},
    Word{"ticket_started", QT_TRANSLATE_NOOP("ConflictText", "served")},
    Word{"ticket_not_present", QT_TRANSLATE_NOOP("ConflictText", "not present")},
    Word{"ticket_finished", QT_TRANSLATE_NOOP("ConflictText", "finished")},
    Word{"ticket_left", QT_TRANSLATE_NOOP("ConflictText", "left")},
    Word{"ticket_cancelled", QT_TRANSLATE_NOOP("ConflictText", "cancelled")},
    Word{"ticket_closed", QT_TRANSLATE_NOOP("ConflictText", "closed with the day")},
    Word{"ticket_undone", QT_TRANSLATE_NOOP("ConflictText", "taken back")},
    Word{"visit_imported", QT_TRANSLATE_NOOP("ConflictText", "imported")},
    Word{"appointment_booked", QT_TRANSLATE_NOOP("ConflictText", "booked")},
    Word{"appointment_checked_in", QT_TRANSLATE_NOOP("ConflictText", "checked in")},
    Word{"appointment_no_show", QT_TRANSLATE_NOOP("ConflictText", "did not come")},
    Word{"appointment_cancelled", QT_TRANSLATE_NOOP("ConflictText", "cancelled")},
    Word{"appointment_rescheduled", QT_TRANSLATE_NOOP("ConflictText", "moved")},
    Word{"appointment_fulfilled", QT_TRANSLATE_NOOP("ConflictText", "served")},
    Word{"appointment_unserved", QT_TRANSLATE_NOOP("ConflictText", "not served")},
    Word{"appointment_reopened", QT_TRANSLATE_NOOP("ConflictText", "taken back")},
    Word{"day_opened", QT_TRANSLATE_NOOP("ConflictText", "day opened")},
    Word{"day_closed", QT_TRANSLATE_NOOP("ConflictText", "day closed")},
    Word{"policy_adopted", QT_TRANSLATE_NOOP("ConflictText", "adopted")},
    Word{"policy_rejected", QT_TRANSLATE_NOOP("ConflictText", "given back")},
};

template <std::size_t Count>
QString wordOf(const std::array<Word, Count>& words, const QString& key, const QString& otherwise) {
    for (const auto& [known, word] : words)
        if (key == QLatin1String(known))
            return ConflictText::tr(word);
    return otherwise;
}

QString objectText(const QJsonObject& object) {
    if (const auto limit = TimeLimit::fromJson(object))
        return limitText(*limit);
    for (const char* name : {"name", "id", "payer"})
        if (const QString text = object.value(QLatin1String(name)).toString(); !text.isEmpty())
            return text;
    return {};
}

QString listText(const QString& key, const QJsonArray& list) {
    QStringList parts;
    for (const QJsonValue& each : list) {
        const QString text =
            each.isObject() ? objectText(each.toObject()) : conflictValueText(key, each);
        if (text.isEmpty())
            return ConflictText::tr("%n entries", nullptr, static_cast<int>(list.size()));
        parts.append(text);
    }
    return parts.join(ConflictText::tr(", "));
}

QString plainText(const QString& key, const QString& text) {
    if (key == QLatin1String("roles"))
        if (const auto role = roleFromKey(text))
            return roleText(*role);
    if (key == QLatin1String("lines") || key == QLatin1String("line"))
        return lineText(text);
    if (key == QLatin1String("state"))
        if (const auto state = caseStateFromKey(text))
            return caseStateText(*state);
    if (key == QLatin1String("result"))
        if (const auto result = caseResultFromKey(text))
            return caseResultText(*result);
    if (key == QLatin1String("channel"))
        if (const auto channel = channelFromKey(text))
            return channelText(*channel);
    if (key == QLatin1String("how"))
        if (const auto way = deliveryWayFromKey(text))
            return deliveryWayText(*way);
    if (key == QLatin1String("wrapped"))
        return ConflictText::tr("set anew (%1)").arg(text);
    // A file by its hash.
    return text.size() == 64 ? ConflictText::tr("attachment %1").arg(text.left(8)) : text;
}

} // namespace

QString conflictAboutText(ConflictAbout about) {
    switch (about) {
    case ConflictAbout::Office:
        return ConflictText::tr("Office");
    case ConflictAbout::Machine:
        return ConflictText::tr("Computer");
    case ConflictAbout::Hall:
        return ConflictText::tr("Hall");
    case ConflictAbout::Counter:
        return ConflictText::tr("Counter");
    case ConflictAbout::Setting:
        return ConflictText::tr("Setting");
    case ConflictAbout::Item:
        return ConflictText::tr("Item");
    case ConflictAbout::Account:
        return ConflictText::tr("Account");
    case ConflictAbout::Person:
        return ConflictText::tr("Person");
    case ConflictAbout::Unit:
        return ConflictText::tr("Unit");
    case ConflictAbout::Case:
        return ConflictText::tr("Case");
    case ConflictAbout::Ticket:
        return ConflictText::tr("Ticket");
    case ConflictAbout::Appointment:
        return ConflictText::tr("Appointment");
    case ConflictAbout::Day:
        return ConflictText::tr("Day");
    case ConflictAbout::Policy:
        return ConflictText::tr("Policy");
    case ConflictAbout::Other:
        break;
    }
    return ConflictText::tr("Other");
}

QString conflictNameText(const ConflictItem& item) {
    return conflictAboutText(item.about) + u' ' + item.title;
}

QString conflictMatterText(const ConflictItem& item) {
    switch (item.matter) {
    case ConflictMatter::Field:
        return ConflictText::tr("%1 differs").arg(conflictFieldText(item.field));
    case ConflictMatter::Decision:
        return ConflictText::tr("Decisions differ");
    case ConflictMatter::BrokenRule:
        return item.field == QLatin1String("four_eyes")
                   ? ConflictText::tr("Decided by one person alone")
                   : ConflictText::tr("Decision does not fit the case");
    case ConflictMatter::SameLogin:
        return ConflictText::tr("One log-in name twice");
    case ConflictMatter::SameCounter:
        return ConflictText::tr("One counter number twice");
    case ConflictMatter::SameHall:
        return ConflictText::tr("One hall name twice");
    case ConflictMatter::SameMachine:
        return ConflictText::tr("One computer number twice");
    case ConflictMatter::SamePersonDays:
        return ConflictText::tr("Same person and days claimed twice");
    }
    return {};
}

QString conflictHintText(const ConflictItem& item) {
    switch (item.matter) {
    case ConflictMatter::Field:
        return ConflictText::tr("Until somebody decides, the marked value is used everywhere.");
    case ConflictMatter::Decision:
        return ConflictText::tr("The version that is adopted holds; the other is set aside and "
                                "stays in the records.");
    case ConflictMatter::BrokenRule:
        return ConflictText::tr("Set it aside with a reason; the case then goes on without it.");
    case ConflictMatter::SameLogin:
        return ConflictText::tr("Choose the account that is kept; the other is disabled.");
    case ConflictMatter::SameCounter:
        return ConflictText::tr("Give one of the counters another number.");
    case ConflictMatter::SameHall:
        return ConflictText::tr("Give one of the halls another name.");
    case ConflictMatter::SameMachine:
        return ConflictText::tr("Revoke one of the computers and admit it again.");
    case ConflictMatter::SamePersonDays:
        return ConflictText::tr("Check the cases; one claim is withdrawn or not granted. Neither "
                                "is calculated or decided before.");
    }
    return {};
}

QString conflictFieldText(const QString& key) {
    return wordOf(kFields, key, key);
}

QString conflictKindText(const QString& kind) {
    return wordOf(kKinds, kind, QString());
}

QString conflictValueText(const QString& key, const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? ConflictText::tr("yes") : ConflictText::tr("no");
    case QJsonValue::Double:
        return key == QLatin1String("amount") ? shownMoney(Money::fromFen(value.toInteger()))
                                              : QString::number(value.toInteger());
    case QJsonValue::Array:
        return listText(key, value.toArray());
    case QJsonValue::Object:
        return objectText(value.toObject());
    case QJsonValue::String:
        break;
    }
    return plainText(key, value.toString());
}

QString lineMarkText(LineMark mark) {
    switch (mark) {
    case LineMark::Same:
        break;
    case LineMark::Differs:
        return ConflictText::tr("differs");
    case LineMark::Combined:
        return ConflictText::tr("combined");
    }
    return {};
}

} // namespace chuangkou
