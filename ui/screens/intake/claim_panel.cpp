// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/intake/claim_panel.h"

#include "ui/screens/policy_parts/facts_form.h"
#include "ui/screens/policy_parts/field_text.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

namespace {

constexpr int kQuietMs = 250;
const QString kNoPolicy = QStringLiteral("-"); ///< taken in without a calculation

QString titleOf(const PolicyPackage& package) {
    return inWindowLanguage(package.title(), package.english());
}

} // namespace

ClaimPanel::ClaimPanel(QWidget* parent)
    : QWidget(parent), m_heading(new QLabel), m_which(new QLabel(tr("Calculated by"))),
      m_policy(new QComboBox), m_form(new FactsForm) {
    setObjectName(QStringLiteral("claimPanel"));
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policy->setAccessibleName(tr("Calculated by"));
    m_which->setBuddy(m_policy);
    m_heading->setProperty("muted", true);
    m_heading->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_which);
    row->addWidget(m_policy, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(row);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &ClaimPanel::factsChanged);
    connect(m_policy, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        m_wanted.clear();
        showPolicy();
        Q_EMIT edited();
    });
    connect(m_form, &FactsForm::edited, this, [this] {
        m_quiet.start();
        Q_EMIT edited();
    });
    hide();
}

void ClaimPanel::setPolicies(const std::vector<SharedPackage>& packages, const QString& area) {
    m_area = area;
    if (packages == m_packages)
        return;
    const bool isSameItem = std::equal(
        packages.begin(), packages.end(), m_packages.begin(), m_packages.end(),
        [](const SharedPackage& a, const SharedPackage& b) { return a->id() == b->id(); });
    const QString before = isSameItem ? m_policy->currentData().toString() : QString();
    m_packages = packages;
    m_isFilling = true;
    m_policy->clear();
    for (const SharedPackage& each : m_packages)
        m_policy->addItem(titleOf(*each), each->id());
    m_policy->addItem(tr("Without a calculation"), kNoPolicy);
    const QString wanted = m_wanted.isEmpty() ? before : m_wanted;
    m_policy->setCurrentIndex(std::max(0, m_policy->findData(wanted)));
    m_isFilling = false;
    setVisible(!m_packages.empty());
    showPolicy();
}

void ClaimPanel::showPolicy() {
    const SharedPackage chosen = package();
    m_heading->setText(chosen && chosen->roster()
                           ? tr("This policy is claimed with a table of persons and days (Ctrl+R).")
                           : QString());
    m_heading->setVisible(!m_heading->text().isEmpty());
    m_form->setVisible(hasFields());
    m_form->setFields(hasFields() ? chosen->fields() : std::vector<PolicyField>(),
                      {chosen ? chosen->areaInput() : QString(), m_area});
    if (hasFields()) {
        m_form->setTyped(m_kept);
        m_kept = {};
    }
    Q_EMIT policyChanged();
    m_quiet.start();
}

SharedPackage ClaimPanel::package() const {
    const QString id = m_policy->currentData().toString();
    for (const SharedPackage& each : m_packages)
        if (each->id() == id)
            return each;
    return nullptr;
}

bool ClaimPanel::hasFields() const {
    const SharedPackage chosen = package();
    return chosen && !chosen->roster();
}

QJsonObject ClaimPanel::facts() const {
    return hasFields() ? m_form->facts() : QJsonObject();
}

QStringList ClaimPanel::missing() const {
    return hasFields() ? m_form->missing() : QStringList();
}

bool ClaimPanel::check() {
    return !hasFields() || m_form->check(FactsForm::Demand::Everything);
}

void ClaimPanel::mark(const QString& field, const QString& text) {
    if (m_form->field(field) != nullptr)
        m_form->setMessage(field, text);
}

void ClaimPanel::clear() {
    m_wanted.clear();
    m_kept = {};
    m_form->clear();
    m_form->clearMessages();
}

QJsonObject ClaimPanel::content() const {
    const bool isChosen = m_policy->count() > 0;
    return {{QStringLiteral("policy"), isChosen ? m_policy->currentData().toString() : m_wanted},
            {QStringLiteral("typed"), m_kept.isEmpty() ? m_form->typed() : m_kept}};
}

void ClaimPanel::restore(const QJsonObject& content) {
    m_wanted = content.value(QLatin1String("policy")).toString();
    if (const int at = m_policy->findData(m_wanted); at >= 0 && !m_wanted.isEmpty())
        m_policy->setCurrentIndex(at);
    m_kept = content.value(QLatin1String("typed")).toObject();
    if (!hasFields())
        return;
    m_form->setTyped(m_kept);
    m_kept = {};
    m_quiet.start();
}

} // namespace chuangkou
