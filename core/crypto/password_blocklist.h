// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to core/crypto: which passwords are guessed first.

#include <QString>
#include <QStringView>

namespace chuangkou {

/// Whether the password (NFC) is one of the commonest, a plain pattern (one character, a run, a
/// keyboard row, a repetition) or made of the words that an attacker of this office tries first.
[[nodiscard]] bool isKnownPassword(const QString& password);

/// Whether the text, in lower case, stands in the table of known_passwords.cpp.
[[nodiscard]] bool isInPasswordTable(QStringView text);

} // namespace chuangkou
