// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/roster_evidence.h"

#include "core/office/account_table.h"
#include "core/office/office_table.h"
#include "core/policy/value_table.h"

namespace chuangkou {

Result<SheetContext> claimSheetContext(Store& store, const Session& session,
                                       const CalculationSheet& sheet, const Roster& roster,
                                       const QString& rosterFile, RosterLanguage language) {
    auto context = store.read([&](Sql& sql) -> Result<SheetContext> {
        SheetContext read;
        read.office = OfficeTable::office(sql).value_or(Office()).name;
        // Calculations kept before their confirmations were have those of today.
        read.confirmedBy = sheet.confirmedBy;
        if (!sheet.knownDay.isValid())
            for (const ValueConfirmation& each : ValueTable::all(sql))
                if (each.policy == sheet.policy)
                    read.confirmedBy[each.parameter].append(AccountTable::nameOf(sql, each.by));
        return read;
    });
    if (!context)
        return context;
    context->preparedBy = sheet.preparedBy.isEmpty() ? session.name : sheet.preparedBy;
    context->rosterFile = rosterFile;
    context->printedAt = store.clock().nowMs();
    addRosterEvidence(*context, roster, language);
    return context;
}

void addRosterEvidence(SheetContext& context, const Roster& roster, RosterLanguage language) {
    std::map<int, const PersonDay*> dayOfRow;
    for (const PersonDay& day : roster.personDays) {
        SheetEvidence& evidence = context.evidence[day.id.text()];
        evidence.days.append(day.day);
        for (const int row : day.rows) {
            evidence.fileRows.append(roster.rows[static_cast<size_t>(row)].fileRow);
            dayOfRow.emplace(row, &day);
        }
    }
    for (const RosterFault& fault : roster.faults) {
        SheetRemark remark;
        remark.fileRow = roster.rows[static_cast<size_t>(fault.row)].fileRow;
        remark.reason = rosterReason(roster, fault, language);
        remark.isRefused = !fault.isFlag;
        if (const auto day = dayOfRow.find(fault.row); day != dayOfRow.end()) {
            remark.person = day->second->name;
            remark.day = day->second->day;
        }
        context.remarks.push_back(remark);
    }
}

} // namespace chuangkou
