// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"

namespace chuangkou {

// Words for conflicts, in the language that is installed: for the screen and the command line.

[[nodiscard]] QString conflictAboutText(ConflictAbout about); ///< 大厅
/// What it is about: 大厅 一楼大厅
[[nodiscard]] QString conflictNameText(const ConflictItem& item);
/// What stands against each other: 限额不同, 决定不同, 登录名相同
[[nodiscard]] QString conflictMatterText(const ConflictItem& item);
/// What to do: decide here, or where else.
[[nodiscard]] QString conflictHintText(const ConflictItem& item);
[[nodiscard]] QString conflictFieldText(const QString& key); ///< 限额; the key itself when unknown
[[nodiscard]] QString conflictKindText(const QString& kind); ///< 受理; empty for mere values
[[nodiscard]] QString conflictValueText(const QString& key, const QJsonValue& value);
[[nodiscard]] QString lineMarkText(LineMark mark); ///< 不同, 已合并, nothing

} // namespace chuangkou
