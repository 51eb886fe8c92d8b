// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/demo.h"
#include "app/demo_day.h"
#include "app/demo_pictures.h"
#include "ui/screens/all_screens.h"
#include "ui/shell/first_instance.h"
#include "ui/shell/main_window.h"
#include "ui/support/error_text.h"
#include "ui/support/exchange_thread.h"
#include "ui/support/language.h"
#include "ui/support/system_printer.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace chuangkou {

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct Arguments {
    bool demo = false;
    QString store;
    QString pictures; ///< folder; empty: none are made
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
    parser.addOption({QStringLiteral("pictures"),
                      Main::tr("With --demo: saves a picture of each screen in this folder."),
                      QStringLiteral("FOLDER")});
    parser.process(application);
    QString store = parser.value(QStringLiteral("store"));
    if (store.isEmpty())
        store = qEnvironmentVariable("CHUANGKOU_STORE");
    return {parser.isSet(QStringLiteral("demo")), store, parser.value(QStringLiteral("pictures"))};
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
        const auto lived =
            liveDemoDay(folder, context, demoPapersFolder(folder), [](const QString&) {});
        // Its day may have been lived before; then only today is to be opened.
        if (!lived && lived.error().code != ErrorCode::StoreExists)
            return fail(lived.error());
        return openDemoToday(folder, context);
    };
    return parts;
}

/// The offscreen platform says at each window what it cannot do; that is nobody's concern.
void dropPlatformRemarks(QtMsgType, const QMessageLogContext&, const QString& text) {
    if (!text.startsWith(QLatin1String("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// The screens as the supervisor sees them, without a person at the machine.
int takePictures(const Arguments& arguments, const StoreContext& context) {
    const auto& accounts = demoAccounts();
    const auto supervisor =
        std::find_if(accounts.begin(), accounts.end(), [](const DemoAccount& account) {
            return account.roles.contains(Role::Supervisor);
        });
    qInstallMessageHandler(&dropPlatformRemarks);
    DialogAsk ask;
    StoreThread store(context);
    PdfPrinter printer(arguments.pictures);
    DemoPictures pictures(store, ask, allScreens(printer), arguments.pictures);
    QObject::connect(&pictures, &DemoPictures::finished, qApp,
                     [](const QStringList& files, const std::optional<Error>& error) {
                         for (const QString& file : files)
                             std::printf("%s\n", qPrintable(file));
                         if (error)
                             std::fprintf(stderr, "%s\n", qPrintable(errorText(*error)));
                         QCoreApplication::exit(error ? 1 : 0);
                     });
    pictures.start(arguments.store.isEmpty() ? demoFolder() : arguments.store, supervisor->login,
                   supervisor->password);
    return QApplication::exec();
}

int runWindow(const Arguments& arguments, const StoreContext& context, FirstInstance& first) {
    DialogAsk ask;
    StoreThread store(context);
    SystemPrinter printer;
    MainWindow window(store, ask, entryParts(arguments), allScreens(printer));
    QObject::connect(&first, &FirstInstance::raiseAsked, &window, &MainWindow::comeForward);
    window.show();
    window.activateWindow();
    return QApplication::exec();
}

int run(QApplication& application) {
    const Arguments arguments = parse(application);
    Composition composition;
    if (!arguments.pictures.isEmpty())
        return takePictures(arguments, composition.context());
    FirstInstance first(composition.context().stateFolder);
    if (!first.claim())
        return 0;
    if (arguments.demo)
        printAccounts();
    const int code = runWindow(arguments, composition.context(), first);
    // What hangs in a network share still uses the composition, and would be waited for. The store
    // is closed; what that thread had begun is kept in whole slices and goes on at the next start.
    if (ExchangeThread::leftBehind() > 0)
        std::_Exit(code);
    return code;
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
