// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_package.h"

#include <functional>

class QWidget;

namespace chuangkou {

/// What the editors of one form have in common.
struct FieldContext {
    QString areaInput;         ///< the field that takes a place
    QString officeArea;        ///< whose province is offered first
    bool hintsAreShown = true; ///< else they are tool tips, in forms of many fields
};

/// A line, a list of choices or a line that offers places; for fields that are no tables. Choices
/// have their digit before them, so that the digit chooses.
[[nodiscard]] QWidget* makeFieldEditor(const PolicyField& field, const FieldContext& context);
/// What stands in it, as readField() takes it.
[[nodiscard]] QString typedIn(const QWidget& editor);
void typeInto(QWidget& editor, const QString& typed);
/// Calls `edited` when a person changed it.
void onFieldEdited(QWidget& editor, QObject* context, const std::function<void()>& edited);

} // namespace chuangkou
