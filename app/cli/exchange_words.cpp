// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exchange_words.h"

#include "app/cli/text.h"

namespace chuangkou::cli {

QJsonObject importJson(const ImportReport& report) {
    QJsonArray released;
    for (const ImportReport& one : report.released)
        released.append(importJson(one));
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("sender"), report.sender},
            {QStringLiteral("new_events"), qint64{report.applied.events}},
            {QStringLiteral("known_events"), qint64{report.applied.known}},
            {QStringLiteral("new_blobs"), report.applied.blobs},
            {QStringLiteral("forks"), report.applied.forks},
            {QStringLiteral("passed_over"), qint64{report.applied.passedOver}},
            {QStringLiteral("is_recovered"), report.isRecovered},
            {QStringLiteral("released"), released}};
}

void sayImport(Answer& answer, const ImportReport& report) {
    answer.say(CliText::tr("%1 from %2: %3 events new, %4 known, %5 attachments new.")
                   .arg(report.file, report.sender)
                   .arg(report.applied.events)
                   .arg(report.applied.known)
                   .arg(report.applied.blobs));
    if (report.applied.forks > 0)
        answer.say(CliText::tr("%1 events stand beside others of the same number: a computer was "
                               "set back.")
                       .arg(report.applied.forks));
    if (report.applied.passedOver > 0)
        answer.say(CliText::tr("%1 events of revoked computers were passed over: the office has "
                               "not accepted them.")
                       .arg(report.applied.passedOver));
    if (report.isRecovered)
        answer.say(CliText::tr("This computer had been set back without anybody seeing it: it goes "
                               "on in a new epoch, and what it had lost came back."));
    for (const ImportReport& one : report.released)
        sayImport(answer, one);
}

} // namespace chuangkou::cli
