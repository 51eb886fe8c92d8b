// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_environment.h"

#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char* argv[]) {
    chuangkou::prepareTestEnvironment();
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
