// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/backup_text.h"

#include "ui/support/error_text.h"

#include <QCoreApplication>

namespace chuangkou {

namespace {

class BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupText)
};

constexpr double kStep = 1024;

QString thingText(const LostThings& lost) {
    const auto n = static_cast<int>(lost.subjects);
    if (lost.thing == QLatin1String("tickets"))
        return BackupText::tr("%n ticket(s)", nullptr, n);
    if (lost.thing == QLatin1String("appointments"))
        return BackupText::tr("%n appointment(s)", nullptr, n);
    if (lost.thing == QLatin1String("cases"))
        return BackupText::tr("%n case(s)", nullptr, n);
    if (lost.thing == QLatin1String("persons"))
        return BackupText::tr("%n person(s) or unit(s)", nullptr, n);
    if (lost.thing == QLatin1String("summaries"))
        return BackupText::tr("%n daily summary(ies)", nullptr, n);
    if (lost.thing == QLatin1String("policies"))
        return BackupText::tr("%n entry(ies) about policies", nullptr, n);
    if (lost.thing == QLatin1String("office"))
        return BackupText::tr("%n setting(s) or account(s)", nullptr, n);
    if (lost.thing == QLatin1String("audit"))
        return BackupText::tr("%n audit record(s)", nullptr, n);
    return BackupText::tr("%n other thing(s)", nullptr, n);
}

QString secondText(const BackupRound& round, const BackupSettings& settings) {
    switch (round.second) {
    case SecondCopy::None:
    case SecondCopy::Whole:
        return {};
    case SecondCopy::Absent:
        return BackupText::tr("The second backup folder is not there: %1. It is tried again.")
            .arg(settings.secondFolder);
    case SecondCopy::Failed:
        return BackupText::tr("The second backup folder took no copy, which is tried again: %1")
            .arg(round.secondError ? errorText(*round.secondError) : QString());
    }
    return {};
}

QString roomText(const RotationReport& room, const BackupSettings& settings) {
    if (room.isOverLimit)
        return BackupText::tr("The backups take more than the %1 GB that they may.")
            .arg(settings.limitGb);
    if (room.removedForRoom > 0)
        return BackupText::tr("The room for backups (%1 GB) is used up; the oldest daily ones "
                              "were removed: %n.",
                              nullptr, room.removedForRoom)
            .arg(settings.limitGb);
    return {};
}

} // namespace

QString bytesText(qint64 bytes) {
    const auto value = static_cast<double>(bytes);
    if (value < kStep * kStep)
        return BackupText::tr("%1 KB").arg(value / kStep, 0, 'f', 0);
    if (value < kStep * kStep * kStep)
        return BackupText::tr("%1 MB").arg(value / kStep / kStep, 0, 'f', 1);
    return BackupText::tr("%1 GB").arg(value / kStep / kStep / kStep, 0, 'f', 1);
}

QString lostText(const std::vector<LostThings>& lost) {
    if (lost.empty())
        return BackupText::tr("nothing");
    QStringList texts;
    for (const LostThings& each : lost)
        texts.append(thingText(each));
    return texts.join(BackupText::tr(", "));
}

QString lostByAnchorText(const RestorePreview& preview) {
    if (preview.lost == 0 && !preview.isLostAtLeast)
        return BackupText::tr("nothing");
    const auto n = static_cast<int>(preview.lost);
    return preview.isLostAtLeast ? BackupText::tr("at least %n event(s) of this PC", nullptr, n)
                                 : BackupText::tr("%n event(s) of this PC", nullptr, n);
}

QString roundText(const BackupRound& round, const BackupSettings& settings) {
    QStringList texts;
    if (round.error)
        texts.append(BackupText::tr("The backup was not taken and is tried again: %1")
                         .arg(errorText(*round.error)));
    if (round.taken && !round.taken->rotation)
        texts.append(BackupText::tr("An older backup could not be removed."));
    for (const QString& text : {roomText(round.own, settings), secondText(round, settings),
                                roomText(round.secondRoom, settings)})
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    return texts.join(QLatin1Char(' '));
}

QString restoredText(const RestoreReport& report) {
    QStringList texts{report.isFromQuickCopy ? BackupText::tr("Restored from the daily quick copy.")
                                             : BackupText::tr("Restored from the backup.")};
    texts.append(BackupText::tr("%n event(s).", nullptr, static_cast<int>(report.events)));
    if (report.missingBlobs > 0)
        texts.append(BackupText::tr("%n attachment(s) are missing.", nullptr, report.missingBlobs));
    if (report.damagedBlobs > 0)
        texts.append(BackupText::tr("%n attachment(s) of the backup are damaged and were left out.",
                                    nullptr, report.damagedBlobs));
    if (!report.movedAside.isEmpty())
        texts.append(
            BackupText::tr("The store that was there is kept in %1.").arg(report.movedAside));
    return texts.join(QLatin1Char(' '));
}

} // namespace chuangkou
