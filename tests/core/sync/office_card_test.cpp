// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/sync/office_card.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

const SigningKey kOffice = newSigningKey().value();

Certificate machineOf(const SigningKey& office) {
    Certificate form;
    form.signingPublic = newSigningKey()->publicKey;
    form.sealingPublic = newSealingKey()->publicKey;
    form.machineNumber = 1;
    form.name = QStringLiteral("1号窗口");
    return certify(form, office).value();
}

OfficeCard goodCard() {
    return {kOffice.publicKey,
            QStringLiteral("甲县人社局"),
            QStringLiteral("220122"),
            {machineOf(kOffice)},
            1'581'901'200'000};
}

/// What reading a card says that the office itself signed.
Result<OfficeCard> read(const OfficeCard& card) {
    return OfficeCard::decode(card.encode(kOffice).value());
}

/// The same of any form.
Result<OfficeCard> readForm(const QByteArray& form) {
    return OfficeCard::decode(form + sign(kOffice, "ckt-card-1", form).value());
}

const Error kDamage{ErrorCode::BundleDamaged, QStringLiteral("card")};

} // namespace

TEST_CASE("a card that its office signed and that says nothing usable is refused", "[sync]") {
    REQUIRE(read(goodCard()));
    const auto changed = [](const std::function<void(OfficeCard&)>& change) {
        OfficeCard card = goodCard();
        change(card);
        return read(card).error();
    };
    CHECK(changed([](OfficeCard& card) { card.name = QStringLiteral(" "); }) == kDamage);
    CHECK(changed([](OfficeCard& card) { card.name = QString(201, u'局'); }) == kDamage);
    CHECK(changed([](OfficeCard& card) { card.area = QString(201, u'2'); }) == kDamage);
    CHECK(changed([](OfficeCard& card) { card.machines.clear(); }) == kDamage);
    CHECK(changed([](OfficeCard& card) { card.machines.resize(201, card.machines.front()); }) ==
          kDamage);
    CHECK(changed([](OfficeCard& card) {
              card.machines.push_back(machineOf(newSigningKey().value()));
          }) == Error{ErrorCode::BundleUncertified, QStringLiteral("1号窗口")});
    CHECK(changed([](OfficeCard& card) { card.machines.front().signature[0] ^= 1; }).code ==
          ErrorCode::BundleUncertified);
    CHECK(OfficeCard::decode(goodCard().encode(newSigningKey().value()).value()).error() ==
          kDamage);
}

TEST_CASE("a card of another version or form is refused", "[sync]") {
    const auto form = [](std::uint64_t version) {
        const OfficeCard card = goodCard();
        return CanonicalWriter()
            .raw("CKOFFICE")
            .number(version)
            .bytes(card.officePublic)
            .text(card.name)
            .text(card.area)
            .number(static_cast<std::uint64_t>(card.writtenAt))
            .number(1)
            .bytes(card.machines.front().encode())
            .result();
    };
    REQUIRE(readForm(form(1)));
    CHECK(readForm(form(0)).error() == kDamage);
    CHECK(readForm(form(2)).error() == Error{ErrorCode::BundleNewer, QStringLiteral("2")});
    CHECK(readForm(form(1) + 'x').error() == kDamage);
    CHECK(OfficeCard::decode(form(1)).error() == kDamage); // nobody signed it
    CHECK(OfficeCard::decode("CKOFFICF" + form(1).sliced(8)).error() == kDamage);
    CHECK(OfficeCard::decode(form(1).first(60)).error() == kDamage);
    CHECK(OfficeCard::decode(form(1).chopped(10)).error() == kDamage);
    SigningKey half = kOffice;
    half.secretKey.chop(1);
    CHECK(goodCard().encode(half).error().code == ErrorCode::Crypto);
}

TEST_CASE("a card's file that is not there or no card in size is told apart", "[sync]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("card"));
    CHECK(OfficeCard::read(path).error().code == ErrorCode::FileUnreadable);
    writeBytes(path, QByteArray(256 * 1024 + 1, 'x'));
    CHECK(OfficeCard::read(path).error().code == ErrorCode::BundleTooLarge);
    writeBytes(path, goodCard().encode(kOffice).value());
    CHECK(OfficeCard::read(path)->name == QStringLiteral("甲县人社局"));
}

TEST_CASE("a fingerprint holds as it is read out, and nothing is none", "[sync]") {
    const QString printed = fingerprintOf(kOffice.publicKey);
    CHECK(isFingerprint(printed, kOffice.publicKey));
    CHECK(isFingerprint(printed.toLower().replace(u' ', u'-'), kOffice.publicKey));
    CHECK_FALSE(isFingerprint({}, kOffice.publicKey));
    CHECK_FALSE(isFingerprint(printed.chopped(1), kOffice.publicKey));
    CHECK_FALSE(isFingerprint(printed, newSigningKey()->publicKey));
}
