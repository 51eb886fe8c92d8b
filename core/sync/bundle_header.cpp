// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle_header.h"

#include "core/store/canonical.h"

#include <QRegularExpression>
#include <QtEndian>

namespace chuangkou {

namespace {

const QByteArray kMagic = QByteArrayLiteral("CKBUNDLE");
constexpr std::uint64_t kSuite = 1;
constexpr qsizetype kPrefixSize = 8 + 2 + 4;
constexpr qsizetype kHashSize = 32;
constexpr qsizetype kSignatureSize = 64;
constexpr qsizetype kKeyIdSize = 16;
/// Beyond any chain that is written one event at a time, and far from where sums overflow.
constexpr std::uint64_t kLargestSeq = std::uint64_t{1} << 40;
const QByteArray kSignaturePurpose = QByteArrayLiteral("ckt-bundle-1");
const QByteArray kFileKeyContext = QByteArrayLiteral("ckt-file-key-1");

QByteArray keyIdOf(const QByteArray& publicKey) {
    return hash256("ckt-recipient-1" + publicKey).first(kKeyIdSize);
}

template <typename Number> QByteArray bigEndian(Number value) {
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray bodyOf(const BundleHeader& header) {
    CanonicalWriter body;
    body.number(kSuite)
        .raw(header.sender.office.bytes())
        .bytes(header.sender.encode())
        .number(header.recipients.size());
    for (const BundleRecipient& recipient : header.recipients)
        body.raw(recipient.keyId).bytes(recipient.sealed);
    body.number(static_cast<std::uint64_t>(header.kind)).number(header.ranges.size());
    for (const BundleRange& range : header.ranges)
        body.raw(range.origin)
            .number(static_cast<std::uint64_t>(range.from))
            .number(static_cast<std::uint64_t>(range.to))
            .bytes(range.previous)
            .raw(range.head);
    body.number(header.vector.size());
    for (const OriginHead& held : header.vector)
        body.raw(held.origin).number(static_cast<std::uint64_t>(held.seq)).raw(held.hash);
    body.number(static_cast<std::uint64_t>(header.writtenAt)).raw(header.ciphertextHash);
    return body.result();
}

Unexpected damaged(const char* what) {
    return fail(ErrorCode::BundleDamaged, QString::fromLatin1(what));
}
Unexpected tooLarge(const char* what) {
    return fail(ErrorCode::BundleTooLarge, QString::fromLatin1(what));
}

std::int64_t seqFrom(std::uint64_t number) {
    return number > kLargestSeq ? -1 : static_cast<std::int64_t>(number);
}

bool isGoodRange(const BundleRange& range) {
    return range.from >= 1 && range.to >= range.from &&
           range.previous.size() == (range.from == 1 ? 0 : kHashSize);
}

/// Everything between suite and signature. `suite` is given back before it is judged: the limits
/// come first.
struct Parsed {
    BundleHeader header;
    std::uint64_t suite = 0;
    QByteArray office;
    QByteArray certificate;
};

Result<void> parseRanges(CanonicalReader& reader, BundleHeader& header) {
    const std::uint64_t ranges = reader.number();
    if (ranges > kMostRanges)
        return tooLarge("ranges");
    for (std::uint64_t i = 0; i < ranges && !reader.failed(); ++i) {
        BundleRange range;
        range.origin = reader.raw(kHashSize);
        range.from = seqFrom(reader.number());
        range.to = seqFrom(reader.number());
        range.previous = reader.bytes();
        range.head = reader.raw(kHashSize);
        if (!reader.failed() && !isGoodRange(range))
            return damaged("range");
        header.ranges.push_back(std::move(range));
    }
    return {};
}

Result<Parsed> parse(const QByteArray& body) {
    CanonicalReader reader(body);
    Parsed parsed;
    BundleHeader& header = parsed.header;
    parsed.suite = reader.number();
    parsed.office = reader.raw(OfficeId::kSize);
    parsed.certificate = reader.bytes();
    const std::uint64_t recipients = reader.number();
    if (recipients > kMostRecipients)
        return tooLarge("recipients");
    for (std::uint64_t i = 0; i < recipients && !reader.failed(); ++i) {
        const QByteArray keyId = reader.raw(kKeyIdSize);
        header.recipients.push_back({keyId, reader.bytes()});
    }
    const std::uint64_t kind = reader.number();
    if (const auto ranges = parseRanges(reader, header); !ranges)
        return fail(ranges.error());
    const std::uint64_t held = reader.number();
    if (held > kMostRanges)
        return tooLarge("vector");
    for (std::uint64_t i = 0; i < held && !reader.failed(); ++i) {
        const QByteArray origin = reader.raw(kHashSize);
        const std::int64_t seq = seqFrom(reader.number());
        header.vector.push_back({origin, seq, reader.raw(kHashSize)});
    }
    header.writtenAt = static_cast<std::int64_t>(reader.number());
    header.ciphertextHash = reader.raw(kHashSize);
    if (parsed.suite != kSuite)
        return fail(ErrorCode::BundleNewer, QStringLiteral("suite %1").arg(parsed.suite));
    if (reader.failed() || !reader.atEnd() || kind < 1 || kind > 4)
        return damaged("header");
    header.kind = static_cast<BundleKind>(kind);
    if (header.kind == BundleKind::Acknowledgement && !header.ranges.empty())
        return damaged("acknowledgement");
    return parsed;
}

Result<QByteArray> readExactly(QIODevice& device, qsizetype size) {
    const QByteArray bytes = device.read(size);
    if (bytes.size() != size)
        return damaged("header");
    return bytes;
}

} // namespace

std::int64_t BundleHeader::events() const {
    std::int64_t sum = 0;
    for (const BundleRange& range : ranges)
        sum += range.to - range.from + 1;
    return sum;
}

Result<QByteArray> BundleHeader::encode(const SigningKey& key) const {
    if (ranges.size() > kMostRanges)
        return tooLarge("ranges");
    if (recipients.size() > kMostRecipients)
        return tooLarge("recipients");
    const QByteArray body = bodyOf(*this);
    const auto length = static_cast<quint32>(body.size() + kSignatureSize);
    if (length > kLargestBundleHeader)
        return tooLarge("header");
    const QByteArray signedPart = kMagic + bigEndian(version) + bigEndian(length) + body;
    const auto signature = sign(key, kSignaturePurpose, signedPart);
    if (!signature)
        return fail(signature.error());
    return signedPart + *signature;
}

Result<BundleHeader> BundleHeader::read(QIODevice& device) {
    const QByteArray prefix = device.read(kPrefixSize);
    if (!prefix.startsWith(kMagic))
        return damaged("magic");
    if (prefix.size() != kPrefixSize)
        return damaged("header");
    const auto version = qFromBigEndian<quint16>(prefix.constData() + 8);
    const auto length = qFromBigEndian<quint32>(prefix.constData() + 10);
    if (version == 0)
        return damaged("version");
    if (version > BundleHeader::kVersion)
        return fail(ErrorCode::BundleNewer, QString::number(version));
    if (length > kLargestBundleHeader)
        return tooLarge("header");
    const auto rest = readExactly(device, static_cast<qsizetype>(length));
    if (!rest)
        return fail(rest.error());
    if (rest->size() < kSignatureSize)
        return damaged("header");
    const QByteArray body = rest->first(rest->size() - kSignatureSize);
    auto parsed = parse(body);
    if (!parsed)
        return fail(parsed.error());
    auto sender = Certificate::decode(parsed->certificate);
    if (!sender)
        return fail(sender.error());
    if (sender->office.bytes() != parsed->office)
        return damaged("office");
    const QByteArray signedPart = prefix + body;
    if (!checkSignature(sender->signingPublic, kSignaturePurpose, signedPart,
                        rest->last(kSignatureSize)))
        return damaged("signature");
    BundleHeader header = std::move(parsed->header);
    header.version = version;
    header.sender = *std::move(sender);
    header.identity = hash256(signedPart);
    header.size = prefix.size() + rest->size();
    return header;
}

QString checksumText(const BundleHeader& header) {
    return QString::fromLatin1(header.identity.first(8).toHex().toUpper())
        .replace(QRegularExpression(QStringLiteral("(.{4})(?=.)")), QStringLiteral("\\1 "));
}

Result<BundleRecipient> recipientOf(const QByteArray& publicKey, const QByteArray& fileKey) {
    auto sealed = sealTo(publicKey, kFileKeyContext, fileKey);
    if (!sealed)
        return fail(sealed.error());
    return BundleRecipient{keyIdOf(publicKey), *std::move(sealed)};
}

Result<QByteArray> fileKeyFor(const BundleHeader& header, const SealingKey& key) {
    const QByteArray keyId = keyIdOf(key.publicKey);
    for (const BundleRecipient& recipient : header.recipients) {
        if (recipient.keyId != keyId)
            continue;
        auto fileKey = openSealed(key, kFileKeyContext, recipient.sealed);
        if (!fileKey || fileKey->size() != 32)
            return damaged("recipient");
        return fileKey;
    }
    return fail(ErrorCode::BundleForeign, QStringLiteral("recipient"));
}

} // namespace chuangkou
