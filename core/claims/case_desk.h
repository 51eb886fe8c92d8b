// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/work_calendar.h"
#include "core/claims/acceptance_receipt.h"
#include "core/claims/case_table.h"
#include "core/office/session.h"
#include "core/store/store.h"

#include <functional>

namespace chuangkou {

/// What the intake form holds. Persons and units are recorded on the way.
struct NewCase {
    QString item;
    std::optional<Person> person; ///< applicant: one of the two
    std::optional<Unit> unit;
    std::optional<Person> agent; ///< 经办人, 代办人
    SubjectId ticket;
    CounterId counter;
    Channel channel = Channel::Counter;
    std::vector<CaseDocument> documents;
    QJsonObject fields; ///< kept as a blob, since they may name somebody
    QDate day;          ///< invalid: today
    /// A policy of the item; empty: the item's own.
    QString policy = {};
    /// What the policy asks for, as PolicyBook::calculateJson() takes it. Kept with the fields.
    QJsonObject facts = {};
};

struct SupplementRequest {
    QStringList missing; ///< the complete list, told once
    QDate due;           ///< invalid: none
};

struct CaseOutcome {
    CaseResult result = CaseResult::Approved;
    QString reason; ///< needed unless approved
};

struct Delivery {
    DeliveryWay way = DeliveryWay::Direct;
    std::optional<Person> receiver; ///< absent: the applicant
    QString reference;              ///< number of the letter
    QDate day;                      ///< invalid: today
};

/// An accepted case.
struct AcceptedCase {
    CaseId id;
    QString number;
    QDate due;
    bool isProvisional = false;
};

/// Last day of an item that is accepted on `day`: the earlier of the statutory limit's and the
/// promise's. Invalid when it has neither.
[[nodiscard]] TermEnd dueOf(const WorkCalendar& calendar, QDate day, const ServiceItem& item);

/// The general case 通用办件, from taking in to the delivered result.
class CaseDesk {
public:
    CaseDesk(Store& store, const Session& session,
             const WorkCalendar& calendar = WorkCalendar::shipped())
        : m_store(store), m_session(session), m_calendar(calendar) {}

    // Errors of all below: NotAllowed, StoreReadOnly, NotFound, WrongState (the state's key),
    // Conflict (the case's decisions are in conflict), those of Store::write.

    /// Errors: NotFound (item, policy), Missing "applicant", InvalidInput "applicant" (the item is
    /// not for persons, or not for units) or "policy" (of another item).
    [[nodiscard]] Result<CaseId> take(const NewCase& fresh);
    /// 受理. Errors: Missing "type" or "limit": 待本机构填写, to be filled in by 值班主任 first.
    [[nodiscard]] Result<AcceptedCase> accept(const CaseId& id);
    [[nodiscard]] Result<AcceptedCase> takeAndAccept(const NewCase& fresh);
    /// 即办件 in one key. Errors: InvalidInput "type" for a 承诺件, RuleRefused "four_eyes" where a
    /// second person is needed.
    [[nodiscard]] Result<AcceptedCase> acceptAndFinish(const CaseId& id,
                                                       const CaseOutcome& outcome = {});
    [[nodiscard]] Result<AcceptedCase> takeAndFinish(const NewCase& fresh,
                                                     const CaseOutcome& outcome = {});
    /// Errors: NeedsReason, RuleRefused "four_eyes" (who accepted may not finish what needs a
    /// second person) or "doubled_days".
    [[nodiscard]] Result<void> finish(const CaseId& id, const CaseOutcome& outcome = {});
    [[nodiscard]] Result<void> deliver(const CaseId& id, const Delivery& delivery = {});
    /// Errors: Missing "missing".
    [[nodiscard]] Result<void> requestSupplement(const CaseId& id,
                                                 const SupplementRequest& request);
    [[nodiscard]] Result<void> supplement(const CaseId& id,
                                          const std::vector<CaseDocument>& documents);
    /// Errors: NeedsReason.
    [[nodiscard]] Result<void> notAccept(const CaseId& id, const QString& reason);
    [[nodiscard]] Result<void> withdraw(const CaseId& id, const QString& reason);
    [[nodiscard]] Result<void> note(const CaseId& id, const QString& text);
    /// Ends a conflict: of the decisions in it `chosen` holds, the others are set aside.
    /// Errors: NeedsReason, NotFound when `chosen` is not in the conflict.
    [[nodiscard]] Result<void> resolve(const CaseId& id, const QByteArray& chosen,
                                       const QString& reason);

    [[nodiscard]] Result<Case> load(const CaseId& id);
    [[nodiscard]] Result<std::vector<CaseRow>> list(const CaseFilter& filter);
    /// By a number, typed or scanned. Errors: InvalidInput (see CaseNumber::parse), NotFound.
    [[nodiscard]] Result<CaseId> find(const QString& number);
    /// The intake form's fields.
    [[nodiscard]] Result<QJsonObject> fields(const CaseId& id);
    [[nodiscard]] Result<DayTally> dayTally(QDate day);
    [[nodiscard]] Result<std::vector<DoubledDay>> doubledDays();
    /// Errors: WrongState before it is accepted.
    [[nodiscard]] Result<AcceptanceReceipt> receipt(const CaseId& id);

private:
    friend class ClaimDesk;
    using MakeBody = std::function<Result<QJsonObject>(Sql&, const Case&)>;
    [[nodiscard]] Result<void> change(const CaseId& id, const char* kind, const MakeBody& make);
    [[nodiscard]] Result<void> changeIn(Sql& sql, const CaseId& id, const char* kind,
                                        const MakeBody& make) const;
    [[nodiscard]] Result<Case> loadIn(Sql& sql, const CaseId& id) const;
    [[nodiscard]] Result<CaseId> takeIn(Sql& sql, const NewCase& fresh) const;
    [[nodiscard]] Result<QString> policyOf(Sql& sql, const NewCase& fresh,
                                           const ServiceItem& item) const;
    /// With what the case's policy adds.
    [[nodiscard]] Result<ServiceItem> itemOf(Sql& sql, const Case& current) const;
    [[nodiscard]] Result<AcceptedCase> acceptIn(Sql& sql, const CaseId& id) const;
    [[nodiscard]] Result<void> finishIn(Sql& sql, const CaseId& id,
                                        const CaseOutcome& outcome) const;
    [[nodiscard]] Result<AcceptedCase> acceptAndFinishIn(Sql& sql, const CaseId& id,
                                                         const CaseOutcome& outcome) const;
    [[nodiscard]] Result<QString> nextNumber(Sql& sql, const QString& scheme, QDate day) const;
    [[nodiscard]] Result<void> append(Sql& sql, const std::vector<NewEvent>& events) const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] Result<void> mayWork() const;

    Store& m_store;
    const Session& m_session;
    const WorkCalendar& m_calendar;
};

} // namespace chuangkou
