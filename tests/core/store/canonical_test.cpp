// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/store/certificate.h"
#include "tests/support/check_scale.h"
#include "tests/support/string_makers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace chuangkou;

TEST_CASE("numbers of every size are read back as they were written", "[store]") {
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128},
          std::uint64_t{16'383}, std::uint64_t{16'384}, std::uint64_t{1} << 63,
          std::numeric_limits<std::uint64_t>::max()}) {
        CanonicalReader reader(CanonicalWriter().number(value).result());
        CHECK(reader.number() == value);
        CHECK(reader.atEnd());
        CHECK_FALSE(reader.failed());
    }
    CHECK(CanonicalWriter().number(300).result() == QByteArray::fromHex("ac02"));
}

TEST_CASE("a number in a longer form than it needs is refused", "[store]") {
    for (const char* hex : {"8000", "ac8200", "ff00", "80", "", "ffffffffffffffffff02",
                            "80808080808080808080808001"}) {
        CAPTURE(hex);
        CanonicalReader reader(QByteArray::fromHex(hex));
        (void)reader.number();
        CHECK(reader.failed());
    }
}

TEST_CASE("text that is not UTF-8 is refused and text is written in its composed form", "[store]") {
    CanonicalReader broken(CanonicalWriter().bytes(QByteArray::fromHex("c328")).result());
    (void)broken.text();
    CHECK(broken.failed());
    // Another form of the same text would have another hash and the same meaning.
    CanonicalReader decomposedForm(CanonicalWriter().bytes("e\xCC\x81").result());
    CHECK(decomposedForm.text().isEmpty());
    CHECK(decomposedForm.failed());
    const QString decomposed = QString::fromUtf8("e\xCC\x81");
    CHECK(CanonicalWriter().text(decomposed).result() == QByteArray::fromHex("02c3a9"));
}

TEST_CASE("no two sequences of fields share their bytes", "[store]") {
    CHECK(CanonicalWriter().bytes("ab").bytes("c").result() !=
          CanonicalWriter().bytes("a").bytes("bc").result());
    CHECK(CanonicalWriter().bytes("").bytes("a").result() !=
          CanonicalWriter().bytes("a").bytes("").result());
}

TEST_CASE("a length or a count that the rest cannot hold is refused before it is used", "[store]") {
    CanonicalReader bytes(CanonicalWriter().number(std::uint64_t{1} << 62).raw("abc").result());
    CHECK(bytes.bytes().isEmpty());
    CHECK(bytes.failed());
    CanonicalReader count(CanonicalWriter().number(1000).raw("abc").result());
    CHECK(count.count(32) == 0);
    CHECK(count.failed());
    CHECK(count.raw(1).isEmpty()); // after a fault nothing more is read
}

TEST_CASE("random bytes never make the reader read past its end", "[store]") {
    int accepted = 0; // certificates of random bytes
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes(static_cast<qsizetype>(chance() % 64), '\0');
        for (char& c : bytes)
            c = static_cast<char>(chance() % 4 == 0 ? chance() % 256 : chance() % 8);
        CanonicalReader reader(bytes);
        while (!reader.failed() && !reader.atEnd()) {
            const qsizetype before = reader.position();
            switch (chance() % 5) {
            case 0:
                (void)reader.number();
                break;
            case 1:
                (void)reader.bytes();
                break;
            case 2:
                (void)reader.text();
                break;
            case 3:
                (void)reader.count(4);
                break;
            default:
                (void)reader.raw(static_cast<qsizetype>(chance() % 9) + 1);
                break;
            }
            if (reader.position() > bytes.size() || reader.position() < before)
                FAIL("position " << reader.position() << " of " << bytes.toHex().toStdString());
        }
        if (Certificate::decode(bytes))
            ++accepted;
    }
    CHECK(accepted == 0);
}

