// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window_start.h"

#include "core/queue/day_desk.h"
#include "core/queue/queue_desk.h"
#include "tests/bench/bench_office.h"
#include "ui/screens/all_screens.h"
#include "ui/shell/backup_care.h"
#include "ui/shell/office_view.h"
#include "ui/support/paper_printer.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace chuangkou::bench {

namespace {

constexpr int kTickets = 500;

void fill(BenchOffice& office) {
    (void)must(DayDesk(office.store(), office.session()).openDay(office.hall()));
    QueueDesk desk(office.store(), office.session());
    for (int i = 0; i < kTickets; ++i) {
        WalkIn request;
        request.hall = office.hall();
        request.letter = QStringLiteral("A");
        request.line = QStringLiteral("employment");
        (void)must(desk.issueWalkIn(request));
    }
}

/// Waits without a nested event loop of our own: QTest's turns the queue until the work is done.
template <typename T> T finished(QFuture<Result<T>> future) {
    while (!future.isFinished())
        QTest::qWait(1);
    return must(future.result());
}

double openOurs(const QString& folder) {
    Composition composition;
    DialogAsk ask;
    PdfPrinter printer(folder);
    return milliseconds([&] {
        StoreThread store(composition.context());
        BackupCare backups(store, nullptr);
        const OpenOffice open = finished(
            store.logIn(folder, QStringLiteral("admin"), QStringLiteral("bench password 2020")));
        OfficeView view(store, ask, open, allScreens(printer), backups);
        view.resize(1366, 768);
        view.show();
        // The store's thread takes its work in order: when this is back, so are the screen's data.
        (void)finished(store.run([](Store&, const Session&) -> Result<bool> { return true; }));
        QTest::qWait(0);
        view.grab();
    });
}

double openBare() {
    return milliseconds([] {
        QStandardItemModel model(kTickets, 6);
        for (int row = 0; row < kTickets; ++row)
            for (int column = 0; column < 6; ++column)
                model.setItem(row, column, new QStandardItem(QString::number(row * column)));
        QTableView view;
        view.setModel(&model);
        view.resize(1366, 768);
        view.show();
        QTest::qWait(0);
        view.grab();
    });
}

} // namespace

void startOfWindow(Report& report) {
    QString folder;
    auto office = std::make_unique<BenchOffice>();
    fill(*office);
    folder = office->folder();
    office->closeStore();
    std::vector<double> ours;
    std::vector<double> bare;
    for (int turn = 0; turn < 5; ++turn) {
        ours.push_back(openOurs(folder));
        bare.push_back(openBare());
    }
    report.line("log-in to a usable counter screen", median(ours), "limit of a cold start", 3000,
                1);
    report.line("log-in to a usable counter screen", median(ours), "bare window with 500 rows",
                median(bare), 100);
}

} // namespace chuangkou::bench
