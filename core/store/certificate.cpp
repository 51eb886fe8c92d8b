// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/certificate.h"

#include "core/store/canonical.h"

namespace chuangkou {

namespace {

QByteArray certifiedPart(const Certificate& certificate) {
    return CanonicalWriter()
        .bytes(certificate.office.bytes())
        .bytes(certificate.device)
        .bytes(certificate.signingPublic)
        .bytes(certificate.sealingPublic)
        .number(static_cast<std::uint64_t>(certificate.machineNumber))
        .text(certificate.name)
        .bytes(certificate.officePublic)
        .result();
}

QByteArray headForm(const SignedHead& head) {
    return CanonicalWriter()
        .bytes(head.origin)
        .number(static_cast<std::uint64_t>(head.seq))
        .bytes(head.hash)
        .number(static_cast<std::uint64_t>(head.at))
        .result();
}

} // namespace

OfficeId officeIdOf(const QByteArray& officePublic) {
    return OfficeId::fromHash(hash256("ckt-office-1" + officePublic));
}

QByteArray deviceIdOf(const QByteArray& signingPublic) {
    return hash256("ckt-device-1" + signingPublic);
}

QByteArray Certificate::encode() const {
    return CanonicalWriter().raw(certifiedPart(*this)).bytes(signature).result();
}

Result<Certificate> Certificate::decode(const QByteArray& bytes) {
    CanonicalReader reader(bytes);
    Certificate certificate;
    const auto office = OfficeId::fromBytes(reader.bytes());
    certificate.device = reader.bytes();
    certificate.signingPublic = reader.bytes();
    certificate.sealingPublic = reader.bytes();
    const std::uint64_t machineNumber = reader.number();
    certificate.name = reader.text();
    certificate.officePublic = reader.bytes();
    certificate.signature = reader.bytes();
    if (reader.failed() || !reader.atEnd() || !office || machineNumber < 1 || machineNumber > 99)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("certificate"));
    certificate.machineNumber = static_cast<int>(machineNumber);
    certificate.office = *office;
    const bool holds = certificate.device == deviceIdOf(certificate.signingPublic) &&
                       certificate.office == officeIdOf(certificate.officePublic) &&
                       checkSignature(certificate.officePublic, "ckt-cert-1",
                                      certifiedPart(certificate), certificate.signature);
    if (!holds)
        return fail(ErrorCode::BundleUncertified, certificate.name);
    return certificate;
}

Result<Certificate> certify(Certificate unsignedForm, const SigningKey& officeKey) {
    unsignedForm.officePublic = officeKey.publicKey;
    unsignedForm.office = officeIdOf(officeKey.publicKey);
    unsignedForm.device = deviceIdOf(unsignedForm.signingPublic);
    auto signature = sign(officeKey, "ckt-cert-1", certifiedPart(unsignedForm));
    if (!signature)
        return fail(signature.error());
    unsignedForm.signature = *signature;
    return unsignedForm;
}

Result<SignedHead> signHead(const QByteArray& origin, std::int64_t seq, const QByteArray& hash,
                            std::int64_t at, const SigningKey& key) {
    SignedHead head{origin, seq, hash, at, {}};
    auto signature = sign(key, "ckt-head-1", headForm(head));
    if (!signature)
        return fail(signature.error());
    head.signature = *signature;
    return head;
}

Result<void> checkHead(const SignedHead& head, const QByteArray& signingPublic) {
    return checkSignature(signingPublic, "ckt-head-1", headForm(head), head.signature);
}

} // namespace chuangkou
