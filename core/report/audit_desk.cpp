// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/audit_desk.h"

#include "core/office/office_desk.h"
#include "core/report/audit_sample.h"

#include <QRegularExpression>

namespace chuangkou {

namespace {

constexpr int kLargestSample = 10'000;

std::vector<SubjectId> subjectsOf(const std::vector<CaseId>& cases) {
    std::vector<SubjectId> subjects;
    for (const CaseId& id : cases)
        subjects.push_back(SubjectId::from(id));
    return subjects;
}

Result<CaseSample> drawCases(Sql& sql, const SampleOrder& order) {
    const auto set = subjectsOf(CaseTable::takenBetween(sql, order.from, order.to));
    CaseSample sample{order, {}, static_cast<int>(set.size()), sampleSetName(set)};
    for (const SubjectId& id : drawSample(order.seed, set, static_cast<std::size_t>(order.count)))
        if (auto row = CaseTable::row(sql, CaseId::from(id)))
            sample.cases.push_back(*std::move(row));
    return sample;
}

} // namespace

Result<AuditMode> AuditDesk::mode() {
    if (!m_session.may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    return m_store.read([](Sql& sql) -> Result<AuditMode> {
        AuditMode mode;
        mode.separation = AdministratorTable::separation(sql);
        if (mode.separation)
            mode.separatedBy = AccountTable::nameOf(sql, mode.separation->by);
        for (const Account& account : AccountTable::all(sql))
            if (account.isActive && joinedRoles(account.roles))
                mode.joined.push_back(account);
        return mode;
    });
}

Result<std::vector<AuditRow>> AuditDesk::rows(const AuditQuery& query) {
    if (!m_session.may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    using Rows = std::vector<AuditRow>;
    return m_store.read([&](Sql& sql) -> Result<Rows> { return AuditTable::rows(sql, query); });
}

Result<CaseSample> AuditDesk::draw(const SampleOrder& order) {
    if (!m_session.may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    if (order.count < 1 || order.count > kLargestSample)
        return fail(ErrorCode::InvalidInput, QStringLiteral("count"));
    if (!order.from.isValid() || !order.to.isValid() || order.from > order.to)
        return fail(ErrorCode::InvalidInput, QStringLiteral("date"));
    SampleOrder whole = order;
    whole.seed = order.seed.trimmed().isEmpty() ? randomSampleSeed() : order.seed.trimmed();
    auto sample =
        m_store.read([&](Sql& sql) -> Result<CaseSample> { return drawCases(sql, whole); });
    if (!sample)
        return sample;
    const auto recorded =
        record("audit_sample_drawn", {{QStringLiteral("seed"), whole.seed},
                                      {QStringLiteral("asked"), whole.count},
                                      {QStringLiteral("from"), whole.from.toString(Qt::ISODate)},
                                      {QStringLiteral("to"), whole.to.toString(Qt::ISODate)},
                                      {QStringLiteral("of"), sample->setSize},
                                      {QStringLiteral("set"), sample->setName}});
    return recorded ? sample : fail(recorded.error());
}

Result<std::vector<HeldHead>> AuditDesk::findHead(const QString& characters) {
    if (!m_session.may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    static const QRegularExpression blanks(QStringLiteral("[\\s-]+"));
    static const QRegularExpression sixteen(QStringLiteral("^[0-9a-f]{16,64}$"));
    const QString typed = QString(characters).remove(blanks).toLower();
    if (!sixteen.match(typed).hasMatch())
        return fail(ErrorCode::InvalidInput, QStringLiteral("head"));
    using Heads = std::vector<HeldHead>;
    return m_store.read([&](Sql& sql) -> Result<Heads> {
        const QByteArray begin = QByteArray::fromHex(typed.first(16).toLatin1());
        return AuditTable::headsThatBeginWith(sql, begin);
    });
}

Result<void> AuditDesk::recordExport(const QString& list, QDate from, QDate to, qint64 rowCount) {
    if (!m_session.may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    return record("audit_exported", {{QStringLiteral("what"), QStringLiteral("audit")},
                                     {QStringLiteral("list"), list},
                                     {QStringLiteral("from"), from.toString(Qt::ISODate)},
                                     {QStringLiteral("to"), to.toString(Qt::ISODate)},
                                     {QStringLiteral("rows"), rowCount}});
}

Result<void> AuditDesk::record(const char* kind, const QJsonObject& body) {
    if (m_store.mode() != StoreMode::Normal)
        return {};
    return OfficeDesk(m_store, m_session).recordAudit(kind, body);
}

} // namespace chuangkou
