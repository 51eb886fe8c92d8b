// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "tests/ui/screen_check.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("every text of the theme is at least 4.5 to 1 against its ground", "[ui-support]") {
    const Theme& theme = lightTheme();
    const std::pair<QColor, QColor> pairs[] = {
        {theme.ink, theme.ground},         {theme.ink, theme.panel},
        {theme.mutedInk, theme.ground},    {theme.mutedInk, theme.panel},
        {theme.primary, theme.ground},     {theme.primary, theme.panel},
        {theme.primaryInk, theme.primary}, {theme.primaryInk, theme.bar},
        {theme.barInk, theme.bar},         {theme.danger.ink, theme.panel},
    };
    for (const auto& [ink, ground] : pairs) {
        INFO(ink.name().toStdString() << " on " << ground.name().toStdString());
        CHECK(contrastOf(ink, ground) >= 4.5);
    }
    for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Good, Tone::Warning, Tone::Danger}) {
        const Theme::Badge& badge = theme.badge(tone);
        INFO(badge.ink.name().toStdString());
        CHECK(contrastOf(badge.ink, badge.ground) >= 4.5);
    }
}

TEST_CASE("contrast is WCAG's", "[ui-support]") {
    CHECK(contrastOf(Qt::black, Qt::white) > 20.99);
    // ux.md: pure red on white fails with 4.0
    CHECK(std::abs(contrastOf(Qt::red, Qt::white) - 4.0) < 0.01);
}
