// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_desk.h"

#include "core/office/office_table.h"
#include "core/policy/area.h"

#include <set>

namespace chuangkou {

namespace {

QJsonValue isoDay(QDate day) {
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}
QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Result<PolicyBook> PolicyDesk::book() {
    return m_store.read([this](Sql& sql) { return PolicyBook::load(m_store, sql); });
}

Result<PolicyDesk::Confirmed> PolicyDesk::confirm(const Confirm& confirm) {
    if (!m_session.may(Right::ConfirmValues))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ConfirmValues"));
    if (confirm.document.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("document"));
    return m_store.write([&](Sql& sql) -> Result<Confirmed> {
        const auto book = PolicyBook::load(m_store, sql);
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

Result<QByteArray> PolicyDesk::importPackage(const CheckedPackage& checked, const QString& note) {
    if (!m_session.may(Right::ConfirmValues))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ConfirmValues"));
    if (!checked.isSound())
        return fail(ErrorCode::RuleRefused, QStringLiteral("package_faults"));
    const PolicyPackage& package = *checked.package;
    const auto zip = checked.files.toZip();
    if (!zip)
        return zip;
    return m_store.write([&](Sql& sql) -> Result<QByteArray> {
        const auto book = PolicyBook::load(m_store, sql);
        if (!book)
            return fail(book.error());
        if (book->version(package.identity()) || VersionTable::find(sql, package.identity()))
            return fail(ErrorCode::Duplicate, hex(package.identity()));
        const auto kept = m_store.blobs().put(sql, *zip);
        if (!kept)
            return kept;
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{versionSubject(package.id(), package.identity()),
                                   QStringLiteral("policy_imported"),
                                   {{QStringLiteral("policy"), package.id()},
                                    {QStringLiteral("identity"), hex(package.identity())},
                                    {QStringLiteral("package"), hex(*kept)},
                                    {QStringLiteral("title"), package.title()},
                                    {QStringLiteral("valid_from"), isoDay(package.validFrom())},
                                    {QStringLiteral("valid_to"), isoDay(package.validTo())},
                                    {QStringLiteral("known_from"), isoDay(package.knownFrom())},
                                    {QStringLiteral("note"), note.trimmed()}}}});
        return appended ? Result<QByteArray>(package.identity()) : fail(appended.error());
    });
}

Result<void> PolicyDesk::adoptIn(Sql& sql, const QByteArray& identity, const QString& note) {
    if (!m_session.may(Right::ConfirmValues))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ConfirmValues"));
    const auto row = VersionTable::find(sql, identity);
    if (!row)
        return fail(ErrorCode::NotFound, hex(identity));
    if (row->isAdopted())
        return fail(ErrorCode::WrongState, QStringLiteral("adopted"));
    const SubjectId subject = versionSubject(row->policy, identity);
    const std::set<ActorId> importers = versionImporters(EventLog::loadAll(sql, subject));
    if (importers == std::set<ActorId>{m_session.account})
        return fail(ErrorCode::RuleRefused, QStringLiteral("adopt_four_eyes"));
    const auto appended = m_store.log().append(sql, m_session.account,
                                               {{subject,
                                                 QStringLiteral("policy_adopted"),
                                                 {{QStringLiteral("policy"), row->policy},
                                                  {QStringLiteral("identity"), hex(identity)},
                                                  {QStringLiteral("note"), note.trimmed()}}}});
    return appended ? Result<void>() : fail(appended.error());
}

Result<void> PolicyDesk::adopt(const QByteArray& identity, const QString& note) {
    return m_store.write([&](Sql& sql) { return adoptIn(sql, identity, note); });
}

Result<void> PolicyDesk::reject(const QByteArray& identity, const QString& reason) {
    if (!m_session.may(Right::ConfirmValues))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ConfirmValues"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto row = VersionTable::find(sql, identity);
        if (!row)
            return fail(ErrorCode::NotFound, hex(identity));
        if (!row->isProposed())
            return fail(ErrorCode::WrongState,
                        row->isAdopted() ? QStringLiteral("adopted") : QStringLiteral("rejected"));
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{versionSubject(row->policy, identity),
                                   QStringLiteral("policy_rejected"),
                                   {{QStringLiteral("policy"), row->policy},
                                    {QStringLiteral("identity"), hex(identity)},
                                    {QStringLiteral("reason"), reason.trimmed()}}}});
        return appended ? Result<void>() : fail(appended.error());
    });
}

Result<std::vector<VersionRow>> PolicyDesk::versions() {
    using Rows = std::vector<VersionRow>;
    return m_store.read([](Sql& sql) -> Result<Rows> { return VersionTable::all(sql); });
}

Result<VersionRow> PolicyDesk::versionOf(const QString& policy, const QString& start) {
    const auto rows = versions();
    if (!rows)
        return fail(rows.error());
    std::optional<VersionRow> found;
    for (const VersionRow& row : *rows) {
        if (row.policy != policy || start.isEmpty() || !hex(row.identity).startsWith(start))
            continue;
        if (found)
            return fail(ErrorCode::Conflict, start);
        found = row;
    }
    return found ? Result<VersionRow>(*found) : fail(ErrorCode::NotFound, start);
}

Result<PackageFiles> PolicyDesk::files(const QString& policy, const QByteArray& identity) {
    return m_store.read([&](Sql& sql) -> Result<PackageFiles> {
        const auto book = PolicyBook::load(m_store, sql);
        if (!book)
            return fail(book.error());
        const PolicyPackage* present = book->find(policy);
        const QByteArray wanted = identity.isEmpty() && present ? present->identity() : identity;
        if (const auto row = VersionTable::find(sql, wanted); row && row->policy == policy) {
            const auto zip = m_store.blobs().get(sql, row->package);
            return zip ? PackageFiles::fromZip(*zip) : fail(zip.error());
        }
        const auto files = PackageFiles::shipped(policy);
        const auto shipped = files ? PolicyPackage::fromFiles(*files) : fail(files.error());
        if (!shipped || shipped->identity() != wanted)
            return fail(ErrorCode::NotFound, policy);
        return files;
    });
}

} // namespace chuangkou
