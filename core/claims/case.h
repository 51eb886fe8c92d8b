// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/office/catalogue.h"
#include "core/office/person_table.h"

#include <optional>
#include <vector>

namespace chuangkou {

struct CaseTag;
using CaseId = Id<CaseTag>;

/// States of policies.md; what comes after Served has no events yet.
enum class CaseState {
    Draft,               ///< as typed, in local notes only
    Submitted,           ///< taken in
    SupplementRequested, ///< 一次性告知 was given
    Supplemented,
    Accepted, ///< 受理
    NotAccepted,
    Calculated,
    InReview,
    PublicNotice,
    Decided, ///< finished 办结 with a result
    Served,  ///< the result was delivered 送达
    InPayment,
    Paid,
    Returned,
    Closed,
    OnHold,
    Withdrawn,
};
[[nodiscard]] QString caseStateKey(CaseState state); ///< "supplement_requested"
[[nodiscard]] std::optional<CaseState> caseStateFromKey(const QString& key);

enum class Channel { Counter, Mail, DropBox, Online, Phone };
[[nodiscard]] QString channelKey(Channel channel); ///< "drop_box"
[[nodiscard]] std::optional<Channel> channelFromKey(const QString& key);

enum class CaseResult { Approved, Rejected, Partly };
[[nodiscard]] QString caseResultKey(CaseResult result);
[[nodiscard]] std::optional<CaseResult> caseResultFromKey(const QString& key);

enum class DeliveryWay { Direct, Post, LeftBehind, PublicNotice, Electronic };
[[nodiscard]] QString deliveryWayKey(DeliveryWay way);
[[nodiscard]] std::optional<DeliveryWay> deliveryWayFromKey(const QString& key);

struct CaseDocument {
    QString id; ///< name of the catalogue's document, or the office's own words
    bool isPresent = false;
    int copies = 1;
};

/// Who did a step, when and where (device of the origin).
struct CaseStep {
    ActorId by;
    std::int64_t at = 0;
    QDate day;
    QByteArray origin;
    QByteArray event; ///< its hash
};

struct CaseAcceptance {
    CaseStep step;
    QString number;
    CaseType type = CaseType::Instant;
    std::optional<TimeLimit> limit;
    std::optional<TimeLimit> promise;
    QDate due;                  ///< invalid for 即办件
    bool isProvisional = false; ///< 暂定
};

struct CaseCalculation {
    CaseStep step;
    Money amount;
    QString policy;
    QByteArray version; ///< identity of the package
    QDate firstDay;
    QDate lastDay;
    QByteArray inputs;       ///< blob: the input snapshot as JSON
    QByteArray trace;        ///< blob: the calculation with its traces as JSON
    QStringList unconfirmed; ///< parameters because of which it may not be decided
    bool hasAmount = true;   ///< false: its results are no money
    QDate known;             ///< what was known until then; invalid in older events: step.day
};

/// Why the last calculation gave no amount. The claim stays open.
struct CaseRefusal {
    CaseStep step;
    QString code;
    QByteArray inputs;  ///< blob
    QByteArray refusal; ///< blob: {"refused": {..}}
};

/// A person's day in a roster.
struct CasePersonDay {
    PersonId person;
    QDate day;
    QString hours;
    bool isHalf = false;
    bool isFlagged = false; ///< a person must look at it
    QStringList lines;      ///< rows of the file by their 序号
    QJsonObject inputs;     ///< of the package's decision for one unit
};

/// Two events that cannot both hold. Both stay; a person decides (F2).
struct CaseConflict {
    QByteArray first;  ///< hashes
    QByteArray second; ///< empty when an event breaks a rule by itself
    QString kind;      ///< "concurrent", "state", "four_eyes"
    bool operator==(const CaseConflict&) const = default;
};

/// A case as its events make it.
struct Case {
    CaseId id;
    CaseState state = CaseState::Draft;
    QString item;
    QString line;
    std::optional<CaseType> type;
    bool reviewNeeded = false;
    QString policy;
    PersonId person; ///< applicant: one of the two
    UnitId unit;
    PersonId agent;
    SubjectId ticket;
    CounterId counter;
    Channel channel = Channel::Counter;
    std::vector<CaseDocument> documents;
    QByteArray form; ///< blob with the fields as JSON; empty when there are none
    std::optional<CaseStep> taken;
    QStringList missing; ///< asked for and not yet here
    QDate supplementDue;
    QList<QDate> supplementDays; ///< on which was asked
    std::optional<CaseAcceptance> acceptance;
    std::optional<CaseStep> notAccepted;
    std::optional<CaseCalculation> calculation;
    std::optional<CaseRefusal> refusal; ///< of the last try; none after a calculation
    QByteArray roster;                  ///< blob
    QString rosterFile;
    std::vector<CasePersonDay> personDays;
    std::optional<CaseStep> finished;
    CaseResult result = CaseResult::Approved;
    std::optional<CaseStep> delivered;
    DeliveryWay deliveryWay = DeliveryWay::Direct;
    PersonId receiver;
    QString deliveryReference; ///< number of the letter
    std::optional<CaseStep> withdrawn;
    QString reason; ///< of the last step that needed one
    std::vector<CaseConflict> conflicts;
    std::vector<QByteArray> notes; ///< blobs

    [[nodiscard]] bool isInConflict() const { return !conflicts.empty(); }
    [[nodiscard]] bool isOver() const;
    /// False once it is clear that its person-days get nothing.
    [[nodiscard]] bool claimsDays() const;
};

/// The fold: a pure function of a subject's events in fold order.
[[nodiscard]] Case foldCase(const CaseId& id, const std::vector<Event>& events);

/// Whether an event may follow the state. Errors: WrongState with the state's key.
[[nodiscard]] Result<void> checkCaseStep(const Case& current, const QString& kind);

} // namespace chuangkou
