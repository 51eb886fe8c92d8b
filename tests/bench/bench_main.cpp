// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "core/queue/visit_import.h"
#include "core/report/summary_desk.h"
#include "tests/bench/bare_store.h"
#include "tests/bench/bench_office.h"
#include "tests/bench/decisions.h"
#include "tests/bench/exchange.h"
#include "tests/bench/measure.h"
#include "tests/bench/policy_effect.h"
#include "tests/bench/window_start.h"

#include <QApplication>

// Speed beside a peer or a limit of the same run, as ratios and medians: machines are shared and
// noisy. Ends with 1 when a ratio is over what is allowed.

namespace chuangkou::bench {

namespace {

/// F12 as the counter presses it: finish and call, durable, against one bare durable commit.
void callNext(Report& report) {
    constexpr int kVisitors = 200;
    BenchOffice office;
    (void)must(DayDesk(office.store(), office.session()).openDay(office.hall()));
    QueueDesk desk(office.store(), office.session());
    for (int i = 0; i < kVisitors; ++i) {
        WalkIn request;
        request.hall = office.hall();
        request.letter = QStringLiteral("A");
        request.line = QStringLiteral("employment");
        (void)must(desk.issueWalkIn(request));
    }
    BareStore bare;
    std::vector<double> ours;
    std::vector<double> peer;
    CallOutcome called = must(desk.callNext(office.counter()));
    for (int i = 1; i < kVisitors; ++i) {
        const TicketRow serving =
            must(desk.start({called.ticket.id, called.ticket.version}, StartedBy::Clerk));
        ours.push_back(milliseconds([&] {
            called = must(desk.finishAndCall(office.counter(), {serving.id, serving.version}, {}));
        }));
        peer.push_back(milliseconds([&] { bare.commitOne(); }));
    }
    report.line("call next (finish and call), durable", median(ours), "bare durable commit",
                median(peer), 20);
    report.line("call next (finish and call), durable", median(ours), "limit of a key press", 100,
                1);
}

void importVisits(Report& report) {
    constexpr int kRows = 23'668;
    BenchOffice office;
    const QByteArray csv = BenchOffice::visitsCsv(QDate(2020, 8, 15), 15, kRows / 15 + 1);
    const VisitMap map = BenchOffice::visitsMap();
    const double ours = milliseconds([&] {
        (void)must(chuangkou::importVisits(office.store(), office.session(), csv, map,
                                           VisitImportOptions()));
    });
    BareStore bare;
    const double peer = milliseconds([&] { bare.insertMany(kRows, 500); });
    report.line("import of 23,668 visits", ours, "bare inserts of as many rows", peer, 20);
    report.line("import of 23,668 visits", ours, "limit", 10'000, 1);
}

/// The daily summary of one day alone and of the same day among ten years.
void summary(Report& report) {
    constexpr int kPerDay = 80;
    constexpr int kDays = 2'500;
    constexpr int kTurns = 15;
    const QDate day(2020, 2, 17);
    BenchOffice small;
    small.importHistory(day, 1, kPerDay);
    BenchOffice large;
    large.importHistory(day, kDays, kPerDay);
    std::vector<double> alone;
    std::vector<double> among;
    for (int i = 0; i < kTurns; ++i) {
        alone.push_back(milliseconds(
            [&] { (void)must(SummaryDesk(small.store(), small.session()).draft(day)); }));
        among.push_back(milliseconds(
            [&] { (void)must(SummaryDesk(large.store(), large.session()).draft(day)); }));
    }
    report.line("daily summary among 10 years (200,000)", median(among), "the same day alone",
                median(alone), 1.2);
}

} // namespace

} // namespace chuangkou::bench

int main(int argc, char* argv[]) {
    using namespace chuangkou::bench;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    // The offscreen platform says at each window what it cannot do.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg || type == QtCriticalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    Report report;
    // With names only those are measured.
    const std::pair<const char*, void (*)(Report&)> all[] = {
        {"decisions", &decisions}, {"call", &callNext},   {"visits", &importVisits},
        {"start", &startOfWindow}, {"summary", &summary}, {"effect", &policyEffect},
        {"exchange", &exchange},
    };
    const QStringList named = QApplication::arguments().mid(1);
    for (const auto& [name, measure] : all)
        if (named.isEmpty() || named.contains(QLatin1String(name)))
            measure(report);
    return report.isGood() ? 0 : 1;
}
