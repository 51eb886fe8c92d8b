// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/matching/matching_controller.h"

#include "ui/support/answer.h"

#include <algorithm>

namespace chuangkou {

namespace {

int rankOf(const PolicyMatch& match) {
    constexpr MatchState kOrder[] = {MatchState::Entitled, MatchState::FactsMissing,
                                     MatchState::ValuesMissing, MatchState::NotEntitled,
                                     MatchState::Unknown};
    return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), match.state) -
                            std::begin(kOrder));
}

} // namespace

MatchingController::MatchingController(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {}

void MatchingController::load() {
    answer(m_store.run(loadPolicyShelf), this, [this](const Result<PolicyShelf>& shelf) {
        if (!shelf) {
            Q_EMIT refused(shelf.error());
            return;
        }
        m_shelf = *shelf;
        Q_EMIT fieldsChanged();
    });
}

void MatchingController::setApplicant(const QString& applicant) {
    if (applicant == m_applicant)
        return;
    m_applicant = applicant;
    m_matches.clear();
    Q_EMIT fieldsChanged();
}

std::vector<const PolicyPackage*> MatchingController::packages() const {
    std::vector<const PolicyPackage*> found;
    if (!m_shelf)
        return found;
    for (const PolicyPackage* package : m_shelf->book.packages())
        if (package->json().value(QLatin1String("applicant")) == m_applicant &&
            !package->decision("eligible").isEmpty())
            found.push_back(package);
    return found;
}

std::vector<PolicyField> MatchingController::fields() const {
    struct Asked {
        PolicyField field;
        int count = 0;
    };
    std::vector<Asked> asked;
    for (const PolicyPackage* package : packages())
        for (const PolicyField& field : package->fields()) {
            auto known = std::find_if(asked.begin(), asked.end(), [&](const Asked& each) {
                return each.field.name == field.name;
            });
            if (known == asked.end())
                known = asked.insert(asked.end(), {field, 0});
            ++known->count;
            known->field.isRequired = true; // a hint that it may stay empty says nothing here
            for (const QString& choice : field.choices)
                if (!known->field.choices.isEmpty() && !known->field.choices.contains(choice))
                    known->field.choices.append(choice);
            known->field.labels.insert(field.labels.begin(), field.labels.end());
            known->field.labelsEnglish.insert(field.labelsEnglish.begin(),
                                              field.labelsEnglish.end());
            // What only one package forbids another may allow.
            if (known->field.min != field.min)
                known->field.min.clear();
            if (known->field.max != field.max)
                known->field.max.clear();
        }
    // What several policies ask for stands first.
    std::stable_sort(asked.begin(), asked.end(),
                     [](const Asked& a, const Asked& b) { return a.count > b.count; });
    std::vector<PolicyField> fields;
    for (Asked& each : asked) {
        if (each.count > 1) {
            each.field.group = QStringLiteral("多项政策共用");
            each.field.groupEnglish = QStringLiteral("Asked by several policies");
        }
        fields.push_back(std::move(each.field));
    }
    return fields;
}

QString MatchingController::areaInput() const {
    for (const PolicyPackage* package : packages())
        if (!package->areaInput().isEmpty())
            return package->areaInput();
    return {};
}

const PolicyPackage* MatchingController::package(const QString& policy) const {
    return m_shelf ? m_shelf->book.find(policy) : nullptr;
}

void MatchingController::match(const QJsonObject& facts) {
    using Matches = std::vector<PolicyMatch>;
    if (!m_shelf)
        return;
    m_asked.cancel(); // a later question has a newer answer
    const auto work = [book = m_shelf->book, facts, today = m_shelf->today,
                       applicant = m_applicant](const StoreContext&) -> Result<Matches> {
        return matchPolicies(book, facts, today, applicant);
    };
    m_asked = m_store.make(work);
    answer(m_asked, this, [this](const Result<Matches>& matches) {
        if (!matches) {
            Q_EMIT refused(matches.error());
            return;
        }
        m_matches.clear();
        for (const PolicyMatch& match : *matches)
            if (const PolicyPackage* known = package(match.policy);
                known && !known->decision("eligible").isEmpty())
                m_matches.push_back(match);
        std::stable_sort(
            m_matches.begin(), m_matches.end(),
            [](const PolicyMatch& a, const PolicyMatch& b) { return rankOf(a) < rankOf(b); });
        Q_EMIT matched();
    });
}

} // namespace chuangkou
