// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/person_view.h"

#include "core/office/audit_table.h"

#include <QJsonDocument>

namespace chuangkou {

namespace {

constexpr std::int64_t kOneActMs = 10 * 60 * 1000;

bool wasJustRecorded(Sql& sql, const ActorId& actor, std::int64_t now, const QJsonObject& body) {
    for (const AuditEntry& entry : AuditTable::between(sql, now - kOneActMs, now + 1))
        if (entry.kind == QLatin1String("audit_person_viewed") && entry.actor == actor &&
            QJsonDocument::fromJson(entry.detail.toUtf8()).object() == body)
            return true;
    return false;
}

} // namespace

Result<void> recordPersonViewed(Store& store, const Session& session, const PersonView& view) {
    if (store.mode() != StoreMode::Normal)
        return {};
    QJsonObject body{{QStringLiteral("about"), view.about.toText()},
                     {QStringLiteral("screen"), view.screen}};
    if (!view.ofCase.isNull())
        body.insert(QStringLiteral("case"), view.ofCase.toText());
    return store.write([&](Sql& sql) -> Result<void> {
        if (wasJustRecorded(sql, session.account, store.clock().nowMs(), body))
            return {};
        const auto appended = store.log().append(sql, session.account,
                                                 {audit(store.ids(), "audit_person_viewed", body)});
        return appended ? Result<void>() : fail(appended.error());
    });
}

} // namespace chuangkou
