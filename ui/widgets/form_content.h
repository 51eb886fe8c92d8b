// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <functional>

class QObject;
class QWidget;

namespace chuangkou {

/// What stands in the named editors below `form` (lines, texts, boxes, ticks, numbers, dates), as
/// typed, by objectName; for drafts. Passwords are left out.
[[nodiscard]] QJsonObject formContent(const QWidget& form);
/// The reverse; editors that the content does not name keep what they hold.
void setFormContent(QWidget& form, const QJsonObject& content);
/// Calls `changed` whenever a person changes one of these editors; until `context` is gone.
void onFormEdited(QWidget& form, QObject* context, const std::function<void()>& changed);

} // namespace chuangkou
