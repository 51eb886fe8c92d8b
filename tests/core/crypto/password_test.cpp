// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"

#include "core/crypto/keys.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QSet>

using namespace chuangkou;

namespace {

const QString kPassword = QStringLiteral("雪后的松花江 1998");

QByteArray wrapped() {
    return wrapWithPassword(kPassword, "private key", PasswordCost::cheapForTests()).value();
}

/// The three costs of the written form: memory, passes, lanes, each 32 bits.
QByteArray withCost(QByteArray form, qsizetype index, std::uint32_t value) {
    for (qsizetype i = 0; i < 4; ++i)
        form[1 + 4 * index + i] = static_cast<char>((value >> (8 * (3 - i))) & 0xFF);
    return form;
}

Error strengthError(const QString& password) {
    const auto result = checkPasswordStrength(password);
    return result ? Error{} : result.error();
}

} // namespace

TEST_CASE("a secret wrapped under a password opens with it and no other", "[crypto]") {
    const auto form = wrapped();
    CHECK(unwrapWithPassword(kPassword, form).value() == QByteArray("private key"));
    CHECK(unwrapWithPassword(kPassword + u' ', form).error().code == ErrorCode::WrongPassword);
    CHECK(unwrapWithPassword(QString(), form).error().code == ErrorCode::WrongPassword);
    CHECK(wrapped() != form);
}

// Made with Python's cryptography (Argon2id, ChaCha20-Poly1305) and HChaCha20 written out there.
TEST_CASE("a form wrapped by another implementation opens", "[crypto]") {
    const auto form = QByteArray::fromHex(
        "01000000400000000200000001000102030405060708090a0b0c0d0e0f404142434445464748494a4b4c4d4e4f"
        "50515253545556578ec6c070b1fe70531360f7ce256bedbf544d3757b560075024359a");
    const auto secret = unwrapWithPassword(QStringLiteral("长春-2020-雪"), form);
    REQUIRE(secret);
    CHECK(*secret == QByteArray("private key"));
}

TEST_CASE("composed and decomposed letters are the same password", "[crypto]") {
    const auto form = wrapWithPassword(QStringLiteral("caf\u00e9-\u957f\u6625-\uac00"), "secret",
                                       PasswordCost::cheapForTests());
    REQUIRE(form);
    CHECK(unwrapWithPassword(QStringLiteral("cafe\u0301-\u957f\u6625-\u1100\u1161"), *form));
}

TEST_CASE("a form that is not ours is told from a wrong password", "[crypto]") {
    const auto form = wrapped();
    CHECK(unwrapWithPassword(kPassword, {}).error().code == ErrorCode::Crypto);
    CHECK(unwrapWithPassword(kPassword, form.first(60)).error().code == ErrorCode::Crypto);
    auto newer = form;
    newer[0] = 2;
    CHECK(unwrapWithPassword(kPassword, newer).error().code == ErrorCode::Crypto);
    int accepted = 0;
    for (qsizetype bit = 13 * 8; bit < form.size() * 8; ++bit) { // salt, nonce, text, tag
        auto damaged = form;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        accepted += unwrapWithPassword(kPassword, damaged).has_value();
    }
    CHECK(accepted == 0);
}

TEST_CASE("a hostile or senseless cost is refused before any work", "[crypto]") {
    const auto form = wrapped();
    const Error cost{ErrorCode::Crypto, QStringLiteral("cost")};
    CHECK(unwrapWithPassword(kPassword, withCost(form, 0, 1024 * 1024 + 1)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 0, 0xFFFFFFFF)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 0, 0)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 1, 65)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 1, 0)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 2, 0xFFFFFFFF)).error() == cost);
    CHECK(unwrapWithPassword(kPassword, withCost(form, 2, 0)).error() == cost);
    CHECK(wrapWithPassword(kPassword, "secret", {64, 65, 1}).error() == cost);
    // A cheaper cost than the one that was sealed does not open either.
    CHECK(unwrapWithPassword(kPassword, withCost(form, 0, 63)).error().code ==
          ErrorCode::WrongPassword);
}

TEST_CASE("a password of under ten characters is too short", "[crypto]") {
    const Error length{ErrorCode::WeakPassword, QStringLiteral("length")};
    CHECK(strengthError(QString()) == length);
    CHECK(strengthError(QStringLiteral("x7#Kq2!mZ")) == length);
    CHECK(strengthError(QStringLiteral("e\u0301e\u0301e\u0301e\u0301e\u0301")) == length);
    CHECK(checkPasswordStrength(QStringLiteral("x7#Kq2!mZp")));
}

