// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/office_table.h"

#include "core/office/office_events.h"
#include "core/store/canonical.h"
#include "core/store/device.h"
#include "core/store/merge.h"
#include "core/store/revocation.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

QString text(const QJsonObject& body, const char* name) {
    return body.value(QLatin1String(name)).toString();
}
QByteArray hex(const QJsonObject& body, const char* name) {
    return QByteArray::fromHex(text(body, name).toLatin1());
}
QString valueText(const QJsonValue& value) {
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}
QJsonValue valueOf(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).array().at(0);
}
template <typename IdType> IdType idOf(const QByteArray& bytes) {
    return bytes.size() == IdType::kSize ? IdType::fromHash(bytes) : IdType();
}

void foldOffice(Sql& sql, const SubjectId& subject, const QJsonObject& body) {
    const QJsonObject recovery = body.value(QLatin1String("recovery")).toObject();
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_office (subject, name, area, person_key, "
                            "recovery_public, recovery_wrapped) VALUES (:subject, :name, :area, "
                            ":person_key, :recovery_public, :recovery_wrapped)"),
             {{":subject", subject.bytes()},
              {":name", text(body, "name")},
              {":area", text(body, "area")},
              {":person_key", blob(hex(body, "person_key"))},
              {":recovery_public", blob(hex(recovery, "public"))},
              {":recovery_wrapped", blob(hex(recovery, "wrapped"))}});
}

void foldRecovery(Sql& sql, const SubjectId& subject, const QJsonObject& body) {
    sql.exec(QStringLiteral("UPDATE p_office SET recovery_public = :public, "
                            "recovery_wrapped = :wrapped WHERE subject = :subject"),
             {{":public", blob(hex(body, "public"))},
              {":wrapped", blob(hex(body, "wrapped"))},
              {":subject", subject.bytes()}});
}

void foldMachine(Sql& sql, const QJsonObject& body) {
    const auto certificate = Certificate::decode(hex(body, "certificate"));
    if (!certificate)
        return;
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_machines (device, number, name) "
                            "VALUES (:device, :number, :name)"),
             {{":device", certificate->device},
              {":number", certificate->machineNumber},
              {":name", certificate->name}});
}

/// After the certificate, whichever of the two stands first in the fold.
void foldRevocations(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) {
    for (const Event& event : events) {
        const auto revocation = Revocation::of(event);
        if (!revocation || SubjectId::fromHash(revocation->device) != subject)
            continue;
        const auto certificate = certificateOf(sql, revocation->device);
        if (!certificate || !revocation->isSignedBy(certificate->officePublic))
            continue;
        sql.exec(QStringLiteral("UPDATE p_machines SET revoked_at = :at, revoked_for = :reason "
                                "WHERE device = :device"),
                 {{":at", static_cast<qint64>(event.at)},
                  {":reason", revocation->reason},
                  {":device", revocation->device}});
    }
}

void foldHall(Sql& sql, const SubjectId& subject, const QJsonObject& body) {
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_halls (hall, name, cap, dispatcher) "
                            "VALUES (:hall, :name, :cap, :dispatcher)"),
             {{":hall", subject.bytes()},
              {":name", text(body, "name")},
              {":cap", body.value(QLatin1String("cap")).toInt()},
              {":dispatcher", blob(hex(body, "dispatcher"))}});
}

void foldCounter(Sql& sql, const SubjectId& subject, const QJsonObject& body) {
    QStringList lines;
    for (const QJsonValue& line : body.value(QLatin1String("lines")).toArray())
        lines.append(line.toString());
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_counters (counter, hall, number, name, "
                            "lines, device) VALUES (:counter, :hall, :number, :name, :lines, "
                            ":device)"),
             {{":counter", subject.bytes()},
              {":hall", blob(hex(body, "hall"))},
              {":number", body.value(QLatin1String("number")).toInt()},
              {":name", text(body, "name")},
              {":lines", lines.join(u',')},
              {":device", blob(hex(body, "device"))}});
}

void foldSetting(Sql& sql, const QJsonObject& body) {
    const QJsonValue value = body.value(QLatin1String("value"));
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_settings (name, value) "
                            "VALUES (:name, :value)"),
             {{":name", text(body, "name")},
              {":value", value.isString() ? value.toString() : valueText(value)}});
}

