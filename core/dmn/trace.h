// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/value.h"

#include <QJsonObject>

namespace chuangkou::dmn {

/// A row of a decision table that hit.
struct RuleHit {
    int row = 0; ///< from 1
    QString id;
    QList<std::pair<QString, QString>> annotations; ///< column (may be empty), text: the article
};

struct TableTrace {
    QString id;
    QString hitPolicy;                             ///< U A P F R O C C+ C< C> C#
    std::vector<std::pair<QString, Value>> inputs; ///< the column's expression and what it gave
    std::vector<RuleHit> hits;
};

struct RoundingTrace {
    QString function;
    Value before;
    Value scale;
    Value after;
};

/// How one decision came to its value.
struct DecisionTrace {
    QString id;
    QString name;
    std::vector<std::pair<QString, Value>> inputs; ///< the nodes it read
    std::vector<TableTrace> tables;
    std::vector<std::pair<QString, Value>> intermediates; ///< entries of its contexts
    std::vector<RoundingTrace> roundings;
    Value result;
};

/// The decisions of one evaluation in the order in which they were finished; data, no sentences.
struct Trace {
    std::vector<DecisionTrace> decisions;

    [[nodiscard]] const DecisionTrace* find(QStringView decision) const;
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace chuangkou::dmn
