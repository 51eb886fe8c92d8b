// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/work_calendar.h"
#include "core/claims/case.h"
#include "core/claims/case_events.h"
#include "core/claims/case_number.h"

namespace chuangkou {

/// A case as a list shows it.
struct CaseRow {
    CaseId id;
    CaseState state = CaseState::Submitted;
    bool isInConflict = false;
    QString item;
    QString line;
    std::optional<CaseType> type;
    PersonId person;
    UnitId unit;
    QString number;
    Channel channel = Channel::Counter;
    QDate takenDay;
    QDate acceptedDay;
    QDate notAcceptedDay;
    QDate calculatedDay;
    QDate finishedDay;
    QDate deliveredDay;
    QDate withdrawnDay;
    std::int64_t takenAt = 0;
    std::int64_t acceptedAt = 0; ///< 0: not yet
    std::int64_t finishedAt = 0;
    QDate due;
    bool isProvisional = false;
    std::optional<Money> amount;
    ActorId clerk; ///< who accepted, else who took it in
    CounterId counter;
    SubjectId ticket;
    QString policy;
    bool needsRecalculation = false; ///< 需重算: a later version of the policy was adopted
};

struct CaseFilter {
    QDate day; ///< something happened to it on this day; invalid: any
    std::optional<CaseState> state;
    bool onlyOpen = false;
    QString item;
    PersonId person;
    UnitId unit;
    SubjectId ticket;
    int limit = 500;
};

/// One person's day in one scheme, claimed by several cases that are not over without payment.
struct DoubledDay {
    PersonId person;
    QString scheme;
    QDate day;
    std::vector<CaseId> cases;
};

/// Counts of a day; each case counts once in each column that it belongs to.
struct CaseTally {
    int taken = 0;
    int accepted = 0; ///< 受理件数
    int notAccepted = 0;
    int supplementRequested = 0; ///< 补正件
    int finished = 0;            ///< 办结件数
    int finishedInstant = 0;     ///< 即办件
    int finishedPromised = 0;    ///< 承诺件
    int early = 0;               ///< 承诺件 finished before the due day
    int onTime = 0;              ///< 承诺件 finished on or before the due day
    int late = 0;
    int delivered = 0;
    int withdrawn = 0;
    int calculated = 0;
    std::int64_t amountFen = 0; ///< 核定金额合计 of the calculations of the day
    int workdays = 0; ///< of the finished, from acceptance to finish, the day of acceptance not
    int overdue = 0;  ///< open 承诺件 whose due day lies before the day
    bool operator==(const CaseTally&) const = default;
};
struct DayTally {
    CaseTally all;
    std::map<QString, CaseTally> byLine;
    std::map<CounterId, CaseTally> byCounter; ///< a null counter: mail, drop box ...
};

/// p_cases, p_case_numbers, p_case_documents, p_case_supplements, p_person_days, p_claims.
class CaseTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("cases"); }
    [[nodiscard]] int version() const override { return 3; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kCaseKinds; }
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] QStringList schema() const override;
    [[nodiscard]] QStringList indexes() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::vector<CaseRow> list(Sql& sql, const CaseFilter& filter);
    [[nodiscard]] static std::optional<CaseRow> row(Sql& sql, const CaseId& id);
    /// All cases that were taken in on these days, both included, by id.
    [[nodiscard]] static std::vector<CaseId> takenBetween(Sql& sql, QDate from, QDate to);
    /// By a number that any of its receipts carries.
    [[nodiscard]] static std::optional<CaseId> findNumber(Sql& sql, const QString& number);
    /// Highest serial of this machine, epoch and year; 0 when there is none.
    [[nodiscard]] static int lastSerial(Sql& sql, int machine, int epoch, int year);
    /// Another case that claims the person's day, if any.
    [[nodiscard]] static std::optional<CaseId> otherClaim(Sql& sql, const PersonId& person,
                                                          const QString& scheme, QDate day,
                                                          const CaseId& except);
    /// Cases with decisions that cannot all hold, or one that breaks a rule.
    [[nodiscard]] static std::vector<CaseId> inConflict(Sql& sql);
    [[nodiscard]] static std::vector<DoubledDay> doubledDays(Sql& sql);
    /// What the summary and a screen show; computed when asked.
    [[nodiscard]] static DayTally dayTally(Sql& sql, QDate day, const WorkCalendar& calendar);
};

} // namespace chuangkou
