// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/exchange_text.h"

#include "ui/support/error_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace chuangkou {

namespace {

struct ExchangeText {
    Q_DECLARE_TR_FUNCTIONS(ExchangeText)
};

constexpr std::int64_t kMinuteMs = 60'000;

} // namespace

QString bundleKindText(BundleKind kind) {
    switch (kind) {
    case BundleKind::Full:
        return ExchangeText::tr("everything");
    case BundleKind::Delta:
        return ExchangeText::tr("what is new");
    case BundleKind::Acknowledgement:
        return ExchangeText::tr("acknowledgement only");
    case BundleKind::Backup:
        return ExchangeText::tr("backup");
    }
    return {};
}

QString clockText(const QString& machine, std::int64_t aheadMs) {
    if (aheadMs == 0)
        return {};
    const std::int64_t off = std::abs(aheadMs);
    if (off < 2 * kMinuteMs) {
        const auto seconds = off / 1000;
        return (aheadMs > 0 ? ExchangeText::tr("The clock of %1 is %2 seconds fast.")
                            : ExchangeText::tr("The clock of %1 is %2 seconds slow."))
            .arg(machine)
            .arg(seconds);
    }
    const auto minutes = (off + kMinuteMs / 2) / kMinuteMs;
    return (aheadMs > 0 ? ExchangeText::tr("The clock of %1 is %2 minutes fast.")
                        : ExchangeText::tr("The clock of %1 is %2 minutes slow."))
        .arg(machine)
        .arg(minutes);
}

QString pendingText(const PendingImport& import) {
    switch (import.state) {
    case PendingImport::State::Importing:
        return ExchangeText::tr("Being imported: %1 of %2").arg(import.done).arg(import.total);
    case PendingImport::State::Waiting:
        return errorText({ErrorCode::BundleGap, import.detail});
    case PendingImport::State::Failed:
        return ExchangeText::tr("Failed: import the file again.");
    }
    return {};
}

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace chuangkou
