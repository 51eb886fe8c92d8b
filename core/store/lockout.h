// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>

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
/// outside the store; after a restart, or when the file of a known machine is missing, the full
/// time begins again.
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

private:
    struct State {
        int failures = 0;
        QByteArray bootId;
        std::int64_t lastFailure = 0;
    };
    [[nodiscard]] State load(const QByteArray& login) const;
    /// Reads, changes and writes under one lock: two wrong passwords at once count as two.
    [[nodiscard]] Result<void> change(const QByteArray& login,
                                      const std::function<void(State&)>& how) const;
    [[nodiscard]] QString path() const;

    QString m_stateFolder;
    const BootClock& m_clock;
    bool m_expectFile;
};

} // namespace chuangkou
