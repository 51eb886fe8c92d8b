// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"

#include "core/office/office_desk.h"
#include "core/store/file_system.h"
#include "core/store/revocation.h"
#include "core/sync/bundle_plan.h"

#include <QDir>
#include <QFileInfo>

namespace chuangkou {

namespace {

NewEvent certifiedEvent(const Certificate& certificate) {
    return {SubjectId::fromHash(certificate.device),
            QStringLiteral("machine_certified"),
            {{QStringLiteral("certificate"), QString::fromLatin1(certificate.encode().toHex())},
             {QStringLiteral("number"), certificate.machineNumber},
             {QStringLiteral("name"), certificate.name}}};
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
    const auto appended = store.log().append(sql, session.account, {certifiedEvent(*certificate)});
    if (!appended)
        return fail(appended.error());
    return certificate;
}

/// What the machine that this was copied from had heard and sent is not this one's.
void forgetPeers(Sql& sql) {
    for (const char* table : {"l_peers", "l_peer_blobs", "l_peer_wants", "l_blob_arrivals",
                              "l_folder_files", "l_folder_heads", "l_folder_blobs"})
        sql.exec(QStringLiteral("DELETE FROM ") + QLatin1String(table));
}

/// Everything of the answer is verified before the store trusts its office.
Result<void> becomeMember(Store& store, const QString& answerFile, const AdmissionAnswer& answer) {
    const auto checked = checkBundle(store, {answerFile, answer.bundleStart},
                                     {answer.certificate.officePublic, store.device().sealing});
    if (!checked)
        return fail(checked.error());
    const auto admitted = store.database().write([&](Sql& sql) -> Result<void> {
        // The office's key stays at the office's own machine (K1), also when this was its copy.
        sql.exec(QStringLiteral("DELETE FROM l_office_key"));
        forgetPeers(sql);
        return store.becomeAdmitted(sql, answer.certificate);
    });
    if (admitted)
        store.keepAnchor(Store::AnchorTime::Now);
    return admitted;
}

Result<JoinRequest> writeRequest(const Device& device, const QString& requestFile) {
    const auto request = encodeJoinRequest(device.signing, device.sealing.publicKey);
    if (!request)
        return fail(request.error());
    if (const auto written = writeDurably(requestFile, *request); !written)
        return fail(written.error());
    return JoinRequest::of(device.signing.publicKey, device.sealing.publicKey);
}

Result<Admission> accept(Store& store, const QString& answerFile, const AdmissionAnswer& answer) {
    const Certificate& certificate = answer.certificate;
    if (certificate.device != store.device().id ||
        certificate.sealingPublic != store.device().sealing.publicKey)
        return fail(ErrorCode::BundleForeign, certificate.name);
    const bool isOurs = store.mode() == StoreMode::Pending ||
                        certificate.officePublic == store.device().officePublic;
    if (!isOurs)
        return fail(ErrorCode::BundleForeign, certificate.office.toText());
    if (!store.device().isAdmitted())
        if (const auto joined = becomeMember(store, answerFile, answer); !joined)
            return fail(joined.error());
    auto imported = importBundle(store, {answerFile, answer.bundleStart});
    if (!imported)
        return fail(imported.error());
    return Admission{fingerprintOf(certificate.officePublic), certificate.machineNumber,
                     certificate.name, *std::move(imported)};
}

/// Of a copied store. The former key signs once more what the copy holds, so that the office can
/// accept it; then it is gone.
Result<void> takeOwnKeys(Store& store) {
    if (store.mode() != StoreMode::Copied)
        return fail(ErrorCode::WrongState, QStringLiteral("not_copied"));
    if (store.isRejoining())
        return {};
    const auto fresh = store.database().write([&](Sql& sql) -> Result<void> {
        if (store.device().isAdmitted()) {
            const auto heads = signOwnHeads(store, sql);
            if (!heads)
                return fail(heads.error());
            for (const SignedHead& head : *heads)
                keepHead(sql, head, HeadOccasion::Export);
        }
        return store.becomeNewDevice(sql);
    });
    return fresh ? store.keepPendingAnchor() : fresh;
}

/// The next one after the highest, so that none is given twice; below it where that is 99.
std::optional<int> freeNumber(Sql& sql) {
    std::set<int> given;
    for (const Certificate& certificate : certificates(sql))
        given.insert(certificate.machineNumber);
    if (given.empty() || *given.rbegin() < 99)
        return given.empty() ? 1 : *given.rbegin() + 1;
    for (int number = 1; number <= 99; ++number)
        if (!given.contains(number))
            return number;
    return std::nullopt;
}

/// The copy of the office's own machine takes its place: certified, and the former one revoked.
Result<RejoinedOffice> certifyItself(Store& store, Sql& sql, const SigningKey& officeKey,
                                     const QString& name) {
    const auto device = sql.bytes(QStringLiteral("SELECT device FROM l_former_device"));
    const auto former = device ? certificateOf(sql, *device) : std::nullopt;
    if (!former)
        return fail(ErrorCode::WrongState, QStringLiteral("not_copied"));
    const auto number = freeNumber(sql);
    if (!number)
        return fail(ErrorCode::OutOfRange, QStringLiteral("99"));
    Certificate form;
    form.signingPublic = store.device().signing.publicKey;
    form.sealingPublic = store.device().sealing.publicKey;
    form.machineNumber = *number;
    form.name = name.trimmed().isEmpty() ? former->name
                                         : name.trimmed().normalized(QString::NormalizationForm_C);
    const auto certificate = certify(std::move(form), officeKey);
    const auto revocation = signRevocation(
        {*device, Revocations::signedEnds(sql, *device), QStringLiteral("recovery"), {}},
        officeKey);
    if (!certificate || !revocation)
        return fail(certificate ? revocation.error() : certificate.error());
    forgetPeers(sql);
    if (const auto admitted = store.becomeAdmitted(sql, *certificate); !admitted)
        return fail(admitted.error());
    const auto appended = store.log().append(
        sql, ActorId(),
        {certifiedEvent(*certificate),
         {SubjectId::fromHash(*device), QStringLiteral("machine_revoked"), revocation->json()}});
    if (!appended)
        return fail(appended.error());
    const auto events =
        sql.integer(QStringLiteral("SELECT count(*) FROM ev_events e JOIN ev_origins o "
                                   "ON o.id = e.origin WHERE o.device = :device"),
                    {{":device", *device}});
    return RejoinedOffice{fingerprintOf(officeKey.publicKey), certificate->machineNumber,
                          certificate->name, former->name,
                          events.value_or(0) - Revocations::leftOutOf(sql, *device)};
}

} // namespace

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
    return writeRequest(device, requestFile);
}

