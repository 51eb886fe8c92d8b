// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/claims/case.h"
#include "ui/support/theme.h"

#include <QDate>

namespace chuangkou {

// Words for what a case carries, in the language that is installed.

[[nodiscard]] QString caseStateText(CaseState state); ///< 待补正
[[nodiscard]] Tone caseStateTone(CaseState state);
[[nodiscard]] QString channelText(Channel channel);
[[nodiscard]] QString caseResultText(CaseResult result);
[[nodiscard]] QString deliveryWayText(DeliveryWay way);
[[nodiscard]] QString identityKindText(IdentityKind kind);
[[nodiscard]] QString caseTypeText(CaseType type);
[[nodiscard]] QString limitText(const TimeLimit& limit); ///< 10个工作日
/// With 暂定 where the holidays of the term are not published yet.
[[nodiscard]] QString dueText(QDate due, bool isProvisional);
/// What nobody said yet: 待本机构填写.
[[nodiscard]] QString openText();
/// The item's name in the language that is installed.
[[nodiscard]] QString itemText(const ServiceItem& item);

} // namespace chuangkou
