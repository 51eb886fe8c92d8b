// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/forge.h"

#include <QtEndian>

#include <zstd.h>

// Bundles that no machine may take, kept for ever, each by its reason and made anew: all are signed
// by a certified machine of the office and sealed to the receiver, so that only the reason speaks
// against them.

using namespace chuangkou;

namespace {

struct Bad {
    QString reason;
    QByteArray bytes;
};

/// A chain of settings of the office's machine, as it stands under its true head.
struct Chain {
    SignedHead head;
    std::vector<Event> events;
    QByteArray device;
    int epoch = 0;
};

class BadBundles {
public:
    explicit BadBundles(Two& two) : m_two(two), m_form(senderOf(*two.office.store)) {
        appendSettings(store(), m_two.office.session, QStringLiteral("s"), 6);
        const auto head = store().write([&](Sql& sql) -> Result<SignedHead> {
            return signOwnHeads(store(), sql).value().back();
        });
        REQUIRE(head);
        m_chain.head = *head;
        m_chain.device = store().device().id;
        m_chain.events = store()
                             .read([&](Sql& sql) -> Result<std::vector<Event>> {
                                 return EventLog::range(sql, head->origin, 1, head->seq);
                             })
                             .value();
        m_form.ranges = {{head->origin, 1, head->seq, {}, head->hash}};
    }

    std::vector<Bad> all() {
        headers();
        orders();
        contents();
        attachments();
        records();
        chains();
        streams();
        return std::move(m_all);
    }
    /// The one that differs from all of these in nothing.
    QByteArray good() { return bundle(m_form, blocks()); }

private:
    Store& store() { return *m_two.office.store; }
    const QByteArray& recipient() { return m_two.second.store->device().sealing.publicKey; }
    void add(const QString& reason, const QByteArray& bytes) { m_all.push_back({reason, bytes}); }
    QByteArray bundle(const BundleHeader& form, const std::vector<Block>& blocks) {
        return forged(store(), recipient(), form, listed(blocks));
    }
    void add(const QString& reason, const std::vector<Block>& blocks) {
        add(reason, bundle(m_form, blocks));
    }

    static Block certificates() {
        return blockOf(BlockType::Certificates, CanonicalWriter().number(0).result());
    }
    Block origins() const {
        return blockOf(BlockType::Origins, CanonicalWriter()
                                               .raw(m_chain.device)
                                               .number(static_cast<std::uint64_t>(m_chain.epoch))
                                               .number(static_cast<std::uint64_t>(m_chain.head.at))
                                               .raw(m_chain.head.signature)
                                               .result());
    }
    static Block recordsOf(const std::vector<Event>& events) {
        std::vector<RecordEncoder::Item> items;
        for (const Event& event : events)
            items.push_back({0, event});
        return blockOf(BlockType::Records, RecordEncoder().block(items));
    }
    static Block end() { return blockOf(BlockType::End, {}); }
    std::vector<Block> blocks() const {
        return {certificates(), origins(), stateBlock(), recordsOf(m_chain.events), end()};
    }
    std::vector<Block> with(size_t index, const Block& block) const {
        std::vector<Block> changed = blocks();
        changed[index] = block;
        return changed;
    }
    std::vector<Block> withEvents(const std::vector<Event>& events) const {
        return with(3, recordsOf(events));
    }

    void headers();
    void orders();
    void contents();
    void attachments();
    void records();
    void chains();
    void streams();

