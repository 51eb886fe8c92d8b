// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/summary/drill_down.h"
#include "ui/support/store_thread.h"

#include <variant>

namespace chuangkou {

struct SummaryLoading {};
struct SummaryFailed {
    Error error;
};
using SummaryState = std::variant<SummaryLoading, SummaryFailed, std::shared_ptr<const SummaryDay>>;

/// The daily summary as known now and as issued.
class SummaryController final : public QObject {
    Q_OBJECT
public:
    SummaryController(StoreThread& store, QObject* parent);

    void show(QDate date, const HallId& hall);
    void loadAgain();
    void drill(const SummaryCell& cell);
    void issue();
    void reprint(const IssuedSummary& issued);
    void draftPdf(const QString& path);
    void draftXlsx(const QString& path);

    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] const SummaryState& state() const { return m_state; }
    /// Null while nothing is loaded.
    [[nodiscard]] const SummaryDay* day() const;
    [[nodiscard]] const std::vector<Hall>& halls() const { return m_halls; }

Q_SIGNALS:
    void stateChanged();
    void hallsChanged();
    void drilled(const chuangkou::DrillDown& down);
    void issued(const chuangkou::IssuedSummary& issued);
    /// An issued sheet for the printer; `copy` is n of 补打 n, 0 for the first print.
    void paperReady(const chuangkou::IssuedSummary& issued, const QByteArray& pdf, int copy);
    void draftSaved(const QString& path);
    void refused(const chuangkou::Error& error);

private:
    void setState(SummaryState state);

    StoreThread& m_store;
    QDate m_date;
    HallId m_hall;
    std::vector<Hall> m_halls;
    SummaryState m_state;
    QFuture<Result<std::shared_ptr<const SummaryDay>>> m_asked;
    QFuture<Result<DrillDown>> m_drilled;
    bool m_isIssuing = false;
};

} // namespace chuangkou
