// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/effect_desk.h"
#include "core/policy/table_change.h"
#include "ui/screens/policy_parts/policy_shelf.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

/// A change that was tried: nothing of it is kept yet.
struct TriedChange {
    QString note;
    CheckedPackage checked;
    std::vector<dmn::TckOutcome> changedCases; ///< whose results the change alters
    int earlierCases = 0; ///< of facts before the first day; the version before keeps them
    std::optional<PolicyEffect> effect; ///< absent when the package is not sound
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
