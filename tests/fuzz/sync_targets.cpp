// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sync_targets.h"

#include "core/crypto/chunk_stream.h"
#include "core/store/key_file.h"
#include "core/sync/bundle_read.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/enrolment_form.h"
#include "core/sync/office_card.h"
#include "core/sync/record_form.h"

#include <QBuffer>

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>
#include <zstd.h>

namespace chuangkou {

namespace {

constexpr int kRanges = 3;

void mustHold(bool truth) {
    if (!truth)
        std::abort();
}

/// Chains of which the first begins, the second continues and the third belongs to the first.
std::vector<BundleRange> ranges() {
    const QByteArray a(32, 'a');
    return {{a, 1, 40, {}, QByteArray(32, 'h')},
            {QByteArray(32, 'b'), 7, 9, QByteArray(32, 'p'), QByteArray(32, 'i')},
            {a, 3, 200, QByteArray(32, 'q'), QByteArray(32, 'j')}};
}

/// A file in memory under a name, for what reads files.
class NamedBytes {
public:
    explicit NamedBytes(const QByteArray& bytes) : m_handle(::memfd_create("input", 0)) {
        mustHold(::write(m_handle, bytes.constData(), static_cast<size_t>(bytes.size())) ==
                 bytes.size());
    }
    ~NamedBytes() { ::close(m_handle); }
    NamedBytes(const NamedBytes&) = delete;
    NamedBytes& operator=(const NamedBytes&) = delete;
    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_handle); }

private:
    int m_handle;
};

/// Looks at everything that it is given, as a checking import does.
class LookingVisitor final : public BundleVisitor {
public:
    Result<void> certificates(const std::vector<Certificate>& all) override {
        for (const Certificate& certificate : all)
            mustHold(certificate.machineNumber >= 1 && certificate.machineNumber <= 99);
        return {};
    }
    Result<void> origins(const std::vector<RangeOrigin>& all) override {
        mustHold(all.size() == kRanges);
        return {};
    }
    Result<void> state(const SenderState& state) override {
        mustHold(state.encode().has_value());
        return {};
    }
    Result<void> events(std::vector<Event> events) override {
        for (const Event& event : events) {
            mustHold(event.hash == eventHash(event) && event.seq >= 1);
            (void)event.json();
        }
        return {};
    }
    Result<void> blob(const QByteArray& hash, const QByteArray& content) override {
        mustHold(hash256(content) == hash);
        return {};
    }
    Result<void> local(const QByteArray&) override { return {}; }
};

void fuzzHeader(const QByteArray& input) {
    QBuffer buffer;
    buffer.setData(input);
    mustHold(buffer.open(QIODevice::ReadOnly));
    if (const auto header = BundleHeader::read(buffer))
        mustHold(header->size <= input.size() && header->ranges.size() <= kMostRanges);
}

void fuzzPayload(const QByteArray& input) {
    if (input.size() < 2)
        return;
    BundleHeader header;
    header.version = input[0] % 2 == 0 ? 1 : 2;
    header.kind = static_cast<BundleKind>(1 + static_cast<unsigned char>(input[1]) % 4);
    header.ranges = ranges();
    const QByteArray blocks = input.mid(2);
    QByteArray compressed(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(blocks.size()))), '\0');
    const size_t size = ZSTD_compress(compressed.data(), static_cast<size_t>(compressed.size()),
                                      blocks.constData(), static_cast<size_t>(blocks.size()), 1);
    mustHold(ZSTD_isError(size) == 0);
    compressed.truncate(static_cast<qsizetype>(size));
    const QByteArray key(32, 'k');
    QBuffer plain(&compressed);
    QByteArray sealed;
    QBuffer out(&sealed);
    mustHold(plain.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly));
    mustHold(sealStream(key, plain, out).has_value());
    QBuffer in(&sealed);
    mustHold(in.open(QIODevice::ReadOnly));
    LookingVisitor visitor;
    // No head of the ranges is the hash of anything: nothing may ever come through.
    mustHold(!readPayload(in, header, key, visitor));
}

void fuzzStream(const QByteArray& input) {
    qsizetype given = 0;
    BlockReader reader(input.size(), [&](const Block& block) -> Result<void> {
        mustHold(block.content.size() <= kLargestBlock);
        given += block.content.size();
        return {};
    });
    const qsizetype half = input.size() / 2;
    if (reader.add(input.first(half)) && reader.add(input.mid(half)))
        (void)reader.finish();
}

void fuzzRecords(const QByteArray& input) {
    const auto known = ranges();
    RecordDecoder decoder(known);
    // Twice: the second block refers to what the first left behind.
    const qsizetype half = input.size() / 2;
    const auto whole = decoder.block(input);
    if (whole)
        for (const Event& event : *whole)
            mustHold(decoder.holds(event.hash) && event.hash == eventHash(event));
    (void)decoder.block(input.mid(half));
    mustHold(!decoder.finish());
}

void fuzzState(const QByteArray& input) {
    if (const auto state = SenderState::decode(input))
        mustHold(state->encode().value() == input); // there is one form of each state
}

void fuzzCertificate(const QByteArray& input) {
    if (const auto certificate = Certificate::decode(input))
        mustHold(certificate->encode() == input);
}

void fuzzJoin(const QByteArray& input) {
    const NamedBytes file(input);
    if (const auto request = readJoinRequest(file.path()))
        mustHold(request->sealingPublic.size() == 32 && request->signingPublic.size() == 32);
}

void fuzzAdmission(const QByteArray& input) {
    const NamedBytes file(input);
    const auto answer = readAdmissionAnswer(file.path());
    if (!answer)
        return;
    mustHold(answer->bundleStart <= input.size() &&
             admissionBeginning(answer->certificate) == input.first(answer->bundleStart));
    fuzzHeader(input.mid(answer->bundleStart)); // what an acceptance reads next
}

void fuzzCard(const QByteArray& input) {
    const auto card = OfficeCard::decode(input);
    if (!card)
        return;
    mustHold(!card->name.trimmed().isEmpty() && !card->machines.empty());
    for (const Certificate& machine : card->machines)
        mustHold(machine.officePublic == card->officePublic);
    mustHold(isFingerprint(card->fingerprint(), card->officePublic));
}

void fuzzKeys(const QByteArray& input) {
    const NamedBytes file(input);
    const auto keys = KeyFile::load(file.path());
    if (!keys)
        return;
    mustHold(keys->salt().size() == 16);
    for (const KeyFile::Entry& entry : keys->entries())
        mustHold(entry.login.size() == 16 && entry.publicKey.size() == 32);
    (void)keys->matches({}, std::nullopt);
    (void)keys->with(*keys);
}

constexpr SyncTarget kTargets[] = {
    {"header", &fuzzHeader},   {"payload", &fuzzPayload},     {"stream", &fuzzStream},
    {"records", &fuzzRecords}, {"state", &fuzzState},         {"certificate", &fuzzCertificate},
    {"join", &fuzzJoin},       {"admission", &fuzzAdmission}, {"card", &fuzzCard},
    {"keys", &fuzzKeys},
};

} // namespace

std::span<const SyncTarget> syncTargets() {
    return kTargets;
}

QByteArray payloadInput(int version, int kind, const QByteArray& blocks) {
    QByteArray start(2, '\0');
    start[0] = version == 1 ? '\0' : '\1';
    start[1] = static_cast<char>(kind - 1);
    return start + blocks;
}

} // namespace chuangkou
