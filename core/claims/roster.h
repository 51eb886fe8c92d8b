// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/resident_id.h"
#include "core/policy/policy_book.h"

#include <set>

namespace chuangkou {

enum class RosterFormat { Csv, Xlsx };

/// Something about a row that its sender must see.
struct RosterFault {
    int row = 0;         ///< index into Roster::rows
    QString column;      ///< its name; empty: the whole row
    QString reason;      ///< key of roster_reasons.json: "hours_over_24"
    QString detail;      ///< the right check character, the policy's own words ...
    int otherRow = -1;   ///< index of the row that it collides with
    QString otherCase;   ///< number of the case that it collides with
    bool isFlag = false; ///< calculated all the same; a person must look
};

struct RosterRow {
    int fileRow = 0;   ///< in the file, from 1
    QString line;      ///< its 序号; the file row when there is none
    QStringList cells; ///< as in the file, in its columns
};

/// The rows of one person and day, taken together.
struct PersonDay {
    ResidentId id;
    QString name;
    QDate day;
    QString hours; ///< summed, as a plain decimal
    QString grade;
    std::vector<int> rows;
    QJsonObject inputs; ///< of the package's decision for one unit
    bool isFlagged = false;
};

/// A roster as read: rows, faults, person-days. Nothing of it is kept yet.
struct Roster {
    RosterFormat format = RosterFormat::Csv;
    QString policy;
    QStringList header; ///< the columns of the file
    std::vector<RosterRow> rows;
    std::vector<RosterFault> faults;
    QList<int> titleRows;              ///< file rows passed over: above the header
    QList<int> sumRows;                ///< file rows passed over: 合计, 小计
    std::vector<PersonDay> personDays; ///< of the rows that are not refused

    [[nodiscard]] bool isClean() const; ///< no row is refused
    [[nodiscard]] std::set<int> refusedRows() const;
};

/// Reads and checks a roster against the package's form and the form's rules for one person and
/// day; then each person-day against the package.
/// Errors: Missing "column|NAME"; WrongEncoding; Unsupported "xls"; those of readCsv, readSheet;
/// Missing (a parameter that this office must enter), Unconfirmed.
[[nodiscard]] Result<Roster> readRoster(const PolicyBook& book, const QString& policy,
                                        const QByteArray& content);

/// A fault in words, Chinese or English: data of resources/policies/roster_reasons.json.
enum class RosterLanguage { Chinese, English };
[[nodiscard]] QString rosterReason(const Roster& roster, const RosterFault& fault,
                                   RosterLanguage language = RosterLanguage::Chinese);
/// The same table in the same format with the reasons in a last column 原因.
[[nodiscard]] Result<QByteArray>
rosterWithReasons(const Roster& roster, RosterLanguage language = RosterLanguage::Chinese);
/// An empty roster to fill in.
[[nodiscard]] Result<QByteArray> rosterTemplate(const PolicyPackage& package, RosterFormat format);

} // namespace chuangkou
