// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace chuangkou {

/// A stick or a card that is there now.
struct RemovableMedium {
    QString folder;
    QString name;
    bool isReadOnly = false;
};
[[nodiscard]] std::vector<RemovableMedium> removableMedia();

} // namespace chuangkou
