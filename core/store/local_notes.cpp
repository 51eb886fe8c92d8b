// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_notes.h"

namespace chuangkou {

std::optional<QString> localSetting(Sql& sql, const QString& name) {
    return sql.text(QStringLiteral("SELECT value FROM l_settings WHERE name = :name"),
                    {{":name", name}});
}

void setLocalSetting(Sql& sql, const QString& name, const QString& value) {
    sql.exec(QStringLiteral("INSERT INTO l_settings (name, value) VALUES (:name, :value) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
             {{":name", name}, {":value", value}});
}

std::optional<Draft> draft(Sql& sql, const ActorId& account, const QString& form) {
    std::optional<Draft> found;
    sql.each(QStringLiteral("SELECT content, saved_at FROM l_drafts "
                            "WHERE account = :account AND form = :form"),
             {{":account", blob(account.bytes())}, {":form", form}},
             [&](const SqlRow& row) { found = Draft{row.text(0), row.integer(1)}; });
    return found;
}

void saveDraft(Sql& sql, const ActorId& account, const QString& form, const Draft& draft) {
    sql.exec(QStringLiteral("INSERT INTO l_drafts (account, form, content, saved_at) "
                            "VALUES (:account, :form, :content, :saved_at) "
                            "ON CONFLICT (account, form) DO UPDATE SET "
                            "content = excluded.content, saved_at = excluded.saved_at"),
             {{":account", blob(account.bytes())},
              {":form", form},
              {":content", draft.content},
              {":saved_at", static_cast<qint64>(draft.savedAt)}});
}

void dropDraft(Sql& sql, const ActorId& account, const QString& form) {
    sql.exec(QStringLiteral("DELETE FROM l_drafts WHERE account = :account AND form = :form"),
             {{":account", blob(account.bytes())}, {":form", form}});
}

} // namespace chuangkou
