// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/policy/package_check.h"
#include "core/policy/policy_book.h"
#include "core/policy/version_table.h"
#include "core/store/store.h"

namespace chuangkou {

/// A parameter's new value, as a notice gives it.
struct ParameterChange {
    QString parameter;
    QDate from;
    QString value;
    QString reference; ///< the notice and its article
    QString area;      ///< a code; empty: the parameter's own
};

/// The package with the value added, published on `today`; what was there before stays. A value of
/// the same area and first day is replaced. The cases are not touched.
/// Errors: NotFound (parameter), Missing "from" or "reference", InvalidInput (value).
[[nodiscard]] Result<PackageFiles> changedPackage(const PackageFiles& files,
                                                  const ParameterChange& change, QDate today);

/// Values confirmed and versions adopted: both by two persons.
class PolicyDesk {
public:
    PolicyDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    struct Confirm {
        QString policy;
        QString parameter;
        QString value;
        QDate from; ///< invalid: always
        QString document;
        QString reference; ///< empty: the document
        QString area = {}; ///< within the office's; empty: the office's
    };
    enum class Confirmed { Once, Twice };

    /// Errors: NotAllowed, NotFound (policy or parameter), InvalidInput (value, area), Missing
    /// "document", Duplicate (the same account again).
    [[nodiscard]] Result<Confirmed> confirm(const Confirm& confirm);
    [[nodiscard]] Result<PolicyBook> book();

    /// Takes a package in as a proposal and gives its identity. Errors: NotAllowed, RuleRefused
    /// "package_faults", Duplicate (this version is known).
    [[nodiscard]] Result<QByteArray> importPackage(const CheckedPackage& checked,
                                                   const QString& note);
    /// From now on the office calculates with the version. Errors: NotAllowed, NotFound,
    /// RuleRefused "adopt_four_eyes" (who imported it may not), WrongState "adopted".
    [[nodiscard]] Result<void> adopt(const QByteArray& identity, const QString& note = {});
    [[nodiscard]] Result<void> adoptIn(Sql& sql, const QByteArray& identity, const QString& note);
    [[nodiscard]] Result<std::vector<VersionRow>> versions();
    /// The version whose identity begins with `start` (hexadecimal). Errors: NotFound, Conflict
    /// (several).
    [[nodiscard]] Result<VersionRow> versionOf(const QString& policy, const QString& start);
    /// The files of a version, of the present one without an identity. Errors: NotFound.
    [[nodiscard]] Result<PackageFiles> files(const QString& policy,
                                             const QByteArray& identity = {});

private:
    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
