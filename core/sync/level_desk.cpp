// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/level_desk.h"

#include "core/office/audit_table.h"
#include "core/office/office_desk.h"
#include "core/store/file_system.h"
#include "core/sync/enrolment.h"
#include "core/sync/level_plan.h"

#include <QFileInfo>

namespace chuangkou {

namespace {

constexpr qint64 kLargestDocument = 64LL * 1024 * 1024;

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QString fingerprintDetail(const OfficeCard& card) {
    return QStringLiteral("fingerprint|%1|%2").arg(card.name, card.fingerprint());
}

NewEvent acceptance(const QByteArray& own, const OfficeCard& card, const QByteArray& form,
                    LevelSide side) {
    return {levelSubject(own, card.officePublic, side),
            side == LevelSide::Above ? QStringLiteral("superior_accepted")
                                     : QStringLiteral("subordinate_accepted"),
            {{QStringLiteral("public"), hex(card.officePublic)},
             {QStringLiteral("name"), card.name},
             {QStringLiteral("area"), card.area},
             {QStringLiteral("card"), hex(form)},
             {QStringLiteral("compared"), card.fingerprint()}}};
}

/// The key by which the offices below tag persons, once this one has somebody below.
std::optional<NewEvent> missingTagKey(Sql& sql, Store& store, LevelSide side) {
    const QByteArray own = officeIdOf(store.device().officePublic).bytes();
    const auto keys = LevelTable::tagKeys(sql);
    const bool isMade =
        std::any_of(keys.begin(), keys.end(), [&](const TagKey& key) { return key.office == own; });
    if (side == LevelSide::Above || isMade)
        return std::nullopt;
    return NewEvent{store.ids().next<SubjectId>(),
                    QStringLiteral("tag_key_made"),
                    {{QStringLiteral("key"), hex(randomBytes(32))}}};
}

QString fileIn(const QString& folder, const Certificate& own, LevelSide towards, std::int64_t now) {
    return QStringLiteral("%1/%2-%3-%4.ckb")
        .arg(folder, towards == LevelSide::Above ? QStringLiteral("up") : QStringLiteral("down"))
        .arg(own.machineNumber, 2, 10, QLatin1Char('0'))
        .arg(fileTime(now));
}

LevelOffice seen(Store& store, Sql& sql, const AcceptedOffice& office) {
    LevelOffice level;
    level.office = office;
    std::set<QByteArray> devices;
    for (const Certificate& machine : certificatesOf(sql, office.officePublic))
        devices.insert(machine.device);
    level.machines = static_cast<int>(devices.size());
    for (const SignedHead& head : newestHeads(sql))
        if (devices.contains(EventLog::deviceOf(sql, head.origin)))
            level.heardUntil = std::max(level.heardUntil.value_or(0), head.at);
    for (const OriginHead& head : EventLog::heads(sql))
        if (devices.contains(EventLog::deviceOf(sql, head.origin)))
            level.events += head.seq;
    for (const Peer& machine : peersOf(store, sql, office.officePublic)) {
        if (!machine.news)
            continue;
        level.heardAt = std::max(level.heardAt.value_or(0), machine.news->heardAt);
        level.missing = std::max(level.missing, distanceTo(sql, *machine.news).ahead);
    }
    level.contentsElsewhere = withheldSubjects(sql, office.id().bytes());
    return level;
}

} // namespace

Result<OfficeCard> LevelDesk::cardOf(Sql& sql) const {
    const auto office = OfficeTable::office(sql);
    if (!office)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("p_office"));
    return OfficeCard{m_store.device().officePublic, office->name, office->area, certificates(sql),
                      m_store.clock().nowMs()};
}

