// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_package.h"

// What PolicyPackage reads from its files. Private to it.

namespace chuangkou {

/// Errors of all: InvalidInput "policy.json|PLACE" or "parameters.json|PLACE".
[[nodiscard]] Result<std::vector<PolicyParameter>> readParameters(const QByteArray& json,
                                                                  const QString& policy);
[[nodiscard]] Result<std::optional<RosterForm>> readRosterForm(const QJsonObject& policy);
[[nodiscard]] Result<std::vector<FigureForm>> readFigures(const QJsonObject& policy);
/// The fields by the order of the model's inputs.
[[nodiscard]] std::vector<PolicyField> fieldsOf(const dmn::Model& model,
                                                const PolicyPackage& package);

[[nodiscard]] QString jsonText(const QJsonObject& object, const char* key);
[[nodiscard]] QStringList jsonTexts(const QJsonValue& value);
/// A number, a boolean or a text as text; empty for null.
[[nodiscard]] QString plainText(const QJsonValue& value);

} // namespace chuangkou
