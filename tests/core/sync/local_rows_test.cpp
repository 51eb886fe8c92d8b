// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical.h"
#include "core/sync/local_rows.h"
#include "tests/core/sync/sync_bench.h"

using namespace chuangkou;

namespace {

struct Rows {
    TestMachine machine;
    TestOffice office{machine};

    Result<void> restored(const std::vector<QByteArray>& blocks) {
        return office.store->database().write(
            [&](Sql& sql) { return restoreLocalBlocks(sql, blocks); });
    }
    std::vector<QByteArray> saved() {
        return office.store
            ->read([](Sql& sql) -> Result<std::vector<QByteArray>> {
                return localBlocks(sql, QDate(2020, 2, 1));
            })
            .value();
    }
    void keep(const QString& name, const QString& value) {
        REQUIRE(office.store->writeLocal([&](Sql& sql) -> Result<void> {
            sql.exec(QStringLiteral("INSERT INTO l_settings (name, value) VALUES (:name, :value)"),
                     {{":name", name}, {":value", value}});
            return {};
        }));
    }
};

/// A block of rows of l_settings: `cells` are what stands behind the count of rows.
QByteArray settingsBlock(const QByteArray& cells, std::uint64_t rows = 1) {
    return CanonicalWriter()
        .text(QStringLiteral("l_settings"))
        .number(2)
        .text(QStringLiteral("name"))
        .text(QStringLiteral("value"))
        .number(rows)
        .raw(cells)
        .result();
}

QByteArray textCell(const QByteArray& text) {
    return CanonicalWriter().number(2).bytes(text).result();
}

QByteArray blockOfTable(const char* table, const std::vector<const char*>& columns) {
    CanonicalWriter block;
    block.text(QString::fromLatin1(table)).number(columns.size());
    for (const char* column : columns)
        block.text(QString::fromLatin1(column));
    return block.number(0).result();
}

} // namespace

TEST_CASE("local rows come back from a backup as they were, also many of them", "[sync]") {
    Rows rows;
    for (int i = 0; i < 4; ++i) // more than stands in one block
        rows.keep(QString::number(i),
                  QString(300'000, QChar(u'a' + i)) + QString::fromUtf8("e\xCC\x81"));
    const QStringList before = everything(*rows.office.store);
    const auto blocks = rows.saved();
    REQUIRE(rows.office.store->writeLocal([](Sql& sql) -> Result<void> {
        sql.exec(QStringLiteral("UPDATE l_settings SET value = 'lost'"));
        return {};
    }));
    rows.keep(QStringLiteral("later"), QStringLiteral("x"));
    REQUIRE(rows.restored(blocks));
    CHECK((everything(*rows.office.store) == before));
}

TEST_CASE("local rows in any other form are refused and nothing is changed", "[sync]") {
    Rows rows;
    rows.keep(QStringLiteral("kept"), QStringLiteral("x"));
    REQUIRE(rows.restored(rows.saved()));
    const QStringList before = everything(*rows.office.store);
    const QByteArray row = textCell("a") + textCell("b");
    const std::pair<const char*, QByteArray> wrong[] = {
        {"nothing", {}},
        {"a table of events", blockOfTable("ev_events", {"hash"})},
        {"a table that is no name", blockOfTable("l_settings; DROP TABLE l_settings", {"name"})},
        {"no columns", blockOfTable("l_settings", {})},
        {"a column that is no name", blockOfTable("l_settings", {"name", "value) --"})},
        {"columns cut short", blockOfTable("l_settings", {"name", "value"}).first(16)},
        {"a row less than counted", settingsBlock(row, 3)},
        {"a count of rows that cannot be", settingsBlock(row, 1000)},
        {"a row cut short", settingsBlock(row.chopped(1))},
        {"more behind the rows", settingsBlock(row + 'x')},
        {"a cell of an unknown type", settingsBlock(textCell("a") + '\x09')},
    };
    for (const auto& [reason, block] : wrong) {
        INFO(reason);
        CHECK(rows.restored({block}).error() ==
              Error{ErrorCode::BundleDamaged, QStringLiteral("local")});
        CHECK((everything(*rows.office.store) == before));
    }
}
