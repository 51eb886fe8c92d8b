// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/office/recovery_desk.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// Somebody whose password may be set by another.
struct KeyHolder {
    QString login;
    QString name;
};

/// Passwords and the office's recovery code.
class KeysController final : public QObject {
    Q_OBJECT
public:
    KeysController(StoreThread& store, QObject* parent);

    void load();
    void changeOwn(const QString& present, const QString& fresh);
    void setOthers(const QString& login, const QString& fresh);

    /// Thinks a new recovery code out; it counts after `useNewCode` only.
    void makeNewCode();
    void useNewCode();
    void forgetNewCode();

    [[nodiscard]] const std::vector<KeyHolder>& others() const { return m_others; }
    [[nodiscard]] std::optional<std::int64_t> codeSince() const { return m_codeSince; }
    [[nodiscard]] const QString& officeName() const { return m_officeName; }
    /// Shown and not in force yet; empty: none.
    [[nodiscard]] QString newCode() const;

Q_SIGNALS:
    void loaded();
    void ownChanged();
    void othersSet(const QString& login);
    void newCodeMade();
    void newCodeUsed();
    /// `what`: "own", "others" or "code".
    void refused(const QString& what, const chuangkou::Error& error);

private:
    template <typename T, typename Then>
    void follow(const QFuture<Result<T>>& future, const char* what, Then then);
    StoreThread& m_store;
    std::vector<KeyHolder> m_others;
    std::optional<std::int64_t> m_codeSince;
    QString m_officeName;
    std::optional<NewRecovery> m_fresh;
};

} // namespace chuangkou