    Two& m_two;
    BundleHeader m_form;
    Chain m_chain;
    std::vector<Bad> m_all;
};

void BadBundles::headers() {
    const auto header = [&](const char* reason, const std::function<void(BundleHeader&)>& change) {
        BundleHeader form = m_form;
        change(form);
        add(QLatin1String(reason), bundle(form, blocks()));
    };
    header("a range from 0", [](BundleHeader& form) { form.ranges[0].from = 0; });
    header("a range that ends before it begins", [](BundleHeader& form) { form.ranges[0].to = 0; });
    header("a first event after another",
           [](BundleHeader& form) { form.ranges[0].previous = QByteArray(32, 'p'); });
    header("a later event after none", [](BundleHeader& form) { form.ranges[0].from = 2; });
    header("a previous hash too short", [](BundleHeader& form) {
        form.ranges[0].from = 2;
        form.ranges[0].previous = QByteArray(31, 'p');
    });
    header("a seq beyond any chain",
           [](BundleHeader& form) { form.ranges[0].to = (std::int64_t{1} << 40) + 1; });
    header("a range longer than is kept in memory",
           [](BundleHeader& form) { form.ranges[0].to += 1'000'000; });
    header("a range one longer", [](BundleHeader& form) { ++form.ranges[0].to; });
    header("a range one shorter", [](BundleHeader& form) { --form.ranges[0].to; });
    header("another head", [](BundleHeader& form) { form.ranges[0].head[0] ^= 1; });
    header("another origin", [](BundleHeader& form) { form.ranges[0].origin[0] ^= 1; });
    header("the same range twice",
           [](BundleHeader& form) { form.ranges.push_back(form.ranges[0]); });
    header("no range for its records", [](BundleHeader& form) { form.ranges.clear(); });
    header("a backup", [](BundleHeader& form) { form.kind = BundleKind::Backup; });
    header("an acknowledgement with records",
           [](BundleHeader& form) { form.kind = BundleKind::Acknowledgement; });
    header("no kind", [](BundleHeader& form) { form.kind = static_cast<BundleKind>(0); });
    header("an unknown kind", [](BundleHeader& form) { form.kind = static_cast<BundleKind>(5); });
    header("version 1 with a state", [](BundleHeader& form) { form.version = 1; });
    const QByteArray whole = good();
    for (qsizetype at = 0; at < 8; ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        add(QStringLiteral("magic byte %1").arg(at), changed);
    }
    for (const int version : {0, 3, 0xFFFF}) {
        QByteArray changed = whole;
        qToBigEndian(static_cast<quint16>(version), changed.data() + 8);
        add(QStringLiteral("version %1").arg(version), changed);
    }
    for (const quint32 length : {0U, 63U, 64U, 0x100001U, 0xFFFFFFFFU}) {
        QByteArray changed = whole;
        qToBigEndian(length, changed.data() + 10);
        add(QStringLiteral("header length %1").arg(length), changed);
    }
}

void BadBundles::orders() {
    const QByteArray content("attachment");
    std::vector<Block> full = blocks();
    full.insert(
        full.begin() + 4,
        {blockOf(BlockType::BlobBegin, CanonicalWriter().raw(hash256(content)).number(10).result()),
         blockOf(BlockType::BlobPiece, content)});
    REQUIRE(m_two.accepts(bundle(m_form, full)));
    const auto name = [](const Block& block) { return QString::number(block.type); };
    for (size_t i = 0; i + 1 < full.size(); ++i) {
        std::vector<Block> swapped = full;
        std::swap(swapped[i], swapped[i + 1]);
        add(QStringLiteral("block %1 after the next").arg(name(full[i])), swapped);
        if (full[i].type == static_cast<char>(BlockType::Certificates))
            continue; // a bundle may have none, or more than one block of them
        std::vector<Block> without = full;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        add(QStringLiteral("without block %1").arg(name(full[i])), without);
        std::vector<Block> doubled = full;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), full[i]);
        add(QStringLiteral("block %1 twice").arg(name(full[i])), doubled);
    }
    for (const Block& block : full) {
        std::vector<Block> behind = full;
        behind.push_back(block);
        add(QStringLiteral("block %1 behind the end").arg(name(block)), behind);
    }
    for (const int type : {0, 9, 99, 127}) {
        std::vector<Block> strange = full;
        strange.insert(strange.end() - 1, Block{static_cast<char>(type), "x"});
        add(QStringLiteral("an unknown block %1").arg(type), strange);
    }
    full.pop_back();
    add(QStringLiteral("without its end"), full);
    full.push_back(blockOf(BlockType::End, "x"));
    add(QStringLiteral("an end with content"), full);
    add(QStringLiteral("nothing at all"), std::vector<Block>());
}