bool opensWithSetupPassword(const QString& folder) {
    const auto keys = KeyFile::load(Store::keyFilePath(folder));
    return keys && keys->entries().size() == 1 &&
           keys->entries().front().login == keys->loginHash(QString());
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
    return exportEverything(store, session.account, QStringLiteral("admission"), answerFile,
                            admissionBeginning(*certificate));
}

Result<Admission> acceptAdmission(const QString& folder, const StoreContext& context,
                                  const QString& setupPassword, const QString& answerFile) {
    const auto opened = Store::open(folder, context, QString(), setupPassword);
    if (!opened)
        return fail(opened.error());
    Store& store = *opened->store;
    if (store.mode() == StoreMode::Copied)
        return fail(ErrorCode::StoreReadOnly);
    const auto answer = readAdmissionAnswer(answerFile);
    if (!answer)
        return fail(answer.error());
    return accept(store, answerFile, *answer);
}

Result<JoinRequest> requestToRejoin(Store& store, const QString& requestFile) {
    if (const auto fresh = takeOwnKeys(store); !fresh)
        return fail(fresh.error());
    return writeRequest(store.device(), requestFile);
}

Result<Admission> acceptRejoin(Store& store, const QString& answerFile) {
    if (!store.isRejoining())
        return fail(ErrorCode::WrongState, QStringLiteral("not_asked"));
    const auto answer = readAdmissionAnswer(answerFile);
    if (!answer)
        return fail(answer.error());
    auto admission = accept(store, answerFile, *answer);
    if (!admission)
        return admission;
    (void)store.rekey(); // the copy still has the key of what it was copied from
    return admission;
}

Result<RejoinedOffice> rejoinWithRecovery(const QString& folder, const StoreContext& context,
                                          const RecoveryCode& code, const QString& name) {
    auto opened = Store::openWithRecovery(folder, context, code);
    if (!opened)
        return fail(opened.error());
    Store& store = *opened->store;
    const auto officeKey = store.read([&](Sql& sql) {
        return officeKeyOf(sql, QByteArrayLiteral("recovery"), opened->accountKey,
                           store.device().officePublic);
    });
    if (!officeKey)
        return fail(officeKey.error());
    if (const auto fresh = takeOwnKeys(store); !fresh)
        return fail(fresh.error());
    auto rejoined = store.database().write([&](Sql& sql) -> Result<RejoinedOffice> {
        return certifyItself(store, sql, *officeKey, name);
    });
    if (!rejoined)
        return rejoined;
    store.keepAnchor(Store::AnchorTime::Now);
    (void)store.rekey();
    return rejoined;
}

} // namespace chuangkou
