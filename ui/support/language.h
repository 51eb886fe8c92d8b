// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace chuangkou {

enum class Language { Chinese, English };

/// "zh", "zh_CN", "en", "en_GB" ...; nullopt for another language.
[[nodiscard]] std::optional<Language> languageFromCode(const QString& code);

/// CHUANGKOU_LANG, or Chinese: the offices' PCs have all kinds of locales.
[[nodiscard]] Language defaultLanguage();

/// Installs our sentences and Qt's own, in place of those installed before, and the language's
/// way to write numbers.
void installLanguage(QCoreApplication& application, Language language);

} // namespace chuangkou
