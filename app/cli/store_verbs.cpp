// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_key.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/store/verify.h"
#include "ui/support/error_text.h"

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
    };
}

} // namespace chuangkou::cli
