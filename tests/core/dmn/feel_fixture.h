// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dmn/model.h"

namespace chuangkou::dmn {

/// A model with one decision 结果 of that FEEL text over the inputs `names` (of any type).
[[nodiscard]] inline QByteArray oneDecision(const QString& feel, const QStringList& names = {}) {
    QString inputs;
    QString requirements;
    for (qsizetype at = 0; at < names.size(); ++at) {
        inputs += QStringLiteral("<inputData id=\"i%1\" name=\"%2\"/>").arg(at).arg(names[at]);
        requirements += QStringLiteral("<informationRequirement><requiredInput href=\"#i%1\"/>"
                                       "</informationRequirement>")
                            .arg(at);
    }
    return QStringLiteral("<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" "
                          "name=\"t\" namespace=\"urn:t\">%1<decision id=\"d\" name=\"结果\">%2"
                          "<literalExpression><text>%3</text></literalExpression></decision>"
                          "</definitions>")
        .arg(inputs, requirements, feel.toHtmlEscaped())
        .toUtf8();
}

/// The FEEL text of what `feel` gives; "fault: ..." when it does not compile.
[[nodiscard]] inline QString feelResult(const QString& feel) {
    const auto model = Model::load(oneDecision(feel));
    if (!model)
        return QStringLiteral("fault: ") + model.error().detail;
    return (*model)->evaluate(QStringLiteral("结果"), {}).value().value.toFeel();
}

} // namespace chuangkou::dmn
