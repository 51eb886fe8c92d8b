// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflicts/conflict_versions.h"

#include "core/claims/case_table.h"
#include "core/office/account_table.h"
#include "core/office/office_table.h"
#include "core/office/person_table.h"
#include "core/queue/ticket_table.h"
#include "core/store/conflict_table.h"
#include "core/store/device.h"
#include "core/store/event_log.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace chuangkou {

namespace {

/// Of no use to who compares: keys, and what names the act itself.
const std::set<QString>& hiddenKeys() {
    static const std::set<QString> keys{
        QStringLiteral("command"),     QStringLiteral("public"),   QStringLiteral("hall_key"),
        QStringLiteral("certificate"), QStringLiteral("recovery"), QStringLiteral("person_key"),
        QStringLiteral("vector"),      QStringLiteral("inputs"),   QStringLiteral("trace")};
    return keys;
}

QString machineOf(Sql& sql, const QByteArray& device) {
    for (const Machine& machine : OfficeTable::machines(sql))
        if (machine.device == device)
            return machine.name;
    const auto certificate = certificateOf(sql, device);
    return certificate ? certificate->name : QString::fromLatin1(device.first(4).toHex());
}

QString personName(Sql& sql, const QString& id) {
    const auto person = PersonTable::find(sql, PersonId::fromText(id).value_or(PersonId()));
    return person ? maskedName(person->name) : id.left(8);
}

/// An id as the thing it names is called.
QJsonValue named(Sql& sql, const QString& key, const QJsonValue& value) {
    const QString text = value.toString();
    const bool isId = text.size() == 2 * SubjectId::kSize;
    if (key == QLatin1String("wrapped"))
        return QString::fromLatin1(hash256(text.toLatin1()).first(4).toHex());
    if ((key == QLatin1String("device") || key == QLatin1String("dispatcher")) && !text.isEmpty())
        return machineOf(sql, QByteArray::fromHex(text.toLatin1()));
    if (key == QLatin1String("hall") && isId)
        return OfficeTable::hall(sql, *HallId::fromText(text)).value_or(Hall()).name;
    if (key == QLatin1String("counter") && isId)
        return OfficeTable::counter(sql, *CounterId::fromText(text)).value_or(Counter()).name;
    if (key == QLatin1String("ticket") && isId)
        return TicketTable::find(sql, *TicketId::fromText(text)).value_or(TicketRow()).number;
    if ((key == QLatin1String("person") || key == QLatin1String("agent") ||
         key == QLatin1String("receiver")) &&
        isId)
        return personName(sql, text);
    if (key == QLatin1String("applicant") && value.isObject()) {
        const QString unit = value.toObject().value(QLatin1String("unit")).toString();
        const auto found = PersonTable::findUnit(sql, UnitId::fromText(unit).value_or(UnitId()));
        return found ? found->name
                     : personName(sql, value.toObject().value(QLatin1String("person")).toString());
    }
    return value;
}

/// What a resolution chose, as far back as it goes.
Event sourceOf(Sql& sql, Event event) {
    while (event.json().contains(QLatin1String("chosen"))) {
        const auto chosen = EventLog::byHash(
            sql,
            QByteArray::fromHex(event.json().value(QLatin1String("chosen")).toString().toLatin1()));
        if (!chosen)
            break;
        event = *chosen;
    }
    return event;
}

struct Side {
    ConflictVersion version;
    QJsonObject body;
};

Side sideOf(Sql& sql, const QByteArray& hash) {
    const auto event = EventLog::byHash(sql, hash);
    if (!event)
        return {ConflictVersion{hash, {}, {}, {}, 0, {}, false}, {}};
    const Event source = sourceOf(sql, *event);
    return {ConflictVersion{hash, event->subject, source.kind,
                            AccountTable::nameOf(sql, event->actor), event->at,
                            machineOf(sql, EventLog::deviceOf(sql, event->origin)), false},
            source.json()};
}

QStringList keysOf(const std::vector<Side>& sides, const QString& first) {
    QStringList keys;
    for (const Side& side : sides)
        for (const QString& key : side.body.keys())
            if (!keys.contains(key) && !hiddenKeys().contains(key))
                keys.append(key);
    keys.sort();
    if (keys.removeAll(first) > 0)
        keys.prepend(first);
    return keys;
}

/// What differs of a record beside its fields in conflict was changed on one side and combined.
LineMark markOf(const ConflictLine& line, bool isCombined) {
    const bool isSame = std::all_of(line.values.begin(), line.values.end(),
                                    [&](const auto& each) { return each == line.values.front(); });
    if (isSame)
        return LineMark::Same;
    return isCombined ? LineMark::Combined : LineMark::Differs;
}

void addCaseLines(Sql& sql, ConflictView& view) {
    ConflictLine number{QStringLiteral("number"), {}, LineMark::Differs};
    ConflictLine state{QStringLiteral("state"), {}, LineMark::Same};
    for (const SubjectId& subject : view.item.subjects) {
        const CaseRow row = CaseTable::row(sql, CaseId::from(subject)).value_or(CaseRow());
        number.values.emplace_back(row.number);
        state.values.emplace_back(caseStateKey(row.state));
    }
    if (state.values.front() != state.values.back())
        state.mark = LineMark::Differs;
    view.lines.insert(view.lines.begin(), {number, state});
}

} // namespace

ConflictView conflictView(Sql& sql, const ConflictItem& item) {
    ConflictView view{item, {}, {}};
    std::vector<Side> sides;
    for (const QByteArray& hash : item.versions)
        sides.push_back(sideOf(sql, hash));
    std::set<QString> inConflict;
    for (const ConflictRow& row : ConflictTable::of(sql, item.subjects.front()))
        inConflict.insert(row.field);
    const QStringList keys = keysOf(sides, item.field);
    const bool isRecord = item.matter == ConflictMatter::Field && keys.contains(item.field);
    for (const QString& key : keys) {
        ConflictLine line{key, {}, LineMark::Same};
        for (const Side& side : sides)
            line.values.push_back(side.body.contains(key) ? named(sql, key, side.body.value(key))
                                                          : QJsonValue(QJsonValue::Undefined));
        line.mark = markOf(line, isRecord && !inConflict.contains(key));
        view.lines.push_back(std::move(line));
    }
    if (item.matter == ConflictMatter::SamePersonDays)
        addCaseLines(sql, view);
    for (Side& side : sides)
        view.versions.push_back(std::move(side.version));
    if (item.matter == ConflictMatter::Field && !view.versions.empty())
        view.versions.back().holds = true; // the last in fold order
    return view;
}

} // namespace chuangkou
