// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment_form.h"

#include "core/store/canonical.h"
#include "core/store/file_system.h"

#include <QFile>
#include <QStringList>

namespace chuangkou {

namespace {

const QByteArray kRequestMagic = QByteArrayLiteral("CKJOINRQ");
const QByteArray kAnswerMagic = QByteArrayLiteral("CKADMITS");
constexpr std::uint64_t kVersion = 1;
constexpr qint64 kLargestRequest = 64 * 1024;
constexpr qsizetype kPublicKeySize = 32;
constexpr qsizetype kSignatureSize = 64;
const QByteArray kRequestPurpose = QByteArrayLiteral("ckt-join-1");

QByteArray requestForm(const QByteArray& signingPublic, const QByteArray& sealingPublic) {
    return CanonicalWriter()
        .raw(kRequestMagic)
        .number(kVersion)
        .bytes(signingPublic)
        .bytes(sealingPublic)
        .result();
}

Result<void> checkVersion(std::uint64_t version) {
    if (version > kVersion)
        return fail(ErrorCode::BundleNewer, QString::number(version));
    if (version < kVersion)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("version"));
    return {};
}

} // namespace

QString fingerprintOf(const QByteArray& publicKey) {
    const QString digits =
        QString::fromLatin1(hash256("ckt-fingerprint-1" + publicKey).first(16).toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.mid(at, 4));
    return groups.join(QLatin1Char(' '));
}

JoinRequest JoinRequest::of(const QByteArray& signingPublic, const QByteArray& sealingPublic) {
    return {deviceIdOf(signingPublic), signingPublic, sealingPublic,
            fingerprintOf(signingPublic + sealingPublic)};
}

Result<QByteArray> encodeJoinRequest(const SigningKey& signing, const QByteArray& sealingPublic) {
    const QByteArray form = requestForm(signing.publicKey, sealingPublic);
    const auto signature = sign(signing, kRequestPurpose, form);
    if (!signature)
        return fail(signature.error());
    return form + *signature;
}

Result<JoinRequest> readJoinRequest(const QString& requestFile) {
    const auto bytes = readWhole(requestFile, kLargestRequest);
    if (!bytes)
        return fail(bytes.error());
    CanonicalReader reader(*bytes);
    if (reader.raw(kRequestMagic.size()) != kRequestMagic)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("magic"));
    if (const auto known = checkVersion(reader.number()); !known)
        return fail(known.error());
    const QByteArray signingPublic = reader.bytes();
    const QByteArray sealingPublic = reader.bytes();
    const QByteArray signature = reader.raw(kSignatureSize);
    const bool holds = !reader.failed() && reader.atEnd() &&
                       sealingPublic.size() == kPublicKeySize &&
                       checkSignature(signingPublic, kRequestPurpose,
                                      requestForm(signingPublic, sealingPublic), signature);
    if (!holds)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("request"));
    return JoinRequest::of(signingPublic, sealingPublic);
}

QByteArray admissionBeginning(const Certificate& certificate) {
    return CanonicalWriter()
        .raw(kAnswerMagic)
        .number(kVersion)
        .bytes(certificate.encode())
        .result();
}

Result<AdmissionAnswer> readAdmissionAnswer(const QString& answerFile) {
    QFile file(answerFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, answerFile);
    const QByteArray beginning = file.read(kLargestRequest);
    CanonicalReader reader(beginning);
    if (reader.raw(kAnswerMagic.size()) != kAnswerMagic)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("magic"));
    if (const auto known = checkVersion(reader.number()); !known)
        return fail(known.error());
    auto certificate = Certificate::decode(reader.bytes());
    if (!certificate)
        return fail(certificate.error());
    return AdmissionAnswer{*std::move(certificate), reader.position()};
}

} // namespace chuangkou
