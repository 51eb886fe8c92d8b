// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_match.h"
#include "ui/screens/policy_parts/policy_shelf.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// 政策匹配: the facts of a person or a unit once, and what each policy says of them.
class MatchingController final : public QObject {
    Q_OBJECT
public:
    MatchingController(StoreThread& store, QObject* parent);

    void load();
    /// "person" or "unit".
    void setApplicant(const QString& applicant);
    void match(const QJsonObject& facts);

    [[nodiscard]] const std::optional<PolicyShelf>& shelf() const { return m_shelf; }
    [[nodiscard]] const QString& applicant() const { return m_applicant; }
    /// What the policies of the applicant ask for, each fact once; none is required.
    [[nodiscard]] std::vector<PolicyField> fields() const;
    [[nodiscard]] QString areaInput() const;
    [[nodiscard]] const std::vector<PolicyMatch>& matches() const { return m_matches; }
    [[nodiscard]] const PolicyPackage* package(const QString& policy) const;

Q_SIGNALS:
    void fieldsChanged();
    void matched();
    void refused(const chuangkou::Error& error);

private:
    [[nodiscard]] std::vector<const PolicyPackage*> packages() const;

    StoreThread& m_store;
    std::optional<PolicyShelf> m_shelf;
    QString m_applicant = QStringLiteral("person");
    std::vector<PolicyMatch> m_matches;
    QFuture<Result<std::vector<PolicyMatch>>> m_asked;
};

} // namespace chuangkou
