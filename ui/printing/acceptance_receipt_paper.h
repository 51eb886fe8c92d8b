// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/acceptance_receipt.h"

#include <QByteArray>

namespace chuangkou {

/// The 受理回执 as PDF, A4 portrait. What the receipt leaves open (待本机构填写) is a line to write
/// on. One page unless names or materials are unusually many.
[[nodiscard]] QByteArray acceptanceReceiptPaper(const AcceptanceReceipt& receipt);

} // namespace chuangkou
