// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/clock_difference_table.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"

#include <algorithm>

namespace chuangkou {

namespace {

QByteArray deviceIn(const QJsonObject& body, const char* name) {
    return QByteArray::fromHex(body.value(QLatin1String(name)).toString().toLatin1());
}

/// Nothing when the body is withheld or not of its form.
std::optional<ClockDifference> differenceOf(const Event& event) {
    const QJsonObject body = event.json();
    ClockDifference difference{
        QDate::fromString(body.value(QLatin1String("day")).toString(), Qt::ISODate),
        deviceIn(body, "device"), deviceIn(body, "other"),
        body.value(QLatin1String("ms")).toInteger()};
    if (!difference.day.isValid() || difference.ms <= 0 || difference.device.size() != 32 ||
        difference.other.size() != 32)
        return std::nullopt;
    return difference;
}

} // namespace

SubjectId clockDifferenceSubject(const QByteArray& a, const QByteArray& b, QDate day) {
    return SubjectId::fromHash(hash256(CanonicalWriter()
                                           .text(QStringLiteral("ckt-clock-difference-1"))
                                           .raw(std::min(a, b))
                                           .raw(std::max(a, b))
                                           .text(day.toString(Qt::ISODate))
                                           .result()));
}

NewEvent clockDifferenceNoted(const ClockDifference& difference) {
    return {clockDifferenceSubject(difference.device, difference.other, difference.day),
            QStringLiteral("clock_difference_noted"),
            {{QStringLiteral("day"), difference.day.toString(Qt::ISODate)},
             {QStringLiteral("device"), QString::fromLatin1(difference.device.toHex())},
             {QStringLiteral("other"), QString::fromLatin1(difference.other.toHex())},
             {QStringLiteral("ms"), static_cast<qint64>(difference.ms)}}};
}

QStringList ClockDifferenceTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_clock_differences (
            subject BLOB NOT NULL PRIMARY KEY,
            day TEXT NOT NULL,
            device BLOB NOT NULL,
            other BLOB NOT NULL,
            ms INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX p_clock_differences_day ON p_clock_differences (day)")};
}

void ClockDifferenceTable::fold(Sql& sql, const SubjectId& subject,
                                const std::vector<Event>& events) const {
    sql.exec(QStringLiteral("DELETE FROM p_clock_differences WHERE subject = :subject"),
             {{":subject", subject.bytes()}});
    // Both may have noted it, each with the bound that it could see: the larger one is certain too.
    std::optional<ClockDifference> largest;
    for (const Event& event : events)
        if (const auto noted = differenceOf(event); noted && (!largest || noted->ms > largest->ms))
            largest = noted;
    if (!largest)
        return;
    sql.exec(QStringLiteral("INSERT INTO p_clock_differences (subject, day, device, other, ms) "
                            "VALUES (:subject, :day, :device, :other, :ms)"),
             {{":subject", subject.bytes()},
              {":day", largest->day.toString(Qt::ISODate)},
              {":device", largest->device},
              {":other", largest->other},
              {":ms", static_cast<qint64>(largest->ms)}});
}

std::vector<ClockDifference> ClockDifferenceTable::ofDay(Sql& sql, QDate day) {
    return sql.list(QStringLiteral("SELECT device, other, ms FROM p_clock_differences "
                                   "WHERE day = :day ORDER BY subject"),
                    {{":day", day.toString(Qt::ISODate)}}, [&](const SqlRow& row) {
                        return ClockDifference{day, row.bytes(0), row.bytes(1), row.integer(2)};
                    });
}

bool ClockDifferenceTable::isNoted(Sql& sql, const QByteArray& a, const QByteArray& b, QDate day) {
    return sql
        .integer(QStringLiteral("SELECT 1 FROM p_clock_differences WHERE subject = :subject"),
                 {{":subject", clockDifferenceSubject(a, b, day).bytes()}})
        .has_value();
}

} // namespace chuangkou
