// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunk_stream.h"
#include "core/store/canonical.h"
#include "core/sync/bundle_state.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/record_form.h"
#include "tests/core/sync/sync_bench.h"
#include "tests/support/shared_data.h"

#include <catch2/generators/catch_generators.hpp>

#include <QBuffer>

using namespace chuangkou;

namespace {

QByteArray hashOf(char c) {
    return QByteArray(32, c);
}

SenderState fullState() {
    SenderState state;
    state.origin = hashOf('o');
    state.epoch = 3;
    state.seq = 12'345;
    state.heads = {{hashOf('b'), 7, hashOf('h'), 1'581'901'200'000, QByteArray(64, 's')},
                   {hashOf('a'), 9, hashOf('h'), 1'581'901'200'000, QByteArray(64, 't')},
                   {hashOf('a'), 9, hashOf('g'), 1'581'901'200'000, QByteArray(64, 'u')}};
    state.offered = {{hashOf('2'), 1'000'000}, {hashOf('1'), 0}};
    state.wanted = {hashOf('9'), hashOf('8')};
    state.clocks = {{hashOf('d'), -180'000}, {hashOf('c'), 0}, {hashOf('e'), 42}};
    state.more = {{QStringLiteral("later"), QByteArray("\1\2\3")}};
    return state;
}

/// The state's form with another count in place of the first list that `front` leaves open.
QByteArray withCount(const QByteArray& front, std::uint64_t count) {
    return front + CanonicalWriter().number(count).raw(QByteArray(200, '\0')).result();
}

const Error kBad{ErrorCode::BundleDamaged, QStringLiteral("state")};

} // namespace

TEST_CASE("a sender's state comes back as it was written, its lists sorted", "[sync]") {
    const SenderState state = fullState();
    const auto back = SenderState::decode(state.encode().value());
    REQUIRE(back);
    CHECK(back->origin == state.origin);
    CHECK(back->epoch == 3);
    CHECK(back->seq == 12'345);
    REQUIRE(back->heads.size() == 3);
    CHECK(back->heads[0].signature == QByteArray(64, 'u'));
    CHECK(back->heads[2].origin == hashOf('b'));
    CHECK(back->offered == std::vector<BlobOffer>{{hashOf('1'), 0}, {hashOf('2'), 1'000'000}});
    CHECK(back->wanted == std::vector{hashOf('8'), hashOf('9')});
    CHECK(back->clocks ==
          std::vector<ClockMeasure>{{hashOf('c'), 0}, {hashOf('d'), -180'000}, {hashOf('e'), 42}});
    CHECK(back->more == state.more);
    CHECK(back->encode().value() == state.encode().value());
}

TEST_CASE("a list of a state over its limit is refused by its name", "[sync]") {
    const QByteArray front = CanonicalWriter().raw(hashOf('o')).number(0).number(1).result();
    const auto refused = [](const QByteArray& bytes) {
        const auto state = SenderState::decode(bytes);
        return state ? QString() : state.error().detail;
    };
    CHECK(refused(withCount(front, 10'001)) == QStringLiteral("heads"));
    CHECK(refused(withCount(front + QByteArray(1, '\0'), 4'000'000'000)) ==
          QStringLiteral("offered"));
    CHECK(refused(withCount(front + QByteArray(2, '\0'), 20'001)) == QStringLiteral("wanted"));
    CHECK(refused(withCount(front + QByteArray(3, '\0'), 201)) == QStringLiteral("clocks"));
    CHECK(refused(withCount(front + QByteArray(4, '\0'), 33)) == QStringLiteral("more"));
    SenderState large = fullState();
    large.more[QStringLiteral("later")] = QByteArray(kLargestStateMore + 1, 'x');
    CHECK(large.encode().error() == Error{ErrorCode::BundleTooLarge, QStringLiteral("more")});
    large = fullState();
    large.wanted.resize(20'001);
    CHECK(large.encode().error() == Error{ErrorCode::BundleTooLarge, QStringLiteral("wanted")});
    const auto tooLong = [](const std::function<void(SenderState&)>& change) {
        SenderState state = fullState();
        change(state);
        const auto form = state.encode();
        return form ? QString() : form.error().detail;
    };
    CHECK(tooLong([](SenderState& state) { state.heads.resize(10'001); }) ==
          QStringLiteral("heads"));
    CHECK(tooLong([](SenderState& state) { state.offered.resize(20'001); }) ==
          QStringLiteral("offered"));
    CHECK(tooLong([](SenderState& state) { state.clocks.resize(201); }) ==
          QStringLiteral("clocks"));
    CHECK(tooLong([](SenderState& state) {
              for (int i = 0; i < 33; ++i)
                  state.more.emplace(QString::number(i), QByteArray());
          }) == QStringLiteral("more"));
    const QByteArray lists = front.chopped(1) + QByteArray(5, '\0');
    CHECK(refused(lists + CanonicalWriter()
                              .number(1)
                              .text(QStringLiteral("later"))
                              .bytes(QByteArray(kLargestStateMore + 1, 'x'))
                              .result()) == QStringLiteral("more"));
    // A count within its limit that the bytes do not bear out.
    CHECK(SenderState::decode(withCount(front, 10'000)).error() == kBad);
}

TEST_CASE("a state in any other form than the one that is written is refused", "[sync]") {
    const QByteArray good = fullState().encode().value();
    for (qsizetype size = 0; size < good.size(); ++size)
        CHECK(SenderState::decode(good.first(size)).error() == kBad);
    CHECK(SenderState::decode(good + '\0').error() == kBad);
    const QByteArray front = CanonicalWriter().raw(hashOf('o')).number(0).number(1).result();
    const auto lists = [&](const QByteArray& body) { return SenderState::decode(front + body); };
    // Nothing twice, nothing out of order.
    const QByteArray none(1, '\0');
    const auto wanted = [&](char first, char second) {
        return none + none +
               CanonicalWriter().number(2).raw(hashOf(first)).raw(hashOf(second)).result() + none +
               none;
    };
    CHECK(lists(wanted('1', '2')));
    CHECK(lists(wanted('2', '2')).error() == kBad);
    CHECK(lists(wanted('2', '1')).error() == kBad);
    // Numbers that no machine reaches, and a second form of zero.
    const auto clocks = [&](std::uint64_t form) {
        return none + none + none +
               CanonicalWriter().number(1).raw(hashOf('d')).number(form).result() + none;
    };
    CHECK(lists(clocks(0)));
    CHECK(lists(clocks(1)).error() == kBad);
    CHECK(lists(clocks(~std::uint64_t{0})).error() == kBad);
    for (const auto& [epoch, seq] : {std::pair{std::uint64_t{1'000'001}, std::uint64_t{1}},
                                     std::pair{std::uint64_t{0}, std::uint64_t{1} << 41}})
        CHECK(SenderState::decode(
                  CanonicalWriter().raw(hashOf('o')).number(epoch).number(seq).result() +
                  QByteArray(5, '\0'))
                  .error() == kBad);
    const auto more = [&](const QString& first, const QString& second) {
        return QByteArray(4, '\0') +
               CanonicalWriter().number(2).text(first).bytes("a").text(second).bytes("b").result();
    };
    CHECK(lists(more(QStringLiteral("a"), QStringLiteral("b"))));
    CHECK(lists(more(QStringLiteral("b"), QStringLiteral("a"))).error() == kBad);
    CHECK(lists(more(QString(), QStringLiteral("a"))).error() == kBad);
    CHECK(lists(more(QString(61, u'a'), QStringLiteral("b"))).error() == kBad);
    CHECK(lists(more(QStringLiteral("a"), QStringLiteral("b")).first(8)).error() == kBad);
}

TEST_CASE("each bundle says where its sender stands", "[sync]") {
    TestMachine machine;
    TestOffice office(machine);
    JoinedMachine second(office, 2);
    const QString file = exported(office, machine.path(QStringLiteral("a.ckb")));
    const auto bundle =
        checkBundle(*second.store, {file, 0},
                    {second.store->device().officePublic, second.store->device().sealing});
    REQUIRE(bundle);
    REQUIRE(bundle->state);
    CHECK(bundle->header.version == 2);
    CHECK(bundle->state->origin == office.store->device().origin);
    CHECK(bundle->state->epoch == 0);
    CHECK(bundle->state->seq == eventsIn(*office.store));
    REQUIRE(bundle->state->heads.size() == 1);
    CHECK(checkHead(bundle->state->heads.front(), office.store->device().signing.publicKey));
}

namespace {

/// A whole bundle by keys that stand in the file, for golden files.
QByteArray goldenBundle(quint16 version) {
    const SigningKey office = newSigningKey().value();
    const SigningKey device = newSigningKey().value();
    const SealingKey recipient = newSealingKey().value();
    const QByteArray fileKey = randomBytes(32);
    Certificate form;
    form.signingPublic = device.publicKey;
    form.sealingPublic = recipient.publicKey;
    form.machineNumber = 3;
    form.name = QStringLiteral("3号窗口");
    const Certificate certificate = certify(form, office).value();
    const QByteArray nonce(16, 'n');
    Event genesis;
    genesis.origin = originId(certificate.device, 0, nonce);
    genesis.seq = 1;
    genesis.previous = QByteArray("", 0);
    genesis.at = 1'581'901'200'000;
    genesis.hlc = {genesis.at, 0};
    genesis.subject = SubjectId::fromHash(genesis.origin);
    genesis.kind = QStringLiteral("origin_began");
    genesis.salt = QByteArray(16, 's');
    genesis.body = canonicalJson({{QStringLiteral("epoch"), 0},
                                  {QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())}})
                       .value();
    genesis.bodyHash = bodyHash(genesis.salt, genesis.body);
    genesis.hash = eventHash(genesis);
    const SignedHead head = signHead(genesis.origin, 1, genesis.hash, genesis.at, device).value();
    BundleHeader header;
    header.version = version;
    header.sender = certificate;
    header.recipients = {recipientOf(recipient.publicKey, fileKey).value()};
    header.ranges = {{genesis.origin, 1, 1, {}, genesis.hash}};
    header.vector = {{genesis.origin, 1, genesis.hash}};
    header.writtenAt = genesis.at;
    SenderState state;
    state.origin = genesis.origin;
    state.seq = 1;
    state.heads = {head};
    const QByteArray blob = "scan";
    const auto block = [](BlockType type, const QByteArray& content) {
        return Block{static_cast<char>(type), content};
    };
    std::vector<Block> blocks{
        block(BlockType::Certificates,
              CanonicalWriter().number(1).bytes(certificate.encode()).result()),
        block(BlockType::Origins, CanonicalWriter()
                                      .raw(certificate.device)
                                      .number(0)
                                      .number(static_cast<std::uint64_t>(head.at))
                                      .raw(head.signature)
                                      .result()),
        block(BlockType::State, state.encode().value()),
        block(BlockType::Records, RecordEncoder().block({{0, genesis}})),
        block(BlockType::BlobBegin, CanonicalWriter().raw(hash256(blob)).number(4).result()),
        block(BlockType::BlobPiece, blob),
        block(BlockType::End, {})};
    if (version < 2)
        blocks.erase(blocks.begin() + 2);
    size_t at = 0;
    CompressedBlocks payload([&]() -> Result<std::optional<Block>> {
        return at < blocks.size() ? std::optional(blocks[at++]) : std::optional<Block>();
    });
    QByteArray sealed;
    QBuffer out(&sealed);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(sealStream(fileKey, payload, out));
    header.ciphertextHash = hash256(sealed);
    return office.publicKey.toHex() + '\n' + recipient.publicKey.toHex() + '\n' +
           recipient.secretKey.toHex() + '\n' + (header.encode(device).value() + sealed).toHex() +
           '\n';
}

} // namespace

TEST_CASE("golden bundles are made anew in the folder for temporary files", "[.golden-bundle]") {
    const quint16 version = GENERATE(quint16{1}, BundleHeader::kVersion);
    const QString path = QDir::temp().filePath(QStringLiteral("whole_bundle_%1.txt").arg(version));
    writeBytes(path, goldenBundle(version));
    CHECK(QFile::exists(path));
}

TEST_CASE("fault 26: whole bundles of all past versions are read", "[sync]") {
    const int version = GENERATE(1, 2);
    const QList<QByteArray> lines =
        bytesOf(sourcePath(QStringLiteral("tests/data/sync/whole_bundle_%1.txt").arg(version)))
            .split('\n');
    REQUIRE(lines.size() >= 4);
    TestMachine machine;
    TestOffice office(machine);
    const QString path = machine.path(QStringLiteral("golden.ckb"));
    writeBytes(path, QByteArray::fromHex(lines[3]));
    const BundleTrust trust{QByteArray::fromHex(lines[0]),
                            {QByteArray::fromHex(lines[1]), QByteArray::fromHex(lines[2])}};
    const auto bundle = checkBundle(*office.store, {path, 0}, trust);
    REQUIRE(bundle);
    CHECK(bundle->header.version == version);
    CHECK(bundle->header.sender.name == QStringLiteral("3号窗口"));
    CHECK(bundle->state.has_value() == (version >= 2));
    const auto applied = applyBundle(*office.store, {path, 0}, *bundle,
                                     [](Sql&, std::int64_t) -> Result<void> { return {}; });
    REQUIRE(applied);
    CHECK(applied->events == 1);
    CHECK(applied->blobs == 1);
}
