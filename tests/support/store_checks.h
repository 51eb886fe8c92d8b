// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/number_table.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

namespace chuangkou {

/// A machine whose store also holds numbers.
struct NumberMachine : TestMachine {
    explicit NumberMachine(std::uint64_t firstId = 0) : TestMachine(firstId) {
        projections.add(std::make_unique<NumberTable>());
    }
};

/// All rows of all tables, as text: two states are equal when these are.
[[nodiscard]] inline std::map<QString, QStringList> snapshotOf(Store& store) {
    using Rows = std::map<QString, QStringList>;
    return store
        .read([](Sql& sql) -> Result<Rows> {
            Rows all;
            const auto tables =
                sql.list(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"), {},
                         [](const SqlRow& row) { return row.text(0); });
            for (const QString& table : tables) {
                QStringList& rows = all[table];
                sql.each(QStringLiteral("SELECT * FROM ") + table, {}, [&](const SqlRow& row) {
                    QStringList cells;
                    for (int column = 0; column < row.columns(); ++column)
                        cells.append(QString::fromLatin1(row.bytes(column).toHex()));
                    rows.append(cells.join(u'|'));
                });
                rows.sort();
            }
            return all;
        })
        .value();
}

/// Findings of `verify` as "What kind seq detail", for a message and for comparing.
[[nodiscard]] inline QStringList findingsOf(Store& store) {
    static constexpr const char* kNames[] = {
        "EventChanged",      "BodyChanged", "ChainBroken",       "HeadWrong",
        "DeviceUncertified", "BlobDamaged", "ProjectionDiffers", "PageDamaged"};
    const auto report = verifyStore(store);
    if (!report)
        return {QStringLiteral("error %1 ").arg(static_cast<int>(report.error().code)) +
                report.error().detail};
    QStringList all;
    for (const VerifyFinding& finding : report->findings)
        all.append(QStringLiteral("%1 %2 %3 %4")
                       .arg(QLatin1String(kNames[static_cast<size_t>(finding.what)]), finding.kind,
                            QString::number(finding.seq), finding.detail)
                       .trimmed());
    return all;
}

/// Integrity and chains good, every fold equal to its projection.
inline void checkSound(Store& store) {
    INFO(findingsOf(store).join(u'\n').toStdString());
    CHECK(findingsOf(store).isEmpty());
    const auto differences = rebuildProjections(store);
    REQUIRE(differences.has_value());
    CHECK(differences->empty());
}

/// A change from inside, with the right key and past everything that the program would check.
inline void tamper(Store& store, const QString& statement, const SqlBinds& binds = {}) {
    const auto changed = store.database().write(
        [&](Sql& sql) -> Result<qint64> { return sql.exec(statement, binds); });
    REQUIRE(changed.has_value());
    REQUIRE(*changed > 0);
}

inline void copyFolder(const QString& from, const QString& to) {
    REQUIRE(QDir().mkpath(to));
    const QDir source(from);
    for (const QFileInfo& entry :
         source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            REQUIRE(QFile::copy(entry.filePath(), target));
    }
}

} // namespace chuangkou
