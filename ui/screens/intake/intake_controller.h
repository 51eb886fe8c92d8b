// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/claim_desk.h"
#include "ui/printing/one_time_notice_paper.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

/// The visit for which a case is taken in.
struct IntakeVisit {
    SubjectId ticket;
    CounterId counter;
    QString number; ///< "A017"; empty without a ticket
    QString item;
    std::optional<Person> person;
};

/// A case as the list below the form shows it.
struct ListedCase {
    CaseRow row;
    QString item;
    QString applicant; ///< masked
    QString clerk;
};

/// What is known of an applicant: fills the form and shows what they had before.
struct KnownApplicant {
    std::vector<Person> persons;
    std::vector<Unit> units;
    std::vector<ListedCase> history;
};

/// What a person may do to a case of the list.
struct CaseChange {
    enum class Kind { Accept, Finish, Deliver, Supplement, NotAccept, Withdraw };
    Kind kind = Kind::Finish;
    CaseResult result = CaseResult::Approved;
    DeliveryWay way = DeliveryWay::Direct;
    QString text; ///< reason, or number of the letter
};

/// A field of the catalogue that the office fills in.
struct ItemFilling {
    QString field;
    QJsonValue value;
};

/// What the facts on the screen come to, before there is a case.
struct ForeseenSum {
    std::optional<CalculationSheet> sheet;
    std::optional<Refusal> refusal;
    QString sentence; ///< of the refusal
};

struct IntakeEditing {};
struct IntakeSaving {};
/// Taken in and accepted, or taken in with papers missing.
struct IntakeDone {
    AcceptedCase accepted; ///< without a number when papers are missing or it was not accepted
    QString item;
    bool isFinished = false;
    QStringList missing;
    std::optional<CalculationSheet> sheet; ///< of a claim that was calculated
    QString refusal;                       ///< why a claim was not
};
struct IntakeRefused {
    Error error;
};
using IntakeState = std::variant<IntakeEditing, IntakeSaving, IntakeDone, IntakeRefused>;

/// Takes cases in and moves them on.
class IntakeController final : public QObject {
    Q_OBJECT
public:
    IntakeController(StoreThread& store, QObject* parent);

    void loadCatalogue();
    void openVisit(const IntakeVisit& visit);
    /// Looks for the ticket that this clerk has called or serves; `presentFound` when there is one.
    void openPresent(const HallId& hall);
    void lookUpPerson(const QString& text);
    void lookUpUnit(const QString& code);
    /// What was looked up and is not answered yet stays unanswered.
    void forgetApplicant() { m_personAsked.cancel(); }
    void askCases(const CaseFilter& filter);
    enum class Until { Accepted, Finished };
    void take(const NewCase& fresh, Until until);
    /// Takes the claim, accepts and calculates it; prints receipt and calculation sheet.
    void claim(const NewCase& fresh);
    /// Calculates without keeping anything: `foreseen`. A later question has a newer answer.
    void foresee(const QString& policy, const QJsonObject& facts);
    void requestPapers(const NewCase& fresh, const QStringList& missing);
    void refuse(const NewCase& fresh, const QString& reason);
    void change(const CaseId& id, const CaseChange& change);
    void printAgain(const CaseId& id);
    void fillIn(const QString& item, const std::vector<ItemFilling>& fields,
                const QString& document);
    void rememberItem(const QString& item);
    void editOn();

    [[nodiscard]] const IntakeState& state() const { return m_state; }
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    /// The policies by which an item can be claimed, as they are now.
    [[nodiscard]] std::vector<std::shared_ptr<const PolicyPackage>>
    policiesOf(const QString& item) const;
    [[nodiscard]] const QString& area() const { return m_area; }
    [[nodiscard]] const QStringList& recentItems() const { return m_recent; }
    /// Who may fill in what the catalogue leaves open.
    [[nodiscard]] const QStringList& supervisors() const { return m_supervisors; }
    [[nodiscard]] const std::vector<ListedCase>& cases() const { return m_cases; }

Q_SIGNALS:
    void stateChanged();
    void catalogueChanged();
    void casesChanged();
    void visitOpened(const chuangkou::IntakeVisit& visit);
    void presentFound(const chuangkou::IntakeVisit& visit);
    void applicantKnown(const chuangkou::KnownApplicant& known);
    void changed(const chuangkou::CaseId& id, const chuangkou::CaseChange& change);
    void refused(const chuangkou::Error& error);
    void filledIn();
    void foreseen(const chuangkou::ForeseenSum& sum);
    /// A paper to be printed: its name and PDF.
    void paperReady(const QString& name, const QString& title, const QByteArray& pdf);

private:
    struct Loaded {
        Catalogue catalogue;
        QStringList recent;
        QStringList supervisors;
        std::vector<std::shared_ptr<const PolicyPackage>> packages;
        QString area;
    };
    struct Outcome {
        IntakeDone done;
        std::optional<AcceptanceReceipt> receipt;
        std::optional<OneTimeNotice> notice;
        QByteArray sheet = {}; ///< PDF
    };
    [[nodiscard]] static Result<Outcome> claimed(Store& store, const Session& session,
                                                 const NewCase& fresh, const QString& item);
    [[nodiscard]] static Result<Loaded> load(Store& store, const Session& session);
    template <typename Read> void lookUp(Read read);
    template <typename Work> void save(Work work);
    [[nodiscard]] QString itemName(const QString& id) const;
    void finishTaking(const Result<Outcome>& outcome);
    void printReceipt(const AcceptanceReceipt& receipt);
    void setState(IntakeState state);

    StoreThread& m_store;
    IntakeState m_state;
    Catalogue m_catalogue;
    QStringList m_recent;
    QStringList m_supervisors;
    std::vector<std::shared_ptr<const PolicyPackage>> m_packages;
    QString m_area;
    QFuture<Result<ForeseenSum>> m_foreseen;
    std::vector<ListedCase> m_cases;
    QFuture<Result<std::vector<ListedCase>>> m_casesAsked;
    QFuture<Result<KnownApplicant>> m_personAsked;
    QFuture<Result<IntakeVisit>> m_presentAsked;
};

} // namespace chuangkou
