// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exchange.h"

#include "core/claims/case_desk.h"
#include "core/sync/export_desk.h"
#include "core/sync/import_desk.h"
#include "tests/bench/exchange_office.h"

#include <QFileInfo>

#include <atomic>
#include <thread>

namespace chuangkou::bench {

namespace {

constexpr qint64 kEvents = 50'000;
constexpr int kTurns = 5;

/// What a bundle takes for each of its events, header and all.
double bytesAnEvent(const ExportReport& exported) {
    return static_cast<double>(QFileInfo(exported.path).size()) /
           static_cast<double>(exported.events);
}

void queueMix(Report& report) {
    ExchangeOffice office(20200217);
    const auto second = office.join();
    office.workAtTheQueue(kEvents);
    office.in = office.pc.logInAgain(); // which waits for the disk
    ExportDesk desk(*office.in.store, office.in.session);
    std::vector<double> out;
    ExportReport exported;
    for (int turn = 0; turn < kTurns; ++turn)
        out.push_back(milliseconds([&] {
            exported = must(desk.exportFull(office.pc.path(QStringLiteral("%1.ckb").arg(turn))));
        }));
    const std::string events = std::to_string(exported.events) + " events";
    report.line("export of " + events, median(out), "limit", 200, 1);
    report.figure("bytes an event, queue mix", bytesAnEvent(exported), 60);

    LoggedIn in = second->logInAgain();
    ImportDesk import(*in.store, in.session);
    const double first = milliseconds([&] { (void)must(import.importFile(exported.path)); });
    report.line("import of " + events + " with projections", first, "limit", 1000, 1);
    std::vector<double> again;
    for (int turn = 0; turn < kTurns; ++turn)
        again.push_back(milliseconds([&] { (void)must(import.importFile(exported.path)); }));
    report.line("the same again", median(again), "limit", 200, 1);
}

void caseMix(Report& report) {
    ExchangeOffice office(20200218);
    office.workAtCases(10'000);
    const auto exported = must(ExportDesk(*office.in.store, office.in.session)
                                   .exportFull(office.pc.path(QStringLiteral("cases.ckb"))));
    report.figure("bytes an event, case mix", bytesAnEvent(exported), 220);
}

void rebuild(Report& report) {
    constexpr int kSubjects = 100'000;
    BenchOffice office;
    office.importHistory(QDate(2020, 8, 15), 1'000, kSubjects / 1'000);
    Store& store = office.store();
    std::vector<double> times;
    for (int turn = 0; turn < 3; ++turn)
        times.push_back(milliseconds([&] {
            (void)must(store.writeLocal([&](Sql& sql) -> Result<int> {
                store.context().projections.rebuild(sql);
                return 0;
            }));
        }));
    report.line("rebuild of 100,000 subjects", median(times), "limit", 1'500, 1);
}

/// The slowest of a hundred.
double p99(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() * 99 / 100];
}

void savesMeanwhile(Report& report) {
    ExchangeOffice office(20200219);
    const auto second = office.join();
    CaseDesk cases(*office.in.store, office.in.session);
    office.workAtTheQueue(20'000);
    const auto exported = must(ExportDesk(*office.in.store, office.in.session)
                                   .exportFull(office.pc.path(QStringLiteral("all.ckb"))));
    LoggedIn in = second->logInAgain();
    std::atomic<bool> isIn = false;
    double took = 0;
    std::thread other([&] {
        LoggedIn reader = second->logInAgain();
        took = milliseconds([&] { (void)must(importBundle(*reader.store, {exported.path, 0})); });
        isIn = true;
    });
    std::vector<double> saves;
    OfficeDesk desk(*in.store, in.session);
    while (!isIn) {
        const QString value = QString::number(saves.size());
        saves.push_back(milliseconds([&] {
            if (!desk.setSetting(QStringLiteral("office_phone"), value))
                qFatal("a save was refused");
        }));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    other.join();
    std::printf("  %zu saves in %.0f ms of import, the longest %.1f ms\n", saves.size(), took,
                *std::max_element(saves.begin(), saves.end()));
    report.line("a clerk's save (p99) while 20,000 events come in", p99(saves), "limit", 20, 1);
}

} // namespace

void exchange(Report& report) {
    queueMix(report);
    caseMix(report);
    rebuild(report);
    savesMeanwhile(report);
}

} // namespace chuangkou::bench
