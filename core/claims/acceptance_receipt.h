// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"

namespace chuangkou {

struct ReceiptDocument {
    QString name;
    int copies = 1;
};

/// The fields of a 受理回执 (printed by ui/printing). Empty or nullopt: 待本机构填写, printed as a
/// line to write on; a signature, date and stamp box follow.
struct AcceptanceReceipt {
    QString number;
    QString item;
    QString applicant;       ///< name of the person or unit
    QString applicantNumber; ///< identity number or credit code
    QString representative;  ///< of a unit
    QString contact;         ///< agent, or the unit's contact
    QString phone;
    std::vector<ReceiptDocument> documents;
    std::optional<bool> hasFee;
    QDate received;                   ///< day of the materials
    std::optional<TimeLimit> limit;   ///< 法定办结时限
    std::int64_t acceptedAt = 0;      ///< 受理时间
    std::optional<TimeLimit> promise; ///< 承诺办结时限
    QDate due;
    bool isDueProvisional = false; ///< 暂定
    CaseType type = CaseType::Instant;
    QString notCounted;     ///< what the limit does not count
    QString progressQuery;  ///< setting "receipt_progress_query"
    QString resultDelivery; ///< field "result_delivery" of the form
    QString office;
    QString clerk;
    QString officePhone; ///< setting "office_phone"
    QStringList copies;  ///< where each copy goes: setting "receipt_copies", lines
};

} // namespace chuangkou
