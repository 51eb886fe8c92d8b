// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace chuangkou {

/// The machine's own last hash, kept outside the store (A1): what a restored or copied store
/// cannot bring along. One file per device in the state folder; forward only, under a lock.
struct Anchor {
    QByteArray device;
    QByteArray origin;
    int epoch = 0;
    std::int64_t seq = 0;
    QByteArray hash;
    QByteArray host;
    QString folder; ///< of the store, absolute

    /// nullopt when there is none or it cannot be read (then the store counts as copied).
    [[nodiscard]] static std::optional<Anchor> load(const QString& stateFolder,
                                                    const QByteArray& device);
    /// Writes unless the file is ahead of this one in (epoch, seq). Errors: FileUnwritable,
    /// DiskFull, StoreBusy (the lock).
    [[nodiscard]] Result<void> save(const QString& stateFolder) const;
};

} // namespace chuangkou
