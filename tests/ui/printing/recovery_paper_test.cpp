// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_makers.h"
#include "tests/ui/printing/paper_reading.h"
#include "ui/printing/pdf_pages.h"
#include "ui/printing/recovery_paper.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

TEST_CASE("the recovery code's paper is one page that can be read and typed back", "[printing]") {
    const QByteArray pdf =
        recoveryPaper({QStringLiteral("示例县人社局"),
                       QStringLiteral("7K3M-Q2ZX-0A1B-9C8D-EFGH-JKMN"), 1'581'904'800'000});
    CHECK(pdfPageCount(pdf).value() == 1);
    for (const char* group : {"7K3M", "Q2ZX", "0A1B", "9C8D", "EFGH", "JKMN"})
        CHECK(hasWords(pdf, QString::fromLatin1(group)));
    CHECK(hasWords(pdf, QStringLiteral("示例县人社局")));
}
