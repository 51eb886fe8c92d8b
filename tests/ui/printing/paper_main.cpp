// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_environment.h"
#include "ui/support/language.h"

#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    chuangkou::prepareTestEnvironment();
    QGuiApplication application(argc, argv);
    chuangkou::installLanguage(application, chuangkou::Language::Chinese);
    return Catch::Session().run(argc, argv);
}