void BadBundles::contents() {
    const QByteArray own = m_form.sender.encode();
    const auto certificateBlock = [&](const QByteArray& content) {
        return with(0, blockOf(BlockType::Certificates, content));
    };
    QByteArray changed = own;
    changed[changed.size() - 1] = static_cast<char>(changed[changed.size() - 1] ^ 1);
    add(QStringLiteral("a certificate that the office did not sign"),
        certificateBlock(CanonicalWriter().number(1).bytes(changed).result()));
    Certificate other;
    other.signingPublic = newSigningKey()->publicKey;
    other.sealingPublic = newSealingKey()->publicKey;
    other.machineNumber = 3;
    add(QStringLiteral("a certificate of another office"),
        certificateBlock(CanonicalWriter()
                             .number(1)
                             .bytes(certify(other, newSigningKey().value())->encode())
                             .result()));
    add(QStringLiteral("fewer certificates than counted"),
        certificateBlock(CanonicalWriter().number(2).bytes(own).result()));
    add(QStringLiteral("more certificates than counted"),
        certificateBlock(CanonicalWriter().number(0).bytes(own).result()));
    add(QStringLiteral("an empty list of certificates"), certificateBlock({}));

    const QByteArray origin = origins().content;
    const auto originBlock = [&](const QByteArray& content) {
        return with(1, blockOf(BlockType::Origins, content));
    };
    add(QStringLiteral("no origin for a range"), originBlock({}));
    add(QStringLiteral("an origin too many"), originBlock(origin + origin));
    add(QStringLiteral("an origin cut short"), originBlock(origin.chopped(1)));
    for (const qsizetype at :
         {qsizetype{0}, qsizetype{31}, origin.size() - 1, origin.size() - 64}) {
        QByteArray strange = origin;
        strange[at] = static_cast<char>(strange[at] ^ 1);
        add(QStringLiteral("byte %1 of an origin changed").arg(at), originBlock(strange));
    }
    const auto at = static_cast<std::uint64_t>(m_chain.head.at);
    add(QStringLiteral("an epoch beyond any"), originBlock(CanonicalWriter()
                                                               .raw(m_chain.device)
                                                               .number(1'000'001)
                                                               .number(at)
                                                               .raw(m_chain.head.signature)
                                                               .result()));
    add(QStringLiteral("another epoch"), originBlock(CanonicalWriter()
                                                         .raw(m_chain.device)
                                                         .number(1)
                                                         .number(at)
                                                         .raw(m_chain.head.signature)
                                                         .result()));
    add(QStringLiteral("another time of the head"), originBlock(CanonicalWriter()
                                                                    .raw(m_chain.device)
                                                                    .number(0)
                                                                    .number(at + 1)
                                                                    .raw(m_chain.head.signature)
                                                                    .result()));
    BundleHeader twice = m_form;
    twice.ranges[0].to = 3;
    twice.ranges[0].head = m_chain.events[2].hash;
    twice.ranges.push_back(
        {m_chain.head.origin, 4, m_chain.head.seq, m_chain.events[2].hash, m_chain.head.hash});
    for (const bool isOtherEpoch : {false, true})
        add(isOtherEpoch ? QStringLiteral("one chain of two epochs")
                         : QStringLiteral("one chain of two machines"),
            bundle(twice, with(1, blockOf(BlockType::Origins,
                                          origin + CanonicalWriter()
                                                       .raw(isOtherEpoch ? m_chain.device
                                                                         : QByteArray(32, 'd'))
                                                       .number(isOtherEpoch ? 7 : 0)
                                                       .number(at)
                                                       .raw(m_chain.head.signature)
                                                       .result()))));
    const QByteArray state = stateBlock().content;
    add(QStringLiteral("a state cut short"), with(2, blockOf(BlockType::State, state.chopped(1))));
    add(QStringLiteral("a state with more behind it"),
        with(2, blockOf(BlockType::State, state + '\0')));
    add(QStringLiteral("an empty state"), with(2, blockOf(BlockType::State, {})));
}

void BadBundles::attachments() {
    const QByteArray content("attachment");
    const QByteArray begin = CanonicalWriter()
                                 .raw(hash256(content))
                                 .number(static_cast<std::uint64_t>(content.size()))
                                 .result();
    const auto blob = [&](const char* reason, const QByteArray& start,
                          const std::vector<QByteArray>& pieces) {
        std::vector<Block> changed = blocks();
        std::vector<Block> added{blockOf(BlockType::BlobBegin, start)};
        for (const QByteArray& piece : pieces)
            added.push_back(blockOf(BlockType::BlobPiece, piece));
        changed.insert(changed.end() - 1, added.begin(), added.end());
        add(QLatin1String(reason), changed);
    };
    blob("another attachment than was announced", begin, {"attachmend"});
    blob("an attachment longer than announced", begin, {content, "x"});
    blob("a piece that is longer than its attachment", begin, {content + "x"});
    blob("an attachment shorter than announced", begin, {content.chopped(1)});
    blob("an empty piece of an attachment", begin, {QByteArray(), content});
    blob("the begin of an attachment cut short", begin.first(20), {content});
    blob("the begin of an attachment with more behind it", begin + 'x', {content});
    blob("an empty attachment with a name of another",
         CanonicalWriter().raw(hash256(content)).number(0).result(), {});
    blob("an attachment beyond any size",
         CanonicalWriter().raw(hash256(content)).number(std::uint64_t{1} << 40).result(), {});
    std::vector<Block> strange = blocks();
    strange.insert(strange.begin(), Block{static_cast<char>(0), "x"});
    add(QStringLiteral("an unknown block before all others"), strange);
    BundleHeader old = m_form;
    old.version = 1;
    add(QStringLiteral("records of nobody"),
        bundle(old, {certificates(), recordsOf(m_chain.events), end()}));
}

