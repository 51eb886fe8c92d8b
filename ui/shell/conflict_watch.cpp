// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conflict_watch.h"

#include "core/conflicts/conflict_desk.h"
#include "ui/support/answer.h"

namespace chuangkou {

ConflictWatch::ConflictWatch(StoreThread& store, QObject* parent)
    : QObject(parent), m_store(store) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ConflictWatch::ask);
}

void ConflictWatch::begin() {
    m_isBegun = true;
    ask();
}

void ConflictWatch::askSoon() {
    if (m_isBegun && !m_soon.isActive())
        m_soon.start(kSoon);
}

void ConflictWatch::ask() {
    m_asked.cancel();
    m_asked = m_store.run(
        [](Store& store, const Session& session) { return ConflictDesk(store, session).count(); });
    // An error is told by the screen that asks for the list itself.
    answer(m_asked, this, [this](const Result<int>& count) {
        if (count)
            Q_EMIT counted(*count);
    });
}

} // namespace chuangkou
