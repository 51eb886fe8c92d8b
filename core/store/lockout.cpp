// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockout.h"

#include "core/store/file_system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <ctime>

namespace chuangkou {

namespace {
constexpr qint64 kLargestFile = 1024 * 1024;

/// The lock of everybody, which a missing file begins: no log-in name hashes to it.
const QByteArray kEverybody(16, '\0');
const QString kLifts = QStringLiteral("lifted");

QString key(const QByteArray& login) {
    return QString::fromLatin1(login.toHex());
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

/// What stands in lockout.json.
struct Lockout::File {
    QJsonObject json;

    [[nodiscard]] State state(const QByteArray& login) const {
        const QJsonObject entry = json.value(key(login)).toObject();
        return {entry.value(QLatin1String("failures")).toInt(),
                entry.value(QLatin1String("boot")).toString().toLatin1(),
                entry.value(QLatin1String("last")).toInteger(),
                entry.value(QLatin1String("pardoned")).toBool()};
    }
    void set(const QByteArray& login, const State& state) {
        if (state.failures == 0 && !state.isPardoned) {
            json.remove(key(login));
            return;
        }
        json.insert(key(login),
                    QJsonObject{{QStringLiteral("failures"), state.failures},
                                {QStringLiteral("boot"), QString::fromLatin1(state.bootId)},
                                {QStringLiteral("last"), static_cast<qint64>(state.lastFailure)},
                                {QStringLiteral("pardoned"), state.isPardoned}});
    }
    /// The locks that hold for the log-in.
    [[nodiscard]] bool isLocked(const QByteArray& login) const {
        const State own = state(login);
        return own.failures >= kFailures ||
               (!own.isPardoned && state(kEverybody).failures >= kFailures);
    }
};

Lockout::File Lockout::load() const {
    File file;
    if (!QFileInfo::exists(path()) && m_expectFile) {
        file.set(kEverybody, {kFailures, QByteArray("missing"), 0});
        return file;
    }
    if (const auto bytes = readWhole(path(), kLargestFile))
        file.json = QJsonDocument::fromJson(*bytes).object();
    return file;
}

Result<void> Lockout::change(const std::function<Result<void>(File&)>& how) const {
    if (const auto made = makeFolderDurably(m_stateFolder); !made)
        return made;
    QLockFile lock(path() + QStringLiteral(".lock"));
    if (!lock.tryLock(5000))
        return fail(ErrorCode::StoreBusy, path());
    File file = load();
    if (const auto changed = how(file); !changed)
        return changed;
    return writeDurably(path(), QJsonDocument(file.json).toJson());
}

std::int64_t Lockout::left(State& state) const {
    if (state.failures < kFailures)
        return 0;
    if (state.bootId != m_clock.bootId()) {
        state.bootId = m_clock.bootId();
        state.lastFailure = m_clock.millisecondsSinceBoot();
    }
    const std::int64_t still = kLockedMs - (m_clock.millisecondsSinceBoot() - state.lastFailure);
    if (still <= 0)
        state = State();
    return std::max<std::int64_t>(still, 0);
}

Result<void> Lockout::check(const QByteArray& login) {
    if (!load().isLocked(login))
        return {};
    std::int64_t most = 0;
    const auto judged = change([&](File& file) -> Result<void> {
        for (const QByteArray& each : {login, kEverybody}) {
            if (each == kEverybody && file.state(login).isPardoned)
                continue;
            State state = file.state(each);
            most = std::max(most, left(state));
            file.set(each, state);
        }
        return {};
    });
    if (most > 0)
        return fail(ErrorCode::LockedOut, QString::number((most + 59'999) / 60'000));
    return judged;
}

Result<void> Lockout::recordFailure(const QByteArray& login) {
    return change([&](File& file) -> Result<void> {
        State state = file.state(login);
        ++state.failures;
        state.bootId = m_clock.bootId();
        state.lastFailure = m_clock.millisecondsSinceBoot();
        file.set(login, state);
        return {};
    });
}

Result<void> Lockout::recordSuccess(const QByteArray& login) {
    const File file = load();
    const State before = file.state(login);
    if (before.failures == 0 && QFileInfo::exists(path()))
        return {}; // a pardon stays while everybody else is locked
    return change([&](File& all) -> Result<void> {
        State state;
        state.isPardoned = all.state(login).isPardoned;
        all.set(login, state);
        return {};
    });
}

Result<void> Lockout::begin() {
    if (QFileInfo::exists(path()))
        return {};
    return change([](File& file) -> Result<void> {
        file.set(kEverybody, State());
        return {};
    });
}

Result<void> Lockout::lift(const QByteArray& login, const QByteArray& note) {
    return change([&](File& file) -> Result<void> {
        if (!file.isLocked(login))
            return fail(ErrorCode::NotFound, QStringLiteral("lock"));
        State state;
        state.isPardoned = file.state(kEverybody).failures >= kFailures;
        file.set(login, state);
        QJsonArray lifts = file.json.value(kLifts).toArray();
        lifts.append(QJsonObject{{QStringLiteral("login"), key(login)},
                                 {QStringLiteral("note"), key(note)}});
        file.json.insert(kLifts, lifts);
        return {};
    });
}

std::vector<Lockout::Lift> Lockout::lifts() const {
    std::vector<Lift> all;
    for (const QJsonValue& each : load().json.value(kLifts).toArray()) {
        const auto bytes = [&](const char* name) {
            return QByteArray::fromHex(
                each.toObject().value(QLatin1String(name)).toString().toLatin1());
        };
        all.push_back({bytes("login"), bytes("note")});
    }
    return all;
}

Result<void> Lockout::forgetLift(const Lift& lift) {
    return change([&](File& file) -> Result<void> {
        QJsonArray rest;
        for (const QJsonValue& each : file.json.value(kLifts).toArray())
            if (each.toObject().value(QLatin1String("note")).toString() != key(lift.note))
                rest.append(each);
        if (rest.isEmpty())
            file.json.remove(kLifts);
        else
            file.json.insert(kLifts, rest);
        return {};
    });
}

} // namespace chuangkou
