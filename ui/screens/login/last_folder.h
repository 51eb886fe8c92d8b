// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chuangkou {

/// The store that was opened last on this PC; kept in the state folder. Empty when there was none.
[[nodiscard]] QString lastFolder(const QString& stateFolder);
void setLastFolder(const QString& stateFolder, const QString& folder);

} // namespace chuangkou
