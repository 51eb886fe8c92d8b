// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/acceptance_receipt.h"

#include <functional>

namespace chuangkou {

struct MissingPaper {
    QString name;
    QString basis; ///< the article that demands it
};

/// What a one-time notice 一次性告知书 says.
struct MissingPapersNotice {
    QString item;
    QString applicant;
    QString office;
    QString officePhone;
    QString clerk;
    QDate day;
    std::vector<MissingPaper> missing;
};

/// The papers of an intake as PDF (ui/printing).
struct CasePapers {
    std::function<Result<QByteArray>(const AcceptanceReceipt&)> receipt;
    std::function<Result<QByteArray>(const MissingPapersNotice&)> notice;
};

} // namespace chuangkou