TEST_CASE("a password that is guessed first is refused", "[crypto]") {
    const Error known{ErrorCode::WeakPassword, QStringLiteral("known")};
    const QString password = GENERATE(
        // clang-format off
        QStringLiteral("qwertyuiop"), QStringLiteral("QwertyUiop"), QStringLiteral("1qaz2wsx3edc"), QStringLiteral("woaini1314520"), QStringLiteral("strawberry"),
        QStringLiteral("1234567890"), QStringLiteral("7890123456"), QStringLiteral("9876543210"), QStringLiteral("aaaaaaaaaa"), QStringLiteral("abcdefghijk"), QStringLiteral("a123456789"),
        QStringLiteral("wo123456789"), QStringLiteral("1212121212"), QStringLiteral("abcabcabcabc"), QStringLiteral("1314131413141314"), QStringLiteral("1122112211"),
        QStringLiteral("asdfghjkl12"), QStringLiteral("password2020"), QStringLiteral("Password!!"), QStringLiteral("P@ssw0rd123"), QStringLiteral("chuangkou1"),
        QStringLiteral("Chuangkou2020"), QStringLiteral("changchun123"), QStringLiteral("2020changchun"), QStringLiteral("jilinshebao"), QStringLiteral("renshe12333!"),
        QStringLiteral("passwordpassword"), QStringLiteral("admin@2020#"), QStringLiteral("长春人社社保窗口2020"), QStringLiteral("窗口窗口窗口窗口窗口")
        // clang-format on
    );
    CAPTURE(password);
    CHECK(strengthError(password) == known);
}

TEST_CASE("a password of one's own is taken", "[crypto]") {
    const QString password =
        GENERATE(QStringLiteral("x7#Kq2!mZp"), QStringLiteral("雪后的松花江上没有船"),
                 QStringLiteral("blue-kettle-sings"), QStringLiteral("13604312877wq"),
                 QStringLiteral("ChangchunRain4Oxen"), QStringLiteral("gyrfalcon1987"));
    CAPTURE(password);
    CHECK(checkPasswordStrength(password));
}

TEST_CASE("a recovery code is six groups of four without I, L, O and U", "[crypto]") {
    QSet<QString> seen;
    QString used;
    for (int i = 0; i < 200; ++i) {
        const auto text = RecoveryCode::generate().toText();
        REQUIRE(text.size() == 29);
        for (qsizetype at = 4; at < 29; at += 5)
            CHECK(text[at] == u'-');
        seen.insert(text);
        used += text;
    }
    CHECK(seen.size() == 200);
    for (const char16_t letter : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        CHECK((letter == 0 || used.contains(letter)));
    for (const char16_t letter : u"ILOU")
        CHECK((letter == 0 || !used.contains(letter)));
}

TEST_CASE("a recovery code is read however it was typed", "[crypto]") {
    const auto code = RecoveryCode::parse(QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN10"));
    REQUIRE(code);
    CHECK(code->toText() == QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN10"));
    const auto wrappedSecret = code->wrap("office key");
    REQUIRE(wrappedSecret);
    const QString typed = GENERATE(
        QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN10"), QStringLiteral("0123456789abcdefghjkmn10"),
        QStringLiteral(" oi23 4567 89ab cdef ghjk mnlO "),
        QStringLiteral("O123—4567–89AB−CDEF-GHJK\nMNIo"),
        QStringLiteral("０１２３－４５６７－８９ａｂ　ＣＤＥＦ　ＧＨＪＫ　ＭＮ１０"));
    CAPTURE(typed);
    const auto read = RecoveryCode::parse(typed);
    REQUIRE(read);
    CHECK(read->unwrap(*wrappedSecret).value() == QByteArray("office key"));
}

TEST_CASE("a text that is no recovery code is refused", "[crypto]") {
    const QString text =
        GENERATE(QStringLiteral(""), QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN1"),
                 QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN101"),
                 QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN1U"),
                 QStringLiteral("0123-4567-89AB-CDEF-GHJK-MN1*"), QStringLiteral("窗口通"));
    CAPTURE(text);
    CHECK(RecoveryCode::parse(text).error().code == ErrorCode::WrongRecoveryCode);
}

TEST_CASE("a recovery code opens its own secret alone", "[crypto]") {
    const auto code = RecoveryCode::generate();
    const auto secret = code.wrap("office key");
    REQUIRE(secret);
    CHECK(code.unwrap(*secret).value() == QByteArray("office key"));
    CHECK(RecoveryCode::generate().unwrap(*secret).error().code == ErrorCode::WrongRecoveryCode);
    CHECK(code.unwrap(secret->chopped(1)).error().code == ErrorCode::WrongRecoveryCode);
    CHECK(code.unwrap({}).error().code == ErrorCode::WrongRecoveryCode);
    CHECK_FALSE(RecoveryCode().wrap("office key"));
    CHECK_FALSE(RecoveryCode().unwrap(*secret));
}
