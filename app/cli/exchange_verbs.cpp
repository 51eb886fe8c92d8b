// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exchange_words.h"
#include "app/cli/medium_advice.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"
#include "app/cli/verbs.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"

#include <QFileInfo>

namespace chuangkou::cli {

namespace {

Answer exportAnswer(const ExportReport& report) {
    Answer answer;
    answer.fact("path", CliText::tr("File"), report.path);
    answer.fact("events", CliText::tr("Events"), qint64{report.events});
    answer.fact("blobs", CliText::tr("Attachments"), report.blobs);
    answer.fact("recipients", CliText::tr("For computers"), report.recipients);
    answer.set("is_read_from_medium", report.isReadFromMedium);
    answer.say(mediumAdvice(report.isReadFromMedium));
    return answer;
}

Reply exportBundle(Call& call) {
    const QString out =
        call.arguments().has("out") ? call.arguments().text("out") : QStringLiteral(".");
    const auto report = ExportDesk(call.store(), call.session()).exportFull(out);
    if (!report)
        return fail(report.error());
    return exportAnswer(*report);
}

Reply importFile(Call& call) {
    const auto report =
        ImportDesk(call.store(), call.session()).importFile(call.arguments().operand(0));
    if (!report)
        return fail(report.error());
    Answer answer;
    answer.merge(importJson(*report));
    sayImport(answer, *report);
    return answer;
}

} // namespace

std::vector<Verb> exchangeVerbs() {
    return {
        {"export",
         QT_TRANSLATE_NOOP("CliText", "write everything for the office's other computers"),
         {},
         {{"out", Takes::Text, "F",
           QT_TRANSLATE_NOOP("CliText", "file or folder; without it the present folder")}},
         exportBundle},
        {"import-bundle",
         QT_TRANSLATE_NOOP("CliText", "bring in what another computer exported"),
         {{"F", QT_TRANSLATE_NOOP("CliText", "its file")}},
         {},
         importFile},
    };
}

} // namespace chuangkou::cli
