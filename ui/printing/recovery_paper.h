// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace chuangkou {

/// The recovery code of an office, for its safe.
struct RecoveryPaper {
    QString office;
    QString code; ///< "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
    std::int64_t madeAt = 0;
};

/// A4 portrait. The file holds the secret: whoever writes it to a disk removes it again.
[[nodiscard]] QByteArray recoveryPaper(const RecoveryPaper& paper);

} // namespace chuangkou
