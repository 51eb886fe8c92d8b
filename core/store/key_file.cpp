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

Result<KeyFile::Unlocked> open(const ActorId& account, const SealingKey& key,
                               const QByteArray& sealed, const QByteArray& sealedFormer) {
    KeyFile::Unlocked unlocked{account, key, {}, {}};
    auto dataKey = openSealed(key, kDataKeyContext, sealed);
    if (!dataKey)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    unlocked.dataKey = *std::move(dataKey);
    if (sealedFormer.isEmpty())
        return unlocked;
    auto former = openSealed(key, kDataKeyContext, sealedFormer);
    if (!former)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    unlocked.formerDataKey = *std::move(former);
    return unlocked;
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
                                  bytesOf(entry, "wrapped"), bytesOf(entry, "data_key"),
                                  bytesOf(entry, "former_data_key")});
        const Entry& read = file.m_entries.back();
        if (read.login.size() != kNameSize || read.publicKey.size() != kPublicKeySize ||
            read.wrappedSecret.isEmpty() || read.dataKey.isEmpty())
            return fail(ErrorCode::StoreDamaged, QStringLiteral("keys.json"));
    }
    const QJsonObject recovery = json.value(QLatin1String("recovery")).toObject();
    file.m_recovery = {bytesOf(recovery, "public"), bytesOf(recovery, "wrapped")};
    file.m_recoveryDataKey = bytesOf(recovery, "data_key");
    file.m_recoveryFormerDataKey = bytesOf(recovery, "former_data_key");
    file.m_isRekeyDue = json.value(QLatin1String("rekey_due")).toBool();
    return file;
}

Result<void> KeyFile::save(const QString& path) const {
    QJsonArray accounts;
    for (const Entry& entry : m_entries) {
        QJsonObject one{{QStringLiteral("account"), entry.account.toText()},
                        {QStringLiteral("login"), base64(entry.login)},
                        {QStringLiteral("public"), base64(entry.publicKey)},
                        {QStringLiteral("wrapped"), base64(entry.wrappedSecret)},
                        {QStringLiteral("data_key"), base64(entry.dataKey)}};
        if (!entry.formerDataKey.isEmpty())
            one.insert(QStringLiteral("former_data_key"), base64(entry.formerDataKey));
        accounts.append(one);
    }
    QJsonObject json{{QStringLiteral("format"), 1},
                     {QStringLiteral("salt"), base64(m_salt)},
                     {QStringLiteral("accounts"), accounts}};
    if (m_isRekeyDue)
        json.insert(QStringLiteral("rekey_due"), true);
    if (!m_recovery.publicKey.isEmpty()) {
        QJsonObject recovery{{QStringLiteral("public"), base64(m_recovery.publicKey)},
                             {QStringLiteral("wrapped"), base64(m_recovery.wrappedSecret)},
                             {QStringLiteral("data_key"), base64(m_recoveryDataKey)}};
        if (!m_recoveryFormerDataKey.isEmpty())
            recovery.insert(QStringLiteral("former_data_key"), base64(m_recoveryFormerDataKey));
        json.insert(QStringLiteral("recovery"), recovery);
    }
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
        file.m_entries.push_back({keys.account,
                                  file.loginHash(keys.login),
                                  keys.publicKey,
                                  keys.wrappedSecret,
                                  *sealed,
                                  {}});
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

Result<KeyFile> KeyFile::sealedAnew(const QByteArray& dataKey) const {
    KeyFile fresh = *this;
    for (Entry& entry : fresh.m_entries) {
        auto sealed = sealTo(entry.publicKey, kDataKeyContext, dataKey);
        if (!sealed)
            return fail(sealed.error());
        entry.dataKey = *std::move(sealed);
        entry.formerDataKey.clear();
    }
    fresh.m_recoveryFormerDataKey.clear();
    if (m_recovery.publicKey.isEmpty())
        return fresh;
    auto sealed = sealTo(m_recovery.publicKey, kDataKeyContext, dataKey);
    if (!sealed)
        return fail(sealed.error());
    fresh.m_recoveryDataKey = *std::move(sealed);
    return fresh;
}

Result<KeyFile> KeyFile::withFormer(const QByteArray& dataKey) const {
    auto former = sealedAnew(dataKey);
    if (!former)
        return former;
    KeyFile both = *this;
    for (size_t i = 0; i < both.m_entries.size(); ++i)
        both.m_entries[i].formerDataKey = former->m_entries[i].dataKey;
    both.m_recoveryFormerDataKey = former->m_recoveryDataKey;
    return both;
}

bool KeyFile::holdsOthersThan(const std::vector<AccountKeys>& accounts) const {
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return std::none_of(accounts.begin(), accounts.end(),
                            [&](const AccountKeys& keys) { return keys.account == entry.account; });
    });
}

KeyFile KeyFile::with(const KeyFile& older) const {
    KeyFile both = *this;
    both.m_isRekeyDue = m_isRekeyDue || older.m_isRekeyDue;
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
        return open(entry.account, key, entry.dataKey, entry.formerDataKey);
    }
    return fail(ErrorCode::WrongPassword);
}

Result<KeyFile::Unlocked> KeyFile::unlock(const RecoveryCode& code) const {
    auto secret = code.unwrap(m_recovery.wrappedSecret);
    if (!secret)
        return fail(secret.error());
    const SealingKey key{m_recovery.publicKey, *secret};
    return open(ActorId(), key, m_recoveryDataKey, m_recoveryFormerDataKey);
}

} // namespace chuangkou
