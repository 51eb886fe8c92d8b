// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/office/audit_table.h"
#include "core/store/verify.h"
#include "ui/support/error_text.h"

#include <QJsonDocument>

namespace chuangkou::cli {

namespace {

Cell findingCell(VerifyFinding::What what) {
    using What = VerifyFinding::What;
    switch (what) {
    case What::EventChanged:
        return {QStringLiteral("event_changed"), CliText::tr("event was changed")};
    case What::BodyChanged:
        return {QStringLiteral("body_changed"), CliText::tr("content was changed")};
    case What::ChainBroken:
        return {QStringLiteral("chain_broken"), CliText::tr("chain is broken")};
    case What::HeadWrong:
        return {QStringLiteral("head_wrong"), CliText::tr("signed head does not fit")};
    case What::DeviceUncertified:
        return {QStringLiteral("device_uncertified"), CliText::tr("computer without certificate")};
    case What::BlobDamaged:
        return {QStringLiteral("blob_damaged"), CliText::tr("attachment is damaged")};
    case What::ProjectionDiffers:
        return {QStringLiteral("projection_differs"), CliText::tr("table differs from the events")};
    case What::PageDamaged:
        return {QStringLiteral("page_damaged"), CliText::tr("page of the database is damaged")};
    }
    return {QString()};
}

Reply verify(Call& call) {
    const auto report = verifyStore(call.store());
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.set("is_sound", report->isSound());
    answer.fact("events", CliText::tr("Events"), qint64{report->events});
    answer.fact("origins", CliText::tr("Chains"), report->origins);
    answer.fact("blobs", CliText::tr("Attachments"), report->blobs);
    answer.set("left_out", qint64{report->leftOut});
    if (report->leftOut > 0)
        answer.say(CliText::tr("%1 events of revoked computers are kept and do not count.")
                       .arg(report->leftOut));
    std::vector<Row> rows;
    for (const VerifyFinding& finding : report->findings)
        rows.push_back({findingCell(finding.what), finding.kind, qint64{finding.seq},
                        QString::fromLatin1(finding.hash.toHex()),
                        QString::fromLatin1(finding.origin.toHex()), finding.detail});
    if (report->isSound()) {
        answer.set("findings", QJsonArray());
        answer.say(CliText::tr("Everything holds."));
        return answer;
    }
    answer.list("findings",
                {{"what", CliText::tr("Finding")},
                 {"kind", CliText::tr("Kind of event")},
                 {"seq", CliText::tr("No.")},
                 {"event", CliText::tr("Event")},
                 {"origin", CliText::tr("Chain")},
                 {"detail", CliText::tr("Detail")}},
                rows);
    answer.refuse(errorKey(ErrorCode::StoreDamaged),
                  CliText::tr("The store does not hold: %1 findings, the first: %2")
                      .arg(rows.size())
                      .arg(rows.front().front().text));
    return answer;
}

Reply rebuild(Call& call) {
    const auto differences = rebuildProjections(call.store());
    if (!differences)
        return fail(differences.error());
    Answer answer;
    if (differences->empty()) {
        answer.set("differences", QJsonArray());
        answer.say(CliText::tr("The tables were built again from the events; no row differs."));
        return answer;
    }
    std::vector<Row> rows;
    for (const ProjectionDifference& difference : *differences)
        rows.push_back({difference.table, difference.row});
    answer.say(CliText::tr("The tables were built again from the events; these rows differed:"));
    answer.list("differences", {{"table", CliText::tr("Table")}, {"row", CliText::tr("Row")}},
                rows);
    return answer;
}

struct AuditTrail {
    std::vector<AuditEntry> entries;
    std::vector<Cell> actors;
};

Result<AuditTrail> auditTrail(Store& store, std::int64_t from, std::int64_t to) {
    return store.read([&](Sql& sql) -> Result<AuditTrail> {
        AuditTrail trail{AuditTable::between(sql, from, to), {}};
        for (const AuditEntry& entry : trail.entries)
            trail.actors.emplace_back(entry.actor.toText(), AccountTable::nameOf(sql, entry.actor));
        return trail;
    });
}

Reply listAudit(Call& call) {
    if (!call.session().may(Right::ReadAudit))
        return fail(ErrorCode::NotAllowed);
    const QDate today = officeDate(call.store().clock().nowMs());
    const QDate from = call.arguments().date("from").value_or(today);
    const QDate to = call.arguments().date("to").value_or(std::max(from, today));
    const auto trail =
        auditTrail(call.store(), officeMs(from, QTime(0, 0)), officeMs(to.addDays(1), QTime(0, 0)));
    if (!trail)
        return fail(trail.error());
    // A trail that leaves the store as data is an export, and stands in the trail itself.
    if (call.options().isJson && call.store().mode() == StoreMode::Normal) {
        const auto recorded =
            OfficeDesk(call.store(), call.session())
                .recordAudit("audit_exported", {{QStringLiteral("what"), QStringLiteral("audit")}});
        if (!recorded)
            return fail(recorded.error());
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < trail->entries.size(); ++i) {
        const AuditEntry& entry = trail->entries[i];
        const QString word = keyText(entry.kind);
        const QJsonObject detail = QJsonDocument::fromJson(entry.detail.toUtf8()).object();
        rows.push_back({timeCell(entry.at),
                        trail->actors[i],
                        {entry.kind, word.isEmpty() ? entry.kind : word},
                        {detail, detail.isEmpty() ? QString() : entry.detail}});
    }
    Answer answer;
    answer.list("entries",
                {{"at", CliText::tr("Time")},
                 {"actor", CliText::tr("Who")},
                 {"kind", CliText::tr("What")},
                 {"detail", CliText::tr("Detail")}},
                rows);
    return answer;
}

} // namespace

std::vector<Verb> storeVerbs() {
    return {
        {"verify",
         QT_TRANSLATE_NOOP("CliText", "check every event, chain, signature, attachment and table"),
         {},
         {},
         verify},
        {"rebuild",
         QT_TRANSLATE_NOOP("CliText", "build the tables again from the events"),
         {},
         {},
         rebuild},
        {"audit list",
         QT_TRANSLATE_NOOP("CliText", "the audit trail, oldest entry first"),
         {},
         {{"from", Takes::Date, "DATE",
           QT_TRANSLATE_NOOP("CliText", "first day; without it today")},
          {"to", Takes::Date, "DATE", QT_TRANSLATE_NOOP("CliText", "last day; without it today")}},
         listAudit},
    };
}

} // namespace chuangkou::cli