void foldCompletion(Sql& sql, const Event& event, const QJsonObject& body) {
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_item_completions (item, field, value, "
                            "document, actor, at) VALUES (:item, :field, :value, :document, "
                            ":actor, :at)"),
             {{":item", text(body, "item")},
              {":field", text(body, "field")},
              {":value", valueText(body.value(QLatin1String("value")))},
              {":document", text(body, "document")},
              {":actor", blob(event.actor.bytes())},
              {":at", static_cast<qint64>(event.at)}});
}

Hall hallOf(const SqlRow& row) {
    return {idOf<HallId>(row.bytes(0)), row.text(1), static_cast<int>(row.integer(2)),
            row.bytes(3)};
}

Counter counterOf(const SqlRow& row) {
    return {idOf<CounterId>(row.bytes(0)),
            idOf<HallId>(row.bytes(1)),
            static_cast<int>(row.integer(2)),
            row.text(3),
            row.text(4).split(u',', Qt::SkipEmptyParts),
            row.bytes(5)};
}

} // namespace

NewEvent hallEvent(const Hall& hall) {
    return {SubjectId::from(hall.id),
            QStringLiteral("hall_set"),
            {{QStringLiteral("name"), hall.name},
             {QStringLiteral("cap"), hall.cap},
             {QStringLiteral("dispatcher"), QString::fromLatin1(hall.dispatcher.toHex())}}};
}

NewEvent counterEvent(const Counter& counter) {
    return {SubjectId::from(counter.id),
            QStringLiteral("counter_set"),
            {{QStringLiteral("hall"), counter.hall.toText()},
             {QStringLiteral("number"), counter.number},
             {QStringLiteral("name"), counter.name},
             {QStringLiteral("lines"), QJsonArray::fromStringList(counter.lines)},
             {QStringLiteral("device"), QString::fromLatin1(counter.device.toHex())}}};
}

SubjectId settingSubject(const QString& name) {
    return SubjectId::fromHash(
        hash256(CanonicalWriter().bytes("ckt-setting-1").text(name).result()));
}

SubjectId itemSubject(const QString& item) {
    return SubjectId::fromHash(hash256(CanonicalWriter().bytes("ckt-item-1").text(item).result()));
}

std::span<const EventKind> OfficeTable::kinds() const {
    return kOfficeKinds;
}

QStringList OfficeTable::tables() const {
    return {QStringLiteral("p_office"),   QStringLiteral("p_machines"),
            QStringLiteral("p_halls"),    QStringLiteral("p_counters"),
            QStringLiteral("p_settings"), QStringLiteral("p_item_completions")};
}

