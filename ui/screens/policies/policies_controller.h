// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/effect_desk.h"
#include "core/policy/table_change.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

/// A version as the screen lists it.
struct ShelfVersion {
    enum class State { Current, Superseded, Proposed, Rejected };
    State state = State::Current;
    std::shared_ptr<const PolicyPackage> package; ///< null when its files have not come yet
    VersionRow row; ///< of an imported one; without times for one that came with the program
    QDate knownFrom;
    QString importedBy;
    QString adoptedBy;
    QString rejectedBy;
    bool isOwn = false; ///< imported by who is logged in
    int missing = 0;    ///< values that this office must enter
    int unconfirmed = 0;
};

/// One person's word on a value, with the name.
struct NamedWord {
    ValueConfirmation word;
    QString by;
    bool isOwn = false;
};

/// A value that is missing or that two persons have not confirmed.
struct OpenParameter {
    QString policy;
    QString title;
    UsedValue value;
    std::vector<NamedWord> said;
};

/// All that the office knows of policies. A value.
struct PolicyShelf {
    PolicyBook book;
    std::vector<ShelfVersion> versions; ///< proposals first, then by title
    std::vector<NamedWord> words;
    std::vector<OpenParameter> open;
    QString officeName;
    QDate today;

    [[nodiscard]] const ShelfVersion* version(const QByteArray& identity) const;
    [[nodiscard]] const ShelfVersion* current(const QString& policy) const;
    /// Who said what of a parameter from a day on.
    [[nodiscard]] std::vector<NamedWord> said(const QString& policy,
                                              const QString& parameter) const;
};
[[nodiscard]] Result<PolicyShelf> loadPolicyShelf(Store& store, const Session& session);

/// A change that was tried: nothing of it is kept yet.
struct TriedChange {
    QString note;
    CheckedPackage checked;
    std::vector<dmn::TckOutcome> changedCases; ///< whose results the change alters
    std::optional<PolicyEffect> effect;        ///< absent when the package is not sound
};

using PolicyChange = std::variant<ParameterChange, TableChange>;

/// The policies of the office: read, values confirmed, versions tried, proposed and adopted.
class PoliciesController final : public QObject {
    Q_OBJECT
public:
    PoliciesController(StoreThread& store, QObject* parent);

    void load();
    void confirm(const PolicyDesk::Confirm& confirm);
    /// Runs the cases and looks for the effect. `scan`: path of the notice's picture or PDF, which
    /// travels in the package; may be empty.
    void tryChange(const QString& policy, const PolicyChange& change, const QString& note,
                   const QString& scan);
    void tryFile(const QString& path);
    /// Saves what was tried as a proposal.
    void propose();
    void forgetTried();
    void adopt(const QByteArray& identity);
    void reject(const QByteArray& identity, const QString& reason);
    void runCases(const QByteArray& identity);
    void lint(const QByteArray& identity);
    void askEffect(const QByteArray& identity);
    void exportPackage(const QByteArray& identity, const QString& path);

    [[nodiscard]] const std::optional<PolicyShelf>& shelf() const { return m_shelf; }
    [[nodiscard]] const std::optional<TriedChange>& tried() const { return m_tried; }

Q_SIGNALS:
    void shelfChanged();
    void triedChanged();
    void casesRan(const QByteArray& identity,
                  const std::vector<chuangkou::dmn::TckOutcome>& outcomes);
    void linted(const QByteArray& identity, const chuangkou::CheckedPackage& checked);
    void effectKnown(const QByteArray& identity, const chuangkou::PolicyEffect& effect);
    void confirmed(chuangkou::PolicyDesk::Confirmed how);
    void proposed(const QByteArray& identity);
    void adopted(const chuangkou::PolicyEffect& effect);
    void rejected();
    void saved(const QString& path);
    void refused(const chuangkou::Error& error);

private:
    void take(const Result<TriedChange>& tried);

    StoreThread& m_store;
    std::optional<PolicyShelf> m_shelf;
    std::optional<TriedChange> m_tried;
};

} // namespace chuangkou
