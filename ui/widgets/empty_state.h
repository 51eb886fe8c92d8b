// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace chuangkou {

/// What a list says when it holds nothing: why, and what to do next.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    /// `next` may be null where nothing can be done.
    EmptyState(const QString& text, QAction* next, QWidget* parent = nullptr);
};

} // namespace chuangkou