void BadBundles::records() {
    const QByteArray content = recordsOf(m_chain.events).content;
    const auto recordBlock = [&](const QByteArray& bytes) {
        return with(3, blockOf(BlockType::Records, bytes));
    };
    for (qsizetype at = 1; at < content.size(); at += content.size() / 12 + 1)
        add(QStringLiteral("records cut at %1").arg(at), recordBlock(content.first(at)));
    for (qsizetype at = 0; at < content.size(); at += content.size() / 20 + 1) {
        QByteArray changed = content;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        add(QStringLiteral("byte %1 of the records changed").arg(at), recordBlock(changed));
    }
    add(QStringLiteral("records with more behind them"), recordBlock(content + '\0'));
    // Tables: actors, subjects, kinds; then the count of records.
    const auto tables = [](int actors, int subjects, const QString& kind) {
        CanonicalWriter writer;
        writer.number(static_cast<std::uint64_t>(actors));
        for (int i = 0; i < actors; ++i)
            writer.bytes({});
        writer.number(static_cast<std::uint64_t>(subjects));
        for (int i = 0; i < subjects; ++i)
            writer.raw(QByteArray(16, 's'));
        writer.number(1).text(kind);
        return writer;
    };
    const QString kind = QStringLiteral("origin_began");
    struct Numbers {
        const char* reason;
        std::vector<std::uint64_t>
            values; ///< range, at, hlc, counter, actor, subject, kind, version
    };
    constexpr std::uint64_t kMost = ~std::uint64_t{0};
    const Numbers wrong[] = {
        {"a range that is not there", {1, 0, 0, 0, 0, 0, 0, 1}},
        {"the last range number", {kMost, 0, 0, 0, 0, 0, 0, 1}},
        {"a time before 1970", {0, 1, 0, 0, 0, 0, 0, 1}},
        {"a time beyond all", {0, kMost - 1, 0, 0, 0, 0, 0, 1}},
        {"a logical time before 1970", {0, 0, 1, 0, 0, 0, 0, 1}},
        {"a counter beyond all", {0, 0, 0, kMost, 0, 0, 0, 1}},
        {"an actor that is not there", {0, 0, 0, 0, 1, 0, 0, 1}},
        {"a subject that is not there", {0, 0, 0, 0, 0, 1, 0, 1}},
        {"a kind that is not there", {0, 0, 0, 0, 0, 0, 1, 1}},
        {"a version beyond all", {0, 0, 0, 0, 0, 0, 0, kMost}},
        {"more parents than bytes", {0, 0, 0, 0, 0, 0, 0, 1, kMost}},
        {"a parent before the first", {0, 0, 0, 0, 0, 0, 0, 1, 1, 5}},
    };
    for (const Numbers& numbers : wrong) {
        CanonicalWriter writer = tables(1, 1, kind);
        writer.number(1);
        for (const std::uint64_t value : numbers.values)
            writer.number(value);
        if (numbers.values.size() == 8)
            writer.number(0);
        writer.bytes("{}").raw(QByteArray(16, 'a'));
        add(QLatin1String(numbers.reason), recordBlock(writer.result()));
    }
    add(QStringLiteral("a kind without a name"), recordBlock(tables(1, 1, {}).number(0).result()));
    add(QStringLiteral("a kind with a name too long"),
        recordBlock(tables(1, 1, QString(1000, u'k')).number(0).result()));
    add(QStringLiteral("an actor of three bytes"),
        recordBlock(
            CanonicalWriter().number(1).bytes("abc").number(0).number(0).number(0).result()));
}