QStringList OfficeTable::schema() const {
    return {
        QStringLiteral(R"(
        CREATE TABLE p_office (
            subject BLOB NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            area TEXT NOT NULL,
            person_key BLOB NOT NULL,
            recovery_public BLOB NOT NULL,
            recovery_wrapped BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_machines (
            device BLOB NOT NULL PRIMARY KEY,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            revoked_at INTEGER,
            revoked_for TEXT
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_halls (
            hall BLOB NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            cap INTEGER NOT NULL,
            dispatcher BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_counters (
            counter BLOB NOT NULL PRIMARY KEY,
            hall BLOB NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            lines TEXT NOT NULL,
            device BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_settings (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"),
        QStringLiteral(R"(
        CREATE TABLE p_item_completions (
            item TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            document TEXT NOT NULL,
            actor BLOB NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (item, field)
        ) STRICT, WITHOUT ROWID)"),
    };
}

void OfficeTable::fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const {
    const MergedSubject merged(events, MergeRules(kOfficeKinds));
    QJsonObject record; // of an office, a hall or a counter: a body holds what was changed
    for (const Event& event : merged.events()) {
        if (event.isWithheld())
            continue;
        const QJsonObject body = event.json();
        for (auto member = body.begin(); member != body.end(); ++member)
            record.insert(member.key(), member.value());
        if (event.kind == QLatin1String("office_founded"))
            foldOffice(sql, subject, record);
        else if (event.kind == QLatin1String("recovery_key_set"))
            foldRecovery(sql, subject, body);
        else if (event.kind == QLatin1String("machine_certified"))
            foldMachine(sql, body);
        else if (event.kind == QLatin1String("hall_set"))
            foldHall(sql, subject, record);
        else if (event.kind == QLatin1String("counter_set"))
            foldCounter(sql, subject, record);
        else if (event.kind == QLatin1String("setting_set"))
            foldSetting(sql, body);
        else if (event.kind == QLatin1String("item_completed"))
            foldCompletion(sql, event, body);
    }
    foldRevocations(sql, subject, events);
}

std::optional<Office> OfficeTable::office(Sql& sql) {
    std::optional<Office> found;
    sql.each(QStringLiteral("SELECT name, area, person_key, recovery_public, recovery_wrapped, "
                            "subject FROM p_office"),
             {}, [&](const SqlRow& row) {
                 found = Office{row.text(0), row.text(1), row.bytes(2),
                                RecoveryKeys{row.bytes(3), row.bytes(4)},
                                idOf<SubjectId>(row.bytes(5))};
             });
    return found;
}

std::vector<Hall> OfficeTable::halls(Sql& sql) {
    return sql.list(
        QStringLiteral("SELECT hall, name, cap, dispatcher FROM p_halls ORDER BY name, hall"), {},
        &hallOf);
}

std::optional<Hall> OfficeTable::hall(Sql& sql, const HallId& id) {
    std::optional<Hall> found;
    sql.each(QStringLiteral("SELECT hall, name, cap, dispatcher FROM p_halls WHERE hall = :hall"),
             {{":hall", blob(id.bytes())}}, [&](const SqlRow& row) { found = hallOf(row); });
    return found;
}

std::vector<Counter> OfficeTable::counters(Sql& sql) {
    return sql.list(QStringLiteral("SELECT counter, hall, number, name, lines, device "
                                   "FROM p_counters ORDER BY hall, number"),
                    {}, &counterOf);
}

std::optional<Counter> OfficeTable::counter(Sql& sql, const CounterId& id) {
    std::optional<Counter> found;
    sql.each(QStringLiteral("SELECT counter, hall, number, name, lines, device "
                            "FROM p_counters WHERE counter = :counter"),
             {{":counter", blob(id.bytes())}}, [&](const SqlRow& row) { found = counterOf(row); });
    return found;
}

std::vector<Machine> OfficeTable::machines(Sql& sql) {
    return sql.list(
        QStringLiteral("SELECT device, number, name, revoked_at, revoked_for "
                       "FROM p_machines ORDER BY number"),
        {}, [](const SqlRow& row) {
            Machine machine{
                row.bytes(0), static_cast<int>(row.integer(1)), row.text(2), {}, row.text(4)};
            if (!row.isNull(3))
                machine.revokedAt = row.integer(3);
            return machine;
        });
}

void OfficeTable::present(Sql& sql, const AcceptedOffice& office,
                          const std::vector<Certificate>& machines) {
    sql.exec(QStringLiteral("INSERT INTO temp.p_office (subject, name, area, person_key, "
                            "recovery_public, recovery_wrapped) VALUES (:subject, :name, :area, "
                            "x'', x'', x'')"),
             {{":subject", office.id().bytes()}, {":name", office.name}, {":area", office.area}});
    for (const Certificate& machine : machines)
        sql.exec(QStringLiteral("INSERT INTO temp.p_machines (device, number, name) "
                                "VALUES (:device, :number, :name)"),
                 {{":device", machine.device},
                  {":number", machine.machineNumber},
                  {":name", machine.name}});
}

std::optional<QString> OfficeTable::setting(Sql& sql, const QString& name) {
    return sql.text(QStringLiteral("SELECT value FROM p_settings WHERE name = :name"),
                    {{":name", name}});
}

std::map<QString, QString> OfficeTable::settings(Sql& sql) {
    std::map<QString, QString> settings;
    sql.each(QStringLiteral("SELECT name, value FROM p_settings"), {},
             [&](const SqlRow& row) { settings.emplace(row.text(0), row.text(1)); });
    return settings;
}

std::vector<ItemCompletion> OfficeTable::completions(Sql& sql) {
    return sql.list(QStringLiteral("SELECT item, field, value, document, actor, at "
                                   "FROM p_item_completions ORDER BY item, field"),
                    {}, [](const SqlRow& row) {
                        return ItemCompletion{row.text(0),
                                              row.text(1),
                                              valueOf(row.text(2)),
                                              row.text(3),
                                              idOf<ActorId>(row.bytes(4)),
                                              row.integer(5)};
                    });
}

} // namespace chuangkou
