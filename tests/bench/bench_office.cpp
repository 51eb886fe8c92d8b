// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_office.h"

#include "core/base/csv.h"
#include "core/queue/visit_import.h"

namespace chuangkou::bench {

namespace {
const QString kPassword = QStringLiteral("bench password 2020");
}

BenchOffice::BenchOffice() {
    qputenv("CHUANGKOU_STATE", m_folder.filePath(QStringLiteral("state")).toUtf8());
    const StoreContext context = m_composition.context();
    (void)must(foundOffice(folder(), context,
                           {QStringLiteral("测试人社局"), QStringLiteral("220102"),
                            QStringLiteral("1号窗口"), QStringLiteral("admin"),
                            QStringLiteral("管理员"), kPassword}));
    m_in = must(logIn(folder(), context, QStringLiteral("admin"), kPassword));
    OfficeDesk desk(*m_in.store, m_in.session);
    m_hall = must(desk.setHall({{}, QStringLiteral("大厅"), 0, {}}));
    m_counter = must(desk.setCounter({{}, m_hall, 1, QStringLiteral("1号窗口"), {}, {}}));
}

QByteArray BenchOffice::visitsCsv(QDate last, int days, int perDay) {
    QByteArray csv("id,day,arrival,wait,start,end,service,counter,outcome\n");
    for (int back = days - 1; back >= 0; --back) {
        const QByteArray day = last.addDays(-back).toString(Qt::ISODate).toLatin1();
        for (int i = 0; i < perDay; ++i) {
            const QTime arrival = QTime(8, 30).addSecs(i * 25200 / perDay);
            const int wait = 30 + (i * 37) % 600;
            const int service = 60 + (i * 53) % 900;
            csv += QByteArray::number(i) + ',' + day + ',' + arrival.toString().toLatin1() + ',' +
                   QByteArray::number(wait) + ',' + arrival.addSecs(wait).toString().toLatin1() +
                   ',' + arrival.addSecs(wait + service).toString().toLatin1() + ',' +
                   QByteArray::number(service) + ',' + QByteArray::number(1 + i % 6) + ',' +
                   (i % 9 == 8 ? "left" : "served") + '\n';
        }
    }
    return csv;
}

VisitMap BenchOffice::visitsMap() {
    return must(VisitMap::parse(R"({
        "format": 1, "name": "bench", "encoding": "utf-8", "delimiter": ",",
        "key": ["day", "id"], "day": "day", "date_format": "yyyy-MM-dd",
        "time_format": "H:mm:ss", "time_zone": "Asia/Shanghai",
        "arrival": "arrival", "wait_seconds": "wait", "service_start": "start",
        "service_end": "end", "service_seconds": "service",
        "counter": {"column": "counter"},
        "outcome": {"column": "outcome", "values": {"served": "served", "left": "left"}},
        "checks": [], "notes": [], "ignored": []})"));
}

void BenchOffice::importHistory(QDate last, int days, int perDay) {
    (void)must(importVisits(*m_in.store, m_in.session, visitsCsv(last, days, perDay), visitsMap(),
                            VisitImportOptions()));
}

} // namespace chuangkou::bench
