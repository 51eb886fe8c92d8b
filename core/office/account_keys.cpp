// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/account_keys.h"

#include <QJsonArray>

namespace chuangkou {

QString hexText(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray roleKeys(const std::set<Role>& roles) {
    QJsonArray keys;
    for (const Role role : roles)
        keys.append(roleKey(role));
    return keys;
}

Result<FreshKeys> freshKeys(const QString& password, const PasswordCost& cost) {
    if (const auto strong = checkPasswordStrength(password); !strong)
        return fail(strong.error());
    auto pair = newSealingKey();
    if (!pair)
        return fail(pair.error());
    auto wrapped = wrapWithPassword(password, pair->secretKey, cost);
    if (!wrapped)
        return fail(wrapped.error());
    return FreshKeys{*pair, *wrapped};
}

NewEvent keyEvent(const ActorId& account, const FreshKeys& keys, PasswordBy by) {
    QJsonObject body{{QStringLiteral("public"), hexText(keys.pair.publicKey)},
                     {QStringLiteral("wrapped"), hexText(keys.wrapped)}};
    if (by == PasswordBy::Another)
        body.insert(QStringLiteral("first"), true);
    return {SubjectId::from(account), QStringLiteral("account_key_set"), body};
}

NewEvent createdEvent(const ActorId& account, const QString& login, const QString& name,
                      const std::set<Role>& roles) {
    return {SubjectId::from(account),
            QStringLiteral("account_created"),
            {{QStringLiteral("login"), login.trimmed()},
             {QStringLiteral("name"), name.trimmed()},
             {QStringLiteral("roles"), roleKeys(roles)}}};
}

void keepOfficeKey(Sql& sql, const QByteArray& holder, const QByteArray& sealed) {
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO l_office_key (account, sealed) "
                            "VALUES (:account, :sealed)"),
             {{":account", holder}, {":sealed", sealed}});
}

} // namespace chuangkou
