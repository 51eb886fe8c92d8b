// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/enrolment.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"
#include "tests/support/store_bench.h"
#include "tests/support/string_makers.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace chuangkou {

using Dump = std::map<QString, QStringList>;

/// A second, third ... PC that was admitted to an office, with the administrator logged in.
struct JoinedMachine {
    /// `addProjections`: of the parts under test beyond core/office.
    JoinedMachine(TestOffice& office, int number, void (*addProjections)(Projections&) = nullptr)
        : machine(static_cast<std::uint64_t>(number) * 1'000'000),
          folder(machine.path(QStringLiteral("store"))) {
        if (addProjections != nullptr)
            addProjections(machine.projections);
        const QString request = machine.path(QStringLiteral("request"));
        const QString answer = machine.path(QStringLiteral("answer"));
        const QString setup = QStringLiteral("only until admitted 9");
        REQUIRE(joinRequest(folder, machine.context(), setup, request));
        REQUIRE(admit(*office.store, office.session, request, number,
                      QStringLiteral("%1号窗口").arg(number), answer));
        REQUIRE(acceptAdmission(folder, machine.context(), setup, answer));
        logInAgain();
    }
    void logInAgain(const QString& login = QStringLiteral("admin")) {
        store.reset();
        auto opened = logIn(folder, machine.context(), login, kTestPassword);
        REQUIRE(opened);
        store = std::move(opened->store);
        session = std::move(opened->session);
    }

    TestMachine machine;
    QString folder;
    std::unique_ptr<Store> store;
    Session session;
};

inline Dump dumpOf(Store& store) {
    return store
        .read([&](Sql& sql) -> Result<Dump> { return store.context().projections.dump(sql); })
        .value();
}

inline qint64 eventsIn(Store& store) {
    return store
        .read([](Sql& sql) -> Result<qint64> {
            return sql.integer(QStringLiteral("SELECT count(*) FROM ev_events")).value_or(0);
        })
        .value();
}

/// Every row of every table, so that "untouched" can be said of the whole database.
inline QStringList everything(Store& store) {
    return store
        .read([](Sql& sql) -> Result<QStringList> {
            QStringList all;
            const auto tables = sql.list(
                QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"),
                {}, [](const SqlRow& row) { return row.text(0); });
            for (const QString& table : tables) {
                all.append(table);
                const auto columns = sql.list(
                    QStringLiteral("SELECT name FROM pragma_table_info(:table) ORDER BY cid"),
                    {{":table", table}}, [](const SqlRow& row) { return row.text(0); });
                const QString list =
                    QStringList(columns.begin(), columns.end()).join(QLatin1String(", "));
                sql.each(QStringLiteral("SELECT %1 FROM %2 ORDER BY %1").arg(list, table), {},
                         [&](const SqlRow& row) {
                             QString text;
                             for (int i = 0; i < row.columns(); ++i)
                                 text += QString::fromLatin1(row.value(i).toByteArray().toHex()) +
                                         QLatin1Char('|');
                             all.append(text);
                         });
            }
            return all;
        })
        .value();
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

inline void copyFolder(const QString& from, const QString& to) {
    QDirIterator walk(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    REQUIRE(QDir().mkpath(to));
    while (walk.hasNext()) {
        const QFileInfo entry(walk.next());
        const QString target = to + entry.filePath().mid(from.size());
        REQUIRE((entry.isDir() ? QDir().mkpath(target) : QFile::copy(entry.filePath(), target)));
    }
}

template <typename Machine> QString exported(Machine& from, const QString& path) {
    const auto report = ExportDesk(*from.store, from.session).exportFull(path);
    REQUIRE(report);
    return report->path;
}

template <typename Machine> Result<ImportReport> imported(Machine& into, const QString& path) {
    return ImportDesk(*into.store, into.session).importFile(path);
}

/// Appends `count` settings, each a subject of its own unless `name` repeats.
inline void appendSettings(Store& store, const Session& session, const QString& name, int count) {
    std::vector<NewEvent> events;
    for (int i = 0; i < count; ++i) {
        const QString full = QStringLiteral("%1-%2").arg(name).arg(i);
        events.push_back({settingSubject(full),
                          QStringLiteral("setting_set"),
                          {{QStringLiteral("name"), full}, {QStringLiteral("value"), i}}});
    }
    REQUIRE(
        store.write([&](Sql& sql) { return store.log().append(sql, session.account, events); }));
}

} // namespace chuangkou
