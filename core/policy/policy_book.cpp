// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_book.h"

#include "core/office/office_table.h"
#include "core/policy/area.h"

#include <algorithm>
#include <set>

namespace chuangkou {

namespace {

/// The packages that came with the program; they never change while it runs.
const Result<std::vector<PolicyVersion>>& shippedVersions() {
    static const Result<std::vector<PolicyVersion>> versions =
        []() -> Result<std::vector<PolicyVersion>> {
        std::vector<PolicyVersion> list;
        for (const QString& id : PolicyPackage::shippedIds()) {
            auto package = PolicyPackage::shipped(id);
            if (!package)
                return fail(package.error().code,
                            id + QStringLiteral("|") + package.error().detail);
            const QDate known = package->knownFrom();
            list.push_back({std::make_shared<const PolicyPackage>(std::move(*package)), known, 0});
        }
        return list;
    }();
    return versions;
}

bool isKnownBefore(const PolicyVersion& a, const PolicyVersion& b) {
    const auto day = [](QDate date) { return date.isValid() ? date : QDate(1, 1, 1); };
    // What came with the program is the oldest, whenever it was published.
    return std::tuple(a.adoptedAt, day(a.knownFrom), day(a.package->validFrom())) <
           std::tuple(b.adoptedAt, day(b.knownFrom), day(b.package->validFrom()));
}

} // namespace

Result<PolicyBook> PolicyBook::load(Sql& sql) {
    const auto& shipped = shippedVersions();
    if (!shipped)
        return fail(shipped.error());
    const auto office = OfficeTable::office(sql);
    return of(*shipped, office ? office->area : QString(), ValueTable::all(sql));
}

PolicyBook PolicyBook::of(std::vector<PolicyVersion> versions, QString area,
                          std::vector<ValueConfirmation> confirmations) {
    PolicyBook book;
    book.m_versions = std::move(versions);
    std::stable_sort(book.m_versions.begin(), book.m_versions.end(), isKnownBefore);
    book.m_area = std::move(area);
    book.m_confirmations = std::move(confirmations);
    return book;
}

PolicyBook PolicyBook::alone(PolicyPackage package, std::map<QString, QString> assumed,
                             QString area) {
    const QDate known = package.knownFrom();
    PolicyBook book;
    book.m_versions.push_back(
        {std::make_shared<const PolicyPackage>(std::move(package)), known, 0});
    book.m_assumed = std::move(assumed);
    book.m_area = std::move(area);
    return book;
}

PolicyBook PolicyBook::knownOn(QDate day) const {
    const std::int64_t end = officeMs(day.addDays(1), QTime(0, 0));
    PolicyBook book = *this;
    std::erase_if(book.m_versions, [&](const PolicyVersion& version) {
        return version.knownFrom > day || version.adoptedAt >= end;
    });
    std::erase_if(book.m_confirmations,
                  [&](const ValueConfirmation& word) { return word.at >= end; });
    return book;
}

PolicyBook PolicyBook::with(const PolicyPackage& package) const {
    PolicyBook book = *this;
    std::int64_t last = 0;
    for (const PolicyVersion& version : m_versions)
        last = std::max(last, version.adoptedAt);
    book.m_versions.push_back(
        {std::make_shared<const PolicyPackage>(package), package.knownFrom(), last + 1});
    return book;
}

std::vector<const PolicyPackage*> PolicyBook::packages() const {
    std::map<QString, const PolicyPackage*> present;
    for (const PolicyVersion& version : m_versions)
        present[version.package->id()] = version.package.get();
    std::vector<const PolicyPackage*> list;
    for (const auto& [id, package] : present)
        list.push_back(package);
    return list;
}

const PolicyPackage* PolicyBook::find(const QString& id) const {
    const auto found =
        std::find_if(m_versions.rbegin(), m_versions.rend(),
                     [&](const PolicyVersion& version) { return version.package->id() == id; });
    return found == m_versions.rend() ? nullptr : found->package.get();
}

const PolicyPackage* PolicyBook::version(const QByteArray& identity) const {
    for (const PolicyVersion& version : m_versions)
        if (version.package->identity() == identity)
            return version.package.get();
    return nullptr;
}

Result<const PolicyPackage*> PolicyBook::governing(const QString& id, QDate day) const {
    if (!find(id))
        return fail(ErrorCode::NotFound, id);
    const auto found =
        std::find_if(m_versions.rbegin(), m_versions.rend(), [&](const PolicyVersion& version) {
            return version.package->id() == id && version.package->governs(day);
        });
    if (found == m_versions.rend())
        return fail(ErrorCode::OutOfRange,
                    QStringLiteral("%1|%2").arg(id, day.toString(Qt::ISODate)));
    return found->package.get();
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
        const QString area = confirm.area.isEmpty() ? book->area() : areaNow(confirm.area);
        if (areaRank(book->area(), area) < 0)
            return fail(ErrorCode::InvalidInput, confirm.area);
        // A package's own value is confirmed or not; another value is another version of it.
        const auto given = book->value(confirm.policy, confirm.parameter, confirm.from, area);
        if (given && given->confidence != Confidence::Missing && given->value != *value)
            return fail(ErrorCode::InvalidInput, given->value);
        std::set<ActorId> others;
        for (const ValueConfirmation& known : book->confirmations()) {
            if (known.policy != confirm.policy || known.parameter != confirm.parameter ||
                known.from != confirm.from || known.value != *value ||
                areaRank(areaNow(known.area), area) < 0)
                continue;
            if (known.by == m_session.account)
                return fail(ErrorCode::Duplicate, confirm.parameter);
            others.insert(known.by);
        }
        const QString reference = confirm.reference.trimmed();
        const auto appended = m_store.log().append(
            sql, m_session.account,
            {{valueSubject(confirm.policy, confirm.parameter, confirm.from,
                           area == book->area() ? QString() : area),
              QStringLiteral("value_confirmed"),
              {{QStringLiteral("policy"), confirm.policy},
               {QStringLiteral("parameter"), confirm.parameter},
               {QStringLiteral("area"), area},
               {QStringLiteral("from"), confirm.from.isValid()
                                            ? QJsonValue(confirm.from.toString(Qt::ISODate))
                                            : QJsonValue()},
               {QStringLiteral("value"), *value},
               {QStringLiteral("reference"),
                reference.isEmpty() ? confirm.document.trimmed() : reference},
               {QStringLiteral("document"), confirm.document.trimmed()}}}});
        if (!appended)
            return fail(appended.error());
        return others.empty() ? Confirmed::Once : Confirmed::Twice;
    });
}

} // namespace chuangkou
