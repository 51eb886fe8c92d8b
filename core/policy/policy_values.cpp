// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmn/dec34.h"
#include "core/policy/area.h"
#include "core/policy/policy_book.h"

#include <algorithm>

namespace chuangkou {

namespace {

/// How closely a value of the package covers the place; -1: not at all.
int rankOf(const ParameterValue& value, const QString& place) {
    int best = -1;
    for (const QString& area : value.areas)
        best = std::max(best, areaRank(area, place));
    return best;
}

QString areaOf(const ParameterValue& value, const QString& place) {
    for (const QString& area : value.areas)
        if (areaRank(area, place) == rankOf(value, place))
            return area;
    return {};
}

bool holdsOn(const ParameterValue& value, QDate day) {
    return (!value.from.isValid() || value.from <= day) && (!value.to.isValid() || day <= value.to);
}

/// The smallest area wins, then the latest first day; a MISSING one wins likewise.
const ParameterValue* packageValue(const PolicyParameter& parameter, QDate day,
                                   const QString& place) {
    const ParameterValue* found = nullptr;
    int closest = -1;
    for (const ParameterValue& value : parameter.values) {
        const int rank = rankOf(value, place);
        if (rank < 0 || !holdsOn(value, day))
            continue;
        const bool isCloser = rank > closest;
        const bool isLater = rank == closest && value.from.isValid() &&
                             (!found->from.isValid() || value.from >= found->from);
        if (isCloser || isLater) {
            found = &value;
            closest = rank;
        }
    }
    return found;
}

UsedValue used(const PolicyParameter& parameter) {
    UsedValue value;
    value.parameter = parameter.id;
    value.name = parameter.name;
    value.english = parameter.english;
    value.unit = parameter.unit;
    return value;
}

/// The words of all accounts on one value from one day in one area.
struct Word {
    QDate from;
    QString value;
    QString area;
    int rank = 0;
    std::vector<const ValueConfirmation*> by;

    [[nodiscard]] bool isConfirmed() const { return by.size() >= 2; }
    [[nodiscard]] bool holds(QDate day) const { return !from.isValid() || from <= day; }
};

std::vector<Word> wordsOn(const std::vector<ValueConfirmation>& confirmations,
                          const QString& policy, const QString& parameter, const QString& place) {
    std::vector<Word> words;
    for (const ValueConfirmation& confirmation : confirmations) {
        if (confirmation.policy != policy || confirmation.parameter != parameter)
            continue;
        const QString area = areaNow(confirmation.area);
        const int rank = areaRank(area, place);
        if (rank < 0)
            continue;
        auto word = std::find_if(words.begin(), words.end(), [&](const Word& known) {
            return known.from == confirmation.from && known.value == confirmation.value &&
                   known.area == area;
        });
        if (word == words.end())
            word =
                words.insert(words.end(), {confirmation.from, confirmation.value, area, rank, {}});
        word->by.push_back(&confirmation);
    }
    // Who confirms for the larger area confirms for the smaller one.
    for (Word& word : words)
        for (const ValueConfirmation& other : confirmations)
            if (other.policy == policy && other.parameter == parameter && other.from == word.from &&
                other.value == word.value && areaRank(areaNow(other.area), word.area) >= 0 &&
                std::none_of(word.by.begin(), word.by.end(),
                             [&](const ValueConfirmation* known) { return known->by == other.by; }))
                word.by.push_back(&other);
    std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
        return std::pair(a.rank, a.from.isValid() ? a.from : QDate(1, 1, 1)) <
               std::pair(b.rank, b.from.isValid() ? b.from : QDate(1, 1, 1));
    });
    return words;
}

void addConfirmations(UsedValue& value, const Word& word) {
    value.isConfirmed = true;
    for (const ValueConfirmation* confirmation : word.by)
        value.events.push_back(confirmation->event);
}

/// What two persons entered where the package has nothing. `gap` is the package's MISSING entry.
Result<UsedValue> enteredValue(const PolicyParameter& parameter, const std::vector<Word>& words,
                               const ParameterValue* gap, QDate day, const QString& place,
                               bool isBound) {
    const Word* found = nullptr;
    bool isDisputed = false;
    bool isWaiting = false;
    for (const Word& word : words) { // by area, then by first day
        // A confirmation of the package's own value says nothing about where it has none.
        const ParameterValue* own =
            word.from.isValid() ? packageValue(parameter, word.from, place) : nullptr;
        const bool isOlder =
            gap && gap->from.isValid() && word.from.isValid() && word.from < gap->from;
        if (isOlder || (own && own->confidence != Confidence::Missing))
            continue;
        const bool isFirst = isBound && !found; // a bound holds before its own day, too
        if (!word.holds(day) && !isFirst)
            continue;
        if (!word.isConfirmed()) {
            isWaiting = true;
            continue;
        }
        isDisputed = found && found->rank == word.rank && found->from == word.from;
        found = &word;
    }
    if (!found || isDisputed)
        return fail(found || isWaiting ? ErrorCode::Unconfirmed : ErrorCode::Missing, parameter.id);
    UsedValue value = used(parameter);
    value.value = found->value;
    value.from = found->from;
    value.area = found->area;
    value.reference = found->by.front()->reference;
    value.source = found->by.front()->document;
    addConfirmations(value, *found);
    return value;
}

} // namespace

