// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/enrolment.h"
#include "core/sync/findings.h"
#include "core/sync/machine_desk.h"
#include "ui/support/store_thread.h"

namespace chuangkou {

/// What the list of machines shows.
struct MachinesNow {
    std::vector<MachineRow> machines;
    std::vector<Finding> findings;
    std::vector<Counter> counters;
    std::vector<Hall> halls;
    bool hasOfficeKey = false; ///< machines are admitted and revoked here
    int nextNumber = 1;
};

/// 机器与入网: admits and revokes PCs, moves counters to others, tells what exchanges found.
class MachinesController final : public QObject {
    Q_OBJECT
public:
    MachinesController(StoreThread& store, QObject* parent);

    void load();
    void readRequest(const QString& file);
    void forgetRequest();
    /// The request that was read; `answerFile` goes back to the PC that asks.
    void admit(int number, const QString& name, const QString& answerFile);
    void revoke(int number, const QString& reason, Accepting accepting);
    void moveCounter(const Counter& counter, const MachineRow& to);
    void takeOver(const HallId& hall, const QString& reason);
    void acknowledge(qint64 finding);

    [[nodiscard]] const MachinesNow& now() const { return m_now; }
    [[nodiscard]] const std::optional<JoinRequest>& request() const { return m_request; }

Q_SIGNALS:
    void changed();
    void requestChanged();
    void admitted(const chuangkou::ExportReport& report);
    void revoked(const chuangkou::RevocationReport& report);
    void moved(const QString& counter, const QString& machine);
    void tookOver(const QString& hall);
    void refused(const chuangkou::Error& error);

private:
    StoreThread& m_store;
    MachinesNow m_now;
    std::optional<JoinRequest> m_request;
    QString m_requestFile;
    QFuture<Result<MachinesNow>> m_asked;
};

} // namespace chuangkou
