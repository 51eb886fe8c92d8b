// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_desk.h"

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

} // namespace chuangkou
