// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace chuangkou {

/// 待确认参数清单: every value that the office must enter or confirm, in the words of the window.
struct OpenValuesList {
    QString office;
    QDate day;
    struct Row {
        QString policy;
        QString parameter;
        QString value; ///< as the package has it; or that it is missing
        QString unit;
        QString confidence;
        QString said; ///< who entered what so far
        QString source;
    };
    std::vector<Row> rows;
};

/// A4 landscape, with room for the value and its document, and lines for two persons to sign on.
[[nodiscard]] QByteArray openValuesPaper(const OpenValuesList& list);

} // namespace chuangkou
