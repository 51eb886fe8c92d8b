// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/calculation_sheet.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <cstdint>
#include <map>
#include <vector>

namespace chuangkou {

/// A row of the roster that was refused, or calculated though a person must look at it.
struct SheetRemark {
    int fileRow = 0; ///< in the file, from 1
    QString person;
    QDate day;
    QString reason; ///< in words (rosterReason())
    bool isRefused = false;
};

/// Where a person's days come from.
struct SheetEvidence {
    QList<int> fileRows; ///< of the roster, from 1
    QList<QDate> days;
};

/// What stands on the paper beside the calculation.
struct SheetContext {
    QString office;
    QString preparedBy;
    QString rosterFile;
    std::int64_t printedAt = 0;
    std::vector<SheetRemark> remarks;
    std::map<QString, SheetEvidence> evidence;  ///< by identity number
    std::map<QString, QStringList> confirmedBy; ///< names, by parameter
};

/// The 补贴审核表 with its 计算明细 as PDF, A4 landscape: the persons with days, rate and amount,
/// the sum in figures and in words, then for each person the steps with their articles, the rows
/// left out, the values used with source and confirmation, and the identity of the package.
[[nodiscard]] QByteArray calculationSheetPaper(const CalculationSheet& sheet,
                                               const SheetContext& context);

} // namespace chuangkou
