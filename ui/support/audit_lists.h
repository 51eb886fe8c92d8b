// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spreadsheet.h"
#include "core/office/audit_table.h"
#include "core/store/verify.h"

#include <QDate>

namespace chuangkou {

/// A standing list of the auditor, as the screen and `audit list NAME` offer it.
struct AuditListName {
    QString name;  ///< "overrides"
    QString title; ///< in the language that is installed
    QString about; ///< one sentence
};
[[nodiscard]] std::vector<AuditListName> auditLists();

/// What the list asks of the log for these days, both included; nullopt: no such list.
[[nodiscard]] std::optional<AuditQuery> auditQuery(const QString& list, QDate from, QDate to);

/// What happened, in one sentence without who and when. `list` chooses among the sentences that a
/// kind has; the event's own word where it has none.
[[nodiscard]] QString auditSentence(const QString& list, const AuditRow& row);

/// The same for a person's name in a list: the machine itself where nobody acted.
[[nodiscard]] QString auditWho(const AuditRow& row);
[[nodiscard]] QString auditMachine(const AuditRow& row);
/// "joined roles" for what was done before the three administrators were three persons.
[[nodiscard]] QString auditRoles(const AuditRow& row);

/// What does not hold, in one sentence, and where.
[[nodiscard]] QString findingSentence(const VerifyFinding& finding);
[[nodiscard]] QString findingPlace(const VerifyFinding& finding);

/// The list as a table for xlsx and CSV: what the screen shows, and the event's hash and body.
[[nodiscard]] SheetToWrite auditSheet(const QString& list, const std::vector<AuditRow>& rows);
/// As xlsx, or as CSV for any other ending. Errors: FileUnwritable.
[[nodiscard]] Result<void> writeAuditFile(const QString& path, const SheetToWrite& sheet);

} // namespace chuangkou
