// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/accepted_offices.h"
#include "core/store/certificate.h"
#include "core/store/key_file.h"
#include "core/store/projection.h"

#include <map>
#include <optional>
#include <vector>

namespace chuangkou {

struct HallTag;
using HallId = Id<HallTag>;
struct CounterTag;
using CounterId = Id<CounterTag>;

struct Office {
    QString name;
    QString area;         ///< GB/T 2260 code, or 22-CBS
    QByteArray personKey; ///< makes person subjects the same on every machine of the office
    RecoveryKeys recovery;
    SubjectId subject;
};

struct Hall {
    HallId id;
    QString name;
    int cap = 0;           ///< people at most; 0: none set
    QByteArray dispatcher; ///< device that hands out tickets
};

struct Counter {
    CounterId id;
    HallId hall;
    int number = 0;
    QString name;
    QStringList lines; ///< lines of service it calls; empty: all
    QByteArray device; ///< PC at this counter
};

struct Machine {
    QByteArray device;
    int number = 0;
    QString name;
    std::optional<std::int64_t> revokedAt; ///< UTC ms by the clock of the machine that said so
    QString revokedFor;                    ///< the reason
};

/// A value that the office filled in for a catalogue item, with the document that says so.
struct ItemCompletion {
    QString item;
    QString field;
    QJsonValue value;
    QString document;
    ActorId by;
    std::int64_t at = 0;
};

/// p_office, p_halls, p_counters, p_machines, p_settings, p_item_completions.
class OfficeTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("office"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::optional<Office> office(Sql& sql);
    [[nodiscard]] static std::vector<Hall> halls(Sql& sql);
    [[nodiscard]] static std::optional<Hall> hall(Sql& sql, const HallId& id);
    [[nodiscard]] static std::vector<Counter> counters(Sql& sql);
    [[nodiscard]] static std::optional<Counter> counter(Sql& sql, const CounterId& id);
    [[nodiscard]] static std::vector<Machine> machines(Sql& sql);
    /// Office and machines as an accepted card and certificates name them, where the events that
    /// say so stay within that office. On tables that stand beside (Projections::foldBeside).
    static void present(Sql& sql, const AcceptedOffice& office,
                        const std::vector<Certificate>& machines);
    /// Value of a setting as text; nullopt when it was never set.
    [[nodiscard]] static std::optional<QString> setting(Sql& sql, const QString& name);
    /// All settings that were set, by name.
    [[nodiscard]] static std::map<QString, QString> settings(Sql& sql);
    [[nodiscard]] static std::vector<ItemCompletion> completions(Sql& sql);
};

/// The `hall_set` and `counter_set` that say all of it.
[[nodiscard]] NewEvent hallEvent(const Hall& hall);
[[nodiscard]] NewEvent counterEvent(const Counter& counter);
[[nodiscard]] SubjectId settingSubject(const QString& name);
[[nodiscard]] SubjectId itemSubject(const QString& item);

} // namespace chuangkou
