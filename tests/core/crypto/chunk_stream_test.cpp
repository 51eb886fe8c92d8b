// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chunk_stream.h"

#include "core/crypto/aead.h"
#include "core/crypto/keys.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace chuangkou;

namespace {

constexpr qsizetype kPrefix = 16;
constexpr qsizetype kSealedChunk = kChunkSize + 16;

QByteArray sealedForm(const QByteArray& key, QByteArray plain) {
    QByteArray out;
    QBuffer source(&plain);
    QBuffer target(&out);
    REQUIRE(source.open(QIODevice::ReadOnly));
    REQUIRE(target.open(QIODevice::WriteOnly));
    REQUIRE(sealStream(key, source, target));
    return out;
}

struct Opened {
    Result<void> result;
    QByteArray plain;
};

Opened openedForm(const QByteArray& key, QByteArray sealed) {
    QByteArray plain;
    QBuffer source(&sealed);
    REQUIRE(source.open(QIODevice::ReadOnly));
    auto result = openStream(key, source, [&plain](const QByteArray& chunk) {
        plain += chunk;
        return true;
    });
    return {std::move(result), plain};
}

bool isRefused(const QByteArray& key, const QByteArray& sealed) {
    const auto opened = openedForm(key, sealed);
    return !opened.result && opened.result.error().code == ErrorCode::BundleDamaged;
}

QByteArray chunkOf(const QByteArray& sealed, qsizetype index) {
    return sealed.mid(kPrefix + index * kSealedChunk, kSealedChunk);
}

/// A disk that gives `good` bytes and then fails to read.
class FailingSource final : public QIODevice {
public:
    explicit FailingSource(qint64 good) : m_good(good) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char* data, qint64 size) override {
        if (m_good == 0)
            return -1;
        const auto given = std::min(size, m_good);
        std::fill_n(data, given, 'x');
        m_good -= given;
        return given;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_good;
};

/// A file on a medium that takes nothing any more, without being full.
class UnwritableFile final : public QFile {
public:
    using QFile::QFile;

protected:
    qint64 writeData(const char*, qint64) override { return -1; }
};

} // namespace

TEST_CASE("a stream of any length comes back as it was", "[crypto]") {
    const auto key = randomBytes(32);
    const qsizetype size = GENERATE(0, 1, 65535, 65536, 65537, 131072, 200000);
    const auto plain = randomBytes(size);
    const auto sealed = sealedForm(key, plain);
    const qsizetype chunks = std::max<qsizetype>(1, (size + kChunkSize - 1) / kChunkSize);
    CHECK(sealed.size() == kPrefix + size + chunks * 16);
    const auto opened = openedForm(key, sealed);
    CHECK(opened.result);
    CHECK((opened.plain == plain));
    CHECK(isRefused(randomBytes(32), sealed));
    CHECK((sealedForm(key, plain) != sealed));
}

TEST_CASE("a stream cut anywhere is refused", "[crypto]") {
    const auto key = randomBytes(32);
    const auto sealed = sealedForm(key, randomBytes(3 * kChunkSize));
    for (const qsizetype length :
         {qsizetype(0), qsizetype(1), kPrefix - 1, kPrefix, kPrefix + 1, kPrefix + 15, kPrefix + 16,
          kPrefix + kSealedChunk - 1, kPrefix + kSealedChunk, kPrefix + kSealedChunk + 1,
          kPrefix + 2 * kSealedChunk - 1, kPrefix + 2 * kSealedChunk,
          kPrefix + 2 * kSealedChunk + 1, kPrefix + 2 * kSealedChunk + 16, sealed.size() - 1}) {
        CAPTURE(length);
        CHECK(isRefused(key, sealed.first(length)));
    }
}

TEST_CASE("each length of a short stream but the whole is refused", "[crypto]") {
    const auto key = randomBytes(32);
    const auto sealed = sealedForm(key, randomBytes(300));
    int accepted = 0;
    for (qsizetype length = 0; length < sealed.size(); ++length)
        accepted += !isRefused(key, sealed.first(length));
    CHECK(accepted == 0);
}

TEST_CASE("chunks swapped, removed, doubled or appended are refused", "[crypto]") {
    const auto key = randomBytes(32);
    const auto sealed = sealedForm(key, randomBytes(3 * kChunkSize));
    const auto prefix = sealed.first(kPrefix);
    const auto a = chunkOf(sealed, 0);
    const auto b = chunkOf(sealed, 1);
    const auto c = chunkOf(sealed, 2);
    REQUIRE((prefix + a + b + c == sealed));
    CHECK(isRefused(key, prefix + b + a + c));
    CHECK(isRefused(key, prefix + a + c + b));
    CHECK(isRefused(key, prefix + a + c));
    CHECK(isRefused(key, prefix + b + c));
    CHECK(isRefused(key, prefix + c));
    CHECK(isRefused(key, prefix + a + a + b + c));
    CHECK(isRefused(key, prefix + a + b + c + c));
    CHECK(isRefused(key, sealed + '\0'));
    CHECK(isRefused(key, sealed + sealed));
    CHECK(isRefused(key, sealed + sealedForm(key, "a second payload")));
    const auto other = sealedForm(key, randomBytes(3 * kChunkSize));
    CHECK(isRefused(key, prefix + a + chunkOf(other, 1) + c));
}

TEST_CASE("the damaged chunk is named and nothing of it is handed on", "[crypto]") {
    const auto key = randomBytes(32);
    const auto plain = randomBytes(3 * kChunkSize - 5);
    auto sealed = sealedForm(key, plain);
    const auto at = kPrefix + kSealedChunk + 77;
    sealed[at] = static_cast<char>(sealed[at] ^ 1);
    const auto opened = openedForm(key, sealed);
    CHECK(opened.result.error() == Error{ErrorCode::BundleDamaged, QStringLiteral("chunk 2")});
    CHECK((opened.plain == plain.first(kChunkSize)));
}

