// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/projection.h"
#include "core/store/store.h"

#include <QJsonDocument>

namespace chuangkou {

inline constexpr EventKind kNumberKinds[] = {
    {"number_noted", 1, Reach::Machine, Merge::Independent}, // {n}
};

/// The smallest part that a store can hold: numbers noted on a subject, their count and sum.
class NumberTable final : public Projection {
public:
    explicit NumberTable(int version = 1) : m_version(version) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("numbers"); }
    [[nodiscard]] int version() const override { return m_version; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kNumberKinds; }
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_numbers")}; }
    [[nodiscard]] QStringList schema() const override {
        return {QStringLiteral("CREATE TABLE p_numbers (subject BLOB NOT NULL PRIMARY KEY, "
                               "count INTEGER NOT NULL, sum INTEGER NOT NULL, last INTEGER, "
                               "version INTEGER NOT NULL) STRICT, WITHOUT ROWID")};
    }
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override {
        qint64 sum = 0;
        QVariant last;
        for (const Event& event : events) {
            last = event.json().value(QLatin1String("n")).toVariant();
            sum += last.toLongLong();
        }
        sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_numbers (subject, count, sum, last, "
                                "version) VALUES (:subject, :count, :sum, :last, :version)"),
                 {{":subject", subject.bytes()},
                  {":count", static_cast<qint64>(events.size())},
                  {":sum", sum},
                  {":last", last},
                  {":version", m_version}});
    }

private:
    int m_version;
};

[[nodiscard]] inline SubjectId numberSubject(int number) {
    return SubjectId::fromHash(hash256("number " + QByteArray::number(number)));
}

[[nodiscard]] inline NewEvent numberEvent(const SubjectId& subject, int number) {
    return {subject, QStringLiteral("number_noted"), {{QStringLiteral("n"), number}}};
}

/// One command: notes the numbers on the subject in one transaction.
[[nodiscard]] inline Result<std::vector<Event>> noteNumbers(Store& store, const SubjectId& subject,
                                                            const std::vector<int>& numbers) {
    return store.write([&](Sql& sql) {
        std::vector<NewEvent> events;
        for (const int number : numbers)
            events.push_back(numberEvent(subject, number));
        return store.log().append(sql, ActorId(), events);
    });
}

/// Numbers noted so far, in the order of arrival.
[[nodiscard]] inline std::vector<int> notedNumbers(Store& store) {
    return store
        .read([](Sql& sql) -> Result<std::vector<int>> {
            return sql.list(QStringLiteral("SELECT body FROM ev_events "
                                           "WHERE kind = 'number_noted' ORDER BY id"),
                            {}, [](const SqlRow& row) {
                                return QJsonDocument::fromJson(row.bytes(0))
                                    .object()
                                    .value(QLatin1String("n"))
                                    .toInt();
                            });
        })
        .value();
}

} // namespace chuangkou
