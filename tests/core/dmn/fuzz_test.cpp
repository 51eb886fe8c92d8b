// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/check_scale.h"
#include "tests/support/shared_data.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFileInfo>

using namespace chuangkou;

namespace {

QByteArrayList findings(const QString& target) {
    const QDir folder(sourcePath(QStringLiteral("tests/fuzz/findings/") + target));
    QByteArrayList inputs;
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files))
        inputs += readFile(file.filePath());
    return inputs;
}

/// The bytes with some of them changed, taken out or doubled.
QByteArray damaged(QByteArray bytes, std::mt19937& chance) {
    for (std::uint32_t edits = 1 + chance() % 8; edits > 0 && !bytes.isEmpty(); --edits) {
        const auto at = static_cast<qsizetype>(chance() % static_cast<std::uint32_t>(bytes.size()));
        const auto count = static_cast<qsizetype>(chance() % 12);
        switch (chance() % 3) {
        case 0:
            bytes[at] = static_cast<char>(chance() % 256);
            break;
        case 1:
            bytes.remove(at, count);
            break;
        default:
            bytes.insert(at, bytes.mid(at, count));
            break;
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("What a fuzzer once found is read without harm", "[dmn]") {
    for (const QByteArray& input : findings(QStringLiteral("feel")))
        fuzzFeel(input);
    for (const QByteArray& input : findings(QStringLiteral("model")))
        fuzzModel(input);
    SUCCEED("nothing crashed and everything held");
}

TEST_CASE("A damaged text or model is a fault and never a crash", "[dmn]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    const QByteArray model = readFile(sourcePath(QStringLiteral("tests/data/dmn/p1.dmn")));
    const QByteArray feel =
        "for i in 1..3 return if 月数 in [1..i) then round half up(P1.a / 3, 2) "
        "else {b: \"x\", c: b}.c[item > 2] // end";
    fuzzModel(model);
    for (int round = 0; round < 500; ++round) {
        fuzzFeel(damaged(feel, chance));
        fuzzModel(damaged(model, chance));
    }
    SUCCEED("nothing crashed and everything held");
}
