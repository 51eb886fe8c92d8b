// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"

#include "core/office/office_desk.h"
#include "core/store/canonical.h"
#include "core/store/file_system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

const QByteArray kRequestMagic = QByteArrayLiteral("CKJOINRQ");
const QByteArray kAnswerMagic = QByteArrayLiteral("CKADMITS");
constexpr std::uint64_t kVersion = 1;
constexpr qint64 kLargestRequest = 64 * 1024;
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

JoinRequest requestOf(const QByteArray& signingPublic, const QByteArray& sealingPublic) {
    return {deviceIdOf(signingPublic), signingPublic, sealingPublic,
            fingerprintOf(signingPublic + sealingPublic)};
}

/// The certificate at the beginning of an answer and where its bundle begins.
struct Answer {
    Certificate certificate;
    qint64 bundleStart = 0;
};

Result<Answer> readAnswer(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    const QByteArray beginning = file.read(kLargestRequest);
    CanonicalReader reader(beginning);
    if (reader.raw(kAnswerMagic.size()) != kAnswerMagic)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("magic"));
    if (const auto known = checkVersion(reader.number()); !known)
        return fail(known.error());
    auto certificate = Certificate::decode(reader.bytes());
    if (!certificate)
        return fail(certificate.error());
    return Answer{*std::move(certificate), reader.position()};
}

Result<Certificate> certifyMachine(Store& store, Sql& sql, const Session& session,
                                   const SigningKey& officeKey, const Certificate& form) {
    for (const Certificate& known : certificates(sql)) {
        const bool isSame = known.signingPublic == form.signingPublic;
        if (isSame && known.machineNumber == form.machineNumber && known.name == form.name)
            return known; // admitted before, the answer was lost
        if (isSame || known.machineNumber == form.machineNumber)
            return fail(ErrorCode::Duplicate, QStringLiteral("%1|%2")
                                                  .arg(known.machineNumber, 2, 10, QLatin1Char('0'))
                                                  .arg(known.name));
    }
    const auto certificate = certify(form, officeKey);
    if (!certificate)
        return certificate;
    keepCertificate(sql, *certificate);
    const auto appended = store.log().append(
        sql, session.account,
        {{SubjectId::fromHash(certificate->device),
          QStringLiteral("machine_certified"),
          {{QStringLiteral("certificate"), QString::fromLatin1(certificate->encode().toHex())},
           {QStringLiteral("number"), certificate->machineNumber},
           {QStringLiteral("name"), certificate->name}}}});
    if (!appended)
        return fail(appended.error());
    return certificate;
}

/// Everything of the answer is verified before the store trusts its office.
Result<void> becomeMember(Store& store, const QString& answerFile, const Answer& answer) {
    const auto checked = checkBundle(store, {answerFile, answer.bundleStart},
                                     {answer.certificate.officePublic, store.device().sealing});
    if (!checked)
        return fail(checked.error());
    const auto admitted = store.database().write(
        [&](Sql& sql) -> Result<void> { return store.becomeAdmitted(sql, answer.certificate); });
    if (admitted)
        store.keepAnchor(Store::AnchorTime::Now);
    return admitted;
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

Result<JoinRequest> joinRequest(const QString& folder, const StoreContext& context,
                                const QString& setupPassword, const QString& requestFile) {
    if (!QFileInfo::exists(Store::databasePath(folder))) {
        if (const auto strong = checkPasswordStrength(setupPassword); !strong)
            return fail(strong.error());
        if (const auto made = Store::prepareJoin(folder, context, setupPassword); !made)
            return fail(made.error());
    }
    const auto opened = Store::open(folder, context, QString(), setupPassword);
    if (!opened)
        return fail(opened.error());
    const Device& device = opened->store->device();
    if (device.isAdmitted())
        return fail(ErrorCode::WrongState, QStringLiteral("admitted"));
    if (opened->store->mode() == StoreMode::Copied)
        return fail(ErrorCode::StoreReadOnly);
    const QByteArray form = requestForm(device.signing.publicKey, device.sealing.publicKey);
    const auto signature = sign(device.signing, kRequestPurpose, form);
    if (!signature)
        return fail(signature.error());
    if (const auto written = writeDurably(requestFile, form + *signature); !written)
        return fail(written.error());
    return requestOf(device.signing.publicKey, device.sealing.publicKey);
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
    const QByteArray signature = reader.raw(64);
    const bool holds = !reader.failed() && reader.atEnd() && sealingPublic.size() == 32 &&
                       checkSignature(signingPublic, kRequestPurpose,
                                      requestForm(signingPublic, sealingPublic), signature);
    if (!holds)
        return fail(ErrorCode::BundleDamaged, QStringLiteral("request"));
    return requestOf(signingPublic, sealingPublic);
}

Result<ExportReport> admit(Store& store, const Session& session, const QString& requestFile,
                           int number, const QString& name, const QString& answerFile) {
    if (number < 1 || number > 99)
        return fail(ErrorCode::OutOfRange, QString::number(number));
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::Missing, QStringLiteral("name"));
    const auto officeKey = OfficeDesk(store, session).officeKey();
    if (!officeKey)
        return fail(officeKey.error());
    const auto request = readJoinRequest(requestFile);
    if (!request)
        return fail(request.error());
    Certificate form;
    form.signingPublic = request->signingPublic;
    form.sealingPublic = request->sealingPublic;
    form.machineNumber = number;
    form.name = name.trimmed().normalized(QString::NormalizationForm_C);
    const auto certificate = store.write([&](Sql& sql) -> Result<Certificate> {
        return certifyMachine(store, sql, session, *officeKey, form);
    });
    if (!certificate)
        return fail(certificate.error());
    const QByteArray before =
        CanonicalWriter().raw(kAnswerMagic).number(kVersion).bytes(certificate->encode()).result();
    return exportEverything(store, session.account, QStringLiteral("admission"), answerFile,
                            before);
}

Result<Admission> acceptAdmission(const QString& folder, const StoreContext& context,
                                  const QString& setupPassword, const QString& answerFile) {
    const auto opened = Store::open(folder, context, QString(), setupPassword);
    if (!opened)
        return fail(opened.error());
    Store& store = *opened->store;
    if (store.mode() == StoreMode::Copied)
        return fail(ErrorCode::StoreReadOnly);
    const auto answer = readAnswer(answerFile);
    if (!answer)
        return fail(answer.error());
    const Certificate& certificate = answer->certificate;
    if (certificate.device != store.device().id ||
        certificate.sealingPublic != store.device().sealing.publicKey)
        return fail(ErrorCode::BundleForeign, certificate.name);
    if (store.mode() == StoreMode::Pending) {
        if (const auto joined = becomeMember(store, answerFile, *answer); !joined)
            return fail(joined.error());
    } else if (certificate.officePublic != store.device().officePublic) {
        return fail(ErrorCode::BundleForeign, certificate.office.toText());
    }
    auto imported = importBundle(store, {answerFile, answer->bundleStart});
    if (!imported)
        return fail(imported.error());
    return Admission{fingerprintOf(certificate.officePublic), certificate.machineNumber,
                     certificate.name, *std::move(imported)};
}

} // namespace chuangkou