void BadBundles::chains() {
    const auto chain = [&](const char* reason,
                           const std::function<void(std::vector<Event>&)>& change) {
        std::vector<Event> events = m_chain.events;
        change(events);
        add(QLatin1String(reason), withEvents(events));
    };
    chain("an event less", [](auto& events) { events.pop_back(); });
    chain("the first event less", [](auto& events) { events.erase(events.begin()); });
    chain("an event twice", [](auto& events) { events.insert(events.begin() + 2, events[2]); });
    chain("two events swapped", [](auto& events) { std::swap(events[2], events[3]); });
    chain("another body", [](auto& events) { events.back().body.replace("s-5", "t-5"); });
    chain("another salt", [](auto& events) { events.back().salt[0] ^= 1; });
    chain("another time", [](auto& events) { ++events.back().at; });
    chain("another logical time", [](auto& events) { ++events.back().hlc.ms; });
    chain("another counter", [](auto& events) { ++events.back().hlc.counter; });
    chain("another actor",
          [](auto& events) { events.back().actor = ActorId::fromHash(QByteArray(16, 'x')); });
    chain("another subject",
          [](auto& events) { events.back().subject = SubjectId::fromHash(QByteArray(16, 'x')); });
    chain("another kind",
          [](auto& events) { events.back().kind = QStringLiteral("office_founded"); });
    chain("another version of the kind", [](auto& events) { ++events.back().kindVersion; });
    chain("a parent more",
          [](auto& events) { events.back().parents.push_back(QByteArray(32, 'p')); });
    chain("the parents gone", [](auto& events) { events[1].parents.push_back(events[0].hash); });
    chain("a body withheld with another hash", [](auto& events) {
        events.back().body.clear();
        events.back().bodyHash[0] ^= 1;
    });
    chain("a first event that founds nothing",
          [](auto& events) { events.front().kind = QStringLiteral("setting_set"); });
    chain("a first event with another nonce",
          [](auto& events) { events.front().body.replace("\"nonce\":\"", "\"nonce\":\"00"); });
}

void BadBundles::streams() {
    const auto stream = [&](const char* reason,
                            const std::function<QByteArray(QByteArray)>& change) {
        add(QLatin1String(reason), forged(store(), recipient(), m_form, listed(blocks()), change));
    };
    stream("no ciphertext", [](const QByteArray&) { return QByteArray(); });
    stream("a nonce alone", [](const QByteArray& sealed) { return sealed.first(16); });
    stream("a ciphertext one shorter", [](const QByteArray& sealed) { return sealed.chopped(1); });
    stream("a ciphertext one longer", [](const QByteArray& sealed) { return sealed + '\0'; });
    stream("the ciphertext twice", [](const QByteArray& sealed) { return sealed + sealed; });
    stream("another nonce", [](QByteArray sealed) {
        sealed[0] = static_cast<char>(sealed[0] ^ 1);
        return sealed;
    });
    stream("another tag", [](QByteArray sealed) {
        sealed[sealed.size() - 1] = static_cast<char>(sealed[sealed.size() - 1] ^ 1);
        return sealed;
    });
    add(QStringLiteral("bytes behind the ciphertext"), good() + 'x');
    add(QStringLiteral("a second bundle behind the first"), good() + good());
    add(QStringLiteral("an empty file"), QByteArray());
}

} // namespace

TEST_CASE("over a hundred bad bundles are refused, each for its reason, and nothing changes",
          "[sync]") {
    Two two;
    BadBundles bad(two);
    REQUIRE(two.accepts(bad.good()));
    const std::vector<Bad> all = bad.all();
    CHECK(all.size() >= 100);
    const QStringList before = everything(*two.second.store);
    const std::set<ErrorCode> refusals{ErrorCode::BundleDamaged, ErrorCode::BundleTooLarge,
                                       ErrorCode::BundleNewer,   ErrorCode::BundleUncertified,
                                       ErrorCode::BundleForeign, ErrorCode::Unsupported};
    for (const Bad& one : all) {
        INFO(one.reason.toStdString());
        CHECK(refusals.contains(two.refusal(one.bytes)));
    }
    CHECK(everything(*two.second.store) == before);
    CHECK(QDir(two.second.store->quarantineFolder()).isEmpty());
    REQUIRE(imported(two.second, [&] {
        const QString path = two.file(QStringLiteral("good.ckb"));
        writeBytes(path, bad.good());
        return path;
    }()));
}
