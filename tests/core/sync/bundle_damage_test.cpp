// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_plan.h"
#include "tests/core/sync/forge.h"
#include "tests/support/check_scale.h"

#include <iostream>
#include <random>

#include <sys/resource.h>
#include <zstd.h>

using namespace chuangkou;

namespace {

/// Of this process, so that a busy machine does not count.
double secondsUsed() {
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long peakMemoryKiB() {
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// A bundle of at least 20 KB, a good part of which does not compress.
QByteArray twentyKilobytes(Two& two) {
    REQUIRE(two.office.store->write(
        [&](Sql& sql) { return two.office.store->blobs().put(sql, randomBytes(12'000)); }));
    appendSettings(*two.office.store, two.office.session, QStringLiteral("s"), 120);
    const QByteArray good = bytesOf(exported(two.office, two.file(QStringLiteral("a.ckb"))));
    REQUIRE(good.size() >= 20'000);
    REQUIRE(two.accepts(good));
    return good;
}

/// All of them in the check, every tenth from a random beginning in the suite.
struct Steps {
    int step = isWholeCheck() ? 1 : 10;
    std::uint32_t seed = checkSeed();
    qsizetype first = static_cast<qsizetype>(seed % static_cast<std::uint32_t>(step));
};

} // namespace

TEST_CASE("fault 5: each changed bit of a bundle of 20 KB is refused",
          "[sync][check-bundle][check-simulation]") {
    Two two;
    const QByteArray good = twentyKilobytes(two);
    const QStringList before = everything(*two.second.store);
    const Steps steps;
    INFO("CHUANGKOU_SEED=" << steps.seed);
    std::vector<qsizetype> accepted;
    int tried = 0;
    for (qsizetype bit = steps.first; bit < good.size() * 8; bit += steps.step, ++tried) {
        QByteArray changed = good;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        if (two.accepts(changed))
            accepted.push_back(bit);
    }
    std::cout << tried << " bits of " << good.size() * 8 << ", " << accepted.size()
              << " accepted\n";
    CHECK(accepted.empty());
    // And through the desk, with the quarantine and the journal.
    std::mt19937 random(steps.seed);
    for (int i = 0; i < 25; ++i) {
        QByteArray changed = good;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(good.size()));
        changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
        (void)two.refusal(changed);
    }
    CHECK(everything(*two.second.store) == before);
    CHECK(QDir(two.second.store->quarantineFolder()).isEmpty());
}

TEST_CASE("fault 6: each shorter length of a bundle of 20 KB is refused, and some longer ones",
          "[sync][check-bundle][check-simulation]") {
    Two two;
    const QByteArray good = twentyKilobytes(two);
    const QStringList before = everything(*two.second.store);
    const Steps steps;
    INFO("CHUANGKOU_SEED=" << steps.seed);
    std::vector<qsizetype> accepted;
    for (qsizetype size = steps.first; size < good.size(); size += steps.step)
        if (two.accepts(good.first(size)))
            accepted.push_back(size);
    for (qsizetype more = 1; more < 40; ++more)
        if (two.accepts(good + QByteArray(more, '\0')) || two.accepts(good + good.first(more)))
            accepted.push_back(good.size() + more);
    CHECK(accepted.empty());
    for (int i = 0; i < 25; ++i)
        (void)two.refusal(good.first(good.size() * i / 25));
    CHECK(everything(*two.second.store) == before);
    CHECK(QDir(two.second.store->quarantineFolder()).isEmpty());
}

TEST_CASE("fault 7: a header or recipients changed without the key are refused", "[sync]") {
    Two two;
    const QByteArray good = bytesOf(exported(two.office, two.file(QStringLiteral("a.ckb"))));
    QBuffer buffer;
    buffer.setData(good);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    BundleHeader header = BundleHeader::read(buffer).value();
    const QByteArray sealed = good.mid(header.size);
    const SigningKey stranger = newSigningKey().value();
    SECTION("signed by another key under the true certificate") {
        CHECK(two.refusal(header.encode(stranger).value() + sealed) == ErrorCode::BundleDamaged);
    }
    SECTION("a recipient less, with the old signature") {
        header.recipients.pop_back();
        const QByteArray form = header.encode(stranger).value();
        CHECK(two.refusal(form.first(form.size() - 64) + good.mid(header.size - 64, 64) + sealed) ==
              ErrorCode::BundleDamaged);
    }
    SECTION("a certificate that the office did not sign") {
        Certificate own = header.sender;
        own.signingPublic = stranger.publicKey;
        own.device = deviceIdOf(stranger.publicKey);
        header.sender = own;
        CHECK(two.refusal(header.encode(stranger).value() + sealed) ==
              ErrorCode::BundleUncertified);
    }
}

TEST_CASE("fault 9: a bundle of another office is told as such", "[sync]") {
    Two two;
    TestMachine elsewhere(5'000'000);
    TestOffice other(elsewhere);
    const QByteArray bundle = bytesOf(exported(other, two.file(QStringLiteral("other.ckb"))));
    CHECK(two.refusal(bundle) == ErrorCode::BundleForeign);
}

TEST_CASE("a bundle that is not for this machine is told as such", "[sync]") {
    Two two;
    const QString file = exported(two.office, two.file(QStringLiteral("early.ckb")));
    JoinedMachine third(two.office, 3);
    CHECK(imported(third, file).error() ==
          Error{ErrorCode::BundleForeign, QStringLiteral("recipient")});
}

TEST_CASE("fault 8: a certified machine cannot bring in an origin of an uncertified device",
          "[sync]") {
    Two two;
    const SigningKey stranger = newSigningKey().value();
    const QByteArray device = deviceIdOf(stranger.publicKey);
    const QByteArray nonce(16, 'n');
    Event genesis;
    genesis.origin = originId(device, 0, nonce);
    genesis.seq = 1;
    genesis.previous = QByteArray("", 0);
    genesis.subject = SubjectId::fromHash(genesis.origin);
    genesis.kind = QStringLiteral("origin_began");
    genesis.salt = QByteArray(16, 's');
    genesis.body = canonicalJson({{QStringLiteral("epoch"), 0},
                                  {QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())}})
                       .value();
    genesis.bodyHash = bodyHash(genesis.salt, genesis.body);
    genesis.hash = eventHash(genesis);
    const SignedHead head = signHead(genesis.origin, 1, genesis.hash, 5, stranger).value();
    BundleHeader form = senderOf(*two.office.store);
    form.ranges = {{genesis.origin, 1, 1, {}, genesis.hash}};
    const auto write = [&](const QByteArray& claimed, const SignedHead& by) {
        return forged(
            *two.office.store, two.second.store->device().sealing.publicKey, form,
            listed(
                {blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()),
                 blockOf(
                     BlockType::Origins,
                     CanonicalWriter().raw(claimed).number(0).number(5).raw(by.signature).result()),
                 stateBlock(), blockOf(BlockType::Records, RecordEncoder().block({{0, genesis}})),
                 blockOf(BlockType::End, {})}));
    };
    const QStringList before = everything(*two.second.store);
    CHECK(two.refusal(write(device, head)) == ErrorCode::BundleUncertified);
    // Claimed for the sender itself: the genesis does not name it.
    const SignedHead own =
        signHead(genesis.origin, 1, genesis.hash, 5, two.office.store->device().signing).value();
    CHECK(two.refusal(write(two.office.store->device().id, own)) == ErrorCode::BundleDamaged);
    CHECK(everything(*two.second.store) == before);
}

TEST_CASE("a certified machine cannot change another's events under that one's true head",
          "[sync]") {
    Two two;
    JoinedMachine third(two.office, 3);
    appendSettings(*third.store, third.session, QStringLiteral("s"), 3);
    const auto head = third.store->write([&](Sql& sql) -> Result<SignedHead> {
        return signOwnHeads(*third.store, sql).value().back();
    });
    REQUIRE(head);
    std::vector<RecordEncoder::Item> items;
    REQUIRE(third.store->read([&](Sql& sql) -> Result<void> {
        for (Event& event : EventLog::range(sql, head->origin, 1, head->seq))
            items.push_back({0, std::move(event)});
        return {};
    }));
    BundleHeader form = senderOf(*two.office.store);
    form.ranges = {{head->origin, 1, head->seq, {}, head->hash}};
    const QByteArray certificate = senderOf(*third.store).sender.encode();
    const auto write = [&] {
        return forged(
            *two.office.store, two.second.store->device().sealing.publicKey, form,
            listed({blockOf(BlockType::Certificates,
                            CanonicalWriter().number(1).bytes(certificate).result()),
                    blockOf(BlockType::Origins, CanonicalWriter()
                                                    .raw(third.store->device().id)
                                                    .number(0)
                                                    .number(static_cast<std::uint64_t>(head->at))
                                                    .raw(head->signature)
                                                    .result()),
                    stateBlock(), blockOf(BlockType::Records, RecordEncoder().block(items)),
                    blockOf(BlockType::End, {})}));
    };
    CHECK(two.accepts(write()));
    items.back().event.body.replace("s-2", "t-2");
    CHECK(two.refusal(write()) == ErrorCode::BundleDamaged);
}

TEST_CASE("fault 10: chunks reordered, removed or appended are refused also when signed anew",
          "[sync]") {
    Two two;
    QByteArray noise = randomBytes(300'000); // does not compress: five chunks
    const auto blocks = [&] {
        return listed({blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()),
                       blockOf(BlockType::Origins, {}), stateBlock(),
                       blockOf(BlockType::BlobBegin,
                               CanonicalWriter().raw(hash256(noise)).number(300'000).result()),
                       blockOf(BlockType::BlobPiece, noise), blockOf(BlockType::End, {})});
    };
    constexpr qsizetype chunk = kChunkSize + 16;
    const QByteArray recipient = two.second.store->device().sealing.publicKey;
    const BundleHeader form = senderOf(*two.office.store);
    const auto with = [&](const std::function<QByteArray(QByteArray)>& change) {
        return forged(*two.office.store, recipient, form, blocks(), change);
    };
    CHECK(two.accepts(with({})));
    CHECK(two.refusal(with([&](const QByteArray& sealed) {
        return sealed.first(16) + sealed.mid(16 + chunk, chunk) + sealed.mid(16, chunk) +
               sealed.mid(16 + 2 * chunk);
    })) == ErrorCode::BundleDamaged);
    CHECK(two.refusal(with([&](const QByteArray& sealed) {
        return sealed.first(16 + 4 * chunk);
    })) == ErrorCode::BundleDamaged);
    CHECK(two.refusal(with([&](const QByteArray& sealed) { return sealed + sealed; })) ==
          ErrorCode::BundleDamaged);
    // Without the sender's key the hash in the header tells it.
    CHECK(two.refusal(with({}) + "x") == ErrorCode::BundleDamaged);
}

TEST_CASE("fault 11: a bomb is refused within a second and 256 MB", "[sync]") {
    Two two;
    const QByteArray recipient = two.second.store->device().sealing.publicKey;
    constexpr qsizetype size = 200 * 1024 * 1024;
    int pieces = 0;
    const QByteArray zeros(1024 * 1024, '\0');
    int step = 0;
    const QByteArray bundle =
        forged(*two.office.store, recipient, senderOf(*two.office.store),
               [&]() -> Result<std::optional<Block>> {
                   switch (step) {
                   case 0:
                       step = 1;
                       return std::optional(
                           blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()));
                   case 1:
                       step = 2;
                       return std::optional(blockOf(BlockType::Origins, {}));
                   case 2:
                       step = 3;
                       return std::optional(stateBlock());
                   case 3:
                       step = 4;
                       return std::optional(blockOf(
                           BlockType::BlobBegin,
                           CanonicalWriter().raw(QByteArray(32, '\0')).number(size).result()));
                   default:
                       break;
                   }
                   if (++pieces > 1024)
                       return std::optional<Block>();
                   return std::optional(blockOf(BlockType::BlobPiece, zeros));
               });
    CHECK(bundle.size() < 200'000);
    const long memoryBefore = peakMemoryKiB();
    const double secondsBefore = secondsUsed();
    CHECK(two.refusal(bundle) == ErrorCode::BundleTooLarge);
    CHECK(secondsUsed() - secondsBefore < 1.0);
    CHECK(peakMemoryKiB() - memoryBefore < 256 * 1024);
}

TEST_CASE("fault 11: a block length of 0xFFFFFFFF and impossible counts are refused", "[sync]") {
    Two two;
    const QByteArray recipient = two.second.store->device().sealing.publicKey;
    BundleHeader form = senderOf(*two.office.store);
    const QByteArray start = CanonicalWriter().number(0).result();
    // Four billion certificates, actors, subjects, records in a few bytes.
    const QByteArray many = CanonicalWriter().number(0xFFFFFFFF).result();
    CHECK(two.refusal(forged(*two.office.store, recipient, form,
                             listed({blockOf(BlockType::Certificates, many)}))) ==
          ErrorCode::BundleDamaged);
    for (int zeros = 0; zeros < 4; ++zeros)
        CHECK(two.refusal(
                  forged(*two.office.store, recipient, form,
                         listed({blockOf(BlockType::Certificates, start),
                                 blockOf(BlockType::Origins, {}), stateBlock(),
                                 blockOf(BlockType::Records, QByteArray(zeros, '\0') + many)}))) ==
              ErrorCode::BundleDamaged);
    CHECK(two.refusal(forged(*two.office.store, recipient, form,
                             listed({blockOf(BlockType::Certificates, start),
                                     blockOf(BlockType::Origins, {}), stateBlock(),
                                     blockOf(BlockType::BlobBegin, CanonicalWriter()
                                                                       .raw(QByteArray(32, '\0'))
                                                                       .number(0xFFFFFFFFFF)
                                                                       .result())}))) ==
          ErrorCode::BundleTooLarge);
    // The reader of blocks itself, before any content.
    const QByteArray framed("\3\xFF\xFF\xFF\xFF", 5);
    QByteArray compressed(1000, '\0');
    const size_t written = ZSTD_compress(compressed.data(), 1000, framed.constData(), 5, 3);
    REQUIRE_FALSE(ZSTD_isError(written));
    BlockReader reader(100, [](const Block&) -> Result<void> { return {}; });
    CHECK(reader.add(compressed.first(static_cast<qsizetype>(written))).error() ==
          Error{ErrorCode::BundleTooLarge, QStringLiteral("block")});
}

TEST_CASE("a payload without its end, with local rows or out of order is refused", "[sync]") {
    Two two;
    const QByteArray recipient = two.second.store->device().sealing.publicKey;
    const BundleHeader form = senderOf(*two.office.store);
    const Block certificates =
        blockOf(BlockType::Certificates, CanonicalWriter().number(0).result());
    const Block origins = blockOf(BlockType::Origins, {});
    const Block state = stateBlock();
    const Block end = blockOf(BlockType::End, {});
    const Block local =
        blockOf(BlockType::Local, CanonicalWriter().text(QStringLiteral("l_device")).result());
    for (const std::vector<Block>& blocks :
         {std::vector{certificates, origins, state},
          std::vector{certificates, origins, state, local, end},
          std::vector{origins, certificates, state, end}, std::vector{certificates, state, end},
          std::vector{certificates, end}, std::vector{certificates, origins, end},
          std::vector{certificates, origins, state, end, end},
          std::vector{certificates, origins, origins, state, end},
          std::vector{certificates, origins, state, state, end},
          std::vector{certificates, state, origins, end},
          std::vector{certificates, origins, blockOf(BlockType::Records, QByteArray(4, '\0')),
                      state, end},
          std::vector{certificates, origins, state, Block{99, {}}, end}})
        CHECK(two.refusal(forged(*two.office.store, recipient, form, listed(blocks))) ==
              ErrorCode::BundleDamaged);
    CHECK(two.accepts(
        forged(*two.office.store, recipient, form, listed({certificates, origins, state, end}))));
    // A file of version 1 has no such block.
    BundleHeader first = form;
    first.version = 1;
    CHECK(two.accepts(
        forged(*two.office.store, recipient, first, listed({certificates, origins, end}))));
    CHECK(two.refusal(forged(*two.office.store, recipient, first,
                             listed({certificates, origins, state, end}))) ==
          ErrorCode::BundleDamaged);
}

TEST_CASE("an acknowledgement with a range, a record or a blob is refused", "[sync]") {
    Two two;
    const QByteArray recipient = two.second.store->device().sealing.publicKey;
    BundleHeader form = senderOf(*two.office.store);
    form.kind = BundleKind::Acknowledgement;
    const Block certificates =
        blockOf(BlockType::Certificates, CanonicalWriter().number(0).result());
    const std::vector<Block> before{certificates, blockOf(BlockType::Origins, {}), stateBlock()};
    const Block end = blockOf(BlockType::End, {});
    const auto with = [&](const std::vector<Block>& more) {
        std::vector<Block> blocks = before;
        blocks.insert(blocks.end(), more.begin(), more.end());
        blocks.push_back(end);
        return forged(*two.office.store, recipient, form, listed(blocks));
    };
    CHECK(two.accepts(with({})));
    const Block blob =
        blockOf(BlockType::BlobBegin, CanonicalWriter().raw(hash256("x")).number(1).result());
    CHECK(two.refusal(with({blob, blockOf(BlockType::BlobPiece, "x")})) ==
          ErrorCode::BundleDamaged);
    CHECK(two.refusal(with({blockOf(
              BlockType::Records,
              CanonicalWriter().number(0).number(0).number(0).number(1).number(0).result())})) ==
          ErrorCode::BundleDamaged);
    form.ranges = {{QByteArray(32, '\1'), 1, 1, {}, QByteArray(32, '\2')}};
    CHECK(two.refusal(with({})) == ErrorCode::BundleDamaged);
}
