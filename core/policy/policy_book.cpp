// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_book.h"

#include "core/dmn/dec34.h"
#include "core/office/office_table.h"

#include <map>
#include <set>

namespace chuangkou {

namespace {

/// The value as it is compared and kept; nothing when it does not fit the parameter.
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
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// Whether what holds in `area` ("CN", 220000, 220100, 220102) holds in the office's.
bool covers(const QString& area, const QString& office) {
    if (area.isEmpty() || area == QLatin1String("CN"))
        return true;
    QString stem = area;
    while (stem.endsWith(QLatin1String("00")))
        stem.chop(2);
    return office.startsWith(stem);
}

const ParameterValue* packageValue(const PolicyParameter& parameter, QDate day) {
    for (const ParameterValue& value : parameter.values)
        if (value.confidence != Confidence::Missing &&
            (!value.from.isValid() || value.from <= day) &&
            (!value.to.isValid() || day <= value.to))
            return &value;
    return nullptr;
}

UsedValue used(const PolicyParameter& parameter) {
    UsedValue value;
    value.parameter = parameter.id;
    value.name = parameter.name;
    value.english = parameter.english;
    value.unit = parameter.unit;
    return value;
}

/// The words of all accounts on one value from one day.
struct Word {
    QDate from;
    QString value;
    std::vector<const ValueConfirmation*> by;

