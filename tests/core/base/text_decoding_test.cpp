// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_decoding.h"

#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

using namespace chuangkou;

namespace {

QString decoded(const QByteArray& bytes) {
    const Result<DecodedText> text = decodeText(bytes);
    REQUIRE(text);
    return text->text;
}
bool isRefused(const QByteArray& bytes) {
    const Result<DecodedText> text = decodeText(bytes);
    return !text && text.error().code == ErrorCode::WrongEncoding;
}

} // namespace

TEST_CASE("text is read in the encodings that offices send", "[base]") {
    const QString text = QStringLiteral("公主岭市 窗口\n");
    CHECK(decoded(text.toUtf8()) == text);
    CHECK(decodeText(text.toUtf8())->encoding == TextEncoding::Utf8);
    CHECK(decoded("\xEF\xBB\xBF" + text.toUtf8()) == text);
    CHECK(decodeText("\xEF\xBB\xBF" + text.toUtf8())->encoding == TextEncoding::Utf8WithMark);
    CHECK(decoded("\xB9\xAB\xD6\xF7\xC1\xEB\xCA\xD0 \xB4\xB0\xBF\xDA\n") == text);
    CHECK(decodeText("\xB9\xAB\xD6\xF7")->encoding == TextEncoding::Gb18030);
    CHECK(decoded(QByteArray("\xFF\xFE\x6C\x51\x3B\x4E", 6)) == QStringLiteral("公主"));
    CHECK(decoded(QByteArray("\xFE\xFF\x51\x6C\x4E\x3B", 6)) == QStringLiteral("公主"));
    CHECK(decoded("").isEmpty());
    CHECK(decoded("\xEF\xBB\xBF").isEmpty());
    CHECK(decoded("plain") == QStringLiteral("plain"));
}

TEST_CASE("rare characters of names survive GB18030", "[base]") {
    // 㛃 is outside GBK, 𠮷 outside the basic plane: four bytes each.
    const QString text = QStringLiteral("王㛃 𠮷 镕·阿");
    const Result<QByteArray> bytes = toGb18030(text);
    REQUIRE(bytes);
    CHECK(decoded(*bytes) == text);
    CHECK(toGb18030(u"")->isEmpty());
}

TEST_CASE("bytes that are no text are refused, not replaced", "[base]") {
    CHECK(isRefused("caf\xE9"));              // Latin-1, cut short for GB18030
    CHECK(isRefused("caf\xE9 au lait"));      // a blank cannot follow
    CHECK(isRefused("\xB9\xAB\xD6"));         // half a character
    CHECK(isRefused("\xE5\x85\xAC\xE4\xB8")); // UTF-8 cut short
    CHECK(isRefused("\xFF\xFF"));
    CHECK(isRefused("\x80"));
    CHECK(isRefused(QByteArray("\xEF\xBB\xBF"
                               "a\xFF",
                               5))); // says UTF-8 and is not
    CHECK(isRefused(QByteArray("\xFF\xFE"
                               "a",
                               3))); // half a unit
    CHECK(isRefused(QByteArray("\xFF\xFE\x00\xD8"
                               "a\0",
                               6))); // half a pair
    CHECK(isRefused(QByteArray("\x89PNG\r\n\x1A\n", 8)));
    CHECK(isRefused("\xED\xA0\x80")); // a surrogate written in UTF-8
}

TEST_CASE("half a surrogate pair cannot be exported", "[base]") {
    const QString broken = QString(QChar(0xD842)) + QStringLiteral("x");
    CHECK(toGb18030(broken).error().code == ErrorCode::WrongEncoding);
    CHECK(toGb18030(QString(QChar(0xDFB7))).error().code == ErrorCode::WrongEncoding);
}
