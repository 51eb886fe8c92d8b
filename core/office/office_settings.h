// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QJsonValue>
#include <QString>

#include <span>

namespace chuangkou {

/// A setting of the office that this program reads, and the value that holds until one is set.
struct KnownSetting {
    const char* name;
    const char* fallback;
    const char* form; ///< regular expression that the whole value matches
};

/// All of them, by name.
[[nodiscard]] std::span<const KnownSetting> knownSettings();

/// The setting that a name means: also NAME@HALL, NAME@DATE and NAME@HALL@DATE of those of door and
/// queue. Null when there is none.
[[nodiscard]] const KnownSetting* knownSetting(const QString& name);

/// A value as it is typed and listed: a number in digits, a list joined by commas.
[[nodiscard]] QString settingText(const QJsonValue& value);

/// Errors: NotFound with the name; InvalidInput "setting|NAME|VALUE" when the value is not of its
/// form.
[[nodiscard]] Result<void> checkSetting(const QString& name, const QString& value);

/// After how many minutes without a touch the screens of the office lock themselves.
[[nodiscard]] Result<int> screenLockMinutes(Store& store);

} // namespace chuangkou
