// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_package.h"

#include <QJsonValue>

namespace chuangkou {

// Words of a policy's fields in the language that is installed, and what a person typed into one.

/// The Chinese, or the English where the window speaks it and there is some.
[[nodiscard]] QString inWindowLanguage(const QString& chinese, const QString& english);
[[nodiscard]] QString fieldName(const PolicyField& field);
/// With its unit: "累计缴费月数（月）".
[[nodiscard]] QString fieldLabel(const PolicyField& field);
/// Hint, bounds, and whether it may stay empty.
[[nodiscard]] QString fieldHint(const PolicyField& field);
[[nodiscard]] QString groupName(const PolicyField& field);
/// "true" and "false" of a boolean are choices too: 是, 否.
[[nodiscard]] QStringList fieldChoices(const PolicyField& field);
[[nodiscard]] QString choiceLabel(const PolicyField& field, const QString& value);
/// A fact as a person reads it: the choice's label, 是, a date as it is.
[[nodiscard]] QString shownFact(const PolicyField& field, const QJsonValue& value);

/// What was typed into a field: a value as PolicyBook::calculateJson() wants it, or what is wrong.
/// Nothing typed: undefined and no fault.
struct FieldReading {
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    QString fault;
};
/// A field that is no table.
[[nodiscard]] FieldReading readField(const PolicyField& field, const QString& typed);
/// 2024-3-1, 2024.3.1, 2024/3/1, 2024年3月1日, 20240301, 2024-3 (its first day).
[[nodiscard]] QDate looseDate(const QString& typed);
[[nodiscard]] QString neededText(); ///< 请填写。

} // namespace chuangkou
