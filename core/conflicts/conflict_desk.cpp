// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflicts/conflict_desk.h"

#include "core/claims/case_desk.h"
#include "core/conflicts/conflict_findings.h"
#include "core/conflicts/conflict_subject.h"
#include "core/conflicts/conflict_versions.h"
#include "core/office/audit_table.h"
#include "core/office/office_desk.h"
#include "core/store/conflict_table.h"
#include "core/store/merge.h"
#include "core/store/store_events.h"

#include <QJsonArray>

#include <algorithm>

namespace chuangkou {

namespace {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

ConflictItem itemOf(Sql& sql, const ConflictRow& row) {
    ConflictItem item;
    item.matter = row.field.isEmpty() ? ConflictMatter::Decision : ConflictMatter::Field;
    item.id = conflictMatterKey(item.matter) + u'.' + row.subject.toText();
    if (!row.field.isEmpty())
        item.id += u'.' + row.field;
    item.about = conflictAbout(row.kind);
    item.subjects = {row.subject};
    item.field = row.field;
    item.title = conflictTitle(sql, item.about, row.subject);
    item.versions = row.versions;
    item.newestAt = row.newestAt;
    return item;
}

/// Findings that are mended where the thing itself is changed: give another number, withdraw a
/// claim.
bool isDecidedHere(ConflictMatter matter) {
    switch (matter) {
    case ConflictMatter::Field:
    case ConflictMatter::Decision:
    case ConflictMatter::BrokenRule:
    case ConflictMatter::SameLogin:
        return true;
    case ConflictMatter::SameCounter:
    case ConflictMatter::SameHall:
    case ConflictMatter::SameMachine:
    case ConflictMatter::SamePersonDays:
        break;
    }
    return false;
}

bool isPersonal(ConflictAbout about) {
    return about == ConflictAbout::Person || about == ConflictAbout::Unit;
}

} // namespace

std::vector<ConflictItem> ConflictDesk::listIn(Sql& sql) const {
    std::vector<ConflictItem> items;
    for (const ConflictRow& row : ConflictTable::all(sql))
        items.push_back(itemOf(sql, row));
    for (ConflictItem& finding : conflictFindings(sql))
        items.push_back(std::move(finding));
    std::stable_sort(items.begin(), items.end(), [](const ConflictItem& a, const ConflictItem& b) {
        return a.newestAt > b.newestAt;
    });
    for (ConflictItem& item : items)
        item.mayResolve = isDecidedHere(item.matter) && m_session.may(rightToResolve(item.about));
    return items;
}

Result<std::vector<ConflictItem>> ConflictDesk::list() {
    using All = std::vector<ConflictItem>;
    if (!m_session.may(Right::SeeConflicts))
        return fail(ErrorCode::NotAllowed, QStringLiteral("SeeConflicts"));
    return m_store.read([&](Sql& sql) -> Result<All> { return listIn(sql); });
}

Result<int> ConflictDesk::count() {
    const auto all = list();
    return all ? Result<int>(static_cast<int>(all->size())) : fail(all.error());
}

Result<ConflictItem> ConflictDesk::findIn(Sql& sql, const QString& id) const {
    std::vector<ConflictItem> begun;
    for (ConflictItem& item : listIn(sql)) {
        if (item.id == id)
            return std::move(item);
        if (!id.isEmpty() && item.id.startsWith(id))
            begun.push_back(std::move(item));
    }
    if (begun.size() > 1)
        return fail(ErrorCode::Conflict, id);
    return begun.empty() ? Result<ConflictItem>(fail(ErrorCode::NotFound, id))
                         : Result<ConflictItem>(std::move(begun.front()));
}

Result<ConflictView> ConflictDesk::load(const QString& id) {
    if (!m_session.may(Right::SeeConflicts))
        return fail(ErrorCode::NotAllowed, QStringLiteral("SeeConflicts"));
    auto view = m_store.read([&](Sql& sql) -> Result<ConflictView> {
        const auto item = findIn(sql, id);
        return item ? Result<ConflictView>(conflictView(sql, *item)) : fail(item.error());
    });
    if (view && isPersonal(view->item.about) && m_store.mode() == StoreMode::Normal) {
        const auto noted =
            OfficeDesk(m_store, m_session)
                .recordAudit("audit_person_viewed",
                             {{QStringLiteral("about"), view->item.subjects.front().toText()}});
        if (!noted)
            return fail(noted.error());
    }
    return view;
}

Result<ConflictItem> ConflictDesk::checked(const ConflictChoice& choice) {
    if (choice.reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    const auto item =
        m_store.read([&](Sql& sql) -> Result<ConflictItem> { return findIn(sql, choice.id); });
    if (!item)
        return item;
    if (!isDecidedHere(item->matter))
        return fail(ErrorCode::RuleRefused, QStringLiteral("conflict_elsewhere"));
    if (!item->mayResolve)
        return fail(ErrorCode::NotAllowed);
    if (item->versions != choice.seen)
        return fail(ErrorCode::ChangedMeanwhile);
    if (std::find(item->versions.begin(), item->versions.end(), choice.chosen) ==
        item->versions.end())
        return fail(ErrorCode::NotFound, hex(choice.chosen));
    return item;
}

Result<void> ConflictDesk::resolve(const ConflictChoice& choice) {
    const auto item = checked(choice);
    if (!item)
        return fail(item.error());
    if (item->matter == ConflictMatter::SameLogin)
        return keepAccount(*item, choice.chosen, choice.reason);
    if (item->about == ConflictAbout::Case)
        return CaseDesk(m_store, m_session)
            .resolve(CaseId::from(item->subjects.front()), choice.chosen, choice.reason);
    return append(*item, choice.chosen, choice.reason.trimmed());
}

Result<void> ConflictDesk::keepAccount(const ConflictItem& item, const QByteArray& chosen,
                                       const QString& reason) {
    OfficeDesk office(m_store, m_session);
    for (std::size_t i = 0; i < item.subjects.size(); ++i)
        if (item.versions[i] != chosen)
            if (const auto done = office.disableAccount(ActorId::from(item.subjects[i]), reason);
                !done)
                return done;
    return office.recordAudit("audit_conflict_resolved",
                              {{QStringLiteral("about"), item.subjects.front().toText()},
                               {QStringLiteral("field"), QStringLiteral("login")},
                               {QStringLiteral("chosen"), hex(chosen)}});
}

Result<void> ConflictDesk::append(const ConflictItem& item, const QByteArray& chosen,
                                  const QString& reason) {
    return m_store.write([&](Sql& sql) -> Result<void> {
        const SubjectId& subject = item.subjects.front();
        // Between the look and the write another process may have brought a third version.
        const auto rows = ConflictTable::of(sql, subject);
        if (std::none_of(rows.begin(), rows.end(), [&](const ConflictRow& row) {
                return row.field == item.field && row.versions == item.versions;
            }))
            return fail(ErrorCode::ChangedMeanwhile);
        QJsonArray aside;
        if (item.matter == ConflictMatter::Decision) {
            for (const QByteArray& other :
                 decisionsBeside(EventLog::loadAll(sql, subject),
                                 MergeRules(m_store.context().projections.kinds()), chosen))
                aside.append(hex(other));
        } else {
            for (const QByteArray& other : item.versions)
                if (other != chosen)
                    aside.append(hex(other));
        }
        // In a blob: free text may name somebody (E6).
        const auto why = m_store.blobs().put(sql, reason.toUtf8());
        if (!why)
            return fail(why.error());
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{subject,
                                   QString::fromLatin1(kConflictResolved),
                                   {{QStringLiteral("field"), item.field},
                                    {QStringLiteral("chosen"), hex(chosen)},
                                    {QStringLiteral("set_aside"), aside},
                                    {QStringLiteral("reason"), hex(*why)}}},
                                  audit(m_store.ids(), "audit_conflict_resolved",
                                        {{QStringLiteral("about"), subject.toText()},
                                         {QStringLiteral("field"), item.field},
                                         {QStringLiteral("chosen"), hex(chosen)}})});
        return appended ? Result<void>() : fail(appended.error());
    });
}

} // namespace chuangkou