TEST_CASE("each flipped bit around the seams of three chunks is refused", "[crypto]") {
    const auto key = randomBytes(32);
    const auto sealed = sealedForm(key, randomBytes(2 * kChunkSize + 10));
    std::vector<qsizetype> places;
    for (qsizetype i = 0; i < kPrefix + 4; ++i)
        places.push_back(i);
    for (const auto seam : {kPrefix + kSealedChunk, kPrefix + 2 * kSealedChunk}) {
        for (qsizetype i = seam - 17; i < seam + 2; ++i)
            places.push_back(i);
    }
    for (qsizetype i = sealed.size() - 26; i < sealed.size(); ++i)
        places.push_back(i);
    int accepted = 0;
    auto copy = sealed;
    for (const auto place : places) {
        for (int bit = 0; bit < 8; ++bit) {
            copy[place] = static_cast<char>(sealed[place] ^ (1 << bit));
            accepted += !isRefused(key, copy);
        }
        copy[place] = sealed[place];
    }
    CHECK(accepted == 0);
}

TEST_CASE("the nonce of a chunk is prefix, counter and final flag", "[crypto]") {
    const auto key = randomBytes(32);
    const auto prefix = randomBytes(16);
    const auto full = randomBytes(kChunkSize);
    const auto first = aeadSeal(key, prefix + QByteArray::fromHex("0000000000000000"), {}, full);
    const auto lastNonce = prefix + QByteArray::fromHex("0000000000000101");
    const auto last = aeadSeal(key, lastNonce, {}, "end");
    const auto emptyLast = aeadSeal(key, lastNonce, {}, {});
    REQUIRE(first);
    REQUIRE(last);
    REQUIRE(emptyLast);
    const auto opened = openedForm(key, prefix + *first + *last);
    CHECK(opened.result);
    CHECK((opened.plain == full + "end"));
    // A second written form of the same text, which sealStream never makes.
    CHECK(isRefused(key, prefix + *first + *emptyLast));
}

TEST_CASE("a reader that has enough stops the stream", "[crypto]") {
    const auto key = randomBytes(32);
    auto sealed = sealedForm(key, randomBytes(5 * kChunkSize));
    QBuffer source(&sealed);
    REQUIRE(source.open(QIODevice::ReadOnly));
    int chunks = 0;
    const auto result = openStream(key, source, [&](const QByteArray&) { return ++chunks < 2; });
    CHECK(result.error().code == ErrorCode::BundleTooLarge);
    CHECK(chunks == 2);
}

TEST_CASE("a source that fails in the middle is not sealed as if it ended there", "[crypto]") {
    const qint64 good = GENERATE(0, 10, 65536, 70000);
    QByteArray out;
    QBuffer target(&out);
    REQUIRE(target.open(QIODevice::WriteOnly));
    FailingSource source(good);
    CHECK(sealStream(randomBytes(32), source, target).error().code == ErrorCode::FileUnreadable);
    FailingSource stick(good);
    const auto opened = openStream(randomBytes(32), stick, [](const QByteArray&) { return true; });
    CHECK(opened.error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("a full disk is told from a file that cannot be written", "[crypto]") {
    const qsizetype size = GENERATE(3, 200000); // the short one fails only when flushed
    QByteArray plain(size, 'x');
    QBuffer source(&plain);
    REQUIRE(source.open(QIODevice::ReadOnly));
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        SKIP("this system has no /dev/full");
    CHECK(sealStream(randomBytes(32), source, full).error().code == ErrorCode::DiskFull);

    class NearlyFull final : public QIODevice {
    public:
        explicit NearlyFull(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

    protected:
        qint64 readData(char*, qint64) override { return -1; }
        qint64 writeData(const char*, qint64 length) override { return std::min(length, m_room); }

    private:
        const qint64 m_room; ///< for each piece
    };
    NearlyFull nearlyFull(18);
    REQUIRE(source.seek(0));
    CHECK(sealStream(randomBytes(32), source, nearlyFull).error().code == ErrorCode::DiskFull);
    NearlyFull noFile(0);
    CHECK(sealStream(randomBytes(32), source, noFile).error() ==
          Error{ErrorCode::FileUnwritable, {}});

    const QTemporaryDir folder;
    UnwritableFile file(folder.filePath(QStringLiteral("bundle.part")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(source.seek(0));
    const auto result = sealStream(randomBytes(32), source, file);
    CHECK(result.error() == Error{ErrorCode::FileUnwritable, file.fileName()});
}

TEST_CASE("a stream goes into a file whole and nowhere with a key of another length", "[crypto]") {
    const auto key = randomBytes(32);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bundle.part")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray plain(kChunkSize + 5, 'x');
    QBuffer source(&plain);
    REQUIRE(source.open(QIODevice::ReadOnly));
    REQUIRE(sealStream(key, source, file));
    REQUIRE(file.seek(0));
    CHECK((openedForm(key, file.readAll()).plain == plain));

    QByteArray out;
    QBuffer target(&out);
    REQUIRE(target.open(QIODevice::WriteOnly));
    REQUIRE(source.seek(0));
    CHECK(sealStream(key.first(16), source, target).error().code == ErrorCode::Crypto);
    CHECK(out.isEmpty());
    const auto opened = openedForm(key + key, sealedForm(key, plain));
    CHECK(opened.result.error().code == ErrorCode::Crypto);
    CHECK(opened.plain.isEmpty());
}
