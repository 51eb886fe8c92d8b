// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "tests/support/store_checks.h"

#include <QDirIterator>

using namespace chuangkou;

namespace {

QByteArray put(Store& store, const QByteArray& content) {
    return store.write([&](Sql& sql) { return store.blobs().put(sql, content); }).value();
}
Result<QByteArray> get(Store& store, const QByteArray& hash) {
    return store.read([&](Sql& sql) { return store.blobs().get(sql, hash); });
}
int filesIn(const QString& folder) {
    int count = 0;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; walk.hasNext(); walk.next())
        ++count;
    return count;
}
void damage(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(30));
    REQUIRE(file.write("!!!!") == 4);
}

} // namespace

TEST_CASE("the same file is kept once however often it comes, and not in clear", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const QByteArray content = QStringLiteral("身份证扫描件").toUtf8().repeated(100);
    const QByteArray hash = put(*office.store, content);
    CHECK(hash == hash256(content));
    CHECK(put(*office.store, content) == hash);
    CHECK(filesIn(office.folder + QStringLiteral("/attachments")) == 1);
    CHECK(get(*office.store, hash).value() == content);
    CHECK_FALSE(readFile(office.store->blobs().pathOf(hash)).contains(content.first(18)));
    CHECK(put(*office.store, {}) == hash256({}));
    CHECK(get(*office.store, hash256({})).value().isEmpty());
}

TEST_CASE("a file that is damaged, missing or was never here is told apart", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const QByteArray hash = put(*office.store, "content");
    const QString path = office.store->blobs().pathOf(hash);
    CHECK(get(*office.store, hash256("never")).error().code == ErrorCode::NotFound);
    damage(path);
    CHECK(get(*office.store, hash).error().code == ErrorCode::StoreDamaged);
    REQUIRE(QFile::remove(path));
    CHECK(get(*office.store, hash).error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("a damaged file is made good when its content comes again", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const QByteArray hash = put(*office.store, "content");
    damage(office.store->blobs().pathOf(hash));
    CHECK(put(*office.store, "content") == hash);
    CHECK(get(*office.store, hash).value_or("damaged") == "content");
    // Also when the command that brought it is rolled back.
    REQUIRE(QFile::remove(office.store->blobs().pathOf(hash)));
    const auto refused = office.store->write([&](Sql& sql) -> Result<void> {
        (void)office.store->blobs().put(sql, "content");
        return fail(ErrorCode::NotAllowed);
    });
    CHECK(refused.error().code == ErrorCode::NotAllowed);
    CHECK(get(*office.store, hash).value_or("damaged") == "content");
}

TEST_CASE("a file whose folder cannot be written is refused and leaves no row", "[store]") {
    NumberMachine machine;
    TestOffice office(machine);
    const QString folder = office.folder + QStringLiteral("/attachments");
    REQUIRE(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const auto before = snapshotOf(*office.store);
    const auto refused =
        office.store->write([&](Sql& sql) { return office.store->blobs().put(sql, "content"); });
    CHECK(refused.error().code == ErrorCode::FileUnwritable);
    CHECK(snapshotOf(*office.store) == before);
}
