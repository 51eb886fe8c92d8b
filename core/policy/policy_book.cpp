// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_book.h"

#include "core/office/office_table.h"
#include "core/policy/version_table.h"

#include <QMutex>

#include <algorithm>

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

/// An adopted package, read once in a process: the hash of its file names what it says. Nothing
/// when its file has not come yet or cannot be read.
std::shared_ptr<const PolicyPackage> adoptedPackage(const Store& store, Sql& sql,
                                                    const QByteArray& file) {
    static QMutex mutex;
    static std::map<QByteArray, std::shared_ptr<const PolicyPackage>> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.find(file); found != known.end())
        return found->second;
    const auto zip = store.blobs().get(sql, file);
    const auto files = zip ? PackageFiles::fromZip(*zip) : fail(zip.error());
    auto package = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
    if (!package)
        return nullptr;
    return known[file] = std::make_shared<const PolicyPackage>(std::move(*package));
}

bool isKnownBefore(const PolicyVersion& a, const PolicyVersion& b) {
    const auto day = [](QDate date) { return date.isValid() ? date : QDate(1, 1, 1); };
    // What came with the program is the oldest, whenever it was published.
    return std::tuple(a.adoptedAt, day(a.knownFrom), day(a.package->validFrom())) <
           std::tuple(b.adoptedAt, day(b.knownFrom), day(b.package->validFrom()));
}

} // namespace

Result<PolicyBook> PolicyBook::load(const Store& store, Sql& sql) {
    const auto& shipped = shippedVersions();
    if (!shipped)
        return fail(shipped.error());
    std::vector<PolicyVersion> versions = *shipped;
    for (const VersionRow& row : VersionTable::all(sql)) {
        if (!row.isAdopted())
            continue;
        auto package = adoptedPackage(store, sql, row.package);
        // A machine counts only what it can check.
        if (!package || package->identity() != row.identity)
            continue;
        const QDate known = std::max(package->knownFrom(), officeDate(row.adoptedAt));
        versions.push_back({std::move(package), known, row.adoptedAt});
    }
    const auto office = OfficeTable::office(sql);
    return of(std::move(versions), office ? office->area : QString(), ValueTable::all(sql));
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

} // namespace chuangkou
