// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/session.h"
#include "core/store/key_file.h"
#include "core/store/projection.h"

#include <optional>
#include <vector>

namespace chuangkou {

struct Account {
    ActorId id;
    QString login;
    QString name;
    std::set<Role> roles;
    bool isActive = true;
    QByteArray publicKey;
    QByteArray wrappedSecret;
    bool hasFirstPassword = false; ///< given by another person, not changed yet
};

/// p_accounts: one row per account.
class AccountTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("accounts"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::span<const EventKind> kinds() const override;
    [[nodiscard]] QStringList tables() const override { return {QStringLiteral("p_accounts")}; }
    [[nodiscard]] QStringList schema() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::vector<Account> all(Sql& sql);
    [[nodiscard]] static std::optional<Account> find(Sql& sql, const ActorId& id);
    [[nodiscard]] static std::optional<Account> findLogin(Sql& sql, const QString& login);
    /// Keys of those who may log in, for keys.json.
    [[nodiscard]] static std::vector<AccountKeys> activeKeys(Sql& sql);
    /// Name of an account for screens and papers; empty for a machine, the id's start if unknown.
    [[nodiscard]] static QString nameOf(Sql& sql, const ActorId& id);
};

} // namespace chuangkou
