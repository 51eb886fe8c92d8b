// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

// Outside the namespace: the macro declares a global function. A static library's resource is
// dropped by the linker unless somebody names it.
static void useTranslations() {
    Q_INIT_RESOURCE(chuangkou_i18n);
}

namespace chuangkou {

namespace {

const QString kOwnName = QStringLiteral("chuangkou_translator");

void install(QCoreApplication& application, const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // without Qt's own sentences a few buttons stay English; ours are compiled in
    translator->setObjectName(kOwnName);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

std::optional<Language> languageFromCode(const QString& code) {
    const QString first = code.left(2).toLower();
    if (first == QLatin1String("zh"))
        return Language::Chinese;
    if (first == QLatin1String("en"))
        return Language::English;
    return std::nullopt;
}

Language defaultLanguage() {
    return languageFromCode(qEnvironmentVariable("CHUANGKOU_LANG")).value_or(Language::Chinese);
}

void installLanguage(QCoreApplication& application, Language language) {
    const auto earlier =
        application.findChildren<QTranslator*>(kOwnName, Qt::FindDirectChildrenOnly);
    for (QTranslator* translator : earlier)
        delete translator; // which also removes it
    if (language == Language::English) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    useTranslations();
    install(application, QStringLiteral("qtbase_zh_CN"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("chuangkou_zh_CN"), QStringLiteral(":/i18n"));
}

} // namespace chuangkou