Result<OfficeCard> LevelDesk::writeCard(const QString& file) {
    if (!m_session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ManageKeys"));
    const auto officeKey = OfficeDesk(m_store, m_session).officeKey();
    if (!officeKey)
        return fail(officeKey.error());
    auto card = m_store.read([&](Sql& sql) { return cardOf(sql); });
    if (!card)
        return card;
    const auto form = card->encode(*officeKey);
    if (!form)
        return fail(form.error());
    const auto written = writeDurably(file, *form);
    return written ? std::move(card) : Result<OfficeCard>(fail(written.error()));
}

Result<void> LevelDesk::mayAccept(Sql& sql, const OfficeCard& card, LevelSide side) const {
    if (card.officePublic == m_store.device().officePublic)
        return fail(ErrorCode::RuleRefused, QStringLiteral("own_card"));
    for (const AcceptedOffice& office : acceptedOffices(sql)) {
        if (office.isEnded)
            continue;
        if (office.officePublic == card.officePublic && office.side != side)
            return fail(ErrorCode::RuleRefused, QStringLiteral("level_both|") + card.name);
        const bool isOther = office.officePublic != card.officePublic;
        if (side == LevelSide::Above && office.side == side && office.isDirect && isOther)
            return fail(ErrorCode::RuleRefused, QStringLiteral("superior|") + office.name);
    }
    return {};
}

Result<AcceptedOffice> LevelDesk::accept(const QString& cardFile, LevelSide side,
                                         const QString& compared) {
    if (!m_session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ManageKeys"));
    const auto card = OfficeCard::read(cardFile);
    if (!card)
        return fail(card.error());
    const auto form = readWhole(cardFile, std::numeric_limits<qint64>::max());
    if (!form)
        return fail(form.error());
    return m_store.write([&](Sql& sql) -> Result<AcceptedOffice> {
        if (const auto may = mayAccept(sql, *card, side); !may)
            return fail(may.error());
        if (compared.trimmed().isEmpty())
            return fail(ErrorCode::Missing, fingerprintDetail(*card));
        if (!isFingerprint(compared, card->officePublic))
            return fail(ErrorCode::RuleRefused, fingerprintDetail(*card));
        std::vector<NewEvent> events{acceptance(m_store.device().officePublic, *card, *form, side)};
        if (auto key = missingTagKey(sql, m_store, side))
            events.push_back(*std::move(key));
        const auto appended = m_store.log().append(sql, m_session.account, events);
        if (!appended)
            return fail(appended.error());
        for (const Certificate& machine : card->machines)
            keepCertificate(sql, machine);
        const auto accepted = acceptedOffice(sql, card->officePublic);
        return accepted ? Result<AcceptedOffice>(*accepted) : fail(ErrorCode::NotFound, card->name);
    });
}

Result<void> LevelDesk::end(const QByteArray& officePublic, LevelSide side, const QString& reason) {
    if (!m_session.may(Right::ManageKeys))
        return fail(ErrorCode::NotAllowed, QStringLiteral("ManageKeys"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::NeedsReason);
    return m_store.write([&](Sql& sql) -> Result<void> {
        const auto office = acceptedOffice(sql, officePublic);
        if (!office || !office->isDirect || office->isEnded || office->side != side)
            return fail(ErrorCode::NotFound, fingerprintOf(officePublic));
        const auto appended =
            m_store.log().append(sql, m_session.account,
                                 {{levelSubject(m_store.device().officePublic, officePublic, side),
                                   side == LevelSide::Above ? QStringLiteral("superior_ended")
                                                            : QStringLiteral("subordinate_ended"),
                                   {{QStringLiteral("public"), hex(officePublic)},
                                    {QStringLiteral("reason"), reason.trimmed()}}}});
        return appended ? Result<void>() : fail(appended.error());
    });
}

Result<std::vector<LevelOffice>> LevelDesk::offices() {
    using Offices = std::vector<LevelOffice>;
    return m_store.read([&](Sql& sql) -> Result<Offices> {
        Offices offices;
        for (const AcceptedOffice& office : acceptedOffices(sql))
            offices.push_back(seen(m_store, sql, office));
        return offices;
    });
}

Result<ExportReport> LevelDesk::exportTo(LevelSide towards, const QString& path,
                                         ExportTarget::Extent extent) {
    if (!m_session.may(Right::Exchange))
        return fail(ErrorCode::NotAllowed, QStringLiteral("Exchange"));
    const QString what =
        towards == LevelSide::Above ? QStringLiteral("upward") : QStringLiteral("downward");
    const auto heads = m_store.write([&](Sql& sql) -> Result<std::vector<SignedHead>> {
        const auto noted = m_store.log().append(
            sql, m_session.account,
            {audit(m_store.ids(), "audit_exported", {{QStringLiteral("what"), what}})});
        if (!noted)
            return fail(noted.error());
        return signOwnHeads(m_store, sql);
    });
    if (!heads)
        return fail(heads.error());
    return m_store.read([&](Sql& sql) -> Result<ExportReport> {
        const auto plan = planLevel(m_store, sql, *heads, towards, extent);
        if (!plan)
            return fail(plan.error());
        QString file = path;
        if (const auto own = certificateOf(sql, m_store.device().id);
            own && QFileInfo(path).isDir())
            file = fileIn(path, *own, towards, m_store.clock().nowMs());
        const auto written = writeBundle(m_store, sql, *plan, file);
        if (!written)
            return fail(written.error());
        ExportReport report;
        report.path = file;
        report.kind = plan->kind;
        report.events = written->header.events();
        report.blobs = static_cast<int>(plan->blobs.size());
        report.recipients = static_cast<int>(plan->recipients.size());
        report.bytes = QFileInfo(file).size();
        report.checksum = checksumText(written->header);
        report.isReadFromMedium = written->isReadFromMedium;
        return report;
    });
}

Result<void> LevelDesk::giveNotice(const QString& title, const QString& text,
                                   const QString& document) {
    if (!m_session.may(Right::SetUpOffice))
        return fail(ErrorCode::NotAllowed, QStringLiteral("SetUpOffice"));
    if (title.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("title"));
    const auto content = document.isEmpty() ? Result<QByteArray>(QByteArray())
                                            : readWhole(document, kLargestDocument);
    if (!content)
        return fail(content.error());
    return m_store.write([&](Sql& sql) -> Result<void> {
        QByteArray kept;
        if (!document.isEmpty()) {
            const auto put = m_store.blobs().put(sql, *content);
            if (!put)
                return fail(put.error());
            kept = *put;
        }
        const QString day = officeDate(m_store.clock().nowMs()).toString(Qt::ISODate);
        const auto appended = m_store.log().append(
            sql, m_session.account,
            {{m_store.ids().next<SubjectId>(),
              QStringLiteral("notice_given"),
              {{QStringLiteral("title"), title.trimmed()},
               {QStringLiteral("text"), text.trimmed()},
               {QStringLiteral("day"), day},
               {QStringLiteral("document"), kept.isEmpty() ? QJsonValue() : QJsonValue(hex(kept))},
               {QStringLiteral("file"), QFileInfo(document).fileName()}}}});
        return appended ? Result<void>() : fail(appended.error());
    });
}

Result<std::vector<LevelNotice>> LevelDesk::notices() {
    using Notices = std::vector<LevelNotice>;
    return m_store.read([](Sql& sql) -> Result<Notices> { return LevelTable::notices(sql); });
}

Result<std::vector<CaseQuestion>> LevelDesk::questions() {
    using Questions = std::vector<CaseQuestion>;
    return m_store.read([](Sql& sql) -> Result<Questions> { return LevelTable::questions(sql); });
}

Result<AcceptedOffice> officeBelow(Sql& sql, const QString& nameOrKey) {
    std::optional<AcceptedOffice> found;
    for (const AcceptedOffice& office : acceptedOffices(sql)) {
        const bool isMeant =
            office.name == nameOrKey ||
            (nameOrKey.size() >= 8 && hex(office.officePublic).startsWith(nameOrKey.toLower()));
        if (office.side != LevelSide::Below || !isMeant)
            continue;
        if (found)
            return fail(ErrorCode::Conflict, nameOrKey);
        found = office;
    }
    return found ? Result<AcceptedOffice>(*found) : fail(ErrorCode::NotFound, nameOrKey);
}

} // namespace chuangkou
