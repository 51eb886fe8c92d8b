// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockout.h"

#include "core/store/file_system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <ctime>

namespace chuangkou {

namespace {
constexpr qint64 kLargestFile = 1024 * 1024;

QJsonObject readAll(const QString& path) {
    const auto bytes = readWhole(path, kLargestFile);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}
} // namespace

QByteArray SystemBootClock::bootId() const {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray("unknown");
}

std::int64_t SystemBootClock::millisecondsSinceBoot() const {
    timespec now = {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

Lockout::Lockout(QString stateFolder, const BootClock& clock, bool expectFile)
    : m_stateFolder(std::move(stateFolder)), m_clock(clock), m_expectFile(expectFile) {}

QString Lockout::path() const {
    return m_stateFolder + QStringLiteral("/lockout.json");
}

Lockout::State Lockout::load(const QByteArray& login) const {
    if (!QFileInfo::exists(path()) && m_expectFile)
        return {kFailures, QByteArray("missing"), 0};
    const QJsonObject entry = readAll(path()).value(QString::fromLatin1(login.toHex())).toObject();
    return {entry.value(QLatin1String("failures")).toInt(),
            entry.value(QLatin1String("boot")).toString().toLatin1(),
            entry.value(QLatin1String("last")).toInteger()};
}

Result<void> Lockout::change(const QByteArray& login,
                             const std::function<void(State&)>& how) const {
    if (const auto made = makeFolderDurably(m_stateFolder); !made)
        return made;
    QLockFile lock(path() + QStringLiteral(".lock"));
    if (!lock.tryLock(5000))
        return fail(ErrorCode::StoreBusy, path());
    State state = load(login);
    how(state);
    QJsonObject all = readAll(path());
    const QString name = QString::fromLatin1(login.toHex());
    if (state.failures == 0)
        all.remove(name);
    else
        all.insert(name,
                   QJsonObject{{QStringLiteral("failures"), state.failures},
                               {QStringLiteral("boot"), QString::fromLatin1(state.bootId)},
                               {QStringLiteral("last"), static_cast<qint64>(state.lastFailure)}});
    return writeDurably(path(), QJsonDocument(all).toJson());
}

Result<void> Lockout::check(const QByteArray& login) {
    if (load(login).failures < kFailures)
        return {};
    std::int64_t left = 0;
    const auto judged = change(login, [&](State& state) {
        if (state.failures < kFailures)
            return; // lifted in the meantime
        if (state.bootId != m_clock.bootId()) {
            state.bootId = m_clock.bootId();
            state.lastFailure = m_clock.millisecondsSinceBoot();
        }
        left = kLockedMs - (m_clock.millisecondsSinceBoot() - state.lastFailure);
        if (left <= 0)
            state = State();
    });
    if (left > 0)
        return fail(ErrorCode::LockedOut, QString::number((left + 59'999) / 60'000));
    return judged;
}

Result<void> Lockout::recordFailure(const QByteArray& login) {
    return change(login, [&](State& state) {
        ++state.failures;
        state.bootId = m_clock.bootId();
        state.lastFailure = m_clock.millisecondsSinceBoot();
    });
}

Result<void> Lockout::recordSuccess(const QByteArray& login) {
    if (load(login).failures == 0 && QFileInfo::exists(path()))
        return {};
    return change(login, [](State& state) { state = State(); });
}

Result<void> Lockout::begin() {
    if (QFileInfo::exists(path()))
        return {};
    return change(QByteArray(16, '\0'), [](State& state) { state = State(); });
}

} // namespace chuangkou
