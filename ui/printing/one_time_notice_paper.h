// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace chuangkou {

struct MissingDocument {
    QString name;
    QString article; ///< that demands it
};

/// All that is missing from an application, said once.
struct OneTimeNotice {
    QString number; ///< of the case; empty before acceptance
    QString office;
    QString applicant;
    QString applicantNumber; ///< identity number or credit code
    QString item;
    std::vector<MissingDocument> missing;
    QDate due; ///< to bring them by; invalid: no day is set
    bool isDueProvisional = false;
    std::int64_t givenAt = 0;
    QString clerk;
    QString phone;
};

/// The 一次性告知书 as PDF, A4 portrait.
[[nodiscard]] QByteArray oneTimeNoticePaper(const OneTimeNotice& notice);

} // namespace chuangkou
