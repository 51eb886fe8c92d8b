// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/queue_parts/hall_controller.h"

namespace chuangkou {

void HallController::find(const QString& text) {
    const auto future = m_store.run([hall = m_hall, text](Store& store, const Session& session) {
        return findVisitor(store, session, hall, text);
    });
    answer(future, this, [this](const Result<KnownVisitor>& visitor) {
        if (visitor)
            Q_EMIT found(*visitor);
        else
            Q_EMIT failed(visitor.error());
    });
}

} // namespace chuangkou
