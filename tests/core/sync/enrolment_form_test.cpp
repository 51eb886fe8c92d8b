// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/sync/enrolment_form.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct Forms {
    QTemporaryDir folder;
    SigningKey signing = newSigningKey().value();
    QByteArray sealing = newSealingKey()->publicKey;

    Result<JoinRequest> request(const QByteArray& bytes) const {
        const QString path = folder.filePath(QStringLiteral("request"));
        writeBytes(path, bytes);
        return readJoinRequest(path);
    }
    Result<AdmissionAnswer> answer(const QByteArray& bytes) const {
        const QString path = folder.filePath(QStringLiteral("answer"));
        writeBytes(path, bytes);
        return readAdmissionAnswer(path);
    }
    /// A request with a good signature of whatever it says.
    QByteArray signedRequest(std::uint64_t version, const QByteArray& sealingPublic,
                             const QByteArray& behind = {}) const {
        const QByteArray form = CanonicalWriter()
                                    .raw("CKJOINRQ")
                                    .number(version)
                                    .bytes(signing.publicKey)
                                    .bytes(sealingPublic)
                                    .result();
        return form + sign(signing, "ckt-join-1", form).value() + behind;
    }
    Certificate certificate() const {
        Certificate form;
        form.signingPublic = signing.publicKey;
        form.sealingPublic = sealing;
        form.machineNumber = 2;
        form.name = QStringLiteral("2号窗口");
        return certify(form, newSigningKey().value()).value();
    }
};

Error damage(const char* what) {
    return {ErrorCode::BundleDamaged, QString::fromLatin1(what)};
}

} // namespace

TEST_CASE("a request says whose it is, and every one that is not whole is refused", "[sync]") {
    const Forms forms;
    const QByteArray good = encodeJoinRequest(forms.signing, forms.sealing).value();
    CHECK(good == forms.signedRequest(1, forms.sealing));
    const auto read = forms.request(good);
    REQUIRE(read);
    CHECK(read->device == deviceIdOf(forms.signing.publicKey));
    CHECK(read->sealingPublic == forms.sealing);
    CHECK(read->fingerprint == fingerprintOf(forms.signing.publicKey + forms.sealing));
    CHECK(read->fingerprint.size() == 8 * 4 + 7);

    CHECK(forms.request({}).error() == damage("magic"));
    CHECK(forms.request("CKADMITS" + good.sliced(8)).error() == damage("magic"));
    CHECK(forms.request(forms.signedRequest(0, forms.sealing)).error() == damage("version"));
    CHECK(forms.request(forms.signedRequest(2, forms.sealing)).error() ==
          Error{ErrorCode::BundleNewer, QStringLiteral("2")});
    CHECK(forms.request(good.chopped(1)).error() == damage("request"));
    CHECK(forms.request(forms.signedRequest(1, forms.sealing, "x")).error() == damage("request"));
    CHECK(forms.request(forms.signedRequest(1, forms.sealing.chopped(1))).error() ==
          damage("request"));
    QByteArray unsignedForm = good;
    unsignedForm.back() = static_cast<char>(unsignedForm.back() ^ 1);
    CHECK(forms.request(unsignedForm).error() == damage("request"));
    CHECK(forms.request(QByteArray(64 * 1024 + 1, 'x')).error().code == ErrorCode::BundleTooLarge);
    CHECK(readJoinRequest(forms.folder.filePath(QStringLiteral("none"))).error().code ==
          ErrorCode::FileUnreadable);
}

TEST_CASE("a request cannot be made with half a key", "[sync]") {
    Forms forms;
    forms.signing.secretKey.chop(1);
    CHECK(encodeJoinRequest(forms.signing, forms.sealing).error().code == ErrorCode::Crypto);
}

TEST_CASE("an answer gives its certificate and the place of its bundle, or is refused", "[sync]") {
    const Forms forms;
    const Certificate certificate = forms.certificate();
    const QByteArray good = admissionBeginning(certificate);
    const auto read = forms.answer(good + "the bundle");
    REQUIRE(read);
    CHECK(read->certificate.encode() == certificate.encode());
    CHECK(read->bundleStart == good.size());

    CHECK(forms.answer({}).error() == damage("magic"));
    CHECK(forms.answer("CKJOINRQ" + good.sliced(8)).error() == damage("magic"));
    QByteArray other = good;
    other[8] = '\0';
    CHECK(forms.answer(other).error() == damage("version"));
    other[8] = '\2';
    CHECK(forms.answer(other).error() == Error{ErrorCode::BundleNewer, QStringLiteral("2")});
    CHECK(forms.answer(good.chopped(1)).error() == damage("certificate"));
    other = good;
    other.back() = static_cast<char>(other.back() ^ 1);
    CHECK(forms.answer(other).error().code == ErrorCode::BundleUncertified);
    CHECK(readAdmissionAnswer(forms.folder.filePath(QStringLiteral("none"))).error().code ==
          ErrorCode::FileUnreadable);
}
