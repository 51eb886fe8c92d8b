// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_read.h"
#include "core/sync/bundle_state.h"
#include "core/sync/record_form.h"
#include "tests/core/sync/sync_bench.h"
#include "tests/support/shared_data.h"

#include <catch2/generators/catch_generators.hpp>

#include <QBuffer>

using namespace chuangkou;

namespace {

// The key pairs of RFC 8032, 7.1, tests 1 and 2.
const SigningKey kOfficeKey{
    QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
    QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")};
const SigningKey kDeviceKey{
    QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
    QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")};

Event fixedEvent(std::int64_t seq, const QByteArray& previous, const char* kind,
                 const std::vector<QByteArray>& parents) {
    Event event;
    event.origin = QByteArray(32, '\x11');
    event.seq = seq;
    event.previous = previous;
    event.hlc = {1'581'901'200'000 + seq, 2};
    event.at = 1'581'901'200'000;
    event.actor = ActorId::fromHash(QByteArray(16, '\x22'));
    event.subject = SubjectId::fromHash(QByteArray(16, '\x33'));
    event.parents = parents;
    event.kind = QString::fromLatin1(kind);
    event.salt = QByteArray(16, '\x44');
    event.body = canonicalJson({{QStringLiteral("name"), QStringLiteral("王小明")},
                                {QStringLiteral("fen"), 12345}})
                     .value();
    event.bodyHash = bodyHash(event.salt, event.body);
    event.hash = eventHash(event);
    return event;
}

struct Fixed {
    Fixed() {
        first = fixedEvent(1, QByteArray("", 0), "ticket_issued", {QByteArray(32, '\x55')});
        second = fixedEvent(2, first.hash, "ticket_called", {first.hash});
        Certificate form;
        form.signingPublic = kDeviceKey.publicKey;
        form.sealingPublic = QByteArray(32, '\x66');
        form.machineNumber = 3;
        form.name = QStringLiteral("3号窗口");
        header.sender = certify(form, kOfficeKey).value();
        header.recipients = {{QByteArray(16, '\x77'), QByteArray(104, '\x78')}};
        header.ranges = {{first.origin, 1, 2, {}, second.hash}};
        header.vector = {{first.origin, 2, second.hash}};
        header.writtenAt = 1'581'901'200'000;
        header.ciphertextHash = QByteArray(32, '\x79');
    }
    Event first;
    Event second;
    BundleHeader header;
};

Result<BundleHeader> readFrom(QByteArray bytes) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return BundleHeader::read(buffer);
}

} // namespace

TEST_CASE("a bundle's header and an event have the bytes of version 1", "[sync]") {
    Fixed fixed;
    fixed.header.version = 1;
    RecordEncoder encoder;
    QByteArray text = "header\n" + fixed.header.encode(kDeviceKey).value().toHex() + "\n";
    text += "event hash\n" + fixed.first.hash.toHex() + "\n";
    text += "records, first block\n" + encoder.block({{0, fixed.first}}).toHex() + "\n";
    text += "records, second block\n" + encoder.block({{0, fixed.second}}).toHex() + "\n";
    checkGolden(QStringLiteral("tests/data/sync/bundle_1.txt"), text);
}

TEST_CASE("a bundle's header and its sender's state have the bytes of version 2", "[sync]") {
    Fixed fixed;
    SenderState state;
    state.origin = fixed.first.origin;
    state.epoch = 1;
    state.seq = 2;
    state.heads = {
        {fixed.first.origin, 2, fixed.second.hash, 1'581'901'200'000, QByteArray(64, '\x7A')}};
    state.offered = {{QByteArray(32, '\x02'), 70'000}, {QByteArray(32, '\x01'), 5}};
    state.wanted = {QByteArray(32, '\x03')};
    state.clocks = {{QByteArray(32, '\x04'), -180'000}};
    state.more = {{QStringLiteral("later"), QByteArrayLiteral("bytes")}};
    QByteArray text = "header\n" + fixed.header.encode(kDeviceKey).value().toHex() + "\n";
    text += "sender's state\n" + state.encode().value().toHex() + "\n";
    checkGolden(QStringLiteral("tests/data/sync/bundle_2.txt"), text);
}

TEST_CASE("a header comes back as it was written", "[sync]") {
    Fixed fixed;
    fixed.header.version = static_cast<quint16>(GENERATE(1, 2));
    const QByteArray bytes = fixed.header.encode(kDeviceKey).value();
    const auto back = readFrom(bytes + "ciphertext");
    REQUIRE(back);
    CHECK(back->version == fixed.header.version);
    CHECK(back->size == bytes.size());
    CHECK(back->sender.name == QStringLiteral("3号窗口"));
    CHECK(back->recipients.front().sealed == QByteArray(104, '\x78'));
    CHECK(back->ranges.front().head == fixed.second.hash);
    CHECK(back->vector.front().seq == 2);
    CHECK(back->events() == 2);
}

TEST_CASE("records come back with the hashes that were not sent", "[sync]") {
    Fixed fixed;
    RecordEncoder encoder;
    RecordDecoder decoder(fixed.header.ranges);
    const auto first = decoder.block(encoder.block({{0, fixed.first}}));
    CHECK(decoder.finish().error().code == ErrorCode::BundleDamaged);
    const QByteArray block = encoder.block({{0, fixed.second}});
    CHECK_FALSE(block.contains(fixed.first.hash));
    const auto second = decoder.block(block);
    REQUIRE((first && second));
    CHECK(decoder.finish());
    CHECK(first->front().hash == fixed.first.hash);
    CHECK(second->front().hash == fixed.second.hash);
    CHECK(second->front().parents == fixed.second.parents);
    CHECK(second->front().body == fixed.second.body);
    CHECK(decoder.holds(fixed.first.hash));
    CHECK_FALSE(decoder.holds(QByteArray(32, '\x55')));
}

TEST_CASE("an envelope keeps the hash of its event", "[sync]") {
    Fixed fixed;
    Event envelope = fixed.first;
    envelope.body.clear();
    envelope.salt.clear();
    RecordEncoder encoder;
    RecordDecoder decoder(fixed.header.ranges);
    const auto back = decoder.block(encoder.block({{0, envelope}}));
    REQUIRE(back);
    CHECK(back->front().hash == fixed.first.hash);
    CHECK(back->front().isWithheld());
}

TEST_CASE("a thousand small events take under forty bytes each before compression", "[sync]") {
    Fixed fixed;
    std::vector<RecordEncoder::Item> items;
    QByteArray previous("", 0);
    std::vector<QByteArray> parents;
    qsizetype bodies = 0;
    for (int i = 1; i <= 1000; ++i) {
        Event event = fixedEvent(i, previous, "ticket_called", parents);
        previous = event.hash;
        parents = {event.hash};
        bodies += event.body.size();
        items.push_back({0, std::move(event)});
    }
    CHECK(RecordEncoder().block(items).size() - bodies < 1000 * 40);
}

TEST_CASE("fault 11: too many ranges or recipients are refused before all else is looked at",
          "[sync]") {
    Fixed fixed;
    BundleHeader header = fixed.header;
    header.recipients.resize(201, header.recipients.front());
    CHECK(header.encode(kDeviceKey).error().code == ErrorCode::BundleTooLarge);
    header = fixed.header;
    header.ranges.resize(10'001, header.ranges.front());
    CHECK(header.encode(kDeviceKey).error().code == ErrorCode::BundleTooLarge);

    // The counts alone, in a header that nobody signed.
    const QByteArray good = fixed.header.encode(kDeviceKey).value();
    CanonicalWriter front;
    front.number(1).raw(fixed.header.sender.office.bytes()).bytes(fixed.header.sender.encode());
    const auto withBody = [&](const QByteArray& body) {
        QByteArray bytes = good.first(10);
        const auto size = static_cast<quint32>(body.size());
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>((size >> shift) & 0xFF));
        return bytes + body;
    };
    CanonicalWriter many = front;
    many.number(0).number(1).number(10'000'000).raw(QByteArray(64, '\0'));
    CHECK(readFrom(withBody(many.result())).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("ranges")});
    many = front;
    many.number(4'000'000'000).raw(QByteArray(64, '\0'));
    CHECK(readFrom(withBody(many.result())).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("recipients")});
    many = front;
    many.number(0).number(1).number(0).number(10'001).raw(QByteArray(64, '\0'));
    CHECK(readFrom(withBody(many.result())).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("vector")});
    CHECK(readFrom(good.first(10) + QByteArray(4, '\xFF')).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("header")});
}

TEST_CASE("fault 25: a newer container and a newer suite are told as such", "[sync]") {
    Fixed fixed;
    QByteArray bytes = fixed.header.encode(kDeviceKey).value();
    QByteArray newer = bytes;
    newer[9] = 3;
    CHECK(readFrom(newer).error() == Error{ErrorCode::BundleNewer, QStringLiteral("3")});
    QByteArray suite = bytes;
    suite[14] = 2;
    CHECK(readFrom(suite).error().code == ErrorCode::BundleNewer);
}

TEST_CASE("each changed bit of a header is refused", "[sync]") {
    Fixed fixed;
    const QByteArray good = fixed.header.encode(kDeviceKey).value();
    int accepted = 0;
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray changed = good;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        accepted += readFrom(changed) ? 1 : 0;
    }
    CHECK(accepted == 0);
}

TEST_CASE("a header that is too long or has half a key to sign it is not written", "[sync]") {
    Fixed fixed;
    BundleHeader large = fixed.header;
    large.recipients.resize(200, {QByteArray(16, 'k'), QByteArray(8 * 1024, 's')});
    CHECK(large.encode(kDeviceKey).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("header")});
    SigningKey half = kDeviceKey;
    half.secretKey.chop(1);
    CHECK(fixed.header.encode(half).error().code == ErrorCode::Crypto);
}

TEST_CASE("a file key is given to its recipients alone, and only a whole one", "[sync]") {
    Fixed fixed;
    const SealingKey key = newSealingKey().value();
    const QByteArray fileKey(32, 'f');
    fixed.header.recipients.push_back(recipientOf(key.publicKey, fileKey).value());
    CHECK(fileKeyFor(fixed.header, key).value() == fileKey);
    CHECK(fileKeyFor(fixed.header, newSealingKey().value()).error() ==
          Error{ErrorCode::BundleForeign, QStringLiteral("recipient")});
    const Error damage{ErrorCode::BundleDamaged, QStringLiteral("recipient")};
    BundleHeader changed = fixed.header;
    changed.recipients.back().sealed.back() ^= 1;
    CHECK(fileKeyFor(changed, key).error() == damage);
    changed.recipients.back() = recipientOf(key.publicKey, fileKey.first(31)).value();
    CHECK(fileKeyFor(changed, key).error() == damage);
    CHECK(recipientOf(QByteArray(32, '\0'), fileKey).error().code == ErrorCode::Crypto);
}

TEST_CASE("a stick that is pulled out while the ciphertext is checked is no damage", "[sync]") {
    class PulledOut final : public QIODevice {
    public:
        PulledOut() { open(ReadOnly | Unbuffered); }

    protected:
        qint64 readData(char*, qint64) override { return -1; }
        qint64 writeData(const char*, qint64) override { return -1; }
    };
    PulledOut stick;
    CHECK(checkCiphertext(stick, Fixed().header).error().code == ErrorCode::FileUnreadable);
}
