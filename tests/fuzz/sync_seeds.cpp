// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sync_seeds.h"

#include "core/crypto/chunk_stream.h"
#include "core/store/canonical.h"
#include "core/sync/bundle_read.h"
#include "core/sync/compressed_stream.h"
#include "core/sync/enrolment.h"
#include "core/sync/level_desk.h"
#include "tests/fuzz/sync_targets.h"
#include "tests/support/store_bench.h"

#include <QFile>
#include <QtEndian>

namespace chuangkou {

namespace {

template <typename T> T sure(Result<T> result) {
    if (!result)
        qFatal("no seeds: %d %s", static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
    return *std::move(result);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no seeds: %s", qPrintable(path));
    return file.readAll();
}

void addBundle(const QString& path, const SealingKey& key,
               std::map<QString, std::vector<QByteArray>>& seeds) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no seeds: %s", qPrintable(path));
    const BundleHeader header = sure(BundleHeader::read(file));
    const QByteArray fileKey = sure(fileKeyFor(header, key));
    QByteArray compressed;
    if (!file.seek(header.size) || !openStream(fileKey, file, [&](const QByteArray& piece) {
            compressed += piece;
            return true;
        }))
        qFatal("no seeds: a bundle does not open");
    QByteArray blocks;
    BlockReader reader(compressed.size(), [&](const Block& block) -> Result<void> {
        QByteArray length(4, '\0');
        qToBigEndian(static_cast<quint32>(block.content.size()), length.data());
        blocks += block.type + length + block.content;
        if (block.type == static_cast<char>(BlockType::Records))
            seeds[QStringLiteral("records")].push_back(block.content);
        if (block.type == static_cast<char>(BlockType::State))
            seeds[QStringLiteral("state")].push_back(block.content);
        return {};
    });
    if (!reader.add(compressed) || !reader.finish())
        qFatal("no seeds: a payload does not open");
    seeds[QStringLiteral("header")].push_back(bytesOf(path).first(header.size));
    seeds[QStringLiteral("stream")].push_back(compressed);
    seeds[QStringLiteral("payload")].push_back(
        payloadInput(header.version, static_cast<int>(header.kind), blocks));
    seeds[QStringLiteral("certificate")].push_back(header.sender.encode());
}

void work(TestOffice& office, int count) {
    std::vector<NewEvent> events;
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("s%1").arg(i % 5);
        events.push_back({settingSubject(name),
                          QStringLiteral("setting_set"),
                          {{QStringLiteral("name"), name}, {QStringLiteral("value"), i}}});
    }
    (void)sure(office.store->write(
        [&](Sql& sql) { return office.store->log().append(sql, office.session.account, events); }));
    (void)sure(office.store->write([&](Sql& sql) {
        return office.store->blobs().put(sql, QByteArray::number(count).repeated(50));
    }));
}

} // namespace

std::map<QString, std::vector<QByteArray>> syncSeeds() {
    std::map<QString, std::vector<QByteArray>> seeds;
    TestMachine machine;
    TestOffice office(machine);
    TestMachine other(1'000'000);
    const QString folder = other.path(QStringLiteral("store"));
    const QString request = other.path(QStringLiteral("request"));
    const QString answer = other.path(QStringLiteral("answer"));
    const QString setup = QStringLiteral("only until admitted 9");
    (void)sure(joinRequest(folder, other.context(), setup, request));
    (void)sure(admit(*office.store, office.session, request, 2, QStringLiteral("2号窗口"), answer));
    (void)sure(acceptAdmission(folder, other.context(), setup, answer));
    seeds[QStringLiteral("join")].push_back(bytesOf(request));
    seeds[QStringLiteral("admission")].push_back(bytesOf(answer));
    const QString card = machine.path(QStringLiteral("card"));
    (void)sure(LevelDesk(*office.store, office.session).writeCard(card));
    seeds[QStringLiteral("card")].push_back(bytesOf(card));
    seeds[QStringLiteral("keys")].push_back(bytesOf(Store::keyFilePath(folder)));
    seeds[QStringLiteral("keys")].push_back(bytesOf(Store::keyFilePath(office.folder)));
    const SealingKey key =
        sure(Store::open(folder, other.context(), QStringLiteral("admin"), kTestPassword))
            .store->device()
            .sealing;
    for (const int count : {1, 20, 200}) {
        work(office, count);
        const QString path = machine.path(QStringLiteral("%1.ckb").arg(count));
        (void)sure(ExportDesk(*office.store, office.session).exportFull(path));
        addBundle(path, key, seeds);
    }
    return seeds;
}

} // namespace chuangkou
