// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include "core/store/verify.h"
#include "core/sync/enrolment.h"
#include "core/sync/machine_desk.h"

#include <QDir>
#include <QFile>

namespace chuangkou {

namespace {

constexpr int kSubjects = 4;
constexpr int kRoundsAtMost = 4;
constexpr int kFirstCopy = 60; ///< numbers of PCs that are copies

SubjectId subjectOf(int number) {
    return SubjectId::fromHash(hash256("sim " + QByteArray::number(number)));
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

World::World(SimOffice& office, std::uint64_t seed) : m_office(office), m_chance(seed) {
    m_office.reset();
}

SimPc& World::pc(int who) {
    return who < m_office.count() ? m_office.pc(who)
                                  : *m_joined[static_cast<size_t>(who - m_office.count())];
}

int World::count() const {
    return m_office.count() + static_cast<int>(m_joined.size());
}

void World::happened(const QString& what, int who, const QString& more) {
    ++m_counts[what];
    m_story.append(QStringLiteral("%1 at %2 %3").arg(what).arg(who + 1).arg(more));
}

void World::wrong(const QString& what) {
    m_faults.append(what);
}

bool World::reopen(int who) {
    SimPc& pc = this->pc(who);
    pc.close();
    if (const auto opened = pc.open(); !opened) {
        wrong(QStringLiteral("%1 does not open: %2 %3")
                  .arg(who + 1)
                  .arg(static_cast<int>(opened.error().code))
                  .arg(opened.error().detail));
        return false;
    }
    if (pc.store().mode() != StoreMode::Normal)
        wrong(QStringLiteral("%1 may not write").arg(who + 1));
    return true;
}

QString World::freshPath(int who) {
    return QStringLiteral("%1/%2-%3.ckb").arg(m_office.carrier()).arg(who + 1).arg(++m_files);
}

QStringList World::run() {
    for (int who = 0; who < count(); ++who) {
        if (chance(4) == 0)
            this->pc(who).program = SimTable::Program::Older;
        if (!reopen(who))
            return m_faults;
    }
    const int steps = 8 + chance(20);
    for (int i = 0; i < steps && m_faults.isEmpty(); ++i)
        step();
    if (m_faults.isEmpty())
        deliver();
    if (m_faults.isEmpty())
        judge();
    for (int who = 0; who < count(); ++who)
        this->pc(who).close();
    return m_faults;
}

void World::step() {
    const int who = chance(count());
    SimPc& pc = this->pc(who);
    pc.clock.advanceSeconds(1 + chance(600));
    pc.boot.advanceMs(1 + chance(3000));
    const int what = chance(100);
    if (what < 36)
        return note(who);
    if (what < 40)
        return keep(who);
    if (what < 58)
        return send(who);
    if (what < 82)
        return receive(who);
    if (what < 86)
        return breakClock(who);
    if (what < 89)
        return restart(who);
    if (what < 94)
        return takeImage(who);
    if (what < 98)
        return setBack(who);
    return copyAway(who);
}

void World::note(int who) {
    SimPc& pc = this->pc(who);
    const bool isLater = pc.program == SimTable::Program::Newer && chance(6) == 0;
    const QString kind = isLater ? QStringLiteral("sim_added_later") : QStringLiteral("sim_noted");
    const auto noted = pc.store().write([&](Sql& sql) {
        std::vector<NewEvent> events;
        for (int left = 1 + chance(3); left > 0; --left)
            events.push_back(
                {subjectOf(chance(kSubjects)), kind, {{QStringLiteral("n"), ++m_numbers}}});
        return pc.store().log().append(sql, pc.session().account, events);
    });
    if (!noted) {
        // The only refusal: an older program at a subject with an event of a newer one.
        if (noted.error().code != ErrorCode::Unsupported || pc.program != SimTable::Program::Older)
            wrong(QStringLiteral("not noted at %1").arg(who + 1));
        return happened(QStringLiteral("refused"), who);
    }
    for (const Event& event : *noted)
        m_acknowledged.emplace(event.hash, who);
    happened(QStringLiteral("noted"), who);
}

void World::keep(int who) {
    SimPc& pc = this->pc(who);
    const QByteArray content = QByteArray::number(++m_numbers).repeated(1 + chance(2000));
    const auto kept = pc.store().write([&](Sql& sql) -> Result<void> {
        const auto noted = pc.store().log().append(sql, pc.session().account,
                                                   {{subjectOf(kSubjects + who),
                                                     QStringLiteral("sim_kept"),
                                                     {{QStringLiteral("n"), m_numbers}}}});
        if (!noted)
            return fail(noted.error());
        m_acknowledged.emplace(noted->front().hash, who);
        const auto put = pc.store().blobs().put(sql, content);
        return put ? Result<void>() : fail(put.error());
    });
    if (!kept)
        wrong(QStringLiteral("a file was not kept"));
    happened(QStringLiteral("kept a file"), who);
}

void World::send(int who) {
    SimPc& pc = this->pc(who);
    ExportTarget target;
    if (chance(4) == 0)
        target.extent = ExportTarget::Extent::Everything;
    if (chance(3) == 0)
        target.machineNumber = 1 + (who + 1 + chance(m_office.count() - 1)) % m_office.count();
    const auto sent = ExportDesk(pc.store(), pc.session()).exportBundle(freshPath(who), target);
    if (!sent)
        return wrong(QStringLiteral("not exported at %1: %2 %3")
                         .arg(who + 1)
                         .arg(static_cast<int>(sent.error().code))
                         .arg(sent.error().detail));
    m_carried.push_back({sent->path, who});
    happened(sent->kind == BundleKind::Full ? QStringLiteral("sent all")
                                            : QStringLiteral("sent a part"),
             who, QString::number(sent->events));
}

void World::receive(int who) {
    if (m_carried.empty())
        return;
    const auto index = static_cast<size_t>(chance(static_cast<int>(m_carried.size())));
    const Carried file = m_carried[index];
    if (chance(5) == 0) {
        m_carried.erase(m_carried.begin() + static_cast<std::ptrdiff_t>(index));
        return happened(QStringLiteral("lost a file"), file.from);
    }
    if (chance(6) == 0)
        return receiveDamaged(who, file);
    const auto done = importBundle(this->pc(who).store(), {file.path, 0});
    const bool isEarlier = !done && done.error().code == ErrorCode::BundleForeign &&
                           who >= m_office.count(); // written before it joined
    if (!done && done.error().code != ErrorCode::BundleGap && !isEarlier)
        return wrong(QStringLiteral("%1 refused %2: %3 %4")
                         .arg(who + 1)
                         .arg(file.path)
                         .arg(static_cast<int>(done.error().code))
                         .arg(done.error().detail));
    happened(done ? QStringLiteral("received") : QStringLiteral("received before another"), who,
             file.path);
}

void World::receiveDamaged(int who, const Carried& file) {
    QByteArray bytes = bytesOf(file.path);
    if (chance(2) == 0) {
        bytes.truncate(chance(static_cast<int>(bytes.size())));
    } else {
        const int at = chance(static_cast<int>(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance(8)));
    }
    const QString path = freshPath(file.from);
    QFile damaged(path);
    if (!damaged.open(QIODevice::WriteOnly) || damaged.write(bytes) != bytes.size())
        return wrong(QStringLiteral("no room"));
    damaged.close();
    if (importBundle(this->pc(who).store(), {path, 0}))
        wrong(QStringLiteral("a damaged file was taken"));
    happened(QStringLiteral("refused a damaged file"), who);
}

void World::breakClock(int who) {
    SimPc& pc = this->pc(who);
    constexpr std::int64_t kDay = 24 * 60 * 60;
    const std::int64_t leaps[] = {3650 * kDay, -kDay, 45, -3650 * kDay};
    pc.clock.advanceSeconds(leaps[chance(4)]);
    happened(QStringLiteral("clock leapt"), who);
}

void World::restart(int who) {
    pc(who).boot.restart();
    (void)reopen(who);
    happened(QStringLiteral("restarted"), who);
}

void World::takeImage(int who) {
    SimPc& pc = this->pc(who);
    Image image{m_shelf.filePath(QStringLiteral("%1-%2").arg(who).arg(++m_files)), pc.heldEvents(),
                chance(2) == 0};
    pc.close();
    copyTree(image.withState ? pc.disk() : pc.folder(), image.folder);
    m_images[who] = std::move(image);
    (void)reopen(who);
    happened(QStringLiteral("copied"), who);
}

/// The store alone, as from a backup, or the whole disk with the anchor.
void World::setBack(int who) {
    const auto found = m_images.find(who);
    if (found == m_images.end())
        return;
    const Image& image = found->second;
    SimPc& pc = this->pc(who);
    std::set<QByteArray> elsewhere;
    for (int other = 0; other < count(); ++other)
        if (other != who)
            elsewhere.merge(this->pc(other).heldEvents());
    for (const QByteArray& hash : pc.heldEvents())
        if (!image.held.contains(hash) && !elsewhere.contains(hash))
            m_acknowledged.erase(hash); // this disk alone had it, and it is gone
    pc.close();
    emptyFolder(image.withState ? pc.disk() : pc.folder());
    copyTree(image.folder, image.withState ? pc.disk() : pc.folder());
    (void)reopen(who);
    happened(image.withState ? QStringLiteral("disk set back") : QStringLiteral("restored"), who);
}

/// To a PC with another state folder: it may read and export and append nothing.
void World::copyAway(int who) {
    SimPc& pc = this->pc(who);
    auto copy = std::make_unique<SimPc>(kFirstCopy + ++m_files);
    copy->program = pc.program;
    copy->clock = pc.clock;
    pc.close();
    copyTree(pc.folder(), copy->folder());
    if (!reopen(who))
        return;
    if (const auto opened = copy->open(); !opened)
        return wrong(QStringLiteral("a copy does not open"));
    if (copy->store().mode() != StoreMode::Copied)
        wrong(QStringLiteral("a copied store may write"));
    const auto sent = ExportDesk(copy->store(), copy->session()).exportFull(freshPath(who));
    if (!sent)
        return wrong(QStringLiteral("a copy does not export"));
    m_carried.push_back({sent->path, who});
    happened(QStringLiteral("copied away"), who);
    if (m_joined.empty() && chance(2) == 0)
        joinAnew(std::move(copy));
}

/// The copy becomes a machine of its own and works on beside the one that it was copied from.
void World::joinAnew(std::unique_ptr<SimPc> copy) {
    SimPc& office = pc(0);
    const QString request = copy->path(QStringLiteral("request"));
    const QString answer = copy->path(QStringLiteral("answer"));
    const int number = kFirstCopy + static_cast<int>(m_joined.size());
    const QString name = QStringLiteral("%1号窗口").arg(number);
    const bool isIn =
        requestToRejoin(copy->store(), request).has_value() &&
        admit(office.store(), office.session(), request, number, name, answer).has_value() &&
        acceptRejoin(copy->store(), answer).has_value();
    if (!isIn)
        return wrong(QStringLiteral("a copy could not join"));
    m_joined.push_back(std::move(copy));
    (void)reopen(count() - 1);
    happened(QStringLiteral("joined anew"), count() - 1);
}

void World::exchangeOnce(bool isWhole) {
    ExportTarget target;
    if (isWhole)
        target.extent = ExportTarget::Extent::Everything;
    const auto bring = [&](int from, int to) {
        SimPc& pc = this->pc(from);
        pc.clock.advanceSeconds(5);
        pc.boot.advanceMs(5000);
        const auto sent =
            ExportDesk(pc.store(), pc.session()).exportBundle(freshPath(from), target);
        if (!sent)
            return wrong(QStringLiteral("not exported at the end: %1 %2")
                             .arg(static_cast<int>(sent.error().code))
                             .arg(sent.error().detail));
        for (int i = 0; i < count(); ++i) {
            if (isOff(i) || i == from || (to >= 0 && i != to))
                continue;
            const auto done = importBundle(this->pc(i).store(), {sent->path, 0});
            // Of a disk that was set back the others think that it holds more: its first file waits
            // until it has said what it lacks. That nothing waits for ever, the end tells.
            if (!done && done.error().code != ErrorCode::BundleGap)
                wrong(QStringLiteral("not delivered from %1 to %2: %3 %4")
                          .arg(from + 1)
                          .arg(i + 1)
                          .arg(static_cast<int>(done.error().code))
                          .arg(done.error().detail));
        }
    };
    for (int from = 1; from < count() && m_faults.isEmpty(); ++from)
        if (!isOff(from))
            bring(from, 0);
    if (m_faults.isEmpty())
        bring(0, -1);
}

/// All know the same, but for what each has noted of the last exchange itself.
bool World::isEven() {
    for (int who = 1; who < count(); ++who)
        if (!isOff(who) && dumpOf(who) != dumpOf(0))
            return false;
    return true;
}

std::map<QString, QStringList> World::dumpOf(int who) {
    SimPc& pc = this->pc(who);
    using Rows = std::map<QString, QStringList>;
    return pc.store()
        .read([&](Sql& sql) -> Result<Rows> { return pc.store().context().projections.dump(sql); })
        .value();
}

void World::deliver() {
    const FixedClock now;
    for (int who = 0; who < count(); ++who) {
        SimPc& pc = this->pc(who);
        pc.clock = now;
        pc.clock.advanceSeconds(100 * 24 * 60 * 60);
        if (pc.program == SimTable::Program::Newer)
            continue;
        pc.program = SimTable::Program::Newer;
        if (!reopen(who))
            return;
    }
    if (count() > 2 && chance(6) == 0)
        revokeOne();
    // What it takes by parts alone, or at the latest by everything.
    const bool isWhole = chance(2) == 0;
    exchangeOnce(isWhole);
    for (int round = 1; round < kRoundsAtMost && m_faults.isEmpty() && !isEven(); ++round)
        exchangeOnce(isWhole);
}

/// From then on it is switched off; what it wrote that the office did not hold counts nowhere.
void World::revokeOne() {
    const int who = 1 + chance(count() - 1);
    SimPc& office = pc(0);
    int number = 0;
    (void)pc(who).store().read([&](Sql& sql) -> Result<void> {
        if (const auto own = certificateOf(sql, pc(who).store().device().id))
            number = own->machineNumber;
        return {};
    });
    const auto revoke = [&] {
        return MachineDesk(office.store(), office.session())
            .revoke(number, QStringLiteral("lost"), Accepting::WhatIsHeld);
    };
    auto revoked = revoke();
    // An office that was set back behind the admission hears of the machine by its next file.
    const auto isUnknown = [&] { return !revoked && revoked.error().code == ErrorCode::NotFound; };
    for (int round = 0; round < kRoundsAtMost && m_faults.isEmpty() && isUnknown(); ++round) {
        exchangeOnce(true);
        revoked = revoke();
    }
    if (!revoked)
        return wrong(QStringLiteral("not revoked: %1 %2")
                         .arg(static_cast<int>(revoked.error().code))
                         .arg(revoked.error().detail));
    m_off.insert(who);
    pc(who).close();
    std::erase_if(m_acknowledged, [&](const auto& event) { return event.second == who; });
    happened(QStringLiteral("revoked"), who);
}

void World::judge() {
    const auto first = dumpOf(0);
    for (int who = 0; who < count(); ++who) {
        if (isOff(who))
            continue;
        SimPc& pc = this->pc(who);
        const auto rows = dumpOf(who);
        for (const auto& [table, of] : rows)
            if (of != first.at(table))
                wrong(QStringLiteral("%1 shows other rows of %2 than 1: %3 against %4")
                          .arg(who + 1)
                          .arg(table)
                          .arg(of.size())
                          .arg(first.at(table).size()));
        const std::set<QByteArray> held = pc.heldEvents();
        int lost = 0;
        for (const auto& [hash, author] : m_acknowledged)
            lost += held.contains(hash) ? 0 : 1;
        if (lost > 0)
            wrong(QStringLiteral("%1 lacks %2 acknowledged events").arg(who + 1).arg(lost));
    }
    // All hold the same; how each stores it is looked at in one of them.
    int chosen = chance(count());
    while (isOff(chosen))
        chosen = chance(count());
    SimPc& one = pc(chosen);
    const auto report = verifyStore(one.store());
    if (!report)
        return wrong(QStringLiteral("%1 cannot be verified").arg(one.number));
    for (const VerifyFinding& finding : report->findings)
        wrong(QStringLiteral("%1 is not sound: %2 %3 at %4 %5")
                  .arg(one.number)
                  .arg(static_cast<int>(finding.what))
                  .arg(finding.kind)
                  .arg(finding.seq)
                  .arg(finding.detail));
}

} // namespace chuangkou
