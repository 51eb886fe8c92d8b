// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflicts/conflict.h"
#include "core/office/session.h"
#include "core/store/sql.h"

namespace chuangkou {

/// By the kind of its first event.
[[nodiscard]] ConflictAbout conflictAbout(const QString& kind);
/// What it is called in a list; persons are masked. Empty when that is not here.
[[nodiscard]] QString conflictTitle(Sql& sql, ConflictAbout about, const SubjectId& subject);
/// Who may decide: 系统管理员 of accounts, who sets up the office of what is set up, who completes
/// the catalogue of its items, 值班主任 of all else.
[[nodiscard]] Right rightToResolve(ConflictAbout about);

} // namespace chuangkou
