// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_book.h"

namespace chuangkou {

/// A step in words, with the article that it rests on.
struct SheetStep {
    QString chinese;
    QString english;
    QString article;
};

/// One person at one rate.
struct SheetRow {
    QString name;
    QString number; ///< identity number
    QString grade;
    QString fullDays;
    QString halfDays;
    QString days;
    QString rate;
    QString factor;
    Money amount;
    std::vector<SheetStep> steps;
};

struct SheetPerson {
    QString name;
    QString number;
    QString days;
    Money amount;
};

/// 补贴审核表 with 计算明细: what the printing worker lays out and the JSON shows.
struct CalculationSheet {
    QString paper; ///< its title, 补贴审核表
    QString title; ///< of the policy
    QString english;
    QString policy;
    QString version; ///< hexadecimal
    QString caseNumber;
    QString unitName;
    QString unitCode;
    QDate firstDay;
    QDate lastDay;
    std::vector<SheetRow> rows;
    std::vector<SheetPerson> persons;
    Money total;
    std::vector<SheetStep> totalSteps;
    std::vector<CitedDocument> documents;
    std::vector<UsedValue> values;
    QStringList unconfirmed;
    std::vector<CalculatedLine> lines; ///< every unit
    QString payer;
    std::vector<Output> figures; ///< what the package shows, by payer
    std::vector<PayerTotal> payers;
};

/// Names and numbers of the persons, by the key that the calculation has for them; "" is the
/// applicant of a claim without a roster.
using SheetNames = std::map<QString, std::pair<QString, QString>>;
[[nodiscard]] CalculationSheet calculationSheet(const PolicyPackage& package,
                                                const Calculation& calculation,
                                                const SheetNames& names);
[[nodiscard]] QJsonObject toJson(const CalculationSheet& sheet);

} // namespace chuangkou
