// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace chuangkou {

struct TrialStep {
    QString text;
    QString article;
};

struct TrialPart {
    QString title;
    std::vector<TrialStep> steps;
};

/// One calculation of the same facts: by a version, or on a day.
struct TrialSide {
    QString title;
    QString result;
    QStringList outputs;
    std::vector<TrialPart> parts;
    QStringList values; ///< with their references
};

/// 政策试算单: facts, sum and steps in the words of the window; one side, or two to compare.
struct PolicyTrialSheet {
    QString office;
    QString policy;
    QDate day;
    std::vector<std::pair<QString, QString>> facts;
    std::vector<TrialSide> sides;
    QStringList warnings;
};
[[nodiscard]] QByteArray policyTrialPaper(const PolicyTrialSheet& sheet);

/// 政策匹配单: what each policy says of the facts.
struct PolicyMatchSheet {
    QString office;
    QDate day;
    QString applicant; ///< 个人, 单位
    std::vector<std::pair<QString, QString>> facts;
    struct Row {
        QString policy;
        QString state;
        QString reason;
        QString estimate;
        QString articles;
    };
    std::vector<Row> rows;
};
[[nodiscard]] QByteArray policyMatchPaper(const PolicyMatchSheet& sheet);

} // namespace chuangkou