std::optional<QString> plainValue(const PolicyParameter& parameter, const QString& given) {
    const QString text = given.trimmed();
    if (parameter.type == QLatin1String("date")) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
    }
    if (parameter.type == QLatin1String("number")) {
        const auto number = dmn::Dec34::parse(text);
        return number ? std::optional(number->toString()) : std::nullopt;
    }
    const bool isTruth = text == QLatin1String("true") || text == QLatin1String("false");
    if (text.isEmpty() || (parameter.type == QLatin1String("boolean") && !isTruth))
        return std::nullopt;
    return text;
}

Result<UsedValue> PolicyBook::valueIn(const PolicyPackage& package,
                                      const PolicyParameter& parameter, QDate day,
                                      const QString& place) const {
    // Without an office the area that the parameter is meant for.
    const QString& ofOffice = m_area.isEmpty() ? parameter.area : m_area;
    const QString here = areaNow(place.isEmpty() ? ofOffice : place);
    const ParameterValue* given = packageValue(parameter, day, here);
    if (const auto assumed = m_assumed.find(parameter.id); assumed != m_assumed.end()) {
        UsedValue value = used(parameter);
        const auto plain = plainValue(parameter, assumed->second);
        if (!plain)
            return fail(ErrorCode::InvalidInput, parameter.id);
        value.value = *plain;
        value.isConfirmed = true;
        return value;
    }
    const std::vector<Word> words = wordsOn(m_confirmations, package.id(), parameter.id, here);
    if (!given || given->confidence == Confidence::Missing)
        return enteredValue(parameter, words, given, day, here, package.isBound(parameter.id));
    UsedValue value = used(parameter);
    value.value = plainValue(parameter, given->value).value_or(given->value);
    value.from = given->from;
    value.area = areaOf(*given, here);
    value.reference = given->reference;
    value.source = given->source;
    value.confidence = given->confidence;
    for (const Word& word : words) {
        const bool isBefore =
            word.from.isValid() && given->from.isValid() && word.from < given->from;
        if (word.isConfirmed() && word.value == value.value && word.holds(day) && !isBefore)
            addConfirmations(value, word);
    }
    return value;
}

Result<UsedValue> PolicyBook::value(const QString& policy, const QString& parameter, QDate day,
                                    const QString& place) const {
    const auto governs = governing(policy, day);
    const PolicyPackage* package = governs ? *governs : find(policy);
    const PolicyParameter* known = package ? package->parameter(parameter) : nullptr;
    if (!known)
        return fail(ErrorCode::NotFound, package ? parameter : policy);
    return valueIn(*package, *known, day, place);
}

std::vector<UsedValue> PolicyBook::unreliable(const QString& policy, QDate day) const {
    std::vector<UsedValue> list;
    const auto governs = governing(policy, day);
    const PolicyPackage* package = governs ? *governs : find(policy);
    if (!package)
        return list;
    for (const PolicyParameter& parameter : package->parameters()) {
        const auto found = valueIn(*package, parameter, day);
        if (found && found->isReliable())
            continue;
        UsedValue open = found ? *found : used(parameter);
        const ParameterValue* given = packageValue(parameter, day, areaNow(m_area));
        if (!found && given)
            open.source = given->source;
        else if (!found && !parameter.values.empty())
            open.source = parameter.values.front().source;
        list.push_back(std::move(open));
    }
    return list;
}

std::vector<UsedValue> PolicyBook::toConfirm(const QString& policy, QDate today) const {
    std::vector<UsedValue> list;
    const PolicyPackage* package = find(policy);
    if (!package)
        return list;
    const QString office = areaNow(m_area);
    for (const PolicyParameter& parameter : package->parameters())
        for (const ParameterValue& value : parameter.values)
            for (const QString& area : value.areas) {
                const bool isOver = areaRank(area, office) >= 0;
                if (!isOver && areaRank(office, area) < 0)
                    continue; // another office's
                const QString& place = isOver ? office : area;
                const QDate day = value.from.isValid() ? value.from : today;
                if (packageValue(parameter, day, place) != &value)
                    continue; // a closer one holds there
                const auto found = valueIn(*package, parameter, day, place);
                if (found && found->isReliable())
                    continue;
                UsedValue open = found ? *found : used(parameter);
                open.from = value.from;
                open.to = value.to;
                open.area = area;
                open.source = value.source;
                list.push_back(std::move(open));
            }
    return list;
}

} // namespace chuangkou
