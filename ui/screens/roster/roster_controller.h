// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_desk.h"
#include "ui/printing/calculation_sheet_paper.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

/// A value that the policy needs and this office must still enter or confirm.
struct OpenValue {
    UsedValue value;
    struct Said {
        ValueConfirmation confirmation;
        QString byName;
        bool isOwn = false; ///< by who is logged in
    };
    std::vector<Said> said;
};

/// A roster or a batch that was read and checked; nothing of it is kept yet.
struct CheckedRoster {
    Roster roster;
    std::vector<BatchEntry> entries; ///< of a batch
    QByteArray content;
    QString fileName;
};

/// A claim with its amount.
struct CalculatedClaim {
    CaseId id;
    QString number;
    CalculationSheet sheet;
    SheetContext paper; ///< what stands beside it when it is printed
};

/// Claims of a batch, in the order of its applicants.
struct ClaimedTable {
    struct Row {
        QString name;
        QString number; ///< of identity, masked
        QString caseNumber;
        std::optional<Money> amount;
    };
    std::vector<Row> rows;
    Money total;
};

struct RosterEmpty {};
struct RosterBusy {};
/// The file cannot be read as a roster, or the policy lacks a value.
struct RosterRefused {
    Error error;
};
using RosterState = std::variant<RosterEmpty, RosterBusy, RosterRefused, CheckedRoster,
                                 CalculatedClaim, ClaimedTable>;

/// Reads rosters, takes them as claims and calculates them; enters what the policy lacks.
class RosterController final : public QObject {
    Q_OBJECT
public:
    RosterController(StoreThread& store, QObject* parent);

    /// Another policy from now on; what was read by the former is forgotten.
    void setPolicy(const QString& policy);
    void loadPolicy();
    void check(const QString& path);
    void checkAgain();
    /// Takes the claim (of a batch, each applicant's), accepts and calculates it.
    void accept(const NewCase& fresh);
    void openClaim(const CaseId& id);
    /// The steps of the claim that is shown were opened: they name people in full.
    void recordOpened();
    void confirm(const PolicyDesk::Confirm& confirm);
    void lookUpUnit(const QString& code);
    void forget();

    [[nodiscard]] const RosterState& state() const { return m_state; }
    [[nodiscard]] const QString& policy() const { return m_policy; }
    [[nodiscard]] const std::optional<ServiceItem>& item() const { return m_item; }
    [[nodiscard]] const QString& policyTitle() const { return m_title; }
    [[nodiscard]] const std::vector<OpenValue>& openValues() const { return m_open; }
    /// A row is an applicant, not a person's day.
    [[nodiscard]] bool isBatch() const { return m_package && !m_package->roster(); }
    /// An empty roster as CSV or xlsx. Errors: those of rosterTemplate.
    [[nodiscard]] Result<QByteArray> emptyRoster(RosterFormat format) const;

Q_SIGNALS:
    void stateChanged();
    void policyChanged();
    void unitKnown(const chuangkou::Unit& unit);
    void confirmed(chuangkou::PolicyDesk::Confirmed how);
    void refused(const chuangkou::Error& error);

private:
    struct LoadedPolicy {
        std::optional<ServiceItem> item;
        std::shared_ptr<const PolicyPackage> package;
        std::vector<OpenValue> open;
    };
    [[nodiscard]] static Result<LoadedPolicy> load(Store& store, const Session& session,
                                                   const QString& policy);
    void setState(RosterState state);
    void acceptBatch(const NewCase& fresh);

    StoreThread& m_store;
    QString m_policy;
    QString m_title;
    std::shared_ptr<const PolicyPackage> m_package;
    std::optional<ServiceItem> m_item;
    std::vector<OpenValue> m_open;
    RosterState m_state;
    QByteArray m_content;
    QString m_fileName;
};

} // namespace chuangkou
