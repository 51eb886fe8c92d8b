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

/// A fact that the calculation rests on, as a person reads it.
struct SheetFact {
    QString chinese;
    QString english;
    QString unit;
    QString value;
    QString valueEnglish;
};

/// Equal units one after the other: "4 × 300.00 = 1,200.00".
struct SheetGroup {
    QDate from;
    QDate to;
    int count = 0;
    Money rate;
    Money amount;
    std::vector<SheetStep> steps; ///< of one of the units
};

/// What is calculated together: a person, or one set of facts.
struct SheetPart {
    QString name; ///< empty: the applicant
    QString number;
    std::vector<SheetFact> facts;
    std::vector<SheetGroup> groups; ///< none when all is calculated once
    std::vector<SheetStep> steps;   ///< of the total
    std::vector<Output> figures;
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
    bool isRoster = false; ///< a table of person-days: `rows`; otherwise `parts`
    bool hasAmount = true; ///< false: the results are no money
    PolicyUnit unit = PolicyUnit::Day;
    std::vector<SheetPart> parts;
    std::vector<Output> figures; ///< what the package shows, of all together
    std::vector<PayerTotal> payers;
    QString footer; ///< words that the policy wants at the foot of each page
    QString footerEnglish;
    QDate knownDay; ///< what was known until then; invalid: not kept
    QString personName;
    QString personNumber;
    QString preparedBy;                         ///< who calculated
    std::map<QString, QStringList> confirmedBy; ///< names, by parameter, when it was calculated
};

/// Names and numbers of the persons, by the key that the calculation has for them.
using SheetNames = std::map<QString, std::pair<QString, QString>>;
[[nodiscard]] CalculationSheet calculationSheet(const PolicyPackage& package,
                                                const Calculation& calculation,
                                                const SheetNames& names);
[[nodiscard]] QJsonObject toJson(const CalculationSheet& sheet);

} // namespace chuangkou
