// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sync_seeds.h"
#include "tests/fuzz/sync_targets.h"
#include "tests/support/check_scale.h"
#include "tests/support/shared_data.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFileInfo>

using namespace chuangkou;

namespace {

/// The bytes with some of them changed, taken out or doubled.
QByteArray damaged(QByteArray bytes, std::mt19937& chance) {
    for (auto edits = 1 + chance() % 6; edits > 0 && !bytes.isEmpty(); --edits) {
        const auto at = static_cast<qsizetype>(chance() % static_cast<std::size_t>(bytes.size()));
        const auto count = static_cast<qsizetype>(chance() % 40);
        switch (chance() % 4) {
        case 0:
            bytes[at] = static_cast<char>(chance() % 256);
            break;
        case 1:
            bytes.remove(at, count);
            break;
        case 2:
            bytes.truncate(at);
            break;
        default:
            bytes.insert(at, bytes.mid(at, count));
            break;
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("what a fuzzer of the exchange once found is read without harm", "[sync]") {
    for (const SyncTarget& target : syncTargets()) {
        const QDir folder(
            sourcePath(QStringLiteral("tests/fuzz/findings/") + QString::fromLatin1(target.name)));
        for (const QFileInfo& file : folder.entryInfoList(QDir::Files))
            target.run(readFile(file.filePath()));
    }
    SUCCEED("nothing crashed and everything held");
}

TEST_CASE("each parser of the exchange has seeds and refuses them damaged without a crash",
          "[sync]") {
    const std::uint32_t seed = checkSeed();
    INFO("CHUANGKOU_SEED=" << seed);
    std::mt19937 chance(seed);
    const auto seeds = syncSeeds();
    for (const SyncTarget& target : syncTargets()) {
        const auto known = seeds.find(QString::fromLatin1(target.name));
        CAPTURE(target.name);
        REQUIRE(known != seeds.end());
        for (const QByteArray& input : known->second) {
            target.run(input);
            for (int round = 0; round < 150; ++round)
                target.run(damaged(input, chance));
        }
    }
}
