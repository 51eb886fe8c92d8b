// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/composition.h"
#include "ui/support/language.h"

#include <QGuiApplication>

#include <clocale>
#include <cstdio>
#include <cstring>
#include <langinfo.h>

namespace {

using namespace chuangkou;

/// What Qt says of a session without a desktop concerns nobody at a terminal.
void dropPlatformRemarks(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const bool isRemark = text.startsWith(QLatin1String("This plugin does not support")) ||
                          text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"));
    if (!isRemark || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

int run(QCoreApplication& application, const cli::CliProgram& program) {
    application.setApplicationName(QStringLiteral("chuangkou-cli"));
    installLanguage(application, languageFromCode(program.language()).value_or(defaultLanguage()));
    Composition composition;
    return program.run(composition.context());
}

} // namespace

int main(int argc, char* argv[]) {
    // Qt reads file names in the locale's encoding and warns when it is not UTF-8, as under cron.
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromUtf8(argv[i]);
    const cli::CliProgram program(words);

    int ownWords = 1; // Qt's own options are none of ours
    if (program.paints() == cli::Paints::No) {
        QCoreApplication application(ownWords, argv);
        return run(application, program);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(&dropPlatformRemarks);
    QGuiApplication application(ownWords, argv);
    return run(application, program);
}
