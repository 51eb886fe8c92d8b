// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_file.h"

#include "core/store/canonical.h"
#include "core/store/file_system.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chuangkou {

namespace {

constexpr qint64 kLargestKeyFile = 4 * 1024 * 1024;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kNameSize = 16;
constexpr qsizetype kPublicKeySize = 32;
const QByteArray kDataKeyContext = "ckt-data-key-1";

QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}
QByteArray bytesOf(const QJsonObject& json, const char* name) {
    return QByteArray::fromBase64(json.value(QLatin1String(name)).toString().toLatin1());
}

} // namespace

QByteArray KeyFile::loginHash(const QString& login) const {
    return hash256(CanonicalWriter()
                       .bytes("ckt-login-1")
                       .bytes(m_salt)
                       .text(login.trimmed().toCaseFolded())
                       .result())
        .left(kNameSize);
}

Result<KeyFile> KeyFile::load(const QString& path) {
    const auto bytes = readWhole(path, kLargestKeyFile);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json.value(QLatin1String("format")).toInt() != 1)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    KeyFile file;
    file.m_salt = bytesOf(json, "salt");
    if (file.m_salt.size() != kSaltSize)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    for (const QJsonValue& value : json.value(QLatin1String("accounts")).toArray()) {
        const QJsonObject entry = value.toObject();
        const auto account = ActorId::fromText(entry.value(QLatin1String("account")).toString());
        if (!account)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
        file.m_entries.push_back({*account, bytesOf(entry, "login"), bytesOf(entry, "public"),
                                  bytesOf(entry, "wrapped"), bytesOf(entry, "data_key")});
        const Entry& read = file.m_entries.back();
        if (read.login.size() != kNameSize || read.publicKey.size() != kPublicKeySize ||
            read.wrappedSecret.isEmpty() || read.dataKey.isEmpty())
            return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    }
    const QJsonObject recovery = json.value(QLatin1String("recovery")).toObject();
    file.m_recovery = {bytesOf(recovery, "public"), bytesOf(recovery, "wrapped")};
    file.m_recoveryDataKey = bytesOf(recovery, "data_key");
    return file;
}

Result<void> KeyFile::save(const QString& path) const {
    QJsonArray accounts;
    for (const Entry& entry : m_entries)
        accounts.append(QJsonObject{{QStringLiteral("account"), entry.account.toText()},
                                    {QStringLiteral("login"), base64(entry.login)},
                                    {QStringLiteral("public"), base64(entry.publicKey)},
                                    {QStringLiteral("wrapped"), base64(entry.wrappedSecret)},
                                    {QStringLiteral("data_key"), base64(entry.dataKey)}});
    QJsonObject json{{QStringLiteral("format"), 1},
                     {QStringLiteral("salt"), base64(m_salt)},
                     {QStringLiteral("accounts"), accounts}};
    if (!m_recovery.publicKey.isEmpty())
        json.insert(QStringLiteral("recovery"),
                    QJsonObject{{QStringLiteral("public"), base64(m_recovery.publicKey)},
                                {QStringLiteral("wrapped"), base64(m_recovery.wrappedSecret)},
                                {QStringLiteral("data_key"), base64(m_recoveryDataKey)}});
    return writeDurably(path, QJsonDocument(json).toJson());
}

Result<KeyFile> KeyFile::seal(const QByteArray& dataKey, const QByteArray& salt,
                              const std::vector<AccountKeys>& accounts,
                              const std::optional<RecoveryKeys>& recovery) {
    KeyFile file;
    file.m_salt = salt;
    for (const AccountKeys& keys : accounts) {
        auto sealed = sealTo(keys.publicKey, kDataKeyContext, dataKey);
        if (!sealed)
            return fail(sealed.error());
        file.m_entries.push_back({keys.account, file.loginHash(keys.login), keys.publicKey,
                                  keys.wrappedSecret, *sealed});
    }
    if (recovery) {
        auto sealed = sealTo(recovery->publicKey, kDataKeyContext, dataKey);
        if (!sealed)
            return fail(sealed.error());
        file.m_recovery = *recovery;
        file.m_recoveryDataKey = *sealed;
    }
    return file;
}

bool KeyFile::matches(const std::vector<AccountKeys>& accounts,
                      const std::optional<RecoveryKeys>& recovery) const {
    if (m_recovery != recovery.value_or(RecoveryKeys()) || m_entries.size() != accounts.size())
        return false;
    return std::all_of(accounts.begin(), accounts.end(), [this](const AccountKeys& keys) {
        return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
            return entry.account == keys.account && entry.login == loginHash(keys.login) &&
                   entry.publicKey == keys.publicKey && entry.wrappedSecret == keys.wrappedSecret;
        });
    });
}

KeyFile KeyFile::with(const KeyFile& older) const {
    KeyFile both = *this;
    for (const Entry& entry : older.m_entries) {
        const bool isKnown = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& own) {
            return own.account == entry.account && own.login == entry.login &&
                   own.wrappedSecret == entry.wrappedSecret;
        });
        if (!isKnown)
            both.m_entries.push_back(entry);
    }
    return both;
}

Result<KeyFile::Unlocked> KeyFile::unlock(const QString& login, const QString& password) const {
    const QByteArray wanted = loginHash(login);
    // While a change of password is being written there are two entries.
    for (const Entry& entry : m_entries) {
        if (entry.login != wanted)
            continue;
        const auto secret = unwrapWithPassword(password, entry.wrappedSecret);
        if (!secret && secret.error().code == ErrorCode::WrongPassword)
            continue;
        if (!secret)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
        const SealingKey key{entry.publicKey, *secret};
        auto dataKey = openSealed(key, kDataKeyContext, entry.dataKey);
        if (!dataKey)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
        return Unlocked{entry.account, key, *dataKey};
    }
    return fail(ErrorCode::WrongPassword);
}

Result<KeyFile::Unlocked> KeyFile::unlock(const RecoveryCode& code) const {
    auto secret = code.unwrap(m_recovery.wrappedSecret);
    if (!secret)
        return fail(secret.error());
    const SealingKey key{m_recovery.publicKey, *secret};
    auto dataKey = openSealed(key, kDataKeyContext, m_recoveryDataKey);
    if (!dataKey)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    return Unlocked{ActorId(), key, *dataKey};
}

} // namespace chuangkou
