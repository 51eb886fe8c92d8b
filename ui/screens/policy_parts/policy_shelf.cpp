// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/policy_parts/policy_shelf.h"

#include "core/office/account_table.h"
#include "core/office/office_table.h"

#include <algorithm>

namespace chuangkou {

namespace {

using State = ShelfVersion::State;

/// The same package is read once; versions never change.
std::shared_ptr<const PolicyPackage> packageOf(const Store& store, const PolicyBook& book, Sql& sql,
                                               const VersionRow& row) {
    for (const PolicyVersion& known : book.versions())
        if (known.package->identity() == row.identity)
            return known.package;
    const auto zip = store.blobs().get(sql, row.package);
    const auto files = zip ? PackageFiles::fromZip(*zip) : fail(zip.error());
    auto package = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
    return package ? std::make_shared<const PolicyPackage>(std::move(*package)) : nullptr;
}

void countValues(const PolicyBook& book, ShelfVersion& version, QDate today) {
    if (version.state == State::Proposed || version.state == State::Current)
        for (const PolicyParameter& parameter : version.package->parameters()) {
            const auto value = book.valueIn(*version.package, parameter, today);
            if (!value)
                ++version.missing;
            else if (!value->isReliable())
                ++version.unconfirmed;
        }
}

int rankOf(const ShelfVersion& version) {
    return version.state == State::Proposed ? 0 : 1;
}

struct Loading {
    Store& store;
    const Session& session;
    Sql& sql;
    PolicyShelf& shelf;

    QString name(const ActorId& who) const { return AccountTable::nameOf(sql, who); }

    void addBook() const {
        for (const PolicyVersion& known : shelf.book.versions()) {
            ShelfVersion version;
            version.package = known.package;
            version.knownFrom = known.knownFrom;
            const bool isPresent = shelf.book.find(known.package->id()) == known.package.get();
            version.state = isPresent ? State::Current : State::Superseded;
            version.row.identity = known.package->identity();
            version.row.policy = known.package->id();
            shelf.versions.push_back(std::move(version));
        }
    }
    void addRows() const {
        for (const VersionRow& row : VersionTable::all(sql)) {
            auto known = std::find_if(
                shelf.versions.begin(), shelf.versions.end(),
                [&](const ShelfVersion& each) { return each.row.identity == row.identity; });
            if (known == shelf.versions.end()) {
                ShelfVersion version;
                version.package = packageOf(store, shelf.book, sql, row);
                version.knownFrom = row.knownFrom;
                version.state = row.isProposed()  ? State::Proposed
                                : row.isAdopted() ? State::Superseded
                                                  : State::Rejected;
                known = shelf.versions.insert(shelf.versions.end(), std::move(version));
            }
            known->row = row;
            known->importedBy = name(row.importedBy);
            known->adoptedBy = row.isAdopted() ? name(row.adoptedBy) : QString();
            known->rejectedBy = row.rejectedAt != 0 ? name(row.rejectedBy) : QString();
            known->isOwn = row.importedBy == session.account;
        }
    }
    void addWords() const {
        for (const ValueConfirmation& word : shelf.book.confirmations())
            shelf.words.push_back({word, name(word.by), word.by == session.account});
    }
    void addOpen() const {
        for (const ShelfVersion& version : shelf.versions) {
            if (version.state != State::Current)
                continue;
            const QString id = version.package->id();
            for (const UsedValue& value : shelf.book.unreliable(id, shelf.today))
                shelf.open.push_back(
                    {id, version.package->title(), value, shelf.said(id, value.parameter)});
        }
    }
};

} // namespace

const ShelfVersion* PolicyShelf::version(const QByteArray& identity) const {
    for (const ShelfVersion& each : versions)
        if (each.row.identity == identity)
            return &each;
    return nullptr;
}

const ShelfVersion* PolicyShelf::current(const QString& policy) const {
    for (const ShelfVersion& each : versions)
        if (each.row.policy == policy && each.state == State::Current)
            return &each;
    return nullptr;
}

std::vector<NamedWord> PolicyShelf::said(const QString& policy, const QString& parameter) const {
    std::vector<NamedWord> said;
    for (const NamedWord& each : words)
        if (each.word.policy == policy && each.word.parameter == parameter)
            said.push_back(each);
    return said;
}

Result<PolicyShelf> loadPolicyShelf(Store& store, const Session& session) {
    return store.read([&](Sql& sql) -> Result<PolicyShelf> {
        auto book = PolicyBook::load(store, sql);
        if (!book)
            return fail(book.error());
        PolicyShelf shelf;
        shelf.book = std::move(*book);
        shelf.today = officeDate(store.clock().nowMs());
        if (const auto office = OfficeTable::office(sql))
            shelf.officeName = office->name;
        const Loading loading{store, session, sql, shelf};
        loading.addBook();
        loading.addRows();
        loading.addWords();
        for (ShelfVersion& version : shelf.versions)
            if (version.package)
                countValues(shelf.book, version, shelf.today);
        std::stable_sort(
            shelf.versions.begin(), shelf.versions.end(),
            [](const ShelfVersion& a, const ShelfVersion& b) { return rankOf(a) < rankOf(b); });
        loading.addOpen();
        return shelf;
    });
}

} // namespace chuangkou
