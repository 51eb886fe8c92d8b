// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/office/account_table.h"

#include "core/office/office_events.h"
#include "core/store/merge.h"

namespace chuangkou {

namespace {

const QString kColumns =
    QStringLiteral("account, login, name, roles, active, public_key, wrapped_secret, "
                   "first_password");

std::set<Role> rolesOf(const QStringList& keys) {
    std::set<Role> roles;
    for (const QString& key : keys)
        if (const auto role = roleFromKey(key))
            roles.insert(*role);
    return roles;
}

QString rolesText(const QJsonArray& roles) {
    QStringList keys;
    for (const QJsonValue& role : roles)
        keys.append(role.toString());
    keys.sort();
    return keys.join(u',');
}

Account accountOf(const SqlRow& row) {
    return {ActorId::fromHash(row.bytes(0)),
            row.text(1),
            row.text(2),
            rolesOf(row.text(3).split(u',', Qt::SkipEmptyParts)),
            row.integer(4) == 1,
            row.bytes(5),
            row.bytes(6),
            row.integer(7) == 1};
}

QByteArray hexOf(const QJsonObject& body, const char* name) {
    return QByteArray::fromHex(body.value(QLatin1String(name)).toString().toLatin1());
}

} // namespace

std::span<const EventKind> AccountTable::kinds() const {
    return kAccountKinds;
}

QStringList AccountTable::schema() const {
    return {QStringLiteral(R"(
        CREATE TABLE p_accounts (
            account BLOB NOT NULL PRIMARY KEY,
            login TEXT NOT NULL,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            active INTEGER NOT NULL,
            public_key BLOB NOT NULL,
            wrapped_secret BLOB NOT NULL,
            first_password INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)")};
}

void AccountTable::fold(Sql& sql, const SubjectId& subject,
                        const std::vector<Event>& events) const {
    QString login;
    QString name;
    QString roles;
    bool active = true;
    QByteArray publicKey;
    QByteArray wrapped;
    bool isFirst = false;
    bool isKnown = false;
    const MergedSubject merged(events, MergeRules(kAccountKinds));
    for (const Event& event : merged.events()) {
        if (event.isWithheld())
            continue;
        isKnown = true;
        const QJsonObject body = event.json(); // holds what was changed
        if (const QJsonValue given = body.value(QLatin1String("roles")); given.isArray())
            roles = rolesText(given.toArray());
        if (event.kind == QLatin1String("account_created")) {
            login = body.value(QLatin1String("login")).toString(login);
            name = body.value(QLatin1String("name")).toString(name);
        } else if (event.kind == QLatin1String("account_key_set")) {
            publicKey = hexOf(body, "public");
            wrapped = hexOf(body, "wrapped");
            isFirst = body.value(QLatin1String("first")).toBool();
        } else if (event.kind == QLatin1String("account_disabled")) {
            active = false;
        }
    }
    if (!isKnown)
        return;
    sql.exec(QStringLiteral("INSERT OR REPLACE INTO p_accounts (") + kColumns +
                 QStringLiteral(") VALUES (:account, :login, :name, :roles, :active, :public_key, "
                                ":wrapped_secret, :first_password)"),
             {{":account", subject.bytes()},
              {":login", login},
              {":name", name},
              {":roles", roles},
              {":active", active ? 1 : 0},
              {":public_key", blob(publicKey)},
              {":wrapped_secret", blob(wrapped)},
              {":first_password", isFirst ? 1 : 0}});
}

std::vector<Account> AccountTable::all(Sql& sql) {
    return sql.list(QStringLiteral("SELECT ") + kColumns +
                        QStringLiteral(" FROM p_accounts ORDER BY account"),
                    {}, &accountOf);
}

std::optional<Account> AccountTable::find(Sql& sql, const ActorId& id) {
    std::optional<Account> found;
    sql.each(QStringLiteral("SELECT ") + kColumns +
                 QStringLiteral(" FROM p_accounts WHERE account = :account"),
             {{":account", blob(id.bytes())}}, [&](const SqlRow& row) { found = accountOf(row); });
    return found;
}

std::optional<Account> AccountTable::findLogin(Sql& sql, const QString& login) {
    const QString wanted = login.trimmed().toCaseFolded();
    std::optional<Account> found;
    for (Account& account : all(sql))
        if (account.login.toCaseFolded() == wanted && (!found || !found->isActive))
            found = std::move(account); // of two with one name, who may still log in
    return found;
}

std::vector<AccountKeys> AccountTable::activeKeys(Sql& sql) {
    std::vector<AccountKeys> keys;
    for (const Account& account : all(sql))
        if (account.isActive && !account.publicKey.isEmpty())
            keys.push_back({account.id, account.login, account.publicKey, account.wrappedSecret});
    return keys;
}

QString AccountTable::nameOf(Sql& sql, const ActorId& id) {
    if (id.isNull())
        return {};
    const auto account = find(sql, id);
    return account ? account->name : id.toText().left(8);
}

} // namespace chuangkou
