// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/audit_desk.h"
#include "core/store/verify.h"
#include "ui/support/store_thread.h"

#include <atomic>

namespace chuangkou {

/// A list and the days of it that are shown.
struct AuditChoice {
    QString list = QStringLiteral("trail");
    QDate from;
    QDate to;
};

struct DrawnCase {
    CaseRow row;
    QString item;
    QString clerk;
};

/// A head that was typed, and what the store holds of it.
struct AskedHead {
    QString typed;
    std::vector<HeldHead> held;
};

/// 审计: asks; writes nothing but what the trail itself must hold.
class AuditController final : public QObject {
    Q_OBJECT
public:
    AuditController(StoreThread& store, QObject* parent);
    ~AuditController() override;

    void loadMode();
    void ask(const AuditChoice& choice);
    /// Writes the list that is shown; the export stands in the trail before the file is there.
    void exportTo(const QString& path);
    void verify();
    void stopVerifying() { *m_stop = true; }
    void findHead(const QString& typed);
    void draw(const SampleOrder& order);

    [[nodiscard]] const AuditMode& mode() const { return m_mode; }
    [[nodiscard]] const AuditChoice& choice() const { return m_choice; }
    [[nodiscard]] const std::vector<AuditRow>& rows() const { return m_rows; }
    [[nodiscard]] bool isVerifying() const { return m_isVerifying; }
    [[nodiscard]] const std::optional<VerifyReport>& report() const { return m_report; }
    [[nodiscard]] const std::optional<CaseSample>& sample() const { return m_sample; }
    [[nodiscard]] const std::vector<DrawnCase>& drawn() const { return m_drawn; }

Q_SIGNALS:
    void modeChanged();
    void rowsChanged();
    void exported(const QString& path, qint64 rows);
    void verifying(qint64 done, qint64 total);
    void verified();
    void headFound(const chuangkou::AskedHead& head);
    void sampleDrawn();
    void refused(const chuangkou::Error& error);

private:
    StoreThread& m_store;
    AuditMode m_mode;
    AuditChoice m_choice;
    std::vector<AuditRow> m_rows;
    bool m_isVerifying = false;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::optional<VerifyReport> m_report;
    std::optional<CaseSample> m_sample;
    std::vector<DrawnCase> m_drawn;
    QFuture<Result<AuditMode>> m_modeAsked;
    QFuture<Result<std::vector<AuditRow>>> m_rowsAsked;
};

} // namespace chuangkou
