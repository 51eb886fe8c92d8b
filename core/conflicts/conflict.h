// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace chuangkou {

/// What stands against each other.
enum class ConflictMatter {
    Field,          ///< values of one field of one subject
    Decision,       ///< decisions on one subject
    BrokenRule,     ///< a decision on a case that breaks a rule by itself
    SameLogin,      ///< two accounts with one log-in name
    SameCounter,    ///< two counters of a hall with one number
    SameHall,       ///< two halls with one name
    SameMachine,    ///< two machines with one number
    SamePersonDays, ///< 疑似重复: one person's days in one scheme, claimed by two cases
};
[[nodiscard]] QString conflictMatterKey(ConflictMatter matter); ///< "field", "same_login"

enum class ConflictAbout {
    Office,
    Machine,
    Hall,
    Counter,
    Setting,
    Item,
    Account,
    Person,
    Unit,
    Case,
    Ticket,
    Appointment,
    Day,
    Policy,
    Other,
};
[[nodiscard]] QString conflictAboutKey(ConflictAbout about); ///< "hall"

/// A line of the list of conflicts. Names of persons are masked.
struct ConflictItem {
    QString id; ///< the same on every machine that holds the conflict
    ConflictMatter matter = ConflictMatter::Field;
    ConflictAbout about = ConflictAbout::Other;
    std::vector<SubjectId> subjects;  ///< one, or those that a finding compares
    QString field;                    ///< of a Field: "cap"
    QString title;                    ///< what the subject is called
    std::vector<QByteArray> versions; ///< hashes of the events that stand side by side
    std::int64_t newestAt = 0;
    bool mayResolve = false; ///< who asks has the right, and it is decided here
};

/// One of the sides: who, when, where.
struct ConflictVersion {
    QByteArray event;
    SubjectId subject;
    QString kind; ///< of the event that says the value: "hall_set"
    QString who;
    std::int64_t at = 0; ///< by the machine's own clock
    QString machine;
    bool holds = false; ///< until somebody decides
};

enum class LineMark {
    Same,
    Differs,  ///< it is in conflict
    Combined, ///< changed on one side only, and holds
};
/// One field of all versions side by side; what one does not say is undefined.
struct ConflictLine {
    QString key;
    std::vector<QJsonValue> values; ///< ids have become names
    LineMark mark = LineMark::Same;
};

struct ConflictView {
    ConflictItem item;
    std::vector<ConflictVersion> versions;
    std::vector<ConflictLine> lines;
};

/// What a person decides: of what they saw, this one holds.
struct ConflictChoice {
    QString id;
    std::vector<QByteArray> seen; ///< the versions that were shown
    QByteArray chosen;
    QString reason;
};

} // namespace chuangkou
