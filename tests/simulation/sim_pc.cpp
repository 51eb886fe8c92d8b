// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sim_pc.h"

#include "core/sync/enrolment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chuangkou {

namespace {

const QString kAdmin = QStringLiteral("admin");

template <typename T> T sure(Result<T> result) {
    if (!result)
        qFatal("not prepared: %d %s", static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
    return *std::move(result);
}
void sure(const Result<void>& result) {
    if (!result)
        qFatal("not prepared: %d %s", static_cast<int>(result.error().code),
               qPrintable(result.error().detail));
}

void fill(Projections& projections, SimTable::Program program) {
    addOfficeProjections(projections);
    projections.add(std::make_unique<SimTable>(program));
}

constexpr auto kEverything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;

} // namespace

void copyTree(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(kEverything)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyTree(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("not copied: %s", qPrintable(target));
    }
}

void emptyFolder(const QString& folder) {
    for (const QFileInfo& entry : QDir(folder).entryInfoList(kEverything))
        entry.isDir() ? QDir(entry.filePath()).removeRecursively()
                      : QFile::remove(entry.filePath());
}

SimPc::SimPc(int machineNumber)
    : number(machineNumber), m_ids(static_cast<std::uint64_t>(machineNumber) << 32) {
    fill(m_older, SimTable::Program::Older);
    fill(m_newer, SimTable::Program::Newer);
}

StoreContext SimPc::context() {
    return {clock,
            m_ids,
            boot,
            program == SimTable::Program::Newer ? m_newer : m_older,
            path(QStringLiteral("state")),
            PasswordCost::cheapForTests()};
}

Result<void> SimPc::open() {
    auto in = logIn(folder(), context(), kAdmin, kTestPassword);
    if (!in)
        return fail(in.error());
    m_in = *std::move(in);
    return {};
}

std::set<QByteArray> SimPc::heldEvents() {
    const auto held = store().read([](Sql& sql) -> Result<std::vector<QByteArray>> {
        return sql.list(QStringLiteral("SELECT hash FROM ev_events"), {},
                        [](const SqlRow& row) { return row.bytes(0); });
    });
    return {held->begin(), held->end()};
}

SimOffice::SimOffice(int count) {
    for (int number = 1; number <= count; ++number)
        m_pcs.push_back(std::make_unique<SimPc>(number));
    SimPc& first = pc(0);
    (void)sure(
        foundOffice(first.folder(), first.context(),
                    {QStringLiteral("测试人社局"), QStringLiteral("220102"),
                     QStringLiteral("1号窗口"), kAdmin, QStringLiteral("管理员"), kTestPassword}));
    sure(first.open());
    const QString setup = QStringLiteral("only until admitted 9");
    for (int i = 1; i < count; ++i) {
        const QString request = pc(i).path(QStringLiteral("request"));
        const QString answer = pc(i).path(QStringLiteral("answer"));
        (void)sure(joinRequest(pc(i).folder(), pc(i).context(), setup, request));
        (void)sure(admit(first.store(), first.session(), request, i + 1,
                         QStringLiteral("%1号窗口").arg(i + 1), answer));
        (void)sure(acceptAdmission(pc(i).folder(), pc(i).context(), setup, answer));
    }
    QDir().mkpath(carrier());
    const QString hello =
        sure(ExportDesk(first.store(), first.session()).exportFull(carrier())).path;
    for (int i = 1; i < count; ++i) {
        sure(pc(i).open());
        (void)sure(importBundle(pc(i).store(), {hello, 0}));
    }
    for (int i = 0; i < count; ++i) {
        pc(i).close();
        copyTree(pc(i).disk(), m_kept.filePath(QString::number(i)));
    }
}

void SimOffice::reset() {
    for (int i = 0; i < count(); ++i) {
        SimPc& machine = pc(i);
        machine.close();
        emptyFolder(machine.disk());
        copyTree(m_kept.filePath(QString::number(i)), machine.disk());
        machine.program = SimTable::Program::Newer;
        machine.clock = FixedClock();
        machine.boot.restart();
    }
    emptyFolder(carrier());
}

} // namespace chuangkou