    [[nodiscard]] bool isConfirmed() const { return by.size() >= 2; }
};

std::vector<Word> wordsOn(const std::vector<ValueConfirmation>& confirmations,
                          const QString& policy, const QString& parameter, const QString& area) {
    std::map<std::pair<QDate, QString>, Word> words;
    for (const ValueConfirmation& confirmation : confirmations) {
        if (confirmation.policy != policy || confirmation.parameter != parameter ||
            !covers(confirmation.area, area))
            continue;
        Word& word = words[{confirmation.from, confirmation.value}];
        word.from = confirmation.from;
        word.value = confirmation.value;
        word.by.push_back(&confirmation);
    }
    std::vector<Word> list;
    for (auto& [key, word] : words)
        list.push_back(std::move(word));
    return list;
}

void addConfirmations(UsedValue& value, const Word& word) {
    value.isConfirmed = true;
    for (const ValueConfirmation* confirmation : word.by)
        value.events.push_back(confirmation->event);
}

/// What two persons of the office entered where the package has nothing.
Result<UsedValue> enteredValue(const PolicyParameter& parameter, const std::vector<Word>& words,
                               QDate day, bool isBound) {
    const auto fail_ = [&](ErrorCode code) { return fail(code, parameter.id); };
    if (words.empty())
        return fail_(ErrorCode::Missing);
    const Word* found = nullptr;
    bool isDisputed = false;
    for (const Word& word : words) { // ordered by first day
        if (!word.isConfirmed())
            continue;
        const bool holds = !word.from.isValid() || word.from <= day;
        if (!holds && !(isBound && !found))
            continue;
        isDisputed = found && found->from == word.from;
        found = &word;
    }
    if (!found || isDisputed)
        return fail_(found || std::any_of(words.begin(), words.end(),
                                          [](const Word& word) { return !word.isConfirmed(); })
                         ? ErrorCode::Unconfirmed
                         : ErrorCode::Missing);
    UsedValue value = used(parameter);
    value.value = found->value;
    value.from = found->from;
    value.reference = found->by.front()->reference;
    value.source = found->by.front()->document;
    addConfirmations(value, *found);
    return value;
}

} // namespace

Result<PolicyBook> PolicyBook::load(Sql& sql) {
    std::vector<PolicyPackage> packages;
    for (const QString& id : PolicyPackage::shippedIds()) {
        auto package = PolicyPackage::shipped(id);
        if (!package)
            return fail(package.error());
        packages.push_back(std::move(*package));
    }
    const auto office = OfficeTable::office(sql);
    return of(std::move(packages), office ? office->area : QString(), ValueTable::all(sql));
}

PolicyBook PolicyBook::of(std::vector<PolicyPackage> packages, QString area,
                          std::vector<ValueConfirmation> confirmations) {
    PolicyBook book;
    book.m_packages = std::move(packages);
    book.m_area = std::move(area);
    book.m_confirmations = std::move(confirmations);
    return book;
}

const PolicyPackage* PolicyBook::find(const QString& id) const {
    for (const PolicyPackage& package : m_packages)
        if (package.id() == id)
            return &package;
    return nullptr;
}

Result<UsedValue> PolicyBook::value(const QString& policy, const QString& parameter,
                                    QDate day) const {
    const PolicyPackage* package = find(policy);
    const PolicyParameter* known = package ? package->parameter(parameter) : nullptr;
    if (!known)
        return fail(ErrorCode::NotFound, package ? parameter : policy);
    const std::vector<Word> words = wordsOn(m_confirmations, policy, parameter, m_area);
    const ParameterValue* given = packageValue(*known, day);
    if (!given)
        return enteredValue(*known, words, day, package->isBound(parameter));
    UsedValue value = used(*known);
    value.value = plainValue(*known, given->value).value_or(given->value);
    value.from = given->from;
    value.reference = given->reference;
    value.source = given->source;
    value.confidence = given->confidence;
    for (const Word& word : words)
        if (word.isConfirmed() && word.value == value.value &&
            (!word.from.isValid() || word.from <= day))
            addConfirmations(value, word);
    return value;
}

std::vector<UsedValue> PolicyBook::unreliable(const QString& policy, QDate day) const {
    std::vector<UsedValue> list;
    const PolicyPackage* package = find(policy);
    if (!package)
        return list;
    for (const PolicyParameter& parameter : package->parameters()) {
        const auto found = value(policy, parameter.id, day);
        if (found && found->isReliable())
            continue;
        UsedValue open = found ? *found : used(parameter);
        if (!found && !parameter.values.empty())
            open.source = parameter.values.front().source;
        list.push_back(std::move(open));
    }
    return list;
}

Result<PolicyBook> PolicyDesk::book() {
    return m_store.read([](Sql& sql) { return PolicyBook::load(sql); });
}

Result<PolicyDesk::Confirmed> PolicyDesk::confirm(const Confirm& confirm) {
    if (!m_session.may(Right::ConfirmValues))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ConfirmValues"));
    if (confirm.document.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("document"));
    return m_store.write([&](Sql& sql) -> Result<Confirmed> {
        const auto book = PolicyBook::load(sql);
        if (!book)
            return fail(book.error());
        const PolicyPackage* package = book->find(confirm.policy);
        const PolicyParameter* parameter =
            package ? package->parameter(confirm.parameter) : nullptr;
        if (!parameter)
            return fail(ErrorCode::NotFound, package ? confirm.parameter : confirm.policy);
        const auto value = plainValue(*parameter, confirm.value);
        if (!value)
            return fail(ErrorCode::InvalidInput, confirm.value);
        // A package's own value is confirmed or not; another value is another version of it.
        if (const ParameterValue* given = packageValue(*parameter, confirm.from);
            given && plainValue(*parameter, given->value) != value)
            return fail(ErrorCode::InvalidInput, given->value);
        int others = 0;
        for (const ValueConfirmation& known : book->confirmations()) {
            if (known.policy != confirm.policy || known.parameter != confirm.parameter ||
                known.from != confirm.from || known.value != *value)
                continue;
            if (known.by == m_session.account)
                return fail(ErrorCode::Duplicate, confirm.parameter);
            ++others;
        }
        const auto office = OfficeTable::office(sql);
        const QString reference = confirm.reference.trimmed();
        const auto appended = m_store.log().append(
            sql, m_session.account,
            {{valueSubject(confirm.policy, confirm.parameter, confirm.from),
              QStringLiteral("value_confirmed"),
              {{QStringLiteral("policy"), confirm.policy},
               {QStringLiteral("parameter"), confirm.parameter},
               {QStringLiteral("area"), office ? office->area : QString()},
               {QStringLiteral("from"), confirm.from.isValid()
                                            ? QJsonValue(confirm.from.toString(Qt::ISODate))
                                            : QJsonValue()},
               {QStringLiteral("value"), *value},
               {QStringLiteral("reference"),
                reference.isEmpty() ? confirm.document.trimmed() : reference},
               {QStringLiteral("document"), confirm.document.trimmed()}}}});
        if (!appended)
            return fail(appended.error());
        return others > 0 ? Confirmed::Twice : Confirmed::Once;
    });
}

} // namespace chuangkou
