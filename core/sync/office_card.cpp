// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/office_card.h"

#include "core/store/canonical.h"
#include "core/store/file_system.h"
#include "core/sync/bundle_header.h"
#include "core/sync/enrolment_form.h"

namespace chuangkou {

namespace {

const QByteArray kMagic = QByteArrayLiteral("CKOFFICE");
constexpr std::uint64_t kVersion = 1;
const QByteArray kPurpose = QByteArrayLiteral("ckt-card-1");
constexpr qint64 kLargestCard = 256 * 1024;
constexpr qsizetype kSignatureSize = 64;
constexpr qsizetype kLongestName = 200;

Unexpected damaged() {
    return fail(ErrorCode::BundleDamaged, QStringLiteral("card"));
}

QByteArray formOf(const OfficeCard& card) {
    CanonicalWriter form;
    form.raw(kMagic)
        .number(kVersion)
        .bytes(card.officePublic)
        .text(card.name)
        .text(card.area)
        .number(static_cast<std::uint64_t>(card.writtenAt))
        .number(card.machines.size());
    for (const Certificate& machine : card.machines)
        form.bytes(machine.encode());
    return form.result();
}

QString plain(const QString& fingerprint) {
    QString digits;
    for (const QChar c : fingerprint.toUpper())
        if (!c.isSpace() && c != u'-')
            digits += c;
    return digits;
}

} // namespace

QString OfficeCard::fingerprint() const {
    return fingerprintOf(officePublic);
}

Result<QByteArray> OfficeCard::encode(const SigningKey& officeKey) const {
    const QByteArray form = formOf(*this);
    const auto signature = sign(officeKey, kPurpose, form);
    if (!signature)
        return fail(signature.error());
    return form + *signature;
}

Result<OfficeCard> OfficeCard::decode(const QByteArray& bytes) {
    CanonicalReader reader(bytes);
    if (reader.raw(kMagic.size()) != kMagic)
        return damaged();
    const std::uint64_t version = reader.number();
    if (version > kVersion)
        return fail(ErrorCode::BundleNewer, QString::number(version));
    OfficeCard card;
    card.officePublic = reader.bytes();
    card.name = reader.text();
    card.area = reader.text();
    card.writtenAt = static_cast<std::int64_t>(reader.number());
    const std::uint64_t machines = reader.count(1);
    if (version < kVersion || reader.failed() || machines > kMostRecipients)
        return damaged();
    for (std::uint64_t left = machines; left > 0; --left) {
        auto machine = Certificate::decode(reader.bytes());
        if (!machine)
            return reader.failed() ? damaged() : fail(machine.error());
        if (machine->officePublic != card.officePublic)
            return fail(ErrorCode::BundleUncertified, machine->name);
        card.machines.push_back(*std::move(machine));
    }
    const qsizetype end = reader.position();
    const QByteArray signature = reader.raw(kSignatureSize);
    if (reader.failed() || !reader.atEnd() || card.name.trimmed().isEmpty() ||
        card.name.size() > kLongestName || card.area.size() > kLongestName ||
        card.machines.empty() ||
        !checkSignature(card.officePublic, kPurpose, bytes.first(end), signature))
        return damaged();
    return card;
}

Result<OfficeCard> OfficeCard::read(const QString& file) {
    const auto bytes = readWhole(file, kLargestCard);
    return bytes ? decode(*bytes) : fail(bytes.error());
}

bool isFingerprint(const QString& typed, const QByteArray& officePublic) {
    return !typed.isEmpty() && plain(typed) == plain(fingerprintOf(officePublic));
}

} // namespace chuangkou
