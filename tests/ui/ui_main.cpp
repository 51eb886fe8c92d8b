// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_environment.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"

#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    chuangkou::prepareTestEnvironment();
    QApplication application(argc, argv);
    chuangkou::installLanguage(application, chuangkou::Language::Chinese);
    chuangkou::applyTheme(application, chuangkou::lightTheme());
    return Catch::Session().run(argc, argv);
}
