// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_package.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace chuangkou {

class FactsForm;

using SharedPackage = std::shared_ptr<const PolicyPackage>;

/// What the policy of a claim asks for: which one, and its fields. Tells some time after the last
/// change that the sum is to be calculated anew.
class ClaimPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ClaimPanel(QWidget* parent = nullptr);

    /// The policies of an item; hidden when there are none. What was typed stays.
    void setPolicies(const std::vector<SharedPackage>& packages, const QString& officeArea);
    /// The chosen one; null: taken in without a calculation.
    [[nodiscard]] SharedPackage package() const;
    /// A chosen policy whose facts are typed here, not in a roster.
    [[nodiscard]] bool hasFields() const;
    [[nodiscard]] QJsonObject facts() const;
    [[nodiscard]] QStringList missing() const;
    /// Marks what is missing or wrong and goes there. True when nothing is.
    bool check();
    /// A word beside the field that a refusal begins at.
    void mark(const QString& field, const QString& text);
    void clear();
    /// As typed, for drafts.
    [[nodiscard]] QJsonObject content() const;
    void restore(const QJsonObject& content);

Q_SIGNALS:
    void edited();
    void policyChanged();
    void factsChanged(); ///< some time after the last change

private:
    void showPolicy();

    std::vector<SharedPackage> m_packages;
    QString m_area;
    QString m_wanted;   ///< policy of a draft, until it is offered
    QJsonObject m_kept; ///< what a draft had typed, until its fields are here
    QLabel* m_heading;
    QLabel* m_which;
    QComboBox* m_policy;
    FactsForm* m_form;
    QTimer m_quiet;
    bool m_isFilling = false;
};

} // namespace chuangkou
