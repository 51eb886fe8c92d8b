// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/demo.h"
#include "ui/screens/all_screens.h"
#include "ui/shell/first_instance.h"
#include "ui/shell/main_window.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace chuangkou {

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct Arguments {
    bool demo = false;
    QString store;
};

/// The language is installed first, so that --help speaks it as well.
Language languageOf(const QStringList& arguments) {
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    const QString code = at >= 0 ? arguments.value(at + 1) : QString();
    return languageFromCode(code).value_or(defaultLanguage());
}

Arguments parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr("The service window of an office"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("demo"), Main::tr("Opens the demonstration office.")});
    parser.addOption({QStringLiteral("store"), Main::tr("Opens the store in this folder."),
                      QStringLiteral("FOLDER")});
    parser.addOption(
        {QStringLiteral("lang"), Main::tr("Language: zh or en."), QStringLiteral("LANGUAGE")});
    parser.process(application);
    QString store = parser.value(QStringLiteral("store"));
    if (store.isEmpty())
        store = qEnvironmentVariable("CHUANGKOU_STORE");
    return {parser.isSet(QStringLiteral("demo")), store};
}

void printAccounts() {
    for (const DemoAccount& account : demoAccounts())
        std::printf("%s\t%s\t%s\n", qPrintable(account.login), qPrintable(account.password),
                    qPrintable(account.name));
    std::fflush(stdout);
}

EntryParts entryParts(const Arguments& arguments) {
    EntryParts parts;
    parts.demoFolder = demoFolder();
    parts.newFolder = defaultStoreFolder();
    parts.folder = arguments.demo ? parts.demoFolder : arguments.store;
    for (const DemoAccount& account : demoAccounts())
        parts.demoAccounts.push_back(
            {account.login, account.name, account.roles, account.password});
    parts.makeDemo = [](const QString& folder, const StoreContext& context) -> Result<void> {
        const auto made = makeDemoOffice(folder, context);
        return made ? Result<void>() : fail(made.error());
    };
    return parts;
}

int run(QApplication& application) {
    const Arguments arguments = parse(application);
    Composition composition;
    FirstInstance first(composition.context().stateFolder);
    if (!first.claim())
        return 0;
    if (arguments.demo)
        printAccounts();
    DialogAsk ask;
    StoreThread store(composition.context());
    PdfPrinter printer;
    MainWindow window(store, ask, entryParts(arguments), allScreens(printer));
    QObject::connect(&first, &FirstInstance::raiseAsked, &window, &MainWindow::comeForward);
    window.show();
    window.activateWindow();
    return QApplication::exec();
}

} // namespace

} // namespace chuangkou

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("chuangkou"));
    QApplication::setApplicationVersion(QStringLiteral(CHUANGKOU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.chuangkou.Chuangkou"));
    chuangkou::installLanguage(application, chuangkou::languageOf(QApplication::arguments()));
    chuangkou::applyTheme(application, chuangkou::lightTheme());
    return chuangkou::run(application);
}
