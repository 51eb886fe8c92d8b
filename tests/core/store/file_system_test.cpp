// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_system.h"
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace chuangkou;

TEST_CASE("of two that write the same file at once each succeeds and one whole file stays",
          "[store]") {
    const QTemporaryDir folder(testFolderTemplate());
    const QString path = folder.filePath(QStringLiteral("keys.json"));
    std::atomic<int> failures = 0;
    const auto write = [&](char letter) {
        for (int round = 0; round < 200; ++round)
            if (!writeDurably(path, QByteArray(20'000 + round, letter)))
                ++failures;
    };
    std::thread one(write, 'a');
    std::thread two(write, 'b');
    one.join();
    two.join();
    CHECK(failures == 0);
    const QByteArray bytes = readFile(path);
    CHECK(bytes.count(bytes.front()) == bytes.size());
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("what a killed process left behind goes, what a living one writes stays", "[store]") {
    const QTemporaryDir folder(testFolderTemplate());
    const pid_t dead = ::fork();
    if (dead == 0)
        ::_exit(0);
    ::waitpid(dead, nullptr, 0);
    const auto path = [&](const QString& name) { return folder.filePath(name); };
    const QString killed = QStringLiteral("store.%1-1.part").arg(dead);
    REQUIRE(QDir().mkpath(path(killed) + QStringLiteral("/attachments")));
    for (const QString& name :
         {QStringLiteral("store.%1-9.part").arg(::getpid()),
          QStringLiteral("other.%1-1.part").arg(dead), QStringLiteral("store.part")}) {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const QString part = newPart(path(QStringLiteral("store")));
    CHECK_FALSE(QFile::exists(part));
    CHECK_FALSE(QFile::exists(path(killed)));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 3);
}

TEST_CASE("room and file system are asked of the folder itself", "[store]") {
    const QTemporaryDir folder(testFolderTemplate());
    const QString inner = folder.filePath(QStringLiteral("inner"));
    REQUIRE(QDir().mkpath(inner));
    CHECK(freeBytes(inner).value_or(0) > 0);
    CHECK_FALSE(freeBytes(folder.filePath(QStringLiteral("nowhere"))));
    CHECK(areOnOneFileSystem(folder.path(), inner));
    CHECK_FALSE(areOnOneFileSystem(inner, QStringLiteral("/proc")));
    CHECK_FALSE(areOnOneFileSystem(inner, folder.filePath(QStringLiteral("nowhere"))));
}
