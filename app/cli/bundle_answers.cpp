// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_answers.h"

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
    for (const ImportReport& one : report.released)
        sayImport(answer, one);
}

} // namespace chuangkou::cli
