// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"

#include <QString>

namespace chuangkou::cli {

/// A secret, or why there is none.
using Asked = std::variant<QString, Reply>;

/// Where secrets come from: a file (its first line), else the environment, else the terminal
/// without echo. Never an argument.
class Passwords {
public:
    Passwords(QString file, QString newFile)
        : m_file(std::move(file)), m_newFile(std::move(newFile)) {}

    /// The password of the person who gives the command: --password-file, CHUANGKOU_PASSWORD.
    [[nodiscard]] Asked current(const QString& question) const;
    /// The first password of a new store, asked twice at the terminal.
    [[nodiscard]] Asked first(const QString& question) const;
    /// A password that is being set for an account: --new-password-file, CHUANGKOU_NEW_PASSWORD.
    [[nodiscard]] Asked chosen(const QString& question) const;
    /// The printed recovery code: CHUANGKOU_RECOVERY_CODE.
    [[nodiscard]] Asked recoveryCode(const QString& question) const;
    /// What a person types back from what the question shows: at the terminal only.
    [[nodiscard]] Asked typedBack(const QString& question) const;

private:
    QString m_file;
    QString m_newFile;
};

} // namespace chuangkou::cli