TEST_CASE("equal objects give equal JSON whatever the order of their keys", "[store]") {
    QJsonObject one;
    one.insert(QStringLiteral("b"), 1);
    one.insert(QStringLiteral("a"), QStringLiteral("x\"\\\n"));
    one.insert(QStringLiteral("姓名"), QString::fromUtf8("e\xCC\x81"));
    QJsonObject other;
    other.insert(QStringLiteral("姓名"), QString::fromUtf8("\xC3\xA9"));
    other.insert(QStringLiteral("a"), QStringLiteral("x\"\\\n"));
    other.insert(QStringLiteral("b"), 1);
    CHECK(canonicalJson(one).value() ==
          QByteArray(
              "{\"a\":\"x\\\"\\\\\\u000a\",\"b\":1,\"\xE5\xA7\x93\xE5\x90\x8D\":\"\xC3\xA9\"}"));
    CHECK(canonicalJson(one).value() == canonicalJson(other).value());
    CHECK(QJsonDocument::fromJson(canonicalJson(other).value()).object() == other);
}

TEST_CASE("a fraction in a body is refused and its place is named", "[store]") {
    const QJsonObject money{{QStringLiteral("amount"), 12.5}};
    const QJsonObject body{{QStringLiteral("lines"), QJsonArray{1, money}}};
    const auto refused = canonicalJson(body);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Error{ErrorCode::InvalidInput, QStringLiteral("/lines/[]/amount")});
    for (const double number :
         {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN(), 1e300})
        CHECK_FALSE(canonicalJson({{QStringLiteral("n"), number}}).has_value());
}

TEST_CASE("whole numbers up to 2 to the 53rd stand as they are, larger ones are refused",
          "[store]") {
    constexpr qint64 kLargest = qint64{1} << 53;
    const auto text = [](qint64 number) {
        return canonicalJson({{QStringLiteral("n"), number}}).value_or("refused");
    };
    CHECK(text(kLargest) == "{\"n\":9007199254740992}");
    CHECK(text(-kLargest) == "{\"n\":-9007199254740992}");
    CHECK(text(kLargest + 1) == "refused");
    CHECK(text(-kLargest - 1) == "refused");
    CHECK(text(std::numeric_limits<qint64>::max()) == "refused");
    CHECK(canonicalJson({{QStringLiteral("n"), -0.0}}).value() == "{\"n\":0}");
    CHECK(canonicalJson({{QStringLiteral("n"), 1e3}}).value() == "{\"n\":1000}");
}

TEST_CASE("true, false and null stand in a body as in any JSON", "[store]") {
    const QJsonObject body{{QStringLiteral("a"), true},
                           {QStringLiteral("b"), false},
                           {QStringLiteral("c"), QJsonValue::Null}};
    CHECK(canonicalJson(body).value() == R"({"a":true,"b":false,"c":null})");
    CHECK(QJsonDocument::fromJson(canonicalJson(body).value()).object() == body);
}

TEST_CASE("a certificate of a machine number that cannot be given is refused", "[store]") {
    Certificate form;
    form.signingPublic = newSigningKey()->publicKey;
    form.sealingPublic = newSealingKey()->publicKey;
    const SigningKey office = newSigningKey().value();
    const auto read = [&](int number) {
        form.machineNumber = number;
        return Certificate::decode(certify(form, office)->encode());
    };
    CHECK(read(1).has_value());
    CHECK(read(99).has_value());
    for (const int number : {0, 100, -1})
        CHECK(read(number).error().code == ErrorCode::BundleDamaged);
    // 2^32 + 1 is no second form of 1.
    form.machineNumber = 1;
    QByteArray bytes = certify(form, office)->encode();
    const auto at = CanonicalWriter()
                        .bytes(QByteArray(16, 'o'))
                        .bytes(QByteArray(32, 'd'))
                        .bytes(form.signingPublic)
                        .bytes(form.sealingPublic)
                        .result()
                        .size();
    REQUIRE(bytes[at] == 1);
    bytes.replace(at, 1, CanonicalWriter().number((std::uint64_t{1} << 32) + 1).result());
    CHECK(Certificate::decode(bytes).error().code == ErrorCode::BundleDamaged);
}

TEST_CASE("half a key certifies no machine and signs no head", "[store]") {
    SigningKey half = newSigningKey().value();
    half.secretKey.chop(16);
    CHECK(certify(Certificate(), half).error().code == ErrorCode::Crypto);
    CHECK(signHead(QByteArray(32, 'o'), 1, QByteArray(32, 'h'), 1, half).error().code ==
          ErrorCode::Crypto);
}
