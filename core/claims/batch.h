// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/roster.h"
#include "core/claims/roster_rows.h"
#include "core/office/person_table.h"

namespace chuangkou {

/// An applicant of a batch, with what the policy asks for: {input: value} of one row, {"lines":
/// [..]} of several.
struct BatchEntry {
    std::vector<int> rows; ///< indexes into Roster::rows
    std::optional<Person> person;
    std::optional<Unit> unit;
    QJsonObject facts;
};

/// A table with a row for each person or unit that claims by one policy, as read. Nothing of it is
/// kept yet.
struct Batch {
    Roster table; ///< rows and what is wrong with them; its person-days stay empty
    std::vector<BatchEntry> entries;

    [[nodiscard]] bool isClean() const { return table.isClean(); }
};

/// The columns of a batch, made from the package's fields: who claims, then each fact.
[[nodiscard]] RosterForm batchForm(const PolicyPackage& package);
/// What a column takes, in Chinese: "必填；可填：A、B；单位：月". Row 2 of the template.
[[nodiscard]] QString fieldRule(const PolicyField& field);
[[nodiscard]] QString columnRule(const RosterColumn& column);

/// A cell of a batch: the fact, or the reason (a key of roster_reasons.json) why it is none.
struct CellReading {
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    QString reason;
    QString detail;
};
[[nodiscard]] CellReading readFact(const PolicyField& field, const RosterCell& cell);

/// Reads a batch and checks each cell against the package's fields; rows of one applicant belong
/// together. Errors: NotFound (policy), Missing "column|NAME" or "rows", those of the file.
[[nodiscard]] Result<Batch> readBatch(const PolicyBook& book, const QString& policy,
                                      const QByteArray& content);

} // namespace chuangkou
