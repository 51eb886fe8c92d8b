// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/action_button.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chuangkou {

EmptyState::EmptyState(const QString& text, QAction* next, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("emptyState"));
    auto* label = new QLabel(text);
    label->setProperty("muted", true);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(label);
    if (next != nullptr)
        layout->addWidget(new ActionButton(next, ButtonLook::Plain), 0, Qt::AlignCenter);
    layout->addStretch();
}

} // namespace chuangkou
