// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace chuangkou {

/// Time since the machine's start, which nobody can set back, and which start it was.
class BootClock {
public:
    virtual ~BootClock() = default;
    [[nodiscard]] virtual QByteArray bootId() const = 0;
    [[nodiscard]] virtual std::int64_t millisecondsSinceBoot() const = 0;
};

class SystemBootClock final : public BootClock {
public:
    [[nodiscard]] QByteArray bootId() const override;
    [[nodiscard]] std::int64_t millisecondsSinceBoot() const override;
};

/// Five wrong passwords lock a log-in for ten minutes. Kept in `lockout.json` of the state folder,
/// outside the store; after a restart the full time begins again, and when the file of a known
/// machine is missing it begins for everybody: what was counted is not known.
class Lockout {
public:
    static constexpr int kFailures = 5;
    static constexpr std::int64_t kLockedMs = 10 * 60 * 1000;

    /// `expectFile`: this machine has written the file before (it has an anchor).
    Lockout(QString stateFolder, const BootClock& clock, bool expectFile);

    /// Errors: LockedOut with the whole minutes left (rounded up).
    [[nodiscard]] Result<void> check(const QByteArray& login);
    [[nodiscard]] Result<void> recordFailure(const QByteArray& login);
    [[nodiscard]] Result<void> recordSuccess(const QByteArray& login);
    /// Makes the file when there is none: a machine's first start.
    [[nodiscard]] Result<void> begin();

    /// A lock that somebody lifted, until the store has it as an event. `note` is sealed to the
    /// store's device: who lifted it and why is nobody else's to read.
    struct Lift {
        QByteArray login;
        QByteArray note;
    };
    /// Ends the lock of one log-in. Errors: NotFound when it is not locked.
    [[nodiscard]] Result<void> lift(const QByteArray& login, const QByteArray& note);
    [[nodiscard]] std::vector<Lift> lifts() const;
    [[nodiscard]] Result<void> forgetLift(const Lift& lift);

private:
    struct State {
        int failures = 0;
        QByteArray bootId;
        std::int64_t lastFailure = 0;
        bool isPardoned = false; ///< lifted while everybody was locked
    };
    struct File;
    [[nodiscard]] File load() const;
    /// Reads, changes and writes under one lock: two wrong passwords at once count as two.
    [[nodiscard]] Result<void> change(const std::function<Result<void>(File&)>& how) const;
    /// Milliseconds that are left; begins anew after a restart, and is cleared when over.
    [[nodiscard]] std::int64_t left(State& state) const;
    [[nodiscard]] QString path() const;

    QString m_stateFolder;
    const BootClock& m_clock;
    bool m_expectFile;
};

} // namespace chuangkou
