// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_cases.h"
#include "core/policy/policy_package.h"
#include "tests/support/shared_data.h"
#include "tests/support/string_makers.h"

#include <QBuffer>
#include <QDir>

#include <catch2/catch_test_macros.hpp>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace chuangkou;

namespace {

QString folderOf(const char* name) {
    return sourcePath(QStringLiteral("tests/policies/") + QLatin1String(name));
}

PackageFiles p1() {
    return PackageFiles::fromFolder(folderOf("p1.policy")).value();
}

/// A zip with one file of that name beside a package's own.
QByteArray zipWith(const QString& name, const QByteArray& content, quint32 mode = 0100644,
                   const QString& prefix = {}) {
    QBuffer buffer;
    QuaZip zip(&buffer);
    REQUIRE(zip.open(QuaZip::mdCreate));
    auto files = p1().all();
    std::map<QString, QByteArray> all;
    for (const auto& [own, bytes] : files)
        all[prefix + own] = bytes;
    all[name] = content;
    for (const auto& [path, bytes] : all) {
        QuaZipNewInfo info(path);
        info.externalAttr = path == name ? mode << 16 : 0100644U << 16;
        QuaZipFile file(&zip);
        REQUIRE(file.open(QIODevice::WriteOnly, info));
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

QString refusal(const QByteArray& zip) {
    const auto files = PackageFiles::fromZip(zip);
    return files ? QString() : files.error().detail;
}

/// A package with one of its texts changed.
Error faultOf(const char* file, const QByteArray& before, const QByteArray& after) {
    PackageFiles files = p1();
    QByteArray content = files.file(QLatin1String(file));
    REQUIRE(content.contains(before));
    files.put(QLatin1String(file), content.replace(before, after));
    const auto package = PolicyPackage::fromFiles(files);
    return package ? Error{ErrorCode::Cancelled, {}} : package.error();
}

} // namespace

TEST_CASE("a package is the same from its folder and from a zip, with or without a folder in it",
          "[policy]") {
    const QByteArray identity = PolicyPackage::fromFiles(p1())->identity();
    const QByteArray zip = p1().toZip().value();
    CHECK(zip == p1().toZip().value());
    CHECK(PackageFiles::fromZip(zip)->all() == p1().all());
    const auto nested = PackageFiles::fromZip(
        zipWith(QStringLiteral("p1.policy/.DS_Store"), "x", 0100644, QStringLiteral("p1.policy/")));
    REQUIRE(nested);
    CHECK(PolicyPackage::fromFiles(*nested)->identity() == identity);
    CHECK(nested->in(QStringLiteral("cases/calc")) == p1().in(QStringLiteral("cases/calc")));
}

TEST_CASE("a zip that leads out of its package, lies or swells is refused", "[policy]") {
    CHECK(refusal("no zip") == QStringLiteral("package|notZip"));
    for (const char* name : {"../evil.xml", "cases/../../evil.xml", "/etc/evil", "c:evil.xml"})
        CHECK(refusal(zipWith(QLatin1String(name), "x")) ==
              QStringLiteral("package|outside|") + QLatin1String(name));
    CHECK(refusal(zipWith(QStringLiteral("cases/link.xml"), "/etc/passwd", 0120777)) ==
          QStringLiteral("package|outside|cases/link.xml"));
    CHECK(refusal(zipWith(QStringLiteral("sources.md"), QByteArray(3 * 1024 * 1024, ' '))) ==
          QStringLiteral("package|tooLarge"));
    CHECK(refusal(zipWith(QStringLiteral("cases/many.xml"), "x").chopped(40)) ==
          QStringLiteral("package|notZip"));
}

TEST_CASE("a package imports a model that lies in it, and no other", "[policy]") {
    PackageFiles files = p1();
    QByteArray model = files.file(QStringLiteral("model.dmn"));
    const QByteArray first = "urn:chuangkou:policy:p1\">";
    REQUIRE(model.contains(first));
    model.replace(first, first + "<import name=\"标准\" namespace=\"urn:chuangkou:test:rates\" "
                                 "importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" "
                                 "locationURI=\"rates.dmn\"/>");
    files.put(QStringLiteral("model.dmn"), model);
    CHECK_FALSE(PolicyPackage::fromFiles(files));

    QFile rates(sourcePath(QStringLiteral("tests/data/dmn/imports/rates.dmn")));
    REQUIRE(rates.open(QIODevice::ReadOnly));
    QByteArray imported = rates.readAll();
    files.put(QStringLiteral("rates.dmn"), imported);
    const auto package = PolicyPackage::fromFiles(files);
    REQUIRE(package);
    const auto unpacked = PackageFiles::fromZip(files.toZip().value());
    REQUIRE(unpacked);
    CHECK(PolicyPackage::fromFiles(*unpacked)->identity() == package->identity());
    const auto outcomes = runPackageCases(files);
    REQUIRE(outcomes);
    CHECK(std::all_of(outcomes->begin(), outcomes->end(), [](const dmn::TckOutcome& outcome) {
        return outcome.status == dmn::TckStatus::Passed;
    }));
    files.put(QStringLiteral("rates.dmn"), imported.replace("300", "301"));
    CHECK(PolicyPackage::fromFiles(files)->identity() != package->identity());
}

TEST_CASE("every package for tests and every shipped one passes its own cases", "[policy]") {
    QStringList folders;
    for (const QString& name : QDir(sourcePath(QStringLiteral("tests/policies")))
                                   .entryList({QStringLiteral("*.policy")}, QDir::Dirs))
        folders.append(sourcePath(QStringLiteral("tests/policies/")) + name);
    CHECK(folders.size() >= 4);
    CHECK(PackageFiles::shippedIds().contains(QStringLiteral("temporary-work-subsidy")));
    for (const QString& id : PackageFiles::shippedIds())
        folders.append(sourcePath(QStringLiteral("resources/policies/%1.policy").arg(id)));
    for (const QString& folder : folders) {
        INFO(folder.toStdString());
        const auto outcomes = runPackageCases(folder);
        if (!outcomes)
            FAIL(outcomes.error().detail.toStdString());
        for (const dmn::TckOutcome& outcome : *outcomes) {
            INFO(outcome.file.toStdString()
                 << " " << outcome.caseId.toStdString() << " " << outcome.node.toStdString());
            CHECK(outcome.actual == outcome.expected);
            CHECK(outcome.status == dmn::TckStatus::Passed);
        }
    }
}

TEST_CASE("what a package names and the model does not have is refused with its name", "[policy]") {
    const auto named = [](const Error& error, const char* what) {
        INFO(error.detail.toStdString());
        CHECK(error.code == ErrorCode::InvalidInput);
        CHECK(error.detail.contains(QString::fromUtf8(what)));
    };
    named(faultOf("policy.json", "\"per_unit\": \"日标准\"", "\"per_unit\": \"月标准\""), "月标准");
    named(faultOf("policy.json", "\"decision\": \"封顶情况\"", "\"decision\": \"顶\""), "顶");
    named(faultOf("policy.json", "\"unit\": \"day\"", "\"unit\": \"week\""), "unit");
    named(faultOf("policy.json", "\"kind\": \"text\"", "\"kind\": \"prose\""), "封顶情况");
    named(faultOf("policy.json", "\"total_input\": \"明细金额\"", "\"total_input\": \"明细\""),
          "明细");
    named(faultOf("policy.json", "2026-01-01", "2026-13-01"), "valid_from");
    named(faultOf("parameters.json", "\"name\": \"A类标准\"", "\"name\": \"标准A\""), "标准A");
    named(faultOf("parameters.json", "\"type\": \"number\"", "\"type\": \"money\""), "rate_a");
    CHECK(faultOf("model.dmn", "?>", "?><!DOCTYPE definitions>").code == ErrorCode::Unsupported);
}

TEST_CASE("the fields of the form come from the model's inputs", "[policy]") {
    const PolicyPackage package = PolicyPackage::fromFolder(folderOf("monthly.policy")).value();
    std::map<QString, PolicyField> fields;
    QStringList order;
    for (const PolicyField& field : package.fields()) {
        fields.emplace(field.name, field);
        order.append(field.name);
    }
    // Neither parameters nor the units' day and amounts are asked for.
    CHECK(order == QStringList{QStringLiteral("累计缴费月数"), QStringLiteral("离职原因"),
                               QStringLiteral("参保地"), QStringLiteral("离职日期"),
                               QStringLiteral("起领日期")});
    const PolicyField& months = fields[QStringLiteral("累计缴费月数")];
    CHECK(months.type == QStringLiteral("number"));
    CHECK(months.min == QStringLiteral("0"));
    CHECK(months.max == QStringLiteral("600"));
    CHECK(months.hint == QStringLiteral("累计缴纳失业保险费的月数"));
    CHECK(months.isRequired);
    const PolicyField& reason = fields[QStringLiteral("离职原因")];
    CHECK(reason.choices.size() == 3);
    CHECK(reason.labels.at(QStringLiteral("期满")) == QStringLiteral("合同期满"));
    CHECK(fields[QStringLiteral("离职日期")].type == QStringLiteral("date"));
    const PolicyPackage injury = PolicyPackage::fromFolder(folderOf("injury.policy")).value();
    for (const PolicyField& field : injury.fields())
        CHECK(field.isRequired == (field.name != QStringLiteral("护理")));
}
