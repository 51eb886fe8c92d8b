// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case_table.h"
#include "core/office/administrators.h"
#include "core/office/audit_table.h"
#include "core/store/store.h"

namespace chuangkou {

/// Whose roles are joined, and since when they may not be.
struct AuditMode {
    std::optional<Separation> separation;
    QString separatedBy;         ///< name; empty: a machine found it
    std::vector<Account> joined; ///< active accounts that hold roles which belong apart
};

struct SampleOrder {
    QString seed; ///< empty: one is drawn
    int count = 0;
    QDate from; ///< of the days on which cases were taken in, both included
    QDate to;
};
struct CaseSample {
    SampleOrder order; ///< with its seed
    std::vector<CaseRow> cases;
    int setSize = 0; ///< cases that were drawn from
    QString setName; ///< the same draw needs the same set
};

/// What the auditor's screen and `audit ...` ask. Reads, and records what was taken out of the
/// store; changes nothing else. All need the right ReadAudit (NotAllowed).
class AuditDesk {
public:
    AuditDesk(Store& store, const Session& session) : m_store(store), m_session(session) {}

    [[nodiscard]] Result<AuditMode> mode();
    [[nodiscard]] Result<std::vector<AuditRow>> rows(const AuditQuery& query);
    /// Draws cases and records the draw with its seed: who draws until the sample pleases is seen.
    /// Errors: InvalidInput "count", "date".
    [[nodiscard]] Result<CaseSample> draw(const SampleOrder& order);
    /// Which event the first 16 characters of a head are of; more than one only by a wonder. Blanks
    /// and case do not count. Errors: InvalidInput "head" when they are not 16 hexadecimal digits.
    [[nodiscard]] Result<std::vector<HeldHead>> findHead(const QString& characters);
    /// To be called before a list leaves the store as a file. A copied store records nothing.
    [[nodiscard]] Result<void> recordExport(const QString& list, QDate from, QDate to,
                                            qint64 rowCount);

private:
    [[nodiscard]] Result<void> record(const char* kind, const QJsonObject& body);

    Store& m_store;
    const Session& m_session;
};

} // namespace chuangkou
