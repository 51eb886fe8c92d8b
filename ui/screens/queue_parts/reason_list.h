// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace chuangkou {

/// A reason of resources/catalogue/reasons.json in the language that is installed.
struct ListedReason {
    QString key;
    QString text;
};

[[nodiscard]] std::vector<ListedReason> refusalReasons();   ///< at the door
[[nodiscard]] std::vector<ListedReason> exceptionReasons(); ///< for being preferred
/// The words of either list; the key itself when unknown.
[[nodiscard]] QString reasonText(const QString& key);

} // namespace chuangkou
