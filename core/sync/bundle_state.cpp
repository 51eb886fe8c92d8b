// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_state.h"

#include "core/store/canonical.h"

#include <algorithm>
#include <tuple>

namespace chuangkou {

namespace {

constexpr qsizetype kHashSize = 32;
constexpr qsizetype kSignatureSize = 64;
constexpr qsizetype kLongestName = 60;
constexpr std::uint64_t kLargestEpoch = 1'000'000;
constexpr std::uint64_t kLargestSeq = std::uint64_t{1} << 40;
constexpr std::uint64_t kLargestBlobSize = std::uint64_t{1} << 32;
/// Times and differences of times stay far below; beyond, sums of them could overflow.
constexpr std::uint64_t kLargestMs = std::uint64_t{1} << 52;

Unexpected damaged() {
    return fail(ErrorCode::BundleDamaged, QStringLiteral("state"));
}
Unexpected tooLarge(const char* list) {
    return fail(ErrorCode::BundleTooLarge, QString::fromLatin1(list));
}

auto keyOf(const SignedHead& head) {
    return std::tie(head.origin, head.seq, head.hash);
}
const QByteArray& keyOf(const BlobOffer& offer) {
    return offer.hash;
}
const QByteArray& keyOf(const QByteArray& hash) {
    return hash;
}
const QByteArray& keyOf(const ClockMeasure& measure) {
    return measure.device;
}

template <typename Thing> std::vector<Thing> sorted(std::vector<Thing> things) {
    std::sort(things.begin(), things.end(),
              [](const Thing& a, const Thing& b) { return keyOf(a) < keyOf(b); });
    return things;
}
/// Each after the one before it: one form for one state, and nothing twice.
template <typename Thing> bool isInOrder(const std::vector<Thing>& things) {
    return std::adjacent_find(things.begin(), things.end(), [](const Thing& a, const Thing& b) {
               return !(keyOf(a) < keyOf(b));
           }) == things.end();
}

std::uint64_t signedForm(std::int64_t value) {
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    return (size << 1) | (value < 0 ? 1 : 0);
}

/// What is read in the form of one list; a count over `most` ends the reading.
class StateReader {
public:
    explicit StateReader(const QByteArray& bytes) : m_reader(bytes) {}

    template <typename Thing, typename Read>
    std::vector<Thing> list(const char* name, std::uint64_t most, Read read) {
        std::vector<Thing> things;
        const std::uint64_t count = m_reader.number();
        if (count > most && !m_tooLong)
            m_tooLong = name;
        for (std::uint64_t left = m_tooLong ? 0 : count; left > 0 && !m_reader.failed(); --left)
            things.push_back(read());
        m_isGood = m_isGood && isInOrder(things);
        return things;
    }
    QByteArray hash() { return m_reader.raw(kHashSize); }
    QByteArray signature() { return m_reader.raw(kSignatureSize); }
    std::int64_t number(std::uint64_t largest) {
        const std::uint64_t value = m_reader.number();
        m_isGood = m_isGood && value <= largest;
        return value <= largest ? static_cast<std::int64_t>(value) : 0;
    }
    std::int64_t difference() {
        const std::int64_t form = number(2 * kLargestMs);
        m_isGood = m_isGood && form != 1; // there is one zero
        return (form & 1) != 0 ? -(form >> 1) : form >> 1;
    }
    std::map<QString, QByteArray> more() {
        std::map<QString, QByteArray> entries;
        const std::uint64_t count = m_reader.number();
        if (count > kMostStateMore && !m_tooLong)
            m_tooLong = "more";
        for (std::uint64_t left = m_tooLong ? 0 : count; left > 0 && !m_reader.failed(); --left) {
            const QString name = m_reader.text();
            const QByteArray value = m_reader.bytes();
            m_isGood = m_isGood && !name.isEmpty() && name.size() <= kLongestName &&
                       (entries.empty() || entries.rbegin()->first < name);
            if (value.size() > kLargestStateMore)
                m_tooLong = "more";
            entries.emplace(name, value);
        }
        return entries;
    }
    [[nodiscard]] const char* tooLong() const { return m_tooLong; }
    [[nodiscard]] bool isGood() const { return m_isGood && !m_reader.failed() && m_reader.atEnd(); }

private:
    CanonicalReader m_reader;
    const char* m_tooLong = nullptr;
    bool m_isGood = true;
};

const char* listOverLimit(const SenderState& state) {
    if (state.heads.size() > kMostStateHeads)
        return "heads";
    if (state.offered.size() > kMostStateBlobs)
        return "offered";
    if (state.wanted.size() > kMostStateBlobs)
        return "wanted";
    if (state.clocks.size() > kMostStateClocks)
        return "clocks";
    const bool isLarge = std::any_of(state.more.begin(), state.more.end(), [](const auto& entry) {
        return entry.second.size() > kLargestStateMore;
    });
    return isLarge || state.more.size() > kMostStateMore ? "more" : nullptr;
}

} // namespace

Result<QByteArray> SenderState::encode() const {
    if (const char* list = listOverLimit(*this))
        return tooLarge(list);
    CanonicalWriter form;
    form.raw(origin)
        .number(static_cast<std::uint64_t>(epoch))
        .number(static_cast<std::uint64_t>(seq))
        .number(heads.size());
    for (const SignedHead& head : sorted(heads))
        form.raw(head.origin)
            .number(static_cast<std::uint64_t>(head.seq))
            .raw(head.hash)
            .number(static_cast<std::uint64_t>(head.at))
            .raw(head.signature);
    form.number(offered.size());
    for (const BlobOffer& offer : sorted(offered))
        form.raw(offer.hash).number(static_cast<std::uint64_t>(offer.size));
    form.number(wanted.size());
    for (const QByteArray& hash : sorted(wanted))
        form.raw(hash);
    form.number(clocks.size());
    for (const ClockMeasure& measure : sorted(clocks))
        form.raw(measure.device).number(signedForm(measure.differenceMs));
    form.number(more.size());
    for (const auto& [name, value] : more)
        form.text(name).bytes(value);
    return form.result();
}

Result<SenderState> SenderState::decode(const QByteArray& bytes) {
    StateReader reader(bytes);
    SenderState state;
    state.origin = reader.hash();
    state.epoch = static_cast<int>(reader.number(kLargestEpoch));
    state.seq = reader.number(kLargestSeq);
    state.heads = reader.list<SignedHead>("heads", kMostStateHeads, [&] {
        SignedHead head;
        head.origin = reader.hash();
        head.seq = reader.number(kLargestSeq);
        head.hash = reader.hash();
        head.at = reader.number(kLargestMs);
        head.signature = reader.signature();
        return head;
    });
    state.offered = reader.list<BlobOffer>("offered", kMostStateBlobs, [&] {
        const QByteArray hash = reader.hash();
        return BlobOffer{hash, reader.number(kLargestBlobSize)};
    });
    state.wanted =
        reader.list<QByteArray>("wanted", kMostStateBlobs, [&] { return reader.hash(); });
    state.clocks = reader.list<ClockMeasure>("clocks", kMostStateClocks, [&] {
        const QByteArray device = reader.hash();
        return ClockMeasure{device, reader.difference()};
    });
    state.more = reader.more();
    if (reader.tooLong())
        return tooLarge(reader.tooLong());
    if (!reader.isGood())
        return damaged();
    return state;
}

} // namespace chuangkou
