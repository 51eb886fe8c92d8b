// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event.h"
#include "core/store/sql.h"

#include <optional>

namespace chuangkou {

/// Settings of this PC and drafts as typed: `l_` tables, never sent, inside read or writeLocal.
[[nodiscard]] std::optional<QString> localSetting(Sql& sql, const QString& name);
void setLocalSetting(Sql& sql, const QString& name, const QString& value);

/// The text of an unfinished form of one account, as JSON; `savedAt` UTC ms.
struct Draft {
    QString content;
    std::int64_t savedAt = 0;
};
[[nodiscard]] std::optional<Draft> draft(Sql& sql, const ActorId& account, const QString& form);
void saveDraft(Sql& sql, const ActorId& account, const QString& form, const Draft& draft);
void dropDraft(Sql& sql, const ActorId& account, const QString& form);

} // namespace chuangkou
